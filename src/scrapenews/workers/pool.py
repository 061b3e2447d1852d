"""Several worker processes, and whose turn it is."""

import asyncio
import contextlib
import os
from collections.abc import Callable
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from scrapenews.errors import ScrapenewsError
from scrapenews.record import Extraction, Response
from scrapenews.whereabouts import Facts, Part
from scrapenews.workers.limits import Limits
from scrapenews.workers.messages import packed
from scrapenews.workers.pipes import NotBegunError
from scrapenews.workers.process import WorkerProcess

Given = ParamSpec("Given")
Result = TypeVar("Result")
_DEFAULTS = Limits()
_AHEAD = 8
"""How many pages a process may have been sent: enough to go on with while its answers lie there."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Processes that read pages, one a processor if `size` does not say otherwise. An asynchronous context manager; on
    leaving it, all of them are gone.

    ::

        async with Workers() as workers:
            extraction = await workers.read(response)

    What is asked of them while all are busy waits for its turn, without a limit on time.
    """

    def __init__(self, size: int | None = None, *, limits: Limits = _DEFAULTS) -> None:
        self.size = size or processors()
        """How many processes there are at most."""
        self._turn = asyncio.Semaphore(self.size * _AHEAD)
        self._places = [_Place(limits) for _ in range(self.size)]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for place in self._places:
            await place.end()

    async def read(self, response: Response, *, respect_tdm: bool = False) -> Extraction:
        """What `pipeline.read_response` says of a page, without claims and removals. Raises what it does, and
        `WorkerError` for a page that takes too long, too much memory, or its process.
        """
        from scrapenews.workers.tasks import bare_response

        return await self._about(response.requested_url, bare_response, response, respect_tdm=respect_tdm)

    async def facts(self, response: Response, part: Part, *, respect_tdm: bool = False) -> Facts:
        """What `pipeline.read_facts` says of it. Raises `WorkerError`."""
        from scrapenews.workers.tasks import bare_facts

        return await self._about(response.requested_url, bare_facts, response, part, respect_tdm=respect_tdm)

    async def page(self, content: bytes, url: str | None) -> Extraction:
        """What `pipeline.explain` says of a page from a file, without claims and removals. Raises what it does, and
        `WorkerError`.
        """
        from scrapenews.workers.tasks import bare_page

        return await self._about(url, bare_page, content, url)

    async def _about(
        self, url: str | None, function: Callable[Given, Result], *arguments: Given.args, **named: Given.kwargs
    ) -> Result:
        try:
            return await self.call(function, *arguments, **named)
        except ScrapenewsError as error:
            error.url = error.url or url
            raise

    async def call(self, function: Callable[Given, Result], *arguments: Given.args, **named: Given.kwargs) -> Result:
        """What a function gives in a worker process. It must stand in a module that can be imported; its arguments and
        what it gives must be picklable. Raises what it raises, if that is an error of the tree, and `WorkerError`.
        """
        request = packed((function, arguments, named))
        async with self._turn:
            place = min(self._places, key=lambda place: place.waiting)
            result: Result = await place.ask(request)
            return result


class _Place:
    """A worker process after the other, each started when it is needed."""

    def __init__(self, limits: Limits) -> None:
        self.waiting = 0
        """How many requests have no answer yet."""
        self._limits = limits
        self._worker: WorkerProcess | None = None
        self._starting = asyncio.Lock()

    async def ask(self, request: bytes) -> Any:
        """The answer to a packed request; asked again where a process ended before it came to it."""
        self.waiting += 1
        try:
            while True:
                worker = await self._ready()
                with contextlib.suppress(NotBegunError):
                    return await worker.ask(request)
        finally:
            self.waiting -= 1

    async def _ready(self) -> WorkerProcess:
        if self._worker and not self._worker.is_spent:
            return self._worker
        async with self._starting:
            if self._worker is None or self._worker.is_spent:
                self._worker = await WorkerProcess.start(self._limits)
            return self._worker

    async def end(self) -> None:
        """Nothing of it is left."""
        if self._worker:
            await self._worker.end()
