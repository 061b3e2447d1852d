"""The lines of the table: one a figure, with what is asked, the best peer, and how sure the difference is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import behind
import kinds
from bars import SECTIONS, is_reached
from figures import PLACES, count_of
from groups import SIX
from outcomes import Outcome
from standings import OURS, Standing, interval

MEAN = "mean of six"
ALL = "all pages"


@dataclass(frozen=True)
class Line:
    """One figure of one group of pages."""

    group: str
    figure: str
    pages: int
    ours: float
    peer: str | None = None
    """The best of the others, where any was measured."""
    best: float | None = None
    """What that one reaches."""
    interval: tuple[float, float] | None = None
    """What ours is ahead of it, between these in 95 of 100 cases."""
    asked: float | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the figure is as asked; `None` where nothing is."""
        return None if self.asked is None else is_reached(self.figure, self.ours, self.asked)


def champions(standings: Mapping[str, Standing]) -> dict[str, set[str]]:
    """By group, the systems that lines are about: ours, and the best peer of each figure."""
    single = best_single(standings)
    chosen = {name: {OURS} for name in standings}
    for section in SECTIONS.values():
        for name in section.keys() & standings.keys():
            peers = {standings[name].best_peer(figure) for figure in section[name] if figure in PLACES}
            chosen[name] |= {peer for peer in peers if peer is not None}
            chosen[name] |= {single} if single and name in SIX else set()
    return chosen


def best_single(standings: Mapping[str, Standing]) -> str | None:
    """The peer with the best mean over the six, where all six are measured."""
    if not all(name in standings for name in SIX):
        return None
    shared = set.intersection(*(set(standings[name].peers) for name in SIX))
    return max(sorted(shared), key=lambda system: mean_of_six(standings, system), default=None)


def mean_of_six(standings: Mapping[str, Standing], system: str) -> float:
    """A system's mean shingle F1 over the six."""
    return fmean(standings[name].values[system]["shingle F1"] for name in SIX)


def sections(standings: Mapping[str, Standing], outcomes: Sequence[Outcome]) -> dict[str, list[Line]]:
    """Every line that these pages allow, under its heading."""
    return {
        heading: [
            line
            for group, figures in section.items()
            for figure, asked in figures.items()
            for line in _lines(group, figure, asked, standings, outcomes)
        ]
        for heading, section in SECTIONS.items()
    }


def _lines(
    group: str, figure: str, asked: float | None, standings: Mapping[str, Standing], outcomes: Sequence[Outcome]
) -> Iterable[Line]:
    """The line of a figure, or none if its pages were not run."""
    if group == MEAN:
        yield from _mean(standings, asked)
    elif group == ALL:
        yield Line(group, figure, len(outcomes), _counted(figure, outcomes), asked=asked)
    elif figure == "kind right":
        yield from _kind(group, outcomes, asked)
    elif figure == "same instant":
        yield from _instants(group, outcomes, asked)
    elif group in standings:
        yield from _compared(standings[group], figure, asked)


def _compared(standing: Standing, figure: str, asked: float | None) -> Iterable[Line]:
    if figure in behind.FIGURES:
        pages = behind.pages_with_body(standing)
        if pages:
            share = len(behind.gaps(standing, figure)) / pages
            yield Line(standing.name, figure, pages, share, asked=asked)
    elif figure in standing.values[OURS]:
        pages = count_of(standing.summaries[OURS], figure)
        ours, peer = standing.values[OURS][figure], standing.best_peer(figure)
        if peer is None:
            yield Line(standing.name, figure, pages, ours, asked=asked)
        else:
            best = standing.values[peer][figure]
            yield Line(standing.name, figure, pages, ours, peer, best, _difference(standing, figure, peer), asked)


def _difference(standing: Standing, figure: str, peer: str) -> tuple[float, float] | None:
    pairs = zip(standing.draws.get(OURS, ()), standing.draws.get(peer, ()), strict=True)
    differences = [ours[figure] - theirs[figure] for ours, theirs in pairs if figure in ours and figure in theirs]
    return interval(differences) if differences else None


def _mean(standings: Mapping[str, Standing], asked: float | None) -> Iterable[Line]:
    peer = best_single(standings)
    if peer is None:
        return
    six = [standings[name] for name in SIX]
    pages = sum(count_of(standing.summaries[OURS], "shingle F1") for standing in six)
    ours, best = mean_of_six(standings, OURS), mean_of_six(standings, peer)
    differences = [
        fmean(standing.draws[OURS][i]["shingle F1"] - standing.draws[peer][i]["shingle F1"] for standing in six)
        for i in range(min(len(standing.draws.get(OURS, ())) for standing in six))
    ]
    yield Line(MEAN, "shingle F1", pages, ours, peer, best, interval(differences) if differences else None, asked)


def _kind(group: str, outcomes: Sequence[Outcome], asked: float | None) -> Iterable[Line]:
    pages = kinds.typed(outcomes)
    if pages:
        yield Line(group, "kind right", len(pages), fmean(kinds.is_right(page) for page in pages), asked=asked)


def _instants(group: str, outcomes: Sequence[Outcome], asked: float | None) -> Iterable[Line]:
    told = [page.instant for page in outcomes if page.corpus == group and page.instant is not None]
    if told:
        yield Line(group, "same instant", len(told), fmean(told), asked=asked)


def _counted(figure: str, outcomes: Iterable[Outcome]) -> int:
    """How many pages went wrong in this way."""
    if figure == "errors":
        return sum(bool(outcome.error) for outcome in outcomes)
    if figure == "timeouts":
        return sum(outcome.is_overdue for outcome in outcomes)
    return sum(bool(outcome.fault) for outcome in outcomes)
