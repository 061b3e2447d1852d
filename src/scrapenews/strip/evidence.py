"""What the judgement knows of a page's blocks and containers: how much good text they hold, and what their names say.

Every number is computed once, from the outline alone.
"""

from collections.abc import Sequence
from itertools import accumulate

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.entries import find_entries
from scrapenews.strip.prose import is_good, is_heading, weight
from scrapenews.strip.titles import claimed_headlines
from scrapenews.strip.unpardoned import unpardoned_reasons
from scrapenews.strip.words import TAG_REASONS, reason_of_names, speaks_of_body

PARDON = 0.4
"""Containers with at least this share of the page's good text, alone or with all others on the same path, are no
boilerplate, whatever their names say."""


class Evidence:
    """The numbers of one page."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self._bodies: dict[str, bool] = {}
        self.named = _believed(outline, _named_reasons(outline.containers))
        """What each container's own element and names say: a reason's code, or ``""``."""
        self.headlines = claimed_headlines(outline.document.root)
        """Fingerprints of what the head says the headline is."""
        self.hard = unpardoned_reasons(outline, self.named, self.headlines)
        """The reasons that no share of text pardons, with those of the containers around."""
        self.comments = find_entries(outline, self.headlines)
        """The stretch of blocks that readers' comments fill without a class that says so."""
        self.good = [self._goodness(block) for block in outline.blocks]
        """Each block's weight where it is good text, else 0."""
        self._sums = list(accumulate(self.good, initial=0))
        self._weights = list(accumulate((weight(block.text) for block in outline.blocks), initial=0))
        self._links = list(accumulate((block.link_length for block in outline.blocks), initial=0))
        self._headings = list(accumulate((is_heading(block) for block in outline.blocks), initial=0))
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

    def is_body(self, container: Container) -> bool:
        """A container whose names speak of the article's own text."""
        names = container.names
        if not names:
            return False
        found = self._bodies.get(names)
        if found is None:
            self._bodies[names] = found = speaks_of_body(names)
        return found

    def paragraph_path(self, verdicts: Sequence[str]) -> int:
        """The path on which most of the kept good text stands; 0 where none was kept."""
        paths: dict[int, int] = {}
        for block in self.outline.blocks:
            if not verdicts[block.index] and self.good[block.index]:
                path = block.container.signature
                paths[path] = paths.get(path, 0) + self.good[block.index]
        return max(paths, key=lambda path: paths[path], default=0)

    def good_between(self, first: int, last: int) -> int:
        """The weight of good text in ``blocks[first:last]``."""
        return self._sums[last] - self._sums[first]

    def _goodness(self, block: TextBlock) -> int:
        container = block.container
        if self.hard[container.index] or block.index in self.comments or not is_good(block):
            return 0
        return weight(block.text) - block.link_length

    def _reasons(self) -> list[str]:
        reasons: list[str] = []
        threshold = self.total * PARDON
        alike: dict[int, int] = {}
        for container in self.outline.containers:
            if self.named[container.index]:
                alike[container.signature] = alike.get(container.signature, 0) + self.good_in(container)
        for container in self.outline.containers:
            index = container.index
            if self.hard[index]:
                reasons.append(self.hard[index])
            elif self.total and max(self.good_in(container), alike.get(container.signature, 0)) >= threshold:
                reasons.append("")
            else:
                inherited = reasons[container.parent.index] if container.parent else ""
                reasons.append(inherited or ("hidden" if container.hidden else self.named[index]))
        return reasons


_NEVER_BODY = frozenset(["consent", "comments"])
"""Reasons that hold even where the names speak of the article's text, too; an overlay is often only what a click on a
picture of the text opens."""


def _named_reasons(containers: list[Container]) -> list[str]:
    """What each container's element and names say. Sites repeat few names, so that each is read once."""
    known: dict[str, str] = {"": ""}
    reasons: list[str] = []
    for container in containers:
        if container.first == container.last or container.tag in ("html", "body"):
            reasons.append("")
            continue
        names = container.names
        reason = known.get(names)
        if reason is None:
            known[names] = reason = reason_of_names(names)
            if reason not in _NEVER_BODY and speaks_of_body(names):
                known[names] = reason = ""
        reasons.append(reason or _element_reason(container))
    return reasons


def _believed(outline: Outline, named: list[str]) -> list[str]:
    """The names that can be true: a box with a heading and running text is no byline, date or label."""
    headings = list(accumulate(map(is_heading, outline.blocks), initial=0))
    good = list(accumulate(map(is_good, outline.blocks), initial=0))
    return [
        ""
        if reason in _LABELS
        and container.last - container.first > 1
        and headings[container.last] > headings[container.first]
        and good[container.last] > good[container.first]
        else reason
        for container, reason in zip(outline.containers, named, strict=True)
    ]


_LABELS = frozenset(["date", "byline", "kicker"])


def _element_reason(container: Container) -> str:
    """What an element says by its own name. A figure may hold text of the article: a quote, code, a table."""
    if container.tag == "figure" and next(container.element.iter("blockquote", "pre", "table"), None) is not None:
        return ""
    return TAG_REASONS.get(container.tag, "")
