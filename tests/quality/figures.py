"""The figures by the names they have in print, and where the bench's scorer keeps them."""

from typing import Any

PLACES = {
    "shingle F1": ("shingle", "f1"),
    "word F1": ("word", "f1"),
    "exactly right": ("shingle", "accuracy"),
    "snippets F1": ("snippets", "f1"),
    "headline exact": ("title", "exact"),
    "headline F1": ("title", "f1"),
    "authors F1": ("authors", "f1"),
    "date exact": ("date", "exact"),
    "date wrong": ("date", "wrong"),
}
"""The part of a summary that a figure stands in, and its key there."""

RANKED_BY = {"date wrong": "date exact"}
"""A figure by which the best is chosen instead: who seldom gives a date is seldom wrong."""

Values = dict[str, float]
"""Figures that are known, by name."""


def values_of(summary: dict[str, Any]) -> Values:
    """The figures of a summary; what it has no page for is left out.

    >>> values_of({part: {"n": 2, key: 0.5} for part, key in PLACES.values() if key == "exact"})
    {'headline exact': 0.5, 'date exact': 0.5}
    """
    found = {name: summary.get(part, {}).get(key) for name, (part, key) in PLACES.items()}
    return {name: value for name, value in found.items() if value is not None}


def count_of(summary: dict[str, Any], figure: str) -> int:
    """How many pages a figure is taken over."""
    return int(summary[PLACES[figure][0]]["n"])
