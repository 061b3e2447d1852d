"""Readers' comments that no class tells of, found by their structure: entries, each with the date and the clock time at
which it was written, and words of somebody's between them.

A live blog is built alike. It is told apart by its place: its stamps stand on the path of the text, or its text on the
path of the article's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.prose import is_good, is_heading, weight
from scrapenews.strip.titles import repeats_headline
from scrapenews.strip.words import speaks_of_body

_FEWEST = 3
_LONGEST_STAMP = 130
_LONGEST_AGO = 80
_TEXT_BEFORE = 150
"""The weight of good text between headline and comments at least."""
_DIFFERENT = 0.6
_WORDS = 40
_ONE_SIDED = 0.6
_LARGE = 800
_BODY_PART = 0.25

_TIME = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)", re.IGNORECASE)
_MONTH = (
    "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avr(?:il)?|ma[iy]o?|jun[ei]?|"
    "juin|jul[iy]?|juillet|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|"
    "de[cz](?:ember|embre)?"
)
_DATE = re.compile(
    rf"\b(?:(?:19|20)\d\d\b|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d|\d{{4}})\b|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:{_MONTH})\b|"
    rf"(?:{_MONTH})\.?\s\d{{1,2}}\b)",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago\b|"
    r"\bvor\s\d+\s\w+|\bhace\s\d+|\bil y a \d+",
    re.IGNORECASE,
)


def find_entries(outline: Outline, headlines: frozenset[str]) -> range:
    """The stretch of blocks that readers' comments fill, empty where there is none.

    `headlines` is what the head says the headline is.
    """
    blocks = outline.blocks
    stamps: dict[tuple[int | str, ...], list[TextBlock]] = defaultdict(list)
    for block in blocks:
        if _is_stamp(block.text) and not is_heading(block):
            stamps[_shape(block.container)].append(block)
    if all(len(group) < _FEWEST for group in stamps.values()):
        return range(0)
    headline = next((b.index for b in blocks if is_heading(b) and repeats_headline(b, headlines)), 0)
    for group in stamps.values():
        behind = [block for block in group if block.index > headline]
        if len(behind) >= _FEWEST and (found := _stretch(outline, behind, headline)):
            return found
    return range(0)


def _is_stamp(text: str) -> bool:
    if len(text) > _LONGEST_STAMP:
        return False
    return bool(_TIME.search(text) and _DATE.search(text)) or (len(text) < _LONGEST_AGO and bool(_AGO.search(text)))


def _shape(container: Container) -> tuple[int | str, ...]:
    """How deep it stands, and in what elements: classes differ from entry to entry."""
    return (container.depth, *(here.tag for here in container.ancestors()[:4]))


def _stretch(outline: Outline, stamps: Sequence[TextBlock], headline: int) -> range:
    blocks = outline.blocks
    first, last = stamps[0].index, stamps[-1].index
    before = [block for block in blocks[headline:first] if _is_shown_text(block)]
    if (
        sum(weight(block.text) for block in before) < _TEXT_BEFORE
        or len({block.text for block in stamps}) < max(2, _DIFFERENT * len(stamps))
        or not _hold_words(blocks, stamps)
    ):
        return range(0)
    path = _main_path(before)
    if 2 * sum(block.container.signature == path for block in stamps) > len(stamps):
        return range(0)
    on_path = [b.index for b in blocks[first:] if _is_shown_text(b) and b.container.signature == path]
    if on_path and on_path[0] < last:
        return range(0)
    common = next(here for here in stamps[0].container.ancestors() if here.first <= first and last < here.last)
    end = min([common.last, *on_path])
    return range(0) if _holds_body(outline, first, end) else range(first, end)


def _hold_words(blocks: Sequence[TextBlock], stamps: Sequence[TextBlock]) -> bool:
    """Whether words stand between most stamps, and not nearly all of them between two."""
    gaps = [blocks[one.index + 1 : other.index] for one, other in pairwise(stamps)]
    filled = sum(any(_is_shown_text(block) or len(block.text) > _WORDS for block in gap) for gap in gaps)
    weights = [sum(weight(block.text) for block in gap if _is_shown_text(block)) for gap in gaps]
    one_sided = max(weights) > _LARGE and max(weights) > _ONE_SIDED * sum(weights)
    return 2 * filled >= len(gaps) and not one_sided


def _main_path(blocks: Sequence[TextBlock]) -> int:
    lengths: Counter[int] = Counter()
    for block in blocks:
        lengths[block.container.signature] += len(block.text)
    return lengths.most_common(1)[0][0]


def _holds_body(outline: Outline, first: int, end: int) -> bool:
    """Whether a container inside the stretch is named the article's body and holds much of the page."""
    total = sum(weight(block.text) for block in outline.blocks if _is_shown_text(block))
    return any(
        first <= container.first < container.last <= end
        and speaks_of_body(container.names)
        and "omment" not in container.names
        and sum(weight(b.text) for b in outline.blocks[container.first : container.last] if _is_shown_text(b))
        > _BODY_PART * total
        for container in outline.containers
    )


def _is_shown_text(block: TextBlock) -> bool:
    return is_good(block) and not block.container.hidden
