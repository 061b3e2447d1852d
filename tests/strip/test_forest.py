"""The sum of decision trees."""

import json
from importlib.resources import files
from typing import Any

import pytest

from scrapenews.strip import forest
from scrapenews.strip.features import NAMES
from scrapenews.strip.forest import Forest, load_forest


def weights() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files("scrapenews.strip").joinpath("weights.json").read_text("utf-8"))
    return read


def splits(tree: Any) -> list[int]:
    """The features that a tree asks for."""
    return [tree[0], *splits(tree[2]), *splits(tree[3])] if isinstance(tree, list) else []


@pytest.mark.parametrize(
    ("expected", "row"), [(-1, [4, 0]), (-1, [5, 9]), (0.5, [5.1, 2]), (1.5, [6, 2.5]), (1.5, [1e9, 1e9])]
)
def test_a_row_goes_left_where_it_is_at_most_the_threshold(expected: float, row: list[float]) -> None:
    assert expected == Forest([[0, 5.0, -1.0, [1, 2.0, 0.5, 1.5]]], 0)(row)


def test_trees_and_base_are_added() -> None:
    assert 0.75 == Forest([[0, 5, 1, 2], [0, 3, 4, 0.5], -1], 0.25)([4])


def test_no_trees_leave_the_base() -> None:
    assert 0.25 == Forest([], 0.25)([])


@pytest.mark.parametrize("tree", ["print()", ["print()", 1, 2, 3], [0, "print()", 2, 3], [0, 1, "print()", 3]])
def test_nothing_but_numbers_is_compiled(tree: Any) -> None:
    with pytest.raises(ValueError, match="print"):
        Forest([tree], 0)


def test_the_shipped_weights_are_made_for_these_features() -> None:
    assert list(NAMES) == weights()["features"]


def test_the_shipped_trees_ask_for_features_that_there_are() -> None:
    asked = {feature for tree in weights()["trees"] for feature in splits(tree)}
    assert asked <= set(range(len(NAMES)))


def test_the_shipped_weights_are_loaded() -> None:
    read = weights()
    row = [1.0] * len(NAMES)
    assert Forest(read["trees"], read["base"])(row) == load_forest()(row)


def test_weights_for_other_features_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forest, "NAMES", ("another", *NAMES))
    with pytest.raises(ValueError, match="other features"):
        load_forest.__wrapped__()
