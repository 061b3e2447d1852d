"""Rights that a site reserves against text and data mining, as far as they can be known before the page is read.

Sources: TDM Reservation Protocol (W3C Community Group, final report of 10 May 2024), sections 6 and 7; X-Robots-Tag as
search engines document it, with the ``noai`` directives. What the page itself says is found when it is extracted.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from scrapenews.errors import FetchError, PolicyError
from scrapenews.fetch.robots.rules import as_path, as_pattern, matches, path_of
from scrapenews.fetch.target import Target

UNWANTED = frozenset({"noindex", "none", "noai", "noml"})
"""Directives by which a page does not want to be read by machines that keep what they read."""

_WITH_VALUE = frozenset({"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"})
_MOST_RULES = 1000
_MOST_KEPT = 1024

FetchFile = Callable[[Target], Awaitable[bytes | None]]
"""Fetches the ``tdmrep.json`` of a target's origin; ``None`` where there is none."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """One rule of a ``tdmrep.json``."""

    pattern: str
    """Which paths it is about."""
    reserves: bool
    """Whether rights are reserved."""
    policy: str | None = None
    """The address of a mining policy, as written."""


class Reservations:
    """What the origins of a run reserve: each is asked once."""

    def __init__(self, fetch_file: FetchFile) -> None:
        self._fetch_file = fetch_file
        self._known: dict[tuple[str, str, int], asyncio.Task[list[Reservation]]] = {}

    async def check(self, target: Target) -> None:
        """Raises `PolicyError` for a target whose rights its origin's ``tdmrep.json`` reserves."""
        said = find_reservation(await asyncio.shield(self._asking(target)), target.url)
        if said and said.reserves:
            raise reserved(target.host, "in /.well-known/tdmrep.json")

    async def find(self, target: Target, *, patience: float) -> list[Reservation]:
        """The rules of a target's origin, if they are known within so many seconds."""
        task = self._asking(target)
        await asyncio.wait([task], timeout=patience)
        return task.result() if task.done() and not task.cancelled() else []

    def _asking(self, target: Target) -> "asyncio.Task[list[Reservation]]":
        task = self._known.get(target.origin)
        if task is None:
            if len(self._known) >= _MOST_KEPT:
                del self._known[next(iter(self._known))]  # whoever waits for it still does
            task = self._known[target.origin] = asyncio.create_task(self._ask(target))
        return task

    async def _ask(self, target: Target) -> "list[Reservation]":
        try:
            content = await self._fetch_file(target)
        except FetchError:  # nothing is stated: the page will show whether the host can be reached
            return []
        return read_tdmrep(content or b"")

    async def aclose(self) -> None:
        """End what is still under way."""
        tasks = list(self._known.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def read_tdmrep(content: bytes) -> list[Reservation]:
    """The rules of a ``tdmrep.json`` in order; what is no such file states nothing.

    >>> read_tdmrep(b'[{"location": "/news/*", "tdm-reservation": 1}]')
    [Reservation(pattern='/news/*', reserves=True, policy=None)]
    """
    try:
        rules: Any = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return []
    return [
        Reservation(
            pattern=as_pattern(rule["location"]),
            reserves=str(rule.get("tdm-reservation")) == "1",
            policy=policy if isinstance(policy := rule.get("tdm-policy"), str) else None,
        )
        for rule in (rules[:_MOST_RULES] if isinstance(rules, list) else ())
        if isinstance(rule, dict) and isinstance(rule.get("location"), str)
    ]


def find_reservation(rules: list[Reservation], url: str) -> Reservation | None:
    """The first rule that fits an address."""
    path = as_path(path_of(url))
    return next((rule for rule in rules if matches(rule.pattern, path)), None)


def check_headers(headers: tuple[tuple[str, str], ...], host: str, token: str) -> None:
    """Raises `PolicyError` for a page whose header fields reserve its rights or do not want it to be kept."""
    for name, value in headers:
        if name == "tdm-reservation" and value.strip() == "1":
            raise reserved(host, "in the field TDM-Reservation")
        if name == "x-robots-tag" and not UNWANTED.isdisjoint(directives_of(value, token)):
            raise reserved(host, f"by X-Robots-Tag: {value[:80]}")


def directives_of(value: str, token: str) -> list[str]:
    """The directives of an X-Robots-Tag field, those for other machines left out."""
    name, colon, rest = value[:2000].lower().partition(":")
    name = name.strip()
    if colon and "," not in name and name not in _WITH_VALUE:
        value = rest if name == token.lower() else ""
    return [part.strip() for part in value.lower().split(",")]


def reserved(host: str, where: str) -> PolicyError:
    """The page is not to be read by machines, and the caller wants that respected."""
    message = f"{host} reserves its rights {where}: ask for a licence, or do without respect_tdm and --respect-tdm"
    return PolicyError(message, code="policy.reserved")
