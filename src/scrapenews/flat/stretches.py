"""Scores of single lines → stretches of the text that are kept: an article is one or a few, not every second line."""

from collections.abc import Sequence

_CHANGE = 1.5
"""What it costs to leave a stretch, and to begin one."""
_SUREST = 4.0
_WIDEST, _WIDTH = 240.0, 120.0


def find_stretches(scores: Sequence[float], widths: Sequence[float]) -> list[bool]:
    """Whether each line is kept: of all ways to cut the text into stretches kept and left out the one with the largest
    sum (Viterbi's algorithm with two states). A line counts by its score and by how wide it is.

    >>> find_stretches([-2, 1, -0.1, 2, -3, -3], [240] * 6)
    [False, True, True, True, False, False]
    """
    left_out, kept = 0.0, -_CHANGE
    origins: list[tuple[bool, bool]] = []
    for score, width in zip(scores, widths, strict=True):
        origins.append((kept - _CHANGE > left_out, kept >= left_out - _CHANGE))
        left_out, kept = max(left_out, kept - _CHANGE), max(kept, left_out - _CHANGE)
        kept += max(-_SUREST, min(_SUREST, score)) * min(width, _WIDEST) / _WIDTH
    is_kept = kept - _CHANGE > left_out
    found: list[bool] = []
    for if_left_out, if_kept in reversed(origins):
        found.append(is_kept)
        is_kept = if_kept if is_kept else if_left_out
    return found[::-1]
