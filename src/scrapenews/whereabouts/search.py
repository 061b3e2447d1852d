"""The order of the steps from an address to the whole article."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Literal

from scrapenews.errors import ScrapenewsError
from scrapenews.record import Extraction, Issue, Response
from scrapenews.whereabouts.facts import ENOUGH, Facts, Part
from scrapenews.whereabouts.joining import is_further_page, joined

_EMPTY = 20
"""A page with fewer words of body is a shell."""
_MOST_STEPS = 3
"""How many pages are looked at for an article that is elsewhere."""

Read = Callable[[Response, Part], Awaitable[Facts]]
"""Reads a page as a part of an article; what goes wrong is in the facts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ways:
    """How to get at pages."""

    fetch: Callable[[str], Awaitable[Response]]
    """Fetches an address. Raises `FetchError`."""
    read: Read
    """Reads a page, here or in another process."""
    render: Callable[[Response], Awaitable[Response]]
    """Has a browser fill a page in. Raises `FetchError`."""
    browser: Literal["auto", "always", "never"] = "never"
    """When to have a browser fill pages in."""
    max_pages: int = 10
    """How many pages of one article are read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """A page and its facts."""

    response: Response
    facts: Facts


async def find_whole(url: str, ways: Ways) -> Extraction:
    """The article at an address, from wherever it stands.

    Raises what fetching and reading do, and `StandIn` for a page in the article's place.
    """
    seen = await _found(url, ways)
    return await _with_further_pages(seen, seen.facts.record(), ways)


async def _found(url: str, ways: Ways) -> _Seen:
    """The page that has the article, or else the one that was asked for."""
    seen = await _read(await ways.fetch(url), ways)
    if ways.browser == "always":
        return await _read(await ways.render(seen.response), ways)
    if seen.facts.words >= _EMPTY:
        return seen
    better = await _elsewhere(seen, ways)
    if better is seen and ways.browser == "auto" and seen.facts.needs_scripts:
        return await _read(await ways.render(seen.response), ways)
    return better


async def _read(response: Response, ways: Ways) -> _Seen:
    return _Seen(response=response, facts=await ways.read(response, Part(first=response.url)))


async def _elsewhere(shell: _Seen, ways: Ways) -> _Seen:
    """The page that a shell points to, if there is more on it."""
    waiting, known = list(shell.facts.pointed_to), {shell.response.url}
    while waiting and len(known) <= _MOST_STEPS:
        url = waiting.pop(0)
        if url in known:
            continue
        known.add(url)
        try:
            seen = await _read(_readdressed(await ways.fetch(url), shell.response), ways)
        except ScrapenewsError:
            continue
        if seen.facts.words >= ENOUGH:
            return seen
        waiting += seen.facts.pointed_to
    return shell


def _readdressed(response: Response, shell: Response) -> Response:
    """A response as one to the address that was asked for, the shell's among the redirects."""
    passed = (*shell.redirects, shell.url, *response.redirects)
    return replace(response, requested_url=shell.requested_url, redirects=passed)


async def _with_further_pages(first: _Seen, extraction: Extraction, ways: Ways) -> Extraction:
    """The article with its further pages, if it has any."""
    urls, pages, facts = [first.response.url], [extraction], first.facts
    while facts.next_page and len(pages) < ways.max_pages:
        url = facts.next_page
        try:
            response = await ways.fetch(url)
            facts = await ways.read(response, Part(first=urls[0], number=len(pages) + 1))
        except ScrapenewsError as error:
            return _with_hole(extraction, pages, urls, url, error)
        if facts.extraction is None or not is_further_page(facts.extraction.article, [page.article for page in pages]):
            break
        urls.append(response.url)
        pages.append(facts.extraction)
    return joined(extraction, pages[1:], urls) if len(pages) > 1 else extraction


def _with_hole(
    first: Extraction, pages: list[Extraction], urls: list[str], url: str, error: ScrapenewsError
) -> Extraction:
    """What was read before a page that could not be had, which a remark says."""
    whole = joined(first, pages[1:], urls) if len(pages) > 1 else first
    hole = Issue(code="truncated_end", message=f"A further page could not be read: {url} ({error.message})")
    return replace(whole, article=replace(whole.article, issues=(*whole.article.issues, hole)))
