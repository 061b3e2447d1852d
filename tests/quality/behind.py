"""Page by page: where another extractor does clearly better.

A page's own figure is the F1 of its shingles, 2·tp / (2·tp + fp + fn) of the counts that the bench's scorer gives, or
of its words. The first is the body's figure on news, the second asks less of pages whose truth breaks lines elsewhere;
both are judged. On each page the best of all peers counts, whoever that is there.
"""

from dataclasses import dataclass
from typing import Any

from bars import SLACK
from standings import Standing

FAR = 0.1
"""The lead of a peer from which a page counts as behind."""

GROUPS = ("fundus", "aed", "wcxb articles")


@dataclass(frozen=True)
class Gap:
    """A page on which a peer is far ahead."""

    group: str
    id: str
    figure: str
    peer: str
    best: float
    ours: float


def shingle_f1(scores: dict[str, Any]) -> float:
    """One page's F1 in shingles.

    >>> shingle_f1({"shingle": [0.5, 0.5, 0.0, False]})
    0.6666666666666666
    """
    hits, extra, missed = scores["shingle"][:3]
    return float(2 * hits / (2 * hits + extra + missed)) if hits else 0.0


def word_f1(scores: dict[str, Any]) -> float:
    """One page's F1 in words."""
    return float(scores["word"][2])


FIGURES = {"behind, shingles": shingle_f1, "behind, words": word_f1}


def gaps(standing: Standing, figure: str) -> list[Gap]:
    """The pages of a group on which the best peer is far ahead in this figure, the widest gap first."""
    measure = FIGURES[figure]
    found = []
    for place, page in enumerate(standing.ours):
        if "word" in page:
            best, peer = max((measure(scores[place]), system) for system, scores in standing.peers.items())
            if best - measure(page) >= FAR - SLACK:
                found.append(Gap(standing.name, page["id"], figure, peer, best, measure(page)))
    return sorted(found, key=lambda gap: gap.ours - gap.best)


def pages_with_body(standing: Standing) -> int:
    """How many pages of a group have a body to compare with."""
    return sum("word" in page for page in standing.ours)
