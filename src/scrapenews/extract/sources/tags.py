"""Claims of the tags and categories that a reader sees on the article: links with ``rel=tag`` (microformats)."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.keywords import LONGEST
from scrapenews.extract.fields.sections import read_section
from scrapenews.extract.material import Material
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim

_BLOCKS_ABOVE = 8
_BLOCKS_BELOW = 15
_MOST_BLOCKS = 30
"""A container with more blocks than this is no list of tags."""
_MOST_LINKS = 60
_MOST_TAGS = 30
"""More of them are all the tags of the site."""


def tag_claims(material: Material) -> list[Claim]:
    """The article's tags, and its category, as publishing systems mark their links."""
    if not any("tag" in link.get("rel", "").lower() for link in material.markup.related):
        return []
    tags: dict[str, None] = {}
    categories: dict[str, None] = {}
    for link in _links(material):
        rel = (link.get("rel") or "").lower().split()
        if "tag" in rel and (text := element_text(link)) and len(text) <= LONGEST:
            (categories if "category" in rel else tags).setdefault(text.strip("# "))
    claims = [_category(name) for name in islice(categories, 1) if read_section(name)]
    if 0 < len(tags) <= _MOST_TAGS:
        claims.append(claim("page", "link rel=tag", "keywords", tuple(tags), ", ".join(tags)))
    return claims


def _category(name: str) -> Claim:
    return claim("page", "category link rel=category", "section", name, name)


def _links(material: Material) -> Iterator[etree._Element]:
    """The links in the blocks from a little above the headline to a little behind the body, each once."""
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), -1)
    first = max(0, (material.headline.index if material.headline else 0) - _BLOCKS_ABOVE)
    seen: set[etree._Element] = set()
    for place, block in enumerate(material.outline.blocks[first:], start=first):
        container, found = block.container, False
        if block.link_length and container.last - container.first <= _MOST_BLOCKS and container.element not in seen:
            seen.add(container.element)
            for link in islice(container.element.iter("a"), _MOST_LINKS):
                found = found or "tag" in (link.get("rel") or "")
                yield link
        if place > last + _BLOCKS_BELOW and not found:  # a list of tags is read to its end, to know how long it is
            return
