"""Which notice a line is, if it is one: by the phrases of this package and those that the other stages know."""

import re

from scrapenews.flat import phrases, shape
from scrapenews.flat.readers import Readers

_LONGEST_POINTER = 160
_LONGEST_LABEL = 60
_LONGEST_CREDIT = 300
_LETTER = re.compile(r"[^\W\d_]")


def notice_of(text: str, readers: Readers) -> str:
    """The verdict on a line whose words say what it is; ``""`` for any other."""
    if not _LETTER.search(text):
        return "" if any(map(str.isdigit, text)) else "nothing"
    if len(text) > phrases.LONGEST_NOTICE:
        return ""
    if phrases.is_share_line(text):
        return "share"
    for verdict, tells in _OURS:
        if tells(text):
            return verdict
    if len(text) < _LONGEST_POINTER:
        if readers.leads_elsewhere(text):
            return "elsewhere"
        if readers.announces_advertising(text):
            return "advertising"
    if len(text) < _LONGEST_LABEL and readers.heads_comments(text) and not shape.ends_sentence(text):
        return "comments"
    return ""


_OURS = (
    ("consent", phrases.speaks_of_consent),
    ("rights", phrases.states_rights),
    ("subscribe", phrases.asks_to_subscribe),
    ("tags", phrases.lists_tags),
    ("caption", phrases.is_credit),
)
