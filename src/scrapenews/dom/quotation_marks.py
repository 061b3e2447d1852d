"""The quotation marks of languages, which a browser draws around ``<q>`` (HTML Standard, 15.3.4, "Quotes")."""

MARKS_BY_LANGUAGE = {
    "am": "«»‹›", "ar": "”“’‘", "be": "«»„“", "bg": "„“„“", "bs": "„”‘’", "ca": "«»“”",
    "cs": "„“‚‘", "de": "„“‚‘", "el": "«»“”", "es": "«»“”", "et": "„“‚‘", "eu": "“”“”",
    "fa": "«»‹›", "fi": "””’’", "fr": "«»«»", "fr-ca": "«»”“", "fr-ch": "«»‹›", "gsw": "«»‹›",
    "he": "””’’", "hr": "„“‚‘", "hu": "„”»«", "hy": "«»«»", "is": "„“‚‘", "it": "«»“”",
    "ja": "「」『』", "ka": "„“«»", "kk": "«»“”", "ky": "«»„“", "lb": "„“‚‘", "lt": "„“„“",
    "mk": "„“‚‘", "nb": "«»‘’", "nl": "‘’“”", "nn": "«»‘’", "no": "«»‘’", "pl": "„”«»",
    "pt-pt": "«»“”", "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sq": "«»“”",
    "sr": "„“‘‘", "sv": "””’’", "uk": "«»„“", "ur": "”“’‘", "yue": "「」『』", "zh-hant": "「」『』",
    "zh-hk": "「」『』", "zh-mo": "「」『』", "zh-tw": "「」『』",
}  # fmt: skip
"""Outer and inner quotation marks by language, where they are not those of English (HTML Standard, 15.3.4, "Quotes",
which takes them from Unicode CLDR). The keys are lower-cased."""

_ENGLISH = "“”‘’"


def quotation_marks(language: str | None, depth: int) -> tuple[str, str]:
    """The opening and closing mark of a quotation that stands inside `depth` others. All inner ones have the same marks
    (CSS Generated Content 3, section 2.4.2).

    The language is a BCP 47 tag, which is looked up whole and then shortened from its end (RFC 4647, section 3.4).

    >>> quotation_marks("de-AT", 0), quotation_marks("en", 1)
    (('„', '“'), ('‘', '’'))
    """
    tag = (language or "").strip().lower().replace("_", "-")
    while tag and tag not in MARKS_BY_LANGUAGE:
        tag = tag.rpartition("-")[0]
    marks = MARKS_BY_LANGUAGE.get(tag, _ENGLISH)
    return (marks[0], marks[1]) if depth == 0 else (marks[2], marks[3])
