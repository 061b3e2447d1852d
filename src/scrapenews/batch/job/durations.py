"""Spans of time as people write them."""

import datetime as dt
import re

_PART = re.compile(r"([0-9]{1,6}) *([a-z]+)")
_UNITS = {
    "s": 1, "sec": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86_400, "day": 86_400, "days": 86_400,
    "w": 604_800, "week": 604_800, "weeks": 604_800,
}  # fmt: skip


def read_duration(text: str) -> dt.timedelta:
    """The span that a text means: a number and a unit, or several, with blanks or without. Raises `ValueError`.

    >>> read_duration("1h 30m")
    datetime.timedelta(seconds=5400)
    """
    rest = text.strip().lower()
    parts = _PART.findall(rest)
    if not parts or re.sub(r"[ ,]", "", _PART.sub("", rest)) or any(unit not in _UNITS for _, unit in parts):
        raise ValueError(f"{text!r} is no span of time: write it as '15m', '2h', '1d' or '1h 30m'")
    return dt.timedelta(seconds=sum(int(number) * _UNITS[unit] for number, unit in parts))
