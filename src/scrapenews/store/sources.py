"""Sources, and the pages that they list."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from scrapenews.record import Candidate, Validators
from scrapenews.store.columns import storable, utc_moment
from scrapenews.store.keys import page_key
from scrapenews.store.schema import address, listing, page, source
from scrapenews.store.values import SourceRow

_AT_ONCE = 500
"""How many keys are looked up in one question: databases have a limit on a question's values."""

_ADD_PAGES = insert(page).returning(page.c.id, page.c.key, sort_by_parameter_order=True)
_ADD_ADDRESSES = insert(address)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What asking a source gave."""

    name: str
    url: str
    at: dt.datetime
    outcome: str
    validators: Validators | None
    due_at: dt.datetime | None
    code: str | None
    message: str | None
    listings: Mapping[str, Validators] | None
    rules: str | None


def find_listings(connection: Connection, name: str) -> dict[str, Validators]:
    """The validators of the listings that a source leads to, by their addresses."""
    asked = select(listing).join(source, source.c.id == listing.c.source_id).where(source.c.name == name)
    return {
        row.url: Validators(etag=row.etag, last_modified=row.last_modified)
        for row in connection.execute(asked.order_by(listing.c.url))
    }


def find_source(connection: Connection, name: str) -> SourceRow | None:
    """The source of a name."""
    row = connection.execute(select(source).where(source.c.name == name)).first()
    return source_row(row) if row else None


def source_row(row: Row[Any]) -> SourceRow:
    """A row of the table as a value."""
    return SourceRow(
        name=row.name,
        url=row.url,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
        checked_at=row.checked_at,
        due_at=row.due_at,
        failures=row.failures,
        outcome=row.outcome,
        code=row.code,
        message=row.message,
        rules=row.rules,
    )


def note_source(connection: Connection, asked: Asked, candidates: Sequence[Candidate]) -> int:
    """Note the source's state and the pages it lists; the answer is how many are new."""
    number = _note_state(connection, asked)
    if asked.listings is not None:
        _replace_listings(connection, number, asked.listings)
    listed = {page_key(candidate.url): candidate for candidate in reversed(candidates)}  # the first of each key counts
    ordered = dict(reversed(listed.items()))
    known = _known_pages(connection, ordered)
    for key, found in known.items():
        _note_change(connection, found, ordered[key], asked.at)
    new = {key: candidate for key, candidate in ordered.items() if key not in known}
    _add_pages(connection, new, number, asked.at)
    return len(new)


def _note_state(connection: Connection, asked: Asked) -> int:
    found = connection.execute(select(source.c.id, source.c.failures).where(source.c.name == asked.name)).first()
    failed = asked.outcome == "failed"
    state: dict[str, Any] = {
        "url": asked.url,
        "checked_at": asked.at,
        "due_at": asked.due_at,
        "failures": (found.failures if found else 0) + 1 if failed else 0,
        "outcome": asked.outcome,
        "code": asked.code,
        "message": asked.message,
    }
    if not failed:
        state["rules"] = asked.rules
    if asked.validators is not None:
        state |= {"etag": asked.validators.etag, "last_modified": asked.validators.last_modified}
    if found is None:
        new = insert(source).values(name=asked.name, **state).returning(source.c.id)
        number: int = connection.execute(new).scalar_one()
        return number
    connection.execute(update(source).where(source.c.id == found.id).values(state))
    return int(found.id)


def _replace_listings(connection: Connection, source_id: int, listings: Mapping[str, Validators]) -> None:
    connection.execute(delete(listing).where(listing.c.source_id == source_id))
    rows = {
        hashlib.sha256(storable(url).encode()).hexdigest(): {
            "source_id": source_id,
            "url": url,
            "etag": validators.etag,
            "last_modified": validators.last_modified,
        }
        for url, validators in listings.items()
    }
    if rows:
        connection.execute(insert(listing), [{**row, "key": key} for key, row in rows.items()])


def _known_pages(connection: Connection, keys: Iterable[str]) -> dict[str, Row[Any]]:
    known: dict[str, Row[Any]] = {}
    for some in _batched(keys):
        asked = (
            select(address.c.key, page.c.id, page.c.listed_modified, page.c.checked_at, page.c.due_at)
            .join(page, page.c.id == address.c.page_id)
            .where(address.c.key.in_(some))
        )
        known |= {row.key: row for row in connection.execute(asked)}
    return known


def _batched(keys: Iterable[str]) -> Iterable[list[str]]:
    every = list(keys)
    return (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))


def _note_change(connection: Connection, found: Row[Any], candidate: Candidate, now: dt.datetime) -> None:
    """Where a listing says that a page changed since it was last said, or read, the page is due now."""
    modified = utc_moment(candidate.modified) if candidate.modified else None
    if modified is None or (found.listed_modified is not None and modified <= found.listed_modified):
        return
    changed = {"listed_modified": modified}
    if found.checked_at is not None and (found.listed_modified is not None or modified > found.checked_at):
        changed["due_at"] = min(now, found.due_at or now)
    connection.execute(update(page).where(page.c.id == found.id).values(changed))


def _add_pages(connection: Connection, new: dict[str, Candidate], source_id: int, now: dt.datetime) -> None:
    rows = [_page(key, candidate, source_id, now) for key, candidate in new.items()]
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        added = connection.execute(_ADD_PAGES, some)  # in their order, which the numbers tell
        connection.execute(_ADD_ADDRESSES, [{"key": row.key, "page_id": row.id} for row in added])


def _page(key: str, candidate: Candidate, source_id: int, now: dt.datetime) -> dict[str, Any]:
    return {
        "key": key,
        "url": candidate.url,
        "source_id": source_id,
        "first_seen_at": now,
        "via": candidate.via,
        "found_in": candidate.found_in,
        "listed_modified": utc_moment(candidate.modified) if candidate.modified else None,
        "due_at": now,
    }
