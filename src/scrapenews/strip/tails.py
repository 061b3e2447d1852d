"""What follows an article in the same column and reads like it: readers' comments, and lists of other stories."""

from collections.abc import Mapping, Sequence

from scrapenews.dom import TextBlock
from scrapenews.strip.draft import Draft
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.phrases import heads_about, heads_comments
from scrapenews.strip.prose import is_heading, link_density, weight

_LONGEST_HEADING = 60
_BEFORE = 0.1
"""The share of the kept good text that stands before a tail at least."""
_ABOUT_SITE = 0.8
"""The share of the page's good text from which a section on the site is the article."""
_WIDE_GAP = 3
_FEWEST_ENTRIES = 3
_MOSTLY_ENTRIES = 0.7
_POOR_SCORE = 1.0
_FLOW = frozenset(["li", "ul", "ol", "dl", "dt", "dd", "blockquote", "p", "h1", "h2", "h3", "h4", "h5", "h6"])


def drop_comments(draft: Draft) -> None:
    """Take out what follows a line that heads readers' comments, unless the text goes on there on its own path and the
    line is no heading.
    """
    evidence, verdicts = draft.evidence, draft.verdicts
    kept = draft.kept()
    total = sum(evidence.good[block.index] for block in kept)
    before = 0
    paths: set[int] = set()
    for block in draft.blocks:
        is_short = len(block.text) <= _LONGEST_HEADING
        if is_short and before and before >= _BEFORE * total and _heads_comments(block, evidence):
            rest = [each for each in kept if each.index >= block.index]
            goes_on = any(evidence.good[each.index] and each.container.signature in paths for each in rest)
            if is_heading(block) or not goes_on:
                for each in rest:
                    verdicts[each.index] = "comments"
                return
        if not verdicts[block.index] and evidence.good[block.index]:
            before += evidence.good[block.index]
            paths.add(block.container.signature)


def _heads_comments(block: TextBlock, evidence: Evidence) -> bool:
    """A short block that heads readers' comments, and is no item of a menu."""
    return (
        not block.container.hidden
        and not evidence.good[block.index]
        and link_density(block) < 0.5  # noqa: PLR2004 (not mostly links)
        and block.container.closest("li") is None
        and heads_comments(block.text)
    )


def drop_about(draft: Draft) -> None:
    """Take out sections on the site or the author: what follows their heading in its box, up to the next one. Where
    little is left besides, the page is about the site.
    """
    blocks, evidence = draft.blocks, draft.evidence
    for heading in draft.kept():
        box = heading.container.parent
        if box is None or not is_heading(heading) or not heads_about(heading.text):
            continue
        level = heading.container.tag
        places = range(heading.index + 1, box.last)
        following = (index for index in places if is_heading(blocks[index]) and blocks[index].container.tag <= level)
        end = next(following, box.last)
        if evidence.good_between(heading.index, end) > _ABOUT_SITE * evidence.total:
            continue
        for index in range(heading.index, end):
            draft.verdicts[index] = draft.verdicts[index] or "author_box"


def drop_islands(draft: Draft) -> None:
    """Take out what stands behind the article and apart from it: a gap of removed blocks lies between, it shares no
    box with what is kept before, and it is a list of entries with removed lines between them, or its scores are far
    lower.
    """
    evidence, verdicts = draft.evidence, draft.verdicts
    kept = draft.kept()
    total = sum(evidence.good[block.index] for block in kept)
    boxes: set[int] = set()
    good_before: list[TextBlock] = []
    for place, block in enumerate(kept):
        is_apart = place > 0 and block.index - kept[place - 1].index > _WIDE_GAP
        weighs = sum(evidence.good[each.index] for each in good_before) if is_apart else 0
        if weighs and weighs >= _BEFORE * total:
            rest = kept[place:]
            if not any(_box(each) in boxes for each in rest) and (
                _are_entries(rest, verdicts) or _score_lower(rest, good_before, draft)
            ):
                for each in rest:
                    verdicts[each.index] = "related"
                return
        boxes.add(_box(block))
        if evidence.good[block.index]:
            good_before.append(block)


def _box(block: TextBlock) -> int:
    """The path of the container that a block's paragraph or list stands in."""
    here = block.container
    while here.tag in _FLOW and here.parent is not None:
        here = here.parent
    return here.signature


def _are_entries(rest: Sequence[TextBlock], verdicts: Sequence[str]) -> bool:
    """Blocks that mostly follow removed ones each, as teasers follow their titles."""
    entries = [block for block in rest if verdicts[block.index - 1]]
    return len(entries) >= _FEWEST_ENTRIES and _weigh(entries) >= _MOSTLY_ENTRIES * _weigh(rest)


def _score_lower(rest: Sequence[TextBlock], before: Sequence[TextBlock], draft: Draft) -> bool:
    score = _average([block for block in rest if draft.evidence.good[block.index]] or rest, draft.scores)
    return score < _POOR_SCORE and _average(before, draft.scores) - score > _POOR_SCORE


def _average(blocks: Sequence[TextBlock], scores: Mapping[int, float]) -> float:
    return sum(scores.get(block.index, -3.0) * weight(block.text) for block in blocks) / (_weigh(blocks) or 1)


def _weigh(blocks: Sequence[TextBlock]) -> int:
    return sum(weight(block.text) for block in blocks)
