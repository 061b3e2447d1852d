"""Which elements of a line of text stand on lines of their own, by the page's style sheets (CSS Display 3, section 2).

``<span class="kicker">Harbour</span><span>No boats left</span>`` are two lines where the sheet says ``display: block``.
A sheet is only asked where words would be glued otherwise, and only for the classes that stand there. Rules inside
``@media`` and the like are passed over, as are boxes out of the flow: a letter that floats is a drop cap.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from scrapenews.dom.selectors import Selector, find_selector

_DISPLAY = re.compile(r"(?:^|[;\s])display\s*:\s*([a-z-]+)", re.IGNORECASE)
_OF_OTHER_LINES = frozenset(["block", "flex", "grid", "table", "list-item", "flow-root"])
_PARTING = frozenset(["flex", "inline-flex", "grid", "inline-grid"])
_OUT_OF_FLOW = re.compile(r"float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_LONGEST_STYLE = 400_000
"""How many characters of all style sheets are looked through."""
_MOST_CLASSES = 200
"""For how many classes they are, and how many places of each are looked at."""
_MOST_PLACES = 40
_MOST_CHECKS = 20_000
"""How often on a page a rule is held against an element."""
_LONGEST_SELECTOR = 1000
_LONGEST_RULE = 2000


class _Rule(NamedTuple):
    selector: Selector
    display: str


class Displays:
    """The style sheets that stand in a page, asked for the layout of single elements."""

    def __init__(self, styles: Iterable[str]) -> None:
        self._style = "}".join(style for style in styles if "display" in style)[:_LONGEST_STYLE]
        self._rules: dict[str, list[_Rule]] = {}
        self._checks_left = _MOST_CHECKS

    def parts_lines(self, element: etree._Element, *, is_end: bool, asking_sheets: bool) -> bool:
        """Whether a line ends where an element in a line of text begins, or ends: it is a box of its own, or one of
        those that a flexible box is parted into.
        """
        if self._display(element, asking_sheets=asking_sheets) in _OF_OTHER_LINES:
            return True
        parent = element.getparent()
        if parent is None or not _has_neighbour(element, parent, is_end=is_end):
            return False
        return self._display(parent, asking_sheets=asking_sheets) in _PARTING

    def _display(self, element: etree._Element, *, asking_sheets: bool) -> str:
        """How an element is laid out, by its ``style`` or by the last rule that is for it; ``""`` where none is."""
        style = element.get("style")
        if style and (found := _DISPLAY.search(style)):
            return _flowing(found[1], style)
        display = ""
        for name in (element.get("class") or "").split() if asking_sheets and self._style else ():
            for rule in self._rules_for(name) if self._checks_left > 0 else ():
                self._checks_left -= 1
                if rule.selector.speaks_of(element):
                    display = rule.display
        return display

    def _rules_for(self, name: str) -> list[_Rule]:
        if name not in self._rules:
            self._rules[name] = list(_rules(self._style, name)) if len(self._rules) < _MOST_CLASSES else []
        return self._rules[name]


def _has_neighbour(element: etree._Element, parent: etree._Element, *, is_end: bool) -> bool:
    """Whether an element has something before it, or behind it, in what it stands in."""
    text = element.tail if is_end else parent.text
    return (element.getnext() if is_end else element.getprevious()) is not None or bool(text and not text.isspace())


def _flowing(display: str, declarations: str) -> str:
    """A display as declared; ``""`` for a box that is out of the flow."""
    return display.lower() if _OUT_OF_FLOW.search(declarations) is None else ""


def _rules(style: str, name: str) -> Iterator[_Rule]:
    """The rules on the display of elements of a class, in their order."""
    place = -1
    for _ in range(_MOST_PLACES):
        place = style.find(f".{name}", place + 1)
        if place < 0:
            return
        opened = style.find("{", place, place + _LONGEST_SELECTOR)
        closed = style.find("}", opened, opened + _LONGEST_RULE)
        if opened < 0 or closed < 0 or style.find("}", place, opened) >= 0:
            continue
        declarations = style[opened + 1 : closed]
        found = _DISPLAY.search(declarations)
        selector = find_selector(_selector_at(style, place, opened)) if found else None
        if found and selector and name in selector.subject.classes and not _is_nested(style, opened):
            yield _Rule(selector, _flowing(found[1], declarations))


def _selector_at(style: str, place: int, opened: int) -> str:
    """The one selector of a rule that holds a place."""
    begun = max(style.rfind(mark, max(0, place - _LONGEST_SELECTOR), place) for mark in "{};,/")
    comma = style.find(",", place, opened)
    return style[begun + 1 : opened if comma < 0 else comma]


def _is_nested(style: str, opened: int) -> bool:
    """Whether a rule stands inside another one, such as ``@media print``."""
    return style.count("{", 0, opened) > style.count("}", 0, opened)
