"""One exchange with what is kept of exchanges around it: the cache may spare it, the archive records it.

`Kept.layers` gives the layer of a fetch (see `message`).
"""

import datetime as dt
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeVar

from scrapenews.fetch.message import Answer, Fields, Layer, Request, Send
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.recording import NOT_MODIFIED, Recording

if TYPE_CHECKING:
    from scrapenews.fetch.cache.store import Cache, Copy, Plan
    from scrapenews.fetch.warc.writer import Archive

Result = TypeVar("Result")
Clock = Callable[[], dt.datetime]
_IN_MEMORY = 1 << 20  # a larger content waits in a temporary file


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What is kept of exchanges."""

    cache: "Cache | None" = None
    """Answers that need not be sent again."""
    archive: "Archive | None" = None
    """The record of everything that was asked and answered."""

    def layers(self, now: Clock) -> tuple[Layer, ...]:
        """What is kept, as a layer of a fetch; none where nothing is."""
        if not (self.cache or self.archive):
            return ()
        return (lambda send: lambda request: open_kept(request, send, self, now),)

    def close(self) -> None:
        """Close the cache, and complete the archive's file. Raises `ArchiveError` where the disk does not take it."""
        if self.cache:
            self.cache.close()
        if self.archive:
            self.archive.close()


NOTHING_KEPT = Kept()
"""No cache and no archive."""


def open_stores(options: FetchOptions) -> Kept:
    """The cache and the archive that the options ask for. A cache that the disk does not allow is done without. Raises
    `ArchiveError`.
    """
    from scrapenews.fetch.cache import open_cache

    archive, cache = _archive_of(options), None
    if options.cache_folder:
        cache = open_cache(options.cache_folder, realm="private" if options.allow_private else "public")
    return Kept(cache=cache, archive=archive)


def _archive_of(options: FetchOptions) -> "Archive | None":
    if options.warc_folder is None:
        return None
    from scrapenews.fetch.warc import Archive

    robots: Literal["obey", "ignore"] = "ignore" if options.ignore_robots else "obey"
    return Archive(options.warc_folder, contact=options.contact, robots=robots, whole=options.warc_all)


@asynccontextmanager
async def open_kept(request: Request, send: Send, kept: Kept, now: Clock) -> AsyncIterator[Answer]:
    """The answer to a GET: a copy that is fresh or that the server confirms, else what the server sends.

    Raises what `send` does. What can go wrong with a cache is no failure: the page is then asked for. An archive
    that cannot be written is one (`ArchiveError`): nobody would miss it before it is too late.
    """
    plan = await _plan(request, kept)
    if plan and plan.is_fresh and plan.copy:
        yield _answer_of(plan.copy, now() - age_of(plan.copy.headers))
        return
    validators = plan.validators if plan else ()
    asking = replace(request, fields=(*request.fields, *validators))
    async with _recorded(asking, send, kept, plan, now) as answer:
        if not (validators and answer.status_code == NOT_MODIFIED):
            yield answer
            return
    copy = await _safely(kept.cache.confirm, plan, answer.headers) if kept.cache else None
    if copy:
        yield _answer_of(copy, answer.received_at)
        return
    async with _recorded(request, send, kept, plan, now) as answer:  # the 304 was about something else
        yield answer


async def _plan(request: Request, kept: Kept) -> "Plan | None":
    """What the cache says. An archive wants an exchange for every page, and no copy but of what it holds itself."""
    cache, archive = kept.cache, kept.archive
    if cache is None:
        return None
    plan = await _safely(partial(cache.plan, request.target.url, request.fields, must_ask=archive is not None))
    if plan and plan.copy and archive and not archive.holds(plan.copy.archived):
        return replace(plan, copy=None, validators=())
    return plan


@asynccontextmanager
async def _recorded(request: Request, send: Send, kept: Kept, plan: "Plan | None", now: Clock) -> AsyncIterator[Answer]:
    if kept.archive is None and not (plan and plan.state):
        async with send(request) as answer:
            yield answer
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as content:
        async with send(request) as answer:
            recording = Recording(request, answer, now(), plan, content)
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
