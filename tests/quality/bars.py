"""What is asked: the table of groups of pages, their figures, and the bar that each has to reach.

A figure in `LOW` has to stay at or under its bar, every other one has to reach it. `None` asks nothing: the figure is
printed and has a floor all the same. The order here is the order in print.
"""

from collections.abc import Mapping

BODY: Mapping[str, Mapping[str, float | None]] = {
    "fundus": {"shingle F1": 0.972, "behind, shingles": 0.05, "behind, words": 0.05},
    "aed": {"shingle F1": 0.945, "behind, shingles": 0.05, "behind, words": 0.05},
    "l3sgn1": {"shingle F1": 0.950},
    "big9": {"shingle F1": 0.972},
    "chaos": {"shingle F1": 0.968},
    "daniel": {"shingle F1": 0.925},
    "daniel, Chinese": {"shingle F1": None},
    "daniel, Greek": {"shingle F1": None},
    "daniel, Polish": {"shingle F1": None},
    "daniel, Russian": {"shingle F1": None},
    "daniel, English": {"shingle F1": None},
    "dragnet": {"shingle F1": 0.940},
    "jsonld": {"shingle F1": 0.945},
    "wcxb articles": {
        "word F1": 0.965,
        "shingle F1": 0.957,
        "exactly right": 0.22,
        "behind, shingles": 0.05,
        "behind, words": 0.05,
    },
    "trafilatura": {"snippets F1": 0.942},
    "mean of six": {"shingle F1": 0.955},
    "wcxb, all types": {"kind right": 0.90},
    "all pages": {"errors": 0, "timeouts": 0, "invalid records": 0},
}

FIELDS: Mapping[str, Mapping[str, float | None]] = {
    "fundus": {
        "headline exact": 0.93,
        "headline F1": 0.97,
        "authors F1": 0.92,
        "date exact": 0.991,
        "date wrong": 0.009,
        "same instant": 0.97,
    },
    "aed": {"headline exact": 0.90, "headline F1": 0.965, "authors F1": 0.90, "date exact": 0.90, "date wrong": 0.09},
    "wcxb articles": {
        "headline exact": 0.84,
        "headline F1": 0.94,
        "authors F1": 0.76,
        "date exact": 0.87,
        "date wrong": 0.07,
    },
    "trafilatura": {
        "headline exact": 0.78,
        "headline F1": 0.90,
        "authors F1": 0.68,
        "date exact": 0.925,
        "date wrong": 0.055,
    },
    "htmldate": {"date exact": 0.94, "date wrong": 0.045},
}

SECTIONS = {"The body": BODY, "The fields": FIELDS}

LOW = frozenset(["behind, shingles", "behind, words", "date wrong", "errors", "timeouts", "invalid records"])
"""Figures that are good when they are low."""

SLACK = 1e-9
"""What two runs of the same arithmetic may differ by."""


def is_reached(figure: str, value: float, bar: float) -> bool:
    """Whether a figure reaches its bar, or its floor.

    >>> is_reached("shingle F1", 0.9449, 0.945), is_reached("date wrong", 0.009, 0.009)
    (False, True)
    """
    return value <= bar + SLACK if figure in LOW else value >= bar - SLACK
