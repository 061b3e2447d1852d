"""What stands around each line, and where it stands in the text, as numbers."""

import math
from collections.abc import Sequence
from itertools import accumulate, chain

_STRONGEST = 400.0
_LONGEST = 3_000
_FADES_AFTER = 1_500
_BESIDE = 5
NAMES = (
    "around",
    "near",
    "inside",
    "before",
    "behind",
    "sentences_before",
    "sentences_behind",
    "prose_just_before",
    "prose_just_behind",
    "menu_before",
    "menu_behind",
    "notice_behind",
    "in_region",
    "ahead_of_region",
    "past_region",
    "letters_to_region",
    "letters_past_region",
    "size_of_region",
    "prose_in_region",
    "how_far",
    "past_comments",
)
"""A row's numbers, in order."""


def surroundings(
    sizes: Sequence[int], strengths: Sequence[float], notices: Sequence[str], menus: Sequence[float],
    region: tuple[int, int],
) -> list[list[float]]:  # fmt: skip
    """A row for each line. `sizes` are in letters, `menus` shares of words of menus."""
    beside = zip(
        *_beside(strengths), _fading(sizes, strengths), _fading(sizes[::-1], strengths[::-1])[::-1], strict=True
    )
    where = _where(sizes, strengths, notices, region)
    above, below = [0.0, *menus[:-1]], [*menus[1:], 0.0]
    told = [float(bool(notice)) for notice in (*notices[1:], "")]
    return [[*chain(*parts)] for parts in zip(beside, zip(above, below, told, strict=True), where, strict=True)]


def _beside(strengths: Sequence[float]) -> tuple[list[float], ...]:
    """How much prose stands around each line: within six lines, within two, on both sides, before, behind; and how many
    of five lines before and behind are some.
    """
    above = list(accumulate(strengths, initial=0.0))
    below = [above[-1] - one - own for one, own in zip(above, strengths, strict=False)]
    before = [min(1.0, value / _STRONGEST) for value in above[:-1]]
    behind = [min(1.0, value / _STRONGEST) for value in below]
    return (
        [min(value, 0.3) for value in means(strengths, 6)],
        [min(value, 0.4) for value in means(strengths, 2)],
        [min(both) for both in zip(before, behind, strict=True)],
        before,
        behind,
        [sum(value > 0 for value in strengths[max(0, at - _BESIDE) : at]) / _BESIDE for at in range(len(strengths))],
        [sum(value > 0 for value in strengths[at + 1 : at + 1 + _BESIDE]) / _BESIDE for at in range(len(strengths))],
    )


def _fading(sizes: Sequence[int], strengths: Sequence[float]) -> list[float]:
    """How much prose stands before each line, the less the more letters lie between."""
    found: list[float] = []
    total = 0.0
    for size, strength in zip(sizes, strengths, strict=True):
        found.append(total / 1_000)
        total = total * math.exp(-min(size, _LONGEST) / _FADES_AFTER) + strength
    return found


def _where(
    sizes: Sequence[int], strengths: Sequence[float], notices: Sequence[str], region: tuple[int, int]
) -> list[list[float]]:
    """Where each line stands: to the densest run of prose, and in the whole text."""
    start, end = region
    offsets = list(accumulate((min(size, _LONGEST) for size in sizes), initial=0))
    share = sum(strengths[start:end]) / (sum(strengths) or 1)
    wide = math.log1p(max(1, offsets[end] - offsets[start]))
    past_comments = 0.0
    found: list[list[float]] = []
    for place, offset in enumerate(offsets[:-1]):
        past_comments = 1.0 if notices[place] == "comments" and place > start else past_comments
        found.append([
            float(start <= place < end),
            math.log1p(max(0, start - place)),
            math.log1p(max(0, place - end + 1)),
            math.log1p(max(0, offsets[start] - offset)),
            math.log1p(max(0, offset - offsets[end] + 1)),
            wide,
            share,
            offset / (offsets[-1] or 1),
            past_comments,
        ])  # fmt: skip
    return found


def means(values: Sequence[float], reach: int) -> list[float]:
    """For each place the mean of the values on both sides, itself left out, in units of a sentence of 100 letters.

    >>> means([100, 0, 300], 1)
    [0.0, 2.0, 0.0]
    """
    sums = list(accumulate(values, initial=0.0))
    last = len(values)
    return [
        (sums[min(last, place + reach + 1)] - sums[max(0, place - reach)] - value) / (200 * reach)
        for place, value in enumerate(values)
    ]
