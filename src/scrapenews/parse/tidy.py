"""libxml2's tree, put right where it is not what the HTML Standard's tree construction gives.

Behind ``</body>`` libxml2 goes on outside of the body, and behind ``</html>`` with a second ``html`` element beside the
first one; browsers put all of it into the body. And it forgets the attributes of an ``<html>`` tag that other tags
precede.
"""

import re
from contextlib import suppress

from lxml import etree

_HTML_TAG = re.compile(rb"<html(?:\s[^>]*+)?>", re.IGNORECASE)
_HTML_TAG_BYTES = 20_000
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character of XML 1.0 (section 2.2)."""

_METADATA = frozenset(
    ["base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"]
)


def tidy_tree(root: etree._Element, utf8: bytes) -> etree._Element:
    """The root with everything of the page in it; `utf8` is the markup it was parsed from."""
    _end_head(root)
    _take_in_what_follows(root)
    if root.getnext() is not None:
        _take_in_further_roots(root)
        _take_in_what_follows(root)
    if not root.attrib:
        _restore_attributes(root, utf8)
    return root


def _end_head(root: etree._Element) -> None:
    """Move what is no metadata from the head to the body, and all behind it: libxml2 knows no ``<article>`` that would
    end a head without its end tag (HTML Standard, "in head" insertion mode).
    """
    head = root.find("head")
    first = None if head is None else next((each for each in head.iterchildren("*") if each.tag not in _METADATA), None)
    if head is None or first is None:
        return
    moved = [first, *first.itersiblings()]
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    body[:0] = moved
    body.text, moved[-1].tail = None, _settable((moved[-1].tail or "") + (body.text or "")) or None


def _take_in_what_follows(root: etree._Element) -> None:
    """Move what stands behind the body into it."""
    body = root.find("body")
    if body is not None:
        _part_from_tail(body)
        body.extend(list(body.itersiblings()))


def _take_in_further_roots(root: etree._Element) -> None:
    """Move what further ``html`` elements hold into the first one: heads into its head, all else into its body."""
    while (further := root.getnext()) is not None:
        for child in (*further.iterfind("head"), *further.iterfind("body")):
            first = root.find(child.tag)
            _part_from_tail(child)
            if first is None:
                root.insert(0 if child.tag == "head" else len(root), child)
                continue
            if child.tag == "head":
                first.extend(list(child))
            child.tag = "div"
        body = root.find("body")
        further.tag = "body" if body is None else "div"
        (root if body is None else body).append(further)


def _part_from_tail(element: etree._Element) -> None:
    """Give the text behind an element a block of its own, so that the element can go without it."""
    if element.tail and not element.tail.isspace():
        rest = element.makeelement("div")
        rest.text, element.tail = _settable(element.tail), None
        element.addnext(rest)


def _settable(text: str) -> str:
    """The text without what a character reference puts into a tree (``&#1;``) and lxml would not set again."""
    return _NOT_IN_XML.sub("", text.replace("\f", " ").replace("\v", " "))


def _restore_attributes(root: etree._Element, utf8: bytes) -> None:
    tag = _HTML_TAG.search(utf8, 0, _HTML_TAG_BYTES)
    if tag is None or tag[0].lower() == b"<html>":
        return
    parsed = etree.fromstring(tag[0], etree.HTMLParser(encoding="utf-8"))
    for name, value in parsed.items() if parsed is not None else ():
        with suppress(ValueError):  # a name like ``{{attributes``, which lxml would not set
            root.set(name, value)
