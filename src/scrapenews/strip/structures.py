"""Lists, tables and quotes: several blocks of text that make one block of the record."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, islice

from lxml import etree

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.record import Block, Cell, ListItem, Mark
from scrapenews.strip.evidence import is_heading, weight
from scrapenews.urls import absolute_url

_LISTS = ("ul", "ol")
_STRUCTURES = (*_LISTS, "table", "blockquote")
_LONGEST_ITEM = 900
"""A list with an item heavier than this is a list article, a table with such a cell lays out a page."""
_LONGEST_ATTRIBUTION = 200
_MOST_CITES = 50
_WIDEST_SPAN = 1000
"""The most columns or rows that a cell spans (HTML Standard, 4.9.11)."""
_DASHES = "—–-― "


def find_structure(container: Container, around: Container) -> Container | None:
    """The outermost list, table or quote that a container stands in, below another container.

    A ``figure`` around a quote belongs to it, since its caption says whose words they are.
    """
    return _outermost(container, around, _is_structure)


def read_structure(structure: Container, blocks: Sequence[TextBlock], outline: Outline) -> tuple[Block, ...]:
    """The list, table or quote that kept blocks make, after what stands beside a table's cells.

    Nothing where the markup is only layout.
    """
    if structure.tag in ("blockquote", "figure"):
        return () if any(map(is_heading, blocks)) else (_quote(structure, blocks, outline),)
    base_url = outline.document.base_url
    if structure.tag == "table":
        return _table(structure, blocks, base_url) if _is_data(structure, blocks) else ()
    return (_list(structure, blocks, base_url),) if _is_list(structure, blocks) else ()


def joined(blocks: Sequence[TextBlock], base_url: str | None) -> tuple[str, tuple[Mark, ...]]:
    """Several blocks as one text, a line each, with their marks."""
    marks: list[Mark] = []
    length = 0
    for block in blocks:
        marks.extend(_moved(mark, length) for mark in block.marks(base_url))
        length += len(block.text) + 1
    return "\n".join(block.text for block in blocks), tuple(marks)


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(type=mark.type, start=mark.start + by, end=mark.end + by, url=mark.url)


# ---------------------------------------------------------------------------------------------------- places


def _is_structure(container: Container) -> bool:
    return container.tag in _STRUCTURES or (
        container.tag == "figure" and next(container.element.iterchildren("blockquote"), None) is not None
    )


def _steps(container: Container, around: Container) -> Iterable[Container]:
    """The containers from one out to another, which is left out."""
    here: Container | None = container
    while here is not None and here is not around:
        yield here
        here = here.parent


def _outermost(container: Container, around: Container, is_wanted: Callable[[Container], bool]) -> Container | None:
    found = None
    for here in _steps(container, around):
        if is_wanted(here):
            found = here
    return found


def _innermost(container: Container, around: Container, *tags: str) -> Container | None:
    return next((here for here in _steps(container, around) if here.tag in tags), None)


# ---------------------------------------------------------------------------------------------------- lists


def _is_list(structure: Container, blocks: Sequence[TextBlock]) -> bool:
    """A list of short items, and no list article, whose items are texts of their own."""
    weights: dict[Container | None, int] = {}
    for block in blocks:
        if is_heading(block) or _innermost(block.container, structure, "table"):
            return False
        item = _outermost(block.container, structure, lambda here: here.tag == "li")
        weights[item] = weights.get(item, 0) + weight(block.text)
    return max(weights.values()) <= _LONGEST_ITEM


def _list(structure: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block:
    items: list[ListItem] = []
    for item, members in groupby(blocks, key=lambda block: _innermost(block.container, structure, "li")):
        group = list(members)
        for own in [group] if item is not None else [[block] for block in group]:
            text, marks = joined(own, base_url)
            level = sum(here.tag in _LISTS for here in _steps(own[0].container, structure))
            items.append(ListItem(text=text, marks=marks, level=level))
    text = "\n".join(item.text for item in items)
    return Block(type="list", text=text, ordered=structure.tag == "ol", items=tuple(items))


# ---------------------------------------------------------------------------------------------------- tables


def _is_data(table: Container, blocks: Sequence[TextBlock]) -> bool:
    """A table that sets values side by side, and does not lay out a page: rows of several short cells."""
    rows: dict[Container | None, set[Container]] = {}
    weights: dict[Container, int] = {}
    for block in blocks:
        cell = _innermost(block.container, table, "td", "th")
        if is_heading(block) or _innermost(block.container, table, "table"):
            return False
        if cell is not None:
            rows.setdefault(_innermost(cell, table, "tr"), set()).add(cell)
            weights[cell] = weights.get(cell, 0) + weight(block.text)
    several = sum(len(cells) > 1 for cells in rows.values())
    return len(rows) > 1 and several * 2 >= len(rows) and max(weights.values()) <= _LONGEST_ITEM


def _table(table: Container, blocks: Sequence[TextBlock], base_url: str | None) -> tuple[Block, ...]:
    """The table, and before it, as paragraphs, what stands in no cell: its caption."""
    beside: list[Block] = []
    kept: dict[etree._Element, list[TextBlock]] = {}
    rows: dict[etree._Element, None] = {}
    for block in blocks:
        cell = _innermost(block.container, table, "td", "th")
        row = _innermost(cell, table, "tr") if cell else None
        if cell is None or row is None:
            beside.append(Block(type="paragraph", text=block.text, marks=block.marks(base_url)))
        else:
            kept.setdefault(cell.element, []).append(block)
            rows[row.element] = None
    cells = tuple(
        tuple(_cell(cell, kept.get(cell, ()), base_url) for cell in row.iterchildren("td", "th")) for row in rows
    )
    text = "\n".join("\t".join(cell.text.replace("\n", " ") for cell in row) for row in cells)
    return *beside, Block(type="table", text=text, rows=cells)


def _cell(element: etree._Element, blocks: Sequence[TextBlock], base_url: str | None) -> Cell:
    text, marks = joined(blocks, base_url)
    return Cell(
        text=text,
        marks=marks,
        header=element.tag == "th",
        colspan=_span(element.get("colspan")),
        rowspan=_span(element.get("rowspan")),
    )


def _span(value: str | None) -> int:
    """A span as HTML reads it, 1 to 1000.

    >>> _span("2"), _span("0"), _span("2000"), _span("wide")
    (2, 1, 1000, 1)
    """
    digits = (value or "").strip().lstrip("0")
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return int(digits) if len(digits) < len(str(_WIDEST_SPAN)) else _WIDEST_SPAN


# ---------------------------------------------------------------------------------------------------- quotes


def _quote(structure: Container, blocks: Sequence[TextBlock], outline: Outline) -> Block:
    base_url = outline.document.base_url
    cited = _cited(structure.element)
    said = [block for block in blocks if not _is_attribution(block, structure, cited)]
    text, marks = joined(said or blocks, base_url)
    author = _author(structure, outline, cited) if said else None
    quote = structure.element if structure.tag == "blockquote" else next(structure.element.iterchildren("blockquote"))
    return Block(type="quote", text=text, marks=marks, author=author, url=absolute_url(quote.get("cite"), base_url))


def _cited(quote: etree._Element) -> frozenset[str]:
    """What stands in a quote's ``cite`` elements."""
    cites = islice(quote.iter("cite"), _MOST_CITES)
    return frozenset(" ".join("".join(map(str, cite.itertext())).split()) for cite in cites) - {""}


def _author(structure: Container, outline: Outline, cited: frozenset[str]) -> str | None:
    """Whose words they are, whether or not the judgement kept that line."""
    lines = outline.blocks[structure.first : structure.last]
    named = (block.text for block in lines if _is_attribution(block, structure, cited) and not block.container.hidden)
    return " ".join(" ".join(text.split()).strip(_DASHES) for text in named) or None


def _is_attribution(block: TextBlock, structure: Container, cited: frozenset[str]) -> bool:
    """A line that says whose words they are.

    It stands in a footer or caption of the quote, or is all ``cite``, or has one behind a dash: "— Ann, *The Book*".
    """
    if _innermost(block.container, structure, "footer", "figcaption"):
        return True
    if not cited or len(block.text) > _LONGEST_ATTRIBUTION:
        return False
    text = " ".join(block.text.split()).strip(_DASHES)
    begins = block.text[0] in _DASHES
    return text in cited or (begins and any(text.startswith(name) or text.endswith(name) for name in cited))
