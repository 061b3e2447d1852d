"""Front and section pages: the links that look like those of articles, and the listings that the page declares."""

from collections.abc import Iterator
from typing import Any

from scrapenews.discover.links import Link, pick_articles
from scrapenews.record import Candidate, Listing, Response
from scrapenews.urls import absolute_url

_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_BESIDE = frozenset({"nav", "header", "footer", "aside"})
_HEADING = ("h1", "h2", "h3", "h4")
_MOST_LINKS = 10_000


def read_front_page(response: Response, content: bytes) -> Listing:
    """What a page names: candidates in the order of the page, its feeds as children, its next page."""
    root = _tree(content, response)
    if root is None:
        return Listing(kind="page")
    base = absolute_url(next((e.get("href") for e in root.iter("base") if e.get("href")), None), response.url)
    base = base or response.url
    candidates = (
        Candidate(url=link.url, title=link.text or None, via="page", found_in=response.url)
        for link in pick_articles(list(_links(root, base)), response.url)
    )
    return Listing(
        kind="page",
        candidates=tuple(candidates),
        children=tuple(dict.fromkeys(_declared(root, base))),
        next_page=next(_related(root, base, "next"), None),
    )


def _tree(content: bytes, response: Response) -> Any:
    from lxml import etree

    charset = (response.header("content-type") or "").rpartition("charset=")[2].strip("\"' ;") or None
    for encoding in (charset, None):
        try:
            parser = etree.HTMLParser(encoding=encoding, no_network=True, huge_tree=False)
            return etree.fromstring(content.replace(b"\0", b""), parser)
        except (etree.XMLSyntaxError, LookupError, ValueError):
            continue
    return None


def _links(root: Any, base: str) -> Iterator[Link]:
    """The links of a page in order, each address once with its longest text; none that asks not to be followed."""
    links: dict[str, Link] = {}
    for element in root.iter("a"):
        url = absolute_url(element.get("href"), base)
        if url is None or "nofollow" in (element.get("rel") or "").lower().split():
            continue
        url = url.partition("#")[0]
        text = " ".join("".join(element.itertext()).split())
        known = links.get(url)
        if known is None or len(known.text) < len(text):
            links[url] = Link(url=url, text=text, beside=_is_beside(element), headed=_is_headed(element))
        if len(links) >= _MOST_LINKS:
            break
    yield from links.values()


def _is_beside(element: Any) -> bool:
    return any(parent.tag in _BESIDE for parent in element.iterancestors())


def _is_headed(element: Any) -> bool:
    above = (parent.tag for parent in element.iterancestors())
    return any(tag in _HEADING or tag == "article" for tag in above) or next(element.iter(*_HEADING), None) is not None


def _declared(root: Any, base: str) -> Iterator[str]:
    """The feeds that a page declares (RSS Autodiscovery)."""
    for element in root.iter("link"):
        kind = (element.get("type") or "").partition(";")[0].strip().lower()
        if "alternate" in (element.get("rel") or "").lower().split() and kind in _FEED_TYPES:
            url = absolute_url(element.get("href"), base)
            if url is not None:
                yield url


def _related(root: Any, base: str, relation: str) -> Iterator[str]:
    for element in root.iter("link", "a"):
        if relation in (element.get("rel") or "").lower().split():
            url = absolute_url(element.get("href"), base)
            if url is not None:
                yield url
