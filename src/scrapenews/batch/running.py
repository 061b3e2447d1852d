"""One run of a job: everything that is due is asked for, read and stored, and each outcome handed out."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from scrapenews.batch.crew import Crew
from scrapenews.batch.ledger import Ledger
from scrapenews.batch.outcome import Outcome
from scrapenews.batch.outputs import StoppedError, bring_up_to_date
from scrapenews.batch.summary import Summary
from scrapenews.batch.work import Work
from scrapenews.errors import StoreError
from scrapenews.fetch import Fetcher, Surroundings
from scrapenews.fetch.surroundings import REAL_WORLD
from scrapenews.workers import Limits, Workers

if TYPE_CHECKING:
    from scrapenews.batch.job import Job
    from scrapenews.store.store import Store

Sink = Callable[[Outcome], Awaitable[None] | None]
"""Whoever wants to hear of each outcome, when it is in the store. An exception ends the run."""

_GRACE = 5.0
"""Seconds that pages under way have when a run is stopped."""
_UNTOLD = 100
"""How many outcomes may wait for whoever takes them before the work waits, too."""
_LIMITS = Limits()


class Run:
    """A run that begins when it is iterated over, once::

        job_run = run(read_job("news.toml"))
        async for outcome in job_run:
            print(outcome.kind, outcome.url)
        print(job_run.summary.total("new"))

    It ends when everything that was due was asked for. Whatever ends it before, an exception, `stop` or SIGKILL, loses
    nothing: a page is due until its outcome is in the store.
    """

    def __init__(
        self, job: "Job", *, around: Surroundings = REAL_WORLD, sinks: Sequence[Sink] = (), limits: Limits = _LIMITS
    ) -> None:
        self._job = job
        self._around = around
        self._sinks = tuple(sinks)
        self._limits = limits
        self._stopping = asyncio.Event()
        self._summary: Summary | None = None

    @property
    def summary(self) -> Summary:
        """What it did, up to now. Raises `RuntimeError` before it has begun."""
        if self._summary is None:
            raise RuntimeError("a run has no summary before it begins")
        return self._summary

    def stop(self) -> None:
        """Have it end soon: nothing new is begun, pages under way have some seconds, nothing is exported."""
        self._stopping.set()

    def __aiter__(self) -> AsyncIterator[Outcome]:
        return self._outcomes()

    async def _outcomes(self) -> AsyncIterator[Outcome]:
        job, around = self._job, self._around
        told: asyncio.Queue[Outcome] = asyncio.Queue(_UNTOLD)
        async with AsyncExitStack() as held:
            ledger = await held.enter_async_context(Ledger(str(job.store)))
            number = await ledger.do(lambda store: store.begin_run(job.name, around.now()))
            summary = self._summary = Summary(job=job.name, run=number, started_at=around.now())
            workers = await held.enter_async_context(Workers(limits=self._limits))
            options = replace(job.fetch, retries=0)  # what may pass is asked again later, not waited for
            fetcher = await held.enter_async_context(Fetcher(options, around=around))
            crew = Crew(
                job=job,
                around=around,
                ledger=ledger,
                fetcher=fetcher,
                workers=workers,
                summary=summary,
                tell=told.put,
            )
            task = asyncio.create_task(self._until_stopped(Work(crew)))
            try:
                async for outcome in _told(told, task):
                    await self._sink(outcome)
                    yield outcome
                await self._export(ledger)
            except BaseException:
                with suppress(StoreError):  # what went wrong first is what matters
                    await self._end(task, ledger)
                raise
            await self._end(task, ledger)

    async def _until_stopped(self, work: Work) -> None:
        working = asyncio.create_task(work.run())
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                self.summary.stopped = True
                work.stop()
                await asyncio.wait({working}, timeout=_GRACE)
        finally:
            stopping.cancel()
            if not working.done():
                working.cancel()
                await asyncio.wait({working})
        if not working.cancelled():
            working.result()

    async def _sink(self, outcome: Outcome) -> None:
        for sink in self._sinks:
            answer = sink(outcome)
            if inspect.isawaitable(answer):
                await answer

    async def _export(self, ledger: Ledger) -> None:
        """Write the job's files. If the run is stopped, the next one makes up for what is left."""
        if self.summary.stopped:
            return

        def write(store: "Store") -> None:
            for written in bring_up_to_date(store, self._job, self._stopping.is_set):
                self.summary.exports.append(written)

        try:
            await ledger.do(write)
        except StoppedError:
            self.summary.stopped = True

    async def _end(self, task: asyncio.Task[None], ledger: Ledger) -> None:
        """Have the work end if it has not, and note the end of the run, even when the loop itself is about to end."""
        summary = self.summary
        try:
            if not task.done():
                summary.stopped = True
                task.cancel()
                await asyncio.wait({task})
        finally:
            summary.ended_at = self._around.now()
            await ledger.do(lambda store: _note_end(store, summary))


def _note_end(store: "Store", summary: Summary) -> None:
    summary.next_due = store.next_due()
    store.end_run(summary.run, summary.ended_at or summary.started_at, summary.to_dict())


async def _told(told: asyncio.Queue[Outcome], task: asyncio.Task[None]) -> AsyncIterator[Outcome]:
    """Every outcome that is told until a task is done. Raises what the task does."""
    while True:
        while not told.empty():
            yield told.get_nowait()
        if task.done():
            break
        next_one = asyncio.ensure_future(told.get())
        await asyncio.wait({next_one, task}, return_when=asyncio.FIRST_COMPLETED)
        if next_one.done():
            yield next_one.result()
        else:
            next_one.cancel()
    await task


def run(job: "Job", *, around: Surroundings = REAL_WORLD, sinks: Sequence[Sink] = (), limits: Limits = _LIMITS) -> Run:
    """A run of a job, to be iterated over; `sinks` hear of each outcome, `limits` are what one page may take."""
    return Run(job, around=around, sinks=sinks, limits=limits)


async def run_job(
    job: "Job", *, around: Surroundings = REAL_WORLD, sinks: Sequence[Sink] = (), limits: Limits = _LIMITS
) -> Summary:
    """Run a job to its end; the answer is what it did."""
    job_run = run(job, around=around, sinks=sinks, limits=limits)
    async for _ in job_run:
        pass
    return job_run.summary
