"""Lines at both ends of an article, which no shape tells apart from it, read as what they say.

Each function takes the verdicts of a page and changes them in place.
"""

import re
from collections.abc import Mapping

from scrapenews.dom import TextBlock
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.front import is_byline, is_date_line, is_stamp
from scrapenews.strip.phrases import closes_article
from scrapenews.strip.prose import is_heading, is_sentence, weight

_LONGEST_LINE = 300
_SHORT_LINE = 60

_MOST_LINES_BEHIND = 8
_MOST_CONTACT_LINES = 3
_LONGEST_CONTACT_LINE = 400
_SURELY_TEXT = 2.2
"""A score (a probability of 0.9) above which even a line with an address is text."""
_LARGE_SHARE = 0.25

_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}|(?<![\w@.])@\w{3,}|"
    r"\b(?:newsletter|subscribe|subscription|sign up|abonnier|abonne|suscr[ií]b|подпис|подпиш)|"
    r"\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok)\b",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(
    r"mailto:|(?:https?:)?//(?:[\w-]+\.)*(?:twitter|x|facebook|fb|instagram|whatsapp|wa|t|telegram|linkedin|youtube|tiktok|"
    r"threads|bsky|pinterest|vk|weibo|flipboard|ok)\.(?:com|me|net|app|ru)(?:/|$)",
    re.IGNORECASE,
)
"""Addresses to write to and of accounts in social networks."""


def drop_lines_in_front(verdicts: list[str], evidence: Evidence) -> None:
    """Take bylines, date lines and labels that stand before the first paragraph out of the body: before the first one
    on the path of its paragraphs, since a lead may stand on its own.
    """
    path = evidence.paragraph_path(verdicts)
    for block in evidence.outline.blocks:
        if verdicts[block.index]:
            continue
        if evidence.good[block.index] and not is_stamp(block.text):
            if block.container.signature == path:
                return
        else:
            verdicts[block.index] = _of_line(block)


def _of_line(block: TextBlock) -> str:
    """The verdict on a line in front of the text."""
    if is_date_line(block.text) or (is_stamp(block.text) and not is_heading(block)):
        return "date"
    if is_heading(block):
        return ""
    if is_byline(block.text):
        return "byline"
    is_label = weight(block.text) < _SHORT_LINE and not is_sentence(block.text)
    return "label" if is_label and not block.container.closest("li", "td") else ""


def drop_contact_lines(verdicts: list[str], evidence: Evidence, scores: Mapping[int, float]) -> None:
    """Take the last lines out of the body that say where to write to or whom to follow, unless their score is high."""
    dropped = 0
    for block in reversed(evidence.outline.blocks):
        if verdicts[block.index]:
            continue
        if (
            dropped == _MOST_CONTACT_LINES
            or len(block.text) > _LONGEST_CONTACT_LINE
            or scores.get(block.index, 0.0) > _SURELY_TEXT
            or block.container.closest("blockquote", "table")
            or evidence.good[block.index] > _LARGE_SHARE * evidence.total
            or not speaks_of_contact(block)
        ):
            return
        verdicts[block.index] = "author_box"
        dropped += 1


def speaks_of_contact(block: TextBlock) -> bool:
    """A line with a mail address, an account's name, or a link to an account or the name of a network."""
    if _CONTACT.search(block.text):
        return True
    return any(mark.url and _ACCOUNTS.match(mark.url) for mark in block.raw_marks if mark.type == "link")


def drop_lines_behind(verdicts: list[str], evidence: Evidence) -> None:
    """Cut the end of the body off where a line closes the article, of the last few: its source, its editor, its
    rights.
    """
    kept = [block for block in evidence.outline.blocks if not verdicts[block.index]]
    end = None
    for block in reversed(kept[1:][-_MOST_LINES_BEHIND:]):
        if weight(block.text) <= _LONGEST_LINE and closes_article(block.text):
            end = block.index
        elif evidence.good[block.index]:
            break
    for block in kept:
        if end is not None and block.index >= end:
            verdicts[block.index] = "footer"
