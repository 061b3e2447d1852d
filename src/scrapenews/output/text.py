"""Plain text: the article as a person would read it on paper or in a terminal.

::

    Headline
    ========

    The standfirst.

    Ada Example, Ben Sample | 2024-05-01 10:30+02:00 | The Example

    The first paragraph, on one line however long it is.

    A sub-heading
    -------------

    > A quotation.
    > — Who said it

    - A list
      1. and a list in it

    [The caption of a picture (and who took it)]

    A note of correction, if the body does not hold it.

A table's rows stand on lines with their cells parted by tabs; of an embedded post its words are quoted and its address
given; links lose their addresses. Nothing is said in any language but the article's own, and no character is left that
a terminal would obey. (`Article.text` is the bare running text, for counting and searching.)
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import on_one_line, printable
from scrapenews.output.parts import (
    further_captions,
    names_of_authors,
    nested_items,
    readable_date,
    separate_corrections,
    separate_dateline,
)
from scrapenews.record import Article, Block, BlockType


def to_text(article: Article) -> str:
    """The article as plain text, its parts divided by blank lines, with a line feed at the end."""
    return "\n\n".join(part for part in _parts(article) if part) + "\n"


def _parts(article: Article) -> Iterator[str]:
    yield _underlined(on_one_line(article.headline), "=")
    yield _lines(article.alternative_headline or "")
    yield _signature(article)
    for block in article.blocks:
        yield _WRITERS[block.type](block)
    yield from separate_corrections(article)


def _signature(article: Article) -> str:
    """Who, when, for whom and from where, as far as it is known."""
    date = article.date_published
    publisher = on_one_line(article.publisher.name) if article.publisher else ""
    parts = (names_of_authors(article), readable_date(date) if date else "", publisher, separate_dateline(article))
    return " | ".join(part for part in parts if part)


def _heading(block: Block) -> str:
    return _underlined(on_one_line(block.text), "-")


def _quote(block: Block) -> str:
    return _quoted(_lines(block.text), on_one_line(block.author))


def _embed(block: Block) -> str:
    names = (on_one_line(block.author), on_one_line(block.provider), linkable(block.url) or "")
    source = ", ".join(name for name in names if name)
    return _quoted(_lines(block.text), source) if block.text.strip() else source


def _list(block: Block) -> str:
    numbers = [0]
    lines: list[str] = []
    for depth, item in nested_items(block.items):
        del numbers[depth + 1 :]
        numbers[depth] += 1
        numbers.append(0)
        marker = f"{numbers[depth]}." if block.ordered else "-"
        lines.append(f"{'  ' * depth}{marker} {on_one_line(item.text)}")
    return "\n".join(lines) or _lines(block.text)


def _table(block: Block) -> str:
    rows = ("\t".join(on_one_line(cell.text) for cell in row) for row in block.rows)
    return "\n".join(row for row in rows if row.strip()) or _lines(block.text)


def _figure(block: Block) -> str:
    captions = [caption for caption in (on_one_line(block.text), *further_captions(block)) if caption]
    return f"[{' '.join(captions)}]" if captions else ""


def _code(block: Block) -> str:
    return printable(block.text).strip("\n")


_WRITERS: Mapping[BlockType, Callable[[Block], str]] = MappingProxyType(
    {
        "paragraph": lambda block: _lines(block.text),
        "heading": _heading,
        "quote": _quote,
        "list": _list,
        "table": _table,
        "figure": _figure,
        "embed": _embed,
        "code": _code,
    }
)


def _lines(text: str) -> str:
    """A text with its line breaks, white space folded in each line."""
    return "\n".join(line for line in map(on_one_line, printable(text).split("\n")) if line)


def _quoted(text: str, source: str) -> str:
    lines = [*text.splitlines(), *([f"— {source}"] if source else [])]
    return "\n".join(f"> {line}" for line in lines)


def _underlined(line: str, stroke: str) -> str:
    return f"{line}\n{stroke * min(_columns(line), 80)}" if line else ""


def _columns(line: str) -> int:
    """How many columns a line takes in a fixed-width font: East Asian characters two, accents none."""
    shown = (character for character in line if unicodedata.category(character) not in ("Mn", "Me", "Cf"))
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in shown)
