"""What the fetches of one run share: connections, manners, and what is known of each site."""

from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from scrapenews.errors import FetchError, FetchTimeout, PolicyError, RedirectError
from scrapenews.fetch.beside import Beside, SiteFile
from scrapenews.fetch.fields import product_token
from scrapenews.fetch.lines import Lines
from scrapenews.fetch.message import Answer, Layer, Request, Send
from scrapenews.fetch.notices import AI_TXT, ROBOTS, TDMREP, SiteFiles
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.pace import Pace
from scrapenews.fetch.reservation import Reservations, reserved
from scrapenews.fetch.retry import retry_after_seconds
from scrapenews.fetch.robots import ALLOW_ALL, Keeper, Rules
from scrapenews.fetch.robots.file import MOST_BYTES
from scrapenews.fetch.surroundings import Surroundings
from scrapenews.fetch.target import Target
from scrapenews.fetch.verdict import is_page
from scrapenews.fetch.visit import Visit
from scrapenews.record import SiteNotice

_PATIENCE = 5.0
"""Seconds that a page waits for its site's ``tdmrep.json``."""
_ENDLESS = frozenset({"redirect.too_many", "redirect.loop", "redirect.invalid"})


class Run:
    """A run: made inside an event loop, closed at its end. `send` is the whole stack: the network, our manners, and the
    layers around them, the first given innermost.
    """

    def __init__(self, options: FetchOptions, around: Surroundings, layers: Iterable[Layer] = ()) -> None:
        self.options = options
        self.around = around
        self.pace = Pace(options, around)
        self._lines = Lines(options, around)
        self._beside = Beside(self._send_whole, options, around)
        self._keeper = Keeper(self._fetch_robots, product_token(options))
        self._reservations = Reservations(self._fetch_tdmrep)
        self._ai_txt = Keeper(self._fetch_ai_txt, product_token(options))
        self.send: Send = self._send_politely
        for layer in layers:
            self.send = layer(self.send)

    def _send_whole(self, request: Request) -> AbstractAsyncContextManager[Answer]:
        return self.send(request)

    async def aclose(self) -> None:
        """Close all connections; nothing of the run goes on."""
        await self._keeper.aclose()
        await self._reservations.aclose()
        await self._ai_txt.aclose()
        await self._lines.aclose()

    async def check_allowed(self, target: Target) -> None:
        """Raises `PolicyError` for a target that its site does not want to be fetched."""
        if not self.options.ignore_robots:
            rules = await self._keeper.rules_for(target)
            if not rules.allow(target.url):
                raise _disallowed(target)
            self.pace.note_crawl_delay(target.host, rules.crawl_delay or 0.0)
        if self.options.respect_tdm:
            await self._reservations.check(target)
            if not (await self._ask_ai_txt(target)).allow(target.url):
                raise reserved(target.host, "in /ai.txt")

    async def notice_of(self, target: Target, visit: Visit) -> SiteNotice:
        """What the files beside a page say of it to machines that learn; nothing where they are not to be asked. One
        that is slow to come says nothing of the pages that come before it.
        """
        if self.options.ignore_robots and not self.options.respect_tdm:
            return SiteNotice()
        patience = min(_PATIENCE, visit.time_left() / 2)
        files = SiteFiles(
            own=ALLOW_ALL if self.options.ignore_robots else await self._keeper.rules_for(target),
            crawlers=self._keeper.crawlers_for(target),
            reservations=await self._reservations.find(target, patience=patience),
            ai_txt=await self._ask_ai_txt(target) if self.options.respect_tdm else ALLOW_ALL,
        )
        return files.notice(target.url)

    async def _ask_ai_txt(self, target: Target) -> Rules:
        try:
            return await self._ai_txt.rules_for(target)
        except FetchError:  # nothing is stated
            return ALLOW_ALL

    @asynccontextmanager
    async def _send_politely(self, request: Request) -> AsyncIterator[Answer]:
        """The innermost `Send`: in turn, and with an ear for what the host says of our pace."""
        host = request.target.host
        async with self.pace.turn(host, request.visit):
            try:
                async with self._lines.send(request) as answer:
                    wait = retry_after_seconds(answer.header("retry-after"), self.around.now())
                    self.pace.note_answer(host, answer.status_code, wait)
                    yield answer
            except FetchTimeout:
                self.pace.note_silence(host)
                raise

    async def _fetch_robots(self, target: Target) -> SiteFile:
        """The robots.txt of a target's origin; redirects without an end count as none. Raises `FetchError`."""
        try:
            return await self._beside.fetch_file(target, ROBOTS, most_bytes=MOST_BYTES)
        except RedirectError as error:
            if error.code in _ENDLESS:
                return SiteFile(status_code=404)
            raise

    async def _fetch_ai_txt(self, target: Target) -> SiteFile:
        """The ``ai.txt`` of a target's origin, which is written as a robots.txt is. Raises `FetchError`."""
        return await self._beside.fetch_file(target, AI_TXT, most_bytes=MOST_BYTES)

    async def _fetch_tdmrep(self, target: Target) -> bytes | None:
        """The ``tdmrep.json`` of a target's origin. Raises `FetchError`."""
        file = await self._beside.fetch_file(target, TDMREP, most_bytes=MOST_BYTES)
        return file.content if is_page(file.status_code) and file.whole else None


def _disallowed(target: Target) -> PolicyError:
    message = (
        f"robots.txt of {target.host} forbids this page: leave it, or fetch it all the same with ignore_robots=True or "
        "--ignore-robots"
    )
    return PolicyError(message, code="robots.disallowed")
