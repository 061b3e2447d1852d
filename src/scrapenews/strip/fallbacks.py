"""Pictures that stand in ``noscript`` alone: a script draws them, and what it draws them from is no picture itself."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from scrapenews.dom import Medium, Outline
from scrapenews.strip.pictures import names_file, read_image

_NEAR = 20
"""How many elements beside a ``noscript`` are looked at for its twin."""
_MOST = 300


def missing_pictures(outline: Outline, first: int, last: int) -> Iterator[Medium]:
    """The pictures inside ``noscript``, in a stretch of the page, that have no twin outside it; counters, which have
    no file's name, are none.
    """
    base_url = outline.document.base_url
    for medium in outline.fallbacks[:_MOST]:
        image = read_image(medium.element, base_url) if first <= medium.before <= last else None
        if image and names_file(image.url) and not _has_twin(medium.element, base_url):
            yield medium


def _has_twin(picture: etree._Element, base_url: str | None) -> bool:
    """Whether a picture stands beside the ``noscript`` that holds this one."""
    noscript = next(picture.iterancestors("noscript"), None)
    parent = noscript.getparent() if noscript is not None else None
    if parent is None:
        return False
    beside = (other for other in islice(parent.iter(), _NEAR) if other.tag in ("img", "amp-img"))
    outside = (other for other in beside if next(other.iterancestors("noscript"), None) is None)
    return any(read_image(other, base_url) for other in outside)
