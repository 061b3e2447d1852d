"""What stands inside the stretch of the body and is none of it: captions beside pictures, boxes set into the text,
lines that lead elsewhere, and text that stands on the page a second time.

All of it is told by its place: off the path of the paragraphs. Each function takes the verdicts of a page and changes
them in place; what the scores are sure of stays.
"""

from collections.abc import Iterator, Mapping

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.prose import is_heading, link_density, weight
from scrapenews.strip.titles import fingerprint

Scores = Mapping[int, float]

_UNSURE = 0.2
"""A block of a lower score is only kept because of its neighbours."""
_FRAME_STEPS = 4
_FRAME_BLOCKS = 2
_RARE_PATH = 0.15
"""A path with more than this share of the kept text is no path of captions."""

_POINTER_LENGTH = 160
_POINTER_LINKS = 0.3
_POINTER_THRESHOLD = 1.5
"""The score that a short line needs that is a third a link and no sentence."""
_CLOSED = (".", "!", "?", "…", "。", "！", "？", "।", "؟")

_LARGEST_BOX = 0.25
_BODY_PATH = 0.5
"""Boxes can be told from the text only where this share of it stands on one path."""
_OF_TEXT = frozenset(["ul", "ol", "dl", "li", "table", "blockquote", "h2", "h3", "h4", "p", "pre"])
_BOX_WITH_HEADING, _BOX_OF_SEVERAL, _BOX_OF_ONE = 1.5, 1.0, 0.5
"""The average score that a box's text needs to be kept."""

_SHORTEST_REPEATED = 40
"""Letters and digits from which a text does not stand on a page twice by chance."""


def drop_captions(verdicts: list[str], evidence: Evidence, scores: Scores, main: Container) -> None:
    """Take out what shares a small box with a picture, unless its own score keeps it."""
    path = evidence.paragraph_path(verdicts)
    pictured = {here.index for medium in evidence.outline.media for here in medium.container.ancestors()[:_FRAME_STEPS]}
    kept = [block for block in evidence.outline.blocks if not verdicts[block.index]]
    weights: dict[int, int] = {}
    for block in kept:
        weights[block.container.signature] = weights.get(block.container.signature, 0) + weight(block.text)
    most = _RARE_PATH * sum(weights.values())
    around_main = frozenset(main.ancestors())
    for block in kept:
        signature = block.container.signature
        if signature == path or is_heading(block) or weights[signature] > most:
            continue
        if scores.get(block.index, -9.0) <= _UNSURE and _shares_a_frame(block, pictured, around_main):
            verdicts[block.index] = "caption"


def _shares_a_frame(block: TextBlock, pictured: set[int], around_main: frozenset[Container]) -> bool:
    for here in block.container.ancestors()[:_FRAME_STEPS]:
        if here in around_main or here.last - here.first > _FRAME_BLOCKS:
            return False
        if here.index in pictured:
            return True
    return False


def drop_pointers(verdicts: list[str], evidence: Evidence, scores: Scores) -> None:
    """Take out short lines that end in a link and not as a sentence: "Read more: …"."""
    for block in evidence.outline.blocks:
        if (
            not verdicts[block.index]
            and block.container.tag in ("p", "div")
            and len(block.text) < _POINTER_LENGTH
            and link_density(block) > _POINTER_LINKS
            and scores.get(block.index, -9.0) <= _POINTER_THRESHOLD
            and not block.text.rstrip("\"'”’»)").endswith(_CLOSED)
        ):
            verdicts[block.index] = "links"


def drop_repeated(verdicts: list[str], blocks: list[TextBlock]) -> None:
    """Take out what the body holds already, as copies for print or for telephones, and pull quotes of whole sentences;
    of a standfirst that is repeated in the text the text is kept.
    """
    seen: set[str] = set()
    for block in blocks:
        if verdicts[block.index]:
            continue
        said = fingerprint(block.text)
        if len(said) >= _SHORTEST_REPEATED:
            if said in seen:
                verdicts[block.index] = "repeated"
            seen.add(said)


def drop_boxes(verdicts: list[str], evidence: Evidence, scores: Scores) -> None:
    """Take boxes out that stand between the first and the last paragraph, in a container of their own without any
    paragraph of the text, unless their scores are high: fact boxes, appeals, teasers.
    """
    blocks = evidence.outline.blocks
    for box, share in _boxes(verdicts, evidence):
        kept = [block for block in blocks[box.first : box.last] if not verdicts[block.index]]
        if box.tag in _OF_TEXT or share > _LARGEST_BOX or all(map(is_heading, kept)) or any(map(_is_quoted, kept)):
            continue
        total = sum(weight(block.text) for block in kept)
        average = sum(weight(block.text) * scores.get(block.index, -1.0) for block in kept) / total
        with_heading = is_heading(blocks[box.first])
        needed = _BOX_WITH_HEADING if with_heading else _BOX_OF_SEVERAL if len(kept) > 1 else _BOX_OF_ONE
        if average < needed:
            for block in kept:
                verdicts[block.index] = "outside"


def _is_quoted(block: TextBlock) -> bool:
    """A block of a quote, a table or code, which stand in boxes of their own."""
    return block.container.closest("blockquote", "table", "pre") is not None


def _boxes(verdicts: list[str], evidence: Evidence) -> Iterator[tuple[Container, float]]:
    """The outermost containers between paragraphs without a paragraph in them, and their share of the kept text."""
    blocks = evidence.outline.blocks
    path = evidence.paragraph_path(verdicts)
    kept = [block for block in blocks if not verdicts[block.index]]
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
            inside = sum(weight(each.text) for each in blocks[box.first : box.last] if not verdicts[each.index])
            yield box, inside / total
