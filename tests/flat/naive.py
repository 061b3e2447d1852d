"""A page's whole text, as careless scrapers take it: every word of it, and little else.

Four ways are imitated. Each reads all text but that of scripts and styles: menus, icon titles, hidden notices, footers.
"""

import re
from typing import Any

from lxml import html

BLOCKS = frozenset(
    """address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section select summary table td th tr
    ul""".split()
)
UNREAD = frozenset(["script", "style", "noscript", "template", "head"])


def body_of(page: bytes) -> Any:
    """The body element of a page, without what no scraper takes for text."""
    try:
        text = page.decode("utf-8")
    except UnicodeDecodeError:
        found = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
        text = page.decode(found[1].decode() if found else "windows-1252", "replace")
    root = html.document_fromstring(
        re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode(), parser=html.HTMLParser(encoding="utf-8")
    )
    for element in list(root.iter()):
        is_read = isinstance(element.tag, str) and element.tag not in UNREAD
        if not is_read and element.getparent() is not None:
            element.drop_tree()
    return root


def line_by_line(page: bytes) -> str:
    """Every block element begins a line; what stands in a line is whole."""
    lines: list[str] = []
    current: list[str] = []

    def close() -> None:
        if line := " ".join("".join(current).split()):
            lines.append(line)
        current.clear()

    def walk(element: Any) -> None:
        is_block = element.tag in BLOCKS
        if is_block:
            close()
        current.append(element.text or "")
        for child in element:
            walk(child)
            current.append(child.tail or "")
        if is_block:
            close()

    walk(body_of(page))
    close()
    return "\n".join(lines)


def blank_line_by_line(page: bytes) -> str:
    """The same with a blank line between blocks."""
    return line_by_line(page).replace("\n", "\n\n")


def node_by_node(page: bytes) -> str:
    """Every text node is a line, so that a link in a sentence breaks it in three."""
    return "\n".join(line for node in body_of(page).itertext() if (line := " ".join(node.split())))


def as_in_the_source(page: bytes) -> str:
    """All text nodes in a row: lines break where the source breaks them, and blocks without white space are glued."""
    return "".join(body_of(page).itertext())


def on_one_line(page: bytes) -> str:
    """All words in a row, with a space between text nodes."""
    return " ".join(" ".join(body_of(page).itertext()).split())
