"""Where a field that was filled no longer is: most often the site was redesigned.

The last days with at least ten readings are held against all the days before them. A fall is an alarm where it is both
large (by a quarter of the pages) and no chance (three standard errors of the difference of two shares).
"""

from collections.abc import Sequence
from math import sqrt

from scrapenews.store.fill import WATCHED
from scrapenews.store.findings import DayHealth, FieldAlarm

_FEWEST = 10
_FALL = 0.25
_ERRORS = 3.0


def find_alarms(days: Sequence[DayHealth]) -> tuple[FieldAlarm, ...]:
    """The alarms in a source's days, which are in order; the pages that give no record at all first."""
    found = (_alarm(name, days) for name in ("record", *WATCHED))
    return tuple(alarm for alarm in found if alarm)


def _alarm(field: str, days: Sequence[DayHealth]) -> FieldAlarm | None:
    start = _recent(field, days)
    before, now = _share(field, days[:start]), _share(field, days[start:])
    if before is None or now is None or not _has_fallen(*before, *now):
        return None
    return FieldAlarm(field=field, before=before[0], now=now[0], since=days[start].day)


def _recent(field: str, days: Sequence[DayHealth]) -> int:
    """The index of the first of the last days that have enough attempts together."""
    attempts = 0
    for index in range(len(days) - 1, -1, -1):
        attempts += _attempts(field, days[index])
        if attempts >= _FEWEST:
            return index
    return 0


def _share(field: str, days: Sequence[DayHealth]) -> tuple[float, int] | None:
    attempts = sum(_attempts(field, day) for day in days)
    if attempts < _FEWEST:
        return None
    return sum(_filled(field, day) for day in days) / attempts, attempts


def _attempts(field: str, day: DayHealth) -> int:
    return day.readings + (day.outcomes.get("failed", 0) if field == "record" else 0)


def _filled(field: str, day: DayHealth) -> float:
    return day.readings * (1.0 if field == "record" else day.fill_rates.get(field, 0.0))


def _has_fallen(before: float, many_before: int, now: float, many_now: int) -> bool:
    fall = before - now
    together = (before * many_before + now * many_now) / (many_before + many_now)
    error = sqrt(together * (1 - together) * (1 / many_before + 1 / many_now))
    return fall >= _FALL and fall > _ERRORS * error
