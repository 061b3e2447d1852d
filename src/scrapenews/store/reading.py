"""Versions, read one by one or as a stream."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, or_, select

from scrapenews.store.keys import page_key
from scrapenews.store.schema import address, page, record, source, version
from scrapenews.store.values import VersionRow

_AT_ONCE = 100
"""How many records are in memory at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Which versions are meant."""

    since: dt.datetime | None
    until: dt.datetime | None
    source: str | None
    language: str | None
    every_version: bool
    after: int


def versions(connection: Connection, url_or_key: str) -> list[VersionRow]:
    """The versions of the page at an address, in order."""
    at = select(address.c.page_id).where(address.c.key.in_({url_or_key, page_key(url_or_key)})).limit(1)
    number = connection.execute(at).scalar()
    if number is None:
        return []
    asked = _versions().where(version.c.page_id == number).order_by(version.c.number)
    return [_version_row(row) for row in connection.execute(asked)]


def articles(connection: Connection, choice: Choice) -> Iterator[VersionRow]:
    """The versions that are meant, in the order of their numbers."""
    asked = _versions().where(version.c.id > choice.after, *_conditions(choice)).order_by(version.c.id)
    with closing(connection.execution_options(yield_per=_AT_ONCE).execute(asked)) as rows:
        yield from map(_version_row, rows)


def _versions() -> Select[Any]:
    return (
        select(
            version.c.id,
            version.c.page_id,
            page.c.url,
            page.c.key,
            source.c.name,
            version.c.number,
            version.c.first_seen_at,
            version.c.digest,
            version.c.agency,
            page.c.group_id,
            record.c.json,
        )
        .select_from(version)
        .join(page, page.c.id == version.c.page_id)
        .join(source, source.c.id == page.c.source_id)
        .join(record, record.c.version_id == version.c.id)
    )


def _conditions(choice: Choice) -> Iterator[ColumnElement[bool]]:
    if choice.since is not None:
        yield version.c.first_seen_at >= choice.since
    if choice.until is not None:
        yield version.c.first_seen_at < choice.until
    if choice.source is not None:
        yield source.c.name == choice.source
    if choice.language is not None:
        language = choice.language.lower()
        yield or_(version.c.language == language, version.c.language.startswith(f"{language}-", autoescape=True))
    if not choice.every_version:
        yield page.c.newest_id == version.c.id


def _version_row(row: Row[Any]) -> VersionRow:
    return VersionRow(
        id=row.id,
        page=row.page_id,
        url=row.url,
        key=row.key,
        source=row.name,
        number=row.number,
        first_seen_at=row.first_seen_at,
        digest=row.digest,
        group=row.group_id,
        agency=row.agency,
        record=row.json,
    )
