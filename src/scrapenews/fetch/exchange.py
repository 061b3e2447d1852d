"""From a target to a response: the list of steps, redirects and retries around them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field, replace

from scrapenews.errors import BlockedAddress, FetchError, RedirectError
from scrapenews.fetch.content import check_length, read_beginning, read_content
from scrapenews.fetch.cookies import Cookies
from scrapenews.fetch.fields import product_token, request_fields
from scrapenews.fetch.message import Answer, Request
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.reservation import check_headers
from scrapenews.fetch.retry import pause_before_retry, retry_after_seconds
from scrapenews.fetch.run import Run
from scrapenews.fetch.target import Target
from scrapenews.fetch.verdict import check_content, check_media_type, check_status, check_wall, find_redirect, is_page
from scrapenews.fetch.visit import Visit
from scrapenews.fetch.walls import find_wall
from scrapenews.fetch.wish import PAGE, Wish, wished_fields
from scrapenews.record import Response, SiteNotice

_LITTLE = 16_384
_SHORTLY = 0.25
_BEGINNING = 65_536
_SOON = 2.0
_FIRST_REFUSAL = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Journey:
    """One fetch: where it began, and what it carries along."""

    run: Run
    """The run it belongs to."""
    visit: Visit
    """Its time."""
    given: Target
    """The target that was asked for: the one that may see credentials."""
    wish: Wish = PAGE
    """What is wished for."""
    cookies: Cookies = field(default_factory=Cookies)
    """What the sites on its way have set."""


async def follow(target: Target, journey: Journey) -> Response:
    """The response at the end of the redirects. Raises `FetchError`."""
    trail: list[Target] = []
    told: set[tuple[str, str | None]] = set()
    while True:
        told.add((target.url, journey.cookies.for_target(target)))
        try:
            await journey.run.check_allowed(target)
            response = await _ask_patiently(target, journey)
        except BlockedAddress as error:
            if not trail:
                raise
            message = f"{trail[-1].host} redirects to where we do not go: {error.message}"
            raise RedirectError(message, code="redirect.blocked") from error
        trail.append(target)
        location = find_redirect(response)
        if location is None:
            site = await _notice_of(target, journey)
            return replace(response, redirects=tuple(passed.url for passed in trail[:-1]), site=site)
        journey.cookies.take(target, (value for name, value in response.headers if name == "set-cookie"))
        target = _next(location, trail, told, journey)


async def _notice_of(target: Target, journey: Journey) -> SiteNotice:
    """What the site says of a page beside it; of a file that is no page nobody wants to know."""
    if journey.wish.any_type or not journey.visit.for_page:
        return SiteNotice()
    return await journey.run.notice_of(target, journey.visit)


def _next(location: str, trail: list[Target], told: set[tuple[str, str | None]], journey: Journey) -> Target:
    """Where a redirect leads. To where we were before is no loop if we return with another cookie."""
    options = journey.run.options
    return next_target(
        location,
        trail,
        max_redirects=options.max_redirects,
        max_length=options.max_url_length,
        is_new=lambda target: (target.url, journey.cookies.for_target(target)) not in told,
    )


async def _ask_patiently(target: Target, journey: Journey) -> Response:
    """The answer of a target: a page or a redirect; asked for again where that may help and there is time."""
    tries = 0
    while True:
        tries += 1
        try:
            answer = await _ask(target, journey)
            if not _is_useful(answer, journey.wish):
                asked = retry_after_seconds(answer.header("retry-after"), journey.run.around.now())
                check_status(answer.status_code, target.host, asked, find_wall(answer))
        except FetchError as error:
            pause = _pause(error.retry_after, tries, target, journey)
            if not error.retryable or tries > journey.run.options.retries or pause >= journey.visit.time_left():
                raise
        else:
            return answer
        await journey.run.around.sleep(pause)


def _is_useful(answer: Response, wish: Wish) -> bool:
    """Whether an answer is a page, leads to one, or says to one who asked that what was had before still holds."""
    return (
        is_page(answer.status_code)
        or find_redirect(answer) is not None
        or (answer.not_modified and wish.validators is not None)
    )


def _pause(asked: float | None, tries: int, target: Target, journey: Journey) -> float:
    """Never shorter than the server or its robots.txt asks for."""
    least = max(asked or 0.0, journey.run.pace.crawl_delay(target.host))
    return pause_before_retry(tries, least, journey.run.around.chance())


async def _ask(target: Target, journey: Journey) -> Response:
    """One request and its answer; the content is read if the answer is a page."""
    run = journey.run
    fields = wished_fields(request_fields(target, journey.given, run.options, journey.cookies), journey.wish)
    async with run.send(Request(target=target, fields=fields, visit=journey.visit)) as answer:
        response = Response(
            url=target.url,
            requested_url=target.url,
            status_code=answer.status_code,
            headers=answer.headers,
            content=b"",
            retrieved_at=answer.received_at or run.around.now(),
            robots_txt="ignored" if run.options.ignore_robots else "obeyed",
        )
        if is_page(answer.status_code):
            if run.options.respect_tdm:
                check_headers(answer.headers, target.host, product_token(run.options))
            return await _with_content(response, answer.pieces, target.host, journey)
        content = await read_refusal(answer, target.host) if answer.status_code >= _FIRST_REFUSAL else b""
        await spend(answer)
    return replace(response, content=content)


async def _with_content(response: Response, pieces: AsyncIterator[bytes], host: str, journey: Journey) -> Response:
    max_bytes, for_page = journey.run.options.max_bytes, journey.visit.for_page
    if for_page:
        check_wall(response, host)
    if not journey.wish.any_type:
        check_media_type(response, host)
    check_length(response.header("content-length"), host, max_bytes)
    codings = response.header("content-encoding")
    content = await read_content(pieces, codings=codings, host=host, max_bytes=max_bytes)
    if for_page:
        check_content(content, host, any_type=journey.wish.any_type)
    return replace(response, content=content)


async def read_refusal(answer: Answer, host: str) -> bytes:
    """The beginning of what an answer says that is no page, for the signs on it; nothing where it is not said soon."""
    with suppress(FetchError, TimeoutError):
        async with asyncio.timeout(_SOON):
            codings = answer.header("content-encoding")
            content, _ = await read_beginning(answer.pieces, codings=codings, host=host, max_bytes=_BEGINNING)
            return content
    return b""


async def spend(answer: Answer) -> None:
    """Read content that nobody needs if it is little and there already: then its connection can be used again."""
    left = _LITTLE
    with suppress(FetchError, TimeoutError):
        async with asyncio.timeout(_SHORTLY):
            async for piece in answer.pieces:
                left -= len(piece)
                if left < 0:
                    return
