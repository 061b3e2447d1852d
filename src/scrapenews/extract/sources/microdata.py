"""Claims of microdata (HTML Standard, section 5; schema.org): ``itemprop`` attributes in the head and near the
headline.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.access import read_access
from scrapenews.extract.fields.addresses import page_address
from scrapenews.extract.fields.bylines import people, read_byline
from scrapenews.extract.fields.dates import read_date
from scrapenews.extract.fields.keywords import read_keywords
from scrapenews.extract.fields.kinds import kind_of_types
from scrapenews.extract.fields.languages import read_language
from scrapenews.extract.fields.policy import read_license
from scrapenews.extract.fields.text import plain_text
from scrapenews.extract.material import Material
from scrapenews.extract.sources.author_claims import joined_claim, stand_together
from scrapenews.record import Claim, Image, Organization
from scrapenews.urls import absolute_url

_PROPERTIES = {
    "headline": "headline", "alternativeheadline": "alternative_headline", "description": "description",
    "datepublished": "date_published", "datecreated": "date_published", "datemodified": "date_modified",
    "author": "authors", "creator": "authors", "publisher": "publisher", "articlesection": "section",
    "keywords": "keywords", "image": "image", "inlanguage": "in_language", "mainentityofpage": "canonical_url",
    "license": "policy", "isaccessibleforfree": "is_accessible_for_free",
}  # fmt: skip
_ARTICLES = ("article", "posting", "creativework", "report", "review", "recipe", "howto")
_PAGES = ("webpage", "blog")
_LONGEST = 1_000
_LONGEST_NAME = 120
_MOST_PROPERTIES = 400
_MOST_ITEMS = 50


def microdata_claims(material: Material) -> list[Claim]:
    """What ``itemprop`` attributes say of the article itself, not of a comment or of a story that is linked."""
    claims: list[Claim] = []
    author: etree._Element | None = None
    main = _main_items(material)
    for element in _properties(material, main):
        for name in element.get("itemprop", "").lower().split():
            field = _PROPERTIES.get(name)
            if not field or not _is_of_the_article(element, main):
                continue
            made = list(_READERS.get(field, _text)(element, field, material))
            if field == "authors" and made:
                if author is not None and stand_together(element, author):
                    last = next(place for place in range(len(claims) - 1, -1, -1) if claims[place].field == field)
                    made = [joined_claim([claims.pop(last), *made])]
                author = element
            claims += made
    return [*claims, *_kinds(material, main)]


def _kinds(material: Material, main: list[etree._Element]) -> Iterator[Claim]:
    """What the page's items make of it: the article around its headline or, without one, any item of its own."""
    items = (item for item in material.typed if "itemprop" not in item.attrib)
    for item in main or islice(items, _MOST_ITEMS):
        stated = item.get("itemtype", "").rstrip("/").rpartition("/")[2]
        kind = kind_of_types(frozenset([stated]))
        if kind and (main or kind != "article"):
            yield claim("microdata", f"{item.tag} itemtype", "kind", kind, stated)
            return


def _properties(material: Material, main: list[etree._Element]) -> Iterator[etree._Element]:
    """The elements with a property, each once: those of the head and around the headline, then the rest of the
    article's own items.
    """
    seen: set[etree._Element] = set()
    inside: Any = main[0].xpath("descendant::*[@itemprop]") if main else []
    for element in (*material.markup.items, *material.near, *inside[:_MOST_PROPERTIES]):
        if element.get("itemprop") and element not in seen:
            seen.add(element)
            yield element


def _main_items(material: Material) -> list[etree._Element]:
    """The article around the headline or, where none is, around the body: the one that the page is about."""
    first = next((place for place, verdict in enumerate(material.body.verdicts) if not verdict), None)
    for block in (material.headline, material.outline.blocks[first] if first is not None else None):
        if block is not None:
            items = [step.element for step in block.container.ancestors() if _is_item(step.element, _ARTICLES)]
            if items:
                return items[:1]
    return []


def _is_item(element: etree._Element, kinds: tuple[str, ...]) -> bool:
    kind = element.get("itemtype", "").lower().rstrip("/")
    return "itemscope" in element.attrib and kind.endswith(kinds)


def _is_of_the_article(element: etree._Element, main: list[etree._Element]) -> bool:
    """Whether the item that the property belongs to, the nearest around it, is the page's article or the page. Where
    the page has no item around its headline, any article may be it; a property without an item may be its.
    """
    owner = _owner(element)
    if owner is None or not owner.get("itemtype", "").strip() or _is_item(owner, _PAGES):
        return True
    return owner in main if main else _is_item(owner, _ARTICLES)


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
    named, titled = _inner(element, "name"), _inner(element, "jobTitle")
    holder = named if named is not None else element
    text = value_text(holder)
    if not text:
        return
    byline = read_byline(text, printed="content" not in holder.attrib)
    role = value_text(titled) if titled is not None and len(byline.names) == 1 else None
    if names := people(byline._replace(role=role or byline.role), absolute_url(_link(element), material.base_url)):
        yield _made(element, field, names, text)


def _inner(element: etree._Element, prop: str) -> etree._Element | None:
    """The element of a property inside another; where that is an item, of a property that is the item's own."""
    for inner in islice(element.iterdescendants(), _MOST_PROPERTIES):
        if inner.get("itemprop") == prop and ("itemscope" not in element.attrib or _owner(inner) is element):
            return inner
    return None


def _link(element: etree._Element) -> str | None:
    """What an item's element links to, its own property ``url`` before any other link in it."""
    link = element if element.get("href") else _inner(element, "url")
    return _address(link) if link is not None else next((a.get("href") for a in element.iterdescendants("a")), None)


def _address(element: etree._Element) -> str | None:
    """The address that is a property's value, by the attribute that holds it."""
    return next((text for key in ("href", "src", "content", "itemid") if (text := element.get(key))), None)


def _publisher(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    named, linked, pictured = (_inner(element, prop) for prop in ("name", "url", "logo"))
    text = value_text(named if named is not None else element)
    if not text or len(text) > _LONGEST_NAME:
        return
    organization = Organization(name=text)
    if named is not None:
        organization = Organization(
            name=text,
            url=_absolute(linked, material),
            logo=_absolute(_picture(pictured), material),
        )
    yield _made(element, field, organization, text)


def _owner(element: etree._Element) -> etree._Element | None:
    return next((outer for outer in element.iterancestors() if "itemscope" in outer.attrib), None)


def _picture(element: etree._Element | None) -> etree._Element | None:
    """The element with the address of a picture: itself, or the ``url`` of the item that it is."""
    if element is None or _address(element):
        return element
    inner = _inner(element, "url")
    return inner if inner is not None else _inner(element, "contentUrl")


def _absolute(element: etree._Element | None, material: Material) -> str | None:
    return absolute_url(_address(element), material.base_url) if element is not None else None


def _keywords(element: etree._Element, field: str, _material: Material) -> Iterator[Claim]:
    text = value_text(element)
    if text and (found := read_keywords([text])):
        yield _made(element, field, found, text)


def _language(element: etree._Element, field: str, _material: Material) -> Iterator[Claim]:
    text = value_text(element)
    if text and (language := read_language(text)):
        yield _made(element, field, language, text)


def _page(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    stated = _address(element)
    if stated and (url := page_address(stated, material.base_url)):
        yield _made(element, field, url, stated)


def _license(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    url, text = _absolute(element, material), value_text(element)
    if policy := read_license(url or text, None):
        yield _made(element, field, policy, url or text or "")


def _access(element: etree._Element, field: str, _material: Material) -> Iterator[Claim]:
    text = value_text(element)
    if text and (free := read_access(field, text)) is not None:
        yield _made(element, field, free, text)


def _image(element: etree._Element, field: str, material: Material) -> Iterator[Claim]:
    stated = _picture(element)
    if stated is not None and (url := _absolute(stated, material)):
        yield _made(element, field, Image(url=url), _address(stated) or url)


_READERS: dict[str, Callable[[etree._Element, str, Material], Iterator[Claim]]] = {
    "date_published": _date,
    "date_modified": _date,
    "authors": _authors,
    "publisher": _publisher,
    "keywords": _keywords,
    "in_language": _language,
    "canonical_url": _page,
    "policy": _license,
    "image": _image,
    "is_accessible_for_free": _access,
}
