"""The gate between a page in the browser and the world: what may be asked for, and who answers."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from scrapenews.errors import ScrapenewsError
from scrapenews.record import Response

if TYPE_CHECKING:
    from playwright.async_api import Frame, Route, WebSocketRoute

ANSWERED = frozenset({"document", "script", "xhr", "fetch"})
"""Kinds of requests that are answered; pictures, fonts, media, styles and the rest are not."""

_MOST_REQUESTS = 150
_MOST_BYTES = 60_000_000
_NO_CONTENT = 204  # no document for a browser to show (RFC 9110, section 15.3.5)
_NOT_PASSED = frozenset(
    "connection content-encoding content-length keep-alive set-cookie transfer-encoding alt-svc link refresh".split()
)
"""Fields of an answer that mean nothing in the browser, or would have it ask for more."""

FetchAny = Callable[[str], Awaitable[Response]]
"""Fetches whatever is at an address. Raises `FetchError`."""


class Gate:
    """Answers the requests of one page."""

    def __init__(self, page: Response, fetch_any: FetchAny) -> None:
        self._page = page
        self._fetch_any = fetch_any
        self._main: Frame | None = None
        self._requests = 0
        self._bytes = 0
        self._answering: set[asyncio.Task[None]] = set()

    def watch(self, main: "Frame") -> None:
        """Say which frame is the page itself: documents are answered for no other."""
        self._main = main

    async def answer(self, route: "Route") -> None:
        """Answer one request, or break it off. Never raises."""
        task = asyncio.ensure_future(self._answer(route))
        self._answering.add(task)
        try:
            await task
        finally:
            self._answering.discard(task)

    async def refuse(self, socket: "WebSocketRoute") -> None:
        """Close a WebSocket: what flows there passes no guard of ours."""
        with suppress(Exception):
            await socket.close()

    async def close(self) -> None:
        """Break off what is still under way."""
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    async def _answer(self, route: "Route") -> None:
        with suppress(Exception):  # a page that was closed meanwhile wants no answer
            found = await self._find(route)
            if found is None:
                await self._refuse(route)
                return
            headers = {name: value for name, value in found.headers if name not in _NOT_PASSED}
            await route.fulfill(status=found.status_code, headers=headers, body=found.content)

    async def _refuse(self, route: "Route") -> None:
        """Break a request off; one that would have the page leave for another leaves it where it is."""
        if route.request.resource_type == "document" and route.request.frame == self._main:
            await route.fulfill(status=_NO_CONTENT)
        else:
            await route.abort("blockedbyclient")

    async def _find(self, route: "Route") -> Response | None:
        request = route.request
        is_document = request.resource_type == "document"
        if request.resource_type not in ANSWERED or request.method != "GET":
            return None
        if is_document and request.frame != self._main:
            return None
        if is_document and self._requests == 0:
            self._requests += 1
            return self._page
        self._requests += 1
        if self._requests > _MOST_REQUESTS or self._bytes > _MOST_BYTES:
            return None
        try:
            found = await self._fetch_any(request.url)
        except ScrapenewsError:
            return None
        self._bytes += len(found.content)
        return found
