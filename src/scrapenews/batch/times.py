"""When a source is to be asked: at an interval, by the clock, or in each run."""

import datetime as dt
from typing import TYPE_CHECKING

from scrapenews.batch import policy

if TYPE_CHECKING:
    from scrapenews.batch.job import Source
    from scrapenews.store import SourceRow


def source_due(source: "Source", row: "SourceRow | None", now: dt.datetime) -> bool:
    """Whether a source is to be asked now: it never was, its time has come, or its address is another one.

    A time that is further away than the source's own rhythm allows was noted by a clock that was ahead, and does not
    count.
    """
    if row is None or row.due_at is None or row.url != source.url or row.due_at <= now:
        return True
    latest = next_asking(source, now)
    return row.outcome != "failed" and row.due_at > latest + _DAY


_DAY = dt.timedelta(days=1)


def next_asking(source: "Source", now: dt.datetime) -> dt.datetime:
    """When a source that was asked now is due again."""
    if source.cron is not None:
        return cron_time(source.cron, source.time_zone, now)
    return policy.source_after_reading(now, source.every)


def cron_time(expression: str, time_zone: str | None, now: dt.datetime) -> dt.datetime:
    """The first moment after `now` that a cron expression of five fields means, in a time zone or in UTC.

    >>> cron_time("30 6 * * *", "Europe/Berlin", dt.datetime(2024, 7, 1, tzinfo=dt.UTC)).isoformat()
    '2024-07-01T04:30:00+00:00'
    """
    from zoneinfo import ZoneInfo

    from apscheduler.triggers.cron import CronTrigger

    trigger = CronTrigger.from_crontab(expression, timezone=ZoneInfo(time_zone or "UTC"))
    found = trigger.get_next_fire_time(None, now + dt.timedelta(microseconds=1))
    moment: dt.datetime = found if found is not None else dt.datetime.max.replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.UTC)
