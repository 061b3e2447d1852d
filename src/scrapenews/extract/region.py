"""The part of a page where an article says what it is: the headline, and what stands around it."""

from collections.abc import Iterator

from lxml import etree

from scrapenews.dom import Outline, TextBlock
from scrapenews.extract.fields.addresses import is_home
from scrapenews.extract.fields.text import shared, squashed, words
from scrapenews.record import Body

HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
LONGEST_HEADING = 400
BLOCKS_ABOVE = 6
"""Blocks above the headline that are looked at: kickers, breadcrumbs, dates."""
BLOCKS_BELOW = 30
"""Blocks below it at most, where the body does not begin before."""
MOST_ELEMENTS = 200
MOST_HEADINGS = 40
AGREES = 0.5
"""From how many words in common on a heading is taken to be the headline that the page's head names."""
PART = 0.9
"""What a heading counts that is a part of a title, and other than its beginning."""
PART_BELOW = 0.6
"""The same for a heading below the first level: sub-headings repeat parts of titles."""
CERTAIN = 1.2
"""From here on no other heading is looked at."""


def find_headline(outline: Outline, titles: list[str]) -> TextBlock | None:
    """The block that shows the headline: the heading that agrees best with the titles of the page's head.

    An ``h1`` counts for more than other headings, a heading that is a link for less: it leads to another story.
    Without any agreement it is the first ``h1`` in sight.
    """
    wanted = [_Title(title) for title in titles]
    best: tuple[float, TextBlock] | None = None
    first_h1 = None
    for tag, block in _headings(outline):
        if tag == "h1" and first_h1 is None and not block.container.hidden:
            first_h1 = block
        likeness = max((title.likeness(block.text) for title in wanted), default=0.0)
        if tag != "h1" and likeness == PART:
            likeness = PART_BELOW
        score = likeness + (0.3 if tag == "h1" else 0.0) - (0.3 if block.link_length >= len(block.text) else 0.0)
        if score >= AGREES and (best is None or score > best[0] + 0.01):
            best = (score, block)
            if score >= CERTAIN:
                break
    return best[1] if best else first_h1


def _headings(outline: Outline) -> Iterator[tuple[str, TextBlock]]:
    seen = 0
    for block in outline.blocks:
        container = block.container
        if container.tag not in HEADINGS:
            if container.parent is None or container.parent.tag not in HEADINGS:
                if "headline" not in container.names:
                    continue
            else:
                container = container.parent
        if len(block.text) <= LONGEST_HEADING and not _leads_home(block, outline.document.base_url):
            seen += 1
            yield container.tag, block
        if seen >= MOST_HEADINGS:
            return


def _leads_home(block: TextBlock, base_url: str | None) -> bool:
    """Whether a heading is a link to the home page: then it is the site's name."""
    if block.link_length < len(block.text):
        return False
    return any(mark.type == "link" and mark.url and is_home(mark.url) for mark in block.marks(base_url))


class _Title:
    """A title of the page's head, ready to be compared with many headings."""

    def __init__(self, text: str) -> None:
        self.squashed = squashed(text)
        self.words = set(words(text))

    def likeness(self, shown: str) -> float:
        """How far a heading says what the title says; a title that holds the whole heading and more agrees nearly
        wholly.
        """
        said = words(shown)
        text = "".join(said).replace("_", "")
        if not text or not self.squashed:
            return 0.0
        if text == self.squashed:
            return 1.0
        if len(text) >= 12 and self.squashed.startswith(text):  # noqa: PLR2004
            return 0.95
        held = PART if len(text) >= 16 and text in self.squashed else 0.0  # noqa: PLR2004
        return max(held, shared(set(said), self.words))


def first_body_block(body: Body, start: int) -> int | None:
    """The index in the outline of the first block from `start` on that is in the body."""
    return next((place for place in range(start, len(body.verdicts)) if not body.verdicts[place]), None)


def near_blocks(outline: Outline, body: Body, headline: TextBlock | None) -> range:
    """The indices of the blocks around the headline: a few above it, and all down to the first two of the body."""
    start = headline.index if headline else (first_body_block(body, 0) or 0)
    first = first_body_block(body, start + 1 if headline else start)
    end = min(len(outline.blocks), start + BLOCKS_BELOW, (first if first is not None else start + 12) + 2)
    return range(max(0, start - BLOCKS_ABOVE), max(end, start))


def near_elements(
    outline: Outline, body: Body, headline: TextBlock | None
) -> tuple[list[etree._Element], list[etree._Element]]:
    """The elements of those blocks, inline ones included, in page order: those above the headline, and those from
    it on.
    """
    places = near_blocks(outline, body, headline)
    if not places:
        return [], []
    elements = [outline.blocks[place].container.element for place in places]
    split = headline.container.element if headline else elements[0]
    above = [] if elements[0] is split else list(_between(elements[0], split))
    return (above if len(above) < MOST_ELEMENTS else []), list(_between(split, elements[-1]))


def _between(first: etree._Element, last: etree._Element) -> Iterator[etree._Element]:
    """The elements from one to another, both included; never more than `MOST_ELEMENTS`."""
    for count, element in enumerate(_onwards(first), start=1):
        yield element
        if element is last or count >= MOST_ELEMENTS:
            return


def _onwards(element: etree._Element) -> Iterator[etree._Element]:
    """An element and all that begin after it, in page order."""
    here: etree._Element | None = element
    while here is not None:
        yield here
        if len(here):
            here = here[0]
            continue
        after = here.getnext()
        while after is None:
            here = here.getparent()
            if here is None:
                return
            after = here.getnext()
        here = after
