"""Quotation marks that the markup means: ``<q>``, and generated content of the page's own style sheets.

A browser draws them before and after an element, so that a reader sees them; they are no text node of the tree
(HTML Standard, 15.3.4; CSS Generated Content 3, section 3.3).
"""

import re

MARKS_BY_LANGUAGE = {
    "ar": "”“’‘", "be": "«»„“", "bg": "„“„“", "bs": "„”‘’", "ca": "«»“”", "cs": "„“‚‘", "de": "„“‚‘",
    "el": "«»“”", "es": "«»“”", "et": "„“‚‘", "eu": "“”“”", "fa": "«»‹›", "fi": "””’’", "fr": "«»«»",
    "fr-ch": "«»‹›", "gsw": "«»‹›", "he": "””’’", "hr": "„“‚‘", "hu": "„”»«", "hy": "«»«»", "is": "„“‚‘",
    "it": "«»“”", "ja": "「」『』", "ka": "„“«»", "kk": "«»“”", "ky": "«»„“", "lb": "„“‚‘", "lt": "„“„“",
    "mk": "„“‚‘", "nb": "«»‘’", "nl": "‘’“”", "nn": "«»‘’", "no": "«»‘’", "pl": "„”«»", "pt-pt": "«»“”",
    "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sq": "«»“”", "sr": "„“‘‘", "sv": "””’’",
    "uk": "«»„“", "ur": "”“’‘", "yue": "「」『』", "zh-hant": "「」『』", "zh-hk": "「」『』", "zh-mo": "「」『』",
    "zh-tw": "「」『』",
}  # fmt: skip
"""Outer and inner quotation marks by language, where they are not those of English (HTML Standard, 15.3.4, "Quotes",
which takes them from Unicode CLDR). The keys are lower-cased."""

_ENGLISH = "“”‘’"


def quotation_marks(language: str | None, depth: int) -> tuple[str, str]:
    """The opening and closing mark of a quotation that stands inside `depth` others.

    The language is a BCP 47 tag, which is looked up whole and then shortened from its end (RFC 4647, section 3.4).

    >>> quotation_marks("de-AT", 0), quotation_marks("en", 1)
    (('„', '“'), ('‘', '’'))
    """
    tag = (language or "").strip().lower().replace("_", "-")
    while tag and tag not in MARKS_BY_LANGUAGE:
        tag = tag.rpartition("-")[0]
    marks = MARKS_BY_LANGUAGE.get(tag, _ENGLISH)
    return (marks[0], marks[1]) if depth % 2 == 0 else (marks[2], marks[3])


_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)\s*::?(before|after)", re.IGNORECASE)
_CONTENT = re.compile(
    r"""content\s*:\s*(?:"((?:[^"\\\n]|\\.){1,40})"|'((?:[^'\\\n]|\\.){1,40})'|(open-quote|close-quote))"""
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_QUOTE_CHARACTERS = frozenset('"“”„‟‘’‚‛«»‹›「」『』')
_ARROWS = frozenset("«»‹›")
"""Marks that sites also draw as arrows: "Read more »"."""
_ICON = re.compile(r"icon|(?:^|[-_])(?:fa|ico|glyph)s?[-_]", re.IGNORECASE)
"""Names of icon fonts, in which a quotation mark's code may stand for any drawing."""
_LONGEST_RULE = 2000
_LONGEST_SELECTOR = 1000
"""How far, in characters, a rule's start is looked for. Longer ones are not written by hand."""


def quote_classes(style: str, language: str | None) -> dict[str, tuple[str, str]]:
    r"""The classes to which a style sheet gives quotation marks, with the text it draws before and after.

    Only rules for a class alone, or for an element's name and a class, are read: what any other selector means depends
    on the tree.

    >>> quote_classes(".said::before{content:'\\201C'} .said:after{content:close-quote}", "en")
    {'said': ('“', '”')}
    """
    drawn: dict[str, list[str]] = {}
    last_rule, selected = -1, list[tuple[str, bool]]()
    for found in _CONTENT.finditer(style):
        text = _generated_text(found, language)
        if text.strip() not in _QUOTE_CHARACTERS:
            continue
        rule = _rule_start(style, found.start())
        if rule != last_rule:
            last_rule, selected = rule, _selected_classes(style, rule)
        for name, is_after in selected:
            drawn.setdefault(name, ["", ""])[is_after] = text
    return {name: (before, after) for name, (before, after) in drawn.items() if _is_quoting(name, before, after)}


def _is_quoting(name: str, before: str, after: str) -> bool:
    """A class that quotes, and does not draw an icon or an arrow."""
    return not _ICON.search(name) and (bool(before and after) or (before + after).strip() not in _ARROWS)


def _rule_start(style: str, place: int) -> int:
    """Where the block of declarations that holds this place opens; -1 where that is far away.

    Rules are looked for backwards from the few places that matter: a pattern for whole rules, tried at every letter
    of a large style sheet, is the dearest thing on a page.
    """
    opened = style.rfind("{", max(0, place - _LONGEST_RULE), place)
    return -1 if "}" in style[opened:place] else opened


def _selected_classes(style: str, rule: int) -> list[tuple[str, bool]]:
    """The classes a rule speaks of, each with whether it speaks of what comes after the element."""
    if rule < 0:
        return []
    begun = max(style.rfind(mark, max(0, rule - _LONGEST_SELECTOR), rule) for mark in "{};/")
    matches = (_SELECTOR.fullmatch(selector.strip()) for selector in style[begun + 1 : rule].split(","))
    return [(match[1], match[2].lower() == "after") for match in matches if match]


def _generated_text(found: re.Match[str], language: str | None) -> str:
    if found[3]:
        return quotation_marks(language, 0)[found[3] == "close-quote"]
    return _ESCAPE.sub(lambda escape: _character(escape[1]) if escape[1] else escape[2], found[1] or found[2])


def _character(digits: str) -> str:
    """The character that a CSS escape names (CSS Syntax 3, section 4.3.7)."""
    code = int(digits, 16)
    is_surrogate = 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 as Unicode has them
    return "\ufffd" if code == 0 or is_surrogate or code > 0x10FFFF else chr(code)  # noqa: PLR2004
