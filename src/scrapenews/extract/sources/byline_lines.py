"""Authors in short lines near the headline and after the article, known by their words and their place."""

import re
from collections.abc import Iterator

from scrapenews.extract.fields.bylines import says_by, says_who_wrote, starts_byline
from scrapenews.extract.fields.dates import find_dates
from scrapenews.extract.fields.names import is_name
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.byline_elements import made, persons_of
from scrapenews.record import Claim, Person

_LONGEST = 200
_LONGEST_CLOSING = 120
_CLOSING_ABOVE = 8
_CLOSING_BELOW = 25
"""How many blocks above and below the end of the body a byline is looked for that says so itself."""
_BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")
_MARKS = re.compile(r"\n|\s[|·•–—]\s|\s-\s|[|·•⋅]")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z]\.)?(?: [^\W\d_a-z][\w'’-]+){1,2}")
_ELSEWHERE = frozenset(["headline", "comments", "related", "footer", "navigation", "consent", "advertising"])
"""Verdicts on blocks whose names belong to something else."""
_OTHERS = frozenset(["comments", "related", "consent"])
"""Verdicts on blocks whose bylines are not the article's, wherever they stand."""


def printed_bylines(material: Material) -> Iterator[Claim]:
    """A short line near the headline that begins as bylines do ("By …"), or that was judged to be one."""
    verdicts = material.body.verdicts
    title = material.headline.index if material.headline else -1
    for place in near_blocks(material.outline, material.body, material.headline):
        text = material.outline.blocks[place].text
        above = place < title
        if len(text) > _LONGEST or verdicts[place] in (_ELSEWHERE if above else _OTHERS) or place == title:
            continue
        pieces = _pieces(text, material)
        piece = next((piece for piece in pieces if starts_byline(piece)), None)
        if piece is not None and (persons := _led(piece)):
            yield made("byline text", persons)
        elif verdicts[place] == "byline" and not above:
            named = [
                person
                for piece in pieces
                for person in persons_of(piece)
                if " " in person.name or not person.name.isascii()
            ]
            if named:
                yield made("byline judged", named[:1])


def _led(line: str) -> list[Person]:
    """The persons in a line that begins as bylines do; after a word that may be another's, only full names."""
    persons = persons_of(line)
    return list(persons) if says_by(line) or any(" " in person.name for person in persons) else []


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


def closing_bylines(material: Material) -> Iterator[Claim]:
    """A byline right after the last paragraph, or as its last line; in brackets it may be nothing but names. A little
    further up and down it must say in so many words that someone wrote it.
    """
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), None)
    if last is None:
        return
    for place in range(max(0, last - _CLOSING_ABOVE), min(last + _CLOSING_BELOW, len(verdicts))):
        text, verdict = material.outline.blocks[place].text, verdicts[place]
        if last <= place < last + 3 and verdict not in _ELSEWHERE:
            persons = _closing(text.rpartition("\n")[2], judged=verdict == "byline")
        else:
            persons = _signed(text) if verdict not in _OTHERS else []
        if persons:
            yield made("closing byline", persons)


def _closing(line: str, *, judged: bool) -> list[Person]:
    bracketed = _BRACKETED.fullmatch(line)
    inner = bracketed[1] if bracketed else line
    if len(line) > _LONGEST_CLOSING or not (bracketed or judged or starts_byline(inner)):
        return _signed(line)
    persons = persons_of(inner, printed=not bracketed)
    return list(persons) if all(_is_full(person.name) for person in persons) else _signed(line)


def _signed(text: str) -> list[Person]:
    """The persons of a line that says that they wrote it; as full names, or as one word with a capital."""
    line = next((line for line in text[:_LONGEST].split("\n") if says_who_wrote(line)), None)
    persons = persons_of(line[:_LONGEST_CLOSING]) if line and starts_byline(line[:_LONGEST_CLOSING]) else ()
    return list(persons) if all(_is_full(person.name) or " " not in person.name for person in persons) else []


def _is_full(name: str) -> bool:
    return bool(_FULL_NAME.fullmatch(name)) or not name.isascii()


def lone_names(material: Material) -> Iterator[Claim]:
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
            yield made("name alone", [Person(name=text)])
            return


def _is_confirmed(place: int, material: Material) -> bool:
    blocks = material.outline.blocks
    name = blocks[place].text
    if any(block.text.startswith(name) and len(block.text) > len(name) + 20 for block in blocks[place + 1 :]):
        return True
    beside = [blocks[near].text for near in (place - 1, place + 1) if 0 <= near < len(blocks)]
    return any(len(text) <= 60 and find_dates(text, material.language) for text in beside)  # noqa: PLR2004
