"""Where a page's headline stands, and what repeats it."""

from scrapenews.strip.evidence import Evidence
from scrapenews.strip.titles import SHORTEST_HEADLINE, repeats_headline

_HEADLINE_PLACE = 0.3
"""The headline stands before this share of the good text."""


class Front:
    """The front of one page."""

    __slots__ = ("copies", "headline")

    def __init__(self, evidence: Evidence) -> None:
        self.headline = _find_headline(evidence)
        """Index of the block with the headline, if it was found."""
        self.copies = _copies(evidence, self.headline)
        """Indices of the headline's block, and of those that repeat it before the body or in a heading."""


def _copies(evidence: Evidence, headline: int | None) -> frozenset[int]:
    blocks = evidence.outline.blocks
    first_text = next((index for index, good in enumerate(evidence.good) if good), len(blocks) - 1)
    early = (b.index for b in blocks[: first_text + 1] if repeats_headline(b, evidence.claims.headlines))
    own = () if headline is None else (headline,)
    return frozenset([*own, *evidence.repeated, *early])


def _find_headline(evidence: Evidence) -> int | None:
    """The block with the headline, before the good text: a heading that says what the title says; else a
    first-order heading; else the last one of the second order.
    """
    known = frozenset(evidence.headlines)
    limit = _HEADLINE_PLACE * evidence.total
    first = second = None
    for block in evidence.outline.blocks:
        before = evidence.good_between(0, block.index)
        if before > limit:
            break
        if block.container.hidden or not evidence.prose.headings[block.index]:
            continue
        if block.index in known:
            return block.index
        if first is None and block.container.tag == "h1":
            first = block.index
        if len(block.text) < SHORTEST_HEADLINE:
            continue
        if block.container.tag == "h2" and not before and not evidence.reasons[block.container.index]:
            second = block.index
    return first if first is not None else second
