"""How a block reads: how much text it is, whether it is running text, a sentence, a heading, a link.

Text is weighed in UTF-8 bytes, not characters, so that a Chinese sentence of twenty characters weighs as much as an
English one of sixty.
"""

import re
from collections.abc import Sequence

from scrapenews.dom import TextBlock

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


class Prose:
    """How every block of a page reads, looked at once: several rooms ask."""

    __slots__ = ("good", "headings", "weights")

    def __init__(self, blocks: Sequence[TextBlock]) -> None:
        self.weights = list(map(weight, [block.text for block in blocks]))
        """How much text each block is."""
        self.headings = [block.container.tag in _HEADINGS for block in blocks]
        self.good = [weighs >= _LIGHTEST and is_good(block) for block, weighs in zip(blocks, self.weights, strict=True)]
        """Whether each is running text."""
