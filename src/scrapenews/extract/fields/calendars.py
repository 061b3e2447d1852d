"""Days that news pages print in other calendars: the Persian one, the Buddhist era, the eras of Japan and Taiwan."""

import datetime as dt

_ERAS = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first one of an era."""
_BUDDHIST_YEARS = range(2400, 2700)
_PERSIAN_YEARS = range(1250, 1500)
_LONG_MONTHS = 6
"""The first six months of the Persian year have 31 days, the next five 30."""
_NOWRUZ_1400 = dt.date(2021, 3, 21)
_CYCLE, _DAYS_OF_CYCLE = 33, 12_053
_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)
"""The leap years in 33, which agree with the sun's from 1250 to 1498."""


def gregorian(year: int, month: int, day: int) -> dt.date:
    """The day that three numbers name, by the calendar that the year belongs to.

    `ValueError` where there is no such day. Years of the Buddhist era are 543 ahead; those of the Persian calendar
    begin at the spring equinox.

    >>> gregorian(2567, 5, 3).isoformat(), gregorian(1403, 2, 14).isoformat()
    ('2024-05-03', '2024-05-03')
    """
    if year in _PERSIAN_YEARS:
        return _from_persian(year, month, day)
    return dt.date(year - 543 if year in _BUDDHIST_YEARS else year, month, day)


def year_of_era(text: str) -> int:
    """The year that is written as such or as the year of an era.

    >>> year_of_era("2024"), year_of_era("令和6"), year_of_era("平成元"), year_of_era("民國113")
    (2024, 2024, 1989, 2024)
    """
    base = _ERAS.get(text[:2])
    if base is None:
        return int(text)
    counted = text[2:].strip()
    return base + (1 if counted == "元" else int(counted))


def _from_persian(year: int, month: int, day: int) -> dt.date:
    longest = 31 if month <= _LONG_MONTHS else 30
    if not (1 <= month <= 12 and 1 <= day <= longest):  # noqa: PLR2004
        raise ValueError(f"no such day: {year}-{month}-{day}")
    start = _days_before(year) - _days_before(1400)
    return _NOWRUZ_1400 + dt.timedelta(days=start + 31 * (month - 1) - max(0, month - 7) + day - 1)


def _days_before(year: int) -> int:
    """Days of the Persian calendar before the first of a year."""
    cycles, rest = divmod(year - 1, _CYCLE)
    return cycles * _DAYS_OF_CYCLE + rest * 365 + sum(leap <= rest for leap in _LEAPS)
