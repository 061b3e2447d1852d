"""How a group of pages stands: our figures, every peer's on the same pages, and how sure the differences are."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any

import measures
from bench import BENCH, read_lines
from figures import RANKED_BY, Values, values_of
from groups import Group
from outcomes import Outcome

Scores = dict[str, Any]
"""One page's figures, as the bench's scorer gives them."""

OURS = "ours"
RESAMPLES = 1000
SEED = 3
TAIL = 0.025
"""The share of resamples on either side of an interval."""


@dataclass
class Standing:
    """A group's pages as each system answers them, page by page in the same order."""

    name: str
    pages: Mapping[str, Sequence[Scores]]
    summaries: dict[str, Any] = field(default_factory=dict)
    """By system."""
    values: dict[str, Values] = field(default_factory=dict)
    """By system."""
    draws: dict[str, list[Values]] = field(default_factory=dict)
    """By system, figures on pages drawn again and again from these; the i-th draw is the same for all systems."""

    @property
    def ours(self) -> Sequence[Scores]:
        """Our own pages."""
        return self.pages[OURS]

    @property
    def peers(self) -> dict[str, Sequence[Scores]]:
        """Everyone else's."""
        return {system: pages for system, pages in self.pages.items() if system != OURS}

    def best_peer(self, figure: str) -> str | None:
        """The peer that does best, if any was measured."""
        rank = RANKED_BY.get(figure, figure)
        known = {system: self.values[system][rank] for system in self.peers if rank in self.values[system]}
        return max(known, key=lambda system: known[system], default=None)


def standing_of(group: Group, outcomes: Iterable[Outcome]) -> Standing:
    """The group's standing, without draws."""
    ours = {outcome.id: outcome.scores for outcome in group.of(outcomes)}
    pages = {OURS: list(ours.values())}
    for system, scores in read_peers(group.corpus).items():
        pages[system] = [scores[page_id] for page_id in ours]
    summaries = {system: measures.score().summarise(scores) for system, scores in pages.items()}
    return Standing(group.name, pages, summaries, {system: values_of(summary) for system, summary in summaries.items()})


def read_peers(corpus: str) -> dict[str, dict[str, Scores]]:
    """What other extractors reach on a corpus: by system, by page."""
    return {
        path.name.split(".")[1]: {row["id"]: {"seconds": None, **row} for row in read_lines(path)}
        for path in sorted((BENCH / "peers").glob(f"{corpus}.*.pages.jsonl.gz"))
    }


def add_draws(standings: Iterable[Standing], systems: Callable[[Standing], set[str]], workers: int) -> None:
    """Give every standing its draws, of these systems only: it is the longest sum of all."""
    standings = list(standings)
    chosen = [{system: standing.pages[system] for system in sorted(systems(standing))} for standing in standings]
    names = [standing.name for standing in standings]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for standing, draws in zip(standings, pool.map(draw, names, chosen), strict=True):
            standing.draws.update(draws)


def draw(name: str, pages: Mapping[str, Sequence[Scores]]) -> dict[str, list[Values]]:
    """The bench's figures on draws of these pages."""
    return resample(name, pages, lambda scores: values_of(measures.score().summarise(scores)))


def resample(
    name: str, pages: Mapping[str, Sequence[Scores]], summarise: Callable[[list[Scores]], Values]
) -> dict[str, list[Values]]:
    """By system, figures on `RESAMPLES` draws with replacement of as many pages as there are; the same pages for each
    system. The name seeds the draws: a group's intervals are the same on every run, whatever else is measured.
    """
    chance = random.Random(f"{SEED} {name}")  # noqa: S311 (the same draws on every run are wanted)
    places = range(max(len(scores) for scores in pages.values()))
    draws: dict[str, list[Values]] = {system: [] for system in pages}
    for _ in range(RESAMPLES):
        drawn = chance.choices(places, k=len(places))
        for system, scores in pages.items():
            draws[system].append(summarise([scores[place] for place in drawn]))
    return draws


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Between which values 95 % of the draws lie.

    >>> interval([i / 1000 for i in range(1000)])
    (0.025, 0.974)
    """
    ranked = sorted(differences)
    outside = int(TAIL * len(ranked))
    return ranked[outside], ranked[-1 - outside]
