"""What readers of Markdown and HTML make of an output: every visible character with what is marked there."""

import html.parser
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import printable
from scrapenews.record import Mark

Shown = list[tuple[str, frozenset[str]]]
"""Characters in order, white space left out, each with the types of the marks around it."""

TYPES = {
    "a": "link",
    "strong": "strong",
    "em": "emphasis",
    "s": "deleted",
    "del": "deleted",
    "ins": "inserted",
    "sup": "superscript",
    "sub": "subscript",
    "code": "code",
}


def expected(text: str, marks: Iterable[Mark] = ()) -> Shown:
    """What of a record's text must be shown, by the record alone."""
    around: list[set[str]] = [set() for _ in text]
    for mark in marks:
        if mark.type != "link" or linkable(mark.url):
            for types in around[mark.start : mark.end]:
                types.add(mark.type)
    return [
        (shown, frozenset(types))
        for character, types in zip(text, around, strict=True)
        if (shown := printable(character)).strip()
    ]


def markdown_tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def shown_by_markdown(tokens: Iterable[Token]) -> Shown:
    """What is shown, in reading order; pictures are not text."""
    shown: Shown = []
    types: list[str] = []
    for token in _flat(tokens):
        tag = token.tag or token.content.strip("</>")
        if token.nesting == 1 or (token.type == "html_inline" and not token.content.startswith("</")):
            types.append(TYPES.get(tag, ""))
        elif token.nesting == -1 or token.type == "html_inline":
            types.remove(TYPES.get(tag, ""))
        elif token.type == "text":
            shown.extend((c, frozenset(types) - {""}) for c in token.content if c.strip())
        elif token.type == "code_inline":
            shown.extend((c, frozenset([*types, "code"]) - {""}) for c in token.content if c.strip())
    return shown


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "inline":
            yield from _flat(token.children or [])
        elif token.tag != "br" and token.content != "<br>":
            yield token


class _Shower(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: Shown = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 the parent's signature
        if tag not in ("br", "img", "meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop(), "an element ends that was not the last to begin"

    def handle_data(self, data: str) -> None:
        types = frozenset(TYPES[tag] for tag in self.open if tag in TYPES)
        if "pre" in self.open:
            types -= {"code"}
        self.shown.extend((c, types) for c in data if c.strip())


def shown_by_html(text: str) -> Shown:
    """What is shown, in reading order. Fails where elements are not properly nested."""
    shower = _Shower()
    shower.feed(text)
    shower.close()
    assert shower.open == []
    return shower.shown
