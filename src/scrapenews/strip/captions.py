"""Captions that the judgement took for text: in shape they are sentences like the article's.

What shows them is their place, right behind a picture, together with one sign more: a credit at the end, or a box that
is named for pictures.
"""

from collections.abc import Iterator

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.strip.credits import split_credit
from scrapenews.strip.figures import is_picture
from scrapenews.strip.pictures import read_image
from scrapenews.strip.prose import is_heading, weight
from scrapenews.strip.words import NAME_WORDS, reason_of_names, speaks_of_pictures

_LONGEST = 400
_MOST_LINES = 2
"""Caption and credit are two lines at most."""
_BOX_SIZE = 3
"""A box with more blocks than this holds more than a picture and its caption."""
_BOX_STEPS = 4
_MOST_OF_TEXT = 0.5
"""Where captions are more of the text than this, they are the article: a story in pictures."""
_TEXT_WORDS = frozenset("text content with and story article post copy body list card teaser".split())
"""Words beside which a picture's name is that of a box for text beside a picture."""


def mark_captions(verdicts: list[str], outline: Outline) -> None:
    """Give the verdict ``"caption"`` to kept lines that speak of a picture, and are not most of what was kept."""
    found = list(dict.fromkeys(_captions(verdicts, outline)))
    kept = sum(weight(block.text) for block in outline.blocks if not verdicts[block.index])
    if sum(weight(outline.blocks[index].text) for index in found) > _MOST_OF_TEXT * kept:
        return
    for index in found:
        verdicts[index] = "caption"


def _captions(verdicts: list[str], outline: Outline) -> Iterator[int]:
    blocks = outline.blocks
    for medium in outline.media:
        for block in blocks[medium.before : medium.before + _MOST_LINES]:
            if verdicts[block.index] or not is_picture(medium) or not _is_caption(block, medium.container):
                break
            if read_image(medium.element, outline.document.base_url) is None:
                break
            yield block.index


def _is_caption(block: TextBlock, beside: Container) -> bool:
    if is_heading(block) or len(block.text) > _LONGEST:
        return False
    own = block.container
    return (
        (own is not beside and reason_of_names(own.names) == "caption")
        or _is_for_pictures(own)
        or _is_in_picture_box(own, beside)
        or split_credit(" ".join(block.text.split()))[1] is not None
    )


def _is_in_picture_box(container: Container, beside: Container) -> bool:
    """Whether a small box around a picture and what follows it is named for pictures."""
    for here in beside.ancestors()[:_BOX_STEPS]:
        if here.last - here.first > _BOX_SIZE:
            return False
        if here.first <= container.first < here.last and _is_for_pictures(here):
            return True
    return False


def _is_for_pictures(container: Container) -> bool:
    """A container that is named for pictures, and not for text beside them."""
    words = {word.lower() for word in NAME_WORDS.findall(container.names)}
    return speaks_of_pictures(container.names) and _TEXT_WORDS.isdisjoint(words)
