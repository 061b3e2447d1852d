"""Lines at both ends of an article, which no shape tells apart from it, read as what they say."""

import re

from scrapenews.dom import TextBlock
from scrapenews.strip.draft import Draft
from scrapenews.strip.phrases import closes_article, speaks_of_contact
from scrapenews.strip.prose import is_heading, is_sentence, weight
from scrapenews.strip.stamps import (
    is_byline,
    is_date_line,
    is_reading_time,
    is_stamp,
    is_update,
    names_agency,
    stamps_entry,
)

_LONGEST_LINE = 300
_SHORT_LINE = 60

_MOST_LINES_BEHIND = 8
_MOST_CONTACT_LINES = 3
_MOST_SIGNATURES = 2
_LONGEST_CONTACT_LINE = 400
_SURELY_TEXT = 2.2
"""A score (a probability of 0.9) above which even a line with an address is text."""
_LARGE_SHARE = 0.25

_ACCOUNTS = re.compile(
    r"mailto:|(?:https?:)?//(?:[\w-]+\.)*(?:twitter|x|facebook|fb|instagram|whatsapp|wa|t|telegram|linkedin|youtube|tiktok|"
    r"threads|bsky|pinterest|vk|weibo|flipboard|ok)\.(?:com|me|net|app|ru)(?:/|$)",
    re.IGNORECASE,
)
"""Addresses to write to and of accounts in social networks."""


def drop_lines_in_front(draft: Draft) -> None:
    """Take bylines, date lines and labels that stand before the first paragraph out of the body: before the first one
    on the path of its paragraphs, since a lead may stand on its own.
    """
    path = draft.paragraph_path()
    for block in draft.kept():
        if draft.evidence.good[block.index] and not is_stamp(block.text):
            if block.container.signature == path:
                return
        else:
            verdict = _of_line(block)
            is_text = verdict == "label" and draft.scores.get(block.index, 0.0) > _SURELY_TEXT
            draft.verdicts[block.index] = "" if is_text else verdict


def _of_line(block: TextBlock) -> str:
    """The verdict on a line in front of the text."""
    if is_date_line(block.text) or (is_stamp(block.text) and not is_heading(block)):
        return "date"
    if is_heading(block):
        return ""
    if is_byline(block.text):
        return "byline"
    if is_reading_time(block.text):
        return "label"
    is_label = weight(block.text) < _SHORT_LINE and not is_sentence(block.text)
    return "label" if is_label and not block.container.closest("li", "td") else ""


def drop_contact_lines(draft: Draft) -> None:
    """Take the last lines out of the body that say where to write to or whom to follow, unless their score is high."""
    evidence = draft.evidence
    for block in reversed(draft.kept()[-_MOST_CONTACT_LINES:]):
        if (
            len(block.text) > _LONGEST_CONTACT_LINE
            or draft.scores.get(block.index, 0.0) > _SURELY_TEXT
            or block.container.closest("blockquote", "table")
            or evidence.good[block.index] > _LARGE_SHARE * evidence.total
            or not _is_contact(block)
        ):
            return
        draft.verdicts[block.index] = "author_box"


def _is_contact(block: TextBlock) -> bool:
    """A line with a mail address, an account's name, or a link to an account or the name of a network."""
    if speaks_of_contact(block.text):
        return True
    return any(mark.url and _ACCOUNTS.match(mark.url) for mark in block.raw_marks if mark.type == "link")


def drop_signature(draft: Draft) -> None:
    """Take the last lines out of the body that only say which agency the article is from, or when it was written."""
    for last in reversed(draft.kept()[1:][-_MOST_SIGNATURES:]):
        verdict = "" if is_heading(last) or last.container.tag in ("li", "td", "th") else _of_last_line(last.text)
        if not verdict:
            return
        draft.verdicts[last.index] = verdict


def _of_last_line(text: str) -> str:
    """The verdict on a line at the end."""
    if names_agency(text):
        return "byline"
    return "date" if is_update(text) or (is_date_line(text) and stamps_entry(text)) else ""


def drop_lines_behind(draft: Draft) -> None:
    """Cut the end of the body off where a line closes the article, of the last few: its source, its editor, its
    rights.
    """
    kept = draft.kept()
    end = None
    for block in reversed(kept[1:][-_MOST_LINES_BEHIND:]):
        if weight(block.text) <= _LONGEST_LINE and closes_article(block.text):
            end = block.index
        elif draft.evidence.good[block.index]:
            break
    for block in kept:
        if end is not None and block.index >= end:
            draft.verdicts[block.index] = "footer"
