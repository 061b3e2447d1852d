"""Authors in short lines near the headline, known by their words and their place."""

import re
from collections.abc import Iterator

from scrapenews.extract.fields.byline_leads import is_label, says_by, starts_byline
from scrapenews.extract.fields.byline_patterns import CREDIT, MEDIUM, ROLE, small
from scrapenews.extract.fields.names import is_desk, is_full, is_name
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.byline_elements import made, persons_of
from scrapenews.record import Claim, Person

_LONGEST = 200
LONGEST_LINE = 120
_LONGEST_LABEL = 20
_LONGEST_DATED = 80
_LATE = 6
"""How many blocks after the first paragraphs a byline is looked for."""
_SHORTEST_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(
    r"\W{0,3}(?:(?:at|um|à|alle|kl\.?|às|a las)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr)?\s?"
    r"(?-i:[A-Z]{2,4}\b)?",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\n|\s[|·•–—]\s|\s-\s|[|·•⋅]")
FULL_NAME = re.compile(
    r"(?:(?:Dr|Prof|Mag|Ing)\. ){0,3}[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z]\.)?"
    r"(?: (?:von|vom|van|de|del|della|di|da|dos|der|den|du|la|le|zu|zur|ter|ten|el|al|bin)){0,2}"
    r"(?: [^\W\d_a-z][\w'’-]+){1,2}"
)
"""Two or three words with capitals; titles before them, an initial or small words between."""
ELSEWHERE = frozenset(["headline", "comments", "related", "footer", "navigation", "consent", "advertising"])
"""Verdicts on blocks whose names belong to something else."""
OTHERS = frozenset(["comments", "related", "consent"])
"""Verdicts on blocks whose bylines are not the article's, wherever they stand."""


def late_bylines(material: Material) -> Iterator[Claim]:
    """A line among the first paragraphs that is a byline and no more: it stands after a picture or the standfirst."""
    verdicts, blocks = material.body.verdicts, material.outline.blocks
    end = near_blocks(material.outline, material.body, material.headline).stop
    for place in range(end, min(end + _LATE, len(blocks))):
        text, verdict = line_at(place, material), verdicts[place]
        if not verdict or verdict in ELSEWHERE or len(text) > _LONGEST_DATED:
            continue
        if not says_by(text) or not starts_byline(text):
            continue
        persons = persons_of(text)
        if persons and all(FULL_NAME.fullmatch(person.name) for person in persons):
            yield made("byline text", list(persons))


def printed_bylines(material: Material) -> Iterator[Claim]:
    """A short line near the headline that begins as bylines do ("By …"), or that was judged to be one."""
    verdicts = material.body.verdicts
    title = material.headline.index if material.headline else -1
    for place in near_blocks(material.outline, material.body, material.headline):
        text = line_at(place, material)
        above = place < title
        if len(text) > _LONGEST or verdicts[place] in (ELSEWHERE if above else OTHERS) or place == title:
            continue
        pieces = _pieces(text, material)
        piece = next((piece for piece in pieces if starts_byline(piece)), None)
        if piece is not None and (persons := _led(piece)):
            yield made("byline text", persons)
        elif not above and (name := _dated_name(text, pieces, material)):
            yield made("name beside a date", [Person(name=name)])
        elif verdicts[place] == "byline" and not above:
            named = [person for piece in pieces for person in persons_of(piece) if is_full(person.name)]
            named = [person for person in named if not _is_other_label(person.name, material)]
            if named:
                yield made("byline judged", named[:1])


def line_at(place: int, material: Material) -> str:
    """The text of a block; where that is nothing but "Written by", with the first line of the block after it."""
    blocks = material.outline.blocks
    text = blocks[place].text
    if len(text) > _LONGEST_LABEL or not is_label(text):
        return text
    after = next((block.text for block in blocks[place + 1 : place + 3] if not is_label(block.text)), "")
    return f"{text} {after[:LONGEST_LINE].partition(chr(10))[0]}"


def _dated_name(text: str, pieces: list[str], material: Material) -> str | None:
    """The one full name in a short line with a date."""
    if len(text) > _LONGEST_DATED or pieces == [text] or not material.dates_in(text):
        return None
    named = [piece for piece in pieces if FULL_NAME.fullmatch(piece) and is_name(piece)]
    return named[0] if len(named) == 1 and not _is_other_label(named[0], material) else None


def _led(line: str) -> list[Person]:
    """The persons in a line that begins as bylines do; after a word that may be another's, only full names."""
    persons = persons_of(line)
    told = says_by(line) or any(" " in person.name and not line.startswith(person.name) for person in persons)
    return list(persons) if told else []


def _is_other_label(name: str, material: Material) -> bool:
    """Whether a supposed name is a label: it holds a role, a medium, or a word that the text writes small."""
    if is_desk(name):
        return False
    if ROLE.search(small(name)) or MEDIUM.search(small(name)):
        return True
    words = [f" {word.lower()} " for word in _WORD.findall(name) if len(word) >= _SHORTEST_WORD]
    blocks, verdicts = material.outline.blocks, material.body.verdicts
    texts = (f" {block.text} " for block, verdict in zip(blocks, verdicts, strict=False) if not verdict)
    return any(word in text for text in texts for word in words)


def _pieces(text: str, material: Material) -> list[str]:
    """A line's parts between dates, marks and line breaks."""
    pieces: list[str] = []
    for line in _MARKS.split(text):
        start = 0
        for date in material.dates_in(line) if any(map(str.isdigit, line)) else ():
            pieces.append(line[start : date.start])
            start = date.end
        pieces.append(_without_clock(line[start:]) if start else line)
    return [piece for each in pieces if (piece := each.strip(" ,-–—:("))]


def _without_clock(text: str) -> str:
    """What follows a date without the time of day."""
    clock = _CLOCK.match(text)
    return text[clock.end() :] if clock else text


def lone_names(material: Material) -> Iterator[Claim]:
    """A name that stands alone between headline and body, and that the page says again: a text about the author
    begins with it, or a date stands beside it.
    """
    if material.headline is None:
        return
    verdicts, blocks = material.body.verdicts, material.outline.blocks
    for place in near_blocks(material.outline, material.body, material.headline):
        text = blocks[place].text
        if place <= material.headline.index or not verdicts[place] or verdicts[place] in ELSEWHERE:
            continue
        if FULL_NAME.fullmatch(text) and is_name(text) and not CREDIT.search(small(f"{blocks[place - 1].text} ")):
            if _is_other_label(text, material):
                continue
            if _has_biography(place, material):
                yield made("name with a biography", [Person(name=text)])
                return
            if _stands_by_a_date(place, material):
                yield made("name alone", [Person(name=text)])
                return


def _has_biography(place: int, material: Material) -> bool:
    blocks = material.outline.blocks
    name = blocks[place].text
    return any(len(block.text) > len(name) + 20 and block.text.startswith(name) for block in blocks[place + 1 :])


def _stands_by_a_date(place: int, material: Material) -> bool:
    blocks = material.outline.blocks
    beside = [blocks[near].text for near in (place - 1, *range(place + 1, place + 4)) if 0 <= near < len(blocks)]
    return any(len(text) <= 60 and material.dates_in(text) for text in beside)  # noqa: PLR2004
