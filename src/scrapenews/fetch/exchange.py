"""From a target to a response: the list of steps, redirects and retries around them."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version

from scrapenews.errors import BlockedAddress, FetchError, RedirectError
from scrapenews.fetch.answer import Answer, Fields
from scrapenews.fetch.content import check_length, read_content
from scrapenews.fetch.guard import resolve_checked
from scrapenews.fetch.kept import NOTHING_KEPT, Kept, Request, open_kept
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.retry import pause_before_retry, retry_after_seconds
from scrapenews.fetch.surroundings import Surroundings
from scrapenews.fetch.target import Target
from scrapenews.fetch.transport import open_answer
from scrapenews.fetch.verdict import check_content, check_media_type, check_status, find_redirect, is_page
from scrapenews.record import Response

_ACCEPT = "text/html,application/xhtml+xml;q=0.9,application/xml;q=0.8,text/plain;q=0.7,*/*;q=0.1"
_CREDENTIALS = frozenset({"authorization", "cookie", "proxy-authorization"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What holds for every exchange of one fetch."""

    options: FetchOptions
    """The caller's choices."""
    around: Surroundings
    """The world around."""
    origin: tuple[str, str, int]
    """The origin that was asked for first: the one that may see credentials."""
    tls: Callable[[], ssl.SSLContext]
    """The TLS settings, made at the first https target."""
    deadline: float
    """When the fetch must be over, on the event loop's clock."""
    kept: Kept = NOTHING_KEPT
    """The cache and the archive."""


async def follow(target: Target, terms: Terms) -> Response:
    """The response at the end of the redirects. Raises `FetchError`."""
    trail: list[Target] = []
    while True:
        try:
            response = await _ask_patiently(target, terms)
        except BlockedAddress as error:
            if not trail:
                raise
            message = f"{trail[-1].host} redirects to where we do not go: {error.message}"
            raise RedirectError(message, code="redirect.blocked") from error
        trail.append(target)
        location = find_redirect(response)
        if location is None:
            return replace(response, redirects=tuple(passed.url for passed in trail[:-1]))
        options = terms.options
        target = next_target(location, trail, max_redirects=options.max_redirects, max_length=options.max_url_length)


async def _ask_patiently(target: Target, terms: Terms) -> Response:
    """The answer of a target: a page or a redirect; asked for again where that may help and there is time."""
    tries = 0
    while True:
        tries += 1
        answer: Response | None = None
        try:
            answer = await _ask(target, terms)
            if find_redirect(answer) is None:
                check_status(answer.status_code, target.host)
        except FetchError as error:
            pause = _pause(answer, tries, terms)
            time_left = terms.deadline - asyncio.get_running_loop().time()
            if not error.retryable or tries > terms.options.retries or pause >= time_left:
                raise
        else:
            return answer
        await terms.around.sleep(pause)


def _pause(answer: Response | None, tries: int, terms: Terms) -> float:
    asked = retry_after_seconds(answer.header("retry-after"), terms.around.now()) if answer else None
    return pause_before_retry(tries, asked, terms.around.chance())


async def _ask(target: Target, terms: Terms) -> Response:
    """One request and its answer; the content is read if the answer is a page."""
    around = terms.around

    def open_wire(fields: Fields) -> AbstractAsyncContextManager[Answer]:
        return _open_wire(target, tuple(fields), terms)

    request = Request(url=target.url, fields=request_fields(target, terms), now=around.now)
    async with open_kept(request, open_wire, terms.kept) as answer:
        response = Response(
            url=target.url,
            requested_url=target.url,
            status_code=answer.status_code,
            headers=answer.headers,
            content=b"",
            retrieved_at=answer.received_at or around.now(),
        )
        if is_page(answer.status_code):
            return await _with_content(response, answer.pieces, target.host, terms.options.max_bytes)
    return response


@asynccontextmanager
async def _open_wire(target: Target, fields: tuple[tuple[str, str], ...], terms: Terms) -> AsyncIterator[Answer]:
    """The answer of a server at a checked address."""
    options, around = terms.options, terms.around
    addresses = await resolve_checked(
        target, around.resolve, within=options.connect_timeout, allow_private=options.allow_private
    )
    tls = terms.tls() if target.scheme == "https" else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # which trusts nobody
    async with open_answer(target, addresses, fields, options, tls) as answer:
        yield answer


async def _with_content(response: Response, pieces: AsyncIterator[bytes], host: str, max_bytes: int) -> Response:
    check_media_type(response, host)
    check_length(response.header("content-length"), host, max_bytes)
    codings = response.header("content-encoding")
    content = await read_content(pieces, codings=codings, host=host, max_bytes=max_bytes)
    check_content(content, host)
    return replace(response, content=content)


def request_fields(target: Target, terms: Terms) -> tuple[tuple[str, str], ...]:
    """The header fields to send to a target; a caller's field takes the place of ours of the same name."""
    contact = terms.options.contact
    product = f"scrapenews/{version('scrapenews')}"
    own = (
        ("User-Agent", f"{product} (+{contact})" if contact else product),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", "gzip, deflate, br"),
        ("Connection", "close"),
    )
    given = tuple(
        (name, value)
        for name, value in terms.options.headers
        if target.origin == terms.origin or name.lower() not in _CREDENTIALS
    )
    replaced = {name.lower() for name, _ in given}
    return *(field for field in own if field[0].lower() not in replaced), *given
