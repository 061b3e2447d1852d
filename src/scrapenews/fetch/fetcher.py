"""A run of fetches: one after the other or many side by side, with manners and connections in common."""

from collections.abc import Iterable
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from scrapenews.errors import ArchiveError, FetchError, FetchTimeout
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.surroundings import REAL_WORLD, Surroundings
from scrapenews.fetch.target import Target, read_target
from scrapenews.fetch.wish import Wish
from scrapenews.record import Response, Validators

if TYPE_CHECKING:
    from scrapenews.fetch.browser import Chromium
    from scrapenews.fetch.kept import Kept
    from scrapenews.fetch.message import Layer
    from scrapenews.fetch.run import Run

_DEFAULTS = FetchOptions()
_OUTSIDE = "a Fetcher fetches inside its context only: async with Fetcher() as fetcher"


class Fetcher:
    """Fetches pages, as many at once as are asked for: each host gets one connection and pauses between its pages, and
    no host waits for another. An asynchronous context manager; on leaving it, everything is closed.

    ::

        async with Fetcher(FetchOptions(contact="desk@news.example")) as fetcher:
            pages = await asyncio.gather(*map(fetcher.fetch_page, urls), return_exceptions=True)
    """

    def __init__(
        self,
        options: FetchOptions = _DEFAULTS,
        *,
        around: Surroundings = REAL_WORLD,
        layers: "Iterable[Layer]" = (),
    ) -> None:
        self._options = options
        self._around = around
        self._layers = tuple(layers)
        self._run: Run | None = None
        self._kept: Kept | None = None
        self._chromium: Chromium | None = None

    @property
    def options(self) -> FetchOptions:
        """How it fetches."""
        return self._options

    async def __aenter__(self) -> Self:
        from scrapenews.fetch.kept import open_stores
        from scrapenews.fetch.run import Run

        kept = self._kept = open_stores(self._options)
        self._run = Run(self._options, self._around, (*kept.layers(self._around.now), *self._layers))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        run, self._run = self._run, None
        kept, self._kept = self._kept, None
        chromium, self._chromium = self._chromium, None
        try:
            if chromium:
                await chromium.aclose()
            if run:
                await run.aclose()
        finally:
            if kept:
                kept.close()

    async def fetch_page(self, url: str, *, validators: Validators | None = None) -> Response:
        """The page at an http or https address, redirects followed, complete and with its content codings undone.

        With the `validators` of an earlier answer the server is asked whether anything has changed since, and not the
        cache: if nothing has, the response is `not_modified` and without content.

        The deadline begins with the fetch and stands still while it waits for its host's turn. Raises a `FetchError` of
        the kind that fits, never anything else; its `url` is the address as given.
        """
        return await self._fetch_given(url, Wish(validators=validators))

    async def fetch_document(self, url: str, *, validators: Validators | None = None) -> Response:
        """The same for a file of any media type: a feed, a sitemap, packed or not, a list of addresses."""
        return await self._fetch_given(url, Wish(validators=validators, any_type=True))

    async def _fetch_given(self, url: str, wish: Wish) -> Response:
        try:
            target = read_target(url, max_length=self._options.max_url_length)
            response = await self._fetch_in_time(target, wish)
        except (ArchiveError, FetchError) as error:
            error.url = url
            raise
        return replace(response, requested_url=url)

    async def render(self, page: Response) -> Response:
        """A page as an installed Chromium fills it in. Raises `FetchError`."""
        from scrapenews.fetch.browser import Chromium, render_page
        from scrapenews.fetch.rendered import rendered

        if self._run is None or self._kept is None:
            raise RuntimeError(_OUTSIDE)
        self._chromium = self._chromium or Chromium()
        url, content = await render_page(page, self._chromium, self._options, self._fetch_any)
        moment = self._around.now()
        if self._kept.archive:
            self._kept.archive.write_conversion(url, content, moment, of_url=page.url)
        return rendered(page, url, content, moment)

    async def _fetch_any(self, url: str) -> Response:
        """Whatever is at an address, for a browser: of any media type, and without a pause before it."""
        target = read_target(url, max_length=self._options.max_url_length)
        return await self._fetch_in_time(target, Wish(any_type=True), for_page=False)

    async def _fetch_in_time(self, target: Target, wish: Wish, *, for_page: bool = True) -> Response:
        import asyncio

        from scrapenews.fetch.exchange import Journey, follow
        from scrapenews.fetch.visit import Visit

        if self._run is None:
            raise RuntimeError(_OUTSIDE)
        seconds = self._options.total_timeout
        try:
            async with asyncio.timeout(seconds) as bound:
                visit = Visit(bound, for_page=for_page)
                return await follow(target, Journey(run=self._run, visit=visit, given=target, wish=wish))
        except TimeoutError as error:
            message = (
                f"{target.host} did not answer within {seconds:g} s: "
                "try again later, or allow more time with total_timeout or --timeout"
            )
            raise FetchTimeout(message, code="timeout.total", retryable=True) from error
