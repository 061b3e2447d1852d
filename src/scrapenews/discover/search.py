"""A site followed to its listings, and these to theirs."""

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin

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
    """How many listings are read."""


async def find_candidates(url: str, ways: Ways) -> AsyncIterator[Candidate]:
    """The addresses of articles that a listing names, and those that it leads to: a page to its feeds, an index to its
    sitemaps. Each address once, in the order in which they are found.

    Raises a `FetchError` where the first listing cannot be had or is none; of others that fail nothing is found.
    """
    first = await ways.read(await ways.fetch(url))
    seen, found = {url}, set[str]()
    waiting = deque([first])
    children = deque(_further(first))
    while waiting or children:
        if not waiting:
            child = children.popleft()
            if child in seen or len(seen) >= ways.most_listings:
                continue
            seen.add(child)
            with suppress(FetchError):
                listing = await ways.read(await ways.fetch(child))
                waiting.append(listing)
                children.extend(listing.children if listing.kind == "sitemap_index" else ())
            continue
        for candidate in waiting.popleft().candidates:
            if candidate.url not in found:
                found.add(candidate.url)
                yield candidate


def _further(listing: Listing) -> tuple[str, ...]:
    return listing.children


def usual_sitemaps(url: str) -> tuple[str, ...]:
    """Where a site's sitemaps are if nothing says so."""
    return (urljoin(url, "/sitemap.xml"), urljoin(url, "/news-sitemap.xml"))
