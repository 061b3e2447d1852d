"""fetch → parse → strip → extract: the order of the stages, and nothing else.

The stages are imported when they are first needed: to fetch loads the HTTP client, to extract loads the parser.
"""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scrapenews.errors import NoMainContent, PolicyError, ScrapenewsError
from scrapenews.record import Article, Extraction, Issue, Policy, Response

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions

Headers = Mapping[str, str] | Sequence[tuple[str, str]]
"""A response's header fields, as a mapping or as pairs; names in any case."""


def extract(html: str | bytes, *, url: str | None = None, headers: Headers | None = None) -> Article:
    """The article on a page: pure, without network, clock or state.

    `html` is the page as bytes (best: then its encoding is found) or as text; `url` is its address, which relative
    addresses are resolved against; `headers` are the response's. Raises `ParseError` for what is no HTML and
    `NoMainContent` for a page without text.
    """
    return explain(html, url=url, headers=headers).article


def explain(html: str | bytes, *, url: str | None = None, headers: Headers | None = None) -> Extraction:
    """The same as `extract`, with what stands behind the record: every claim to a field, every removal."""
    return _read_page(html, url, headers, None)


def read_response(response: Response, *, respect_tdm: bool = False) -> Extraction:
    """What `explain` says of a page that was fetched; the record holds when it was, and whether robots.txt was asked.

    Raises `PolicyError` for a page that reserves its rights or does not want to be indexed, if that is respected.
    """
    extraction = _read_page(response.content, response.url, response.headers, response.retrieved_at)
    if response.robots_txt is None and not respect_tdm:
        return extraction
    policy = dataclasses.replace(extraction.article.policy, robots_txt=response.robots_txt)
    if respect_tdm and (said := _unwanted(policy)):
        message = f"the page does not want machines to keep it ({said}): ask for a licence, or do without respect_tdm"
        raise PolicyError(message, code="policy.reserved", url=response.requested_url)
    return dataclasses.replace(extraction, article=dataclasses.replace(extraction.article, policy=policy))


def _unwanted(policy: Policy) -> str | None:
    """What a page says against being read by machines that keep what they read, if anything."""
    if policy.tdm_reservation:
        return "its rights are reserved"
    return next((said for said in (*policy.robots, *policy.x_robots_tag) if said in ("noindex", "none")), None)


def scrape(url: str, options: "FetchOptions | None" = None, **changes: Any) -> Article:
    """Fetch a page and extract its article.

    `options` say how to fetch, `changes` are single fields of `FetchOptions`: ``scrape(url, total_timeout=10)``.
    Raises what `extract` does, and a `FetchError` where no page comes back. Inside a running event loop it works, and
    holds the loop up; there `ascrape` is better.
    """
    from scrapenews.fetch import fetch_page_sync

    chosen = _fetch_options(options, changes)
    return read_response(fetch_page_sync(url, chosen), respect_tdm=chosen.respect_tdm).article


async def ascrape(url: str, options: "FetchOptions | None" = None, **changes: Any) -> Article:
    """The same as `scrape`, for asynchronous programs; extraction runs in a thread and does not hold up the loop."""
    import asyncio

    from scrapenews.fetch import fetch_page

    chosen = _fetch_options(options, changes)
    response = await fetch_page(url, chosen)
    return (await asyncio.to_thread(read_response, response, respect_tdm=chosen.respect_tdm)).article


def _read_page(
    html: str | bytes, url: str | None, headers: Headers | None, retrieved_at: dt.datetime | None
) -> Extraction:
    try:
        return _run_stages(html, url, headers, retrieved_at)
    except ScrapenewsError as error:
        error.url = error.url or url
        raise


def _run_stages(
    html: str | bytes, url: str | None, headers: Headers | None, retrieved_at: dt.datetime | None
) -> Extraction:
    from scrapenews.dom import read_outline
    from scrapenews.extract import extract_article
    from scrapenews.parse import parse_document
    from scrapenews.strip import strip_boilerplate

    outline = read_outline(parse_document(html, url=url, headers=headers))
    extraction = extract_article(outline, strip_boilerplate(outline), retrieved_at=retrieved_at)
    shows_text = any(not block.container.hidden for block in outline.blocks)
    if not (extraction.article.blocks or shows_text or _states_something(extraction)):
        raise NoMainContent("there is no text on the page: if scripts fill it in, save it from a browser")
    return _without_body(extraction) if _lacks_body(extraction.article) else extraction


def _states_something(extraction: Extraction) -> bool:
    """Whether a page without text tells machines of one story, and not just its own name, or asks something of them:
    that is worth a record, which remarks that it has no body.
    """
    stated = ("json_ld", "opengraph", "twitter", "microdata")
    tells = any(claim.field == "headline" and claim.source in stated for claim in extraction.claims)
    return tells or extraction.article.policy != Policy()


def _lacks_body(article: Article) -> bool:
    """Whether the text of a page is missing that should have one: a listing, say, is whole without."""
    return not article.blocks and article.kind in ("article", "other")


def _without_body(extraction: Extraction) -> Extraction:
    """The record of a page of which no text was kept: it says so, and is an article's only where one is claimed."""
    remark = Issue(code="no_body", message="The page shows no text that reads as an article's: scripts may fill it in.")
    article = extraction.article
    is_claimed = any(claim.field == "kind" and claim.chosen for claim in extraction.claims)
    kind = article.kind if is_claimed else "other"
    return dataclasses.replace(
        extraction, article=dataclasses.replace(article, kind=kind, issues=(*article.issues, remark))
    )


def _fetch_options(options: "FetchOptions | None", changes: dict[str, Any]) -> "FetchOptions":
    from scrapenews.fetch import FetchOptions

    return dataclasses.replace(options or FetchOptions(), **changes)
