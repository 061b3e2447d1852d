"""Groups of pages that are measured together: mostly a corpus, sometimes a part of one."""

from collections.abc import Iterable
from dataclasses import dataclass

from outcomes import Outcome


@dataclass(frozen=True)
class Group:
    """The pages of a corpus, or those of one type or language."""

    name: str
    corpus: str
    type: str | None = None
    language: str | None = None

    def of(self, outcomes: Iterable[Outcome]) -> list[Outcome]:
        """Those outcomes that belong to the group."""
        return [
            outcome
            for outcome in outcomes
            if outcome.corpus == self.corpus
            and self.type in {None, outcome.type}
            and self.language in {None, outcome.language}
        ]


GROUPS = (
    Group("fundus", "fundus"),
    Group("aed", "aed"),
    Group("l3sgn1", "l3sgn1"),
    Group("big9", "big9"),
    Group("chaos", "chaos"),
    Group("daniel", "daniel"),
    Group("daniel, Chinese", "daniel", language="zh"),
    Group("daniel, Greek", "daniel", language="el"),
    Group("daniel, Polish", "daniel", language="pl"),
    Group("daniel, Russian", "daniel", language="ru"),
    Group("daniel, English", "daniel", language="en"),
    Group("dragnet", "dragnet"),
    Group("jsonld", "jsonld"),
    Group("wcxb articles", "wcxb", type="article"),
    Group("trafilatura", "trafilatura"),
    Group("htmldate", "htmldate"),
)
"""Groups that other extractors were measured on too."""

SIX = ("fundus", "aed", "l3sgn1", "big9", "chaos", "daniel")
"""Groups over whose bodies a mean is taken."""
