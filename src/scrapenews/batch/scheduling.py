"""A job run again and again, on the times that its sources name.

The rules:

- The first run is at once: it makes up for whatever was missed while nothing was scheduled.
- A run begins whenever a source's time comes, and asks all sources that are due then.
- Runs that were missed, because the machine slept or was busy, are made up for by one run.
- A run that is still under way when the next one's time comes goes on; that next one is skipped, which is said.
- A store that is busy with another run, full or unreachable is said, and tried again at the next time. Any other error
  of the store ends the schedule: nothing that time heals.
"""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrapenews.batch.cron import cron_trigger
from scrapenews.batch.running import Run, Sink
from scrapenews.batch.summary import Summary
from scrapenews.errors import StoreError

if TYPE_CHECKING:
    from scrapenews.batch.job import Job

_PASSING = frozenset({"store.busy", "store.full", "store.unreachable"})
_WAKE = 30.0
"""Seconds after which the clock is looked at again. A timer of the event loop stands still while the machine sleeps,
and would be late by as much."""
_USUAL = dt.timedelta(minutes=15)
"""How often a job runs whose sources name no time."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A run that did not begin, because the one before it was still under way."""

    at: dt.datetime
    """When it should have begun."""


Notice = Summary | StoreError | Skipped
"""What a schedule has to say: how a run ended, why there was none."""


class Schedule:
    """A schedule that `run` follows until `stop` is called, or for ever."""

    def __init__(self, job: "Job", *, tell: Callable[[Notice], None], sinks: Sequence[Sink] = ()) -> None:
        self._job = job
        self._tell = tell
        self._sinks = tuple(sinks)
        self._stopping = asyncio.Event()
        self._current: Run | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._error: StoreError | None = None

    def stop(self) -> None:
        """Have it end soon: the run that is under way ends as `Run.stop` says."""
        self._stopping.set()
        if self._current:
            self._current.stop()

    async def run(self) -> None:
        """Follow the schedule. Raises `StoreError` for a store that no run can use."""
        from apscheduler.events import EVENT_JOB_MAX_INSTANCES
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        scheduler = AsyncIOScheduler(timezone=dt.UTC, logger=_silent_logger())
        scheduler.add_listener(self._say_skipped, EVENT_JOB_MAX_INSTANCES)
        scheduler.add_job(
            self._run_once,
            job_trigger(self._job),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
            next_run_time=dt.datetime.now(dt.UTC),
        )
        scheduler.start()
        try:
            await self._until_stopped(scheduler)
        finally:
            scheduler.shutdown(wait=False)
        if self._error:
            raise self._error

    async def _until_stopped(self, scheduler: Any) -> None:
        while not self._stopping.is_set():
            try:
                async with asyncio.timeout(_WAKE):
                    await self._stopping.wait()
            except TimeoutError:
                scheduler.wakeup()
        await self._idle.wait()

    async def _run_once(self) -> None:
        job_run = self._current = Run(self._job, sinks=self._sinks)
        self._idle.clear()
        try:
            async for _ in job_run:
                pass
        except StoreError as error:
            self._tell(error)
            if error.code not in _PASSING:
                self._error = error
                self._stopping.set()
        else:
            self._tell(job_run.summary)
        finally:
            self._current = None
            self._idle.set()

    def _say_skipped(self, event: Any) -> None:
        self._tell(Skipped(event.scheduled_run_times[-1]))


async def schedule(job: "Job", *, tell: Callable[[Notice], None], sinks: Sequence[Sink] = ()) -> None:
    """Run a job on its own times, for ever. `tell` hears how each run ended, or why there was none."""
    await Schedule(job, tell=tell, sinks=sinks).run()


def job_trigger(job: "Job") -> Any:
    """When a job is to run, as APScheduler has it: whenever one of its sources is due."""
    from apscheduler.triggers.combining import OrTrigger

    return OrTrigger(list(_triggers(job)))


def _triggers(job: "Job") -> Iterator[Any]:
    from apscheduler.triggers.interval import IntervalTrigger

    crons = {(source.cron, source.time_zone or "UTC") for source in job.sources if source.cron}
    yield from (cron_trigger(*each) for each in sorted(crons))
    intervals = [source.every for source in job.sources if source.every]
    if intervals or not crons:
        shortest = min(intervals, default=_USUAL)
        yield IntervalTrigger(seconds=shortest.total_seconds(), timezone=dt.UTC)


def _silent_logger() -> logging.Logger:
    """A logger that says nothing: what a schedule has to say, it tells."""
    logger = logging.Logger("scrapenews.schedule")  # noqa: LOG001 - not the process's one, which others may configure
    logger.addHandler(logging.NullHandler())
    return logger
