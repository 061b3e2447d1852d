"""What a page is: by its shape, by what it says of itself, or else by small signs."""

from scrapenews.dom import Outline
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.addresses import is_home
from scrapenews.extract.material import Material
from scrapenews.extract.signs import DOUBT, Features, find_signs
from scrapenews.record import Body, Claim, Kind
from scrapenews.urls import host_of

_LISTING_LINKS = 25
_ARTICLE_CHARACTERS = 600
_GALLERY_FIGURES = 8
_DENSE = {"zh": 3, "ja": 3, "ko": 2}
"""How many letters of other languages a character of these says."""


def kind_claims(material: Material, body: Body, headline: str | None, *, has_author: bool) -> list[Claim]:
    """What the page's shape and the signs on it make of it, beside what it says of itself."""
    claims: list[Claim] = []
    if kind := kind_of_shape(material.outline, body):
        claims.append(claim("page", f"shape of a {kind}", "kind", kind, kind))
    page = _features(material, body, headline or "", has_author=has_author)
    signs = find_signs(page)
    if sum(points for points, _ in signs) > DOUBT:
        raw = "; ".join(sign for points, sign in signs if points > 0)
        claims.append(claim("page", "signs", "kind", _kind_of_no_article(page), raw))
    return claims


def kind_of_shape(outline: Outline, body: Body) -> Kind | None:
    """A listing where there is hardly any running text among many links; a gallery where pictures outnumber
    paragraphs.
    """
    text = _characters(body)
    figures = sum(1 for block in body.blocks if block.type == "figure")
    paragraphs = sum(1 for block in body.blocks if block.type == "paragraph")
    if text < _ARTICLE_CHARACTERS and not figures and _headlines_linked(outline) > _LISTING_LINKS:
        return "listing"
    if figures >= _GALLERY_FIGURES and figures > 2 * paragraphs:
        return "gallery"
    return None


def _kind_of_no_article(page: Features) -> Kind:
    """A listing where it is a home page or has little text, and leads to many headlines."""
    short = page.paragraphs < _ARTICLE_CHARACTERS or bool(page.url and is_home(page.url))
    return "listing" if short and page.linked_headlines > _LISTING_LINKS else "other"


def _features(material: Material, body: Body, headline: str, *, has_author: bool) -> Features:
    blocks, content = material.outline.blocks, material.markup.content
    url = material.document.url
    dense = _DENSE.get((material.language or "")[:2], 1)
    return Features(
        url=url if host_of(url) else None,
        says_article=(content("og:type") or "").lower() == "article" or bool(content("article:published_time")),
        headline=len(headline) * dense,
        has_author=has_author,
        kept=sum(len(block.text) for block, verdict in zip(blocks, body.verdicts, strict=True) if not verdict),
        shown=sum(len(block.text) for block in blocks if not block.container.hidden),
        paragraphs=_characters(body) * dense,
        linked_headlines=_headlines_linked(material.outline),
    )


def _characters(body: Body) -> int:
    return sum(len(block.text) for block in body.blocks if block.type == "paragraph")


def _headlines_linked(outline: Outline) -> int:
    """How many blocks are a link as long as a headline."""
    return sum(1 for block in outline.blocks if block.link_length > 30 and block.link_length * 10 > len(block.text) * 8)  # noqa: PLR2004
