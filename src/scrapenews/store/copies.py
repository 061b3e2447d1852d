"""Groups of copies as they are read: which page is the earliest, and whose text it is."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from scrapenews.store.findings import Copy, CopyGroup
from scrapenews.store.schema import page, record, source, version
from scrapenews.store.values import article_of


def groups(connection: Connection, since: dt.datetime | None) -> Iterator[CopyGroup]:
    """The groups in the order of their numbers."""
    asked = _pages().where(page.c.group_id.is_not(None)).order_by(page.c.group_id)
    if since is not None:
        recent = select(page.c.group_id).where(page.c.first_seen_at >= since, page.c.group_id.is_not(None))
        asked = asked.where(page.c.group_id.in_(recent))
    with closing(connection.execution_options(yield_per=100).execute(asked)) as rows:
        for number, members in groupby(rows, key=lambda row: row.group_id):
            yield _group(number, members)


def find_group(connection: Connection, number: int) -> CopyGroup | None:
    """The group of a number."""
    rows = connection.execute(_pages().where(page.c.group_id == number)).all()
    return _group(number, rows) if rows else None


def _pages() -> Select[Any]:
    return (
        select(
            page.c.group_id,
            page.c.id,
            page.c.url,
            page.c.first_seen_at,
            source.c.name,
            version.c.published,
            version.c.agency,
            record.c.json,
        )
        .join(source, source.c.id == page.c.source_id)
        .join(version, version.c.id == page.c.newest_id)
        .join(record, record.c.version_id == page.c.newest_id)
    )


def _group(number: int, rows: Iterable[Row[Any]]) -> CopyGroup:
    members = sorted(map(_copy, rows), key=lambda copy: (copy.published or copy.first_seen, copy.first_seen, copy.page))
    credits_ = Counter(copy.agency for copy in members if copy.agency)
    return CopyGroup(id=number, copies=tuple(members), agency=credits_.most_common(1)[0][0] if credits_ else None)


def _copy(row: Row[Any]) -> Copy:
    return Copy(
        page=row.id,
        url=row.url,
        source=row.name,
        headline=article_of(row.json, row.url).headline,
        published=row.published,
        first_seen=row.first_seen_at,
        agency=row.agency,
    )
