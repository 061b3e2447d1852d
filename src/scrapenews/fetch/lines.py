"""Connections kept for the next request, and the innermost `Send`.

Each origin has lines of its own: no request ever waits for another host's connection. A host is resolved and its
addresses are checked whenever a connection is made, not once a fetch.
"""

import ssl
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cached_property, partial

from scrapenews.errors import FetchError, FetchTimeout
from scrapenews.fetch.guard import resolve_checked
from scrapenews.fetch.message import Answer, Request
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.proxy import Proxy, read_proxy
from scrapenews.fetch.surroundings import Surroundings
from scrapenews.fetch.target import Target
from scrapenews.fetch.transport import Line
from scrapenews.fetch.tunnel import ProxiedWire, Way
from scrapenews.fetch.wire import Wire

_MOST_KEPT = 128
"""How many connections without work are kept: far below what a process may have open."""

Origin = tuple[str, str, int]


class Lines:
    """The open connections of a run."""

    def __init__(self, options: FetchOptions, around: Surroundings) -> None:
        self._options = options
        self._around = around
        self._proxy = read_proxy(options.proxy) if options.proxy else None
        self._kept: OrderedDict[Line, Origin] = OrderedDict()

    @asynccontextmanager
    async def send(self, request: Request) -> AsyncIterator[Answer]:
        """See `message.Send`. A kept connection that the server closed at that very moment is replaced unseen."""
        origin = request.target.origin
        line = self._take(request.target)
        try:
            async with AsyncExitStack() as asking:
                try:
                    answer = await asking.enter_async_context(line.ask(request))
                except FetchError as error:
                    if isinstance(error, FetchTimeout) or not line.went_stale:
                        raise
                    await line.aclose()
                    line = self._new_line(request.target)
                    answer = await asking.enter_async_context(line.ask(request))
                yield answer
        finally:
            await self._give_back(line, origin)

    async def aclose(self) -> None:
        """Close them all."""
        while self._kept:
            line, _ = self._kept.popitem()
            await line.aclose()

    def _take(self, target: Target) -> Line:
        line = next((line for line, origin in self._kept.items() if origin == target.origin), None)
        if line is None:
            return self._new_line(target)
        del self._kept[line]
        return line

    async def _give_back(self, line: Line, origin: Origin) -> None:
        """Keep a line whose last answer was read to its end, or close it; the one that rested longest makes room."""
        if not line.finished:
            await line.aclose()
            return
        self._kept[line] = origin
        if len(self._kept) > _MOST_KEPT:
            oldest, _ = self._kept.popitem(last=False)
            await oldest.aclose()

    def _new_line(self, target: Target) -> Line:
        options, around = self._options, self._around
        find = partial(
            resolve_checked, target, around.resolve, within=options.connect_timeout, allow_private=options.allow_private
        )
        # Settings of our own for plain http, too: ones that trust nobody.
        tls = self._tls if target.scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self._proxy is None:
            return Line(Wire(find), tls, options)
        by_name = target.scheme == "http" and options.allow_private
        wire = ProxiedWire(find, self._way(self._proxy, target, tunnel=not by_name))
        return Line(wire, tls, options, proxy_fields=self._proxy.fields if by_name else None)

    def _way(self, proxy: Proxy, target: Target, *, tunnel: bool) -> Way:
        return Way(
            proxy=proxy,
            resolve=self._around.resolve,
            tls=self._around.tls() if proxy.scheme == "https" else None,  # not the targets': those offer HTTP/2
            through=target.host if self._options.allow_private else None,
            tunnel=tunnel,
        )

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """The TLS settings for https, made when they are first needed."""
        return self._around.tls()
