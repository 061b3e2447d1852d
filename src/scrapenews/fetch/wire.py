"""The network under httpcore: connections that go to checked addresses only, and that are watched.

httpcore takes a network backend as an argument: that is the supported place for a guard. It asks for a connection by a
host's name; what it gets is one to an address that was resolved and checked a moment before, whatever the name may
resolve to elsewhere or later.
"""

import select
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import httpcore

from scrapenews.errors import FetchError

_FIRST_BYTES = 5  # enough to tell "HTTP/" from anything else

FindAddresses = Callable[[], Awaitable[tuple[str, ...]]]
"""Resolves and checks; raises `FetchError` for a host that may not be connected to."""


class Wire(httpcore.AsyncNetworkBackend):
    """One connection at a time, and what was seen of it: only the bytes tell a peer that hung up from one that speaks
    another language.
    """

    def __init__(self, find_addresses: FindAddresses) -> None:
        self._find_addresses = find_addresses
        self._network = httpcore.AnyIOBackend()
        self.refusal: FetchError | None = None
        self.peer: str | None = None
        self.connected = 0
        self.heard = b""
        self.ended = False

    def begin(self) -> None:
        """Watch anew: a request is about to be sent."""
        self.refusal, self.heard, self.ended, self.connected = None, b"", False, 0

    async def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the addresses are found by the guard
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address that accepts one; each gets an equal share of the time."""
        self.connected += 1
        try:
            return await self.open(port, timeout, local_address, socket_options)
        except FetchError as error:  # httpcore would cut it off from its cause: it waits here until it is raised again
            self.refusal = error
            raise httpcore.ConnectError(str(error)) from error

    async def open(
        self,
        port: int,
        timeout: float | None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """The same, with our own errors."""
        addresses = await self._find_addresses()
        share = timeout / len(addresses) if timeout else None
        *others, last = addresses
        for address in others:
            try:
                found = await self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
            return self._watched(found, address)
        found = await self._network.connect_tcp(last, port, share, local_address, socket_options)
        return self._watched(found, last)

    def _watched(self, found: httpcore.AsyncNetworkStream, address: str) -> httpcore.AsyncNetworkStream:
        self.peer = address
        return WatchedStream(found, self)

    def note(self, data: bytes) -> None:
        """Take note of what came."""
        self.ended = not data
        if len(self.heard) < _FIRST_BYTES:
            self.heard = (self.heard + data)[:_FIRST_BYTES]


class WatchedStream(httpcore.AsyncNetworkStream):
    """A stream that shows its wire what it reads, and has no errors but httpcore's."""

    def __init__(self, inner: httpcore.AsyncNetworkStream, wire: Wire) -> None:
        self._inner = inner
        self._wire = wire
        self._socket: socket.socket | None = inner.get_extra_info("socket")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's signature
        """The next bytes; none at the end."""
        try:
            data = await self._inner.read(max_bytes, timeout)
        except OSError as error:  # a broken TLS record passes httpcore unmapped
            raise httpcore.ReadError(str(error)) from error
        self._wire.note(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's signature
        """Send bytes."""
        try:
            await self._inner.write(buffer, timeout)
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted."""
        try:
            inner = await self._inner.start_tls(ssl_context, server_hostname, timeout)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        return WatchedStream(inner, self._wire)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a stream: before every request, whether a kept connection has something to read: so
        one that was closed is known. httpcore's own answer to that takes as long as to write a request.
        """
        if info == "is_readable" and self._socket is not None and hasattr(select, "poll"):
            return _is_readable(self._socket)
        return self._inner.get_extra_info(info)


def _is_readable(connection: socket.socket) -> bool:
    """Whether there is something to read, or nothing to come."""
    number = connection.fileno()
    if number < 0:
        return True
    watched = select.poll()
    watched.register(number, select.POLLIN)
    return bool(watched.poll(0))
