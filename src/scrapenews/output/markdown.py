"""Markdown: the article for people and for language models, with its fields as front matter.

CommonMark with GitHub's tables and strikethrough. The headline is the only heading of the first level. What the
record holds as text is never read as markup; what it marks is marked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import on_one_line, printable
from scrapenews.output.front_matter import front_matter
from scrapenews.output.grid import Row, aligned_rows
from scrapenews.output.markdown_inline import (
    escape_markdown,
    inline_lines,
    link_destination,
    longest_run,
    paragraph_lines,
)
from scrapenews.output.parts import further_captions, nested_items, separate_corrections
from scrapenews.record import Article, Block, BlockType, Cell, Mark

Lines = list[str]

_CLOSING = re.compile(r"(?:^|(?<=[ \t]))(?=#+$)")


def to_markdown(article: Article) -> str:
    """The article as a Markdown document: front matter, headline, standfirst, body, corrections."""
    standfirst = _document([_broken(paragraph_lines(article.alternative_headline or "", ()))])
    corrections = _document(paragraph_lines(note, ()) for note in separate_corrections(article))
    parts = (front_matter(article), _headline(article), standfirst, markdown_body(article.blocks), corrections)
    return "\n".join(part for part in parts if part)


def markdown_body(blocks: tuple[Block, ...]) -> str:
    r"""The body alone: its blocks parted by blank lines, with a line feed at the end; ``""`` for none.

    >>> markdown_body((Block(type="heading", text="Why", level=2), Block(type="paragraph", text="2 * 2 = 4.")))
    '## Why\n\n2 \\* 2 = 4.\n'
    """
    return _document(_written(blocks))


def _written(blocks: tuple[Block, ...]) -> Iterator[Lines]:
    turn = 0
    for block in blocks:
        lines = _list(block, turn) if block.type == "list" else _WRITERS[block.type](block)
        if lines:
            turn = 1 - turn if block.type == "list" else 0  # two lists in a row with one marker would be one list
            yield lines


def _headline(article: Article) -> str:
    return "".join(f"# {line}\n" for line in _heading_text(article.headline or ""))


# Blocks: each as lines, none for a block that shows nothing


def _paragraph(block: Block) -> Lines:
    return _broken(paragraph_lines(block.text, block.marks))


def _heading(block: Block) -> Lines:
    level = max(2, min(block.level or 2, 6))
    return [f"{'#' * level} {text}" for text in _heading_text(block.text, block.marks)]


def _quote(block: Block) -> Lines:
    paragraphs = (_paragraph(block), _source(block.author, block.url))
    return [f"> {line}".rstrip() for line in _parted(paragraphs)]


def _embed(block: Block) -> Lines:
    names = ", ".join(name for name in (on_one_line(block.author), on_one_line(block.provider)) if name)
    said = _paragraph(block)
    if not said:
        return [_link(names, block.url)] if linkable(block.url) else paragraph_lines(names, ())
    return [f"> {line}".rstrip() for line in _parted((said, _source(names, block.url)))]


def _figure(block: Block) -> Lines:
    pictures = [picture for image in block.images if (picture := _picture(image.url, image.alt))]
    captions = paragraph_lines(block.text, block.marks)
    for caption in further_captions(block):
        captions += paragraph_lines(caption, ())
    return _parted((_broken(pictures), _broken(captions)))


def _code(block: Block) -> Lines:
    code = printable(block.text).strip("\n")
    fence = "`" * max(3, longest_run("`", code) + 1)
    return [fence, *code.split("\n"), fence] if code.strip() else []


def _list(block: Block, turn: int) -> Lines:
    """A list, each item under its own; `turn` chooses one of the two markers."""
    lines: Lines = []
    columns, numbers = [0], [0]
    for depth, item in nested_items(tuple(item for item in block.items if paragraph_lines(item.text, item.marks))):
        del columns[depth + 1 :], numbers[depth + 1 :]
        numbers[depth] += 1
        marker = f"{numbers[depth]}{'.)'[turn]} " if block.ordered else f"{'-*'[turn]} "
        first, *others = _broken(paragraph_lines(item.text, item.marks))
        columns.append(columns[depth] + len(marker))
        numbers.append(0)
        lines.append(" " * columns[depth] + marker + first)
        lines.extend(" " * columns[-1] + line for line in others)
    return lines or _paragraph(block)


def _table(block: Block) -> Lines:
    rows = [row for row in aligned_rows(block.rows) if row]
    if not rows:
        return _paragraph(block)
    has_header = all(cell.header or not cell.text for cell in rows[0])
    header, body = (rows[0], rows[1:]) if has_header else ((), rows)
    width = max(map(len, rows))
    return [_row(header, width), "|" + " --- |" * width, *(_row(row) for row in body)]


def _row(row: Row, width: int = 0) -> str:
    cells = [*map(_cell, row), *[""] * (width - len(row))]
    return "|" + "".join(f" {cell} |" for cell in cells)


def _cell(cell: Cell) -> str:
    return "<br>".join(inline_lines(cell.text, cell.marks))


_WRITERS: Mapping[BlockType, Callable[[Block], Lines]] = MappingProxyType(
    {
        "paragraph": _paragraph,
        "heading": _heading,
        "quote": _quote,
        "table": _table,
        "figure": _figure,
        "embed": _embed,
        "code": _code,
    }
)


# Lines


def _broken(lines: Lines) -> Lines:
    """Lines of one paragraph that stay lines: all but the last with a backslash at the end (CommonMark 6.7)."""
    return [*(f"{line}\\" for line in lines[:-1]), *lines[-1:]]


def _document(paragraphs: Iterable[Lines]) -> str:
    return "\n".join("\n".join(lines) + "\n" for lines in paragraphs if lines)


def _parted(paragraphs: Iterable[Lines]) -> Lines:
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines).splitlines()


def _heading_text(text: str, marks: tuple[Mark, ...] = ()) -> Lines:
    line = " ".join(inline_lines(text, marks))
    return [_CLOSING.sub(r"\\", line)] if line else []  # hash signs at the end would be taken for decoration


def _source(name: str | None, url: str | None) -> Lines:
    return [f"— {link}"] if (link := _link(on_one_line(name), url)) else []


def _link(name: str, url: str | None) -> str:
    address = linkable(url)
    label = escape_markdown(name or address or "")
    return f"[{label}]({link_destination(address)})" if address else label


def _picture(url: str, alt: str | None) -> str:
    address = linkable(url)
    return f"![{escape_markdown(alt or '')}]({link_destination(address)})" if address else ""
