"""Whether a page is told for what it is: an article, or none."""

from collections import Counter
from collections.abc import Iterable, Sequence

from outcomes import Outcome

CORPUS = "wcxb"
"""The corpus with pages of all types."""

ARTICLES = frozenset(["article", "live_blog"])
"""Kinds of a record that are articles, in the sense of the corpus's type of that name."""


def typed(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The outcomes of pages of which a person says what they are."""
    return [outcome for outcome in outcomes if outcome.corpus == CORPUS]


def is_right(outcome: Outcome) -> bool:
    """Whether page and record agree on article or not; a page without a record is wrong either way."""
    return outcome.kind is not None and (outcome.kind in ARTICLES) == (outcome.type == "article")


def confusion(outcomes: Sequence[Outcome]) -> list[str]:
    """How many pages of each type were given which kind, as lines of text."""
    counts = Counter((outcome.type or "-", outcome.kind or "no record") for outcome in outcomes)
    types = sorted({kind for kind, _ in counts}, key=lambda name: (name != "article", name))
    kinds = sorted({kind for _, kind in counts}, key=lambda name: (name not in ARTICLES, name))
    lines = ["".join([f"{'page / record':<16}", *(f"{kind:>11}" for kind in kinds)])]
    lines += ["".join([f"{name:<16}", *(f"{counts[name, kind]:>11}" for kind in kinds)]) for name in types]
    return lines
