"""When a source is to be asked: at an interval, by the clock, or in each run."""

import datetime as dt
from typing import TYPE_CHECKING

from scrapenews.batch import policy
from scrapenews.batch.cron import cron_time

if TYPE_CHECKING:
    from scrapenews.batch.job import Source
    from scrapenews.store import SourceRow

_DAY = dt.timedelta(days=1)


def source_due(source: "Source", row: "SourceRow | None", now: dt.datetime) -> bool:
    """Whether a source is to be asked now: it never was, its time has come, or its address is another one.

    A time that is further away than the source's own rhythm allows was noted by a clock that was ahead, and does not
    count.
    """
    if row is None or row.due_at is None or row.url != source.url or row.due_at <= now:
        return True
    latest = next_asking(source, now)
    return row.outcome != "failed" and row.due_at > latest + _DAY


def next_asking(source: "Source", now: dt.datetime) -> dt.datetime:
    """When a source that was asked now is due again."""
    if source.cron is not None:
        return cron_time(source.cron, source.time_zone, now)
    return policy.source_after_reading(now, source.every)
