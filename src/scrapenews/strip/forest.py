"""The learned part of the judgement: a sum of small decision trees over a block's features.

The trees stand in ``weights.json``, as ``training/`` writes them: each is ``[feature, threshold, left, right]`` or a
number, and a row goes left where the feature is at most the threshold (gradient-boosted trees: Friedman, 2001). They
are turned into one Python expression when they are first needed, since nested comparisons run several times faster
than a loop over nodes; nothing but numbers and list indices is ever put into that expression.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from scrapenews.strip.features import NAMES

Score = Callable[[Sequence[float]], float]
"""A row of features to a score: above zero, the block is the article's more likely than not."""


@cache
def load_score() -> Score:
    """The scorer of the shipped weights. Raises `ValueError` if they were made for other features."""
    weights = json.loads(files("scrapenews.strip").joinpath("weights.json").read_text("utf-8"))
    if weights["features"] != list(NAMES):
        raise ValueError("strip/weights.json was made for other features: run training/fit.py again")
    return compile_score(weights["trees"], float(weights["base"]))


def compile_score(trees: list[Any], base: float) -> Score:
    """One function for all trees.

    >>> compile_score([[0, 5.0, -1.0, [1, 2.0, 0.5, 1.5]]], 0.25)([6, 3])
    1.75
    """
    highest = max(map(_highest_feature, trees), default=-1)
    names = "".join(f"f{feature}, " for feature in range(highest + 1))
    terms = " + ".join([repr(float(base)), *map(_expression, trees)])
    scope: dict[str, Any] = {"__builtins__": {"float": float, "map": map}}
    # Comparisons of local floats are the fastest there are.
    code = f"def score(row):\n    {names}*_, = map(float, row)\n    return {terms}"
    exec(code, scope)  # noqa: S102 (numbers only: see `_expression`)
    score: Score = scope["score"]
    return score


def _highest_feature(tree: Any) -> int:
    """The highest number of a feature that a tree asks about; -1 where it asks about none."""
    return max(int(tree[0]), *map(_highest_feature, tree[2:])) if isinstance(tree, list) else -1


def _expression(tree: Any) -> str:
    if not isinstance(tree, list):
        return f"({float(tree)!r})"
    feature, threshold, left, right = tree
    return f"({_expression(left)} if f{int(feature)} <= {float(threshold)!r} else {_expression(right)})"
