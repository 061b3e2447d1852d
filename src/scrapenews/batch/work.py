"""The work of a run: sources side by side, and the pages of each as soon as it has been asked."""

import asyncio
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from scrapenews.batch import policy
from scrapenews.batch.asking import FATAL, ask_if_due
from scrapenews.batch.crew import Crew
from scrapenews.batch.lanes import Lanes, Waiting
from scrapenews.batch.outcome import Outcome
from scrapenews.batch.summary import SourceSummary
from scrapenews.batch.verdicts import Moment, failed_outcome, read_outcome
from scrapenews.batch.visit import Visit, visit_page
from scrapenews.errors import FetchError, ScrapenewsError

if TYPE_CHECKING:
    from scrapenews.batch.job import Source
    from scrapenews.store import DuePage, Noted, PageOutcome
    from scrapenews.store.store import Store


class Work:
    """What there is to do in one run."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._sources = {source.name: source for source in crew.job.sources}
        self._lanes: Lanes | None = None
        self._parked: dict[str, dt.datetime | None] = {}
        self._stopped = False
        crew.summary.sources |= {name: SourceSummary(name=name) for name in self._sources}

    def stop(self) -> None:
        """Begin nothing new."""
        self._stopped = True
        if self._lanes:
            self._lanes.clear_all()

    async def run(self) -> None:
        """Do all of it. Raises `StoreError` and `ArchiveError`."""
        try:
            async with asyncio.TaskGroup() as group:
                lanes = self._lanes = Lanes(group, self._crew.job.fetch.per_host + 1, self._serve)
                for source in self._sources.values():
                    group.create_task(self._take(source, lanes))
        except BaseExceptionGroup as errors:
            raise _first(errors) from errors

    async def _take(self, source: "Source", lanes: Lanes) -> None:
        """Ask a source if it is due, then put those of its pages that are due into the queues."""
        await ask_if_due(source, self._crew)
        now = self._crew.around.now()
        due = await self._crew.ledger.do(lambda store: list(islice(_wanted(store, source, now), source.max_pages)))
        for waiting in map(Waiting, due):
            if self._stopped:
                return
            if waiting.host in self._parked:
                await self._postpone([waiting], self._parked[waiting.host])
            else:
                lanes.add(waiting)

    async def _serve(self, waiting: Waiting) -> None:
        """Visit a page and note what came of it, or put it back where that may change soon."""
        if self._stopped or self._lanes is None:
            return
        page, crew, visit = waiting.page, self._crew, Visit()
        chosen = self._sources[page.source].reread
        steps = policy.REREAD if chosen is None else chosen
        start = asyncio.get_running_loop().time()
        try:
            await visit_page(page, visit, crew.fetcher, crew.workers)
        except FATAL:
            raise
        except Exception as error:  # noqa: BLE001 - one page must not end the work on the others
            if self._may_pass(error, waiting):
                self._lanes.add(Waiting(page, waiting.tries + 1))
                return
            outcome = failed_outcome(page, visit, error, self._moment(start), steps)
            if isinstance(error, FetchError) and policy.leave_alone(error):
                outcome = replace(outcome, due_at=await self._park(waiting.host, outcome.due_at))
        else:
            outcome = read_outcome(page, visit, self._moment(start), steps)
        await self._note(page, outcome)

    def _moment(self, start: float) -> Moment:
        return Moment(now=self._crew.around.now(), seconds=asyncio.get_running_loop().time() - start)

    def _may_pass(self, error: Exception, waiting: Waiting) -> bool:
        """Whether to ask for a page once more in this run."""
        if not isinstance(error, ScrapenewsError) or not error.retryable or self._stopped:
            return False
        alone = isinstance(error, FetchError) and (policy.leave_alone(error) or error.retry_after is not None)
        return not alone and waiting.tries < self._crew.job.fetch.retries

    async def _park(self, host: str, until: dt.datetime | None) -> dt.datetime | None:
        """Leave a host alone for the rest of the run, and its pages until some moment, or a later one that was named
        before; the answer is that moment.
        """
        known = self._parked.get(host)
        self._parked[host] = until = max(until, known) if until and known else until or known
        if self._lanes:
            await self._postpone(self._lanes.clear(host), until)
        return until

    async def _postpone(self, waiting: Iterable[Waiting], until: dt.datetime | None) -> None:
        pages = [each.page for each in waiting]
        for page in pages:
            self._crew.summary.sources[page.source].postponed += 1
        if pages and until is not None:
            await self._crew.ledger.do(lambda store: store.postpone([page.id for page in pages], until))

    async def _note(self, page: "DuePage", outcome: "PageOutcome") -> None:
        crew = self._crew
        noted = await crew.ledger.do(lambda store: store.note_outcome(crew.summary.run, page.id, outcome))
        told = _told(page, outcome, noted)
        crew.summary.count(told)
        await crew.tell(told)


def _wanted(store: "Store", source: "Source", now: dt.datetime) -> "Iterator[DuePage]":
    """The pages of a source that are due, without those that the job has come to exclude."""
    return (page for page in store.due_pages(now, source=source.name) if source.takes(page.url))


def _told(page: "DuePage", outcome: "PageOutcome", noted: "Noted") -> Outcome:
    return Outcome(
        url=page.url,
        source=page.source,
        kind=outcome.kind,
        at=outcome.at,
        article=outcome.article,
        version=noted.version,
        group=noted.group,
        status_code=outcome.status_code,
        code=outcome.code,
        message=outcome.message,
        seconds=outcome.seconds or 0.0,
    )


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    """The error that ended the work: of the kinds that do, if one is there."""
    leaves: list[BaseException] = []
    waiting: list[BaseException] = [errors]
    while waiting:
        error = waiting.pop(0)
        if isinstance(error, BaseExceptionGroup):
            waiting += error.exceptions
        else:
            leaves.append(error)
    return next((leaf for leaf in leaves if isinstance(leaf, FATAL)), leaves[0])
