"""Connections by way of a proxy (RFC 9110, section 9.3.6).

A target is reached through a tunnel to the *checked address* of its host, http targets too: a proxy that resolved the
name again could be sent elsewhere by whoever owns it. Where private networks are allowed there is nothing to check;
then tunnels are to names, and an http target is asked of the proxy by its whole address, as is usual. The proxy's own
address is never checked: the operator has named it, and it is often on this very machine.
"""

import re
import ssl
from collections.abc import Iterable
from dataclasses import dataclass

import httpcore

from scrapenews.errors import ConnectError, FetchTimeout
from scrapenews.fetch.proxy import Proxy
from scrapenews.fetch.surroundings import Resolver
from scrapenews.fetch.wire import FindAddresses, Wire

_STATUS = re.compile(rb"HTTP/1\.[01] ([0-9]{3})\b")
_LONGEST_HEAD = 65_536
_PROXY_WANTS_LOGIN = 407


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """How a proxy is found and spoken to."""

    proxy: Proxy
    """The proxy."""
    resolve: Resolver
    """Finds its address."""
    tls: ssl.SSLContext | None
    """The TLS settings for it, if it is spoken to over TLS."""
    through: str | None
    """The name that the tunnel is asked for in place of an address; ``None`` for a checked address."""
    tunnel: bool
    """Whether a tunnel is wanted, and not an answer of the proxy's."""


class ProxiedWire(Wire):
    """A wire that leads to a proxy, and for https through it."""

    def __init__(self, find_addresses: FindAddresses, way: Way) -> None:
        super().__init__(find_addresses)
        self._check = find_addresses
        self._way = way

    async def open(
        self,
        port: int,
        timeout: float | None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the proxy, once the target's host has been checked."""
        way = self._way
        address = way.through or (await self._check())[0]
        to_proxy = Wire(self._proxy_addresses)
        try:
            stream = await to_proxy.open(way.proxy.port, timeout, local_address, socket_options)
            if way.tls:
                stream = await stream.start_tls(way.tls, way.proxy.host, timeout)
            if way.tunnel:
                await self._ask_for_tunnel(stream, address, port, timeout)
        except httpcore.TimeoutException as error:
            message = f"the proxy {way.proxy.host} did not answer in time: check it, or try again later"
            raise FetchTimeout(message, code="proxy.timeout", retryable=True) from error
        except (httpcore.NetworkError, OSError) as error:
            message = f"the proxy {way.proxy.host} cannot be reached: check its address, or try again later"
            raise ConnectError(message, code="proxy.unreachable", retryable=True) from error
        return self._watched(stream, to_proxy.peer or way.proxy.host)

    async def _proxy_addresses(self) -> tuple[str, ...]:
        return tuple(await self._way.resolve(self._way.proxy.host, self._way.proxy.port))

    async def _ask_for_tunnel(
        self,
        stream: httpcore.AsyncNetworkStream,
        address: str,
        port: int,
        timeout: float | None,  # noqa: ASYNC109 - httpcore's signature
    ) -> None:
        proxy = self._way.proxy
        place = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        fields = (("Host", place), *proxy.fields)
        lines = [f"CONNECT {place} HTTP/1.1", *(f"{name}: {value}" for name, value in fields), "", ""]
        try:
            await stream.write("\r\n".join(lines).encode(), timeout)
            check_tunnel(await _read_head(stream, timeout), proxy)
        except BaseException:
            await stream.aclose()
            raise


def check_tunnel(head: bytes, proxy: Proxy) -> None:
    """Raises `ConnectError` unless a proxy's answer says that the tunnel is open."""
    status = int(found[1]) if (found := _STATUS.match(head)) else 0
    if 200 <= status < 300:  # noqa: PLR2004 - any success opens it (RFC 9110, section 9.3.6)
        return
    if status == _PROXY_WANTS_LOGIN:
        message = f"the proxy {proxy.host} asks for a login: give it as http://user:word@{proxy.host}"
        raise ConnectError(message, code="proxy.auth")
    said = f"status {status}" if status else "no answer of a proxy"
    message = (
        f"the proxy {proxy.host} opens no tunnel ({said}): check what it allows; http pages it may give out "
        "by name, unguarded, with allow_private=True or --allow-private"
    )
    raise ConnectError(message, code="proxy.refused", retryable=status >= 500)  # noqa: PLR2004 - a fault of its own


async def _read_head(stream: httpcore.AsyncNetworkStream, timeout: float | None) -> bytes:  # noqa: ASYNC109 - as above
    """A header section, byte by byte at its end: what follows it belongs to the tunnel."""
    head = b""
    while b"\r\n\r\n" not in head and len(head) < _LONGEST_HEAD:
        data = await stream.read(1, timeout)
        if not data:
            break
        head += data
    return head
