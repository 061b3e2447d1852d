"""The body's parts: typed blocks, each with its text and what is marked in it."""

from dataclasses import dataclass
from typing import Literal

from scrapenews.record.media import Image

BlockType = Literal["paragraph", "heading", "quote", "list", "table", "figure", "embed", "code"]
"""What a block is. Each type's own fields are named at `Block`."""

MarkType = Literal["link", "strong", "emphasis", "code", "superscript", "subscript", "deleted", "inserted"]
"""What a stretch of text is marked as."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A stretch of a text that the page marks: a link, emphasis and the like. Stretches may overlap."""

    type: MarkType
    """What the stretch is marked as."""
    start: int
    """Index of its first character in the text it belongs to, counted in Unicode code points."""
    end: int
    """Index one past its last character."""
    url: str | None = None
    """Links only: the absolute address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ListItem:
    """One item of a list."""

    text: str
    """The item's own text, without that of lists nested in it."""
    marks: tuple[Mark, ...] = ()
    """What is marked in `text`."""
    level: int = 0
    """How deep the item is nested: 0 for the list's own items."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    """The cell's text; empty for an empty cell."""
    marks: tuple[Mark, ...] = ()
    """What is marked in `text`."""
    header: bool = False
    """Whether the cell heads its row or column (``<th>``)."""
    colspan: int = 1
    """How many columns the cell spans."""
    rowspan: int = 1
    """How many rows the cell spans."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One block of the body, in reading order.

    Every block has a `text`. Beyond it a ``heading`` has a `level`, a ``list`` has `items`, a ``table`` has `rows`,
    a ``figure`` has `images`, an ``embed`` has a `url`; a field that is not the type's own is absent.
    """

    type: BlockType
    """What the block is."""
    text: str
    """The block as a reader sees it: white space folded, a line break where the page breaks the line. A list's
    items and a table's rows stand on lines of their own, a row's cells are parted by tabs; a figure's text is its
    caption; an embed's is what the embedded post says, where the page carries it."""
    marks: tuple[Mark, ...] = ()
    """Links, emphasis and the like in `text`. A list and a table keep them in their items and cells instead."""
    level: int | None = None
    """Headings only: 1 to 6, as marked on the page."""
    ordered: bool | None = None
    """Lists only: whether the items are numbered."""
    items: tuple[ListItem, ...] = ()
    """Lists only: the items in order, nested ones included."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """Tables only: the rows in order."""
    images: tuple[Image, ...] = ()
    """Figures only: the pictures shown, one or several."""
    url: str | None = None
    """Embeds: the address of what is embedded. Quotes: the cited address, if given."""
    author: str | None = None
    """Embeds and quotes: whose words they are, if the page says so."""
    provider: str | None = None
    """Embeds only: the site whose content is embedded, as a host name (``"video.example"``)."""

    @property
    def is_prose(self) -> bool:
        """Whether the block's text is part of the article's running text (figures and embeds are not)."""
        return self.type not in ("figure", "embed")
