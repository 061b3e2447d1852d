"""One exchange with what is kept of exchanges around it: the cache may spare it, the archive records it.

`open_kept` looks like the function that goes to the wire, and stands in its place.
"""

import datetime as dt
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from scrapenews.fetch.answer import Answer, Fields, Open
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.recording import NOT_MODIFIED, Recording

if TYPE_CHECKING:
    from scrapenews.fetch.cache.store import Cache, Copy, Plan
    from scrapenews.fetch.warc.writer import Archive

Result = TypeVar("Result")
_IN_MEMORY = 1 << 20  # a larger content waits in a temporary file


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What is kept of exchanges."""

    cache: "Cache | None" = None
    """Answers that need not be sent again."""
    archive: "Archive | None" = None
    """The record of everything that was asked and answered."""

    def close(self) -> None:
        """Close the cache, and complete the archive's file. Raises `ArchiveError` where the disk does not take it."""
        if self.cache:
            self.cache.close()
        if self.archive:
            self.archive.close()


NOTHING_KEPT = Kept()
"""No cache and no archive."""


@contextmanager
def keeping(options: FetchOptions) -> Iterator[Kept]:
    """The cache and the archive that the options ask for, for as many fetches as are made inside the context.

    A cache that the disk does not allow is done without. Raises `ArchiveError`, on entering as on leaving.
    """
    if options.cache_folder is None and options.warc_folder is None:
        yield NOTHING_KEPT
        return
    from scrapenews.fetch.cache import open_cache
    from scrapenews.fetch.warc import Archive

    archive = Archive(options.warc_folder, contact=options.contact) if options.warc_folder else None
    kept = Kept(cache=open_cache(options.cache_folder) if options.cache_folder else None, archive=archive)
    with closing(kept):
        yield kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What is asked for."""

    url: str
    """The target URI."""
    fields: Fields
    """The header fields."""
    now: Callable[[], dt.datetime]
    """The clock."""


@asynccontextmanager
async def open_kept(request: Request, open_wire: Open, kept: Kept) -> AsyncIterator[Answer]:
    """The answer to a GET: a copy that is fresh or that the server confirms, else what the server sends.

    Raises what `open_wire` does. What can go wrong with a cache is no failure: the page is then asked for. An archive
    that cannot be written is one (`ArchiveError`): nobody would miss it before it is too late.
    """
    plan = await _plan(request, kept)
    if plan and plan.is_fresh and plan.copy:
        yield _answer_of(plan.copy, request.now() - age_of(plan.copy.headers))
        return
    fields, validators = request.fields, plan.validators if plan else ()
    async with _recorded(request, (*fields, *validators), open_wire, kept, plan) as answer:
        if not (validators and answer.status_code == NOT_MODIFIED):
            yield answer
            return
    copy = await _safely(kept.cache.confirm, plan, answer.headers) if kept.cache else None
    if copy:
        yield _answer_of(copy, answer.received_at)
        return
    async with _recorded(request, fields, open_wire, kept, plan) as answer:  # the 304 was about something else
        yield answer


async def _plan(request: Request, kept: Kept) -> "Plan | None":
    """What the cache says. An archive wants an exchange for every page, and no copy but of what it holds itself."""
    cache, archive = kept.cache, kept.archive
    if cache is None:
        return None
    plan = await _safely(partial(cache.plan, request.url, request.fields, must_ask=archive is not None))
    if plan and plan.copy and archive and not archive.holds(plan.copy.archived):
        return replace(plan, copy=None, validators=())
    return plan


@asynccontextmanager
async def _recorded(
    request: Request, fields: Fields, open_wire: Open, kept: Kept, plan: "Plan | None"
) -> AsyncIterator[Answer]:
    if kept.archive is None and not (plan and plan.state):
        async with open_wire(fields) as answer:
            yield answer
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as content:
        async with open_wire(fields) as answer:
            recording = Recording(request.url, answer, request.now(), plan, content)
            try:
                yield replace(answer, pieces=recording.pieces(), received_at=recording.moment)
            except BaseException as error:
                if kept.archive:  # without a pause, in which a cancelled task might be cancelled again
                    recording.archive(kept.archive, error)
                raise
            archived = await _in_thread(recording.archive, kept.archive) if kept.archive else None
            if kept.cache:
                await _safely(recording.keep, kept.cache, archived)


def _answer_of(copy: "Copy", received_at: dt.datetime | None) -> Answer:
    async def pieces() -> AsyncIterator[bytes]:
        yield copy.content

    return Answer(status_code=copy.status_code, headers=copy.headers, pieces=pieces(), received_at=received_at)


def age_of(headers: Fields) -> dt.timedelta:
    """How long ago a kept answer was last known to hold, from its Age field (RFC 9111, section 4.2.3)."""
    ages = [value for name, value in headers if name == "age" and value.isascii() and value.isdigit()]
    return dt.timedelta(seconds=int(ages[-1][:9]) if ages else 0)


async def _in_thread(work: Callable[..., Result], *arguments: object) -> Result:
    import asyncio

    return await asyncio.to_thread(work, *arguments)


async def _safely(work: Callable[..., Result], *arguments: object) -> Result | None:
    """What the cache says, asked in a thread; ``None`` whatever goes wrong: the cache is disposable."""
    with suppress(Exception):
        return await _in_thread(work, *arguments)
    return None
