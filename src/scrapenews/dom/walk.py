"""The one walk over the tree, which makes the outline.

The loop is flat, with a stack of its own: a page may be nested deeper than Python recurses. Most elements of a page
are leaves, and are dealt with without touching the stack.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from scrapenews.dom.document import Document
from scrapenews.dom.elements import (
    BLOCK,
    ICON_LIGATURES,
    MEDIA,
    STRUCTURE,
    SWALLOWING,
    UNSEEN,
    VISUALLY_HIDDEN,
)
from scrapenews.dom.inline import BREAK, Piece
from scrapenews.dom.outline import Container, Medium, Outline, TextBlock
from scrapenews.dom.quotes import quotation_marks, quote_classes
from scrapenews.record import MarkType

_MARKS: dict[str, MarkType] = {
    "a": "link", "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "sup": "superscript", "sub": "subscript",
    "del": "deleted", "s": "deleted", "strike": "deleted", "ins": "inserted",
}  # fmt: skip

_LEFT_OUT = UNSEEN - SWALLOWING
_NOTHING: dict[str, str] = {}


def read_outline(document: Document) -> Outline:
    """The outline of a page. The tree is only read.

    Text that no reader sees (scripts, drawings, form fields, what is hidden inside a sentence) is not in it; containers
    that are hidden as a whole are, marked as such, since some pages hide their article until a script shows it.
    """
    return _Walk(document).run()


class _Open(NamedTuple):
    """An element whose children are being walked."""

    children: Iterator[etree._Element]
    element: etree._Element
    container: Container | None
    mark: MarkType | None
    """The mark to set when the element ends."""
    start: int
    """How many pieces stood before it."""
    url: str | None
    after: str
    """Text that is drawn after the element."""


class _Walk:
    def __init__(self, document: Document) -> None:
        self.outline = Outline(document)
        self.signatures: dict[tuple[int, str, str], int] = {}
        self.pieces: list[str] = []
        self.marks: list[Piece] = []
        self.here: Container
        self.open: list[_Open] = []
        self.language = document.root.get("lang") or document.root.get("xml:lang")
        self.drawn = _drawn_quotes(document.root, self.language)
        self.quote_depth = 0

    def run(self) -> Outline:
        root = self.outline.document.root
        self.here = self.container(root, "html", _NOTHING)
        self.open.append(_Open(iter(root), root, self.here, None, 0, None, ""))
        while self.open:
            element = next(self.open[-1].children, None)
            if element is None:
                self.close(self.open.pop())
            else:
                self.enter(element)
        return self.outline

    # ------------------------------------------------------------------------------------------------ elements

    def enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in BLOCK:
            self.enter_block(element, tag)
        elif tag in UNSEEN or tag in MEDIA or tag in SWALLOWING:
            self.enter_special(element, tag)
        elif tag == "br":
            self.line_break()
            self.tail(element)
        else:
            self.enter_inline(element, tag)

    def enter_block(self, element: etree._Element, tag: str) -> None:
        attributes = dict(element.items())
        if attributes and _is_for_screen_readers(attributes.get("class", "")):
            self.flush()
            self.tail(element)
            return
        self.flush()
        outer = self.here
        self.here = container = self.container(element, tag, attributes)
        text = element.text
        if text:
            self.add(text)
        if len(element):
            self.open.append(_Open(iter(element), element, container, None, 0, None, ""))
            return
        self.flush()
        container.last = len(self.outline.blocks)
        self.here = outer
        self.tail(element)

    def enter_special(self, element: etree._Element, tag: str) -> None:
        """An element that is no prose. It is passed over, unless it is a picture or swallowed the page."""
        if tag in MEDIA:
            self.medium(element, tag)
        if (tag == "button" and self.pieces and not _holds_structure(element)) or (tag in ("picture", "video", "audio")):
            self.enter_inline(element, tag) if tag == "button" else self.tail(element)
        elif tag in SWALLOWING and _holds_structure(element):
            self.open.append(_Open(iter(element), element, None, None, len(self.pieces), None, ""))
        else:
            self.tail(element)

    def enter_inline(self, element: etree._Element, tag: str) -> None:
        attributes = dict(element.items())
        before = after = ""
        wraps_blocks = False
        if attributes:
            if _is_hidden(attributes) or _is_for_screen_readers(attributes.get("class", "")):
                self.tail(element)
                return
            if self.drawn:
                before, after = _drawn_by_class(attributes, self.drawn)
        if tag == "q":
            before, after = quotation_marks(attributes.get("lang") or self.language, self.quote_depth)
            self.quote_depth += 1
        container = None
        if "-" in tag or (tag == "span" and len(element) and element[0].tag in BLOCK):
            container = self.here = self.container(element, tag, attributes)
        start = len(self.pieces)
        if before:
            self.pieces.append(before)
        text = element.text
        if text:
            self.add(text)
        mark = _MARKS.get(tag)
        opened = _Open(iter(element), element, container, mark, start, attributes.get("href"), after)
        if len(element):
            self.open.append(opened)
        else:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        if opened.after:
            self.pieces.append(opened.after)
        if opened.mark:
            self.mark(opened)
        tag = opened.element.tag
        if tag == "q":
            self.quote_depth -= 1
        if opened.container is not None:
            if tag in BLOCK:
                self.flush()
            opened.container.last = len(self.outline.blocks)
            if opened.container.parent is not None:
                self.here = opened.container.parent
        if self.open:
            self.tail(opened.element)

    # ------------------------------------------------------------------------------------------------ text

    def add(self, text: str) -> None:
        if self.pieces or not text.isspace():
            self.pieces.append(text)

    def tail(self, element: etree._Element) -> None:
        text = element.tail
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)

    def line_break(self) -> None:
        """One break ends a line; two, with nothing between them, end a paragraph (the HTML of the 1990s, still served)."""
        seen = False
        for piece in reversed(self.pieces):
            if piece == BREAK:
                seen = True
                break
            if not piece.isspace():
                break
        if seen:
            self.flush()
        elif self.pieces:
            self.pieces.append(BREAK)

    def mark(self, opened: _Open) -> None:
        end = len(self.pieces)
        if opened.start < end:
            self.marks.append(Piece(opened.mark or "link", opened.start, end, opened.url))

    def flush(self) -> None:
        """End the block at hand. Marks still open are carried over its edge."""
        pieces = self.pieces
        if not pieces:
            return
        end = len(pieces)
        marks = self.marks
        for place in range(len(self.open) - 1, -1, -1):
            opened = self.open[place]
            if opened.mark:
                if opened.start < end:
                    marks.append(Piece(opened.mark, opened.start, end, opened.url))
                self.open[place] = opened._replace(start=0)
        block = TextBlock(len(self.outline.blocks), self.here, pieces, marks)
        if block.text:
            self.outline.blocks.append(block)
        self.pieces = []
        self.marks = []

    # ------------------------------------------------------------------------------------------------ containers

    def container(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> Container:
        containers = self.outline.containers
        parent = self.here if containers else None
        made = Container(element, tag, parent, len(containers))
        made.first = made.last = len(self.outline.blocks)
        classes = ""
        if attributes:
            get = attributes.get
            classes = get("class", "")
            made.names = " ".join((classes, get("id", ""), get("role", ""), get("itemprop", ""))).strip()
            made.hidden = made.hidden or _is_hidden(attributes)
        key = (parent.signature if parent else 0, tag, classes)
        made.signature = self.signatures.setdefault(key, len(self.signatures) + 1)
        containers.append(made)
        return made

    def medium(self, element: etree._Element, tag: str) -> None:
        if tag == "img" and _is_emoji(element):
            self.pieces.append(element.get("alt", ""))
        else:
            self.outline.media.append(Medium(element, self.here, len(self.outline.blocks)))


# ---------------------------------------------------------------------------------------------------- recognisers


def _is_hidden(attributes: dict[str, str]) -> bool:
    """An element that the page itself hides."""
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    style = attributes.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()


def _is_for_screen_readers(classes: str) -> bool:
    """A class that hides text from sight, or that spells an icon."""
    return bool(classes) and not (
        VISUALLY_HIDDEN.isdisjoint(names := classes.lower().split()) and ICON_LIGATURES.isdisjoint(names)
    )


def _holds_structure(element: etree._Element) -> bool:
    """An element that a forgotten end tag made swallow a part of the page."""
    return len(element) > 0 and next(element.iter(*STRUCTURE), None) is not None


def _is_emoji(element: etree._Element) -> bool:
    """A picture that stands for a character of its text alternative."""
    alt = element.get("alt")
    return bool(alt) and len(alt) <= 8 and not alt.isascii() and not any(c.isalnum() for c in alt)


def _drawn_quotes(root: etree._Element, language: str | None) -> dict[str, tuple[str, str]]:
    drawn: dict[str, tuple[str, str]] = {}
    for style in root.iter("style"):
        if style.text and "content" in style.text:
            drawn |= quote_classes(style.text, language)
    return drawn


def _drawn_by_class(attributes: dict[str, str], drawn: dict[str, tuple[str, str]]) -> tuple[str, str]:
    for name in attributes.get("class", "").split():
        if name in drawn:
            return drawn[name]
    return "", ""
