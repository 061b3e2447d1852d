"""The two faces of a fetch: one to await, one to call."""

from dataclasses import replace
from functools import cache

from scrapenews.errors import ArchiveError, FetchError, FetchTimeout
from scrapenews.fetch.kept import NOTHING_KEPT, Kept
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.surroundings import REAL_WORLD, Surroundings
from scrapenews.fetch.target import Target, read_target
from scrapenews.record import Response

_DEFAULTS = FetchOptions()


async def fetch_page(
    url: str, options: FetchOptions = _DEFAULTS, *, around: Surroundings = REAL_WORLD, kept: Kept = NOTHING_KEPT
) -> Response:
    """The page at an http or https address, redirects followed, complete and with its content codings undone.

    `kept` is the cache and the archive, which `keeping` opens as the options say. Raises a `FetchError` of the kind
    that fits, or `ArchiveError`, never anything else; an error's `url` is the address as given.
    """
    try:
        target = read_target(url, max_length=options.max_url_length)
        response = await _fetch_in_time(target, options, around, kept)
    except (FetchError, ArchiveError) as error:
        error.url = url
        raise
    return replace(response, requested_url=url)


async def _fetch_in_time(target: Target, options: FetchOptions, around: Surroundings, kept: Kept) -> Response:
    import asyncio

    deadline = asyncio.get_running_loop().time() + options.total_timeout
    from scrapenews.fetch.exchange import Terms, follow

    terms = Terms(
        options=options, around=around, origin=target.origin, tls=cache(around.tls), deadline=deadline, kept=kept
    )
    try:
        async with asyncio.timeout_at(deadline):
            return await follow(target, terms)
    except TimeoutError as error:
        message = (
            f"{target.host} did not answer within {options.total_timeout:g} s: "
            "try again later, or allow more time with total_timeout or --timeout"
        )
        raise FetchTimeout(message, code="timeout.total", retryable=True) from error


def fetch_page_sync(
    url: str, options: FetchOptions = _DEFAULTS, *, around: Surroundings = REAL_WORLD, kept: Kept = NOTHING_KEPT
) -> Response:
    """The same as `fetch_page`, for callers that do not await; works inside a running event loop, too (a notebook)."""
    import asyncio

    def run() -> Response:
        return asyncio.run(fetch_page(url, options, around=around, kept=kept))

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return run()
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(run).result()
