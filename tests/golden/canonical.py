"""A body as text that people can write and read by hand, and that two bodies share only if they are the same.

Blocks are parted by a blank line. Nothing is escaped; the pages are written so that nothing needs to be.

========== =======================================================================================================
block      how it is written
========== =======================================================================================================
paragraph  its text; a line break in it is a line break
heading    ``## text``, as many ``#`` as its level says
quote      ``> text``, every line; then ``> <url>`` if it cites one, ``> -- author`` if it names one
list       ``- text`` or, ordered, ``1. text`` for every item, two spaces of indent for each level
table      ``| cell | cell |`` for every row; a header cell is ``# text``; ``{colspan=2}``, ``{rowspan=2}`` after a span
figure     ``![alt](url)`` for every picture, then ``caption: text``, then ``credit: text``, each credit
           once; ``picture: text`` after a picture whose own caption is not the figure's
embed      ``<url>``, then ``author: name``, then ``text: what the post says``
code       between lines of three back quotes
========== =======================================================================================================

Marks are written around their words: ``[words](url)``, ``**strong**``, ``*emphasis*``, ```code```, ``^{superscript}``,
``_{subscript}``, ``~~deleted~~``, ``++inserted++``; of two marks of the same words, the outer is the first in
that list.
A picture's width and height are not written; they stand in the golden record's `images`.
"""

from collections.abc import Callable, Iterable

from scrapenews.record import Block, BlockType, Cell, ListItem, Mark

_SIGNS = {
    "link": ("[", "]"), "strong": ("**", "**"), "emphasis": ("*", "*"), "code": ("`", "`"), "superscript": ("^{", "}"),
    "subscript": ("_{", "}"), "deleted": ("~~", "~~"), "inserted": ("++", "++"),
}  # fmt: skip
_ORDER = list(_SIGNS)


def canonical(blocks: Iterable[Block]) -> str:
    """The blocks in the form that the module describes, without a line feed at the end."""
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    return _WRITERS[block.type](block)


def _heading(block: Block) -> str:
    return "#" * (block.level or 0) + " " + _marked(block)


def _quote(block: Block) -> str:
    lines = _marked(block).split("\n")
    lines += [f"<{block.url}>"] if block.url else []
    lines += [f"-- {block.author}"] if block.author else []
    return "\n".join(f"> {line}" for line in lines)


def _list(block: Block) -> str:
    return "\n".join(_item(item, "1." if block.ordered else "-") for item in block.items)


def _item(item: ListItem, sign: str) -> str:
    return f"{'  ' * item.level}{sign} {_marked(item)}"


def _table(block: Block) -> str:
    return "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in block.rows)


def _cell(cell: Cell) -> str:
    spans = (("colspan", cell.colspan), ("rowspan", cell.rowspan))
    return "".join(
        ("# " if cell.header else "", _marked(cell), *(f" {{{name}={span}}}" for name, span in spans if span != 1))
    )


def _figure(block: Block) -> str:
    return "\n".join(_figure_lines(block))


def _figure_lines(block: Block) -> Iterable[str]:
    for image in block.images:
        yield f"![{image.alt or ''}]({image.url})"
        if image.caption and image.caption != block.text:
            yield f"picture: {image.caption}"
    if block.text:
        yield f"caption: {_marked(block)}"
    yield from dict.fromkeys(f"credit: {image.credit}" for image in block.images if image.credit)


def _embed(block: Block) -> str:
    return "\n".join(_embed_lines(block))


def _embed_lines(block: Block) -> Iterable[str]:
    yield f"<{block.url}>"
    if block.author:
        yield f"author: {block.author}"
    if block.text:
        yield f"text: {_marked(block)}"


def _code(block: Block) -> str:
    return f"```\n{block.text}\n```"


def _marked(part: Block | ListItem | Cell) -> str:
    """A text with its marks written around their words; an outer mark opens before an inner and closes after it."""
    marks = sorted(part.marks, key=lambda mark: (mark.start, -mark.end, _ORDER.index(mark.type)))
    signs: list[tuple[int, int, str]] = []  # place, rank among signs at the same place, sign
    for rank, mark in enumerate(marks, start=1):
        signs += [(mark.start, rank, _SIGNS[mark.type][0]), (mark.end, -rank, _closing(mark))]
    written, done = [], 0
    for place, _, sign in sorted(signs):
        written += [part.text[done:place], sign]
        done = place
    return "".join(written) + part.text[done:]


def _closing(mark: Mark) -> str:
    return f"]({mark.url})" if mark.type == "link" else _SIGNS[mark.type][1]


_WRITERS: dict[BlockType, Callable[[Block], str]] = {
    "paragraph": _marked,
    "heading": _heading,
    "quote": _quote,
    "list": _list,
    "table": _table,
    "figure": _figure,
    "embed": _embed,
    "code": _code,
}
