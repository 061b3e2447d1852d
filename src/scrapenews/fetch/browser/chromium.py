"""One Chromium for a run: started when it is first needed, and gone at the end whatever happened."""

import asyncio
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from scrapenews.errors import FetchError
from scrapenews.fetch.browser.finding import read_chromium

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright

_SECONDS_TO_START = 20.0
_SECONDS_TO_CLOSE = 5.0
_AT_ONCE = 2
"""How many pages are filled in side by side: each is a process of a hundred megabytes and more."""

_NOWHERE = "127.0.0.1:9"
ARGUMENTS = (
    f"--proxy-server=http://{_NOWHERE}",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    "--dns-prefetch-disable",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--blink-settings=imagesEnabled=false",
)
"""What cuts it off: a proxy and a resolver that lead nowhere, for loopback addresses too."""


class Chromium:
    """A browser without a network."""

    def __init__(self) -> None:
        self.turn = asyncio.Semaphore(_AT_ONCE)
        self._starting = asyncio.Lock()
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    async def opened(self) -> "Browser":
        """The running browser. Raises `FetchError`: ``browser.missing``, ``browser.failed``."""
        async with self._starting:
            if self._browser is None or not self._browser.is_connected():
                await self.aclose()
                self._browser = await self._start(read_chromium())
            return self._browser

    async def _start(self, path: str) -> "Browser":
        from playwright.async_api import Error, async_playwright

        try:
            self._playwright = await async_playwright().start()
            return await self._playwright.chromium.launch(
                executable_path=path,
                args=list(ARGUMENTS),
                chromium_sandbox=getattr(os, "geteuid", lambda: 1)() != 0,  # it refuses to start as root with one
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
                timeout=_SECONDS_TO_START * 1000,
            )
        except BaseException as error:
            await self.aclose()
            if isinstance(error, Error | OSError):
                message = f"{path} does not start: try it by hand, or do without the browser"
                raise FetchError(message, code="browser.failed") from error
            raise

    async def aclose(self) -> None:
        """End it, and what drives it. Never raises, never waits for long."""
        browser, self._browser = self._browser, None
        playwright, self._playwright = self._playwright, None
        if browser:
            with suppress(Exception):
                await asyncio.wait_for(browser.close(), _SECONDS_TO_CLOSE)
        if playwright:
            with suppress(Exception):
                await asyncio.wait_for(playwright.stop(), _SECONDS_TO_CLOSE)
