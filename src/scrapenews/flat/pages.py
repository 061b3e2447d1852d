"""Whether a text is that of a whole page, or an article with some dirt around it."""

import math
import re
from collections.abc import Sequence

from scrapenews.flat import phrases, shape
from scrapenews.flat.lines import Line
from scrapenews.flat.region import strength
from scrapenews.flat.weights import OF_PAGES

_READ_OF_LINE = 200
_SOME_MENU = 0.25
_FEWEST_GLUED, _GLUED_SHARE = 3, 0.08
_CODE = re.compile(r"[(){}=_;]")
_MOSTLY, _SIGN_SHARE = 0.5, 0.06
NAMES = (
    "constant",
    "letters_in_front",
    "letters_behind",
    "signs_in_front",
    "signs_behind",
    "letters_kept",
    "in_one_line",
)
"""The numbers of `evidence`, in order; `weights.OF_PAGES` says what each means."""
_WEIGHTS = tuple(OF_PAGES[name] for name in NAMES)


def looks_like_page(lines: Sequence[Line], kept: Sequence[bool], notices: Sequence[str]) -> bool:
    """Whether so much would fall away in front and behind, and so many lines there say what they are, that the text is
    that of a whole page. `kept` tells which lines would be left of a page. A text in one line needs hardly more than
    something on either side; any other needs signs behind, for an article may end in lists and tables.
    """
    signs = [not is_kept and is_sign(line, notice) for line, is_kept, notice in zip(lines, kept, notices, strict=True)]
    numbers = evidence(lines, kept, signs)
    return (
        may_be_page(numbers, signs, notices, kept)
        and sum(number * weight for number, weight in zip(numbers, _WEIGHTS, strict=True)) > 0
    )


def may_be_page(numbers: Sequence[float], signs: Sequence[bool], notices: Sequence[str], kept: Sequence[bool]) -> bool:
    """Whether the numbers of `evidence` are asked at all: of a text in one line, and of one that has signs behind."""
    return numbers[-1] >= _MOSTLY or _is_signed(signs, notices, *ends_of_kept(kept))


def evidence(lines: Sequence[Line], kept: Sequence[bool], signs: Sequence[bool]) -> list[float]:
    """What speaks for a whole page, as numbers: how much would fall away and how many signs are in it, on either side,
    how much would stay, and how many lines are pieces of one. `signs` are told by `is_sign`.
    """
    first, last = ends_of_kept(kept)
    sizes = [0 if line.verdict else len(line.text) for line in lines]
    return [
        1.0,
        math.log1p(sum(sizes[:first])),
        math.log1p(sum(sizes[last + 1 :])),
        math.log1p(sum(signs[:first])),
        math.log1p(sum(signs[last + 1 :])),
        math.log1p(sum(size for size, is_kept in zip(sizes, kept, strict=True) if is_kept)),
        sum(line.follows for line in lines) / len(lines),
    ]


def _is_signed(signs: Sequence[bool], notices: Sequence[str], first: int, last: int) -> bool:
    """Whether lines behind what is kept are signs of a page: where none in front is, of two kinds or not very few."""
    behind = signs[last + 1 :]
    if any(signs[:first]):
        return any(behind)
    kinds = {notice for notice in notices[last + 1 :] if notice not in ("", "nothing")}
    return len(kinds) > 1 or sum(behind) > max(1.0, _SIGN_SHARE * len(behind))


def ends_of_kept(kept: Sequence[bool]) -> tuple[int, int]:
    """The first and the last place that is kept; where none is, all stands in front."""
    places = [place for place, is_kept in enumerate(kept) if is_kept]
    return (places[0], places[-1]) if places else (len(kept), len(kept))


def is_sign(line: Line, notice: str) -> bool:
    """A line that no article has: one that says what it is, a menu, words glued as those of a menu are. What was found
    to be a run of icons or menu words already is none, for that may stand in any text.
    """
    if line.verdict or notice not in ("", "nothing"):
        return not line.verdict
    text = line.text[:_READ_OF_LINE]
    return phrases.is_made_of_menu(text) or _has_words_of_menus(text) or _is_glued(text)


def _has_words_of_menus(text: str) -> bool:
    words = text.split()
    share = phrases.menu_share(words)
    return share >= _SOME_MENU and share * len(words) > 1 and not strength(text)


def _is_glued(text: str) -> bool:
    return (
        shape.glued_share(text) >= _GLUED_SHARE and shape.count_glued(text) >= _FEWEST_GLUED and not _CODE.search(text)
    )
