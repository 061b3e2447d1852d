"""Authors in elements around the headline whose markup says what they are: ``rel=author``, and classes."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from scrapenews.dom.elements import BLOCK
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.byline_leads import starts_byline
from scrapenews.extract.fields.byline_patterns import CREDIT, small
from scrapenews.extract.fields.bylines import LONGEST_BYLINE, people, read_after_link, read_byline, without_outlet
from scrapenews.extract.fields.dates import find_dates
from scrapenews.extract.fields.names import is_desk, is_full, is_name, is_personal
from scrapenews.extract.fields.text import plain_text
from scrapenews.extract.material import Material
from scrapenews.extract.sources.author_claims import stand_together
from scrapenews.extract.sources.byline_names import AUTHOR_PAGE, BYLINE_WORDS, NAME_WORDS, NOT_NAMES
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim, Person
from scrapenews.urls import absolute_url

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_LONGEST = 200
_LONGEST_CREDIT = 40
_MOST_TEXTS = 60
_MOST_LINKS = 20
_MARKS = " ,|–—-·•:\n"
_FIRST_DIGITS = re.compile(r"[\s|,–-]*(?<!\w)\d")


def linked_authors(material: Material) -> Iterator[Claim]:
    """Links that say of themselves that they lead to the author."""
    found: list[Person] = []
    for element in material.below:
        if element.tag == "a" and "author" in (element.get("rel") or "").lower().split():
            found += persons_of(element_text(element) or "", absolute_url(element.get("href"), material.base_url))
    if found:
        yield made("rel=author", found)


def only_author(material: Material) -> Iterator[Claim]:
    """The person whom all links to an author name, wherever they stand on the page."""
    links = [link for link in material.markup.related if "author" in link.get("rel", "")]
    texts = {text for link in links[:_MOST_LINKS] if (text := element_text(link))}
    if len(texts) == 1:
        persons = persons_of(texts.pop(), absolute_url(links[0].get("href"), material.base_url))
        if persons and all(is_personal(person.name) for person in persons):
            yield made("only author of the page", list(persons))


def made(place: str, persons: list[Person]) -> Claim:
    """A claim to authors, each named once."""
    unique = tuple({person.name: person for person in persons}.values())
    return claim("page", place, "authors", unique, ", ".join(person.name for person in unique))


def persons_of(text: str, url: str | None = None, *, printed: bool = True) -> tuple[Person, ...]:
    """The names in a printed text, up to the first number (a date, a count of comments); where the text begins with
    a date, those after it.
    """
    text = text[:LONGEST_BYLINE]
    dates = find_dates(text) if any(map(str.isdigit, text)) else []
    if dates and not text[: dates[0].start].strip(_MARKS):
        text, dates = text[dates[0].end :], dates[1:]
    text = text[: dates[0].start] if dates else _FIRST_DIGITS.split(text, maxsplit=1)[0]
    return people(read_byline(text, printed=printed), url)


def named_authors(material: Material) -> Iterator[Claim]:
    """Elements whose class or id says that they name the authors. Elements of one kind, one after another, name one
    author each.
    """
    inside: etree._Element | None = None
    known: dict[str, bool] = {}
    found: list[tuple[etree._Element, list[Person]]] = []
    words: list[str] = []
    for element in (*material.below, *material.above):
        names = element.get("class") or element.get("id")
        if not names:
            continue
        if names not in known:
            known[names] = _names_authors(names)
        if not known[names] or (inside is not None and any(outer is inside for outer in element.iterancestors())):
            continue
        text = _lines_of(element)
        if CREDIT.match(small(text)) or _follows_credit(element):
            inside = element
        elif 0 < len(text) <= _LONGEST and (persons := _persons_in(element, text, material)):
            inside = element
            found.append((element, persons))
        elif " " not in text and text[:1].isupper() and is_name(text):
            words.append(text)
    for persons in _joined(found):
        yield made("byline class", persons)
    if not found and words:
        yield made("word in a byline class", [Person(name=words[0])])


def _follows_credit(element: etree._Element) -> bool:
    """Whether the words right before an element, in the same parent, credit someone who did not write."""
    before, parent = element.getprevious(), element.getparent()
    if before is None:
        words = parent.text if parent is not None else None
    else:
        words = before.tail if before.tail and before.tail.strip() else element_text(before)
    words = " ".join((words or "")[-_LONGEST_CREDIT:].split())
    return bool(words) and bool(CREDIT.fullmatch(small(f"{words} ")))


def _names_authors(names: str) -> bool:
    return not BYLINE_WORDS.isdisjoint(_words(names)) and not NOT_NAMES.search(names)


def _words(names: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(names)}


def _joined(found: list[tuple[etree._Element, list[Person]]]) -> list[list[Person]]:
    joined: list[list[Person]] = []
    before: etree._Element | None = None
    for element, persons in found:
        if before is not None and stand_together(element, before):
            joined[-1] += persons
        else:
            joined.append(persons)
        before = element
    return joined


def _persons_in(element: etree._Element, text: str, material: Material) -> list[Person]:
    if (persons := _persons_of_links(element, material)) or (persons := _persons_of_names(element)):
        return persons
    certain = starts_byline(text) or (is_desk(text) and is_name_class(element.get("class") or ""))
    return [person for person in persons_of(text) if is_full(person.name) or certain]


def _lines_of(element: etree._Element) -> str:
    """The text inside an element, a line for each block in it."""
    pieces: list[str] = []
    for part in element.iter():
        if not isinstance(part.tag, str):
            continue
        if part.tag in BLOCK or part.tag == "br":
            pieces.append("\n")
        if part.text and part.tag not in ("script", "style"):
            pieces.append(" ".join(("", *part.text.split(), "")))
        if part is not element and part.tail:
            pieces.append("\n" if part.tag in BLOCK else "")
            pieces.append(" ".join(("", *part.tail.split(), "")))
        if len(pieces) > 4 * _MOST_TEXTS:
            break
    lines = "".join(pieces).split("\n")
    return "\n".join(line for each in lines if (line := plain_text(each)))


def is_name_class(names: str) -> bool:
    """Whether an element's class says that it holds a name, and no more."""
    return not NAME_WORDS.isdisjoint(_words(names)) and _names_authors(names)


def _persons_of_names(element: etree._Element) -> list[Person]:
    """What stands in the elements that are made for names alone; what surrounds them is a role or an outlet."""
    found: list[Person] = []
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and is_name_class(inner.get("class") or ""):
            found += [person for person in persons_of(_lines_of(inner)) if " " in person.name]
    return found


def _persons_of_links(element: etree._Element, material: Material) -> list[Person]:
    """The names that link to authors' pages: what surrounds them is no name."""
    found: list[Person] = []
    for link, text in _links_and_rest(element):
        href = link.get("href") or ""
        name = without_outlet(" ".join((element_text(link) or "").split()))
        if (AUTHOR_PAGE.search(href[:500]) or _names_authors(link.get("class") or "")) and is_name(name):
            after = read_after_link(text)
            persons = persons_of(name, absolute_url(href, material.base_url))
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
