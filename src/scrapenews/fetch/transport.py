"""One GET over httpx, on a connection that goes to checked addresses only.

The only module that knows httpx. `Line.ask` sends the request and gives the answer's header section, with its content
still to be read; whatever goes wrong comes out as a `FetchError`, with the original error as its cause.

httpx's transport interface is used and not its client: the client keeps cookies, and parses the Location field of every
redirect even when told not to follow it, with errors outside its own tree. `CheckedTransport` puts a connection of
httpcore's under that interface, because httpx's own transport has no public place for a network backend; and no pool,
which for one connection does a quarter of all the work of a request.
"""

import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager, contextmanager

import httpcore
import httpx

from scrapenews.errors import FetchError
from scrapenews.fetch import failures
from scrapenews.fetch.message import Answer, Fields, Request, field_text
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.wire import Wire

_KEPT = 20.0
"""Seconds for which a connection without work is kept: less than most servers keep theirs."""
_BREAKING = (b"\r", b"\n", b"\0")
_GIVEN_UP = frozenset({"StreamReset", "ConnectionTerminated"})


class CheckedTransport(httpx.AsyncBaseTransport):
    """httpx's transport interface over one connection of httpcore's, HTTP/2 where the server knows it. For one request
    after the other; the connection is made anew when it is closed or rested for long.
    """

    def __init__(self, backend: httpcore.AsyncNetworkBackend, tls: ssl.SSLContext) -> None:
        self._backend, self._tls = backend, tls
        self._connection: httpcore.AsyncHTTPConnection | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, its content unread. Raises httpcore's errors."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        sent = httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        connection = await self._ready(url.origin)
        try:
            answer = await connection.handle_async_request(sent)
        except httpcore.ConnectionNotAvailable:  # an HTTP/2 server may give one up between two requests
            await self.aclose()
            answer = await (await self._ready(url.origin)).handle_async_request(sent)
        content = _Content(answer)
        return httpx.Response(answer.status, headers=answer.headers, stream=content, extensions=answer.extensions)

    async def _ready(self, origin: httpcore.Origin) -> httpcore.AsyncHTTPConnection:
        if self._connection and (self._connection.is_closed() or self._connection.has_expired()):
            await self.aclose()
        if self._connection is None:
            self._connection = httpcore.AsyncHTTPConnection(
                origin, ssl_context=self._tls, keepalive_expiry=_KEPT, http2=True, network_backend=self._backend
            )
        return self._connection

    async def aclose(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        if connection:
            await connection.aclose()


class _Content(httpx.AsyncByteStream):
    """The content of httpcore's answer, for httpx's."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._answer.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._answer.aclose()


class Line:
    """A connection to one origin, made when it is first needed and made again when it was closed meanwhile."""

    def __init__(
        self, wire: Wire, tls: ssl.SSLContext, options: FetchOptions, *, proxy_fields: Fields | None = None
    ) -> None:
        """With `proxy_fields`, requests are for a proxy: by the whole address, and with these header fields."""
        self._wire = wire
        self._transport = CheckedTransport(wire, tls)
        self._read_timeout, self._connect_timeout = options.read_timeout, options.connect_timeout
        self._proxy_fields = proxy_fields
        self.finished = False

    @property
    def went_stale(self) -> bool:
        """Whether the last request failed because the server had closed a kept connection at that very moment."""
        return not self._wire.connected and not self._wire.heard

    async def aclose(self) -> None:
        """Close the connection."""
        await self._transport.aclose()

    @asynccontextmanager
    async def ask(self, request: Request) -> AsyncIterator[Answer]:
        """Send a request; `finished` says afterwards whether the whole answer was read."""
        self.finished = False
        self._wire.begin()
        sent = self._httpx_request(request)
        host = request.target.host
        with self._named_failures(host):
            response = await self._transport.handle_async_request(sent)
            _check_fields(response, host)
        try:
            async with aclosing(self._pieces(response, host)) as pieces:
                yield self._answer(response, pieces)
        finally:
            await response.aclose()

    def _httpx_request(self, request: Request) -> httpx.Request:
        target = request.target
        read, connect = self._read_timeout, self._connect_timeout
        extensions: dict[str, object] = {
            "timeout": {"connect": connect, "read": read, "write": read},
            "sni_hostname": target.host.removesuffix("."),  # no certificate is made out to a name with its final dot
        }
        if self._proxy_fields is not None:
            extensions["target"] = target.url.encode()
        fields = [*request.fields, *(self._proxy_fields or ())]
        return httpx.Request("GET", target.url, headers=fields, extensions=extensions)

    def _answer(self, response: httpx.Response, pieces: AsyncIterator[bytes]) -> Answer:
        raw = tuple(response.headers.raw)
        return Answer(
            status_code=response.status_code,
            headers=tuple((field_text(key).lower(), field_text(value)) for key, value in raw),
            pieces=pieces,
            reason=field_text(response.extensions.get("reason_phrase", b"")),
            http_version=field_text(response.extensions.get("http_version", b"HTTP/1.1")),
            raw_headers=raw,
            peer=self._wire.peer,
        )

    async def _pieces(self, response: httpx.Response, host: str) -> AsyncGenerator[bytes, None]:
        with self._named_failures(host, in_content=True):
            async with aclosing(response.aiter_raw()) as pieces:  # type: ignore[type-var]
                async for piece in pieces:
                    yield piece
        self.finished = True

    @contextmanager
    def _named_failures(self, host: str, *, in_content: bool = False) -> Iterator[None]:
        """Errors of httpcore, h11 and h2 become ours."""
        try:
            yield
        except FetchError:
            raise
        except httpcore.ConnectTimeout as error:
            raise failures.connect_timed_out(host, self._connect_timeout) from error
        except httpcore.TimeoutException as error:
            raise failures.read_timed_out(host, self._read_timeout) from error
        except httpcore.ConnectError as error:
            if self._wire.refusal:
                raise self._wire.refusal  # noqa: B904 - it has its own cause
            raise failures.connect_failure(error, host) from error
        except httpcore.NetworkError as error:
            raise (failures.cut_short(host) if in_content else failures.reset(host)) from error
        except Exception as error:  # RemoteProtocolError, and whatever h2 may let through
            raise self._broken(error, host, in_content=in_content) from error

    def _broken(self, error: Exception, host: str, *, in_content: bool) -> FetchError:
        ended = self._wire.ended
        given_up = bool(error.args) and type(error.args[0]).__name__ in _GIVEN_UP  # by an HTTP/2 server, in good order
        if in_content:
            return failures.content_failure(error, host, ended=ended or given_up)
        if given_up:
            return failures.reset(host)
        return failures.answer_failure(error, host, self._wire.heard, ended=ended)


def _check_fields(response: httpx.Response, host: str) -> None:
    """h11 refuses header fields with line breaks in them; of HTTP/2, where they can stand, nobody else does."""
    if any(octet in part for field in response.headers.raw for part in field for octet in _BREAKING):
        raise failures.malformed(host)
