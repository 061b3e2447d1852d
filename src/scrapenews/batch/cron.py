"""Cron expressions, as cron itself means them (crontab(5)), made triggers of APScheduler.

APScheduler's own reading of them differs in two places: there 0 is Monday, and where both a day of the month and a
weekday are given, both have to fit. Here 0 and 7 are Sunday, and one of the two is enough.
"""

import datetime as dt
import re
from typing import Any

_FIELDS = 5
_NAMES = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_PART = re.compile(r"(\*|[a-z]{3}|[0-7])(?:-([a-z]{3}|[0-7]))?(?:/([1-9]))?")


def cron_trigger(expression: str, time_zone: str | None) -> Any:
    """The trigger that an expression of five fields means, in a time zone or in UTC. Raises `ValueError`."""
    from zoneinfo import ZoneInfo

    from apscheduler.triggers.combining import OrTrigger
    from apscheduler.triggers.cron import CronTrigger

    fields = expression.lower().split()
    if len(fields) != _FIELDS:
        raise ValueError(f"it has {len(fields)} fields and not {_FIELDS}")
    minute, hour, day, month, weekday = fields
    weekdays = _weekdays(weekday)
    usual = {"minute": minute, "hour": hour, "month": month, "timezone": ZoneInfo(time_zone or "UTC")}
    if day.startswith("*") or weekday.startswith("*"):
        return CronTrigger(day=day, day_of_week=weekdays, **usual)
    return OrTrigger([CronTrigger(day=day, **usual), CronTrigger(day_of_week=weekdays, **usual)])


def cron_time(expression: str, time_zone: str | None, now: dt.datetime) -> dt.datetime:
    """The first moment after `now` that an expression means; where there is none, the last there is.

    >>> cron_time("30 6 * * 1-5", "Europe/Berlin", dt.datetime(2024, 7, 6, tzinfo=dt.UTC)).isoformat()
    '2024-07-08T04:30:00+00:00'
    """
    found = cron_trigger(expression, time_zone).get_next_fire_time(None, now + dt.timedelta(microseconds=1))
    moment: dt.datetime = found if found is not None else dt.datetime.max.replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.UTC)


def _weekdays(field: str) -> str:
    """The weekdays of a field by name, for their numbers mean other days elsewhere.

    >>> _weekdays("5-7"), _weekdays("0,wed"), _weekdays("*/3")
    ('fri,sat,sun', 'sun,wed', 'sun,wed,sat')
    """
    return ",".join(dict.fromkeys(name for part in field.split(",") for name in _named(part))) if field != "*" else "*"


def _named(part: str) -> list[str]:
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(f"{part!r} is no weekday")
    first, last, step = match.groups()
    if first == "*":
        numbers = range(7)
    else:
        start, end = _number(first), _number(last or first)
        numbers = range(start, end + 1 if end >= start else end + 8)
    return [_NAMES[number % 7] for number in numbers[:: int(step or 1)]]


def _number(day: str) -> int:
    if day.isdigit():
        return int(day)
    if day not in _NAMES:
        raise ValueError(f"{day!r} is no weekday")
    return _NAMES.index(day)
