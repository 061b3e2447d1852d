"""Opening a page in the browser, waiting until it rests, and taking its markup."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapenews.errors import BodyError, FetchError, FetchTimeout
from scrapenews.fetch.browser.chromium import Chromium
from scrapenews.fetch.browser.gate import FetchAny, Gate
from scrapenews.fetch.fields import user_agent
from scrapenews.fetch.options import FetchOptions
from scrapenews.record import Response

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

_STEP = 0.2
_RESTS_AFTER = 1.0
"""Seconds without a change after which a page is taken to be filled in."""
_NEVER_WAITS_LONGER = 8.0
"""Seconds after which a page that never rests is taken as it is."""
_SECONDS_TO_CLOSE = 3.0
_STATE = "() => [document.readyState, document.body ? document.body.textContent.length : 0].join()"


async def render_page(
    page: Response, chromium: Chromium, options: FetchOptions, fetch_any: FetchAny
) -> tuple[str, bytes]:
    """The address and the markup of a page, in UTF-8, once its scripts have filled it in.

    Raises `FetchTimeout` where that takes longer than a fetch may, `BodyError` where more comes of it than a page may
    be, `FetchError` with ``browser.missing`` or ``browser.failed``.
    """
    from playwright.async_api import Error

    async with chromium.turn:
        try:
            async with asyncio.timeout(options.total_timeout):
                browser = await chromium.opened()
                async with _opened(browser, page, options, fetch_any) as tab:
                    url, markup = await _filled_in(tab, page)
        except TimeoutError as error:
            await chromium.aclose()  # a script that never ends would hold up every other page
            message = f"{page.url} was not filled in within {options.total_timeout:g} s: allow more time, or do without"
            raise FetchTimeout(message, code="timeout.browser", retryable=True, url=page.requested_url) from error
        except Error as error:
            message = f"the browser could not fill in {page.url}: try again, or do without the browser"
            raise FetchError(message, code="browser.failed", retryable=True, url=page.requested_url) from error
    content = markup.encode("utf-8", "replace")
    if len(content) > options.max_bytes:
        message = (
            f"scripts make the page at {page.url} larger than {options.max_bytes} bytes: allow more with max_bytes"
        )
        raise BodyError(message, code="body.too_large", url=page.requested_url)
    return url, content


@asynccontextmanager
async def _opened(
    browser: "Browser", page: Response, options: FetchOptions, fetch_any: FetchAny
) -> AsyncIterator["Page"]:
    gate = Gate(page, fetch_any)
    context = await browser.new_context(
        user_agent=user_agent(options), accept_downloads=False, service_workers="block", java_script_enabled=True
    )
    try:
        await context.route("**/*", gate.answer)
        await context.route_web_socket("**/*", gate.refuse)
        tab = await context.new_page()
        gate.watch(tab.main_frame)
        yield tab
    finally:
        await gate.close()
        with suppress(Exception):
            await asyncio.wait_for(context.close(), _SECONDS_TO_CLOSE)


async def _state(tab: "Page") -> str:
    """How far a page is; nothing where it is just being left for another, which can be asked next time."""
    from playwright.async_api import Error

    try:
        return str(await tab.evaluate(_STATE))
    except Error:
        if tab.is_closed():
            raise
        return ""


async def _filled_in(tab: "Page", page: Response) -> tuple[str, str]:
    await tab.goto(page.url, wait_until="commit", timeout=0)  # the deadline is the caller's
    before, rested, waited = "", 0.0, 0.0
    while rested < _RESTS_AFTER and waited < _NEVER_WAITS_LONGER:
        await asyncio.sleep(_STEP)
        now = await _state(tab)
        rested = rested + _STEP if now == before and now.startswith("complete") else 0.0
        before, waited = now, waited + _STEP
    if urlsplit(tab.url).scheme not in ("http", "https"):
        message = f"{page.url} leads the browser away from the web: there is no page to be had there"
        raise FetchError(message, code="browser.failed", url=page.requested_url)
    return tab.url.partition("#")[0], await tab.content()
