"""One GET over httpx, on a connection that goes to checked addresses only.

The only module that knows httpx and httpcore. `open_answer` sends the request and gives the answer's header section,
with its content still to be read; whatever goes wrong comes out as a `FetchError`, with the original error as its
cause.

httpx's transport is used and not its client: the client keeps cookies, and parses the Location field of every
redirect even when told not to follow it, with errors outside its own tree.
"""

import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator
from contextlib import aclosing, asynccontextmanager, contextmanager
from typing import Any

import httpcore
import httpx

from scrapenews.fetch import failures
from scrapenews.fetch.answer import Answer, field_text
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.target import Target
from scrapenews.fetch.transcript import Transcript

_FIRST_BYTES = 5  # enough to tell "HTTP/" from anything else


class Wire(httpcore.AsyncNetworkBackend):
    """One connection: made to one of the checked addresses, whatever the host's name may resolve to by now, and
    watched, because only the bytes tell a peer that hung up from one that speaks another language.
    """

    def __init__(self, addresses: tuple[str, ...]) -> None:
        self._addresses = addresses
        self._network = httpcore.AnyIOBackend()
        self.heard = b""
        self.ended = False

    async def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - the addresses are known already
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address that accepts one; each gets an equal share of the time."""
        share = timeout / len(self._addresses) if timeout else None
        *others, last = self._addresses
        for address in others:
            try:
                found = await self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
            return WatchedStream(found, self)
        return WatchedStream(await self._network.connect_tcp(last, port, share, local_address, socket_options), self)

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
        """What httpcore asks of a stream."""
        return self._inner.get_extra_info(info)


class CheckedTransport(httpx.AsyncHTTPTransport):
    """httpx's transport on a `Wire`."""

    def __init__(self, wire: Wire, tls: ssl.SSLContext) -> None:
        super().__init__(verify=tls, trust_env=False)
        if not isinstance(getattr(self, "_pool", None), httpcore.AsyncConnectionPool):
            raise TypeError("this version of httpx keeps its connections elsewhere: the address guard would not hold")
        # httpx has no public place for a network backend.
        self._pool = httpcore.AsyncConnectionPool(ssl_context=tls, max_connections=1, network_backend=wire)


@asynccontextmanager
async def open_answer(
    target: Target,
    addresses: tuple[str, ...],
    fields: tuple[tuple[str, str], ...],
    options: FetchOptions,
    tls: ssl.SSLContext,
) -> AsyncIterator[Answer]:
    """Ask for a target at one of its addresses, with these header fields; the connection is closed on leaving."""
    wire = Wire(addresses)
    read, connect = options.read_timeout, options.connect_timeout
    limits = {"connect": connect, "read": read, "write": read, "pool": connect}
    name = target.host.removesuffix(".")  # no certificate is made out to a name with its final dot
    request = httpx.Request(
        "GET", target.url, headers=list(fields), extensions={"timeout": limits, "sni_hostname": name}
    )
    async with CheckedTransport(wire, tls) as transport:
        with _named_failures(target, options, wire):
            response = await transport.handle_async_request(request)
        try:
            async with aclosing(_pieces(response, target, options, wire)) as pieces:
                headers = tuple((field_text(key).lower(), field_text(value)) for key, value in response.headers.raw)
                yield Answer(
                    status_code=response.status_code,
                    headers=headers,
                    pieces=pieces,
                    transcript=transcript_of(request, response),
                )
        finally:
            await response.aclose()


async def _pieces(
    response: httpx.Response, target: Target, options: FetchOptions, wire: Wire
) -> AsyncGenerator[bytes, None]:
    with _named_failures(target, options, wire, in_content=True):
        async with aclosing(response.aiter_raw()) as pieces:  # type: ignore[type-var]
            async for piece in pieces:
                yield piece


def transcript_of(request: httpx.Request, response: httpx.Response) -> Transcript:
    """What went over the wire, as far as httpx tells."""
    stream, told = response.extensions.get("network_stream"), response.extensions
    peer = stream.get_extra_info("server_addr") if stream else None
    lines = [b"GET " + request.url.raw_path + b" HTTP/1.1", *(b": ".join(pair) for pair in request.headers.raw)]
    return Transcript(
        request=b"\r\n".join([*lines, b"", b""]),
        version=told.get("http_version", b"HTTP/1.1").decode("ascii", "replace"),
        status_code=response.status_code,
        reason=told.get("reason_phrase", b"").decode("latin-1"),
        fields=tuple(response.headers.raw),
        address=peer[0] if peer else None,
    )


@contextmanager
def _named_failures(target: Target, options: FetchOptions, wire: Wire, *, in_content: bool = False) -> Iterator[None]:
    """Errors of httpx and h11 become ours."""
    host = target.host
    try:
        yield
    except httpx.ConnectTimeout as error:
        raise failures.connect_timed_out(host, options.connect_timeout) from error
    except httpx.TimeoutException as error:
        raise failures.read_timed_out(host, options.read_timeout) from error
    except httpx.ConnectError as error:
        raise failures.connect_failure(error, host) from error
    except httpx.NetworkError as error:
        raise (failures.cut_short(host) if in_content else failures.reset(host)) from error
    except httpx.TransportError as error:
        if in_content:
            raise failures.content_failure(host, ended=wire.ended) from error
        raise failures.answer_failure(error, host, wire.heard, ended=wire.ended) from error
