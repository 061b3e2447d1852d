"""What was seen, what was kept and what is due again: the one truth of batch jobs. Files are exports of it.

What comes in: listings' candidates and pages' outcomes. What goes out: the pages that are due, every version of every
article, the health of each source. A store is an SQLite file, or a PostgreSQL database by its address.

The idea. A page has one commit point, `Store.note_outcome`: the attempt, the page's state and time, its validators and
a new version are in the store together or not at all. Whatever kills a run, at any moment, leaves a store from which
the next run goes on; what was in flight is due still, and is asked for once more.

The parts.

1. `values` are what a store takes in and answers with, `findings` what it makes of what it holds; `digest` says when
   two readings of a page are the same.
2. `schema` is the tables, with the types in `columns`; `upgrades` are the steps from older ones.
3. `opening` makes a place a connection, `failures` turns what drivers raise into `StoreError`, `lock` keeps a second
   run out.
4. `store` is the face; behind it `runs`, `sources`, `due`, `noting` and `reading` are some tables' worth each.
5. `near` and `groups` find copies of one text, `agencies` says whose it is, `copies` reads them out.
6. `fill` says which fields are watched; `health` and `alarms` tell by them how a source has been doing.
7. `history` tells two versions apart, with `sequences`.

Decisions that took thought:

- Times are text in UTC, all of one length: they sort as they are, in both databases, and a person reads them.
- A record is stored as JSON without what is derived from it, in a table of its own: a search reads no record.
- A page may be known by several addresses (a redirect's both ends); whichever came first is the page.
- The lock on a run is the operating system's, or a PostgreSQL session's: the death of its holder frees it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from scrapenews.store.findings import Copy, CopyGroup, DayHealth, FieldAlarm, SourceHealth
from scrapenews.store.values import (
    DuePage,
    Noted,
    OutcomeKind,
    PageOutcome,
    RunRow,
    SourceRow,
    VersionRow,
)

if TYPE_CHECKING:
    from scrapenews.store.store import Store

__all__ = [
    "Copy",
    "CopyGroup",
    "DayHealth",
    "DuePage",
    "FieldAlarm",
    "Noted",
    "OutcomeKind",
    "PageOutcome",
    "RunRow",
    "SourceHealth",
    "SourceRow",
    "VersionRow",
    "open_store",
]


def open_store(place: str | Path, *, create: bool = True, read_only: bool = False) -> "Store":
    """The store at a place, to be used as a context manager: a file's path, or a ``postgresql://`` address.

    A new store is made where there is none, unless `create` is false or it is only to be read. One that an older
    version wrote is brought up to date. Raises `StoreError` with the reason.
    """
    from scrapenews.store.opening import open_at

    return open_at(place, create=create, read_only=read_only)
