"""Small files at fixed places of a site, by which it tells machines what it wants."""

import asyncio
from dataclasses import dataclass, replace

from scrapenews.errors import BlockedAddress, ConnectError, FetchError, FetchTimeout, RedirectError
from scrapenews.fetch.content import read_beginning
from scrapenews.fetch.cookies import Cookies
from scrapenews.fetch.fields import request_fields, without_credentials
from scrapenews.fetch.message import Answer, Request, Send
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.retry import pause_before_retry, retry_after_seconds
from scrapenews.fetch.robots.file import MOST_REDIRECTS
from scrapenews.fetch.surroundings import Surroundings
from scrapenews.fetch.target import Target, read_target
from scrapenews.fetch.verdict import REDIRECTS, is_page
from scrapenews.fetch.visit import Visit

_SERVER_ERROR = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteFile:
    """What came back for such a file, its redirects followed."""

    status_code: int
    """The last status code."""
    content: bytes = b""
    """The beginning of the content."""
    whole: bool = True
    """Whether that is all of it."""
    cache_control: str | None = None
    """The value of Cache-Control."""
    retry_after: float | None = None
    """In how many seconds the server wants to be asked again."""


class Beside:
    """Fetches such files, whatever their status code and media type."""

    def __init__(self, send: Send, options: FetchOptions, around: Surroundings) -> None:
        self._send = send
        self._options = without_credentials(options)
        self._around = around

    async def fetch_file(self, target: Target, path: str, *, most_bytes: int) -> SiteFile:
        """The file at a path of a target's origin, of its content at most so many bytes. Raises `FetchError`; where
        another host is to blame that it redirects to, `RedirectError`.
        """
        here = read_target("/".join(target.url.split("/", 3)[:3]) + path)
        try:
            async with asyncio.timeout(self._options.total_timeout) as bound:
                return await self._follow(here, Visit(bound, for_page=False), most_bytes)
        except TimeoutError as error:
            message = f"{target.host} did not send {path} in time: try again later"
            raise FetchTimeout(message, code="timeout.total", retryable=True) from error

    async def _follow(self, here: Target, visit: Visit, most_bytes: int) -> SiteFile:
        trail: list[Target] = []
        while True:
            try:
                file, location = await self._ask_patiently(here, visit, most_bytes)
            except (BlockedAddress, ConnectError) as error:
                if not trail:
                    raise
                message = f"{trail[0].host} redirects to where nothing can be had"
                raise RedirectError(message, code="redirect.blocked") from error
            if location is None:
                return file
            trail.append(here)
            most = self._options.max_url_length
            here = next_target(location, trail, max_redirects=MOST_REDIRECTS, max_length=most)

    async def _ask_patiently(self, here: Target, visit: Visit, most_bytes: int) -> tuple[SiteFile, str | None]:
        """Once more where the server fails at once; silence is not waited for twice."""
        for tries in range(1, self._options.retries + 1):
            try:
                file, location = await self._ask(here, visit, most_bytes)
            except FetchError as error:
                if not error.retryable or isinstance(error, FetchTimeout):
                    raise
            else:
                if file.status_code < _SERVER_ERROR:
                    return file, location
            await self._around.sleep(pause_before_retry(tries, None, self._around.chance()))
        return await self._ask(here, visit, most_bytes)

    async def _ask(self, here: Target, visit: Visit, most_bytes: int) -> tuple[SiteFile, str | None]:
        fields = request_fields(here, here, self._options, Cookies())
        async with self._send(Request(target=here, fields=fields, visit=visit)) as answer:
            wait = retry_after_seconds(answer.header("retry-after"), self._around.now())
            file = SiteFile(
                status_code=answer.status_code, cache_control=answer.header("cache-control"), retry_after=wait
            )
            if answer.status_code in REDIRECTS:
                return file, answer.header("location")
            return (await _with_content(file, answer, here.host, most_bytes)), None


async def _with_content(file: SiteFile, answer: Answer, host: str, most_bytes: int) -> SiteFile:
    if not is_page(file.status_code):
        return file
    codings = answer.header("content-encoding")
    content, whole = await read_beginning(answer.pieces, codings=codings, host=host, max_bytes=most_bytes)
    return replace(file, content=content, whole=whole)
