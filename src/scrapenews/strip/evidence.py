"""What the judgement knows of a page's blocks and containers: how much good text they hold, and what their names say.

Every number is computed once, from the outline alone.
"""

from collections.abc import Sequence
from itertools import accumulate

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.beside import is_sidebar
from scrapenews.strip.entries import find_entries
from scrapenews.strip.names import Names
from scrapenews.strip.prose import Prose
from scrapenews.strip.titles import Claims, repeats_headline
from scrapenews.strip.unpardoned import unpardoned_reasons

PARDON = 0.4
"""Containers with at least this share of the page's good text, alone or with all others on the same path, are no
boilerplate, whatever their names say."""


class Evidence:
    """The numbers of one page."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.prose = prose = Prose(outline.blocks)
        """How each block reads."""
        names = Names(outline, prose)
        self.named = names.reasons
        """What each container's own element and names say: a reason's code, or ``""``."""
        self.bodies = names.bodies
        """Whether each container's names speak of the article's own text."""
        self.claims = Claims(outline.document.root)
        """What the head says the headline and the summary are."""
        self.repeated = [
            block.index
            for block, is_heading in zip(outline.blocks, prose.headings, strict=True)
            if is_heading and repeats_headline(block, self.claims.headlines)
        ]
        """Indices of the headings that repeat what the head says the headline is."""
        self.headlines = [index for index in self.repeated if not _is_of_box(outline.blocks[index])]
        """Those that may be the headline itself."""
        self.hard = unpardoned_reasons(outline, prose, self.named, self.headlines)
        """The reasons that no share of text pardons, with those of the containers around."""
        self.comments = find_entries(outline, prose, self.headlines[0] if self.headlines else 0)
        """The stretch of blocks that readers' comments fill without a class that says so."""
        self.good = [
            0
            if not good or self.hard[block.container.index] or block.index in self.comments
            else weighs - block.link_length
            for block, good, weighs in zip(outline.blocks, prose.good, prose.weights, strict=True)
        ]
        """Each block's weight where it is good text, else 0."""
        self._sums = list(accumulate(self.good, initial=0))
        self._weights = list(accumulate(prose.weights, initial=0))
        self._links = list(accumulate((block.link_length for block in outline.blocks), initial=0))
        self._headings = list(accumulate(prose.headings, initial=0))
        self.total = self._sums[-1]
        """The page's weight of good text."""
        self.reasons = self._reasons()
        """Why a container is boilerplate, itself or by what is around it, or ``""``."""

    def good_in(self, container: Container) -> int:
        """The weight of good text inside a container."""
        return self._sums[container.last] - self._sums[container.first]

    def weight_in(self, container: Container) -> int:
        """The weight of all text inside a container."""
        return self._weights[container.last] - self._weights[container.first]

    def headings_in(self, container: Container) -> int:
        """How many headings stand inside a container."""
        return self._headings[container.last] - self._headings[container.first]

    def links_in(self, container: Container) -> int:
        """The length of all link text inside a container."""
        return self._links[container.last] - self._links[container.first]

    def is_in_sidebar(self, container: Container, headline: int | None) -> bool:
        """Whether a container stands in a sidebar or footer that does not hold the headline; where no headline is
        known, in one that does not hold most of the page.
        """
        for here in container.ancestors():
            if headline is not None and here.first <= headline < here.last:
                return False
            if headline is None and 2 * self.weight_in(here) > self._weights[-1]:
                return False
            if is_sidebar(here):
                return True
        return False

    def paragraph_path(self, verdicts: Sequence[str]) -> int:
        """The path on which most of the kept good text stands; 0 where none was kept."""
        paths: dict[int, int] = {}
        for block, verdict, good in zip(self.outline.blocks, verdicts, self.good, strict=True):
            if good and not verdict:
                path = block.container.signature
                paths[path] = paths.get(path, 0) + good
        return max(paths, key=lambda path: paths[path], default=0)

    def good_between(self, first: int, last: int) -> int:
        """The weight of good text in ``blocks[first:last]``."""
        return self._sums[last] - self._sums[first]

    def _reasons(self) -> list[str]:
        reasons: list[str] = []
        large = self._large_paths()
        sums, total, least = self._sums, self.total, self.total * PARDON
        for container, hard, named in zip(self.outline.containers, self.hard, self.named, strict=True):
            if hard:
                reasons.append(hard)
                continue
            parent = container.parent
            reason = reasons[parent.index] if parent else ""
            reason = reason or ("hidden" if container.hidden else named)
            if (
                reason
                and total
                and (container.signature in large or sums[container.last] - sums[container.first] >= least)
            ):
                reason = ""
            reasons.append(reason)
        return reasons

    def _large_paths(self) -> frozenset[int]:
        """The paths on which named containers hold enough of the page's good text together."""
        alike: dict[int, int] = {}
        for container, named in zip(self.outline.containers, self.named, strict=True):
            if named:
                alike[container.signature] = alike.get(container.signature, 0) + self.good_in(container)
        return frozenset(path for path, good in alike.items() if good >= self.total * PARDON)


def _is_of_box(heading: TextBlock) -> bool:
    """A heading of a sidebar, menu or footer says the site's name at most."""
    return heading.container.tag != "h1" and heading.container.closest("aside", "footer", "nav") is not None
