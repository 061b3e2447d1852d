"""Quotation marks that the markup means: ``<q>``, and generated content of the page's own style sheets.

A browser draws them before and after an element, so that a reader sees them; they are no text node of the tree
(HTML Standard, 15.3.4; CSS Generated Content 3, section 3.3).
"""

import re

MARKS_BY_LANGUAGE = {
    "cs": "„“‚‘", "da": "»«›‹", "de": "„“‚‘", "de-CH": "«»‹›", "el": "«»“”", "es": "«»“”", "et": "„“«»", "fi": "””’’",
    "fr": "«»«»", "fr-CH": "«»‹›", "he": "””’’", "hr": "„”‚’", "hu": "„”»«", "it": "«»“”", "ja": "「」『』", "lt": "„“‚‘",
    "nl": "‘’“”", "no": "«»‘’", "nb": "«»‘’", "nn": "«»‘’", "pl": "„”«»", "pt": "«»“”", "pt-BR": "“”‘’", "ro": "„”«»",
    "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sr": "„”’’", "sv": "””’’", "tr": "“”‘’", "uk": "«»„“", "zh-Hant": "「」『』",
    "zh-TW": "「」『』", "zh-HK": "「」『』",
}  # fmt: skip
"""Outer and inner quotation marks of a language, where they are not those of English (Unicode CLDR, "delimiters")."""

_ENGLISH = "“”‘’"


def quotation_marks(language: str | None, depth: int) -> tuple[str, str]:
    """The opening and closing mark of a quotation that stands inside `depth` others.

    >>> quotation_marks("de-AT", 0), quotation_marks("en", 1)
    (('„', '“'), ('‘', '’'))
    """
    tag = language or ""
    marks = MARKS_BY_LANGUAGE.get(tag) or MARKS_BY_LANGUAGE.get(tag.partition("-")[0]) or _ENGLISH
    return (marks[0], marks[1]) if depth % 2 == 0 else (marks[2], marks[3])


_SELECTOR = re.compile(r"(?:[a-z]+)?\.([\w-]+)\s*::?(before|after)", re.IGNORECASE)
_CONTENT = re.compile(r"""\s*:\s*(?:(["'])([^"'\n]{1,40})\1|(open-quote|close-quote))""")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_QUOTE_CHARACTERS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")


def quote_classes(style: str, language: str | None) -> dict[str, tuple[str, str]]:
    """The classes to which a style sheet gives quotation marks, with the text it draws before and after.

    >>> quote_classes(".said::before{content:'\\\\201C'} .said:after{content:close-quote}", "en")
    {'said': ('“', '”')}
    """
    drawn: dict[str, list[str]] = {}
    place = style.find("content")
    while place >= 0:
        text = _generated_text(style, place + len("content"), language)
        if _QUOTE_CHARACTERS.intersection(text):
            for selector in _selectors_before(style, place):
                if match := _SELECTOR.fullmatch(selector.strip()):
                    drawn.setdefault(match[1], ["", ""])[match[2].lower() == "after"] = text
        place = style.find("content", place + 1)
    return {name: (before, after) for name, (before, after) in drawn.items()}


def _selectors_before(style: str, place: int) -> list[str]:
    """The selectors of the rule whose declarations hold this place. Looked for backwards from the few places that matter:
    a pattern for whole rules, tried at every letter of a large style sheet, is the dearest thing on a page."""
    opened = style.rfind("{", max(0, place - 2000), place)
    if opened < 0 or "}" in style[opened:place]:
        return []
    begun = max(style.rfind(mark, max(0, opened - 1000), opened) for mark in "{};/")
    return style[begun + 1 : opened].split(",")


def _generated_text(style: str, place: int, language: str | None) -> str:
    found = _CONTENT.match(style, place)
    if not found:
        return ""
    if found[3]:
        return quotation_marks(language, 0)[found[3] == "close-quote"]
    return _ESCAPE.sub(lambda escape: _character(escape[1]) if escape[1] else escape[2], found[2])


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
