"""The pages that are due."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, tuple_, update

from scrapenews.record import Validators
from scrapenews.store.columns import moment_text
from scrapenews.store.schema import page, source
from scrapenews.store.values import DuePage

_AT_ONCE = 500
"""How many pages are read at once. No transaction stays open between: a long one would keep the WAL from being
emptied."""

_NEW, _TRIED = 0, 1


def due_pages(
    reading: Callable[[], AbstractContextManager[Connection]],
    now: dt.datetime,
    limit: int | None,
    of_source: str | None,
) -> Iterator[DuePage]:
    """New pages first, then the others; each part in the order of their times."""
    left = limit
    for tried in (_NEW, _TRIED):
        last: tuple[Any, int] | None = None
        while left is None or left > 0:
            asked = _some_due(tried, now, last, of_source).limit(_AT_ONCE if left is None else min(left, _AT_ONCE))
            with reading() as connection:
                rows = connection.execute(asked).all()
            yield from map(_due_page, rows)
            if left is not None:
                left -= len(rows)
            if len(rows) < _AT_ONCE:
                break
            last = (rows[-1].due_at, rows[-1].id)


def next_due(connection: Connection) -> dt.datetime | None:
    """The earliest time of a page."""
    asked = (select(func.min(page.c.due_at)).where(page.c.tried == tried) for tried in (_NEW, _TRIED))
    return min((moment for each in asked if (moment := connection.execute(each).scalar()) is not None), default=None)


def postpone(connection: Connection, pages: Sequence[int], due_at: dt.datetime | None) -> None:
    """Make pages due at another time."""
    for start in range(0, len(pages), _AT_ONCE):
        some = pages[start : start + _AT_ONCE]
        connection.execute(update(page).where(page.c.id.in_(some)).values(due_at=due_at))


def _some_due(tried: int, now: dt.datetime, last: tuple[Any, int] | None, of_source: str | None) -> Select[Any]:
    asked = (
        select(
            page.c.id,
            page.c.url,
            page.c.key,
            page.c.due_at,
            page.c.etag,
            page.c.last_modified,
            page.c.digest,
            page.c.versions,
            page.c.failures,
            page.c.last_code,
            page.c.first_seen_at,
            source.c.name,
        )
        .join(source, source.c.id == page.c.source_id)
        .where(page.c.tried == tried, page.c.due_at <= now)
        .order_by(page.c.due_at, page.c.id)
    )
    if of_source is not None:
        number = select(source.c.id).where(source.c.name == of_source).scalar_subquery()
        asked = asked.where(page.c.source_id == number)
    return (
        asked if last is None else asked.where(tuple_(page.c.due_at, page.c.id) > tuple_(moment_text(last[0]), last[1]))
    )


def _due_page(row: Row[Any]) -> DuePage:
    return DuePage(
        id=row.id,
        url=row.url,
        key=row.key,
        source=row.name,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
        digest=row.digest,
        versions=row.versions,
        failures=row.failures,
        last_code=row.last_code,
        first_seen=row.first_seen_at,
    )
