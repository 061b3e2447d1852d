"""The order of the steps from an address to the whole article."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

from scrapenews.errors import ScrapenewsError
from scrapenews.record import Extraction, Issue, Response
from scrapenews.whereabouts.joining import is_further_page, joined
from scrapenews.whereabouts.links import find_alternates, find_next_page, find_refresh
from scrapenews.whereabouts.reading import Reading
from scrapenews.whereabouts.stand_in import FindWall, check_stand_in, needs_scripts

_EMPTY = 20
"""A page with fewer words of body is a shell."""
_ENOUGH = 40
"""How many words of body a page has to have that is taken in a shell's place, or for the first of several."""
_DISCUSSIONS = frozenset({"forum", "forums", "board", "boards", "thread", "threads", "topic", "viewtopic.php", "bbs"})
"""Steps of an address by which a discussion is known, which has pages without an end."""
_MOST_STEPS = 3
"""How many pages are looked at for an article that is elsewhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ways:
    """How to get at pages."""

    fetch: Callable[[str], Awaitable[Response]]
    """Fetches an address. Raises `FetchError`."""
    read: Callable[[Response], Awaitable[Reading]]
    """Reads a page; what goes wrong is in the reading."""
    render: Callable[[Response], Awaitable[Response]]
    """Has a browser fill a page in. Raises `FetchError`."""
    find_wall: FindWall
    """Finds the sign of a protection against robots."""
    browser: Literal["auto", "always", "never"] = "never"
    """When to have a browser fill pages in."""
    max_pages: int = 10
    """How many pages of one article are read."""


async def find_whole(url: str, ways: Ways) -> Extraction:
    """The article at an address, from wherever it stands.

    Raises what fetching and reading do, and `StandIn` for a page in the article's place.
    """
    reading = await _found(url, ways)
    check_stand_in(reading, ways.find_wall)
    return await _with_further_pages(reading, reading.record(), ways)


async def _found(url: str, ways: Ways) -> Reading:
    """The page that has the article, or else the one that was asked for."""
    reading = await ways.read(await ways.fetch(url))
    if ways.browser == "always":
        return await ways.read(await ways.render(reading.response))
    if reading.words >= _EMPTY:
        return reading
    better = await _elsewhere(reading, ways)
    if better is reading and ways.browser == "auto" and needs_scripts(reading):
        return await ways.read(await ways.render(reading.response))
    return better


async def _elsewhere(shell: Reading, ways: Ways) -> Reading:
    """The page that a shell points to, if there is more on it."""
    waiting, seen = _pointed_to(shell), {shell.response.url}
    while waiting and len(seen) <= _MOST_STEPS:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        try:
            reading = await ways.read(await ways.fetch(url))
        except ScrapenewsError:
            continue
        if reading.words >= _ENOUGH:
            return _readdressed(reading, shell)
        waiting += _pointed_to(reading)
    return shell


def _readdressed(reading: Reading, shell: Reading) -> Reading:
    """A reading as one of the address that was asked for, the shell's among the redirects."""
    passed = (*shell.response.redirects, shell.response.url, *reading.response.redirects)
    response = replace(reading.response, requested_url=shell.response.requested_url, redirects=passed)
    return Reading(response=response, outline=reading.outline, extraction=reading.extraction, failure=reading.failure)


def _pointed_to(reading: Reading) -> list[str]:
    if reading.outline is None:
        return []
    document = reading.outline.document
    refresh = find_refresh(document)
    return [*([refresh] if refresh else []), *find_alternates(document)]


async def _with_further_pages(first: Reading, extraction: Extraction, ways: Ways) -> Extraction:
    """The article with its further pages, if it has any."""
    if not may_have_pages(first):
        return extraction
    urls, pages, last = [first.response.url], [extraction], first
    while len(pages) < ways.max_pages:
        url = find_next_page(last.outline, urls[0], len(pages) + 1) if last.outline else None
        if url is None:
            break
        try:
            last = await ways.read(await ways.fetch(url))
        except ScrapenewsError as error:
            return _with_hole(extraction, pages, urls, url, error)
        if last.extraction is None or not is_further_page(last.extraction.article, [page.article for page in pages]):
            break
        urls.append(last.response.url)
        pages.append(last.extraction)
    return joined(extraction, pages[1:], urls) if len(pages) > 1 else extraction


def may_have_pages(reading: Reading) -> bool:
    """Whether a page may be the first of several of one article: neither a list of articles nor a discussion."""
    kind = reading.record().article.kind
    return kind == "gallery" or (
        kind in ("article", "other") and reading.words >= _ENOUGH and not _is_discussion(reading)
    )


def _is_discussion(reading: Reading) -> bool:
    parts = urlsplit(reading.response.url)
    steps = {*(parts.hostname or "").split("."), *parts.path.lower().split("/")}
    return not steps.isdisjoint(_DISCUSSIONS)


def _with_hole(
    first: Extraction, pages: list[Extraction], urls: list[str], url: str, error: ScrapenewsError
) -> Extraction:
    """What was read before a page that could not be had, which a remark says."""
    whole = joined(first, pages[1:], urls) if len(pages) > 1 else first
    hole = Issue(code="truncated_end", message=f"A further page could not be read: {url} ({error.message})")
    return replace(whole, article=replace(whole.article, issues=(*whole.article.issues, hole)))
