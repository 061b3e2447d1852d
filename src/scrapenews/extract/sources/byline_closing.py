"""Authors in the lines after an article, and in its last ones."""

import re
from collections.abc import Iterator

from scrapenews.extract.fields.byline_leads import says_by, says_who_wrote, starts_byline
from scrapenews.extract.fields.names import is_full
from scrapenews.extract.material import Material
from scrapenews.extract.sources.byline_elements import is_name_class, made, persons_of
from scrapenews.extract.sources.byline_lines import ELSEWHERE, FULL_NAME, LONGEST_LINE, OTHERS, line_at
from scrapenews.record import Claim, Person

_LONGEST = 200
_ABOVE = 8
_BELOW = 25
"""How many blocks above and below the end of the body a byline is looked for that says so itself."""
_BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")


def closing_bylines(material: Material) -> Iterator[Claim]:
    """A byline right after the last paragraph, or as its last line; in brackets it may be nothing but names. A little
    further up and down it must say in so many words that someone wrote it.
    """
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), None)
    if last is None:
        return
    for place in range(max(0, last - _ABOVE), min(last + _BELOW, len(verdicts))):
        text, verdict = line_at(place, material), verdicts[place]
        if verdict in OTHERS:
            continue
        beside = last <= place < last + 3 and verdict not in ELSEWHERE
        if persons := _signed(text, beside=beside):
            yield made("closing byline", persons)
            continue
        persons = _closing_names(text, judged=verdict == "byline") if beside else []
        if persons := persons or (_named(text, material, place) if place > last else []):
            yield made("closing names", persons)


def _named(text: str, material: Material, place: int) -> list[Person]:
    """The persons in an element that a class makes for an author's name."""
    names = material.outline.blocks[place].container.names
    if len(text) > LONGEST_LINE or "name" not in names or not is_name_class(names):
        return []
    persons = persons_of(text)
    return list(persons) if all(FULL_NAME.fullmatch(person.name) for person in persons) else []


def _signed(text: str, *, beside: bool) -> list[Person]:
    """The persons of a line that says that they wrote it: in so many words, or right `beside` the end with "By"."""
    for line in text[:_LONGEST].split("\n"):
        if says_who_wrote(line) and starts_byline(line[:LONGEST_LINE]):
            persons = persons_of(line[:LONGEST_LINE])
            return list(persons) if all(_is_full(person.name) or " " not in person.name for person in persons) else []
    last = text.rpartition("\n")[2]
    if beside and len(last) <= LONGEST_LINE and says_by(last) and starts_byline(last):
        persons = persons_of(last)
        return list(persons) if all(_is_full(person.name) for person in persons) else []
    return []


def _closing_names(text: str, *, judged: bool) -> list[Person]:
    """The names in the last line, where it was judged to be a byline or is in brackets."""
    line = text.rpartition("\n")[2]
    bracketed = _BRACKETED.fullmatch(line) if len(line) <= LONGEST_LINE else None
    if not bracketed and (not judged or len(line) > LONGEST_LINE):
        return []
    persons = persons_of(bracketed[1] if bracketed else line, printed=not bracketed)
    return list(persons) if all(_is_full(person.name) for person in persons) else []


def _is_full(name: str) -> bool:
    return bool(FULL_NAME.fullmatch(name)) or (not name.isascii() and is_full(name))
