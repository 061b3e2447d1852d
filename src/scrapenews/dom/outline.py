"""The page's outline: every block of text as a reader sees it, in page order, and the containers they stand in.

This is the spine that stripping, extraction and `explain` share; it is made in one walk over the tree.
"""

from dataclasses import dataclass, field

from lxml import etree

from scrapenews.dom.document import Document
from scrapenews.dom.inline import Piece, fold, marked_text
from scrapenews.record import Mark

_PREFORMATTED = frozenset(["pre", "listing", "xmp"])
_NOTHING: frozenset[str] = frozenset()


class Container:
    """A block-level element (or a wrapper around such), as a step on the way from the page to its text."""

    __slots__ = (
        "depth",
        "element",
        "elements_around",
        "first",
        "hidden",
        "index",
        "last",
        "names",
        "parent",
        "signature",
        "tag",
    )

    def __init__(self, element: etree._Element, tag: str, parent: "Container | None", index: int, first: int) -> None:
        self.element = element
        self.tag = tag
        """The element's name."""
        self.parent = parent
        """The container it stands in; ``None`` for the outermost."""
        self.index = index
        """Its place in `Outline.containers`; parents stand before their children."""
        around, depth, hidden = (
            (_NOTHING, 0, False) if parent is None else (parent.elements_around, parent.depth + 1, parent.hidden)
        )
        self.depth: int = depth
        self.elements_around: frozenset[str] = around if tag in around else around | {tag}
        """The names of its element and of those it stands in."""
        self.names = ""
        """Class, id, role and itemprop, parted by spaces."""
        self.hidden: bool = hidden
        """Whether the page hides it (the `hidden` attribute, ``display: none``), or something around it."""
        self.signature = 0
        """A number that all containers with the same chain of element names and classes (or ids, for want of classes)
        share."""
        self.first = self.last = first
        """The blocks inside it are ``outline.blocks[first:last]``."""

    def ancestors(self) -> "list[Container]":
        """The container and those around it, from the inside out."""
        chain: list[Container] = []
        here: Container | None = self
        while here is not None:
            chain.append(here)
            here = here.parent
        return chain

    def closest(self, *tags: str) -> "Container | None":
        """The nearest container, this one included, whose element has one of these names."""
        if self.elements_around.isdisjoint(tags):
            return None
        here: Container | None = self
        while here is not None and here.tag not in tags:
            here = here.parent
        return here

    def path(self) -> str:
        """Where it stands: the last four elements with their first class, from the outside in (``div.story > p``)."""
        steps = [
            f"{step.tag}.{names[0]}" if (names := step.names.split()) else step.tag for step in self.ancestors()[:4]
        ]
        return " > ".join(reversed(steps))


class TextBlock:
    """A run of text without a block edge in it, as a reader sees it: white space folded, quotation marks drawn."""

    __slots__ = ("container", "index", "link_length", "pieces", "raw_marks", "text")

    def __init__(self, index: int, container: Container, pieces: list[str], raw_marks: list[Piece]) -> None:
        self.index = index
        """Its place in `Outline.blocks`."""
        self.container = container
        """The innermost container; ``block.container.tag`` says whether it is a paragraph, a heading, a list item."""
        self.pieces = pieces
        self.raw_marks = raw_marks
        self.text = fold(pieces, preformatted=container.tag in _PREFORMATTED)
        """The text. A line break of the page (``<br>``) is a newline."""
        self.link_length = self._count_linked() if raw_marks else 0
        """How many characters of the text are in links."""

    def _count_linked(self) -> int:
        pieces, count = self.pieces, 0
        is_folded = self.container.tag not in _PREFORMATTED
        for kind, start, end, _ in self.raw_marks:
            if kind == "link":
                is_whole = is_folded and end - start == len(pieces)
                count += len(self.text if is_whole else fold(pieces[start:end]))
        return count

    def marks(self, base_url: str | None) -> tuple[Mark, ...]:
        """The stretches of `text` that the page marks, addresses made absolute."""
        return marked_text(self.pieces, self.raw_marks, self.text, base_url)


@dataclass(slots=True)
class Medium:
    """A picture, a player or a frame."""

    element: etree._Element
    """The element: ``img``, ``picture``, ``iframe``, ``video`` and so on."""
    container: Container
    """The innermost container around it."""
    before: int
    """Index of the first block that follows it or, inside a paragraph, of that paragraph."""


@dataclass(slots=True)
class Outline:
    """A page's blocks of text, its containers and its media, each in page order."""

    document: Document
    containers: list[Container] = field(default_factory=list)
    blocks: list[TextBlock] = field(default_factory=list)
    media: list[Medium] = field(default_factory=list)
    fallbacks: list[Medium] = field(default_factory=list)
    """The pictures inside ``noscript``, which a reader without scripts sees: most are twins of one of the media."""
