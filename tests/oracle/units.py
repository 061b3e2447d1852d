"""The texts of a record that are compared: paragraphs, headings, list items, quotes, table cells, captions."""

from collections.abc import Iterator
from dataclasses import dataclass

from scrapenews.record import Block, Extraction


@dataclass(frozen=True)
class Unit:
    """One kept block of a record, or one item or cell of it."""

    kind: str
    """``"paragraph"``, ``"heading"``, ``"item"``, ``"quote"``, ``"cell"``, ``"code"`` or ``"caption"``."""
    text: str
    beside: str = ""
    """Captions: the credit that stood on the same line, and is a field of its own. Quotes: whose words they are."""


def units(extraction: Extraction) -> list[Unit]:
    """What was kept of a page's text. A body that its JSON-LD states is no text of the page."""
    if any(claim.field == "text" and claim.chosen for claim in extraction.claims):
        return []
    return [unit for block in extraction.article.blocks for unit in _units(block) if unit.text]


def _units(block: Block) -> Iterator[Unit]:
    if block.type == "list":
        yield from (Unit("item", item.text) for item in block.items)
    elif block.type == "table":
        yield from (Unit("cell", cell.text) for row in block.rows for cell in row)
    elif block.type == "figure":
        yield from (Unit("caption", image.caption, image.credit or "") for image in block.images if image.caption)
    elif block.type == "quote":
        yield Unit("quote", block.text, block.author or "")
    elif block.type != "embed":
        yield Unit(block.type, block.text)
