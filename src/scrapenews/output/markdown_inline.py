"""Marked text as Markdown.

CommonMark 0.31 with GitHub's strikethrough. Emphasis in Markdown depends on the characters around its asterisks
(section 6.2): next to letters and beside punctuation ``**`` often opens or closes nothing. Where it would not, the HTML
element that Markdown allows in its place is written, so that what is emphasised in the record is emphasised for every
reader.
"""

import re
import string
import unicodedata
from collections.abc import Mapping

from scrapenews.output.characters import on_one_line
from scrapenews.output.inline import Piece, Span, nested_pieces
from scrapenews.record import Mark, MarkType

_MARKUP = re.compile(r"[\\`*_\[\]~|]")
"""What is markup anywhere in a line."""

_REFERENCE = re.compile(r"&(?=#?[0-9A-Za-z]+;)")

_LINE_START = re.compile(
    r"^(?=\#{1,6}(?:[ \t]|$)"  # a heading
    r"|[-+](?:[ \t]|$)"  # a list
    r"|>"  # a quote
    r"|-[-: \t]*$|=+[ \t]*$"  # an underline that makes a heading of the line above, or a rule
    r"|:[-: \t]*$)"  # the second line of a table
    r"|^[0-9]{1,9}(?=[.)](?:[ \t]|$))"  # a numbered list
)

_DELIMITERS: Mapping[MarkType, tuple[str, ...]] = {"strong": ("**",), "emphasis": ("_", "*"), "deleted": ("~~",)}
_ELEMENTS: Mapping[MarkType, str] = {
    "strong": "strong",
    "emphasis": "em",
    "deleted": "del",
    "inserted": "ins",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
}


def paragraph_lines(text: str, marks: tuple[Mark, ...]) -> list[str]:
    r"""A marked text as lines of Markdown that begin no list, heading or the like, without those that are blank.

    >>> paragraph_lines("1. A *word*\n# and", (Mark(type="strong", start=3, end=4),))
    ['1\\. **A** \\*word\\*', '\\# and']
    """
    return [_LINE_START.sub(_escape_line_start, line) for line in inline_lines(text, marks)]


def inline_lines(text: str, marks: tuple[Mark, ...]) -> list[str]:
    """The same for places where no line begins a block: headings and cells of tables."""
    rendered = _render(nested_pieces(text, marks), "", "", "")
    return [line for part in rendered.split("\n") if (line := part.strip())]


def escape_markdown(text: str) -> str:
    """Printable text on one line that Markdown reads as that text, wherever in a line it stands."""
    return _escape(on_one_line(text))


def code_span(text: str) -> str:
    """A text as a code span: fenced by more backticks than it holds in a row.

    >>> code_span("a`b"), code_span("`")
    ('``a`b``', '`` ` ``')
    """
    fence = "`" * (longest_run("`", text) + 1)
    if text[:1] == "`" or text[-1:] == "`" or (text[:1] == text[-1:] == " " and text.strip()):
        text = f" {text} "  # one space on each side is not part of it
    return f"{fence}{text}{fence}"


def longest_run(character: str, text: str) -> int:
    """How often a character stands in a row, at most."""
    return max(map(len, re.findall(f"{re.escape(character)}+", text)), default=0)


def link_destination(address: str) -> str:
    """An address as it stands in the brackets of a link."""
    return _REFERENCE.sub("&amp;", address.replace("(", "%28").replace(")", "%29"))


def _escape(text: str) -> str:
    # `<` as a reference: not every reader of Markdown knows that a backslash disarms it.
    return _MARKUP.sub(r"\\\g<0>", _REFERENCE.sub("&amp;", text).replace("<", "&lt;"))


def _escape_line_start(match: re.Match[str]) -> str:
    return f"{match[0]}\\"


def _render(pieces: tuple[Piece, ...], before: str, after: str, used: str) -> str:
    """Pieces one after the other; `before` and `after` are the characters around them, `used` the delimiters open."""
    rendered = ""
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            rendered += _escape(piece)
            continue
        if piece.url and rendered.endswith("!"):
            rendered = rendered[:-1] + "\\!"  # else the link would be an image
        following = _first(pieces[index + 1]) if index + 1 < len(pieces) else after
        rendered += _render_span(piece, rendered[-1:] or before, following, used)
    return rendered


def _render_span(span: Span, before: str, after: str, used: str) -> str:
    if span.url:
        return f"[{_render(span.pieces, '[', ']', used)}]({link_destination(span.url)})"
    if span.type == "code" and "|" not in (code := _text_of(span)):  # in a table a pipe would end the cell
        return code_span(code.replace("\n", " "))
    for delimiter in _DELIMITERS.get(span.type, ()):
        character = delimiter[0]
        if character not in used + before + after and _takes_effect(character, before, span, after):
            return delimiter + _render(span.pieces, character, character, used + character) + delimiter
    element = _ELEMENTS[span.type]
    return f"<{element}>{_render(span.pieces, '>', '<', used)}</{element}>"


def _takes_effect(character: str, before: str, span: Span, after: str) -> bool:
    """Whether delimiters would open and close around a span (CommonMark 6.2: left- and right-flanking runs)."""
    is_apart = _is_apart(before), _is_apart(after)
    if character == "_":  # never opens or closes between letters
        return all(is_apart) and not (_first(span.pieces[0]).isspace() or _last(span.pieces[-1]).isspace())
    edges = _first(span.pieces[0]), _last(span.pieces[-1])
    return all(not edge.isspace() and (apart or _is_letter(edge)) for edge, apart in zip(edges, is_apart, strict=True))


def _is_apart(character: str) -> bool:
    """Whether a character is white space or punctuation by every edition of the specification; so is a text's end."""
    return not character or character in " \t\n" or character in string.punctuation or _category(character) in "PZ"


def _is_letter(character: str) -> bool:
    """Whether a character is neither white space nor punctuation, by every edition."""
    return character not in string.whitespace and _category(character) in "LMN"


def _category(character: str) -> str:
    return unicodedata.category(character)[0]


def _first(piece: Piece) -> str:
    return piece[0] if isinstance(piece, str) else "<"  # whatever a span opens and closes with is punctuation


def _last(piece: Piece) -> str:
    return piece[-1] if isinstance(piece, str) else ">"


def _text_of(span: Span) -> str:
    return "".join(piece if isinstance(piece, str) else _text_of(piece) for piece in span.pieces)
