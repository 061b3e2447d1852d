"""Small pages for the tests of outlines and assembly: HTML in, outline out."""

from lxml import etree

from scrapenews.dom import Document, Outline, read_outline

URL = "https://news.example/story"


def document(html: str | bytes, *, url: str = URL) -> Document:
    """A page as the walk gets it: comments and processing instructions gone."""
    markup = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    return Document(root=etree.fromstring(markup, parser), url=url, base_url=url, encoding="utf-8")


def outline(html: str | bytes) -> Outline:
    """The outline of a page."""
    return read_outline(document(html))


def texts(html: str | bytes) -> list[str]:
    """The texts of a page's blocks."""
    return [block.text for block in outline(html).blocks]


def text(html: str | bytes) -> str:
    """The text of a page that is one block."""
    (only,) = texts(html)
    return only


def marked(html: str | bytes) -> list[tuple[str, str]]:
    """The marks of a page's blocks in order, each with what it covers; an address stands for a link's type."""
    marks = [(block.text, mark) for block in outline(html).blocks for mark in block.marks(URL)]
    return [(mark.url or mark.type, words[mark.start : mark.end]) for words, mark in marks]


def tags(html: str | bytes) -> list[str]:
    """The elements that a page's blocks stand in."""
    return [block.container.tag for block in outline(html).blocks]
