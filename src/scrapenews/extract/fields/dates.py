"""Dates, from machine forms (ISO 8601, RFC 5322, Unix time) and as pages print them in many languages.

A date without a time stays a `datetime.date`; a time without a zone stays without one.
"""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from scrapenews.extract.fields.calendars import gregorian, year_of_era
from scrapenews.extract.fields.clock import ZONES, find_time
from scrapenews.extract.fields.months import MONTHS, month_number
from scrapenews.extract.fields.weekdays import WEEKDAYS

EARLIEST_YEAR = 1800
_LONGEST = 300
_MONTH_FIRST = frozenset(["en", "en-us", "en-ph", "en-ca"])  # where 3/5 is the fifth of March

_FILLINGS = (dt.datetime(2001, 1, 1), dt.datetime(2002, 2, 2))  # noqa: DTZ001 # a date without a zone stays without

_LAST_WORD = re.compile(r"[^\s\d,.:;|()/]{2,}$")
_SURE_WEEKDAY = 3
_SPACED_OFFSET = re.compile(r"(?<=\d) (?=[+-]\d\d:?\d\d$)")
_MINUTE = dt.timedelta(minutes=1)
_UNIX_TIME = re.compile(r"(1\d{9})(?:\d{3})?")
_GLUED = re.compile(r"[a-zß-öø-ÿα-ώа-яё](?=[A-ZÀ-ÖØ-ÞΑ-ΫΆΈ-ΏА-ЯЁ][^\W\d_]+$)")
_WORD = r"((?:[ก-ฮ]\.){2}|[^\W\d_][^\s\d.,;:|()/]{1,19})"
_NUMERIC = re.compile(r"(?<![\d.,:/-])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\d/-])")
_FOUR_DIGITS = re.compile(r"\d\d\d\d")
_CJK = re.compile(
    r"(\d{4}|(?:民國|民国|令和|平成|昭和)\s?(?:\d{1,3}|元))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?"
)
_DAY_MONTH_YEAR = re.compile(
    r"(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th|er|re|[.ºª:°]|[-‐]?(?:го|е|a|e|an))?[\s./-]\s?(?:(?:de|d[ei]|of|da)\s|d['’])?"
    + _WORD
    + r"[.,]{0,2}[\s/-]\s?(?:de[l ]?\s|ng\s)?(\d{4})(?!\d)"
)
_MONTH_DAY_YEAR = re.compile(
    _WORD + r"\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s?(?:at \S{4,8} |\S{5,8} (?:[A-Z]{3} )?)?(\d{4})(?!\d)"
)
_YEAR_MONTH_DAY = re.compile(
    r"(?<!\d)(\d{4})(?:\.|ko|-?(?:жылғы|жылы))?\s?(?:m\.\s|gada\s|g\.\s)?" + _WORD + r"\s(\d{1,2})(?!\d|:\d)"
)
_YEAR_DAY_MONTH = re.compile(r"(?<!\d)(\d{4})\.?\s?(?:gada|g\.|ж\.|жылғы)\s(\d{1,2})\.?\s" + _WORD)
_VIETNAMESE = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*(?:năm\s+)?(\d{4})", re.IGNORECASE)


class Found(NamedTuple):
    """A date in a text; its day begins and ends at `start` and `end`."""

    value: dt.date
    start: int
    end: int
    printed: str = ""
    """The date as printed, with its day of the week and its time."""


def read_date(text: str, language: str | None = None) -> dt.date | None:
    """The date that a text states as a whole, in any of the forms in which machines and people write it.

    The ladder: ISO 8601, Unix time, RFC 5322, then as pages print dates, then dateutil and dateparser, with the
    page's language only. ``None`` where it is no date with day, month and year.

    >>> read_date("2024-05-03"), read_date("2024-05-03T10:00:00Z").isoformat(), read_date("3. Mai 2024", "de")
    (datetime.date(2024, 5, 3), '2024-05-03T10:00:00+00:00', datetime.date(2024, 5, 3))
    """
    text = " ".join(text[:_LONGEST].split())
    if len(text) < 6 or not any(map(str.isdigit, text)):  # noqa: PLR2004
        return None
    value = _read_iso(text) or _read_unix_time(text) or _read_rfc5322(text)
    if value is None:
        found = find_dates(text, language)
        value = found[0].value if found else _read_late(text, language)
    return value if value and value.year >= EARLIEST_YEAR and _is_no_zero(value) else None


def day_of(value: dt.date) -> dt.date:
    """The day of a date or a time, in the zone it was published with."""
    return value.date() if isinstance(value, dt.datetime) else value


def _is_no_zero(value: dt.date) -> bool:
    """Not the first second of Unix time, which is what an empty field looks like after some publishing systems."""
    return (value.year, value.month, value.day) != (1970, 1, 1)


def _read_iso(text: str) -> dt.date | None:
    if not text[0].isdigit():
        return None
    try:
        if len(text) <= len("2024-05-03"):
            return dt.date.fromisoformat(text)
        value = dt.datetime.fromisoformat(_SPACED_OFFSET.sub("", text))
    except ValueError:
        return None
    return None if (value.utcoffset() or _MINUTE) % _MINUTE else value  # Python reads an offset of fractions, too


def _read_unix_time(text: str) -> dt.date | None:
    found = _UNIX_TIME.fullmatch(text)
    return dt.datetime.fromtimestamp(int(found[1]), dt.UTC) if found else None


def _read_rfc5322(text: str) -> dt.date | None:
    if "," not in text[:12] and not text[0].isdigit():
        return None
    try:
        return parsedate_to_datetime(text) if text.count(":") else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def find_dates(text: str, language: str | None = None) -> list[Found]:
    """The dates printed in a text, in order, with the time of day that stands beside each.

    >>> [found.value for found in find_dates("Publicado el 3 de mayo de 2024, actualizado 04/05/2024", "es")]
    [datetime.date(2024, 5, 3), datetime.date(2024, 5, 4)]
    """
    text = text[:_LONGEST]
    found: dict[int, Found] = {}
    for day in _find_days(text, language):
        if not any(day.start < other.end and other.start < day.end for other in found.values()):
            found[day.start] = day
    dates = [found[start] for start in sorted(found)]
    return [_with_time(text, date, dates[place + 1].start if place + 1 < len(dates) else len(text))
            for place, date in enumerate(dates)]  # fmt: skip


def _with_time(text: str, found: Found, end: int) -> Found:
    """A date with the time beside it: right after it, inside it, or before it where the text begins so."""
    value, first, last = found.value, _weekday_start(text, found.start), found.end
    time = find_time(text[found.end : min(end, found.end + 40)])
    if time:
        last = found.end + time.end
    elif ":" in (inside := text[found.start : found.end]):
        time = find_time(inside)
    if time is None and found.start <= 30:  # noqa: PLR2004
        time = find_time(text[: found.start])
        first = min(first, time.start) if time else first
    value = dt.datetime.combine(value, time.value) if time else value
    return found._replace(value=value, printed=text[first:last].strip())


def _weekday_start(text: str, start: int) -> int:
    """Where the day of the week begins that stands before a date, or else the date.

    >>> _weekday_start("Tuesday, 4 February 2020", 9), _weekday_start("Rain, 4 February 2020", 6)
    (0, 6)
    """
    before = text[max(0, start - 20) : start]
    word = _LAST_WORD.search(before.rstrip(" ,."))
    if word is None or word[0].lower() not in WEEKDAYS:
        return start
    if len(word[0]) < _SURE_WEEKDAY and before.rstrip().endswith(word[0]):  # any small word, without a mark after it
        return start
    return start - len(before) + word.start()


def _find_days(text: str, language: str | None) -> list[Found]:
    days: list[Found] = []

    persian = (language or "").lower().startswith("fa")

    def add(match: re.Match[str], year: int, month: int | None, day: int) -> None:
        value = _day(year, month, day) if year >= EARLIEST_YEAR or persian or not match[0].isascii() else None
        if value and value.year >= EARLIEST_YEAR:
            days.append(Found(value, match.start(), match.end()))

    # Most texts that are asked about hold no such date, and to look for a part of it first is quick.
    for match in _CJK.finditer(text) if "年" in text or "년" in text else ():
        add(match, year_of_era(match[1]), int(match[2]), int(match[3]))
    for match in _VIETNAMESE.finditer(text) if "áng" in text.lower() else ():
        add(match, int(match[3]), int(match[2]), int(match[1]))
    for match in _NUMERIC.finditer(text) if "." in text or "/" in text or "-" in text else ():
        numbers = match.group(1, 2, 3, 4)
        if _is_no_version(*numbers) or _closes_a_byline(text, match, language):
            year, month, day = _numeric_order(match[1], match[2], match[3], match[4], language)
            add(match, year, month, day)
    for pattern, (y, m, d) in (
        (
            (_DAY_MONTH_YEAR, (3, 2, 1)),
            (_MONTH_DAY_YEAR, (3, 1, 2)),
            (_YEAR_DAY_MONTH, (1, 3, 2)),
            (_YEAR_MONTH_DAY, (1, 2, 3)),
        )
        if _FOUR_DIGITS.search(text)
        else ()
    ):
        for match in pattern.finditer(text):
            add(match, int(match[y]), month_number(_unglued(match[m]), language), int(match[d]))
    return days


def _unglued(word: str) -> str:
    """What follows the last small letter before a capital: two elements without a space between them make one word.

    >>> _unglued("HealthDECEMBER"), _unglued("December")
    ('DECEMBER', 'December')
    """
    glued = _GLUED.search(word)
    return word[glued.end() :] if glued else word


def _is_no_version(a: str, separator: str, b: str, c: str) -> bool:
    """A year among three numbers; a short one only where day and month are written like those of a date."""
    if len(a) == 4 or len(c) == 4:  # noqa: PLR2004
        return len(a) != 3  # noqa: PLR2004
    return len(c) == 2 and len(a) <= 2 and (separator == "/" or len(a) == len(b) == 2)  # noqa: PLR2004


def _closes_a_byline(text: str, match: re.Match[str], language: str | None) -> bool:
    """Whether three short numbers with points stand after a comma at the end of a line (``Anna Berg, 8.5.12``), in a
    language that writes days so: English writes versions so.
    """
    in_english = (language or "en").lower().startswith("en")
    short = match[2] == "." and len(match[4]) == 2  # noqa: PLR2004
    return short and not in_english and text[match.end() :].strip() == "" and text[: match.start()].endswith(", ")


def both_orders(text: str) -> tuple[dt.date, dt.date] | None:
    """A day in numbers that can be read in two ways: with the day first, and with the month first. ``None`` for any
    other: where a number is above twelve, or the year stands in front.

    >>> both_orders("03/10/2023"), both_orders("13/10/2023")
    ((datetime.date(2023, 10, 3), datetime.date(2023, 3, 10)), None)
    """
    found = _NUMERIC.search(text[:_LONGEST])
    if not found or len(found[1]) > 2 or not _is_no_version(*found.group(1, 2, 3, 4)):  # noqa: PLR2004
        return None
    first, second, year = int(found[1]), int(found[3]), _whole_year(found[4])
    one, other = _day(year, second, first), _day(year, first, second)
    return (one, other) if one and other and one != other else None


def _numeric_order(a: str, separator: str, b: str, c: str, language: str | None) -> tuple[int, int, int]:
    """Year, month and day of ``a/b/c``: by the numbers where they tell, else by the habit of the language."""
    first, second = int(a), int(b)
    if len(a) == 4:  # noqa: PLR2004
        return first, second, int(c)
    third = _whole_year(c)
    months = 12
    month_first = separator != "." and (language or "").lower() in _MONTH_FIRST
    if (month_first and first <= months) or (second > months >= first and separator != "."):
        return third, first, second
    return third, second, first


def _whole_year(text: str) -> int:
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 70 else 1900)  # noqa: PLR2004


def _day(year: int, month: int | None, day: int) -> dt.date | None:
    if month is None:
        return None
    try:
        return gregorian(year, month, day)
    except ValueError:
        return None


def _read_late(text: str, language: str | None) -> dt.date | None:
    """What the two large libraries make of a short text, asked only where this module knows no better.

    dateparser is asked in the page's language alone, and only if that language has months that are not in our table:
    otherwise it is slow and finds dates in anything.
    """
    if len(text) > 60 or not re.search(r"\d{4}", text) or len(re.findall(r"\d+", text)) < 2:  # noqa: PLR2004
        return None
    code = (language or "en").partition("-")[0].lower()
    return _read_by_dateparser(text, code) if code not in MONTHS or code == "fa" else _read_by_dateutil(text)


def _read_by_dateutil(text: str) -> dt.date | None:
    from dateutil import parser

    try:
        # What the text lacks is filled in from the default; two defaults show whether anything was.
        one, other = (parser.parse(text, default=default, tzinfos=_zone) for default in _FILLINGS)
    except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
        return None
    if one.date() != other.date():
        return None
    return one if ":" in text else one.date()


def _zone(name: str | None, offset: int | None) -> dt.tzinfo | None:
    """The zone of a name or offset that dateutil found; ``None`` for a name that may mean several."""
    if offset is None:
        minutes = ZONES.get(name or "")
        return None if minutes is None else dt.timezone(dt.timedelta(minutes=minutes))
    return dt.timezone(dt.timedelta(seconds=offset)) if abs(offset) < 86_400 else None  # noqa: PLR2004


def _read_by_dateparser(text: str, language: str) -> dt.date | None:
    import dateparser

    try:
        value: dt.datetime | None = dateparser.parse(text, languages=[language], settings={"STRICT_PARSING": True})
    except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
        return None
    return value if value is None or ":" in text else value.date()
