"""What the elements and names of a page's containers say of the text in them."""

from itertools import accumulate

from scrapenews.dom import Container, Outline
from scrapenews.strip.prose import Prose
from scrapenews.strip.words import TAG_REASONS, reason_of_words, speak_of_body, words_of

_NEVER_BODY = frozenset(["consent", "comments"])
"""Reasons that hold even where the names speak of the article's text, too; an overlay is often only what a click on a
picture of the text opens."""
_LABELS = frozenset(["date", "byline", "kicker"])


class Names:
    """The names of one page's containers. Sites repeat few names, so that each is read once."""

    __slots__ = ("bodies", "reasons")

    def __init__(self, outline: Outline, prose: Prose) -> None:
        said = {"": ("", False)}
        reasons: list[str] = []
        self.bodies: list[bool] = []
        """Whether each container's names speak of the article's own text; of those without text nothing is said."""
        for container in outline.containers:
            if container.first == container.last:
                reasons.append("")
                self.bodies.append(False)
                continue
            names, tag = container.names, container.tag
            if names not in said:
                said[names] = _said_by(names)
            reason, is_body = said[names]
            if not reason and tag in TAG_REASONS:
                reason = _element_reason(container)
            reasons.append("" if tag in ("html", "body") else reason)
            self.bodies.append(is_body)
        _disbelieve(reasons, outline, prose)
        self.reasons = reasons
        """What each container's own element and names say: a reason's code, or ``""``."""


def _said_by(names: str) -> tuple[str, bool]:
    words = words_of(names)
    reason, is_body = reason_of_words(words), speak_of_body(words)
    return "" if is_body and reason not in _NEVER_BODY else reason, is_body


def _element_reason(container: Container) -> str:
    """What an element says by its own name. A figure may hold text of the article: a quote, code, a table."""
    if container.tag == "figure" and next(container.element.iter("blockquote", "pre", "table"), None) is not None:
        return ""
    return TAG_REASONS[container.tag]


def _disbelieve(reasons: list[str], outline: Outline, prose: Prose) -> None:
    """Take names away that cannot be true: a box with a heading and running text is no byline, date or label."""
    headings = list(accumulate(prose.headings, initial=0))
    good = list(accumulate(prose.good, initial=0))
    for container in outline.containers:
        first, last = container.first, container.last
        if (
            last - first > 1
            and reasons[container.index] in _LABELS
            and headings[last] > headings[first]
            and good[last] > good[first]
        ):
            reasons[container.index] = ""
