"""What stands inside the stretch of the body and is none of it: credits of pictures, lines that lead elsewhere, boxes
set into the text, and text that stands on the page a second time.

What the scores are sure of stays.
"""

import unicodedata
from collections.abc import Iterator

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.calls import asks_readers, says_click
from scrapenews.strip.credits import split_credit
from scrapenews.strip.draft import Draft
from scrapenews.strip.phrases import announces_advertising, leads_elsewhere
from scrapenews.strip.prose import is_heading, link_density, weight
from scrapenews.strip.titles import fingerprint

_POINTER_LENGTH = 160
_POINTER_LINKS = 0.3
_POINTER_THRESHOLD = 1.5
"""The score that a short line needs that is a third a link and no sentence."""
_BARE_POINTER = 40
_CALL_THRESHOLD = 2.8
"""The score (a probability of 0.94) above which a line with a link that asks something of readers is text."""
_LONGEST_CAPTION = 250
_NO_LINES = ("li", "td", "th", "blockquote", "pre", "dt", "dd")
"""A line in one of these is part of something larger."""
_CLOSED = (".", "!", "?", "…", "。", "！", "？", "।", "؟")

_LARGEST_BOX = 0.25
_BODY_PATH = 0.5
"""Boxes can be told from the text only where this share of it stands on one path."""
_OF_TEXT = frozenset(["ul", "ol", "dl", "li", "table", "blockquote", "h2", "h3", "h4", "p", "pre"])
_BOX_WITH_HEADING, _BOX_OF_SEVERAL, _BOX_OF_ONE = 1.5, 1.0, 0.5
"""The average score that a box's text needs to be kept."""

_SHORTEST_REPEATED = 40
"""Letters and digits from which a text does not stand on a page twice by chance."""


def drop_pointers(draft: Draft) -> None:
    """Take out short lines that lead elsewhere, announce advertising or ask for a subscription."""
    for block in draft.kept():
        if block.container.closest(*_NO_LINES):
            continue
        score = draft.scores.get(block.index, -9.0)
        if score <= _CALL_THRESHOLD and (block.link_length or _is_pointed_at(block.text)) and asks_readers(block.text):
            draft.verdicts[block.index] = "newsletter"
        if len(block.text) >= _POINTER_LENGTH:
            continue
        is_unsure = score <= _POINTER_THRESHOLD
        if announces_advertising(block.text):
            draft.verdicts[block.index] = "advertising"
        elif _is_pointer(block) or (is_unsure and _ends_in_a_link(block) and not is_heading(block)):
            draft.verdicts[block.index] = "related"


def _is_pointer(block: TextBlock) -> bool:
    """A phrase like "Read more", alone, with a link behind it, or with a colon: "Read more: Bridge to reopen"."""
    is_bare = len(block.text) < _BARE_POINTER or ":" in block.text[:_BARE_POINTER]
    return (block.link_length > 0 or is_bare) and leads_elsewhere(block.text)


def _is_pointed_at(text: str) -> bool:
    """A line that begins with a pictogram, or asks to be clicked on: a script sets its link."""
    return unicodedata.category(text[0]) == "So" or says_click(text)


def _ends_in_a_link(block: TextBlock) -> bool:
    """A line that is a third a link and no sentence."""
    return link_density(block) > _POINTER_LINKS and not block.text.rstrip("\"'”’»)").endswith(_CLOSED)


def drop_credits(draft: Draft) -> None:
    """Take out lines that are only the credit of a picture, or stand right behind one and end in a credit."""
    behind_a_picture = {medium.before for medium in draft.evidence.outline.media}
    for block in draft.kept():
        if len(block.text) > _LONGEST_CAPTION or is_heading(block) or block.container.closest(*_NO_LINES):
            continue
        caption, credit = split_credit(block.text)
        if credit and (not caption or block.index in behind_a_picture):
            draft.verdicts[block.index] = "caption"


def drop_repeated(draft: Draft) -> None:
    """Take out what the body holds already, as copies for print or for telephones, and pull quotes of whole sentences;
    of a standfirst that is repeated in the text the text is kept.
    """
    seen: set[str] = set()
    for block in draft.kept():
        said = fingerprint(block.text)
        if len(said) >= _SHORTEST_REPEATED:
            if said in seen:
                draft.verdicts[block.index] = "repeated"
            seen.add(said)


def drop_boxes(draft: Draft) -> None:
    """Take boxes out that stand between the first and the last paragraph, in a container of their own without any
    paragraph of the text, unless their scores are high: fact boxes, appeals, teasers.
    """
    blocks, verdicts = draft.blocks, draft.verdicts
    for box, share in _boxes(draft):
        kept = [block for block in blocks[box.first : box.last] if not verdicts[block.index]]
        if box.tag in _OF_TEXT or share > _LARGEST_BOX or all(map(is_heading, kept)) or any(map(_is_quoted, kept)):
            continue
        total = sum(weight(block.text) for block in kept)
        average = sum(weight(block.text) * draft.scores.get(block.index, -1.0) for block in kept) / total
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
    paragraphs = [block for block in kept if block.container.signature == path]
    total = sum(weight(block.text) for block in kept)
    if sum(weight(block.text) for block in paragraphs) < _BODY_PATH * total or not paragraphs:
        return
    around = {here.index for block in paragraphs for here in block.container.ancestors()}
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
            inside = sum(
                weight(each.text) for each in draft.blocks[box.first : box.last] if not draft.verdicts[each.index]
            )
            yield box, inside / total
