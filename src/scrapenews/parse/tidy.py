"""libxml2's tree, put right where it is not what the HTML Standard's tree construction gives.

Behind ``</body>`` libxml2 goes on outside of the body, and behind ``</html>`` with a second ``html`` element beside the
first one; browsers put all of it into the body. And it forgets the attributes of an ``<html>`` tag that other tags
precede.
"""

import re

from lxml import etree

_HTML_TAG = re.compile(rb"<html(?:\s[^>]*+)?>", re.IGNORECASE)
_HTML_TAG_BYTES = 20_000


def tidy_tree(root: etree._Element, utf8: bytes) -> etree._Element:
    """The root with everything of the page in it; `utf8` is the markup it was parsed from."""
    if root.getnext() is not None:
        _take_in_further_roots(root)
    body = root.find("body")
    if body is not None and (body.getnext() is not None or (body.tail and not body.tail.isspace())):
        _take_in_what_follows(body)
    if not root.attrib:
        _restore_attributes(root, utf8)
    return root


def _take_in_further_roots(root: etree._Element) -> None:
    """Move what further ``html`` elements hold into the first one: heads into its head, all else into its body."""
    while (further := root.getnext()) is not None:
        for child in list(further):
            first = root.find(child.tag) if child.tag in ("head", "body") else root.find("body")
            if first is None:
                root.insert(0 if child.tag == "head" else len(root), child)
            elif child.tag == "head":
                first.extend(list(child))
            else:
                child.tag = "div" if child.tag == "body" else child.tag
                first.append(child)
        _remove(further)


def _remove(element: etree._Element) -> None:
    # A root has no parent to be removed from; it goes with the element that adopts it.
    etree.Element("html").append(element)


def _take_in_what_follows(body: etree._Element) -> None:
    following = list(body.itersiblings())
    if body.tail and not body.tail.isspace():
        rest = etree.SubElement(body, "div")
        rest.text, body.tail = body.tail, None
    body.extend(following)


def _restore_attributes(root: etree._Element, utf8: bytes) -> None:
    tag = _HTML_TAG.search(utf8, 0, _HTML_TAG_BYTES)
    if tag is None or tag[0].lower() == b"<html>":
        return
    parsed = etree.fromstring(tag[0], etree.HTMLParser(encoding="utf-8"))
    for name, value in parsed.items() if parsed is not None else ():
        root.set(name, value)
