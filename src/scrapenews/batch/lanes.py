"""Pages in the queues of their hosts.

A host that is slow keeps nobody waiting but its own pages: each has a queue, and so many tasks that serve it. A host
that wants to be left alone loses its queue.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from scrapenews.store import DuePage


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page in its host's queue."""

    page: "DuePage"
    """The page."""
    tries: int = 0
    """How many times it was asked for in this run already, in vain."""

    @property
    def host(self) -> str:
        """The host it is asked from."""
        return urlsplit(self.page.url).hostname or ""


@dataclass(slots=True)
class _Lane:
    queue: deque[Waiting] = field(default_factory=deque)
    serving: int = 0


class Lanes:
    """The queues of a run. `serve` is what is done with a page; its errors end the run."""

    def __init__(self, group: asyncio.TaskGroup, width: int, serve: Callable[[Waiting], Awaitable[None]]) -> None:
        self._group = group
        self._width = width
        self._serve = serve
        self._lanes: dict[str, _Lane] = {}

    def add(self, waiting: Waiting) -> None:
        """Put a page at the end of its host's queue."""
        lane = self._lanes.setdefault(waiting.host, _Lane())
        lane.queue.append(waiting)
        if lane.serving < self._width:
            lane.serving += 1
            self._group.create_task(self._run(lane))

    def clear(self, host: str) -> list[Waiting]:
        """Take all pages from a host's queue."""
        lane = self._lanes.get(host, _Lane())
        taken = list(lane.queue)
        lane.queue.clear()
        return taken

    def clear_all(self) -> int:
        """Take all pages from all queues, and forget them; the answer is how many those were."""
        return sum(len(self.clear(host)) for host in self._lanes)

    async def _run(self, lane: _Lane) -> None:
        try:
            while lane.queue:
                await self._serve(lane.queue.popleft())
        finally:
            lane.serving -= 1
