"""Lists, tables and quotes: several blocks of text that make one block of the record."""

from collections.abc import Sequence

from scrapenews.dom import Container, TextBlock
from scrapenews.record import Block, Cell, ListItem, Mark
from scrapenews.strip.evidence import is_heading, weight
from scrapenews.urls import absolute_url

_LISTS = ("ul", "ol")
_LONGEST_ITEM = 900
"""A list with an item heavier than this is a list article: its items are text of their own."""


def find_structure(block: TextBlock, main: Container) -> Container | None:
    """The outermost list, table or quote between a block and the article's container."""
    found = None
    here: Container | None = block.container
    while here is not None and here is not main:
        if here.tag in ("ul", "ol", "table", "blockquote"):
            found = here
        here = here.parent
    return found


def read_structure(structure: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block | None:
    """The list, table or quote that the blocks make; ``None`` where the markup is only layout."""
    if structure.tag == "blockquote":
        return _quote(structure, blocks, base_url)
    if structure.tag == "table":
        return _table(blocks, base_url) if _is_data(blocks) else None
    return _list(structure, blocks, base_url) if _is_list(structure, blocks) else None


# ---------------------------------------------------------------------------------------------------- lists


def _is_list(structure: Container, blocks: Sequence[TextBlock]) -> bool:
    items: dict[Container | None, int] = {}
    for block in blocks:
        if is_heading(block) or block.container.closest("table"):
            return False
        item = _own_item(block, structure)
        items[item] = items.get(item, 0) + weight(block.text)
    return max(items.values()) <= _LONGEST_ITEM


def _own_item(block: TextBlock, structure: Container) -> Container | None:
    """The outermost item a block stands in."""
    found = None
    here: Container | None = block.container
    while here is not None and here is not structure:
        if here.tag == "li":
            found = here
        here = here.parent
    return found


def _list(structure: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block:
    items: list[ListItem] = []
    last: Container | None = None
    for block in blocks:
        item = block.container.closest("li")
        marks = block.marks(base_url)
        if items and item is last and item is not None:
            before = items.pop()
            shift = len(before.text) + 1
            items.append(
                ListItem(text=f"{before.text}\n{block.text}", marks=(*before.marks, *_shifted(marks, shift)), level=before.level)
            )
        else:
            items.append(ListItem(text=block.text, marks=marks, level=_level(block.container, structure)))
        last = item
    return Block(type="list", text="\n".join(item.text for item in items), ordered=structure.tag == "ol", items=tuple(items))


def _level(container: Container, structure: Container) -> int:
    level = 0
    here: Container | None = container
    while here is not None and here is not structure:
        level += here.tag in _LISTS
        here = here.parent
    return level


# ---------------------------------------------------------------------------------------------------- tables


def _is_data(blocks: Sequence[TextBlock]) -> bool:
    """A table that sets values side by side, and does not lay out a page: rows of several short cells."""
    rows: dict[Container | None, set[Container | None]] = {}
    for block in blocks:
        if is_heading(block) or weight(block.text) > _LONGEST_ITEM:
            return False
        cell = block.container.closest("td", "th")
        row = cell.closest("tr") if cell else None
        rows.setdefault(row, set()).add(cell)
    return len(rows) > 1 and sum(len(cells) > 1 for cells in rows.values()) * 2 >= len(rows)


def _table(blocks: Sequence[TextBlock], base_url: str | None) -> Block:
    texts: dict[Container, list[TextBlock]] = {}
    for block in blocks:
        cell = block.container.closest("td", "th")
        if cell is not None:
            texts.setdefault(cell, []).append(block)
    by_element = {cell.element: kept for cell, kept in texts.items()}
    rows: list[tuple[Cell, ...]] = []
    seen: set[Container | None] = set()
    for cell in texts:
        row = cell.closest("tr")
        if row is None or row in seen:
            continue
        seen.add(row)
        cells = [element for element in row.element if element.tag in ("td", "th")]
        rows.append(tuple(_cell(element, by_element.get(element, []), base_url) for element in cells))
    text = "\n".join("\t".join(cell.text.replace("\n", " ") for cell in row) for row in rows)
    return Block(type="table", text=text, rows=tuple(rows))


def _cell(element: object, blocks: Sequence[TextBlock], base_url: str | None) -> Cell:
    text, marks = joined(blocks, base_url)
    get = element.get  # type: ignore[attr-defined]
    return Cell(
        text=text, marks=marks, header=element.tag == "th", colspan=_span(get("colspan")), rowspan=_span(get("rowspan"))  # type: ignore[attr-defined]
    )


def _span(value: str | None) -> int:
    """A span as HTML reads it: 1 to 1000 (HTML Standard, 4.9.11)."""
    value = (value or "").strip()
    return min(1000, max(1, int(value))) if value.isascii() and value.isdigit() and len(value) < 6 else 1


# ---------------------------------------------------------------------------------------------------- quotes


def _quote(structure: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block:
    said = [block for block in blocks if not _is_attribution(block)]
    attribution = [block.text for block in blocks if _is_attribution(block)]
    if not said:
        said, attribution = list(blocks), []
    text, marks = joined(said, base_url)
    author = " ".join(attribution).lstrip("—–- ").strip()
    return Block(
        type="quote", text=text, marks=marks, author=author or None, url=absolute_url(structure.element.get("cite"), base_url)
    )


def _is_attribution(block: TextBlock) -> bool:
    """Whose words they are: a ``footer`` of the quote, or a block that is all ``cite``."""
    return block.container.tag in ("footer", "figcaption") or next(block.container.element.iter("cite"), None) is not None


def joined(blocks: Sequence[TextBlock], base_url: str | None) -> tuple[str, tuple[Mark, ...]]:
    """Several blocks as one text, a line each, with their marks."""
    marks: list[Mark] = []
    length = 0
    for block in blocks:
        marks.extend(_shifted(block.marks(base_url), length))
        length += len(block.text) + 1
    return "\n".join(block.text for block in blocks), tuple(marks)


def _shifted(marks: Sequence[Mark], by: int) -> list[Mark]:
    return [Mark(type=mark.type, start=mark.start + by, end=mark.end + by, url=mark.url) for mark in marks]
