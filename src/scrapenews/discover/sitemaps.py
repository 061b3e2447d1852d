"""Sitemaps and their indexes (sitemaps.org), with the news extension, read as a stream."""

import io
import re
from collections.abc import Iterator
from typing import Any

from scrapenews.discover.dates import find_date
from scrapenews.record import Candidate, Listing
from scrapenews.urls import absolute_url

MOST_ADDRESSES = 50_000
"""How many addresses a sitemap may hold by its protocol; what comes after them is not read."""

_ENTRIES = ("url", "sitemap")
_END = re.compile(rb"</(?:[\w.-]{1,30}:)?(?:url|sitemap)\s*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>", re.IGNORECASE)
_WANTED = frozenset({"loc", "lastmod", "publication_date", "title"})


def read_sitemap(content: bytes, *, found_in: str) -> Listing:
    """A sitemap or an index of them, as far as it can be read."""
    candidates: dict[str, Candidate] = {}
    children: dict[str, None] = {}
    is_index = False
    for name, values in _entries(content):
        url = absolute_url(values.get("loc"), found_in)
        if url is None:
            continue
        if name == "sitemap":
            is_index = True
            children.setdefault(url)
        else:
            candidates.setdefault(url, _candidate(url, values, found_in))
        if len(candidates) + len(children) >= MOST_ADDRESSES:
            break
    return Listing(
        kind="sitemap_index" if is_index else "sitemap",
        candidates=tuple(candidates.values()),
        children=tuple(children),
    )


def _candidate(url: str, values: dict[str, str], found_in: str) -> Candidate:
    return Candidate(
        url=url,
        title=values.get("title"),
        published=find_date(values.get("publication_date")),
        modified=find_date(values.get("lastmod")),
        via="sitemap",
        found_in=found_in,
    )


def _entries(content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """The texts of each entry by their elements' names, prefixes apart: the loc of an image in it does not count."""
    for entry in _finished(content):
        values: dict[str, str] = {}
        for element in entry.iter():
            name = _name(element)
            is_image = name == "loc" and element.getparent() is not entry
            if name in _WANTED and not is_image and element.text and element.text.strip():
                values.setdefault(name, element.text.strip())
        yield _name(entry), values


def _whole(content: bytes) -> bytes:
    """A sitemap up to the end of its last whole entry: of one that breaks off, the address may be half of one."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = _DECLARATION.sub("", content.decode("utf-16", "replace"), count=1).encode()
    end = 0
    for found in _END.finditer(content):
        end = found.end()
    return content[:end]


def _finished(content: bytes) -> Iterator[Any]:
    """The entries as they end; what has been read is let go."""
    from lxml import etree

    stream = io.BytesIO(_whole(content))
    steps = etree.iterparse(
        stream, events=("end",), recover=True, resolve_entities=False, load_dtd=False, no_network=True
    )
    try:
        for _, element in steps:
            if _name(element) in _ENTRIES:
                yield element
                element.clear()
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError:
        return  # what stands before the break is kept


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
