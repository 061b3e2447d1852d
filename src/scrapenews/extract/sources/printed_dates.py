"""Claims of the dates that a reader sees around the headline."""

from collections.abc import Iterator

from lxml import etree

from scrapenews.dom import TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.date_words import MODIFIED, NOT_OURS, PUBLISHED
from scrapenews.extract.fields.dates import find_dates, read_date
from scrapenews.extract.material import Material
from scrapenews.extract.region import near_blocks
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim

_LONGEST_BLOCK = 220
_LONGEST_BODY_BLOCK = 60
_LABEL = 40


def printed_date_claims(material: Material) -> list[Claim]:
    """The dates of ``time`` elements and of short texts around the headline, told apart by the words beside them."""
    return [*_time_elements(material), *_titled(material), *_texts(material)]


def _field_of(label: str) -> str:
    """Which date it is, by the nearest telling word before it; a date without one is that of publication."""
    modified = [match.start() for match in MODIFIED.finditer(label)]
    published = [match.start() for match in PUBLISHED.finditer(label)]
    return "date_modified" if modified and (not published or published[-1] < modified[-1]) else "date_published"


def _time_elements(material: Material) -> Iterator[Claim]:
    for element in material.near:
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
    """The last words before an element, in its parent."""
    before = element.getprevious()
    parent = element.getparent()
    if before is not None:
        text = before.tail if before.tail and before.tail.strip() else "" if before.tag == "time" else element_text(before)
    else:
        text = parent.text if parent is not None else ""
        if parent is not None and not (text and text.strip()):
            outer = parent.getprevious()
            text = f"{parent.get('class', '')} {element_text(outer) or '' if outer is not None and not len(outer) else ''}"
    return (text or "")[-_LABEL:]


def _titled(material: Material) -> Iterator[Claim]:
    """``<abbr class="published" title="2012-05-03T…">``, the form of the hAtom microformat."""
    for element in material.near:
        if element.tag in ("abbr", "span") and (title := element.get("title")) and title[:4].isdigit():
            if value := read_date(title, material.language):
                field = _field_of(f"{_words_before(element)} {element.get('class', '')}")
                yield claim("page", f"{element.tag} title", field, value, title)


def _texts(material: Material) -> Iterator[Claim]:
    headline = material.headline.index if material.headline else -1
    verdicts = material.body.verdicts
    for place in near_blocks(material.outline, material.body, material.headline):
        block = material.outline.blocks[place]
        longest = _LONGEST_BODY_BLOCK if not verdicts[place] else _LONGEST_BLOCK
        if place != headline and len(block.text) <= longest and not NOT_OURS.search(block.text):
            yield from _dates_of_block(block, material)
    for place, verdict in enumerate(verdicts):
        if verdict == "date":
            yield from _dates_of_block(material.outline.blocks[place], material)


def _dates_of_block(block: TextBlock, material: Material) -> Iterator[Claim]:
    text = block.text
    if not any(map(str.isdigit, text)) or block.link_length > 0.6 * len(text):
        return
    before = 0
    for found in find_dates(text, material.language):
        label = text[max(before, found.start - _LABEL) : found.start]
        if before == 0 and not label.strip():
            label = f"{block.container.names} {_label_above(block, material)}"
        yield claim("page", "text", _field_of(label), found.value, text[found.start : found.end + 40].strip())
        before = found.end


def _label_above(block: TextBlock, material: Material) -> str:
    """The block before, where it is no more than a label (``Updated``)."""
    if block.index == 0:
        return ""
    above = material.outline.blocks[block.index - 1].text
    return above if len(above) <= _LABEL and not any(map(str.isdigit, above)) else ""
