"""The one walk over the tree, which makes the outline.

The loop is flat, with a stack of its own: a page may be nested deeper than Python recurses. Most elements of a page
are leaves, and are dealt with without touching the stack.
"""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from scrapenews.dom.displays import Displays
from scrapenews.dom.document import Document
from scrapenews.dom.elements import BLOCK, DRAWN, MEDIA, STRUCTURE, SWALLOWING, UNSEEN
from scrapenews.dom.inline import BREAK, GAP, Piece
from scrapenews.dom.outline import Container, Medium, Outline, TextBlock
from scrapenews.dom.quotes import marks_around, page_quote_rules, quotation_marks
from scrapenews.dom.unseen import (
    begins_word,
    is_cut_away,
    is_hidden,
    is_invisible,
    is_ligature,
    text_of_picture,
    what_is_named,
)
from scrapenews.record import MarkType

_MARKS: dict[str, MarkType] = {
    "a": "link", "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "sup": "superscript", "sub": "subscript",
    "del": "deleted", "s": "deleted", "strike": "deleted", "ins": "inserted",
}  # fmt: skip

_KINDS = {
    **dict.fromkeys(UNSEEN | MEDIA | SWALLOWING, "special"),
    **dict.fromkeys(BLOCK, "block"),
    "br": "break",
}
"""How an element is entered; those that are not here stand in a line of text."""

_NOTHING: dict[str, str] = {}
_FARTHEST = 64
"""How many elements outwards a language is looked for."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")
_MOST_TEXTS = 20
"""How many text nodes of a heading are looked at."""
_SENTENCES = ("p", "li", "dd", "blockquote")
_NO_BEGINNING = frozenset(" \t\n\r\f\xa0.,:;!?)]’”»")
"""What no line begins with, or only where white space parts it from the word before anyway."""
_SHORTEST_LINES = 60
"""Characters: in a shorter text that is no heading, the layout of its elements is not looked up."""


def read_outline(document: Document) -> Outline:
    """The outline of a page. The tree is only read.

    Text that no reader sees (scripts, drawings, form fields, what is hidden inside a sentence) is not in it;
    containers that are hidden as a whole are, marked as such, since some pages hide their article until a script
    shows it.
    """
    return _Walk(document).run()


class _Open:
    """An element in a line of text whose children are being walked, or one around which a mark is drawn."""

    __slots__ = ("after", "container", "element", "is_quote", "mark", "start", "url")

    def __init__(self, element: etree._Element, container: Container | None, start: int) -> None:
        self.element = element
        self.container = container
        self.start = start
        """How many pieces stood before it in its block."""
        self.mark: MarkType | None = None
        """The mark to set when the element ends."""
        self.url: str | None = None
        self.is_quote = False
        """Whether it is a ``q`` that draws its marks."""
        self.after = ""
        """Text that is drawn after the element."""


class _Walk:
    def __init__(self, document: Document) -> None:
        self.outline = Outline(document)
        self.blocks = self.outline.blocks
        self.containers = self.outline.containers
        self.signatures: dict[tuple[int, str, str], int] = {}
        self.pieces: list[str] = []
        self.marks: list[Piece] = []
        self.here: Container
        self.open: list[tuple[Iterator[etree._Element], _Open | Container]] = []
        """The elements whose children are being walked, with those that are left; of a block only its container."""
        self.marking: list[_Open] = []
        """Those of the open elements that mark their text: one of a type at most. If each block took over every mark
        that is open around it, a page of a few kilobytes would make millions of marks."""
        self.seams: list[tuple[int, etree._Element, bool]] = []
        """Pieces at which words are glued unless a style parts them, each with the element that begins there, or ends.
        """
        self.displays: Displays | None = None
        self.named: dict[str, str] = {}
        """What the page's classes make of the words in their elements, as far as they were met."""
        self.language = document.root.get("lang") or document.root.get("xml:lang")
        self.styles = [text for style in document.root.iter("style") if (text := style.text)]
        self.drawn = page_quote_rules(document.root, self.styles, self.language)
        self.quote_depth = 0
        self.held = ""
        """An opening mark drawn before an element that begins with a block: it stands in that block."""

    def run(self) -> Outline:
        root = self.outline.document.root
        self.here = self.container(root, "html", _NOTHING)
        stack = self.open
        stack.append((iter(root), self.here))
        while stack:
            children, opened = stack[-1]
            for element in children:
                tag = element.tag
                kind = _KINDS.get(tag)
                if (
                    self.enter_block(element, tag)
                    if kind == "block"
                    else self.enter_inline(element, tag)
                    if kind is None
                    else self.enter_special(element, tag)
                ):
                    break
            else:
                stack.pop()
                if isinstance(opened, Container):
                    self.leave_block(opened)
                else:
                    self.close(opened)
        return self.outline

    # ------------------------------------------------------------------------------------------------ elements

    # An element is taken in by a method that says whether it is open now: what stands in it comes next. In a tree that
    # was parsed as HTML all attributes are text, whatever the stubs allow for.

    def enter_block(self, element: etree._Element, tag: str) -> bool:
        if self.pieces:
            self.flush()
        items = element.items()
        attributes: dict[str, str] = dict(items) if items else _NOTHING  # type: ignore[arg-type]
        classes = attributes.get("class")
        named = self.what_is_named(classes) if classes else ""
        if (named or "style" in attributes) and self.is_unseen(element, attributes, named):
            self.tail(element)
            return False
        if named == "letter" and begins_word(element):
            self.pieces += ((element.text or "").strip(), element.tail or "")
            return False
        self.here = container = self.container(element, tag, attributes)
        before = after = ""
        if self.drawn and classes is not None and tag != "blockquote":  # where a mark is decoration
            before, after = marks_around(element, self.drawn)
            self.draw_before(before, element)
        text = element.text
        if text and (before or not text.isspace()):
            self.pieces.append(text)
        if len(element):
            self.open.append((iter(element), self.drawn_around(container, after) if after else container))
            return True
        if after:
            self.pieces.append(after)
        self.leave_block(container)
        return False

    def leave_block(self, container: Container) -> None:
        if self.pieces:
            self.flush()
        container.last = len(self.blocks)
        if container.parent is not None:
            self.here = container.parent
        text = container.element.tail
        if text and not text.isspace():
            self.pieces.append(text)

    def enter_special(self, element: etree._Element, tag: str) -> bool:
        """A line break, or an element that is no prose. That is passed over, unless it is a picture or swallowed the
        page.
        """
        if tag == "br":
            self.line_break()
            self.tail(element)
            return False
        if tag in MEDIA:
            self.medium(element, tag)
        elif tag == "noscript":
            self.fallback(element)
        if (tag in SWALLOWING and _holds_structure(element)) or (tag == "rt" and len(element)):
            return self.descend(_Open(element, None, len(self.pieces)))
        if self.is_text(element) if tag == "button" else tag == "embed":  # libxml2 puts what follows an embed into it
            return self.enter_inline(element, tag)
        if tag in DRAWN and self.pieces:
            self.pieces.append(GAP)
        self.tail(element)
        return False

    def enter_inline(self, element: etree._Element, tag: str) -> bool:
        items = element.items()
        attributes: dict[str, str] = dict(items) if items else _NOTHING  # type: ignore[arg-type]
        if attributes and self.is_left_out(element, tag, attributes):
            self.tail(element)
            return False
        if not (len(element) or self.drawn or self.marking or tag == "q" or "-" in tag):
            self.leaf(element, tag, attributes)
            return False
        opened = _Open(element, None, len(self.pieces))
        text = element.text
        if self.pieces:
            self.seam(element, text, is_end=False)
        if tag in _MARKS:
            self.open_mark(opened, _MARKS[tag], attributes.get("href"))
        before = self.open_quote(opened) if tag == "q" else ""
        if tag != "q" and self.drawn and "class" in attributes:
            before, opened.after = marks_around(element, self.drawn)
        if "-" in tag or (tag == "span" and len(element) and element[0].tag in BLOCK):
            opened.container = self.here = self.container(element, tag, attributes)
        if before:
            self.draw_before(before, element)
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)
        if len(element):
            return self.descend(opened)
        self.close(opened)
        return False

    def leaf(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> None:
        """Take in an element that holds nothing but text, and around which nothing is open or drawn: most links."""
        pieces, start, text, kind = self.pieces, len(self.pieces), element.text, _MARKS.get(tag)
        if pieces:
            self.seam(element, text, is_end=False)
        if text and (pieces or not text.isspace()):
            pieces.append(text)
        url = attributes.get("href") if kind == "link" else None
        if kind and len(pieces) > start and (kind != "link" or url is not None):
            self.marks.append(Piece(kind, start, len(pieces), url))
        text = element.tail
        if pieces:
            self.seam(element, text, is_end=True)
            if text:
                pieces.append(text)
        elif text and not text.isspace():
            pieces.append(text)

    def descend(self, opened: _Open) -> bool:
        self.open.append((iter(opened.element), opened))
        return True

    def drawn_around(self, container: Container, after: str) -> _Open:
        """A block at whose end a mark is drawn."""
        opened = _Open(container.element, container, 0)
        opened.after = after
        return opened

    def close(self, opened: _Open) -> None:
        if opened.after:
            self.draw_after(opened.after)
        if opened.mark:
            self.end_mark(opened)
        if opened.is_quote:
            self.quote_depth -= 1
        element, container = opened.element, opened.container
        text = element.tail
        if self.pieces and (container is None or container.tag not in BLOCK):
            self.seam(element, text, is_end=True)
        if container is not None:
            if self.pieces and container.tag in BLOCK:
                self.flush()
            container.last = len(self.blocks)
            if container.parent is not None:
                self.here = container.parent
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)

    def is_text(self, button: etree._Element) -> bool:
        """A button in the middle of a sentence, at its beginning, or that is all there is of a heading: the headings of
        panels that open (ARIA Authoring Practices, "Accordion").
        """
        if self.pieces or (self.here.tag in _SENTENCES and _goes_on(button.tail)):
            return True
        heading = self.here.closest(*_HEADINGS)
        return heading is not None and _words_of(heading.element) == _words_of(button)

    def is_left_out(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> bool:
        """Whether the words of an element in a line are no part of it: they are hidden, or read aloud only."""
        if ("style" in attributes or "hidden" in attributes) and (is_hidden(attributes) or is_invisible(attributes)):
            return not ("-" in tag and _holds_structure(element))
        classes = attributes.get("class")
        named = self.what_is_named(classes) if classes else ""
        if not (named or "style" in attributes) or not self.is_unseen(element, attributes, named):
            return False
        if self.pieces:
            self.pieces.append(GAP)
        return True

    def what_is_named(self, classes: str) -> str:
        """What classes make of the words in their elements. A page has each many times."""
        named = self.named.get(classes)
        if named is None:
            named = self.named[classes] = what_is_named(classes)
        return named

    def is_unseen(self, element: etree._Element, attributes: dict[str, str], named: str) -> bool:
        """Whether an element is hidden from sight, but not from screen readers, or spells an icon."""
        if named == "unseen" or (named == "icon" and is_ligature(element)):
            return True
        return "style" in attributes and is_cut_away(attributes["style"]) and not _holds_structure(element)

    # ------------------------------------------------------------------------------------------------ text

    def seam(self, element: etree._Element, following: str | None, *, is_end: bool) -> None:
        """Note where an element begins or ends without white space on either side."""
        if not (following and following[0] in _NO_BEGINNING) and not self.pieces[-1][-1:].isspace():
            self.seams.append((len(self.pieces), element, is_end))
            self.pieces.append("")

    def part_seams(self) -> None:
        """Break the line where an element has lines of its own. For menus and labels no style sheet is asked."""
        pieces, seams = self.pieces, self.seams
        self.seams = []
        last = len(pieces) - 1
        while last >= 0 and (not pieces[last] or pieces[last].isspace()):
            last -= 1
        if seams[0][0] > last:  # nothing follows them: nearly every item of a menu
            return
        self.displays = self.displays or Displays(self.styles)
        asking = self.here.tag in _HEADINGS or sum(map(len, pieces)) >= _SHORTEST_LINES
        for index, element, is_end in seams:
            if index < last and self.displays.parts_lines(element, is_end=is_end, asking_sheets=asking):
                pieces[index] = BREAK

    def tail(self, element: etree._Element) -> None:
        text = element.tail
        if text and (self.pieces or not text.isspace()):
            self.pieces.append(text)

    def line_break(self) -> None:
        """One break ends a line; two, with nothing between them, end a paragraph (the HTML of the 1990s, still
        served).
        """
        seen = False
        for piece in reversed(self.pieces):
            if piece == BREAK:
                seen = True
                break
            if piece not in ("", GAP) and not piece.isspace():
                break
        if seen:
            self.flush()
        elif self.pieces:
            self.pieces.append(BREAK)

    def draw_before(self, mark: str, element: etree._Element) -> None:
        """Draw an opening quotation mark before the first text of an element."""
        if mark and len(element) and element[0].tag in BLOCK and not (element.text or "").strip():
            self.held = mark
        elif mark:
            self.pieces.append(mark)

    def draw_after(self, mark: str) -> None:
        """Draw a closing quotation mark: where a block has just ended, at its end."""
        blocks = self.blocks
        if self.pieces or not blocks:
            self.pieces.append(mark)
        else:
            last = blocks[-1]
            blocks[-1] = TextBlock(last.index, last.container, [*last.pieces, mark], last.raw_marks)

    def open_mark(self, opened: _Open, kind: MarkType, url: str | None) -> None:
        """Begin a mark, unless one of its type is open. A link inside a link ends the outer one, as in HTML."""
        same = next((outer for outer in self.marking if outer.mark == kind), None) if self.marking else None
        if kind == "link":
            if url is None:
                return
            if same:
                self.end_mark(same)
        elif same:
            return
        opened.mark, opened.url = kind, url
        self.marking.append(opened)

    def open_quote(self, opened: _Open) -> str:
        """Begin a ``q``: the mark that is drawn before it."""
        marks = quotation_marks(_language_around(opened.element) or self.language, self.quote_depth)
        before, opened.after = marks_around(opened.element, self.drawn, marks)
        opened.is_quote = bool(before or opened.after)
        self.quote_depth += opened.is_quote
        return before

    def end_mark(self, opened: _Open) -> None:
        self.mark(opened)
        self.marking.remove(opened)
        opened.mark = None

    def mark(self, opened: _Open) -> None:
        end = len(self.pieces)
        if opened.start < end:
            self.marks.append(Piece(opened.mark or "link", opened.start, end, opened.url))

    def flush(self) -> None:
        """End the block at hand. Marks still open are carried over its edge."""
        if self.seams:
            self.part_seams()
        pieces, marks = self.pieces, self.marks
        for opened in self.marking:
            self.mark(opened)
            opened.start = 0
        block = TextBlock(len(self.blocks), self.here, pieces, marks)
        if block.text:
            if self.held:
                moved = [mark._replace(start=mark.start + 1, end=mark.end + 1) for mark in marks]
                block = TextBlock(block.index, self.here, [self.held, *pieces], moved)
                self.held = ""
            self.blocks.append(block)
        self.pieces = []
        self.marks = []

    # ------------------------------------------------------------------------------------------------ containers

    def container(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> Container:
        containers = self.containers
        parent = self.here if containers else None
        made = Container(element, tag, parent, len(containers), len(self.blocks))
        style = ""
        if attributes:
            get = attributes.get
            classes, id_ = get("class", ""), get("id", "")
            # Old pages name their columns by id; an id with a digit is most often one of a kind.
            style = classes or ("" if any(map(str.isdigit, id_)) else id_)
            names = f"{classes} {id_}" if id_ else classes
            if "role" in attributes or "itemprop" in attributes:
                names = f"{names} {get('role', '')} {get('itemprop', '')}"
            made.names = names.strip()
            if not made.hidden and ("style" in attributes or "hidden" in attributes):
                made.hidden = is_hidden(attributes)
        signatures = self.signatures
        made.signature = signatures.setdefault((parent.signature if parent else 0, tag, style), len(signatures) + 1)
        containers.append(made)
        return made

    def medium(self, element: etree._Element, tag: str) -> None:
        image = next(element.iter("img"), None) if tag == "picture" else element
        text = text_of_picture(image) if image is not None and image.tag == "img" else None
        if text is not None:
            self.pieces.append(text)
        else:
            self.outline.media.append(Medium(element, self.here, len(self.blocks)))

    def fallback(self, noscript: etree._Element) -> None:
        pictures = islice(noscript.iter("picture", "img", "amp-img"), 1)
        place = len(self.blocks)
        self.outline.fallbacks.extend(Medium(picture, self.here, place) for picture in pictures)


# ---------------------------------------------------------------------------------------------------- recognisers


def _holds_structure(element: etree._Element) -> bool:
    """An element that a forgotten end tag made swallow a part of the page."""
    return len(element) > 0 and next(element.iter(*STRUCTURE), None) is not None


def _goes_on(text: str | None) -> bool:
    """A text that does not begin a sentence, but goes on with one."""
    first = (text or "").lstrip()[:1]
    return first.islower() or first in tuple(",.;:?!’'")


def _words_of(element: etree._Element) -> list[str]:
    """The words of an element's first texts."""
    return "".join(map(str, islice(element.itertext(), _MOST_TEXTS))).split()


def _language_around(element: etree._Element) -> str | None:
    """The language of the text that an element stands in, as what is near around it says: a foreign quotation has the
    marks of the text that quotes it.
    """
    around = islice(element.iterancestors(), _FARTHEST)
    return next((language for here in around if (language := here.get("lang"))), None)
