"""Notes by which a publisher corrects an article."""

import datetime as dt
import re

from scrapenews.extract.fields.correction_words import LABELS, SAID_ANYWHERE, SENTENCES
from scrapenews.extract.fields.dates import find_dates
from scrapenews.record import Correction


def _any_of(phrases: str) -> str:
    return "|".join(re.escape(part.strip()) for part in phrases.replace("\n", "|").split("|") if part.strip())


_START = r"[\W_]{0,4}"
_LABEL = re.compile(
    rf"{_START}(?:{_any_of(LABELS)})(?!\w)(?:\s?[:：(（–—\]】-]|,\s\w{{1,12}}\.?\s\d|\s?\n)", re.IGNORECASE
)
"""A label and the mark, the date or the end of the line behind it."""
_SENTENCE = re.compile(rf"{_START}(?:{_any_of(SENTENCES)})", re.IGNORECASE)
_SAID = tuple(phrase.strip() for phrase in SAID_ANYWHERE.replace("\n", "|").split("|") if phrase.strip())
_OPENING = re.compile(r"[\W_]{0,4}([^\W_].{1,4})")
_LETTERS = 4
_BEGINNINGS = tuple(
    {phrase.strip()[:_LETTERS] for phrase in f"{LABELS}|{SENTENCES}".replace("\n", "|").split("|")} - {""}
)
_FIRST_TWO = frozenset(beginning[:2] for beginning in _BEGINNINGS)
_LONGEST = 1_800
"""Bytes: a Chinese note says as much in a third of the characters."""
_SHORTEST = 25


def read_correction(text: str, language: str | None = None) -> Correction | None:
    """A note of correction, with its day if it gives one; ``None`` where a text is no such note.

    >>> read_correction("Correction: An earlier version of this article misstated the year.").date is None
    True
    """
    length = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    if not _SHORTEST <= length <= _LONGEST:
        return None
    lowered = text.lower()
    if not ((_may_begin(lowered) and (_LABEL.match(text) or _SENTENCE.match(text))) or _says_so(lowered)):
        return None
    found = find_dates(text[:120], language)
    return Correction(text=" ".join(text.split()), date=_day(found[0].value) if found else None)


def _may_begin(lowered: str) -> bool:
    """Whether a text begins with the first letters of a label or a sentence."""
    opening = _OPENING.match(lowered)
    return opening is not None and opening[1][:2] in _FIRST_TWO and opening[1].startswith(_BEGINNINGS)


def _says_so(lowered: str) -> bool:
    # Each of a few phrases is found many times as fast as a pattern for all of them, and a word of all even faster.
    return ("error" in lowered or "entschuldigen" in lowered) and any(phrase in lowered for phrase in _SAID)


def _day(value: object) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value if isinstance(value, dt.date) else None
