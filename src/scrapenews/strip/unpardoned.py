"""Containers that no share of the page's text pardons.

A container with much of the page's good text is no boilerplate, whatever its names say (`evidence`). Three kinds are
excepted: consent dialogs, overlays and readers' comments, which are named so; what the page hides while it shows
enough text besides, as second copies for print or for telephones; and boxes beside the headline's (`beside`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from scrapenews.dom import Container, Outline
from scrapenews.strip.beside import beside_headline, last_footers, other_articles
from scrapenews.strip.prose import Prose
from scrapenews.strip.titles import fingerprint
from scrapenews.strip.words import UNPARDONED

_MUCH = 0.6
_LITTLE = 0.1
_SHOWN = 0.4
"""Where visible text is this share of all distinct text, what is hidden is not the article."""


def unpardoned_reasons(outline: Outline, prose: Prose, named: Sequence[str], headings: Sequence[int]) -> list[str]:
    """For each container the reason that holds whatever it contains, its own or handed down, or ``""``.

    `named` is what each container's element and names say, `headings` are those that repeat the headline.
    """
    reasons = _handed_down(outline.containers, _of_names(outline, prose, named, headings))
    if _shows_enough(outline, prose, reasons):
        hidden = ["hidden" if container.hidden else "" for container in outline.containers]
        reasons = _handed_down(outline.containers, hidden, reasons)
    reasons = _handed_down(outline.containers, last_footers(outline, named, prose), reasons)
    headline = next((index for index in headings if not outline.blocks[index].container.hidden), None)
    goodness = [
        weight - block.link_length if good and not reasons[block.container.index] else 0
        for block, weight, good in zip(outline.blocks, prose.weights, prose.good, strict=True)
    ]
    reasons = _handed_down(outline.containers, other_articles(outline, goodness, headline), reasons)
    return _handed_down(outline.containers, beside_headline(outline, named, goodness, headline), reasons)


def _handed_down(containers: Sequence[Container], own: Sequence[str], before: Sequence[str] = ()) -> list[str]:
    """Each container's own reason, or that of the nearest container around it; those from before go first."""
    if not any(own):
        return list(before or own)
    reasons: list[str] = []
    for container, first, then in zip(containers, before or own, own, strict=True):
        parent = container.parent
        reasons.append(first or then or (reasons[parent.index] if parent else ""))
    return reasons


def _of_names(outline: Outline, prose: Prose, named: Sequence[str], headings: Sequence[int]) -> list[str]:
    """What names say that is not pardoned.

    It is not believed of a container that holds the whole page or its headline (many sites write there whether
    comments are open), nor of one that holds most of the running text with little before it, unless it is a dialog
    and the headline stands beside it.
    """
    shown = any(not outline.blocks[heading].container.hidden for heading in headings)
    own = (weight if good else 0 for weight, good in zip(prose.weights, prose.good, strict=True))
    sums = list(accumulate(own, initial=0))
    reasons = [""] * len(named)
    for container in [here for here in outline.containers if named[here.index] in UNPARDONED]:
        first, last, reason = container.first, container.last, named[container.index]
        if (
            container.tag not in ("html", "body", "main")
            and bisect_left(headings, first) == bisect_left(headings, last)
            and (
                (shown and reason != "comments")
                or not _holds_most(reason, sums[first], sums[last] - sums[first], sums[-1])
            )
        ):
            reasons[container.index] = reason
    return reasons


def _holds_most(reason: str, before: int, inside: int, total: int) -> bool:
    """A container with nearly all of the page's running text, or one of comments with much of it and little before
    it.
    """
    if reason == "comments":
        return inside > _MUCH * total and before < _LITTLE * total
    return inside > (1 - _LITTLE) * total


def _shows_enough(outline: Outline, prose: Prose, reasons: Sequence[str]) -> bool:
    """Whether a page that hides text shows enough of it: what is hidden and shown as well counts as shown."""
    good = [block for block in outline.blocks if prose.good[block.index] and not reasons[block.container.index]]
    concealed = [block for block in good if block.container.hidden]
    if not concealed:
        return False
    shown = {fingerprint(block.text): prose.weights[block.index] for block in good if not block.container.hidden}
    hidden = {fingerprint(block.text): prose.weights[block.index] for block in concealed}
    besides = sum(weight for text, weight in hidden.items() if text not in shown)
    return sum(shown.values()) >= _SHOWN * (sum(shown.values()) + besides) > 0
