"""fetch → parse → strip → extract, the search for the whole article, or flat alone for a text: the order of the stages,
and nothing else.

The stages are imported when they are first needed: to fetch loads the HTTP client, to extract loads the parser.
"""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scrapenews.errors import PolicyError, ScrapenewsError
from scrapenews.record import Article, Extraction, Policy, Response

if TYPE_CHECKING:
    from scrapenews.dom import Outline
    from scrapenews.fetch import Fetcher, FetchOptions
    from scrapenews.flat import Readers
    from scrapenews.whereabouts import Facts, Part, Read, Reading, Ways

Headers = Mapping[str, str] | Sequence[tuple[str, str]]
"""A response's header fields, as a mapping or as pairs; names in any case."""


def extract(html: str | bytes, *, url: str | None = None, headers: Headers | None = None) -> Article:
    """The article on a page: pure, without network, clock or state.

    `html` is the page as bytes (best: then its encoding is found) or as text; `url` is its address, which relative
    addresses are resolved against; `headers` are the response's. Raises `ParseError` for what is no HTML and
    `NoMainContent` for a page without text.
    """
    return read_html(html, url, headers, tracing=False).article


def explain(html: str | bytes, *, url: str | None = None, headers: Headers | None = None) -> Extraction:
    """The same as `extract`, with what stands behind the record: every claim to a field, every removal."""
    return read_html(html, url, headers)


def read_html(
    html: str | bytes, url: str | None = None, headers: Headers | None = None, *, tracing: bool = True
) -> Extraction:
    """What `explain` says; without `tracing` no removals are written down."""
    try:
        return _extracted(_outline_of(html, url, headers), None, tracing=tracing)
    except ScrapenewsError as error:
        error.url = error.url or url
        raise


def read_response(response: Response, *, respect_tdm: bool = False, tracing: bool = True) -> Extraction:
    """What `explain` says of a page that was fetched; the record holds when it was, and whether robots.txt was asked.
    Without `tracing` no removals are written down.

    Raises `StandIn` for a page that is not the article but stands in its place, and `PolicyError` for one that reserves
    its rights or does not want to be indexed, if that is respected.
    """
    from scrapenews.fetch.walls import find_wall
    from scrapenews.whereabouts import check_stand_in

    reading = read_page(response, respect_tdm=respect_tdm, tracing=tracing)
    check_stand_in(reading, find_wall)
    return reading.record()


def read_page(response: Response, *, respect_tdm: bool = False, tracing: bool = True) -> "Reading":
    """A page that was fetched with what was made of it, which may be a failure: see `whereabouts`."""
    from scrapenews.whereabouts import Reading

    outline = extraction = failure = None
    try:
        outline = _outline_of(response.content, response.url, response.headers)
        read = _extracted(outline, response.retrieved_at, tracing=tracing)
        extraction = _with_policy(read, response, respect_tdm=respect_tdm)
    except ScrapenewsError as error:
        error.url = error.url or response.url
        failure = error
    return Reading(response=response, outline=outline, extraction=extraction, failure=failure)


def _with_policy(extraction: Extraction, response: Response, *, respect_tdm: bool) -> Extraction:
    if response.robots_txt is None and not respect_tdm:
        return extraction
    from scrapenews.extract.fields.policy import with_notice

    policy = with_notice(extraction.article.policy, response)
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
    Raises what `extract` does, a `FetchError` where no page comes back, and `StandIn` where another comes in its place.
    Inside a running event loop it works, and holds the loop up; there `ascrape` is better.
    """
    from scrapenews.fetch.page import run_now

    return run_now(lambda: ascrape(url, options, **changes))


async def ascrape(url: str, options: "FetchOptions | None" = None, **changes: Any) -> Article:
    """The same as `scrape`, for asynchronous programs; extraction runs in a thread and does not hold up the loop."""
    from scrapenews.fetch import Fetcher

    async with Fetcher(_fetch_options(options, changes)) as fetcher:
        return (await explain_at(url, fetcher)).article


async def explain_at(url: str, fetcher: "Fetcher", *, read: "Read | None" = None) -> Extraction:
    """The same as `ascrape`, with what stands behind the record, in a run of fetches.

    A page that is a shell is left for where it points, and the further pages of an article are joined to the first.
    `read` reads the pages (in worker processes, say); without it a thread does.
    """
    from scrapenews.whereabouts import find_whole

    return await find_whole(url, ways_of(fetcher, read=read))


def ways_of(fetcher: "Fetcher", *, read: "Read | None" = None) -> "Ways":
    """How a run of fetches gets at pages, for `whereabouts.find_whole`."""
    from scrapenews.whereabouts import Ways

    options = fetcher.options
    return Ways(
        fetch=fetcher.fetch_page,
        read=read or _reading_in_threads(respect_tdm=options.respect_tdm),
        render=fetcher.render,
        browser=options.browser,
        max_pages=options.max_pages,
    )


def _reading_in_threads(*, respect_tdm: bool) -> "Read":
    import asyncio

    async def read(response: Response, part: "Part") -> "Facts":
        return await asyncio.to_thread(read_facts, response, part, respect_tdm=respect_tdm)

    return read


def read_facts(response: Response, part: "Part", *, respect_tdm: bool = False, tracing: bool = True) -> "Facts":
    """All that the search for the whole article asks of a page that was fetched; what goes wrong is in it."""
    from scrapenews.fetch.walls import find_wall
    from scrapenews.whereabouts import facts_of

    return facts_of(read_page(response, respect_tdm=respect_tdm, tracing=tracing), part, find_wall)


def clean_text(text: str | bytes) -> Article:
    """The article in a text that another tool flattened: without icon names, menus, buttons and footers, with its
    headline and dates as fields and its paragraphs and headings as blocks.

    Pure. No word is added; what cannot be repaired is an issue of the record. Of bytes the encoding is found. Raises
    `NoMainContent` for a text with nothing to return.
    """
    return explain_text(text).article


def explain_text(text: str | bytes) -> Extraction:
    """The same as `clean_text`, with what stands behind the record: where each field stood, every removal."""
    from scrapenews.flat import read_flat_text

    return read_flat_text(text if isinstance(text, str) else _decoded(text), _readers())


def _decoded(text: bytes) -> str:
    from scrapenews.parse.encoding import read_encoding

    return read_encoding(text, header_encoding=None, url=None).utf8.decode("utf-8", "replace")


def _readers() -> "Readers":
    """What flat text is read with: functions of the stages that know words, dates and names."""
    from scrapenews.extract.fields.byline_leads import starts_byline
    from scrapenews.extract.fields.bylines import people, read_byline
    from scrapenews.extract.fields.date_words import MODIFIED
    from scrapenews.extract.fields.dateline import find_dateline
    from scrapenews.extract.fields.dates import find_dates
    from scrapenews.extract.fields.names import is_name
    from scrapenews.extract.fields.text_language import tell_language
    from scrapenews.extract.issues import find_issues
    from scrapenews.flat import Readers
    from scrapenews.strip.phrases import announces_advertising, heads_comments, leads_elsewhere

    return Readers(
        find_dates=find_dates,
        says_modified=lambda text: MODIFIED.search(text) is not None,
        starts_byline=starts_byline,
        read_people=lambda text: people(read_byline(text)),
        is_full_name=lambda text: " " in text and text.istitle() and is_name(text),
        leads_elsewhere=leads_elsewhere,
        announces_advertising=announces_advertising,
        heads_comments=heads_comments,
        find_dateline=find_dateline,
        find_language=tell_language,
        find_issues=lambda blocks, text: [
            issue for issue in find_issues(blocks, text, None) if issue.code in ("truncated_end", "teaser_only")
        ],
    )


def _outline_of(html: str | bytes, url: str | None, headers: Headers | None) -> "Outline":
    from scrapenews.dom import read_outline
    from scrapenews.parse import parse_document

    return read_outline(parse_document(html, url=url, headers=headers))


def _extracted(outline: "Outline", retrieved_at: dt.datetime | None, *, tracing: bool) -> Extraction:
    from scrapenews.extract import extract_article
    from scrapenews.strip import strip_boilerplate
    from scrapenews.whereabouts import checked_body

    extraction = extract_article(outline, strip_boilerplate(outline, tracing=tracing), retrieved_at=retrieved_at)
    return checked_body(extraction, outline)


def _fetch_options(options: "FetchOptions | None", changes: dict[str, Any]) -> "FetchOptions":
    from scrapenews.fetch import FetchOptions

    return dataclasses.replace(options or FetchOptions(), **changes)
