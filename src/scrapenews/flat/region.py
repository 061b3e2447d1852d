"""Where the prose of a text is: how surely each line is prose, and the densest run of it."""

from collections.abc import Sequence

from scrapenews.flat import shape

_STRONGEST = 400.0
_READ_AT_MOST = 2_000
_LONG_WITHOUT_END = 120.0
_COST = 0.35
_GAIN = 300.0
_SHORTEST_SENTENCE = 25


def strength(text: str) -> float:
    """How surely a text is prose, 0 to 400: its width where it has sentences, and next to nothing where it has none."""
    text = ends_of(text)
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


def ends_of(text: str) -> str:
    """A text that is short enough to be read: of a long one its beginning and its end."""
    return text if len(text) <= _READ_AT_MOST else text[: _READ_AT_MOST // 2] + text[-_READ_AT_MOST // 2 :]
