"""Readers' comments that no class tells of, found by their structure: entries, each with the date and the clock time at
which it was written, and words of somebody's between them.

A live blog is built alike. It is told apart by its place: its stamps stand on the path of the text, or its text on the
path of the article's.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.prose import Prose
from scrapenews.strip.stamps import LONGEST_ENTRY_STAMP, stamps_entry
from scrapenews.strip.words import speaks_of_body

_FEWEST = 3
_TEXT_BEFORE = 150
"""The weight of good text between headline and comments at least."""
_DIFFERENT = 0.6
_WORDS = 40
_ONE_SIDED = 0.6
_LARGE = 800
_BODY_PART = 0.25


def find_entries(outline: Outline, prose: Prose, headline: int) -> range:
    """The stretch of blocks that readers' comments fill, empty where there is none.

    `headline` is the index of the heading with the headline, 0 for the page's beginning.
    """
    stamps: dict[tuple[int | str, ...], list[TextBlock]] = defaultdict(list)
    for block in outline.blocks[headline + 1 :]:
        if len(block.text) <= LONGEST_ENTRY_STAMP and stamps_entry(block.text) and not prose.headings[block.index]:
            stamps[_shape(block.container)].append(block)
    groups = [group for group in stamps.values() if len(group) >= _FEWEST]
    if not groups:
        return range(0)
    shown = [
        weight if good and not block.container.hidden else 0
        for block, weight, good in zip(outline.blocks, prose.weights, prose.good, strict=True)
    ]
    return next(filter(None, (_stretch(outline, shown, group, headline) for group in groups)), range(0))


def _shape(container: Container) -> tuple[int | str, ...]:
    """How deep it stands, and in what elements: classes differ from entry to entry."""
    return (container.depth, *(here.tag for here in container.ancestors()[:4]))


def _stretch(outline: Outline, shown: Sequence[int], stamps: Sequence[TextBlock], headline: int) -> range:
    """The stretch that entries with these stamps fill; `shown` is how much text each block is that readers see."""
    blocks = outline.blocks
    first, last = stamps[0].index, stamps[-1].index
    if (
        sum(shown[headline:first]) < _TEXT_BEFORE
        or len({block.text for block in stamps}) < max(2, _DIFFERENT * len(stamps))
        or not _hold_words(blocks, shown, stamps)
    ):
        return range(0)
    path = _main_path([block for block in blocks[headline:first] if shown[block.index]])
    if 2 * sum(block.container.signature == path for block in stamps) > len(stamps):
        return range(0)
    on_path = [block.index for block in blocks[first:] if shown[block.index] and block.container.signature == path]
    if on_path and on_path[0] < last:
        return range(0)
    common = next(here for here in stamps[0].container.ancestors() if here.first <= first and last < here.last)
    end = min([common.last, *on_path])
    return range(0) if _holds_body(outline, shown, first, end) else range(first, end)


def _hold_words(blocks: Sequence[TextBlock], shown: Sequence[int], stamps: Sequence[TextBlock]) -> bool:
    """Whether words stand between most stamps, and not nearly all of them between two."""
    gaps = [range(one.index + 1, other.index) for one, other in pairwise(stamps)]
    filled = sum(any(shown[index] or len(blocks[index].text) > _WORDS for index in gap) for gap in gaps)
    weights = [sum(shown[index] for index in gap) for gap in gaps]
    one_sided = max(weights) > _LARGE and max(weights) > _ONE_SIDED * sum(weights)
    return 2 * filled >= len(gaps) and not one_sided


def _main_path(blocks: Sequence[TextBlock]) -> int:
    lengths: Counter[int] = Counter()
    for block in blocks:
        lengths[block.container.signature] += len(block.text)
    return lengths.most_common(1)[0][0]


def _holds_body(outline: Outline, shown: Sequence[int], first: int, end: int) -> bool:
    """Whether a container inside the stretch is named the article's body and holds much of the page."""
    return any(
        first <= container.first < container.last <= end
        and speaks_of_body(container.names)
        and "omment" not in container.names
        and sum(shown[container.first : container.last]) > _BODY_PART * sum(shown)
        for container in outline.containers
    )
