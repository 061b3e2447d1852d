"""Quotation marks that the page's own style sheets draw before and after elements, or take away from ``<q>``.

A reader sees them, but they are no text node of the tree (CSS Generated Content 3, sections 2 and 3). A style sheet
is read for the few rules that draw such marks, never as a whole: to parse all of CSS costs more than to parse the
page. Order counts, specificity does not.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from scrapenews.dom.quotation_marks import quotation_marks
from scrapenews.dom.selectors import Compound, Selector, find_selector

__all__ = ["QuoteRules", "marks_around", "page_quote_rules", "quotation_marks", "quote_rules"]

_QUOTE_CHARACTERS = frozenset('"“”„‟‘’‚‛«»‹›「」『』')
_ARROWS = frozenset("«»‹›")
"""Marks that sites also draw as arrows: "Read more »"."""
_ICON = re.compile(r"icon|(?:^|[-_])(?:fa|ico|glyph)s?[-_]", re.IGNORECASE)
"""Names of icon fonts, in which a quotation mark's code may stand for any drawing."""

_CONTENT = re.compile(
    r"""content\s*:\s*(?:"((?:[^"\\\n]|\\.){0,40})"|'((?:[^'\\\n]|\\.){0,40})'|(open-quote|close-quote)|none|normal)"""
)
_NO_QUOTES = re.compile(r"quotes\s*:\s*none")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_SIDE = re.compile(r"::?(before|after)\s*$", re.IGNORECASE)

_LONGEST_RULE = 2000
_LONGEST_SELECTOR = 1000
"""How far, in characters, a rule's start is looked for. Longer ones are not written by hand."""
_MOST_RULES = 16
"""How many rules are kept for one name; the last ones, which win."""


class QuoteRule(NamedTuple):
    """A rule that draws a mark before or after an element, or (``text == ""``) takes that of a ``q`` away."""

    selector: Selector
    is_after: bool
    text: str


QuoteRules = dict[str, list[QuoteRule]]
"""Rules by the name they are looked up by: a class of their subject (``".said"``), or ``"q"``."""


def page_quote_rules(root: etree._Element, styles: Iterable[str], language: str | None) -> QuoteRules:
    """The rules of all style sheets that stand in a page; those it refers to would take a request each."""
    rules: QuoteRules = {}
    has_quotes = next(root.iter("q"), None) is not None
    for style in styles:
        if "content" in style or (has_quotes and "quotes" in style):
            for name, found in quote_rules(style, language, of_quotes=has_quotes).items():
                rules[name] = [*rules.get(name, ()), *found][-_MOST_RULES:]
    return rules


def quote_rules(style: str, language: str | None, *, of_quotes: bool = True) -> QuoteRules:
    r"""The rules of a style sheet that draw quotation marks; those that are only for ``q`` need not be looked for.

    >>> quote_rules(".story .said::before { content: '\\201C' }", "en")[".said"][0].text
    '“'
    """
    rules: QuoteRules = {}
    declarations = _declarations(style, language, of_quotes=of_quotes)
    for place, declared in groupby(declarations, key=lambda declaration: _rule_start(style, declaration[0])):
        last_text = {text is None: text or "" for _, text in declared}
        for selector, sides in _selectors(style, place):
            text = last_text.get(sides == _BOTH_SIDES)
            if text is not None:
                _add_rules(rules, selector, sides, text)
    return rules


def _add_rules(rules: QuoteRules, selector: Selector, sides: tuple[bool, ...], text: str) -> None:
    name = _looked_up_by(selector.subject)
    if name and (text or selector.subject.tag == "q"):
        kept = rules.setdefault(name, [])
        kept.extend(QuoteRule(selector, is_after, text) for is_after in sides)
        del kept[:-_MOST_RULES]


def _looked_up_by(subject: Compound) -> str | None:
    """The name that rules for such elements are looked up by; ``None`` where there is none, or it is an icon's."""
    if any(map(_ICON.search, subject.classes)):
        return None
    return f".{min(subject.classes)}" if subject.classes else "q" if subject.tag == "q" else None


def marks_around(element: etree._Element, rules: QuoteRules, marks: tuple[str, str] = ("", "")) -> tuple[str, str]:
    """The quotation marks that are drawn before and after an element, given those it has by itself (a ``q``)."""
    names = [f".{name}" for name in (element.get("class") or "").split()]
    if element.tag == "q":
        marks = ("", "") if _is_quoted(element) else marks
        names.insert(0, "q")
    drawn = list(marks)
    for name in names:
        for rule in rules.get(name, ()):
            if rule.selector.speaks_of(element):
                drawn[rule.is_after] = rule.text
    before, after = drawn
    is_arrow = not (before and after) and (before + after).strip() in _ARROWS
    return ("", "") if is_arrow else (before, after)


def _is_quoted(element: etree._Element) -> bool:
    """An element whose text brings its own quotation marks: its page draws none, by a style sheet that is not here."""
    first = next((text for text in map(str, element.itertext()) if not text.isspace()), "")
    if first.lstrip()[:1] not in _QUOTE_CHARACTERS:
        return False
    text = "".join(map(str, element.itertext())).strip(" \t\n\r.,")
    return len(text) > 1 and text[-1] in _QUOTE_CHARACTERS


# ---------------------------------------------------------------------------------------------------- style sheets

_BOTH_SIDES = (False, True)


def _declarations(style: str, language: str | None, *, of_quotes: bool) -> Iterator[tuple[int, str | None]]:
    """Each place where a quotation mark is declared, with the mark.

    ``""`` is content that may take one away from a ``q``, ``None`` the declaration that it has none at all.
    """
    resets = of_quotes and any(name in style for name in ("q:", "q{", "q {", "q,"))
    for found in _CONTENT.finditer(style):
        text = _generated_text(found, language)
        if text.strip() in _QUOTE_CHARACTERS or (resets and not text):
            yield found.start(), text
    if resets:
        yield from ((found.start(), None) for found in _NO_QUOTES.finditer(style))


def _rule_start(style: str, place: int) -> int:
    """Where the block of declarations that holds this place opens; -1 where that is far away.

    Rules are looked for backwards from the few places that matter: a pattern for whole rules, tried at every letter
    of a large style sheet, is the dearest thing on a page.
    """
    opened = style.rfind("{", max(0, place - _LONGEST_RULE), place)
    return -1 if "}" in style[opened:place] else opened


def _selectors(style: str, rule: int) -> Iterator[tuple[Selector, tuple[bool, ...]]]:
    """The selectors of a rule that can be understood, and the sides of their subject that each names: both where it
    names the subject itself.
    """
    if rule < 0:
        return
    begun = max(style.rfind(mark, max(0, rule - _LONGEST_SELECTOR), rule) for mark in "{};/")
    for selector in style[begun + 1 : rule].split(","):
        side = _SIDE.search(selector)
        sides = (side[1].lower() == "after",) if side else _BOTH_SIDES
        if found := find_selector(selector[: side.start()] if side else selector):
            yield found, sides


def _generated_text(found: re.Match[str], language: str | None) -> str:
    if found[3]:
        return quotation_marks(language, 0)[found[3] == "close-quote"]
    return _ESCAPE.sub(lambda escape: _character(escape[1]) if escape[1] else escape[2], found[1] or found[2] or "")


def _character(digits: str) -> str:
    """The character that a CSS escape names (CSS Syntax 3, section 4.3.7)."""
    code = int(digits, 16)
    is_surrogate = 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 as Unicode has them
    return "\ufffd" if code == 0 or is_surrogate or code > 0x10FFFF else chr(code)  # noqa: PLR2004
