"""A site followed to its listings, and these to theirs."""

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin

from scrapenews.discover.robots import USUAL_PLACES, named_sitemaps
from scrapenews.errors import FetchError
from scrapenews.record import Candidate, Listing, Response


@dataclass(frozen=True, kw_only=True, slots=True)
class Ways:
    """What a search is done with, and how far it goes."""

    fetch: Callable[[str], Awaitable[Response]]
    """Fetches a listing."""
    read: Callable[[Response], Awaitable[Listing]]
    """Reads it: `read_listing`, in a thread or another process."""
    most_listings: int = 50
    """How many listings are asked for."""


async def find_candidates(url: str, ways: Ways) -> AsyncIterator[Candidate]:
    """The addresses of articles that a listing names, and those that it leads to: a page to its feeds and to the
    sitemaps of its site, an index to its sitemaps. Each address once, in the order in which they are found.

    Raises a `FetchError` where the first listing cannot be had or is none; of others that fail nothing is found.
    """
    first = await ways.read(await ways.fetch(url))
    found = set[str]()
    async for listing in _listings(url, first, ways):
        for candidate in listing.candidates:
            if candidate.url not in found:
                found.add(candidate.url)
                yield candidate


async def _listings(url: str, first: Listing, ways: Ways) -> AsyncIterator[Listing]:
    """The first listing, those that it leads to, and at last, of a page, the sitemaps of its site."""
    yield first
    asked, waiting = {url}, deque(first.children)
    is_site = first.kind == "page"
    while waiting or is_site:
        if not waiting:
            is_site = False
            waiting.extend(await find_sitemaps(url, ways.fetch))
            continue
        child = waiting.popleft()
        if child in asked or len(asked) >= ways.most_listings:
            continue
        asked.add(child)
        with suppress(FetchError):
            listing = await ways.read(await ways.fetch(child))
            if listing.kind == "sitemap_index":
                waiting.extend(listing.children)
            if listing.kind != "page":  # a page that begs pardon
                yield listing


async def find_sitemaps(url: str, fetch: Callable[[str], Awaitable[Response]]) -> Iterable[str]:
    """The sitemaps that the robots.txt of an address's site names, or the places where they usually are."""
    address = urljoin(url, "/robots.txt")
    with suppress(FetchError):
        return named_sitemaps((await fetch(address)).content, found_in=address) or _usual(url)
    return _usual(url)


def _usual(url: str) -> tuple[str, ...]:
    return tuple(urljoin(url, place) for place in USUAL_PLACES)
