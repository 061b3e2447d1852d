"""A job's sources tried once: what each lists, and what of that the job wants. Nothing is stored."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrapenews.batch.listing import find_listed
from scrapenews.errors import ScrapenewsError
from scrapenews.fetch import Fetcher, Surroundings
from scrapenews.fetch.surroundings import REAL_WORLD
from scrapenews.record import Candidate
from scrapenews.workers import Workers

if TYPE_CHECKING:
    from scrapenews.batch.job import Job, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """What came of one source."""

    source: "Source"
    """The source."""
    taken: tuple[Candidate, ...] = ()
    """What it lists that the job wants."""
    left_out: tuple[Candidate, ...] = ()
    """What it lists that its `include` and `exclude` leave out."""
    error: ScrapenewsError | None = None
    """Why it could not be asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Asking:
    around: Surroundings
    fetcher: Fetcher
    workers: Workers


async def try_sources(job: "Job", *, around: Surroundings = REAL_WORLD) -> AsyncIterator[Tried]:
    """Ask each source of a job as a run does, one after the other. A source that fails is an answer, too."""
    async with Fetcher(job.fetch, around=around) as fetcher, Workers() as workers:
        asking = _Asking(around=around, fetcher=fetcher, workers=workers)
        for source in job.sources:
            yield await _tried(source, asking)


async def _tried(source: "Source", asking: _Asking) -> Tried:
    try:
        listed = await find_listed(replace(source, include=(), exclude=()), {}, asking)
    except ScrapenewsError as error:
        return Tried(source=source, error=error)
    taken = tuple(candidate for candidate in listed.candidates if source.takes(candidate.url))
    left_out = tuple(candidate for candidate in listed.candidates if not source.takes(candidate.url))
    return Tried(source=source, taken=taken, left_out=left_out)
