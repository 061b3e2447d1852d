"""Claims of the dates that a reader sees around the headline."""

import re
from collections.abc import Iterator

from lxml import etree

from scrapenews.dom import TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.date_words import DATE_NAMES, MODIFIED, NOT_OURS, PUBLISHED
from scrapenews.extract.fields.dates import find_dates, read_date
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim

_LONGEST_BLOCK = 220
_LONGEST_BODY_BLOCK = 60
_LABEL = 40
_LONGEST_SCRIPT = 2_000_000
_ELSEWHERE = frozenset(["comments", "related", "footer", "consent", "advertising"])
"""Verdicts on blocks whose dates belong to something else."""
_SET_OFF = re.compile(r"\)?\s?[-–—:|)]\s")
_SCRIPT_KEYS = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publicationDate", "publishedDate",
    "pubDate", "firstPublished", "createdAt",
)  # fmt: skip
_SCRIPT_VALUE = re.compile(r'(?:At)?\\?":\s?\\?"(\d{4}-\d\d-\d\d[T \d:.+Z-]{0,30})')


def printed_date_claims(material: Material) -> list[Claim]:
    """The dates of ``time`` elements and of short texts around the headline, told apart by the words beside them."""
    return [*_time_elements(material), *_titled(material), *_texts(material)]


def _field_of(label: str) -> str:
    """Which date it is, by the nearest telling word before it; a date without one is that of publication."""
    modified = [match.start() for match in MODIFIED.finditer(label)]
    published = [match.start() for match in PUBLISHED.finditer(label)]
    return "date_modified" if modified and (not published or published[-1] < modified[-1]) else "date_published"


def _time_elements(material: Material) -> Iterator[Claim]:
    for element in (*material.below, *material.above):
        if element.tag != "time":
            continue
        stated = element.get("datetime") or ""
        shown = element_text(element) or ""
        for text in (stated, shown):
            if value := read_date(text, material.language):
                field = _field_of(f"{_words_before(element)} {element.get('class', '')} {shown}")
                yield claim("page", "time element", field, value, text)
                break


def _words_before(element: etree._Element) -> str:
    """The last words before an element, in its parent or, where it stands first there, before that."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        text = before.tail or ""
        if not text.strip():
            text = "" if before.tag == "time" else element_text(before) or ""
        return text[-_LABEL:]
    if parent is None or (parent.text and parent.text.strip()):
        return (parent.text or "")[-_LABEL:] if parent is not None else ""
    outer = parent.getprevious()
    label = element_text(outer) if outer is not None and not len(outer) else None
    return f"{parent.get('class', '')} {label or ''}"[-_LABEL:]


def _titled(material: Material) -> Iterator[Claim]:
    """``<abbr class="published" title="2012-05-03T…">``, the form of the hAtom microformat."""
    for element in material.near:
        title = element.get("title") if element.tag in ("abbr", "span") else None
        value = read_date(title, material.language) if title and title[:4].isdigit() else None
        if title and value:
            field = _field_of(f"{_words_before(element)} {element.get('class', '')}")
            yield claim("page", f"{element.tag} title", field, value, title)


def _texts(material: Material) -> Iterator[Claim]:
    """Dates of short texts: of those below the headline first, since above it another column may end, and of the
    body's own last.
    """
    headline = material.headline.index if material.headline else -1
    verdicts = material.body.verdicts
    near = near_blocks(material.outline, material.body, material.headline)
    for place in sorted(near, key=lambda place: (not verdicts[place], place < headline)):
        longest = _LONGEST_BODY_BLOCK if not verdicts[place] else _LONGEST_BLOCK
        if place != headline and verdicts[place] not in _ELSEWHERE:
            block = material.outline.blocks[place]
            if len(block.text) <= longest:
                yield from _dates_of_block(block, material)
            elif not verdicts[place]:
                yield from _leading_date(block, material)
    for place, verdict in enumerate(verdicts):
        if verdict in ("date", "byline") and place not in near:
            yield from _dates_of_block(material.outline.blocks[place], material)


def _leading_date(block: TextBlock, material: Material) -> Iterator[Claim]:
    """A date that opens the first paragraph, set off from it (``"(18.01.2018) Farmers …"``)."""
    if any(map(str.isdigit, block.text[:3])):
        found = find_dates(block.text[:60], material.language)
        if found and found[0].start <= 1 and _SET_OFF.match(block.text, found[0].end):
            yield claim("page", "text", "date_published", found[0].value, found[0].printed)


def _dates_of_block(block: TextBlock, material: Material) -> Iterator[Claim]:
    text = block.text
    if not any(map(str.isdigit, text)) or NOT_OURS.search(text):
        return
    before = 0
    for found in find_dates(text, material.language):
        label = text[max(before, found.start - _LABEL) : found.start]
        if before == 0 and not label.strip():
            label = f"{block.container.names} {_label_above(block, material)}"
        yield claim("page", "text", _field_of(label), found.value, found.printed)
        before = found.end


def distant_date_claims(material: Material) -> list[Claim]:
    """Dates of publication far from the headline, for pages that state none anywhere else: in a short text that
    says what it is, by its words or by the name of its element; then in the data of the page's scripts.
    """
    return [*_labelled(material), *_in_scripts(material)]


def _labelled(material: Material) -> Iterator[Claim]:
    for block, verdict in zip(material.outline.blocks, material.body.verdicts, strict=True):
        if verdict in _ELSEWHERE or not verdict or len(block.text) > _LONGEST_BLOCK:
            continue
        if PUBLISHED.search(block.text) or DATE_NAMES.search(block.container.names):
            yield from _dates_of_block(block, material)


def _in_scripts(material: Material) -> Iterator[Claim]:
    for script in material.document.root.iter("script"):
        text = script.text
        if not text or len(text) > _LONGEST_SCRIPT:
            continue
        for key in _SCRIPT_KEYS:
            place = text.find(key)
            found = _SCRIPT_VALUE.match(text, place + len(key)) if place >= 0 else None
            if found and (value := read_date(found[1], material.language)):
                yield claim("page", f"script {key}", "date_published", value, found[1])
                return


def _label_above(block: TextBlock, material: Material) -> str:
    """The block before, where it is no more than a label (``Updated``)."""
    if block.index == 0:
        return ""
    above = material.outline.blocks[block.index - 1].text
    return above if len(above) <= _LABEL and not any(map(str.isdigit, above)) else ""
