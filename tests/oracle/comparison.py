"""Kept text against what the browser shows: equal, equal but for what a rule accepts, or different.

White space is folded on both sides, and characters without any shape (soft hyphens, zero-width spaces, joiners that
join nothing) are taken out of the browser's text. A unit is equal where the text of some block of the page is the
unit's, or where it fills lines of the page's ``innerText`` from one line end to another: then no word is lost at its
edges either. A unit of several lines is equal where all its lines are.

Differences are accepted for these causes only, each a step of `chromium.Browser.readings`:

- *quotation mark that is drawn*: ``innerText`` leaves out what style sheets draw; a reader sees it, and the record has
  it. What is drawn is read from the browser's layout.
- *letter in a drop cap*: a floating letter begins a word, though ``innerText`` puts it on a line of its own.
- *capitals of the style sheet*: ``innerText`` gives words in the capitals that ``text-transform`` sets them in; the
  record keeps the letters that were written.
- *reading of a ruby*: the small letters above a word are not part of the line.
- *text for screen readers only*: text that is hidden from sight by its class or by being clipped away.
- *icon spelled as a word*: an icon font draws a picture for the word.
- *picture of a character*, *picture of a formula*: a reader sees the character, which the record has from ``alt``;
  ``innerText`` sets each sign of a formula in MathML on a line of its own.
- *drawing, form field or fallback*: text that is no prose of the page.
- *hidden until it is opened*: a panel, or a whole article, that a reader or a script opens.
- *letters encoded twice*: where a page's letters were encoded as UTF-8 twice, the browser shows "â€™", and the record
  has "’".
- *credit or author kept apart*: what stands on the line besides is a field of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from chromium import UNHIDDEN, Reading
from differences import find_difference, fold
from twice import mended
from units import Unit

EXACT = "exact"
APART = "credit or author kept apart"
KEPT_HIDDEN = "kept what no reader sees"

_SHAPELESS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_PARTED = "\ue000"
_BEFORE_MARK = re.compile(rf"\s+{_PARTED}+(?=[.,:;!?…)\]”»])")
"""Where text was taken out before a mark, the space before it belonged to it."""
_IDLE_JOINER = re.compile(r"(?<!\S)[\u200c\u200d]+(?=[\s!-~]|$)|(?<=[!-~])[\u200c\u200d]+(?!\S)")
"""A joiner beside a space and a plain letter joins nothing."""
_LINE_ENDS = re.compile(r"\s*[\n\t]\s*")
_NEAR = 300
"""Characters between a caption and its credit: a caption of another line may stand there."""
_FEW = 6
_TELLING = 25
"""Characters: a shorter stretch may stand anywhere."""
_UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Scripts whose words no space parts."""
_BETWEEN_WORDS = re.compile(
    rf"(?<=[^\W{_UNPARTED}]|[.,:;!?…)\]”»%]){_PARTED}[{_PARTED}\u200b]*(?=[^\W{_UNPARTED}]|[(\[„“«¿¡])"
)
"""Where text was taken out, words on both sides are two (a browser that hides it by style shows them so)."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of one unit."""

    unit: Unit
    is_equal: bool = False
    cause: str
    """`EXACT`, the rule that accepts the difference, or, where it is not accepted, its likely cause."""
    shown: str = ""
    """What the browser shows instead, where that was found."""


class Shown:
    """One reading of a page, ready to be searched."""

    def __init__(self, reading: Reading) -> None:
        self.step = reading.step
        lines = [folded for line in _LINE_ENDS.split(_without_shapeless(reading.page)) if (folded := fold(line))]
        begins = [0, *accumulate(len(line) + 1 for line in lines)]
        self.text = " ".join(lines)
        self.begins = frozenset(begins)
        self.ends = frozenset(begin - 1 for begin in begins)
        self._own = reading.own

    @cached_property
    def own(self) -> frozenset[str]:
        return frozenset(fold(_without_shapeless(text)) for text in self._own)

    def has(self, text: str) -> bool:
        """Whether a folded text is that of a block, or of whole lines."""
        return text in self.own or self._fills_lines(text)

    def _fills_lines(self, text: str) -> bool:
        place = self.text.find(text)
        while place >= 0:
            if place in self.begins and place + len(text) in self.ends:
                return True
            place = self.text.find(text, place + 1)
        return False


def _without_shapeless(text: str) -> str:
    text = _SHAPELESS.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _IDLE_JOINER.sub("", text)
    if _PARTED in text:
        text = _BETWEEN_WORDS.sub(" ", _BEFORE_MARK.sub("", text)).replace(_PARTED, "")
    return text


def compare(units: Sequence[Unit], readings: Sequence[Reading]) -> list[Verdict]:
    """A verdict on each unit of a page."""
    *read, last = readings
    seen = [Shown(reading) for reading in (*read, *mended(read[-1]))]
    unhidden = Shown(last)
    return [_verdict(unit, seen, unhidden) for unit in units]


def _verdict(unit: Unit, seen: Sequence[Shown], unhidden: Shown) -> Verdict:
    matching = [_has_unit(shown, unit) for shown in seen]
    if matching[-1]:
        return Verdict(unit=unit, is_equal=True, cause=seen[matching.index(True)].step or EXACT)
    if any(matching):
        broken_by = seen[max(index for index, matches in enumerate(matching) if matches) + 1]
        return Verdict(unit=unit, cause=f"{KEPT_HIDDEN}: {broken_by.step}")
    if unit.beside and _stands_beside(seen[-1], unit):
        return Verdict(unit=unit, is_equal=True, cause=APART)
    if _has_unit(unhidden, unit) and not _is_part_shown(unit.text, seen[-1].text):
        return Verdict(unit=unit, is_equal=True, cause=UNHIDDEN)
    cause, shown = find_difference(unit.text, seen[-1].text)
    return Verdict(unit=unit, cause=cause, shown=shown)


def _is_part_shown(text: str, page: str) -> bool:
    """Whether the browser shows a part of a text, and not nothing of it: all its letters, though words are glued or
    torn, or one of its stretches of a few words.
    """
    if "".join(text.split()) in page.replace(" ", ""):
        return True
    words = text.split()
    stretches = (" ".join(words[index : index + _FEW]) for index in range(0, max(1, len(words) - _FEW + 1), _FEW))
    return any(stretch in page for stretch in stretches if len(stretch) > _TELLING)


def _has_unit(shown: Shown, unit: Unit) -> bool:
    return shown.has(fold(unit.text)) or all(map(shown.has, filter(None, map(fold, unit.text.split("\n")))))


def _stands_beside(shown: Shown, unit: Unit) -> bool:
    """Whether a caption or a quote stands in the page's text, in whole words, with what is kept apart right beside it
    or near it.
    """
    text, beside = re.escape(fold(unit.text)), re.escape(fold(unit.beside))
    begins, ends = r"(?<!\w)", r"(?!(?<=\w)\w)"
    near = rf"{beside}.{{0,{_NEAR}}}?{begins}{text}{ends}|{begins}{text}(?:{ends}.{{0,{_NEAR}}}?)?{beside}"
    return re.search(near, shown.text) is not None
