"""The robots.txt of every origin of a run: asked for once, by whoever comes first, and kept for a day."""

import asyncio
import dataclasses
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from scrapenews.errors import BlockedAddress, ConnectError, FetchError, PolicyError
from scrapenews.fetch.robots.crawlers import AI_CRAWLERS
from scrapenews.fetch.robots.file import DAY, decode_file, seconds_true, verdict_of
from scrapenews.fetch.robots.rules import ALLOW_ALL, Rules, read_rules_of_many
from scrapenews.fetch.target import Target

_STALE_AT_MOST = 30 * DAY
"""For how long old rules stand in for a server that cannot say (RFC 9309, section 2.3.1.4)."""
_ASK_AGAIN = 300.0
"""Seconds until a server that could not say is asked again."""
_MOST_KEPT = 1024

Origin = tuple[str, str, int]


class RobotsFile(Protocol):
    """What came back for a robots.txt, its redirects followed."""

    @property
    def status_code(self) -> int:
        """The last status code."""

    @property
    def content(self) -> bytes:
        """The beginning of the content."""

    @property
    def whole(self) -> bool:
        """Whether that is all of it."""

    @property
    def cache_control(self) -> str | None:
        """The value of Cache-Control."""

    @property
    def retry_after(self) -> float | None:
        """In how many seconds the server wants to be asked again."""


FetchFile = Callable[[Target], Awaitable[RobotsFile]]
"""Fetches the robots.txt of a target's origin. Raises `FetchError`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """What is known of one origin, and until when."""

    rules: Rules | None
    failure: FetchError | None
    read_at: float
    until: float
    crawlers: Mapping[str, Rules] = field(default_factory=dict)


class Keeper:
    """Finds the rules that hold for a target."""

    def __init__(self, fetch_file: FetchFile, token: str) -> None:
        self._fetch_file = fetch_file
        self._token = token
        self._known: OrderedDict[Origin, _Known] = OrderedDict()
        self._under_way: dict[Origin, asyncio.Task[_Known]] = {}

    def crawlers_for(self, target: Target) -> Mapping[str, Rules]:
        """What a target's robots.txt says for each crawler of machines that learn, if it was read and names any."""
        known = self._known.get(target.origin)
        return known.crawlers if known else {}

    async def rules_for(self, target: Target) -> Rules:
        """The rules of a target's origin: scheme, host and port (section 2.3).

        Raises `PolicyError` for an origin that cannot say what its rules are, and the `FetchError` at hand for one that
        cannot be reached at all.
        """
        known = self._known.get(target.origin)
        if known is None or known.until <= asyncio.get_running_loop().time():
            known = await asyncio.shield(self._asking(target))
        if known.failure:
            raise _copy(known.failure)
        return known.rules or ALLOW_ALL

    async def aclose(self) -> None:
        """End what is still under way."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _asking(self, target: Target) -> "asyncio.Task[_Known]":
        task = self._under_way.get(target.origin)
        if task is None:
            task = asyncio.create_task(self._ask(target))
            self._under_way[target.origin] = task
            task.add_done_callback(lambda _: self._under_way.pop(target.origin, None))
        return task

    async def _ask(self, target: Target) -> _Known:
        old = self._known.get(target.origin)
        now = asyncio.get_running_loop().time
        try:
            rules, crawlers, seconds = self._read(await self._fetch_file(target), target.host)
            known = _Known(rules=rules, failure=None, read_at=now(), until=now() + seconds, crawlers=crawlers)
        except FetchError as error:
            if old and old.rules and now() - old.read_at < _STALE_AT_MOST:
                known = dataclasses.replace(old, until=now() + _ASK_AGAIN)
            else:
                failure = _as_failure(error, target.host)
                known = _Known(rules=None, failure=failure, read_at=now(), until=now() + _ASK_AGAIN)
        self._known[target.origin] = known
        self._known.move_to_end(target.origin)
        if len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        return known

    def _read(self, file: RobotsFile, host: str) -> tuple[Rules, Mapping[str, Rules], float]:
        match verdict_of(file.status_code):
            case "rules":
                text = decode_file(file.content, whole=file.whole)
                return *read_rules_of_many(text, self._token, AI_CRAWLERS), seconds_true(file.cache_control)
            case "unavailable":
                return ALLOW_ALL, {}, seconds_true(file.cache_control)
            case "unreachable":
                raise _unreachable(host, f"status {file.status_code}", file.retry_after)


def _as_failure(error: FetchError, host: str) -> FetchError:
    """A host that cannot be reached at all is told as what it is; anything else as a robots.txt that is unreachable."""
    if isinstance(error, ConnectError | BlockedAddress | PolicyError) or error.code == "connect.timeout":
        return error
    failure = _unreachable(host, error.code, error.retry_after)
    failure.__cause__ = error
    return failure


def _unreachable(host: str, why: str, retry_after: float | None) -> PolicyError:
    message = (
        f"robots.txt of {host} cannot be read ({why}), and what it forbids is unknown: try again later, or do without "
        "it with ignore_robots=True or --ignore-robots"
    )
    return PolicyError(message, code="robots.unreachable", retryable=True, retry_after=retry_after)


def _copy(error: FetchError) -> FetchError:
    """The same error for one more page: each has an address of its own, and a traceback."""
    copy = type(error).__new__(type(error))
    Exception.__init__(copy, error.message)
    vars(copy).update(vars(error))
    copy.__cause__ = error.__cause__ or error
    return copy
