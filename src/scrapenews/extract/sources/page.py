"""Claims of the page itself: headline, standfirst, dateline and corrections as a reader sees them."""

from collections.abc import Iterator

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.corrections import read_correction
from scrapenews.extract.fields.dateline import find_dateline
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_LONGEST_HEADLINE = 400
_BLOCKS_BEHIND = 8
_OF_OTHERS = frozenset(["related", "comments", "navigation", "footer", "hidden", "repeated"])
_LINES_BEFORE = 3
_SHORT_LINE = 100


def page_claims(material: Material) -> list[Claim]:
    """What the visible page says, people, dates and the section left to modules of their own."""
    return [
        *_headline(material),
        *_standfirst(material),
        *_dateline(material),
        *_corrections(material),
    ]


def _headline(material: Material) -> Iterator[Claim]:
    block = material.headline
    if block is not None and len(block.text) <= _LONGEST_HEADLINE:
        yield claim("page", f"{block.container.tag} headline", "headline", " ".join(block.text.split()), block.text)


def _standfirst(material: Material) -> Iterator[Claim]:
    blocks = material.outline.blocks
    texts = [blocks[place].text for place, verdict in enumerate(material.body.verdicts) if verdict == "standfirst"]
    if texts:
        text = " ".join(" ".join(texts).split())
        yield claim("page", "standfirst", "alternative_headline", text, text)


def _dateline(material: Material) -> Iterator[Claim]:
    """Before the first paragraph's first sentence; short lines in front of it (a byline, a place of its own) are passed
    over.
    """
    lines = [block for block in material.body.blocks if block.type == "paragraph"][:_LINES_BEFORE]
    for place, block in enumerate(lines):
        dateline = find_dateline(block.text)
        if dateline and not (place and block.text.startswith(f"{dateline}:")):  # who speaks in an interview
            yield claim("page", "first paragraph", "dateline", dateline, block.text[:120])
            return
        if len(block.text) > _SHORT_LINE:
            return


def _corrections(material: Material) -> Iterator[Claim]:
    """Notes between the headline and a little after the body's end, but for those on other stories."""
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), -1)
    start = material.headline.index if material.headline else 0
    for block in material.outline.blocks[start : last + _BLOCKS_BEHIND]:
        if verdicts[block.index] in _OF_OTHERS:
            continue
        if correction := read_correction(block.text, material.language):
            yield claim("page", "text", "corrections", correction, block.text)
