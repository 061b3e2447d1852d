"""Blocks in front of the body that are fields of the record: the headline's, and the standfirst's."""

from collections.abc import Callable
from itertools import takewhile

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.draft import Draft
from scrapenews.strip.prose import is_heading, link_density
from scrapenews.strip.titles import fingerprint
from scrapenews.strip.words import speaks_of_lead, speaks_of_pictures, speaks_of_standfirst

_STANDFIRST_LENGTH = range(30, 701)
_STANDFIRST_SHARE = 0.4
"""A standfirst weighs less than this share of the good text that follows it."""
_STANDFIRST_BLOCKS = 4
"""A standfirst has no more blocks than this: some sites make it a list of key points."""
_LONG_HEADING = 90
_SENTENCE_HEADING = 50
_SLUG = 6

_SURELY_TEXT = 0.2
"""A score above which a lead is the first paragraph of the text."""

_MAY_BE_STANDFIRST = frozenset(["", "kicker", "outside", "label", "related", "caption", "author_box", "unlike"])
"""Verdicts that a standfirst may have had before it was recognised."""


def mark_headlines(draft: Draft) -> None:
    """Mark the headline's block and its copies."""
    for index in draft.front.copies:
        draft.verdicts[index] = "headline"


def mark_standfirst(draft: Draft) -> None:
    """Mark what stands before the body's first paragraph, apart from the path of its paragraphs, and is named a
    standfirst or is a heading like a sentence. What is only named a lead, or says what the page's description says,
    is text if its own score takes it for text: many sites mark their first paragraph so.
    """
    evidence, blocks, verdicts = draft.evidence, draft.blocks, draft.verdicts
    path = draft.paragraph_path()
    first = next((block.index for block in draft.kept() if block.container.signature == path), None)
    if first is None:
        return
    most = _STANDFIRST_SHARE * evidence.good_between(first, len(blocks))
    found: list[TextBlock] = []
    for block in blocks[(draft.front.headline or 0) : first]:
        if (
            verdicts[block.index] not in _MAY_BE_STANDFIRST
            or not _could_be_one(block)
            or evidence.prose.weights[block.index] > most
            or len(found) == _STANDFIRST_BLOCKS
            or block.container.closest("li", "blockquote")
        ):
            continue
        is_text = not verdicts[block.index] and draft.scores.get(block.index, -9.0) > _SURELY_TEXT
        is_one = _is_standfirst(block) or (not is_text and _may_be_one(block, evidence.claims.descriptions))
        if is_one and (not found or found[-1].container.parent is block.container.parent):
            verdicts[block.index] = "standfirst"
            found.append(block)


def _is_standfirst(block: TextBlock) -> bool:
    """A block that is named a standfirst, or a heading that is like a sentence or named a lead."""
    if is_heading(block) and (_is_like_a_sentence(block.text) or _is_named(block, speaks_of_lead)):
        return True
    return _is_named(block, speaks_of_standfirst)


def _may_be_one(block: TextBlock, descriptions: frozenset[str]) -> bool:
    """A block that is named a lead, or says what the page's description says."""
    return fingerprint(block.text) in descriptions or _is_named(block, speaks_of_lead)


def _could_be_one(block: TextBlock) -> bool:
    """A block that is neither too short nor too long for one, and not mostly links."""
    return len(block.text) in _STANDFIRST_LENGTH and link_density(block) <= 0.5  # noqa: PLR2004 (half)


def _is_named(block: TextBlock, speaks: Callable[[str], bool]) -> bool:
    """A block in a small container whose names speak of something, and which is no picture's."""
    around = list(takewhile(lambda here: here.last - here.first <= _STANDFIRST_BLOCKS, block.container.ancestors()[:3]))
    return any(speaks(_without_slugs(here.names)) for here in around) and not any(map(_is_about_a_picture, around))


def _without_slugs(names: str) -> str:
    """Names without those that are a whole headline, as ids are in some places: its words name nothing."""
    return " ".join(name for name in names.split() if name.count("-") < _SLUG)


def _is_about_a_picture(container: Container) -> bool:
    """A container of a picture, whose description is a caption."""
    return container.tag in ("figure", "figcaption") or speaks_of_pictures(container.names)


def _is_like_a_sentence(text: str) -> bool:
    """A heading that is as long as a sentence or ends as one: sites mark their standfirst up so."""
    return len(text) >= _LONG_HEADING or (len(text) >= _SENTENCE_HEADING and text.endswith((".", "!", "…", "。", "।")))
