"""Claims of microdata (HTML Standard, section 5; schema.org): ``itemprop`` attributes in the head and near the
headline.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.dates import read_date
from scrapenews.extract.fields.names import people, read_byline
from scrapenews.extract.fields.text import plain_text
from scrapenews.extract.material import Material
from scrapenews.record import Claim, Image, Organization
from scrapenews.urls import absolute_url

_PROPERTIES = {
    "headline": "headline", "alternativeheadline": "alternative_headline", "datepublished": "date_published",
    "datecreated": "date_published", "datemodified": "date_modified", "author": "authors", "creator": "authors",
    "publisher": "publisher", "articlesection": "section", "image": "image",
}  # fmt: skip
_OF_THE_ARTICLE = (
    "article",
    "posting",
    "webpage",
    "creativework",
    "report",
    "review",
    "recipe",
    "howto",
    "blog",
    "newsarticle",
)
_LONGEST = 1_000


def microdata_claims(material: Material) -> list[Claim]:
    """What ``itemprop`` attributes say of the article itself, not of a comment or of a story that is linked."""
    claims: list[Claim] = []
    seen: set[etree._Element] = set()
    for element in (*material.markup.items, *material.near):
        stated = element.get("itemprop")
        if not stated or element in seen:
            continue
        seen.add(element)
        for name in stated.lower().split():
            field = _PROPERTIES.get(name)
            if field and _is_of_the_article(element):
                claims += _READERS.get(field, _text)(element, field, material)
    return claims


def _is_of_the_article(element: etree._Element) -> bool:
    """Whether the item that the property belongs to is an article or a page; a property without an item may be."""
    for outer in element.iterancestors():
        if "itemscope" in outer.attrib:
            kind = outer.get("itemtype", "").lower().rstrip("/")
            return not kind or kind.endswith(_OF_THE_ARTICLE)
    return True


def value_text(element: etree._Element) -> str | None:
    """The value of a property's element: what the attribute made for it says, else its text."""
    stated = element.get("content") or element.get("datetime")
    return plain_text(stated) if stated else element_text(element)


def element_text(element: etree._Element) -> str | None:
    """The text inside an element, without that of scripts, folded and cut."""
    pieces: list[str] = []
    length = 0
    for text in element.itertext(with_tail=True):
        pieces.append(str(text))
        length += len(text)
        if length > _LONGEST:
            break
    return plain_text(" ".join(pieces))


def _text(element: etree._Element, field: str, _material: Material) -> Iterator[Claim]:
    if text := value_text(element):
        yield _made(element, field, text, text)


def _made(element: etree._Element, field: str, value: object, raw: str) -> Claim:
    return claim("microdata", f"{element.tag} itemprop={element.get('itemprop')}", field, value, raw)


def _date(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    for text in (value_text(element), element_text(element)):
        if text and (value := read_date(text, material.language)):
            yield _made(element, field, value, text)
            return


def _authors(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    named = _inner(element, "name")
    text = value_text(named) if named is not None else value_text(element)
    if text and (names := people(read_byline(text), absolute_url(_address(element), material.base_url))):
        yield _made(element, field, names, text)


def _inner(element: etree._Element, prop: str) -> etree._Element | None:
    return next((inner for inner in element.iterdescendants() if inner.get("itemprop") == prop), None)


def _address(element: etree._Element) -> str | None:
    if element.get("href"):
        return element.get("href")
    link = _inner(element, "url")
    return link.get("href") if link is not None else next((a.get("href") for a in element.iterdescendants("a")), None)


def _publisher(element: etree._Element, field: str, _material: Material) -> Iterator[Claim]:
    named = _inner(element, "name")
    text = value_text(named if named is not None else element)
    if text and len(text) <= 120:  # noqa: PLR2004
        yield _made(element, field, Organization(name=text), text)


def _image(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    stated = next((text for key in ("src", "content", "href") if (text := element.get(key))), None)
    if url := absolute_url(stated, material.base_url):
        yield _made(element, field, Image(url=url), stated or url)


_READERS: dict[str, Callable[[etree._Element, str, Material], Iterator[Claim]]] = {
    "date_published": _date,
    "date_modified": _date,
    "authors": _authors,
    "publisher": _publisher,
    "image": _image,
}
