"""Inputs in, outcomes out, in the same order: pages of the network are fetched side by side, local ones read in turn.

Local pages are read while no fetch is under way: a file that is a slow pipe must not eat up a fetch's deadline, and
an interrupt must end a read that waits for a keyboard.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapenews.cli.sources import InputError, Source, read_bytes
from scrapenews.errors import ArchiveError, ScrapenewsError
from scrapenews.record import Extraction

if TYPE_CHECKING:
    from scrapenews.fetch import Fetcher, FetchOptions

_AHEAD = 500
"""How many pages may be under way or wait for their turn to be written. Most of them wait for their host's turn: with
fewer, the pages of one host at the head of the list would keep those of the others out."""

_READERS = 2
"""How many threads read pages: more would only take the one interpreter from each other, and from the network."""


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
        if remote:
            async for outcome in _fetched(group, options):
                yield outcome
        else:
            for source in group:
                yield local_outcome(source, options.max_bytes)


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


async def _outcome_in_run(source: Source, fetcher: "Fetcher") -> Outcome:
    from scrapenews.pipeline import explain_at

    try:
        extraction = await explain_at(source.argument, fetcher)
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
    return (
        f"unexpected {type(error).__name__} in {_place(error)}: a fault of scrapenews, please report it with the page"
    )


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "an unknown place"


async def _fetched(sources: Iterable[Source], options: "FetchOptions") -> AsyncIterator[Outcome]:
    from concurrent.futures import ThreadPoolExecutor

    from scrapenews.fetch import Fetcher

    asyncio.get_running_loop().set_exception_handler(_without_exits)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(_READERS))
    waiting: deque[asyncio.Task[Outcome]] = deque()
    async with Fetcher(options) as fetcher:
        try:
            for source in sources:
                waiting.append(asyncio.create_task(_outcome_in_run(source, fetcher)))
                if len(waiting) == _AHEAD:
                    yield await waiting[0]
                    waiting.popleft()
            while waiting:
                yield await waiting[0]
                waiting.popleft()
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
