"""What the head of a page says its headline and its summary are, for telling the blocks that repeat them."""

import re
import unicodedata
from collections.abc import Iterable

from lxml import etree

from scrapenews.dom import TextBlock

SHORTEST_HEADLINE = 12
"""A shorter text is a label, or the site's name."""
_LONGEST_HEADLINE = 300
_LONGEST_TITLE = 500
_SHORTEST_DESCRIPTION = 20
_NO_LETTERS = re.compile(r"[\W_]+")
_NO_ASCII_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalnum())
_SEPARATOR = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
_TITLE_NAMES = frozenset(["og:title", "twitter:title", "title", "dc.title"])
_DESCRIPTION_NAMES = frozenset(["description", "og:description", "twitter:description"])


def fingerprint(text: str) -> str:
    """A text reduced to its letters and digits, for comparing what sites print with other marks, cases and spaces.

    >>> fingerprint("Café “Zur Post” – now open!")
    'cafezurpostnowopen'
    """
    if text.isascii():
        return text.lower().encode().translate(None, _NO_ASCII_LETTERS).decode()
    folded = unicodedata.normalize("NFKD", text).casefold()
    # Most of what is no letter is ASCII, and of bytes it is taken out ten times as fast.
    letters = folded.encode("utf-8", "surrogatepass").translate(None, _NO_ASCII_LETTERS)
    return _NO_LETTERS.sub("", letters.decode("utf-8", "surrogatepass"))


class Claims:
    """What the head of a page says, as fingerprints."""

    __slots__ = ("descriptions", "headlines")

    def __init__(self, root: etree._Element) -> None:
        titles, descriptions = _said_in_head(root)
        # "Blog: Post" has the site's name in front; a colon further on is the headline's own.
        parts = [part for text in titles for part in (text, *_SEPARATOR.split(text), text.partition(": ")[2])]
        # The site's own name is a part of the title too, but is no headline: it is short.
        self.headlines = _prints(parts, SHORTEST_HEADLINE)
        """The headline: ``og:title`` and the like, and the parts of ``<title>``."""
        self.descriptions = _prints(descriptions, _SHORTEST_DESCRIPTION)
        """The page's summaries for machines."""


def _said_in_head(root: etree._Element) -> tuple[list[str], list[str]]:
    """The titles and the descriptions. Where the head lacks either it may have ended too early, at an element that
    belongs in no head: the whole page is looked through.
    """
    head = root.find("head")
    titles, descriptions = ([], []) if head is None else _said_in(head)
    return (titles, descriptions) if titles and descriptions else _said_in(root)


def _said_in(place: etree._Element) -> tuple[list[str], list[str]]:
    titles: list[str] = []
    descriptions: list[str] = []
    title = None
    for element in place.iter("meta", "title"):
        if element.tag == "title":
            title = element if title is None else title
            continue
        name = (element.get("property") or element.get("name") or "").lower()
        if name in _TITLE_NAMES or name in _DESCRIPTION_NAMES:
            said = titles if name in _TITLE_NAMES else descriptions
            said.append((element.get("content") or "")[:_LONGEST_TITLE])
    if title is not None and title.text:
        titles.append(title.text[:_LONGEST_TITLE])
    return titles, descriptions


def _prints(texts: Iterable[str], shortest: int) -> frozenset[str]:
    return frozenset(print_ for print_ in map(fingerprint, texts) if len(print_) >= shortest)


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
