"""An `Extraction` as plain text for a person: what was kept, what went and why, where each field came from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from scrapenews.cli.messages import printable
from scrapenews.record import Article, Block, Claim, Extraction, Image, Issue, Organization, Person, Removal, Video

_WIDTH = 100
"""Where a text is cut: enough to know a paragraph by."""
_FIELDS = tuple(field.name for field in fields(Article))


def account_of(extraction: Extraction) -> str:
    """The whole account, in sections: fields with their claims, kept blocks, removals in page order, remarks."""
    article = extraction.article
    kept = f"Kept: {_count(len(article.blocks), 'block')}, {_count(article.word_count, 'word')}"
    sections = [
        _section("Page", _page_lines(extraction)),
        _section("Fields: every claim, * marks the chosen one", _claim_lines(extraction)),
        _section(kept, map(_block_line, article.blocks)),
        _section(f"Removed: {_count(len(extraction.removals), 'piece')}", _removal_lines(extraction.removals)),
        _section("Remarks", map(_issue_line, article.issues)),
    ]
    return "\n".join(sections)


def _section(title: str, lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in (title, *(tuple(lines) or ("  none",))))


def _page_lines(extraction: Extraction) -> Iterator[str]:
    article = extraction.article
    yield f"  address   {printable(article.url or 'not said')}"
    yield f"  kind      {article.kind}"
    if article.retrieved_at:
        yield f"  fetched   {article.retrieved_at.isoformat(timespec='seconds')}"


def _claim_lines(extraction: Extraction) -> Iterator[str]:
    for name in _FIELDS:
        claims = [claim for claim in extraction.claims if claim.field == name]
        if claims:
            confidence = extraction.confidence.get(name)
            yield f"  {name}" + (f"  (right in {confidence:.0%} of such pages)" if confidence is not None else "")
            yield from map(_claim_line, sorted(claims, key=lambda claim: not claim.chosen))


def _claim_line(claim: Claim) -> str:
    where = clipped(f"{claim.source}: {claim.place}")
    return f"    {'*' if claim.chosen else ' '} {where:<44}  {clipped(value_text(claim.value))}"


def _block_line(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    return f"  {block.type + level:<10} {clipped(block.text)}"


def _removal_lines(removals: tuple[Removal, ...]) -> Iterator[str]:
    for removal in removals:
        yield f"  {clipped(removal.text)}"
        yield f"      {clipped(removal.reason)}  [{clipped(removal.path)}]"


def _issue_line(issue: Issue) -> str:
    where = "" if issue.block is None else f" (block {issue.block + 1})"
    return f"  {issue.code}: {printable(issue.message)}{where}"


def value_text(value: Any) -> str:
    """A field's value in a few words.

    >>> value_text((Person(name="Ada Kern"), Person(name="dpa")))
    'Ada Kern, dpa'
    """
    match value:
        case None:
            return "nothing"
        case tuple() | list():
            return ", ".join(map(value_text, value))
        case dt.date():
            return value.isoformat()
        case Person() | Organization():
            return value.name
        case Image() | Video():
            return value.url
    return str(value)


def clipped(text: str) -> str:
    """A text on one line that is safe for a terminal, cut to a width at which it can still be recognised."""
    line = printable(text)
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + "…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
