"""The numbers by which a block is judged, each with its name.

All of them are about shape and place, none about a language: how much text and how many links, what stands around,
how much of the page's good text shares the block's containers and its path, and what the containers' names say. What
depends on containers alone is worked out once for each, from its parent's.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.prose import is_heading

OWN = ("weight", "link_share", "sentence_marks", "ends_as_sentence", "tag")
"""The block itself: weight in bytes, share of linked characters, punctuation marks, a last mark that ends a
sentence, and a number for the element."""

BOX = (
    "share_1", "share_2", "share_3", "path_share", "path_ratio", "path_blocks",
    "links_1", "links_2", "good_part_1", "good_part_2", "blocks_1", "average_1", "headings_1",
    "pictures_1", "pictures_2", "steps_to_main", "main_share", "depth_in_main", "steps_to_spine", "spine_steps",
    "reason", "reason_steps", "reason_share", "reason_blocks", "body_steps", "article_steps", "list_steps",
)  # fmt: skip
"""What it stands in. ``_1`` is the container around the block, ``_2`` the next one out, ``_3`` the one after: the
share of the page's good text, the share of its weight in links, the part that is good, how many blocks, their
average weight, headings and pictures. ``path`` is all blocks with the same chain of elements and classes, and their
share against the page's best path. ``main`` is the innermost container with most of the good text, ``spine`` the one
around the best path: steps out from the block until they meet, and from the other side. ``reason`` is the nearest
container whose name or element speaks of boilerplate: what it says, how far, its share of the good text, its blocks;
``body`` one that speaks of the article, ``article`` such an element, ``list`` a list."""

AROUND = (
    "links_before", "links_after", "length_before", "length_after", "same_path_before", "same_path_after", "tag_before",
    "to_good_before", "to_good_after", "place", "read_before", "since_headline", "since_picture", "times",
)  # fmt: skip
"""What stands before and after it, how far the next good text and the last picture are, how much of the page and of
its good text lie before it, how far the headline is, and how often the same text stands on the page."""

NAMES = (*OWN, *BOX, *AROUND)
"""All features, in the order of a row."""

IN_BOX = range(len(OWN), len(OWN) + len(BOX))
OF_BLOCK = (*range(len(OWN)), *range(len(OWN) + len(BOX), len(NAMES)))
"""The places in a row of `BOX`, and those of the others."""

_TAGS = {
    "p": 1, "h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 7, "li": 8, "blockquote": 9, "td": 10, "th": 10,
    "dd": 11, "dt": 11, "pre": 12, "div": 13, "section": 14, "article": 14, "figcaption": 15, "header": 16,
    "footer": 17, "label": 18,
}  # fmt: skip
_REASONS = {
    "": 0, "kicker": 2, "byline": 3, "date": 4, "caption": 5, "outside": 6, "author_box": 7, "share": 8, "related": 9,
    "advertising": 10, "newsletter": 11, "form": 12, "footer": 13, "navigation": 14, "hidden": 15, "overlay": 16,
    "comments": 17, "consent": 18,
}  # fmt: skip
"""Numbers for reasons, from what may well be article to what hardly is."""

_ARTICLES = frozenset(["article", "main"])
_LISTS = frozenset(["ul", "ol", "dl"])

_FAR = 20
"""Distances are cut here: farther makes no difference."""

_ALL_LINKS = 0.9

_ASCII_MARKS = ".,;!?"
_MARKS = f"{_ASCII_MARKS}。，、؟،।"
_ENDS = frozenset(".!?…。！？।؟۔:")
_CLOSING = frozenset("\"'”’»)")

Row = tuple[float, ...]
_Near = tuple[Container | None, Container | None, Container | None, Container | None]


class Features:
    """The rows of one page's blocks."""

    def __init__(self, evidence: Evidence, main: Container, headline: int | None) -> None:
        self._evidence = evidence
        self._blocks = evidence.outline.blocks
        self._total = evidence.total or 1
        self._headline = -1 if headline is None else headline
        self._good_places = [index for index, good in enumerate(evidence.good) if good]
        self._picture_places = [medium.before for medium in evidence.outline.media]
        self._pictures = _pictures_in(evidence)
        blocks = self._blocks
        texts = [block.text for block in blocks]
        self._lengths = [*map(len, texts), 0]
        self._link_shares = [*(block.link_length / len(block.text) for block in blocks), 1.0]
        self._tags = [*(_TAGS.get(block.container.tag, 0) for block in blocks), 0]
        self._signatures = [*(block.container.signature for block in blocks), -1]
        self._times = Counter(texts)
        self._path_blocks = Counter(self._signatures)
        self._path_good: dict[int, int] = {}
        for index in self._good_places:
            path = self._signatures[index]
            self._path_good[path] = self._path_good.get(path, 0) + evidence.good[index]
        best = max(self._path_good, key=lambda path: self._path_good[path], default=-1)
        self._best = self._path_good.get(best, 1)
        spine = blocks[self._signatures.index(best)].container if self._path_good else main
        self._main = main
        self._from_main = _steps_from(main)
        self._from_spine = _steps_from(spine.parent or spine)
        self._nearest: dict[int, _Near] = {}

    def is_far(self, block: TextBlock) -> bool:
        """A block away from the main container, with no good text on its path, and either named boilerplate or with no
        good text in the three containers around it; and wherever it stands, one that is named boilerplate, nearly all
        links and no heading. No judgement is needed. Most of a page's blocks are.
        """
        container, reason = block.container, self._evidence.reasons[block.container.index]
        if reason and self._link_shares[block.index] >= _ALL_LINKS and not is_heading(block):
            return True
        if container.signature in self._path_good or self._main.first <= block.index < self._main.last:
            return False
        return reason != "" or not self._evidence.good_in(_around(container)[2])

    def row(self, block: TextBlock) -> list[float]:
        """The block's numbers, in the order of `NAMES`."""
        return [*self.own(block), *self.box(block.container), *self.around(block)]

    def own(self, block: TextBlock) -> Row:
        """Those of the block itself, in the order of `OWN`."""
        text, index = block.text, block.index
        return (
            self._evidence.prose.weights[index],
            min(1.0, self._link_shares[index]),
            sum(map(text.count, _ASCII_MARKS if text.isascii() else _MARKS)),
            text[-1] in _ENDS or (text[-1] in _CLOSING and text[-2:-1] in _ENDS),
            self._tags[index],
        )

    def box(self, container: Container) -> Row:
        """Those of its container, in the order of `BOX`. Siblings on the same path share them all."""
        evidence, total = self._evidence, self._total
        one, two, three = _around(container)
        good_1, good_2 = evidence.good_in(one), evidence.good_in(two)
        weight_1, weight_2 = evidence.weight_in(one) or 1, evidence.weight_in(two) or 1
        path_good, path_blocks = self._path_good.get(container.signature, 0), self._path_blocks[container.signature]
        blocks_1 = one.last - one.first
        to_main, main = _meeting(container, self._from_main)
        to_spine, spine = _meeting(container, self._from_spine)
        return (
            *(good_1 / total, good_2 / total, evidence.good_in(three) / total),
            *(path_good / total, path_good / self._best, path_blocks),
            *(evidence.links_in(one) / weight_1, evidence.links_in(two) / weight_2),
            *(good_1 / weight_1, good_2 / weight_2),
            *(blocks_1, weight_1 / (blocks_1 or 1), evidence.headings_in(one)),
            *(self._pictures.get(one.index, 0), self._pictures.get(two.index, 0)),
            *(to_main, evidence.good_in(main) / total, container.depth - self._main.depth),
            *(container.depth - spine.depth, to_spine),
            *self._named(container),
        )

    def _named(self, container: Container) -> Row:
        named, *others = self._near(container)
        steps = (container.depth - near.depth if near else _FAR for near in others)
        if named is None:
            return (0, _FAR, 0, 0, *steps)
        return (
            _REASONS.get(self._evidence.named[named.index], 0) or _REASONS["hidden"],
            container.depth - named.depth,
            self._evidence.good_in(named) / self._total,
            named.last - named.first,
            *steps,
        )

    def _near(self, container: Container) -> _Near:
        """The nearest container (itself included) that is named boilerplate or hidden, that is named as a body, that
        is an article, and that is a list.
        """
        unknown: list[Container] = []
        here: Container | None = container
        while here is not None and here.index not in self._nearest:
            unknown.append(here)
            here = here.parent
        near: _Near = (None, None, None, None) if here is None else self._nearest[here.index]
        for step in reversed(unknown):
            self._nearest[step.index] = near = self._with(step, near)
        return near

    def _with(self, container: Container, around: _Near) -> _Near:
        """The nearest ones of a container, given those around it."""
        named, body, article, list_ = around
        outer, tag = container.parent, container.tag
        is_hidden = container.hidden and not (outer and outer.hidden)
        return (
            container if self._evidence.named[container.index] or is_hidden else named,
            container if self._evidence.bodies[container.index] else body,
            container if tag in _ARTICLES else article,
            container if tag in _LISTS else list_,
        )

    def around(self, block: TextBlock) -> Row:
        """Those of what stands before and after it, in the order of `AROUND`. Behind the last block, and so before the
        first, the lists end in what is said of no block.
        """
        index = block.index
        before, after = index - 1, index + 1
        path = block.container.signature
        return (
            self._link_shares[before],
            self._link_shares[after],
            self._lengths[before],
            self._lengths[after],
            self._signatures[before] == path,
            self._signatures[after] == path,
            self._tags[before],
            *self._to_good(index),
            index / len(self._blocks),
            self._evidence.good_between(0, index) / self._total,
            index - self._headline,
            self._since_picture(index),
            self._times[block.text],
        )

    def _to_good(self, index: int) -> tuple[int, int]:
        """How far the next good text is, before and after."""
        good = self._good_places
        place = bisect_left(good, index)
        before = index - good[place - 1] if place else _FAR
        place += place < len(good) and good[place] == index
        return min(_FAR, before), min(_FAR, good[place] - index) if place < len(good) else _FAR

    def _since_picture(self, index: int) -> int:
        place = bisect_left(self._picture_places, index + 1)
        return min(_FAR, index - self._picture_places[place - 1]) if place else _FAR


def _around(container: Container) -> tuple[Container, Container, Container]:
    """The three containers around one; where there are fewer, the outermost again."""
    one = container.parent or container
    two = one.parent or one
    return one, two, two.parent or two


def _pictures_in(evidence: Evidence) -> dict[int, int]:
    """How many pictures and players stand in a container, counted four steps out."""
    counts: dict[int, int] = {}
    for medium in evidence.outline.media:
        for here in medium.container.ancestors()[:4]:
            counts[here.index] = counts.get(here.index, 0) + 1
    return counts


def _steps_from(target: Container) -> dict[Container, int]:
    """How many steps out from a container it and those around it are."""
    return {container: step for step, container in enumerate(target.ancestors())}


def _meeting(container: Container, steps: Mapping[Container, int]) -> tuple[int, Container]:
    """The innermost container around this one of those that steps are known of, and its steps."""
    here = container
    while here not in steps and here.parent is not None:
        here = here.parent
    return steps[here], here
