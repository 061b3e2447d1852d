"""Notices that stand where a player or a post will, once the reader agrees: they are no part of the article."""

from collections.abc import Iterator

from scrapenews.dom import Container, Outline
from scrapenews.strip.embeds import is_held_back

_BOX_SIZE = 6
"""A box with more blocks than this holds more than a frame and its notice."""
_BOX_STEPS = 4


def drop_notices(verdicts: list[str], outline: Outline, path: int) -> None:
    """Take out the text of small boxes that hold a frame without an address and a button.

    Boxes with code are none, in which it can be tried, nor are those with text on this path, that of the paragraphs.
    """
    for box in _boxes(outline):
        inside = outline.blocks[box.first : box.last]
        if all(block.container.signature != path and block.container.tag != "pre" for block in inside):
            for block in inside:
                verdicts[block.index] = verdicts[block.index] or "unlike"


def _boxes(outline: Outline) -> Iterator[Container]:
    """The smallest box with any text around each frame, if a button stands in it, too."""
    seen: set[int] = set()
    for medium in outline.media:
        if not is_held_back(medium.element):
            continue
        around = medium.container.ancestors()[:_BOX_STEPS]
        box = next((here for here in around if here.last > here.first), None)
        if box is None or box.index in seen or box.last - box.first > _BOX_SIZE:
            continue
        seen.add(box.index)
        if next(box.element.iter("button"), None) is not None:
            yield box
