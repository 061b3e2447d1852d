"""The judgement: which of a page's blocks are the article, and for every other one the reason why not."""

import re

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence, is_heading, is_sentence, link_density, weight
from scrapenews.strip.front import (
    claimed_descriptions,
    claimed_headlines,
    fingerprint,
    is_byline,
    is_date_line,
    repeats_headline,
)
from scrapenews.strip.words import speaks_of_standfirst

_CHILD_SHARE = 0.75
"""The body's container is found by going down from the page while one child holds this share of the good text."""


_SHORT = frozenset(["byline", "date", "kicker", "label"])
"""Reasons that speak of a few words, and are not believed of a paragraph."""


def judge(evidence: Evidence) -> list[str]:
    """A verdict for each block, in order: ``""`` for the article's own, else the code of a reason."""
    outline = evidence.outline
    if not evidence.total:
        return ["outside"] * len(outline.blocks)
    main = find_main(evidence)
    paths = _body_paths(evidence, main)
    verdicts = [_verdict(block, evidence, main, paths) for block in outline.blocks]
    _judge_front(verdicts, evidence, main)
    _judge_end(verdicts, evidence)
    _judge_headings(verdicts, evidence)
    return verdicts


def find_main(evidence: Evidence) -> Container:
    """The innermost container that holds most of the good text."""
    containers = evidence.outline.containers
    main = containers[0]
    for container in containers:
        if container.parent is main and not evidence.reasons[container.index]:
            if evidence.good_in(container) >= _CHILD_SHARE * evidence.good_in(main) and container.tag != "p":
                main = container
    return main


def _body_paths(evidence: Evidence, main: Container) -> frozenset[int]:
    """The signatures of the containers that hold the body's good text. The same path elsewhere is body too: many sites
    split a body over sibling containers."""
    blocks = evidence.outline.blocks[main.first : main.last]
    return frozenset(
        block.container.signature
        for block in blocks
        if evidence.good[block.index] and not evidence.reasons[block.container.index]
    )


def _verdict(block: TextBlock, evidence: Evidence, main: Container, paths: frozenset[int]) -> str:
    container = block.container
    reason = evidence.reasons[container.index]
    if reason and not (reason in _SHORT and evidence.good[block.index] and weight(block.text) > 160):
        return reason
    if not main.first <= block.index < main.last and container.signature not in paths:
        return "outside"
    density = link_density(block)
    if density > 0.6 and not (is_sentence(block.text) and weight(block.text) > 200):
        return "links"
    if _is_label(block):
        return "label"
    return ""


def _is_label(block: TextBlock) -> bool:
    """A few words that are no sentence, no heading, no list item and no cell."""
    if is_heading(block) or block.container.tag in ("p", "li", "td", "th", "dt", "dd", "pre", "blockquote"):
        return not any(map(str.isalnum, block.text))
    return weight(block.text) < 40 and not is_sentence(block.text)


# ------------------------------------------------------------------------------------------------ in front


def _judge_front(verdicts: list[str], evidence: Evidence, main: Container) -> None:
    """Take the fields that stand before the body out of it."""
    blocks = evidence.outline.blocks
    root = evidence.outline.document.root
    headlines = claimed_headlines(root)
    start = _find_headline(evidence, headlines)
    if start is not None:
        for index in range(start):
            verdicts[index] = verdicts[index] or "outside"
    for block in blocks:
        if repeats_headline(block, headlines) and not (block.container.tag == "p" and not verdicts[block.index] and evidence.good_between(0, block.index)):
            verdicts[block.index] = "headline"
    if start is not None:
        verdicts[start] = "headline"
    _judge_standfirst(verdicts, evidence, start)
    for block in blocks:
        if verdicts[block.index]:
            continue
        if evidence.good[block.index]:
            break
        if is_byline(block.text):
            verdicts[block.index] = "byline"
        elif is_date_line(block.text):
            verdicts[block.index] = "date"
        elif not is_heading(block) and weight(block.text) < 60 and not is_sentence(block.text):
            verdicts[block.index] = "label"


def _find_headline(evidence: Evidence, headlines: frozenset[str]) -> int | None:
    """The block with the headline, before the good text: a heading that says what the title says; else a first-order heading;
    else the last heading of the second order."""
    limit = 0.3 * evidence.total
    first = second = None
    for block in evidence.outline.blocks:
        if evidence.good_between(0, block.index) > limit:
            break
        if block.container.hidden or not is_heading(block) or len(block.text) < _SHORTEST_HEADLINE:
            continue
        if repeats_headline(block, headlines):
            return block.index
        if first is None and block.container.tag == "h1":
            first = block.index
        if block.container.tag == "h2" and not evidence.good_between(0, block.index) and not evidence.reasons[block.container.index]:
            second = block.index
    return first if first is not None else second


_SHORTEST_HEADLINE = 12


def _judge_standfirst(verdicts: list[str], evidence: Evidence, start: int | None) -> None:
    """Mark the standfirst: what stands before the body's first paragraph, apart from the path of its paragraphs, and is named
    so, says what the page's description says, or is a sentence marked as a heading."""
    blocks = evidence.outline.blocks
    path = _paragraph_path(verdicts, evidence)
    first = next((b.index for b in blocks if not verdicts[b.index] and b.container.signature == path), None)
    if first is None:
        return
    descriptions = claimed_descriptions(evidence.outline.document.root)
    most = _STANDFIRST_SHARE * evidence.good_between(first, len(blocks))
    marked = 0
    for block in blocks[(start or 0) : first]:
        if verdicts[block.index] not in _FRONT or weight(block.text) > most or marked == _STANDFIRST_BLOCKS:
            continue
        if _is_standfirst(block, descriptions):
            verdicts[block.index] = "standfirst"
            marked += 1


_FRONT = frozenset(["", "kicker", "outside", "label", "related", "caption", "author_box"])
"""Verdicts that the standfirst may have had before it was recognised."""

_STANDFIRST_SHARE = 0.4
"""A standfirst weighs less than this share of the good text that follows it."""

_STANDFIRST_BLOCKS = 4
"""A standfirst has no more blocks than this: some sites make it a list of key points."""


def _paragraph_path(verdicts: list[str], evidence: Evidence) -> int:
    """The path on which most of the kept good text stands."""
    paths: dict[int, int] = {}
    for block in evidence.outline.blocks:
        if not verdicts[block.index] and evidence.good[block.index]:
            path = block.container.signature
            paths[path] = paths.get(path, 0) + evidence.good[block.index]
    return max(paths, key=lambda path: paths[path], default=0)


def _is_standfirst(block: TextBlock, descriptions: frozenset[str]) -> bool:
    if not 30 <= len(block.text) <= 700 or link_density(block) > 0.5:
        return False
    here: Container | None = block.container
    for _ in range(3):
        if here is None or here.last - here.first > _STANDFIRST_BLOCKS:
            break
        if speaks_of_standfirst(here.names):
            return True
        here = here.parent
    return fingerprint(block.text) in descriptions or (is_heading(block) and _is_standfirst_heading(block.text))


def _is_standfirst_heading(text: str) -> bool:
    """A heading that is as long as a sentence and ends as one: sites mark their standfirst up so."""
    return len(text) >= 90 or (len(text) >= 50 and text.endswith((".", "!", "…", "。", "।")))  # noqa: PLR2004


# ------------------------------------------------------------------------------------------------ behind


def _judge_end(verdicts: list[str], evidence: Evidence) -> None:
    """Take short lines after the last good text out: signatures, tags, controls."""
    last = max((i for i, good in enumerate(evidence.good) if good and not verdicts[i]), default=-1)
    for block in evidence.outline.blocks[last + 1 :]:
        if not verdicts[block.index] and not (is_sentence(block.text) and weight(block.text) > 40) and block.container.tag not in ("li", "td"):
            verdicts[block.index] = "label"


def _judge_headings(verdicts: list[str], evidence: Evidence) -> None:
    """Take headings out that head nothing: the next block of their level or above comes before any kept text."""
    blocks = evidence.outline.blocks
    next_kept_is_text = False
    gap = 0
    for block in reversed(blocks):
        if verdicts[block.index]:
            gap += 1
            continue
        if is_heading(block):
            if not next_kept_is_text or gap > 12:
                verdicts[block.index] = "related"
                gap += 1
            else:
                gap = 0
        else:
            next_kept_is_text = True
            gap = 0


_SPACES = re.compile(r"\s+")
