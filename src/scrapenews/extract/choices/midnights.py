"""A midnight of Central Europe that a store of times turned into UTC, told in its own zone.

Publishing systems keep a day as the instant at which it began. In UTC that is the evening of the day before:
``2024-05-02T22:00:00Z`` is the third of May where the page was written, and a reader there was never told the second.
"""

import datetime as dt

from scrapenews.urls import host_of

_COUNTRIES = frozenset("ad al at ba be ch cz de dk es fr hr hu it li lu mc me mk mt nl no pl rs se si sk sm va".split())
"""Countries of Central European Time, by the end of their host names."""
_LANGUAGES = frozenset("de it nl pl cs sk hu sl hr bs mk sq da sv nb no".split())
"""Languages in which news is written hardly anywhere else. French, Spanish and English are written far away."""


def told_at_midnight(value: dt.date, url: str | None, language: str | None) -> dt.date:
    """A date; on a page from Central Europe a time in UTC that is midnight there, in that zone."""
    return (_midnight(value) if _is_central_european(url, language) else None) or value


def _is_central_european(url: str | None, language: str | None) -> bool:
    if (host_of(url) or "").rpartition(".")[2] in _COUNTRIES if url else False:
        return True
    code, _, country = (language or "").lower().replace("_", "-").partition("-")
    return country in _COUNTRIES if len(country) == 2 else code in _LANGUAGES  # noqa: PLR2004


def _midnight(value: dt.date) -> dt.datetime | None:
    """The instant in Central European Time, where it is midnight there; ``None`` for any other value.

    >>> _midnight(dt.datetime(2024, 5, 2, 22, tzinfo=dt.UTC)).isoformat()
    '2024-05-03T00:00:00+02:00'
    """
    if not isinstance(value, dt.datetime) or value.tzinfo is None or value.utcoffset():
        return None
    zone = dt.timezone(dt.timedelta(hours=2 if _is_summer(value) else 1))
    try:
        local = value.astimezone(zone)
    except OverflowError:  # the last evening of the year 9999
        return None
    return local if local.time() == dt.time() else None


def _is_summer(instant: dt.datetime) -> bool:
    """Whether clocks are one hour ahead: from the last Sunday of March to that of October, at one o'clock in UTC."""
    begin, end = (_last_sunday(instant.year, month) for month in (3, 10))
    return begin <= instant < end


def _last_sunday(year: int, month: int) -> dt.datetime:
    last = dt.datetime(year, month, 31, 1, tzinfo=dt.UTC)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
