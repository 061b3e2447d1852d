"""The two faces of a fetch: one to await, one to call."""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from scrapenews.fetch.fetcher import Fetcher
from scrapenews.fetch.options import FetchOptions
from scrapenews.fetch.surroundings import REAL_WORLD, Surroundings
from scrapenews.record import Response

_DEFAULTS = FetchOptions()
Result = TypeVar("Result")


async def fetch_page(url: str, options: FetchOptions = _DEFAULTS, *, around: Surroundings = REAL_WORLD) -> Response:
    """One page by itself, as `Fetcher.fetch_page` fetches it; for several, a `Fetcher` knows their hosts."""
    async with Fetcher(options, around=around) as fetcher:
        return await fetcher.fetch_page(url)


def fetch_page_sync(url: str, options: FetchOptions = _DEFAULTS, *, around: Surroundings = REAL_WORLD) -> Response:
    """The same as `fetch_page`, for callers that do not await; works inside a running event loop, too (a notebook)."""
    return run_now(lambda: fetch_page(url, options, around=around))


def run_now(work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """What asynchronous work gives, for callers that do not await; inside a running event loop, in its own thread."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work())
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()
