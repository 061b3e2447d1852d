"""Containers that no share of the page's text pardons.

A container with much of the page's good text is no boilerplate, whatever its names say (`evidence`). Three kinds are
excepted: consent dialogs, overlays and readers' comments, which are named so; what the page hides while it shows
enough text besides, as second copies for print or for telephones; and sidebars, footers and boxes of other stories
that do not hold the headline, where text stands behind it without them: a short article is not their equal.
"""

import re
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
_BESIDE = frozenset(["outside", "footer", "author_box", "related", "share"])
"""What boxes beside an article are named that may hold more text than it. Newsletters and advertising are not among
them: the wrappers of paid articles are named so; nor bylines and captions, whose names stand on whole articles, too."""
_MUCH_BESIDE = 0.4
_FEW_WORDS = 60
_NEARLY_ALL = 0.8
_SMALL_BOX = 2500
_SIDEBAR = re.compile(
    r"(?:main-?|left-?|right-?|page-?|site-?|global-?)?(?:side-?bar|footer)(?:-?(?:left|right|\d))*", re.IGNORECASE
)


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
    beside = _beside_the_headline(outline, named, reasons, headings)
    return _handed_down(outline.containers, beside, reasons)


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
        and _MUCH_BESIDE * total <= sums[container.last] - sums[container.first] < _NEARLY_ALL * total
        else ""
        for container in outline.containers
    ]


def _beside_the_headline(
    outline: Outline, named: Sequence[str], reasons: Sequence[str], headings: Sequence[int]
) -> list[str]:
    """The named boxes that do not hold the headline, if they hold much of the page's text together: each where enough
    text stands behind the headline outside it, in no named box, or where it is small and named a sidebar or footer.
    """
    blocks = outline.blocks
    headline = next((index for index in headings if not blocks[index].container.hidden), None)
    if headline is None:
        headline = next((b.index for b in blocks if b.container.tag == "h1" and not b.container.hidden), None)
    if headline is None:
        return [""] * len(outline.containers)
    weights = [
        weight(block.text) - block.link_length if is_good(block) and not reasons[block.container.index] else 0
        for block in blocks
    ]
    named_beside = [
        "" if container.first <= headline < container.last else named[container.index] or "hidden" * container.hidden
        for container in outline.containers
    ]
    in_named = _handed_down(outline.containers, named_beside)
    good = list(accumulate(weights, initial=0))
    own = [
        0 if block.index < headline or in_named[block.container.index] else own_weight
        for block, own_weight in zip(blocks, weights, strict=True)
    ]
    own_sums = list(accumulate(own, initial=0))
    least = max(_LITTLE * good[-1], _FEW_WORDS)
    found = []
    held = end = 0
    for container in outline.containers:
        first, last = container.first, container.last
        inside = good[last] - good[first]
        is_beside = (
            named_beside[container.index] in _BESIDE
            and container.tag not in ("p", "li", "span")
            and (
                own_sums[-1] - (own_sums[last] - own_sums[first]) >= least
                or (inside <= _SMALL_BOX and _is_sidebar(container))
            )
        )
        found.append(named_beside[container.index] if is_beside else "")
        if is_beside and first >= end:
            held += inside
            end = last
    return found if held and held >= _MUCH_BESIDE * good[-1] else [""] * len(found)


def _is_sidebar(container: Container) -> bool:
    return container.tag in ("aside", "footer") or any(map(_SIDEBAR.fullmatch, container.names.split()))
