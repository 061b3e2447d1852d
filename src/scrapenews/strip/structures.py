"""Lists, tables and quotes: several blocks of text that make one block of the record."""

from collections.abc import Callable, Sequence
from itertools import groupby, islice

from lxml import etree

from scrapenews.dom import Container, Outline, TextBlock
from scrapenews.record import Block, Cell, ListItem, Mark
from scrapenews.strip.nesting import Nesting
from scrapenews.strip.prose import is_heading, weight
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


def is_structure(container: Container) -> bool:
    """A list, a table or a quote. A ``figure`` around a quote is one too: its caption says whose words they are."""
    return container.tag in _STRUCTURES or (
        container.tag == "figure" and next(container.element.iterchildren("blockquote"), None) is not None
    )


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


def _inside(structure: Container, *tags: str, outermost: bool = False) -> Callable[[Container], Container | None]:
    """A function from a container to the element of these names that it stands in, inside a structure."""
    return Nesting(structure, lambda here: here.tag in tags, outermost=outermost).find


# ---------------------------------------------------------------------------------------------------- lists


def _is_list(structure: Container, blocks: Sequence[TextBlock]) -> bool:
    """A list of short items, and no list article, whose items are texts of their own."""
    item_of, table_of = _inside(structure, "li", outermost=True), _inside(structure, "table")
    weights: dict[Container | None, int] = {}
    for block in blocks:
        if is_heading(block) or table_of(block.container):
            return False
        item = item_of(block.container)
        weights[item] = weights.get(item, 0) + weight(block.text)
    return max(weights.values()) <= _LONGEST_ITEM


def _list(structure: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block:
    item_of = _inside(structure, "li")
    items: list[ListItem] = []
    for item, members in groupby(blocks, key=lambda block: item_of(block.container)):
        group = list(members)
        for own in [group] if item is not None else [[block] for block in group]:
            text, marks = joined(own, base_url)
            items.append(ListItem(text=text, marks=marks, level=_level(own[0].container, structure)))
    text = "\n".join(item.text for item in items)
    return Block(type="list", text=text, ordered=structure.tag == "ol", items=tuple(items))


def _level(container: Container, structure: Container) -> int:
    """How many lists a container stands in, inside the outermost."""
    level = 0
    here: Container | None = container
    while here is not None and here is not structure:
        level += here.tag in _LISTS
        here = here.parent
    return level


# ---------------------------------------------------------------------------------------------------- tables


def _is_data(table: Container, blocks: Sequence[TextBlock]) -> bool:
    """A table that sets values side by side, and does not lay out a page: rows of several short cells."""
    cell_of, row_of, table_of = _inside(table, "td", "th"), _inside(table, "tr"), _inside(table, "table")
    rows: dict[Container | None, set[Container]] = {}
    weights: dict[Container, int] = {}
    for block in blocks:
        cell = cell_of(block.container)
        if is_heading(block) or table_of(block.container):
            return False
        if cell is not None:
            rows.setdefault(row_of(cell), set()).add(cell)
            weights[cell] = weights.get(cell, 0) + weight(block.text)
    several = sum(len(cells) > 1 for cells in rows.values())
    return len(rows) > 1 and several * 2 >= len(rows) and max(weights.values()) <= _LONGEST_ITEM


def _table(table: Container, blocks: Sequence[TextBlock], base_url: str | None) -> tuple[Block, ...]:
    """The table, and before it, as paragraphs, what stands in no cell: its caption."""
    cell_of, row_of = _inside(table, "td", "th"), _inside(table, "tr")
    beside: list[Block] = []
    kept: dict[etree._Element, list[TextBlock]] = {}
    rows: dict[etree._Element, None] = {}
    for block in blocks:
        cell = cell_of(block.container)
        row = row_of(cell) if cell else None
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
    lines = outline.blocks[structure.first : structure.last]
    attributions = _attributions(structure, lines)
    said = [block for block in blocks if block.index not in attributions]
    text, marks = joined(said or blocks, outline.document.base_url)
    names = [" ".join(line.text.split()).strip(_DASHES) for line in lines if line.index in attributions and said]
    quote = structure.element if structure.tag == "blockquote" else next(structure.element.iterchildren("blockquote"))
    url = absolute_url(quote.get("cite"), outline.document.base_url)
    return Block(type="quote", text=text, marks=marks, author=" ".join(filter(None, names)) or None, url=url)


def _attributions(structure: Container, lines: Sequence[TextBlock]) -> frozenset[int]:
    """The indices of the lines that say whose words they are, whether or not the judgement kept them.

    They stand in a footer or caption of the quote, or are all ``cite``, or have one behind a dash: "— Ann, *The Book*".
    """
    foot_of = _inside(structure, "footer", "figcaption")
    cited = _cited(structure.element)
    return frozenset(
        line.index
        for line in lines
        if not line.container.hidden and (foot_of(line.container) or _is_cited(line.text, cited))
    )


def _cited(quote: etree._Element) -> frozenset[str]:
    """What stands in a quote's ``cite`` elements."""
    cites = islice(quote.iter("cite"), _MOST_CITES)
    return frozenset(" ".join("".join(map(str, cite.itertext())).split()) for cite in cites) - {""}


def _is_cited(text: str, cited: frozenset[str]) -> bool:
    if not cited or len(text) > _LONGEST_ATTRIBUTION:
        return False
    name = " ".join(text.split()).strip(_DASHES)
    begins = text[0] in _DASHES
    return name in cited or (begins and any(name.startswith(cite) or name.endswith(cite) for cite in cited))
