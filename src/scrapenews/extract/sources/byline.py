"""Claims of the byline that a reader sees: near the headline, or right after the article."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.bylines import people, read_after_link, read_byline, starts_byline, without_outlet
from scrapenews.extract.fields.dates import find_dates
from scrapenews.extract.fields.names import is_name
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.byline_names import AUTHOR_PAGE, BYLINE_WORDS, NOT_NAMES
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim, Person
from scrapenews.urls import absolute_url

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_LONGEST = 200
_LONGEST_CLOSING = 120
_MOST_TEXTS = 60
_BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")
_MARKS = re.compile(r"\n|\s[|·•–—]\s|\s-\s|[|·•⋅]")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z]\.)?(?: [^\W\d_a-z][\w'’-]+){1,2}")
_ELSEWHERE = frozenset(["comments", "related", "footer", "navigation", "consent", "advertising"])
"""Verdicts on blocks whose names belong to something else."""
_FIRST_DIGITS = re.compile(r"[\s|,–-]*\d")


def byline_claims(material: Material) -> list[Claim]:
    """The authors as printed, the more certain ways of knowing them first."""
    return [*_linked(material), *_classed(material), *_printed(material), *_closing(material), *_alone(material)]


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


def _persons(text: str, url: str | None = None, *, printed: bool = True) -> tuple[Person, ...]:
    """The names in a printed text, up to the first number (a date, a count of comments)."""
    dates = find_dates(text) if any(map(str.isdigit, text)) else []
    text = text[: dates[0].start] if dates else _FIRST_DIGITS.split(text, maxsplit=1)[0]
    return people(read_byline(text, printed=printed), url)


def _classed(material: Material) -> Iterator[Claim]:
    inside: etree._Element | None = None
    known: dict[str, bool] = {}
    for element in (*material.below, *material.above):
        names = element.get("class") or element.get("id")
        if not names:
            continue
        if names not in known:
            known[names] = _names_authors(names)
        if not known[names]:
            continue
        if inside is not None and any(outer is inside for outer in element.iterancestors()):
            continue
        text = element_text(element) or ""
        if not text or len(text) > _LONGEST:
            continue
        persons = _persons_of_links(element, material) or [
            person
            for person in _persons(text)
            if " " in person.name or not person.name.isascii() or starts_byline(text)
        ]
        if persons:
            inside = element
            yield _made("byline class", persons)


def _names_authors(names: str) -> bool:
    return not BYLINE_WORDS.isdisjoint(map(str.lower, _WORD.findall(names))) and not NOT_NAMES.search(names)


def _persons_of_links(element: etree._Element, material: Material) -> list[Person]:
    """The names that link to authors' pages: what surrounds them is no name."""
    found: list[Person] = []
    for link, text in _links_and_rest(element):
        href = link.get("href") or ""
        name = without_outlet(" ".join((element_text(link) or "").split()))
        if (AUTHOR_PAGE.search(href[:500]) or _names_authors(link.get("class") or "")) and is_name(name):
            after = read_after_link(text)
            persons = _persons(name, absolute_url(href, material.base_url))
            if after.role and len(persons) == 1:
                persons = (dataclasses.replace(persons[0], job_title=after.role),)
            found += [*persons, *(Person(name=name) for name in after.names)]
    return found


def _links_and_rest(element: etree._Element) -> list[tuple[etree._Element, str]]:
    """The links in an element, each with the text from its end to the next."""
    links = set(element.iter("a"))
    found: list[tuple[etree._Element, list[str]]] = []
    texts: Any = element.xpath("descendant::text()")
    for text in texts[:_MOST_TEXTS]:
        holder = text.getparent()
        holder = holder.getparent() if holder is not None and text.is_tail else holder
        if holder is None:
            continue
        link = holder if holder in links else next((each for each in holder.iterancestors("a") if each in links), None)
        if link is not None and (not found or found[-1][0] is not link):
            found.append((link, []))
        elif link is None and found:
            found[-1][1].append(text)
    return [(link, "".join(rest)) for link, rest in found]


def _printed(material: Material) -> Iterator[Claim]:
    """A short line near the headline that begins as bylines do ("By …"), or that was judged to be one."""
    verdicts = material.body.verdicts
    for place in near_blocks(material.outline, material.body, material.headline):
        text = material.outline.blocks[place].text
        if (
            len(text) > _LONGEST
            or verdicts[place] in _ELSEWHERE
            or (material.headline and place <= material.headline.index)
        ):
            continue
        pieces = _pieces(text, material)
        piece = next((piece for piece in pieces if starts_byline(piece)), None)
        if piece is not None and (persons := _persons(piece)):
            yield _made("byline text", list(persons))
        elif verdicts[place] == "byline":
            named = [
                person
                for piece in pieces
                for person in _persons(piece)
                if " " in person.name or not person.name.isascii()
            ]
            if named:
                yield _made("byline judged", named[:1])


def _pieces(text: str, material: Material) -> list[str]:
    """A line's parts between dates, marks and line breaks."""
    pieces: list[str] = []
    for line in _MARKS.split(text):
        start = 0
        for date in find_dates(line, material.language) if any(map(str.isdigit, line)) else ():
            pieces.append(line[start : date.start])
            start = date.end
        pieces.append(line[start:])
    return [piece for each in pieces if (piece := each.strip(" ,-–—:("))]


def _closing(material: Material) -> Iterator[Claim]:
    """A byline right after the last paragraph, or as its last line; in brackets it may be nothing but names."""
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), None)
    if last is None:
        return
    for place in range(last, min(last + 3, len(verdicts))):
        line = material.outline.blocks[place].text.rpartition("\n")[2]
        if len(line) > _LONGEST_CLOSING or verdicts[place] in _ELSEWHERE:
            continue
        bracketed = _BRACKETED.fullmatch(line)
        inner = bracketed[1] if bracketed else line
        if bracketed or verdicts[place] == "byline" or starts_byline(inner):
            persons = _persons(inner, printed=not bracketed)
            if persons and all(_is_full(person.name) for person in persons):
                yield _made("closing byline", list(persons))


def _is_full(name: str) -> bool:
    return bool(_FULL_NAME.fullmatch(name)) or not name.isascii()


def _alone(material: Material) -> Iterator[Claim]:
    """A name that stands alone between headline and body, and that the page says again: a text about the author
    begins with it, or a date stands beside it.
    """
    if material.headline is None:
        return
    verdicts, blocks = material.body.verdicts, material.outline.blocks
    for place in near_blocks(material.outline, material.body, material.headline):
        text = blocks[place].text
        if place <= material.headline.index or not verdicts[place] or verdicts[place] in _ELSEWHERE:
            continue
        if _FULL_NAME.fullmatch(text) and is_name(text) and _is_confirmed(place, material):
            yield _made("name alone", [Person(name=text)])
            return


def _is_confirmed(place: int, material: Material) -> bool:
    blocks = material.outline.blocks
    name = blocks[place].text
    if any(block.text.startswith(name) and len(block.text) > len(name) + 20 for block in blocks[place + 1 :]):
        return True
    beside = [blocks[near].text for near in (place - 1, place + 1) if 0 <= near < len(blocks)]
    return any(len(text) <= 60 and find_dates(text, material.language) for text in beside)  # noqa: PLR2004
