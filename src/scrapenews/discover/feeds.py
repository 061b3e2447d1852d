"""Feeds: RSS and Atom by feedparser, JSON Feed 1.1 by its own few fields (jsonfeed.org)."""

import calendar
import datetime as dt
from typing import Any

import msgspec

from scrapenews.discover.dates import find_date
from scrapenews.errors import ContentError
from scrapenews.record import Candidate, Listing, Response
from scrapenews.urls import absolute_url


def read_feed(response: Response, content: bytes) -> Listing:
    """An RSS or Atom feed, as far as it can be read. Raises `ContentError` for what feedparser takes for none."""
    import feedparser

    headers = {"content-location": response.url, "content-type": response.header("content-type") or "application/xml"}
    try:
        parsed = feedparser.parse(content, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        message = f"{response.url} is a feed that cannot be read ({type(error).__name__}): try again later"
        raise ContentError(message, code="content.listing", url=response.url, retryable=True) from error
    if not parsed.get("version") and not parsed.entries:
        raise ContentError(f"{response.url} is a feed of no known kind", code="content.listing", url=response.url)
    base = absolute_url(parsed.feed.get("link"), response.url) or response.url
    found = (_entry(entry, base, response.url) for entry in parsed.entries)
    return _listing(found, absolute_url(_next_link(parsed.feed), response.url))


def _entry(entry: Any, base: str, found_in: str) -> Candidate | None:
    link = entry.get("link") or (entry.get("id") if entry.get("guidislink", True) else None)
    url = absolute_url(link, base)
    if url is None:
        return None
    return Candidate(
        url=url,
        title=(entry.get("title") or "").strip() or None,
        published=_moment(entry.get("published_parsed")),
        modified=_moment(entry.get("updated_parsed")),
        via="feed",
        found_in=found_in,
    )


def _moment(parsed: Any) -> dt.datetime | None:
    """Feedparser's time, which is in UTC, as a moment."""
    if not parsed:
        return None
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _next_link(feed: Any) -> str | None:
    return next((link.get("href") for link in feed.get("links", ()) if link.get("rel") == "next"), None)


class _Item(msgspec.Struct):
    url: str | None = None
    title: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(msgspec.Struct):
    items: list[_Item]
    next_url: str | None = None


def read_json_feed(response: Response, content: bytes) -> Listing:
    """A JSON Feed. Raises `ContentError` for JSON that is none."""
    try:
        feed = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_JsonFeed)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"{response.url} is JSON, but no JSON Feed: {error}"
        raise ContentError(message, code="content.listing", url=response.url) from error
    found = (
        Candidate(
            url=url,
            title=(item.title or "").strip() or None,
            published=find_date(item.date_published),
            modified=find_date(item.date_modified),
            via="feed",
            found_in=response.url,
        )
        for item in feed.items
        if (url := absolute_url(item.url, response.url)) is not None
    )
    return _listing(found, absolute_url(feed.next_url, response.url))


def _listing(found: Any, next_page: str | None) -> Listing:
    candidates: dict[str, Candidate] = {}
    for candidate in found:
        if candidate is not None:
            candidates.setdefault(candidate.url, candidate)
    return Listing(kind="feed", candidates=tuple(candidates.values()), next_page=next_page)
