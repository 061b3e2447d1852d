"""What stands inside the stretch of the body and is none of it: credits of pictures, boxes set into the text, and text
that stands on the page a second time.

What the scores are sure of stays.
"""

import re
from collections.abc import Iterator

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.credits import may_be_credit, split_credit
from scrapenews.strip.draft import Draft
from scrapenews.strip.prose import is_heading
from scrapenews.strip.titles import fingerprint

_LONGEST_CAPTION = 250
_LONGEST_CREDIT = 180
"""A longer line is no credit alone: its label and names would be more than any credit has."""
_NO_LINES = ("li", "td", "th", "blockquote", "pre", "dt", "dd")
"""A line in one of these is part of something larger."""
_NUMBERED = re.compile(
    r"(?:fig(?:ure|ura|\.)|abb(?:ildung|\.)|bild|foto|photo|image|chart|graphi[ck]|grafik|kuva|rys\.?|рис\.?|图|圖|図)"
    r"\s?\d{1,3}\s?[.:：|–—-]",
    re.IGNORECASE,
)

_LARGEST_BOX = 0.25
_BODY_PATH = 0.5
"""Boxes can be told from the text only where this share of it stands on one path."""
_OF_TEXT = frozenset(["ul", "ol", "dl", "li", "table", "blockquote", "h2", "h3", "h4", "p", "pre"])
_BOX_WITH_HEADING, _BOX_OF_SEVERAL, _BOX_OF_ONE = 1.5, 1.0, 0.5
"""The average score that a box's text needs to be kept."""

_FIRST_LETTERS = 12
_OPENING = 60
_SHORTEST_REPEATED = 40
"""Letters and digits from which a text does not stand on a page twice by chance."""


def drop_credits(draft: Draft) -> None:
    """Take out lines that are only the credit of a picture, or stand right behind one and end in a credit or begin with
    its number.
    """
    behind_a_picture = {medium.before for medium in draft.evidence.outline.media}
    for block in draft.kept():
        is_behind = block.index in behind_a_picture
        if len(block.text) > (_LONGEST_CAPTION if is_behind else _LONGEST_CREDIT):
            continue
        if not (is_behind or may_be_credit(block.text)) or is_heading(block) or block.container.closest(*_NO_LINES):
            continue
        caption, credit = split_credit(block.text)
        if (credit and (is_behind or not caption)) or (is_behind and _NUMBERED.match(block.text)):
            draft.verdicts[block.index] = "caption"


def drop_repeated(draft: Draft) -> None:
    """Take out what the body holds already, as copies for print or for telephones, and pull quotes of whole sentences;
    of a standfirst that is repeated in the text the text is kept.
    """
    openings: dict[str, list[TextBlock]] = {}
    for block in draft.kept():
        openings.setdefault(_opening(block.text), []).append(block)
    for blocks in openings.values():
        seen: set[str] = set()
        for block in blocks if len(blocks) > 1 else ():
            said = fingerprint(block.text)
            if len(said) >= _SHORTEST_REPEATED:
                if said in seen:
                    draft.verdicts[block.index] = "repeated"
                seen.add(said)


def _opening(text: str) -> str:
    """The first letters of a text, by which most texts differ."""
    opening = fingerprint(text[:_OPENING])[:_FIRST_LETTERS]
    return opening if len(opening) == _FIRST_LETTERS else fingerprint(text)[:_FIRST_LETTERS]


def drop_boxes(draft: Draft) -> None:
    """Take boxes out that stand between the first and the last paragraph, in a container of their own without any
    paragraph of the text, unless their scores are high: fact boxes, appeals, teasers.
    """
    blocks, verdicts, weights = draft.blocks, draft.verdicts, draft.evidence.prose.weights
    for box, share in _boxes(draft):
        kept = [block for block in blocks[box.first : box.last] if not verdicts[block.index]]
        if box.tag in _OF_TEXT or share > _LARGEST_BOX or all(map(is_heading, kept)) or any(map(_is_quoted, kept)):
            continue
        total = sum(weights[block.index] for block in kept)
        average = sum(weights[block.index] * draft.scores.get(block.index, -1.0) for block in kept) / total
        with_heading = is_heading(blocks[box.first])
        needed = _BOX_WITH_HEADING if with_heading else _BOX_OF_SEVERAL if len(kept) > 1 else _BOX_OF_ONE
        if average < needed:
            for block in kept:
                verdicts[block.index] = "outside"


def _is_quoted(block: TextBlock) -> bool:
    """A block of a quote, a table or code, which stand in boxes of their own."""
    return block.container.closest("blockquote", "table", "pre") is not None


def _boxes(draft: Draft) -> Iterator[tuple[Container, float]]:
    """The outermost containers between paragraphs without a paragraph in them, and their share of the kept text."""
    path = draft.paragraph_path()
    kept = draft.kept()
    weights = draft.evidence.prose.weights
    paragraphs = [block for block in kept if block.container.signature == path]
    total = sum(weights[block.index] for block in kept)
    if sum(weights[block.index] for block in paragraphs) < _BODY_PATH * total or not paragraphs:
        return
    parents = {block.container.parent for block in paragraphs}
    around = {here.index for parent in parents if parent is not None for here in parent.ancestors()}
    around.update(block.container.index for block in paragraphs)
    first, last = paragraphs[0].index, paragraphs[-1].index
    seen = -1
    for block in kept:
        if block.index <= seen or block.container.index in around:
            continue
        box = block.container
        while box.parent is not None and box.parent.index not in around:
            box = box.parent
        seen = box.last - 1
        if first < box.first and box.last <= last:
            inside = sum(weights[index] for index in range(box.first, box.last) if not draft.verdicts[index])
            yield box, inside / total
