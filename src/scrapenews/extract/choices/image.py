"""Which picture stands for the article, and what is known of it."""

import dataclasses
from collections.abc import Sequence

from scrapenews.dom.drawings import is_drawing
from scrapenews.extract.fields.images import are_same_picture
from scrapenews.record import Claim, Image


def choose_image(found: Sequence[Claim], shown: Sequence[Image]) -> tuple[Claim | None, Image | None]:
    """The first stated picture that is no logo and no placeholder; with the caption, credit and text alternative that
    another source or the article itself gives the same picture.
    """
    chosen = next((claim for claim in found if not is_drawing(claim.value.url)), None)
    if chosen is None:
        return None, None
    image: Image = chosen.value
    others = [*shown, *(claim.value for claim in found)]
    same = [other for other in others if are_same_picture(image.url, other.url)]
    caption, credit, alt = (
        getattr(image, name) or next((text for other in same if (text := getattr(other, name))), None)
        for name in ("caption", "credit", "alt")
    )
    width, height = _size(image, others)
    return chosen, dataclasses.replace(image, width=width, height=height, caption=caption, credit=credit, alt=alt)


def _size(image: Image, others: Sequence[Image]) -> tuple[int | None, int | None]:
    """The size that is stated for a picture at this very address."""
    sized = [image, *(other for other in others if other.url == image.url)]
    return next(((each.width, each.height) for each in sized if each.width or each.height), (None, None))
