"""Boxes beside an article that may hold more text than it: sidebars, footers, lists of other stories.

A short article is not their equal. They are told by their names and their place: they do not hold the headline, and
text stands behind it without them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from scrapenews.dom import Container, Outline
from scrapenews.strip.prose import Prose

_BESIDE = frozenset(["outside", "footer", "author_box", "related", "share"])
"""What such boxes are named. Newsletters and advertising are not among them: the wrappers of paid articles are named
so; nor bylines and captions, whose names stand on whole articles, too."""
_MUCH = 0.4
"""The least share of the page's text that they hold together. Smaller ones are pardoned nothing as it is."""
_NEARLY_ALL = 0.8
_LITTLE = 0.1
_FEW_WORDS = 60
_SMALL_BOX = 2500
_HEADLINES = frozenset(["h1", "h2"])
_ARTICLE = 300
"""The weight of good text in the headline's own box, where other articles follow."""
_SIDEBAR = re.compile(
    r"(?:main-?|left-?|right-?|page-?|site-?|global-?)?(?:side-?bar|footer)(?:-?(?:left|right|\d))*", re.IGNORECASE
)


def last_footers(outline: Outline, named: Sequence[str], prose: Prose) -> list[str]:
    """For each container ``"footer"`` if it is one at the page's end that holds much of its text, but not nearly all,
    and not the first of it; else ``""``.
    """
    sums = _sums(weight if good else 0 for weight, good in zip(prose.weights, prose.good, strict=True))
    total = sums[-1]
    found = [""] * len(named)
    for footer in [here for here in outline.containers if named[here.index] == "footer"]:
        if (
            footer.last >= (1 - _LITTLE) * len(outline.blocks)
            and sums[footer.first] >= _LITTLE * total
            and _MUCH * total <= sums[footer.last] - sums[footer.first] < _NEARLY_ALL * total
        ):
            found[footer.index] = "footer"
    return found


def beside_headline(outline: Outline, named: Sequence[str], goodness: Sequence[int], headline: int | None) -> list[str]:
    """For each container its reason, if it is a named box without the headline that counts for no article; else ``""``.

    Such boxes count if they hold much of the page's text together, and each where enough text stands behind the
    headline outside it, in no named box, or where it is small and named a sidebar or footer. `goodness` is how much
    good text each block is.
    """
    nothing = [""] * len(outline.containers)
    if headline is None:
        headline = next((b.index for b in outline.blocks if b.container.tag == "h1" and not b.container.hidden), None)
    if headline is None:
        return nothing
    elsewhere = _named_elsewhere(outline, named, headline)
    if _BESIDE.isdisjoint(elsewhere):
        return nothing
    good = _sums(goodness)
    own = _sums(_unnamed_text(outline, elsewhere, goodness, headline))
    least = max(_LITTLE * good[-1], _FEW_WORDS)

    def is_beside(container: Container) -> bool:
        first, last = container.first, container.last
        return container.tag not in ("p", "li", "span") and (
            own[-1] - (own[last] - own[first]) >= least
            or (good[last] - good[first] <= _SMALL_BOX and is_sidebar(container))
        )

    found = [here for here in outline.containers if elsewhere[here.index] in _BESIDE and is_beside(here)]
    held = sum(good[box.last] - good[box.first] for box in _outermost(found))
    if not held or held < _MUCH * good[-1]:
        return nothing
    for box in found:
        nothing[box.index] = elsewhere[box.index]
    return nothing


def other_articles(outline: Outline, goodness: Sequence[int], headline: int | None) -> list[str]:
    """For each container ``"related"`` if it is another article behind the first one, as sites load the next story or
    show all of a day: a heading stands in it on the same path as the headline, in a box that is built like the
    headline's. Each of the boxes holds text: otherwise they are chapters of one article, or teasers.
    """
    found = [""] * len(outline.containers)
    if headline is None:
        return found
    good = _sums(goodness)
    own = outline.blocks[headline].container
    for block in outline.blocks[headline + 1 :]:
        heading = block.container
        if (heading.tag in _HEADLINES or heading.signature == own.signature) and _are_alike(heading, own):
            box, first = _parting(heading, own)
            if box is not heading and _held(good, first) >= _ARTICLE and _held(good, box):
                found[box.index] = "related"
    return found


def _are_alike(heading: Container, headline: Container) -> bool:
    """Whether headings stand on one path: the next articles' may be of a lower order, but are named alike."""
    if heading is headline or heading.parent is None or headline.parent is None:
        return False
    return heading.signature == headline.signature or (
        heading.parent.signature == headline.parent.signature and heading.names == headline.names != ""
    )


def _parting(container: Container, other: Container) -> tuple[Container, Container]:
    """The outermost containers around two on the same path that do not hold both."""
    while container.parent is not None and other.parent is not None and container.parent is not other.parent:
        container, other = container.parent, other.parent
    return container, other


def _held(good: Sequence[int], box: Container) -> int:
    return good[box.last] - good[box.first]


def _named_elsewhere(outline: Outline, named: Sequence[str], headline: int) -> list[str]:
    """What the containers are named that do not hold the headline, or that they are hidden."""
    return [
        "" if container.first <= headline < container.last else named[container.index] or "hidden" * container.hidden
        for container in outline.containers
    ]


def _unnamed_text(outline: Outline, elsewhere: Sequence[str], goodness: Sequence[int], headline: int) -> list[int]:
    """How much good text each block is that stands behind the headline and in no named box."""
    boxed: list[bool] = []
    for container, named in zip(outline.containers, elsewhere, strict=True):
        outer = container.parent
        boxed.append(named != "" or (outer is not None and boxed[outer.index]))
    return [
        0 if block.index < headline or boxed[block.container.index] else own
        for block, own in zip(outline.blocks, goodness, strict=True)
    ]


def _outermost(boxes: Sequence[Container]) -> list[Container]:
    found: list[Container] = []
    end = 0
    for box in boxes:
        if box.first >= end:
            found.append(box)
            end = box.last
    return found


def _sums(numbers: Iterable[int]) -> list[int]:
    return list(accumulate(numbers, initial=0))


def is_sidebar(container: Container) -> bool:
    """A container that is a sidebar or a footer by its element, or that one of its names calls just so."""
    return container.tag in ("aside", "footer") or any(map(_SIDEBAR.fullmatch, container.names.split()))
