"""Claims of the byline that a reader sees: near the headline, or right after the article."""

import re
from collections.abc import Iterator

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.dates import find_dates
from scrapenews.extract.fields.names import is_name, people, read_byline, starts_byline
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim, Person
from scrapenews.urls import absolute_url

BYLINE_WORDS = frozenset(
    "by byline bylines author authors authorname authornames writer writers writtenby autor autoren autorin autores autora autori "
    "auteur auteurs autore verfasser bylinename contributor contributors reporter reporters journalist journalists redakteur "
    "skribent forfatter kirjoittaja yazar postedby articleauthor entryauthor postauthor bylineauthor authorlink fn creator vcard".split()
)
"""Words in a class or id that say that an element names the authors."""
NOT_NAMES = re.compile(
    r"bio|avatar|image|img|photo|pic|icon|social|follow|desc|comment|related|about|more|date|time|share|count|twitter|tags?\b"
    r"|newsletter|job|position|title|role|caption|credit",
    re.IGNORECASE,
)
"""Finds a class that says that an element is about the authors, without being their names."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_AUTHOR_PAGE = re.compile(r"/(?:authors?|autor(?:en|in|es|i|e)?|auteurs?|by|profiles?|people|person|staff|writers?|journalists?|reporters?"
                          r"|contributors?|redaktion|team|users?|member|byline|redacteur|skribent|yazar|columnists?|u)[/=-]", re.IGNORECASE)  # fmt: skip
_LONGEST = 200
_FIRST_DIGITS = re.compile(r"[\s|,–-]*\d")


def byline_claims(material: Material) -> list[Claim]:
    """The authors as printed, the more certain ways of knowing them first."""
    return [*_linked(material), *_classed(material), *_printed(material), *_closing(material)]


def _linked(material: Material) -> Iterator[Claim]:
    """Links that say of themselves that they lead to the author."""
    found: list[Person] = []
    for element in material.below:
        if element.tag == "a" and "author" in (element.get("rel") or "").lower().split():
            found += _persons(element_text(element) or "", absolute_url(element.get("href"), material.base_url))
    if found:
        yield _made("rel=author", found)


def _made(place: str, persons: list[Person]) -> Claim:
    unique = tuple({person.name: person for person in persons}.values())
    return claim("page", place, "authors", unique, ", ".join(person.name for person in unique))


def _persons(text: str, url: str | None = None) -> tuple[Person, ...]:
    """The names in a printed text, up to the first number (a date, a count of comments)."""
    dates = find_dates(text) if any(map(str.isdigit, text)) else []
    text = text[: dates[0].start] if dates else _FIRST_DIGITS.split(text, maxsplit=1)[0]
    return people(read_byline(text), url)


def _classed(material: Material) -> Iterator[Claim]:
    inside: etree._Element | None = None
    for element in (*material.below, *material.above):
        names = element.get("class") or element.get("id")
        if not names or not _names_authors(names):
            continue
        if inside is not None and any(outer is inside for outer in element.iterancestors()):
            continue
        text = element_text(element) or ""
        if not text or len(text) > _LONGEST:
            continue
        persons = _persons_of_links(element, material) or list(_persons(text))
        if persons:
            inside = element
            yield _made("byline class", persons)


def _names_authors(names: str) -> bool:
    return not BYLINE_WORDS.isdisjoint(map(str.lower, _WORD.findall(names))) and not NOT_NAMES.search(names)


def _persons_of_links(element: etree._Element, material: Material) -> list[Person]:
    """The names that link to authors' pages: what surrounds them is no name."""
    found: list[Person] = []
    for link in element.iter("a"):
        href = link.get("href") or ""
        name = " ".join((element_text(link) or "").split())
        if _AUTHOR_PAGE.search(href[:500]) and " " in name and is_name(name):
            found += _persons(name, absolute_url(href, material.base_url))
    return found


def _printed(material: Material) -> Iterator[Claim]:
    """A short line near the headline that begins as bylines do ("By …"), or that was judged to be one."""
    verdicts = material.body.verdicts
    for place in near_blocks(material.outline, material.body, material.headline):
        block = material.outline.blocks[place]
        if len(block.text) > _LONGEST or (material.headline and place <= material.headline.index):
            continue
        line = next((line for line in block.text.split("\n") if starts_byline(line)), None)
        if line is None and verdicts[place] == "byline":
            line = block.text
        if line and (persons := _persons(line)):
            yield _made("byline text", list(persons))


def _closing(material: Material) -> Iterator[Claim]:
    """A byline right after the last paragraph, or in it as its last line."""
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), None)
    if last is None:
        return
    for place in range(last, min(last + 3, len(verdicts))):
        line = material.outline.blocks[place].text.rpartition("\n")[2]
        if len(line) <= 80 and (verdicts[place] == "byline" or starts_byline(line)) and (persons := _persons(line)):  # noqa: PLR2004
            yield _made("closing byline", list(persons))
