"""Which characters may reach a reader's screen."""

import re
from itertools import accumulate, pairwise

from scrapenews.record import Mark

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Whatever `str.splitlines` takes for the end of a line."""

_SURROGATE = re.compile("[\ud800-\udfff]")

_UNSEEN = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f)"  # the flag of a region: the one rightful use of tag characters
    "|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls and DEL: a terminal obeys them
    "\u202a-\u202e\u2066-\u2069"  # they turn the order of the text around them
    "\ufeff\ufffe\uffff"  # a stray BOM and no characters
    "\U000e0000-\U000e007f]"  # tag characters: a message that no reader sees
)


def printable(text: str) -> str:
    r"""The text without characters that steer a terminal, reorder the line or hide a message.

    Every kind of line break becomes a line feed and a lone surrogate U+FFFD; tabs, joiners and the marks that
    right-to-left scripts need (U+200C to U+200F, U+061C) stay.

    >>> printable("a\x1b[2Jb\r\nc\u202ed")
    'a[2Jb\ncd'
    """
    text = _LINE_BREAK.sub("\n", text)
    return _UNSEEN.sub(r"\1", _SURROGATE.sub("\ufffd", text))


def printable_marked(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """The same for a text with marks, which are moved along."""
    if printable(text) == text:
        return text, marks
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    parts = [printable(text[start:end]) for start, end in pairwise(cuts)]
    moved = dict(zip(cuts, accumulate(map(len, parts), initial=0), strict=True))
    return "".join(parts), tuple(
        Mark(type=mark.type, start=moved[mark.start], end=moved[mark.end], url=mark.url) for mark in marks
    )


def on_one_line(text: str | None) -> str:
    r"""A printable text on one line, white space folded; ``""`` for none.

    >>> on_one_line(" a\n b ")
    'a b'
    """
    return " ".join(printable(text or "").split())
