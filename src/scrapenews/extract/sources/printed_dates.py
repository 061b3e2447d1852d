"""Claims of the dates that a reader sees around the headline."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from scrapenews.dom import TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.date_words import DATE_NAMES
from scrapenews.extract.fields.dates import read_date
from scrapenews.extract.material import Material
from scrapenews.extract.region import first_body_block, near_blocks
from scrapenews.extract.sources.date_stamps import (
    LABEL,
    LONGEST_BLOCK,
    Stamp,
    field_of,
    kinds_of_lists,
    may_be_first,
    stamps_of,
    unnamed,
)
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim

_LONGEST_BODY_BLOCK = 60
_LEAD = 60
"""How far into a paragraph a date can stand that opens it."""
_CLOSE_ABOVE = 2
_ELSEWHERE = frozenset(["comments", "related", "footer", "consent", "advertising", "navigation"])
"""Verdicts on blocks whose dates belong to something else."""
_NEVER_OURS = frozenset(["comments", "related", "navigation", "links", "advertising", "consent"])
_RIGHT_BELOW = 12
"""Blocks below the text in which a line of its own closes it."""
_SET_OFF = re.compile(r"\)?\s?[-–—:|)]\s")
_STOPPED = re.compile(r"\.\s+[\"„“»«]?[^\W\d_]{2}")
_DATE_ATTRIBUTE = re.compile(r"date|time(?!out|zone)|publi")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.!?]\s")


def printed_date_claims(material: Material) -> list[Claim]:
    """The dates of ``time`` elements and of short texts around the headline, told apart by the words beside them."""
    return [*_time_elements(material), *_in_attributes(material), *_written_by_scripts(material), *_texts(material)]


def _time_elements(material: Material) -> Iterator[Claim]:
    for element in (*material.below, *material.above):
        if element.tag != "time":
            continue
        stated = element.get("datetime") or ""
        shown = element_text(element) or ""
        for text in (stated, shown):
            if value := read_date(text, material.language):
                label = _DIGIT.split(shown, maxsplit=1)[0]
                field = field_of(f"{_words_before(element)} {element.get('class', '')} {label}")
                yield claim("page", "time element", field, value, text)
                break


def _words_before(element: etree._Element) -> str:
    """The last words before an element, in its parent or, where it stands first there, before that."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        text = before.tail or ""
        if not text.strip():
            text = "" if before.tag == "time" else element_text(before) or ""
        return text[-LABEL:]
    if parent is None or (parent.text and parent.text.strip()):
        return (parent.text or "")[-LABEL:] if parent is not None else ""
    outer = parent.getprevious()
    label = element_text(outer) if outer is not None and not len(outer) else None
    return f"{parent.get('class', '')} {label or ''}"[-LABEL:]


def _in_attributes(material: Material) -> Iterator[Claim]:
    """The date that an element keeps in an attribute beside the one it shows: ``<abbr class="published"
    title="2012-05-03T…">`` is the form of the hAtom microformat, ``data-date`` what scripts read.
    """
    for element in material.near:
        attributes: Any = element.items()  # of a tree that was parsed as HTML: all are text
        for name, text in attributes:
            if text[:4].isdigit() and _holds_a_date(element, name) and (value := read_date(text, material.language)):
                field = field_of(f"{_words_before(element)} {element.get('class', '')} {name}")
                yield claim("page", f"{element.tag} {name}", field, value, text)


def _holds_a_date(element: etree._Element, name: str) -> bool:
    if name == "title":
        return element.tag in ("abbr", "span")
    return (
        name.startswith("data-")
        and _DATE_ATTRIBUTE.search(name) is not None
        and DATE_NAMES.search(f"{element.get('class')} {element.get('id')}") is not None
    )


def _written_by_scripts(material: Material) -> Iterator[Claim]:
    """A date that a small script writes where it stands (``<script>show("2024/05/03 10:15")</script>``)."""
    for element in material.near:
        text = element.text if element.tag == "script" else None
        if text and len(text) <= _LONGEST_BODY_BLOCK and len(found := material.dates_in(text)) == 1:
            yield claim("page", "script", "date_published", found[0].value, found[0].printed)


def _texts(material: Material) -> Iterator[Claim]:
    """Dates of short texts: of those that are there for their date first; then of those below the headline, since
    above it another column may end, and of the body's own last.
    """
    near = near_blocks(material.outline, material.body, material.headline)
    stamps = _of_publication([(block, each) for block in _in_turn(material, near) for each in _stamps(block, material)])
    lists = kinds_of_lists(stamps)
    headline = material.headline.index if material.headline else near.start
    for wanted in ("date line", "text"):
        for block, stamp in stamps:
            if wanted == _place_of(stamp, block, lists, headline):
                yield stamp.claim(wanted)
    for place in near:
        if not material.body.verdicts[place] or _is_lead(place, material):
            yield from opening_dates(material.outline.blocks[place], material)
    yield from _closing_lines(material)
    for place in range(near.stop, len(material.body.verdicts)):
        if material.body.verdicts[place] in ("date", "byline"):
            for stamp in stamps_of(material.outline.blocks[place], material):
                yield stamp.claim("text")


def _closing_lines(material: Material) -> Iterator[Claim]:
    """Dates below the text that say what they are: that of the first publication wherever it stands, that of
    publication in a line of its own right below.
    """
    verdicts = material.body.verdicts
    last = max((place for place, verdict in enumerate(verdicts) if not verdict), default=-1)
    for block, verdict in zip(material.outline.blocks, verdicts, strict=True):
        closing = last < block.index <= last + _RIGHT_BELOW and len(block.text) <= _LONGEST_BODY_BLOCK
        if verdict in _NEVER_OURS or not (closing or may_be_first(block, material)):
            continue
        for stamp in stamps_of(block, material):
            if stamp.first:
                yield stamp.claim("first publication")
            elif closing and stamp.labelled and stamp.sure and stamp.field == "date_published":
                yield stamp.claim("closing line")


def _place_of(stamp: Stamp, block: TextBlock, lists: set[int], headline: int) -> str:
    """What a date is taken for. Far above the headline it is often that of the day on which the page was fetched."""
    alone = stamp.sure and not stamp.by_name and block.container.signature not in lists
    return "date line" if alone and block.index >= headline - _CLOSE_ABOVE else "text"


def _of_publication(stamps: list[tuple[TextBlock, Stamp]]) -> list[tuple[TextBlock, Stamp]]:
    blocks, found = [block for block, _ in stamps], unnamed([stamp for _, stamp in stamps])
    return list(zip(blocks, found, strict=True))


def _is_lead(place: int, material: Material) -> bool:
    """Whether a block stands right under the headline."""
    return material.headline is not None and 0 < place - material.headline.index <= 2  # noqa: PLR2004


def _in_turn(material: Material, near: range) -> Iterator[TextBlock]:
    """The blocks around the headline that may speak of this article. Between the headline and the body every line
    may, whatever else it looks like.
    """
    verdicts = material.body.verdicts
    headline = material.headline.index if material.headline else -1
    first = first_body_block(material.body, headline + 1)
    under = range(headline + 1, first if first is not None and headline >= 0 else 0)
    doubtful = []
    for place in sorted(near, key=lambda place: (not verdicts[place], place < headline)):
        if place == headline:
            continue
        if verdicts[place] not in _ELSEWHERE:
            yield material.outline.blocks[place]
        elif place in under and verdicts[place] != "comments":
            doubtful.append(material.outline.blocks[place])
    yield from doubtful


def _stamps(block: TextBlock, material: Material) -> list[Stamp]:
    longest = LONGEST_BLOCK if material.body.verdicts[block.index] else _LONGEST_BODY_BLOCK
    return stamps_of(block, material) if len(block.text) <= longest else []


def opening_dates(block: TextBlock, material: Material) -> Iterator[Claim]:
    """A date that opens a paragraph, set off from it (``(18.01.2018) Farmers …``, ``BERLIN, May 3, 2024 – The …``,
    ``3 May 2024. The …``) or in numbers (``18.01.2018 Farmers …``), as no sentence begins.
    """
    opening = block.text[:_LEAD]
    if len(block.text) > _LONGEST_BODY_BLOCK and any(map(str.isdigit, opening)):
        found = material.dates_in(opening)
        if found and not _SENTENCE.search(opening, 0, found[0].start):
            date = found[0]
            in_numbers = date.start == 0 and not any(map(str.isalpha, opening[: date.end]))
            stopped = date.start == 0 and _STOPPED.match(block.text, date.end)
            if in_numbers or stopped or _SET_OFF.match(block.text, date.end):
                yield claim("page", "opening", "date_published", date.value, date.printed)
