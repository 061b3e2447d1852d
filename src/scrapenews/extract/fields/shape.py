"""What a page is by its shape, where it does not say so itself."""

from scrapenews.record import Body, Kind

_LISTING_LINKS = 25
_ARTICLE_CHARACTERS = 600


def kind_of_body(body: Body, links: int) -> Kind | None:
    """A listing where there is hardly any running text among many links; a gallery where pictures outnumber paragraphs."""
    text = sum(len(block.text) for block in body.blocks if block.type == "paragraph")
    figures = sum(1 for block in body.blocks if block.type == "figure")
    paragraphs = sum(1 for block in body.blocks if block.type == "paragraph")
    if text < _ARTICLE_CHARACTERS and links > _LISTING_LINKS and not figures:
        return "listing"
    if figures >= 8 and figures > 2 * paragraphs:  # noqa: PLR2004
        return "gallery"
    return None
