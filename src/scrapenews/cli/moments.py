"""Moments on the command line: a day, a time of day, or how long ago."""

import datetime as dt
import re
from typing import Any

import click

_AGO = re.compile(r"(\d{1,6})([smhdw])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Moment(click.ParamType[dt.datetime]):
    """A moment in UTC."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:
        """The moment that a text means; a text that means none is a wrong command line."""
        if isinstance(value, dt.datetime):
            return value
        try:
            return moment_of(value, dt.datetime.now(dt.UTC))
        except (ValueError, OverflowError):
            self.fail(
                f"{value!r} is no time: give 2026-03-01, 2026-03-01T12:30, or how long ago, as 24h or 7d.", param, ctx
            )


def moment_of(text: str, now: dt.datetime) -> dt.datetime:
    """The moment that a text means. Raises `ValueError` or `OverflowError` for a text that means none.

    >>> moment_of("36h", dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)).isoformat()
    '2026-03-01T00:00:00+00:00'
    """
    if ago := _AGO.fullmatch(text):
        return now - dt.timedelta(**{_UNITS[ago[2]]: int(ago[1])})
    moment = dt.datetime.fromisoformat(text)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
