"""Containers that no share of the page's text pardons.

A container with much of the page's good text is no boilerplate, whatever its names say (`evidence`). Five kinds are
excepted: consent dialogs, overlays and readers' comments, which are named so; what the page hides while it shows
enough text besides, as second copies for print or for telephones; large footers at the page's end; and boxes of other
stories behind an article that is long enough without them.
"""

from collections.abc import Sequence
from itertools import accumulate

from scrapenews.dom import Container, Outline
from scrapenews.strip.prose import is_good, is_heading, weight
from scrapenews.strip.titles import fingerprint, repeats_headline
from scrapenews.strip.words import UNPARDONED

_MUCH = 0.6
_LITTLE = 0.1
_SHOWN = 0.4
"""Where visible text is this share of all distinct text, what is hidden is not the article."""
_BEHIND = frozenset(["related", "navigation", "footer", "author_box", "share"])
"""What boxes behind an article are named that may hold more text than it. Newsletters and advertising are not among
them: the wrappers of paid articles are named so."""
_LARGE_BOX = 0.4
_NEARLY_ALL = 0.8
_WHOLE_ARTICLE = 600
"""The weight of text in front of such a box that shows that the article is whole without it."""


def unpardoned_reasons(outline: Outline, named: Sequence[str], headlines: frozenset[str]) -> list[str]:
    """For each container the reason that holds whatever it contains, its own or handed down, or ``""``.

    `named` is what each container's element and names say, `headlines` what the head says the headline is.
    """
    headings = [block.index for block in outline.blocks if is_heading(block) and repeats_headline(block, headlines)]
    reasons = _handed_down(outline.containers, _of_names(outline, named, headings))
    if _shows_enough(outline, reasons):
        hidden = ["hidden" if container.hidden else "" for container in outline.containers]
        reasons = _handed_down(outline.containers, hidden, reasons)
    reasons = _handed_down(outline.containers, _last_footers(outline, named), reasons)
    if headings:
        behind = _boxes_behind(outline, named, reasons, headings[0])
        reasons = _handed_down(outline.containers, behind, reasons)
    return reasons


def _handed_down(containers: Sequence[Container], own: Sequence[str], before: Sequence[str] = ()) -> list[str]:
    reasons: list[str] = []
    for container in containers:
        known = before[container.index] if before else ""
        around = reasons[container.parent.index] if container.parent else ""
        reasons.append(known or own[container.index] or around)
    return reasons


def _of_names(outline: Outline, named: Sequence[str], headings: Sequence[int]) -> list[str]:
    """What names say that is not pardoned.

    It is not believed of a container that holds the whole page or its headline (many sites write there whether
    comments are open), nor of one that holds most of the running text with little before it, unless it is a dialog
    and the headline stands beside it.
    """
    shown = any(not outline.blocks[heading].container.hidden for heading in headings)
    sums = list(accumulate((weight(block.text) if is_good(block) else 0 for block in outline.blocks), initial=0))
    reasons = []
    for container in outline.containers:
        first, last = container.first, container.last
        reason = named[container.index] if named[container.index] in UNPARDONED else ""
        if reason and (
            container.tag in ("html", "body", "main")
            or any(first <= heading < last for heading in headings)
            or (
                not (shown and reason != "comments")
                and _holds_most(reason, sums[first], sums[last] - sums[first], sums[-1])
            )
        ):
            reason = ""
        reasons.append(reason)
    return reasons


def _holds_most(reason: str, before: int, inside: int, total: int) -> bool:
    """A container with nearly all of the page's running text, or one of comments with much of it and little before
    it.
    """
    if reason == "comments":
        return inside > _MUCH * total and before < _LITTLE * total
    return inside > (1 - _LITTLE) * total


def _shows_enough(outline: Outline, reasons: Sequence[str]) -> bool:
    """Whether a page that hides text shows enough of it: what is hidden and shown as well counts as shown."""
    good = [block for block in outline.blocks if is_good(block) and not reasons[block.container.index]]
    concealed = [block for block in good if block.container.hidden]
    if not concealed:
        return False
    shown = {fingerprint(block.text): weight(block.text) for block in good if not block.container.hidden}
    hidden = {fingerprint(block.text): weight(block.text) for block in concealed}
    besides = sum(text_weight for text, text_weight in hidden.items() if text not in shown)
    return sum(shown.values()) >= _SHOWN * (sum(shown.values()) + besides) > 0


def _last_footers(outline: Outline, named: Sequence[str]) -> list[str]:
    """Footers at the page's end that hold much of its text, but not nearly all, and not the first of it."""
    sums = list(accumulate((weight(block.text) if is_good(block) else 0 for block in outline.blocks), initial=0))
    total = sums[-1]
    return [
        "footer"
        if named[container.index] == "footer"
        and container.last >= (1 - _LITTLE) * len(outline.blocks)
        and sums[container.first] >= _LITTLE * total
        and _LARGE_BOX * total <= sums[container.last] - sums[container.first] < _NEARLY_ALL * total
        else ""
        for container in outline.containers
    ]


def _boxes_behind(outline: Outline, named: Sequence[str], reasons: Sequence[str], headline: int) -> list[str]:
    """Boxes named so with much of the page's text, behind an article that stands in no named container."""
    blocks = outline.blocks
    in_named = _handed_down(outline.containers, named)
    weights = [
        weight(block.text) - block.link_length if is_good(block) and not reasons[block.container.index] else 0
        for block in blocks
    ]
    sums = list(accumulate(weights, initial=0))
    plain = list(
        accumulate((0 if in_named[b.container.index] else w for b, w in zip(blocks, weights, strict=True)), initial=0)
    )
    return [
        named[container.index]
        if named[container.index] in _BEHIND
        and container.first > headline
        and sums[container.last] - sums[container.first] >= _LARGE_BOX * sums[-1]
        and plain[container.first] - plain[headline] >= _WHOLE_ARTICLE
        else ""
        for container in outline.containers
    ]
