"""The time of day that a page prints beside a date."""

import datetime as dt
import re
from typing import NamedTuple

_CLOCK_WORD = re.compile(r"[\s)]?(?:Uhr|分|[hч]\b|klo\b)")
_TIME = re.compile(
    r"(?<![\d:.,/-])(\d{1,2})(?:[:：]|[.h時时시](?=\s?\d\d(?!\d)))\s?(\d\d)(?!\d)(?:[:：](\d\d)(?!\d))?(?:\.\d{1,9})?"
    r"\s?([ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<![\d:.,/-])(1[0-2]|0?[1-9])\s?([ap])\.?m\b", re.IGNORECASE)
_ZONE = re.compile(r"\s?\(?(?:(UTC|GMT)?\s?([+−-])\s?(\d\d?):?([0-5]\d)?(?!\d)|([A-Z]{1,5})\b)")

ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "SGT": 480, "HKT": 480,
    "WIB": 420, "WITA": 480, "WIT": 540, "PKT": 300, "AEST": 600, "AEDT": 660, "ACST": 570, "AWST": 480, "NZST": 720,
    "NZDT": 780, "SAST": 120, "BRT": -180, "ART": -180,
}  # fmt: skip
"""Abbreviations of time zones and their offset from UTC in minutes, as news pages mean them. Those that stand for
zones far apart with equal right (IST) are not among them: a time without a zone is better than a wrong zone."""


class FoundTime(NamedTuple):
    """A time of day in a text, its zone included."""

    value: dt.time
    start: int
    end: int


def find_time(text: str) -> FoundTime | None:
    """The first time of day in a text, with its zone if one is printed.

    >>> find_time("at 9:05 pm GMT").value.isoformat(), find_time("um 14.30 Uhr").value.isoformat(), find_time("25:99")
    ('21:05:00+00:00', '14:30:00', None)
    """
    found = _TIME.search(text)
    if found:
        hour, minute, second, half = int(found[1]), int(found[2]), int(found[3] or 0), found[4]
    elif found := _HOUR.search(text):
        hour, minute, second, half = int(found[1]), 0, 0, found[2]
    else:
        return None
    if half and hour <= 12:  # noqa: PLR2004
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    try:
        zone, length = _find_zone(text[found.end() : found.end() + 16])
        end = found.end() + length
        end += len(said[0]) if (said := _CLOCK_WORD.match(text, end)) else 0
        return FoundTime(dt.time(hour, minute, second, tzinfo=zone), found.start(), end)
    except ValueError:
        return None


def _find_zone(text: str) -> tuple[dt.timezone | None, int]:
    """The zone at the beginning of a text, and how many characters it takes."""
    found = _ZONE.match(text)
    if not found:
        return None, 0
    if found[5]:
        minutes = ZONES.get(found[5])
        return (None, 0) if minutes is None else (dt.timezone(dt.timedelta(minutes=minutes)), found.end())
    if not (found[1] or found[4] or len(found[3]) == 2):  # noqa: PLR2004
        return None, 0
    minutes = int(found[3]) * 60 + int(found[4] or 0)
    try:
        return dt.timezone(dt.timedelta(minutes=minutes if found[2] == "+" else -minutes)), found.end()
    except ValueError:
        return None, 0
