"""What a line's form and place say of it, as numbers: the row that the weights are for."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from scrapenews.flat import phrases, shape
from scrapenews.flat.lines import Line

NAMES = (
    "constant",
    "width",
    "ends",
    "ends_wide",
    "tiny",
    "sentences",
    "small_letters",
    "only_small_letters",
    "digits",
    "glued",
    "repeated",
    "notice",
    "menu",
    "around",
    "near",
    "inside",
    "before",
    "behind",
    "in_region",
    "ahead_of_region",
    "past_region",
    "past_comments",
)
"""A row's numbers, in order; `weights.WEIGHTS` says what each means."""

_GLUED = re.compile(r"[^\W\d_A-Z][A-Z]")
_DIGIT = re.compile(r"\d")
_WIDEST, _TINY = 250.0, 25.0
_STRONGEST = 400.0
_READ_AT_MOST = 2_000
_LONG_WITHOUT_END = 120.0
_WORD_IN_UNSPACED = 5.0
_COST = 0.35
_GAIN = 300.0
_SHORTEST_SENTENCE = 25


def rows(lines: Sequence[Line], notices: Sequence[str], strengths: Sequence[float]) -> list[list[float]]:
    """A row for each line; `notices` are the verdicts of the phrases in the lines, `strengths` those of `strength`."""
    times = Counter(line.text for line in lines)
    forms = {text: [*_form(_ends_of(text)), float(number > 1)] for text, number in times.items()}
    menus = {text: phrases.menu_share(_ends_of(text).split()) for text in times}
    place_rows = _places(strengths, find_region(strengths), notices)
    return [
        [*forms[line.text], float(notice not in ("", "comments")), menus[line.text], *place]
        for line, notice, place in zip(lines, notices, place_rows, strict=True)
    ]


def strength(text: str) -> float:
    """How surely a text is prose, 0 to 400: its width where it has sentences, and next to nothing where it has none."""
    text = _ends_of(text)
    wide = min(shape.width(text), _STRONGEST)
    if len(text) < _SHORTEST_SENTENCE and text[-1:].isalnum():
        return 0.0
    if shape.count_sentences(text):
        return wide
    return 0.15 * wide if wide > _LONG_WITHOUT_END and shape.count_commas(text) else 0.0


def find_region(strengths: Sequence[float]) -> tuple[int, int]:
    """Where the densest run of prose begins and ends: the run of lines with the largest sum, where prose counts by its
    strength and every other line costs a little (Kadane's algorithm).

    >>> find_region([0, 0, 200, 0, 150, 0, 0, 0])
    (2, 5)
    """
    best, current, start = (0.0, 0, 0), 0.0, 0
    for place, value in enumerate(strengths):
        if current <= 0:
            current, start = 0.0, place
        current += min(value, _GAIN) / 100 if value else -_COST
        if current > best[0]:
            best = current, start, place + 1
    return best[1], best[2]


def _ends_of(text: str) -> str:
    """A text that is short enough to be read: of a long one its beginning and its end."""
    return text if len(text) <= _READ_AT_MOST else text[: _READ_AT_MOST // 2] + text[-_READ_AT_MOST // 2 :]


def _form(text: str) -> list[float]:
    words = text.split()
    wide = min(shape.width(text), _WIDEST) / 100
    count = 20 * wide if shape.is_unspaced(text) else len(words)
    ends = float(shape.ends_sentence(text))
    lower = shape.lower_share(words)
    return [
        1.0,
        wide,
        ends,
        ends * wide,
        float(wide * 100 < _TINY),
        min(4.0, shape.count_sentences(text)) / 2,
        max(0.0, lower - 0.4),
        max(0.0, lower - 0.8),
        min(1.0, 5 * len(_DIGIT.findall(text)) / (len(text) + 1)),
        min(1.0, 4 * len(_GLUED.findall(text)) / (count + 1)),
    ]


def _places(strengths: Sequence[float], region: tuple[int, int], notices: Sequence[str]) -> list[list[float]]:
    """What stands around each line, and where it stands."""
    near, around = means(strengths, 2), means(strengths, 6)
    start, end = region
    above, total = 0.0, sum(strengths)
    past_comments = 0.0
    found: list[list[float]] = []
    for place, own in enumerate(strengths):
        past_comments = 1.0 if notices[place] == "comments" and place > start else past_comments
        before, behind = min(1.0, above / _STRONGEST), min(1.0, (total - above - own) / _STRONGEST)
        found.append([
            min(around[place], 0.3),
            min(near[place], 0.4),
            min(before, behind),
            before,
            behind,
            float(start <= place < end),
            math.log1p(max(0, start - place)),
            math.log1p(max(0, place - end + 1)),
            past_comments,
        ])  # fmt: skip
        above += own
    return found


def means(values: Sequence[float], reach: int) -> list[float]:
    """For each place the mean of the values on both sides, itself left out, in units of a sentence of 100 letters.

    >>> means([100, 0, 300], 1)
    [0.0, 2.0, 0.0]
    """
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    last = len(values)
    return [
        (sums[min(last, place + reach + 1)] - sums[max(0, place - reach)] - value) / (200 * reach)
        for place, value in enumerate(values)
    ]
