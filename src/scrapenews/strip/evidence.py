"""What the judgement knows of a page's blocks and containers: how much good text they hold, and what their names say.

Every number is computed once, from the outline alone. Text is weighed in UTF-8 bytes, not characters, so that a
Chinese sentence of twenty characters weighs as much as an English one of sixty.
"""

import re
from itertools import accumulate

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.titles import claimed_headlines, repeats_headline
from scrapenews.strip.words import TAG_REASONS, UNPARDONED, reason_of_names, speaks_of_body

PARDON = 0.4
"""Containers with at least this share of the page's good text, alone or with all others on the same path, are no
boilerplate, whatever their names say."""

_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]?(?:\s|$)|[。！？；，।॥؟۔:]")
_SHORTEST = 25
_LIGHTEST = 70
_SURELY_PROSE = 240
"""Characters from which a text is running text even without a mark that ends a sentence, as in Thai."""
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


def weight(text: str) -> int:
    """How much text this is, alike for all scripts: its length in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def link_density(block: TextBlock) -> float:
    """The share of a block's characters that stand in links, 0 to 1."""
    return min(1.0, block.link_length / len(block.text))


def is_heading(block: TextBlock) -> bool:
    """A block that is marked as a heading."""
    return block.container.tag in _HEADINGS


def is_sentence(text: str) -> bool:
    """A text with the punctuation of a sentence, in any script."""
    return _SENTENCE.search(text) is not None


def is_good(block: TextBlock) -> bool:
    """A block that reads as running text: long enough, a sentence, and not made of links."""
    length = len(block.text)
    if length < _SHORTEST or block.link_length * 2 > length or is_heading(block):
        return False
    return weight(block.text) >= _LIGHTEST and (is_sentence(block.text) or length > _SURELY_PROSE)


class Evidence:
    """The numbers of one page."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self._bodies: dict[str, bool] = {}
        self.named = _named_reasons(outline.containers)
        """What each container's own element and names say: a reason's code, or ``""``."""
        self.headlines = claimed_headlines(outline.document.root)
        """Fingerprints of what the head says the headline is."""
        self.hard = _hard_reasons(outline, self.named, self.headlines)
        """The reasons that no share of text pardons, with those of the containers around."""
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

    def good_between(self, first: int, last: int) -> int:
        """The weight of good text in ``blocks[first:last]``."""
        return self._sums[last] - self._sums[first]

    def _goodness(self, block: TextBlock) -> int:
        container = block.container
        if self.hard[container.index] or not is_good(block):
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
            if reason not in UNPARDONED and speaks_of_body(names):
                known[names] = reason = ""
        reasons.append(reason or _element_reason(container))
    return reasons


def _holds_most(reason: str, before: int, inside: int, total: int) -> bool:
    """A container with nearly all of the page's running text, or one of comments with much of it and little before
    it.
    """
    if reason == "comments":
        return inside > _MUCH * total and before < _LITTLE * total
    return inside > (1 - _LITTLE) * total


_MUCH = 0.6
_LITTLE = 0.1


def _element_reason(container: Container) -> str:
    """What an element says by its own name. A figure may hold text of the article: a quote, code, a table."""
    if container.tag == "figure" and next(container.element.iter("blockquote", "pre", "table"), None) is not None:
        return ""
    return TAG_REASONS.get(container.tag, "")


def _hard_reasons(outline: Outline, named: list[str], headlines: frozenset[str]) -> list[str]:
    """The reasons that no share of text pardons, handed down.

    They are not believed of a container that holds the whole page or its headline (many sites write there
    whether comments are open), nor of one that holds most of the running text with little before it.
    """
    blocks = outline.blocks
    sums = list(accumulate((weight(block.text) if is_good(block) else 0 for block in blocks), initial=0))
    headings = [block.index for block in blocks if is_heading(block) and repeats_headline(block, headlines)]
    reasons: list[str] = []
    for container in outline.containers:
        first, last = container.first, container.last
        reason = named[container.index] if named[container.index] in UNPARDONED else ""
        if reason and (
            container.tag in ("html", "body", "main")
            or any(first <= heading < last for heading in headings)
            or _holds_most(reason, sums[first], sums[last] - sums[first], sums[-1])
        ):
            reason = ""
        reasons.append(reason or (reasons[container.parent.index] if container.parent else ""))
    return reasons
