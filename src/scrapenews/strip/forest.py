"""The learned part of the judgement: a sum of small decision trees over a block's features.

The trees stand in ``weights.json``, as ``training/`` writes them: each is ``[feature, threshold, left, right]`` or a
number, and a row goes left where the feature is at most the threshold (gradient-boosted trees: Friedman, 2001).

No tree is walked. Which leaves a number of a row leaves over, of all trees together, hangs only on the two thresholds
that it lies between, so the set for each such interval is made once. The sets of a row's numbers, intersected, hold one
leaf of each tree (after QuickScorer: Lucchese and others, 2015). A set is one Python integer with a bit for each leaf:
an intersection is one operation, what rows have in common is intersected once, and the leaves' values are added up by
counting bits, one binary place of all values at a time.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache, reduce
from importlib.resources import files
from itertools import accumulate
from operator import and_, getitem
from typing import Any, NamedTuple

from scrapenews.strip.features import NAMES

_UNIT = 100_000
"""Values of leaves are kept to five decimals, as they are written."""


class _Split(NamedTuple):
    """A node of a tree, with the leaves on either side of it."""

    threshold: float
    left: int
    right: int


class _Leaves:
    """All leaves of some trees: each has a number, from the left and from the first tree on."""

    def __init__(self) -> None:
        self.values: list[int] = []
        """In units above the tree's least one."""
        self.splits: dict[int, list[_Split]] = {}
        """The nodes that ask for each feature."""
        self.base = 0

    def add(self, tree: Any) -> None:
        """Take in a tree."""
        first = len(self.values)
        self._plant(tree)
        least = min(self.values[first:])
        self.values[first:] = [value - least for value in self.values[first:]]
        self.base += least

    def _plant(self, tree: Any) -> int:
        if not isinstance(tree, list):
            self.values.append(round(float(tree) * _UNIT))
            return 1 << len(self.values) - 1
        feature, threshold, left, right = tree
        split = _Split(float(threshold), self._plant(left), self._plant(right))
        self.splits.setdefault(int(feature), []).append(split)
        return split.left | split.right


class Forest:
    """Decision trees, asked for the score of a row: above zero, the block is the article's more likely than not.

    Raises `ValueError` for trees of anything but numbers.

    >>> Forest([[0, 5.0, -1.0, [1, 2.0, 0.5, 1.5]]], 0.25)([6, 3])
    1.75
    """

    def __init__(self, trees: Sequence[Any], base: float) -> None:
        leaves = _Leaves()
        for tree in trees:
            leaves.add(tree)
        self._all = (1 << len(leaves.values)) - 1
        features = range(max(leaves.splits, default=-1) + 1)
        intervals = [_intervals(leaves.splits.get(feature, []), self._all) for feature in features]
        self._thresholds = [thresholds for thresholds, _ in intervals]
        self._sets = [sets for _, sets in intervals]
        places = reversed(range(max(leaves.values, default=0).bit_length()))
        self._places = [
            sum(1 << leaf for leaf, value in enumerate(leaves.values) if value >> place & 1) for place in places
        ]
        """For each binary place of the values, from the highest down, the leaves that have it."""
        self._base = leaves.base + round(base * _UNIT)

    def __call__(self, row: Sequence[float]) -> float:
        """The score of a whole row."""
        return self.score(self.asking(range(len(row)))(row))

    def asking(self, places: Iterable[int]) -> Callable[[Sequence[float]], int]:
        """A function from the numbers that stand in these places of a row to the leaves that they leave over."""
        asked = [place for place in places if place < len(self._sets)]
        thresholds, sets = [self._thresholds[place] for place in asked], [self._sets[place] for place in asked]

        def leaves(numbers: Sequence[float]) -> int:
            return reduce(and_, map(getitem, sets, map(bisect_left, thresholds, numbers)), self._all)

        return leaves

    def score(self, leaves: int) -> float:
        """The score where these leaves are left over, one of each tree."""
        total = 0
        for having in self._places:
            total = 2 * total + (leaves & having).bit_count()
        return (self._base + total) / _UNIT


def _intervals(splits: list[_Split], everything: int) -> tuple[list[float], list[int]]:
    """The thresholds of a feature, rising, each once, and the leaves left over below them, between them and above."""
    splits = sorted(splits)
    lefts = accumulate((everything ^ split.left for split in splits), and_, initial=everything)
    rights = accumulate((everything ^ split.right for split in reversed(splits)), and_, initial=everything)
    sets = [above & below for above, below in zip(lefts, reversed(list(rights)), strict=True)]
    thresholds = [split.threshold for split in splits]
    firsts = [place for place, one in enumerate(thresholds) if place == 0 or one > thresholds[place - 1]]
    return [thresholds[place] for place in firsts], [*(sets[place] for place in firsts), sets[-1]]


@cache
def load_forest() -> Forest:
    """The shipped trees. Raises `ValueError` if they were made for other features."""
    weights = json.loads(files("scrapenews.strip").joinpath("weights.json").read_text("utf-8"))
    if weights["features"] != list(NAMES):
        raise ValueError("strip/weights.json was made for other features: run training/fit.py again")
    return Forest(weights["trees"], float(weights["base"]))
