"""Text → lines → verdicts → record."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from scrapenews.errors import NoMainContent
from scrapenews.flat.blocks import make_blocks
from scrapenews.flat.front import Front, find_front
from scrapenews.flat.glue import split_glued
from scrapenews.flat.issues import find_damage
from scrapenews.flat.joining import join_broken
from scrapenews.flat.judgement import judge
from scrapenews.flat.lines import Line, are_parted_by_blank_lines, read_lines
from scrapenews.flat.pieces import cut_one_line
from scrapenews.flat.readers import Readers
from scrapenews.flat.reasons import REASONS
from scrapenews.flat.runs import split_runs
from scrapenews.record import Article, Block, Claim, Extraction, Removal

_LONGEST_REMOVAL = 200
_LONGEST_RAW = 500
_PARTS = re.compile(r"\s*[,;|•·#、，]\s*")
_LONGEST_KEYWORD, _MOST_KEYWORDS = 50, 30


def read_flat_text(text: str, readers: Readers) -> Extraction:
    """The record of a text that another tool flattened, with every removal and its reason.

    `readers` are functions of other stages. Raises `NoMainContent` where there is nothing that could be returned.
    """
    given = read_lines(text)
    lines = mend_lines(given)
    is_page = judge(lines, readers) if lines else False
    front = find_front(lines, readers)
    _drop_copies(lines, front)
    blocks = make_blocks(lines, every_line=is_page or not are_parted_by_blank_lines(given))
    if not any(any(map(str.isalnum, block.text)) for block in blocks):
        raise NoMainContent("there is no article in the text: nothing in it reads as a sentence or a paragraph")
    claims = tuple(_claims(lines, front, blocks, readers))
    fields: dict[str, Any] = {claim.field: claim.value for claim in claims}
    fields |= {f"{claim.field}_raw": claim.raw for claim in claims if claim.field.startswith("date_")}
    running = "\n".join(block.text for block in blocks)
    issues = (*find_damage(blocks), *readers.find_issues(blocks, running))
    article = Article(**fields, blocks=blocks, issues=issues)
    return Extraction(article=article, claims=claims, removals=tuple(_removals(lines)))


def mend_lines(given: Sequence[Line]) -> list[Line]:
    """The lines of a text as they are judged: breaks in mid-sentence undone, and parted what was glued or run
    together.
    """
    return split_runs(cut_one_line(split_glued(join_broken(given))))


def _drop_copies(lines: Sequence[Line], front: Front) -> None:
    """Take further copies of the headline out of the text."""
    for line in lines:
        if front.headline and not line.verdict and line.text == front.headline.text:
            line.verdict = "repeated"


def _removals(lines: Sequence[Line]) -> list[Removal]:
    return [
        Removal(text=line.text[:_LONGEST_REMOVAL], reason=REASONS[line.verdict], path=f"line {line.number}")
        for line in lines
        if line.verdict
    ]


def _claims(lines: Sequence[Line], front: Front, blocks: Sequence[Block], readers: Readers) -> list[Claim]:
    """What the text says for each field; a flat text says everything once."""
    found: list[Claim] = []
    if front.headline:
        found.append(_claim("headline", front.headline.text, front.headline.text, front.headline))
    if front.standfirsts:
        standfirst = " ".join(line.text for line in front.standfirsts)
        found.append(_claim("alternative_headline", standfirst, standfirst, front.standfirsts[0]))
    people = {person.name: person for line in front.bylines for person in readers.read_people(line.text)}
    if people:
        found.append(_claim("authors", tuple(people.values()), front.bylines[0].text, front.bylines[0]))
    found += _date_claims(front, readers)
    first = next((block.text for block in blocks if block.type == "paragraph"), "")
    if dateline := readers.find_dateline(first):
        found.append(Claim(field="dateline", value=dateline, raw=dateline, source="page", place="text", chosen=True))
    if keywords := _keywords(lines):
        found.append(_claim("keywords", *keywords))
    if language := readers.find_language("\n".join(block.text for block in blocks)[:2_000]):
        found.append(Claim(field="in_language", value=language, raw=language, source="page", place="text", chosen=True))
    return found


def _claim(field: str, value: object, raw: str, line: Line) -> Claim:
    return Claim(
        field=field, value=value, raw=raw[:_LONGEST_RAW], source="page", place=f"line {line.number}", chosen=True
    )


def _date_claims(front: Front, readers: Readers) -> list[Claim]:
    """The day of publication and that of the last change: the first that is said to be either."""
    found: dict[str, Claim] = {}
    for line, date in front.dates:
        before = line.text[: max(0, line.text.find(date.printed))][-40:]
        field = "date_modified" if readers.says_modified(before) else "date_published"
        if isinstance(date.value, dt.date):
            found.setdefault(field, _claim(field, date.value, date.printed, line))
    return list(found.values())


def _keywords(lines: Sequence[Line]) -> tuple[tuple[str, ...], str, Line] | None:
    """The words of a list of tags, without repetition."""
    for line in lines:
        label, _, rest = line.text.replace("：", ":").partition(":")
        if line.verdict == "tags" and rest:
            words = [
                word for part in _PARTS.split(rest) if (word := part.strip(" .#")) and len(word) <= _LONGEST_KEYWORD
            ]
            if words:
                return tuple(dict.fromkeys(words[:_MOST_KEYWORDS])), f"{label}:{rest}", line
    return None
