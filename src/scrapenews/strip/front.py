"""What stands before the body and is a field of the record: the headline, the standfirst, the byline, the date."""

import re
from collections.abc import Callable, Mapping
from itertools import takewhile

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.prose import is_heading, link_density, weight
from scrapenews.strip.titles import SHORTEST_HEADLINE, claimed_descriptions, fingerprint, repeats_headline
from scrapenews.strip.words import speaks_of_lead, speaks_of_pictures, speaks_of_standfirst

_HEADLINE_PLACE = 0.3
"""The headline stands before this share of the good text."""

_STANDFIRST_LENGTH = range(30, 701)
_STANDFIRST_SHARE = 0.4
"""A standfirst weighs less than this share of the good text that follows it."""
_STANDFIRST_BLOCKS = 4
"""A standfirst has no more blocks than this: some sites make it a list of key points."""
_LONG_HEADING = 90
_SENTENCE_HEADING = 50

_SURELY_TEXT = 0.2
"""A score above which a lead is the first paragraph of the text."""

_MAY_BE_STANDFIRST = frozenset(["", "kicker", "outside", "label", "related", "caption", "author_box", "unlike"])
"""Verdicts that a standfirst may have had before it was recognised."""


class Front:
    """The front of one page: where its headline stands, and what says that it is one."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._root = evidence.outline.document.root
        self._headlines = evidence.headlines
        self.headline = self._find_headline()
        """Index of the block with the headline, if it was found."""

    def is_headline(self, block: TextBlock) -> bool:
        """The headline's block, or one that repeats it before the body or in a heading."""
        if block.index == self.headline:
            return True
        early = is_heading(block) or not self._evidence.good_between(0, block.index)
        return early and repeats_headline(block, self._headlines)

    def judge(self, verdicts: list[str], scores: Mapping[int, float]) -> None:
        """Mark the headline and the standfirst among the verdicts; `scores` are those that the blocks were kept by."""
        for block in self._evidence.outline.blocks:
            if self.is_headline(block):
                verdicts[block.index] = "headline"
        self._judge_standfirst(verdicts, scores)

    def _find_headline(self) -> int | None:
        """The block with the headline, before the good text: a heading that says what the title says; else a
        first-order heading; else the last one of the second order.
        """
        evidence = self._evidence
        limit = _HEADLINE_PLACE * evidence.total
        first = second = None
        for block in evidence.outline.blocks:
            before = evidence.good_between(0, block.index)
            if before > limit:
                break
            if block.container.hidden or not is_heading(block):
                continue
            if repeats_headline(block, self._headlines):
                return block.index
            if first is None and block.container.tag == "h1":
                first = block.index
            if len(block.text) < SHORTEST_HEADLINE:
                continue
            if block.container.tag == "h2" and not before and not evidence.reasons[block.container.index]:
                second = block.index
        return first if first is not None else second

    def _judge_standfirst(self, verdicts: list[str], scores: Mapping[int, float]) -> None:
        """Mark what stands before the body's first paragraph, apart from the path of its paragraphs, and is named a
        standfirst or is a heading like a sentence. What is only named a lead, or says what the page's description
        says, is text if its own score takes it for text: many sites mark their first paragraph so.
        """
        evidence = self._evidence
        blocks = evidence.outline.blocks
        path = evidence.paragraph_path(verdicts)
        first = next((b.index for b in blocks if not verdicts[b.index] and b.container.signature == path), None)
        if first is None:
            return
        descriptions = claimed_descriptions(self._root)
        most = _STANDFIRST_SHARE * evidence.good_between(first, len(blocks))
        found: list[TextBlock] = []
        for block in blocks[(self.headline or 0) : first]:
            if (
                block.container.closest("li")
                or verdicts[block.index] not in _MAY_BE_STANDFIRST
                or weight(block.text) > most
                or len(found) == _STANDFIRST_BLOCKS
            ):
                continue
            is_text = not verdicts[block.index] and scores.get(block.index, -9.0) > _SURELY_TEXT
            is_one = _is_standfirst(block) or (not is_text and _may_be_one(block, descriptions))
            if is_one and (not found or found[-1].container.parent is block.container.parent):
                verdicts[block.index] = "standfirst"
                found.append(block)


def _is_standfirst(block: TextBlock) -> bool:
    """A block that is named a standfirst, or a heading that is like a sentence or named a lead."""
    if not _could_be_one(block):
        return False
    if is_heading(block) and (_is_like_a_sentence(block.text) or _is_named(block, speaks_of_lead)):
        return True
    return _is_named(block, speaks_of_standfirst)


def _may_be_one(block: TextBlock, descriptions: frozenset[str]) -> bool:
    """A block that is named a lead, or says what the page's description says."""
    return _could_be_one(block) and (fingerprint(block.text) in descriptions or _is_named(block, speaks_of_lead))


def _could_be_one(block: TextBlock) -> bool:
    return len(block.text) in _STANDFIRST_LENGTH and link_density(block) <= 0.5  # noqa: PLR2004 (not mostly links)


def _is_named(block: TextBlock, speaks: Callable[[str], bool]) -> bool:
    """A block in a small container whose names speak of something, and which is no picture's."""
    around = list(takewhile(lambda here: here.last - here.first <= _STANDFIRST_BLOCKS, block.container.ancestors()[:3]))
    return any(speaks(here.names) for here in around) and not any(map(_is_about_a_picture, around))


def _is_about_a_picture(container: Container) -> bool:
    """A container of a picture, whose description is a caption."""
    return container.tag in ("figure", "figcaption") or speaks_of_pictures(container.names)


def _is_like_a_sentence(text: str) -> bool:
    """A heading that is as long as a sentence or ends as one: sites mark their standfirst up so."""
    return len(text) >= _LONG_HEADING or (len(text) >= _SENTENCE_HEADING and text.endswith((".", "!", "…", "。", "।")))


# ---------------------------------------------------------------------------------------------------- lines

_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|autor(?:in|es?)?|author|text|texte|written by|posted by|published by|story "
    r"by|from|"
    r"автор|от|作者|記者|记者|文)\b\s*:?\s*\S",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}|\d{1,2}[./:]\d{1,2}")
_STAMP = re.compile(
    r"\d{1,2}[:：]\d{2}|\d{4}\s?[-./年]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2} \w{3,9} \d{2,4}"
)
_LONGEST_STAMP = 120
_MOST_STAMP_LETTERS = 50
_LONGEST_BYLINE = 120
_LONGEST_DATE_LINE = 90
_MOST_LETTERS = 40


def is_byline(text: str) -> bool:
    """A short line that begins as bylines do.

    >>> is_byline("By Ann Example"), is_byline("By now it was raining.")
    (True, False)
    """
    return len(text) < _LONGEST_BYLINE and _BYLINE.match(text) is not None and not text.endswith((".", "!", "?", ":"))


def is_date_line(text: str) -> bool:
    """A short line that is mostly a date or a time.

    >>> is_date_line("7 Oct, 2016 12:29"), is_date_line("It happened in 1984.")
    (True, False)
    """
    if len(text) > _LONGEST_DATE_LINE or not _DATE.search(text) or text.endswith((".", "!", "?", "。")):
        return False
    return sum(map(str.isalpha, text)) <= _MOST_LETTERS


def is_stamp(text: str) -> bool:
    """A line with a full date or a time and hardly any words, as news portals set before the text: date, source.

    >>> is_stamp("2011年12月09日 10:21 来源：新华网"), is_stamp("By 10:21 the harbour was full.")
    (True, False)
    """
    if len(text) > _LONGEST_STAMP or not _STAMP.search(text) or text.endswith((".", "!", "?", "。")):
        return False
    return sum(weight(letter) for letter in text if letter.isalpha()) <= _MOST_STAMP_LETTERS
