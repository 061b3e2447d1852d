"""What the head of a page says its headline and its summary are, for telling the blocks that repeat them."""

import re
import unicodedata

from lxml import etree

from scrapenews.dom import TextBlock

SHORTEST_HEADLINE = 12
"""A shorter text is a label, or the site's name."""
_LONGEST_HEADLINE = 300
_LONGEST_TITLE = 500
_SEPARATOR = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_TITLE_NAMES = frozenset(["og:title", "twitter:title", "title", "dc.title"])
_DESCRIPTION_NAMES = frozenset(["description", "og:description", "twitter:description"])


def fingerprint(text: str) -> str:
    """A text reduced to its letters and digits, for comparing what sites print with other marks, cases and spaces.

    >>> fingerprint("Café “Zur Post” – now open!")
    'cafezurpostnowopen'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


def claimed_headlines(root: etree._Element) -> frozenset[str]:
    """Fingerprints of what the head says the headline is: ``og:title`` and the like, and the parts of ``<title>``."""
    claimed = _meta_contents(root, _TITLE_NAMES)
    title = next(root.iter("title"), None)
    if title is not None and title.text:
        claimed.append(title.text[:_LONGEST_TITLE])
    # "Blog: Post" has the site's name in front; a colon further on is the headline's own.
    parts = [part for text in claimed for part in (text, *_SEPARATOR.split(text), text.partition(": ")[2])]
    # The site's own name is a part of the title too, but is no headline: it is short.
    return frozenset(print_ for print_ in map(fingerprint, parts) if len(print_) >= SHORTEST_HEADLINE)


def claimed_descriptions(root: etree._Element) -> frozenset[str]:
    """Fingerprints of the page's summaries for machines."""
    prints = map(fingerprint, _meta_contents(root, _DESCRIPTION_NAMES))
    return frozenset(print_ for print_ in prints if len(print_) >= 20)  # noqa: PLR2004 (shorter says nothing)


def _meta_contents(root: etree._Element, names: frozenset[str]) -> list[str]:
    metas = root.iter("meta")
    return [
        (meta.get("content") or "")[:_LONGEST_TITLE]
        for meta in metas
        if (meta.get("property") or meta.get("name") or "").lower() in names
    ]


def repeats_headline(block: TextBlock, headlines: frozenset[str]) -> bool:
    """A block that says what the page's title says; a heading may say a kicker or the site's name with it."""
    if not SHORTEST_HEADLINE <= len(block.text) < _LONGEST_HEADLINE:
        return False
    said = fingerprint(block.text)
    if said in headlines:
        return True
    return block.container.closest("h1", "h2") is not None and any(
        headline in said and len(headline) * 2 > len(said) for headline in headlines
    )
