"""HTML: a small, complete document that any browser shows, or the article alone to put into a page.

Only elements that mean something, no style, no script; every text and attribute is escaped and every address is http
or https. Pictures are linked, not carried; an embedded post is a quotation with its address, never a frame. What the
page marked is marked (`WHATWG HTML <https://html.spec.whatwg.org/>`_, text-level semantics).
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import on_one_line, printable
from scrapenews.output.inline import Piece, nested_pieces
from scrapenews.output.parts import (
    further_captions,
    nested_items,
    readable_date,
    separate_corrections,
    separate_dateline,
)
from scrapenews.record import Article, Block, BlockType, Cell, Image, Mark, MarkType, Person
from scrapenews.record.codec import date_text

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

_ELEMENTS: Mapping[MarkType, str] = MappingProxyType(
    {
        "strong": "strong",
        "emphasis": "em",
        "code": "code",
        "superscript": "sup",
        "subscript": "sub",
        "deleted": "del",
        "inserted": "ins",
    }
)

_FOR_EVERY_PAGE = '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'

_LARGEST = 100_000
"""Pixels: a picture that claims more is lying."""


FOOTER = "</body>\n</html>\n"
"""What ends a document."""


def to_html(article: Article) -> str:
    """The article as an HTML document."""
    return header(article) + to_html_fragment(article) + FOOTER


def to_html_fragment(article: Article) -> str:
    """The article alone, as an ``article`` element to put into a document."""
    parts = (_byline(article), html_body(article.blocks), *_corrections(article))
    return f"<article{_language(article)}>\n{''.join(parts)}</article>\n"


def header(article: Article | None = None) -> str:
    """What begins a document: of that article, or of many."""
    described = "".join(_described(article)) if article else "<title>Articles</title>\n"
    return f"<!DOCTYPE html>\n<html{_language(article)}>\n<head>\n{_FOR_EVERY_PAGE}{described}</head>\n<body>\n"


def html_body(blocks: tuple[Block, ...]) -> str:
    r"""The body alone: one element a block, each with a line feed at its end.

    >>> html_body((Block(type="paragraph", text="1 < 2", marks=(Mark(type="strong", start=0, end=1),)),))
    '<p><strong>1</strong> &lt; 2</p>\n'
    """
    return "".join(f"{element}\n" for block in blocks if (element := _WRITERS[block.type](block)))


def escape_html(text: str) -> str:
    """Printable text as it stands between tags or in a quoted attribute."""
    return printable(text).translate(_ESCAPES)


# Around the body


def _described(article: Article) -> Iterator[str]:
    address = linkable(article.canonical_url) or linkable(article.url)
    yield f"<title>{escape_html(on_one_line(article.headline) or address or '-')}</title>\n"
    if description := on_one_line(article.description):
        yield f'<meta name="description" content="{escape_html(description)}">\n'
    if address:
        yield f'<link rel="canonical" href="{escape_html(address)}">\n'


def _language(article: Article | None) -> str:
    language = on_one_line(article.in_language) if article else ""
    return (f' lang="{escape_html(language)}"' if language else "") + ' dir="auto"'


def _byline(article: Article) -> str:
    lines = (
        _element("h1", _text(article.headline or "")),
        _element("p", _text(article.alternative_headline or ""), name="standfirst"),
        _element("p", ", ".join(filter(None, map(_person, article.authors))), name="byline"),
        _element("p", " · ".join(filter(None, _date_and_place(article))), name="published"),
    )
    inner = "".join(f"{line}\n" for line in lines if line)
    return f"<header>\n{inner}</header>\n" if inner else ""


def _person(person: Person) -> str:
    return _link(escape_html(on_one_line(person.name)), person.url)


def _date_and_place(article: Article) -> Iterator[str]:
    if date := article.date_published:
        yield f'<time datetime="{date_text(date)}">{readable_date(date)}</time>'
    if article.publisher:
        yield _link(escape_html(on_one_line(article.publisher.name)), article.publisher.url)
    yield escape_html(separate_dateline(article))


def _corrections(article: Article) -> Iterator[str]:
    for note in separate_corrections(article):
        yield _element("p", escape_html(note), name="correction") + "\n"


# Blocks: each an element, "" for a block that shows nothing


def _paragraph(block: Block) -> str:
    return _element("p", _text(block.text, block.marks))


def _heading(block: Block) -> str:
    return _element(f"h{max(2, min(block.level or 2, 6))}", _text(block.text, block.marks))


def _quote(block: Block) -> str:
    quotation = _element("blockquote", _paragraph(block))
    source = _link(escape_html(on_one_line(block.author)), block.url)
    return f"<figure>{quotation}<figcaption>{source}</figcaption></figure>" if quotation and source else quotation


def _embed(block: Block) -> str:
    names = ", ".join(name for name in (on_one_line(block.author), on_one_line(block.provider)) if name)
    source = _link(escape_html(names), block.url)
    quotation = _element("blockquote", _paragraph(block))
    if not quotation:
        return _element("p", source, name="embed")
    return _element("figure", quotation + _element("figcaption", source), name="embed")


def _list(block: Block) -> str:
    tag = "ol" if block.ordered else "ul"
    html: list[str] = []
    before = -1
    for depth, item in nested_items(block.items):
        closed = f"</li></{tag}>" * (before - depth) + "</li>" if depth <= before else f"<{tag}>"
        html.append(f"{closed}<li>{_text(item.text, item.marks)}")
        before = depth
    return "".join(html) + f"</li></{tag}>" * (before + 1) or _paragraph(block)


def _table(block: Block) -> str:
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block.rows)
    return _element("table", rows) or _paragraph(block)


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    spans = _number("colspan", cell.colspan, 2, 1000) + _number("rowspan", cell.rowspan, 2, 65534)  # WHATWG's limits
    return f"<{tag}{spans}>{_text(cell.text, cell.marks)}</{tag}>"


def _figure(block: Block) -> str:
    captions = (_text(block.text, block.marks), *map(escape_html, further_captions(block)))
    caption = "<br>".join(part for part in captions if part)
    return _element("figure", "".join(map(_picture, block.images)) + _element("figcaption", caption))


def _picture(image: Image) -> str:
    address = linkable(image.url)
    size = _number("width", image.width, 1, _LARGEST) + _number("height", image.height, 1, _LARGEST)
    alternative = escape_html(on_one_line(image.alt))
    return f'<img src="{escape_html(address)}" alt="{alternative}"{size}>' if address else ""


def _code(block: Block) -> str:
    return _element("pre", _element("code", _text(block.text, block.marks, line_break="\n")))


_WRITERS: Mapping[BlockType, Callable[[Block], str]] = MappingProxyType(
    {
        "paragraph": _paragraph,
        "heading": _heading,
        "quote": _quote,
        "list": _list,
        "table": _table,
        "figure": _figure,
        "embed": _embed,
        "code": _code,
    }
)


# Text and elements


def _text(text: str, marks: tuple[Mark, ...] = (), *, line_break: str = "<br>") -> str:
    pieces = nested_pieces(text, marks) if on_one_line(text) else ()
    return "".join(_piece(piece, line_break) for piece in pieces)


def _piece(piece: Piece, line_break: str) -> str:
    if isinstance(piece, str):
        return escape_html(piece).replace("\n", line_break)
    inner = "".join(_piece(part, line_break) for part in piece.pieces)
    return _link(inner, piece.url) if piece.url else f"<{_ELEMENTS[piece.type]}>{inner}</{_ELEMENTS[piece.type]}>"


def _link(inner: str, url: str | None) -> str:
    """An escaped text as a link, the address for its text if there is none; the text alone without a safe address."""
    address = linkable(url)
    return f'<a href="{escape_html(address)}">{inner or escape_html(address)}</a>' if address else inner


def _element(tag: str, inner: str, *, name: str = "") -> str:
    """An element of that class, ``""`` where nothing would stand in it."""
    attribute = f' class="{name}"' if name else ""
    return f"<{tag}{attribute}>{inner}</{tag}>" if inner else ""


def _number(attribute: str, number: int | None, least: int, most: int) -> str:
    return f' {attribute}="{number}"' if number is not None and least <= number <= most else ""
