"""The types of columns: values as both databases keep them."""

import datetime as dt
import re
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator

ID = BigInteger().with_variant(Integer, "sqlite")
"""A row's number: SQLite numbers rows by itself only where their type is called INTEGER."""

_NOT_STORED = re.compile("[\x00\ud800-\udfff]")


def moment_text(moment: dt.datetime) -> str:
    """A moment as text of always the same length, which sorts by time. Raises `ValueError` for one without a zone.

    >>> moment_text(dt.datetime(2024, 5, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2))))
    '2024-05-01T10:00:00.000000Z'
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment}")
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def utc_moment(date: dt.date) -> dt.datetime | None:
    """A page's date as a moment that can be stored and compared, in UTC; ``None`` for one beyond the calendar's ends.

    A day begins at midnight, and what has no zone is taken for UTC.
    """
    moment = date if isinstance(date, dt.datetime) else dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC)
    try:
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    except OverflowError:
        return None


def storable(text: str) -> str:
    """A text without what no database keeps: U+0000 and lone surrogates become U+FFFD."""
    return _NOT_STORED.sub("\ufffd", text)


class Moment(TypeDecorator[dt.datetime]):
    """A moment, as `moment_text` writes it."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - as SQLAlchemy calls it
        """The moment as text; a text stays as it is, for a comparison with one."""
        return moment_text(value) if isinstance(value, dt.datetime) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002
        """The moment in a text."""
        return None if value is None else dt.datetime.fromisoformat(value)


class Words(TypeDecorator[str]):
    """A text that some page or server made; see `storable`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text without what cannot be kept."""
        return None if value is None else storable(value)
