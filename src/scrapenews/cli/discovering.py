"""``scrapenews discover``: an address in, the addresses of articles out, as they are found."""

import asyncio
import json
from contextlib import aclosing
from typing import TYPE_CHECKING

from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import printable, say
from scrapenews.cli.writing import write_stdout
from scrapenews.errors import FetchError

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions
    from scrapenews.record import Candidate, Listing, Response


def show_candidates(url: str, options: "FetchOptions", *, form: str, limit: int | None) -> int:
    """Write what a site lists on standard output, at most so many; the answer is the exit code."""
    try:
        found = asyncio.run(_show(url, options, form, limit))
    except FetchError as error:
        say(f"scrapenews: {url}: {error} [{error.code}]")
        return PAGES_FAILED
    if not found:
        say(f"scrapenews: {url}: no article is listed there: try a section page, or the address of a feed or a sitemap")
    return OK if found else PAGES_FAILED


async def _show(url: str, options: "FetchOptions", form: str, limit: int | None) -> int:
    from scrapenews.discover import Ways, find_candidates
    from scrapenews.fetch import Fetcher

    found = 0
    async with Fetcher(options) as fetcher:
        ways = Ways(fetch=fetcher.fetch_document, read=_read)
        async with aclosing(find_candidates(url, ways)) as candidates:  # type: ignore[type-var]
            async for candidate in candidates:
                write_stdout(_as_json(candidate) if form == "jsonl" else f"{printable(candidate.url)}\n")
                found += 1
                if found == limit:
                    break
    return found


async def _read(response: "Response") -> "Listing":
    from scrapenews.discover import read_listing

    return read_listing(response)


def _as_json(candidate: "Candidate") -> str:
    values = {
        "url": candidate.url,
        "title": candidate.title,
        "published": candidate.published and candidate.published.isoformat(),
        "modified": candidate.modified and candidate.modified.isoformat(),
        "via": candidate.via,
        "found_in": candidate.found_in,
    }
    return json.dumps({name: value for name, value in values.items() if value}, ensure_ascii=False) + "\n"
