"""Inputs in, outcomes out, in the same order: pages of the network are fetched side by side, files taken in turn.

Files are taken while no fetch is under way: one that is a slow pipe must not eat up a fetch's deadline, and an
interrupt must end a read that waits for a keyboard. A few pages are read right here, many in worker processes.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from scrapenews.cli.sources import InputError, Source, read_bytes
from scrapenews.errors import ArchiveError, ScrapenewsError, fault_text
from scrapenews.record import Extraction, Response

if TYPE_CHECKING:
    from scrapenews.fetch import Fetcher, FetchOptions
    from scrapenews.whereabouts import Facts, Part, Read
    from scrapenews.workers import Workers

_AHEAD = 500
"""How many pages may be under way or wait for their turn to be written. Most of them wait for their host's turn: with
fewer, the pages of one host at the head of the list would keep those of the others out."""
_SHARE = 4
"""Pages are begun a quarter of those under way at a time: begun one by one, between the reading of any two, each costs
this process a third more, as it is woken half as often again."""

_MANY = 12
"""From how many pages on processes read them: for fewer, to start the processes takes longer than to read the pages."""
_AHEAD_OF_READERS = 8
"""How many pages a process may have waiting for it, or for their turn to be written: as many as it is sent ahead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one input: an extraction, or the reason why there is none."""

    source: Source
    """The input."""
    extraction: Extraction | None = None
    """What was found on the page."""
    failure: str | None = None
    """Else what happened, and what can be done."""


async def outcomes_of(sources: Iterable[Source], options: "FetchOptions") -> AsyncIterator[Outcome]:
    """The outcome of every input, in order, each as soon as it and those before it are known."""
    for remote, group in groupby(sources, key=lambda source: source.kind == "url"):
        outcomes = _fetched if remote else _taken
        async for outcome in outcomes(list(group), options):
            yield outcome


async def remote_outcome(source: Source, options: "FetchOptions") -> Outcome:
    """The outcome of one address by itself."""
    from scrapenews.fetch import Fetcher

    asyncio.get_running_loop().set_exception_handler(_without_exits)
    async with Fetcher(options) as fetcher:
        return await _outcome_in_run(source, fetcher)


def _without_exits(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Say what went unseen, but for an exit: a signal's end is raised in whatever task is at work just then."""
    error = context.get("exception")
    if isinstance(error, BaseExceptionGroup):  # of a task group, in which a connection is made
        error = error.subgroup(SystemExit) and SystemExit()
    if not isinstance(error, SystemExit):
        loop.default_exception_handler(context)


async def _outcome_in_run(source: Source, fetcher: "Fetcher", read: "Read | None" = None) -> Outcome:
    from scrapenews.pipeline import explain_at

    try:
        extraction = await explain_at(source.argument, fetcher, read=read)
    except ArchiveError:  # but a disk that takes nothing more does
        raise
    except Exception as error:  # noqa: BLE001 - one page must not end the work on the others
        return Outcome(source=source, failure=failure_text(error))
    return Outcome(source=source, extraction=extraction)


def local_outcome(source: Source, limit: int) -> Outcome:
    """The outcome of a file or of standard input, of which at most `limit` bytes are read."""
    from scrapenews.pipeline import explain

    try:
        return Outcome(source=source, extraction=explain(read_bytes(source, limit), url=source.url))
    except Exception as error:  # noqa: BLE001 - as above
        return Outcome(source=source, failure=failure_text(error))


def failure_text(error: Exception) -> str:
    """What happened and what can be done, in one line; for an error of the tree with its code at the end."""
    match error:
        case ScrapenewsError():
            return f"{error.message} [{error.code}]"
        case InputError():
            return str(error)
    return fault_text(error)


async def _taken(sources: list[Source], options: "FetchOptions") -> AsyncIterator[Outcome]:
    """The outcomes of files and of standard input."""
    from scrapenews.workers import Workers

    if len(sources) < _MANY:
        for source in sources:
            yield local_outcome(source, options.max_bytes)
        return
    asyncio.get_running_loop().set_exception_handler(_without_exits)
    async with Workers() as workers:

        def begin(source: Source) -> Coroutine[Any, Any, Outcome]:
            try:
                return _outcome_in_worker(source, read_bytes(source, options.max_bytes), workers)
            except Exception as error:  # noqa: BLE001 - as above
                return _known(Outcome(source=source, failure=failure_text(error)))

        async for outcome in _in_order(sources, begin, workers.size * _AHEAD_OF_READERS):
            yield outcome


async def _outcome_in_worker(source: Source, content: bytes, workers: "Workers") -> Outcome:
    try:
        return Outcome(source=source, extraction=await workers.page(content, source.url))
    except Exception as error:  # noqa: BLE001 - as above
        return Outcome(source=source, failure=failure_text(error))


async def _known(outcome: Outcome) -> Outcome:
    return outcome


async def _fetched(sources: list[Source], options: "FetchOptions") -> AsyncIterator[Outcome]:
    """The outcomes of addresses."""
    from scrapenews.fetch import Fetcher
    from scrapenews.workers import Workers

    asyncio.get_running_loop().set_exception_handler(_without_exits)
    async with Workers() as workers, Fetcher(options) as fetcher:

        async def read(response: Response, part: "Part") -> "Facts":
            return await workers.facts(response, part, respect_tdm=options.respect_tdm)

        def begin(source: Source) -> Coroutine[Any, Any, Outcome]:
            return _outcome_in_run(source, fetcher, read if len(sources) >= _MANY else None)

        async for outcome in _in_order(sources, begin, _AHEAD):
            yield outcome


async def _in_order(
    sources: Iterable[Source], begin: Callable[[Source], Coroutine[Any, Any, Outcome]], ahead: int
) -> AsyncIterator[Outcome]:
    """The outcomes of sources that are begun side by side, so many ahead of the one whose turn it is."""
    waiting: deque[asyncio.Task[Outcome]] = deque()
    try:
        for source in sources:
            waiting.append(asyncio.create_task(begin(source)))
            if len(waiting) == ahead:
                for _ in range(max(1, ahead // _SHARE)):
                    yield await waiting[0]
                    waiting.popleft()
        while waiting:
            yield await waiting[0]
            waiting.popleft()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
