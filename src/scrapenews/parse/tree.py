"""Markup to tree, with libxml2, and without losing any of the text."""

from dataclasses import dataclass, replace

from lxml import etree

from scrapenews.parse.cleaning import clean_markup
from scrapenews.parse.rescue import rescue_markup
from scrapenews.parse.self_closed import leaves_code, open_scripts
from scrapenews.parse.thin import (
    ANY_DEPTH,
    NO_DEPTH,
    SOME_DEPTH,
    Thinned,
    has_too_many_attributes,
    thin_markup,
)
from scrapenews.parse.thin_tables import RAW
from scrapenews.parse.tidy import tidy_tree
from scrapenews.record import Issue

_MAX_DEPTH = 256
_ALL_DEPTHS = (ANY_DEPTH, SOME_DEPTH, NO_DEPTH)
_UNSEEN = frozenset((*RAW, "template", "noscript"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Tree:
    """A page's tree."""

    root: etree._Element
    """The ``html`` element."""
    issues: tuple[Issue, ...] = ()
    """What had to be repaired or was cut."""


def find_tree(utf8: bytes) -> Tree | None:
    """The tree of a page's markup, without comments and processing instructions; ``None`` where there is no element and
    no text in it.

    It holds everything there is in one ``html`` element, and is never deeper than libxml2's own limit of 256 levels,
    however the markup is nested.
    """
    utf8 = clean_markup(utf8)
    tree = _find_thinned(utf8, _ALL_DEPTHS) if has_too_many_attributes(utf8) else _find_plain(utf8)
    if tree is None or not _has_text(tree.root):
        return _find_rescued(utf8) or tree
    return tree


def _find_plain(utf8: bytes) -> Tree | None:
    root, complaint = _parse(utf8, huge=False)
    if complaint is None:
        if root is not None and leaves_code(root) and (opened := open_scripts(utf8)) != utf8:
            return _find_plain(opened)
        return _tree(utf8, root)
    return _find_thinned(utf8, _ALL_DEPTHS[1:] if "depth" in complaint else _ALL_DEPTHS)


def _parse(utf8: bytes, *, huge: bool) -> tuple[etree._Element | None, str | None]:
    """libxml2's root element, and why it gave up, if it did.

    A parser costs a microsecond, and one that is shared is locked by one thread at a time; so each page has its own.
    IDs are not collected: that saves time, and their names would stay in a table of libxml2's while the thread lives.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=huge
    )
    try:
        root = etree.fromstring(utf8, parser)
    except etree.XMLSyntaxError as error:
        return None, str(error)
    last = parser.error_log.last_error  # a fatal error is always the last
    return root, last.message if last is not None and last.level == etree.ErrorLevels.FATAL else None


def _tree(utf8: bytes, root: etree._Element | None, *issues: Issue) -> Tree | None:
    return None if root is None else Tree(root=tidy_tree(root, utf8), issues=issues)


def _find_thinned(utf8: bytes, depths: tuple[int, ...]) -> Tree | None:
    """The tree of markup that is too deep, or has too much in one place, for libxml2's usual limits; of the first of
    the depths at which there is one.
    """
    for max_depth in depths:
        thinned = thin_markup(utf8, max_depth)
        root, complaint = _parse(thinned.utf8, huge=True)
        if complaint is None and not _is_too_deep(root):
            return _tree(thinned.utf8, root, *_issues(thinned))
    cut = Issue(code="cut", message=f"The page is cut where the parser gave up: {complaint}.")
    return _tree(thinned.utf8, root, *_issues(thinned), cut)


def _is_too_deep(root: etree._Element | None) -> bool:
    depth = 0
    while root is not None:
        for event, _ in etree.iterwalk(root, events=("start", "end")):
            depth += 1 if event == "start" else -1
            if depth > _MAX_DEPTH:
                return True
        root = root.getnext()
    return False


def _issues(thinned: Thinned) -> tuple[Issue, ...]:
    issues = []
    if thinned.elements:
        message = f"{thinned.elements} elements stood too deep in one another; their text is kept without them."
        issues.append(Issue(code="markup_repaired", message=message))
    if thinned.attributes:
        message = f"{thinned.attributes} tags have more attributes than can be read; the first of them are kept."
        issues.append(Issue(code="cut", message=message))
    return tuple(issues)


def _find_rescued(utf8: bytes) -> Tree | None:
    """The tree of a page whose text is in something that never ends; ``None`` where that brings none to light."""
    markup = rescue_markup(utf8)
    if markup is None:
        return None
    tree = _find_plain(markup)
    if tree is None or not _has_text(tree.root):
        return None
    message = "A comment, a title or the like that never ends held the page; it was given an end."
    return replace(tree, issues=(*tree.issues, Issue(code="markup_repaired", message=message)))


def _has_text(root: etree._Element) -> bool:
    """Whether a reader would see any text."""
    body = root.find("body")
    if body is None:
        return False
    return any(
        (element.text and element.tag not in _UNSEEN and not element.text.isspace())
        or (element.tail and not element.tail.isspace())
        for element in body.iter()
    )
