"""What a page is by its shape, where it does not say so itself."""

from scrapenews.dom import Outline
from scrapenews.record import Body, Kind

_LISTING_LINKS = 25
_ARTICLE_CHARACTERS = 600
_GALLERY_FIGURES = 8


def kind_of_shape(outline: Outline, body: Body) -> Kind | None:
    """A listing where there is hardly any running text among many links; a gallery where pictures outnumber
    paragraphs.
    """
    text = sum(len(block.text) for block in body.blocks if block.type == "paragraph")
    figures = sum(1 for block in body.blocks if block.type == "figure")
    paragraphs = sum(1 for block in body.blocks if block.type == "paragraph")
    if text < _ARTICLE_CHARACTERS and not figures and _headlines_linked(outline) > _LISTING_LINKS:
        return "listing"
    if figures >= _GALLERY_FIGURES and figures > 2 * paragraphs:
        return "gallery"
    return None


def _headlines_linked(outline: Outline) -> int:
    """How many blocks are a link as long as a headline."""
    return sum(1 for block in outline.blocks if block.link_length > 30 and block.link_length * 10 > len(block.text) * 8)  # noqa: PLR2004
