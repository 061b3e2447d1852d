"""Inline text: white space folded as a browser folds it, and marks placed in the folded text."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import NamedTuple

from scrapenews.record import Mark, MarkType
from scrapenews.urls import absolute_url

BREAK = "\x00"
"""The piece that stands for a line break. A parsed tree cannot hold this character."""

GAP = "\x01"
"""The piece that stands for something taken out between two words: text for screen readers, a drawing, a form field.
A tree holds it only where a page names it (``&#1;``), for which a reader sees nothing."""
_ONE_WORD_SCRIPTS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
"""Scripts that do not part words by spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""
_BETWEEN_WORDS = re.compile(
    rf"(?<=[^\W{_ONE_WORD_SCRIPTS}]|[.,:;!?…)\]”»%])\x01[\x01\xad\u200b]*(?=[^\W{_ONE_WORD_SCRIPTS}]|[(\[„“«¿¡])"
)
_BEFORE_MARK = re.compile(r"\s+\x01+(?=[.,:;!?…)\]”»])")
"""Where text was taken out between a space and a mark that closes: the space belonged to it."""

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\ufff9-\ufffb]")
"""Characters that a reader never sees: soft hyphen, zero-width space, word joiner, byte order mark. The zero-width
joiner and non-joiner are not among them, as they shape letters and emoji."""

_IDLE_JOINER = re.compile(
    "(?<![^\\s\x00\x01])[\u200c\u200d]+(?=[\\s\x00\x01!-\u024f]|$)|(?<=[!-\u024f])[\u200c\u200d]+(?=[\\s\x00\x01]|$)"
)
"""Joiners at the edge of a word that have no letter beside them which they could shape: editors leave them behind."""


class Piece(NamedTuple):
    """A marked stretch of a block's pieces."""

    type: MarkType
    start: int
    """Index of its first piece."""
    end: int
    """Index one past its last piece."""
    url: str | None
    """The address as the page writes it."""


def fold(pieces: list[str], *, preformatted: bool = False) -> str:
    r"""The text that pieces make: white space runs become one space, a `BREAK` a newline; no line is empty.
    At a `GAP` words are never glued, and no space stays before a mark.

    Preformatted text keeps its white space, but for newlines at its ends.

    >>> fold(["  It ", " rained. ", BREAK, "\n Then it", " stopped."])
    'It rained.\nThen it stopped.'
    """
    text = "".join(pieces)
    if GAP in text:
        text = _BETWEEN_WORDS.sub(" ", _BEFORE_MARK.sub("", text)).replace(GAP, "")
    if not text.isascii():
        text = INVISIBLE.sub("", text)
        if _has_joiner(text):
            text = _IDLE_JOINER.sub("", text)
    if preformatted:
        text = text.replace(BREAK, "\n")
        return "" if text.isspace() else text.strip("\n")
    if BREAK not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()) for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)


def marked_text(pieces: list[str], raw_marks: list[Piece], text: str, base_url: str | None) -> tuple[Mark, ...]:
    """The marks of a block, placed in its folded text. Marks that hold no visible character are left out.

    >>> marked_text(["See ", " the ", "plan ", "."], [Piece("strong", 1, 3, None)], "See the plan .", None)
    (Mark(type='strong', start=4, end=12, url=None),)
    """
    if not raw_marks:
        return ()
    offsets = _visible_offsets(pieces)
    place = _places(text)
    marks: list[Mark] = []
    for raw in raw_marks:
        first, last = offsets[raw.start], offsets[raw.end]
        url = absolute_url(raw.url, base_url) if raw.type == "link" else None
        if last > first and not (raw.type == "link" and url is None):
            marks.append(Mark(type=raw.type, start=place(first), end=place(last - 1) + 1, url=url))
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _visible_offsets(pieces: list[str]) -> list[int]:
    """How many visible characters stand before each piece; one more entry for the end."""
    offsets = [0]
    seen = [piece.replace(GAP, "") for piece in pieces]
    seen = [piece if piece.isascii() else INVISIBLE.sub("", piece) for piece in seen]
    for piece in _without_idle_joiners(seen):
        offsets.append(offsets[-1] + (0 if piece == BREAK else len("".join(piece.split()))))
    return offsets


def _without_idle_joiners(pieces: list[str]) -> list[str]:
    """The same pieces, without the joiners that `fold` takes out."""
    text = "".join(pieces)
    if not _has_joiner(text):
        return pieces
    letters = list(text)
    for found in _IDLE_JOINER.finditer(text):
        letters[slice(*found.span())] = [""] * len(found[0])
    ends = list(accumulate(map(len, pieces), initial=0))
    return ["".join(letters[start:end]) for start, end in pairwise(ends)]


def _has_joiner(text: str) -> bool:
    return "\u200c" in text or "\u200d" in text


def _places(text: str) -> Callable[[int], int]:
    """A function from the number of a visible character to its index in the text.

    In a folded text that is the number itself and one more for each word before; only in a preformatted one must all
    characters be looked at.
    """
    words = text.split()
    ends = list(accumulate(map(len, words)))
    if len(text) == ends[-1] + len(words) - 1:
        return lambda number: number + bisect_right(ends, number)
    return [index for index, character in enumerate(text) if not character.isspace()].__getitem__
