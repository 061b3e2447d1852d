"""Which notice a line is, if it is one: by the phrases of this package and those that the other stages know."""

import re

from scrapenews.flat import phrases, shape
from scrapenews.flat.readers import Readers

_LONGEST_POINTER = 160
_LONGEST_LABEL = 60
_LETTER = re.compile(r"[^\W\d_]")


def notice_of(text: str, readers: Readers) -> str:
    """The verdict on a line whose words say what it is; ``""`` for any other."""
    if not _LETTER.search(text):
        return "" if any(map(str.isdigit, text)) else "nothing"
    if len(text) > phrases.LONGEST_NOTICE:
        return ""
    return next((verdict for verdict, tells in _OURS if tells(text)), "") or _told_by(text, readers)


def _told_by(text: str, readers: Readers) -> str:
    """What the phrases that other stages know say of a line."""
    if len(text) < _LONGEST_POINTER and readers.leads_elsewhere(text):
        return "elsewhere"
    if len(text) < _LONGEST_POINTER and readers.announces_advertising(text):
        return "advertising"
    is_label = len(text) < _LONGEST_LABEL and not shape.ends_sentence(text)
    return "comments" if is_label and readers.heads_comments(text) else ""


_OURS = (
    ("share", phrases.is_share_line),
    ("consent", phrases.speaks_of_consent),
    ("rights", phrases.states_rights),
    ("subscribe", phrases.asks_to_subscribe),
    ("tags", phrases.lists_tags),
    ("caption", phrases.is_credit),
)
