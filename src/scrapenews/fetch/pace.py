"""Manners towards hosts: one connection at a time, a pause between pages, more of it for a host that complains.

A page, the redirects that lead to it and the retries are one visit: the pause stands between visits. Retries have
pauses of their own (`retry`), which are never shorter than what the host asked for.
"""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from scrapenews.errors import FetchError, PolicyError, StatusError
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.surroundings import Surroundings
from scrapenews.fetch.visit import Visit

COMPLAINTS = frozenset({429, 503})
"""Status codes by which a host says that it has too much to do (RFC 6585, section 4; RFC 9110, section 15.6.4)."""

_JITTER = 0.25
"""By how much of itself a pause may be longer: never shorter."""
_SLOWEST = 32.0
"""How many times the usual pause a host that complains is given at most."""
_MOST_HOSTS = 4096
"""How many hosts are remembered before those are forgotten that nothing is known against."""


@dataclass(slots=True, eq=False)
class _Host:
    """What is known of one host."""

    connections: asyncio.Semaphore
    crawl_delay: float = 0.0
    slowness: float = 1.0
    rest: float = 0.0
    next_start: float = -math.inf
    parked: bool = False
    visitors: int = 0
    last_visit: Visit | None = None

    def forgettable(self, now: float) -> bool:
        return not self.visitors and self.slowness == 1.0 and self.next_start <= now


@dataclass(slots=True)
class Pace:
    """Whose turn it is, for all hosts of a run."""

    options: FetchOptions
    around: Surroundings
    _hosts: dict[str, _Host] = field(default_factory=dict)
    _everywhere: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._everywhere = asyncio.Semaphore(self.options.concurrency)

    @asynccontextmanager
    async def turn(self, name: str, visit: Visit) -> AsyncIterator[None]:
        """Wait until a request may be sent to a host, and hold its connection until the context ends.

        The visit's deadline stands still meanwhile. Raises `StatusError` for a host that asked for a longer pause than
        anyone waits, `PolicyError` where its robots.txt did.
        """
        host = self._host(name)
        host.visitors += 1
        try:
            async with AsyncExitStack() as held:
                with visit.standing_still():
                    await held.enter_async_context(host.connections)
                await self._pause(host, name, visit)
                with visit.standing_still():
                    await held.enter_async_context(self._everywhere)
                held.callback(self._rest, host, visit)
                yield
        finally:
            host.visitors -= 1

    async def _pause(self, host: _Host, name: str, visit: Visit) -> None:
        if not visit.for_page or host.last_visit is visit:
            return
        now = asyncio.get_running_loop().time()
        start = max(now, host.next_start)
        if start - now > self.options.longest_pause:
            raise _too_long(host, name, start - now)
        host.last_visit, host.parked = visit, False
        host.rest = self._usual(host) * (1 + _JITTER * self.around.chance())
        host.next_start = start + host.rest
        if start > now:
            with visit.standing_still():
                await self.around.sleep(start - now)

    def _rest(self, host: _Host, visit: Visit) -> None:
        """The pause begins when the answer is there: a host that takes its time is given as much again."""
        if visit.for_page:
            host.next_start = max(host.next_start, asyncio.get_running_loop().time() + host.rest)

    def _usual(self, host: _Host) -> float:
        return max(self.options.pause, host.crawl_delay) * host.slowness

    def note_answer(self, name: str, status: int, retry_after: float | None) -> None:
        """Take note of how a host answered: one that complains is left alone for as long as it asks, or for twice the
        pause of before; one that does not is slowly trusted again.
        """
        host = self._host(name)
        if status not in COMPLAINTS:
            host.slowness = max(host.slowness / 2, 1.0)
            return
        host.slowness = min(host.slowness * 2, _SLOWEST)
        now = asyncio.get_running_loop().time()
        wanted = self._usual(host) if retry_after is None else retry_after
        host.next_start = max(host.next_start, now + wanted)
        host.parked = retry_after is not None

    def note_silence(self, name: str) -> None:
        """Take note of a host that did not answer in time: it may have too much to do."""
        host = self._host(name)
        host.slowness = min(host.slowness * 2, _SLOWEST)

    def note_crawl_delay(self, name: str, seconds: float) -> None:
        """Take note of the pause that a host's robots.txt asks for; the longest of its ports holds."""
        host = self._host(name)
        host.crawl_delay = max(host.crawl_delay, seconds)

    def crawl_delay(self, name: str) -> float:
        """The pause that a host's robots.txt asks for, in so far as anyone waits for it."""
        return min(self._host(name).crawl_delay, self.options.longest_pause)

    def _host(self, name: str) -> _Host:
        found = self._hosts.get(name)
        if found is None:
            if len(self._hosts) >= _MOST_HOSTS:
                self._forget()
            found = self._hosts[name] = _Host(asyncio.Semaphore(self.options.per_host))
        return found

    def _forget(self) -> None:
        now = asyncio.get_running_loop().time()
        for name in [name for name, host in self._hosts.items() if host.forgettable(now)]:
            del self._hosts[name]


def _too_long(host: _Host, name: str, seconds: float) -> FetchError:
    when = "tomorrow" if seconds > 86_400 else f"in {math.ceil(seconds)} s"  # noqa: PLR2004 - a day
    if host.parked:
        return StatusError(
            f"{name} has asked to be left alone: try again {when}",
            status_code=429,
            code="http.throttled",
            retryable=True,
            retry_after=seconds,
        )
    message = f"robots.txt of {name} asks for a pause that is too long to wait for: try again {when}"
    return PolicyError(message, code="robots.crawl_delay_too_long", retryable=True, retry_after=seconds)
