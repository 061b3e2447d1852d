"""Language tags (BCP 47), and whether a declared language can be that of a text."""

import re
import unicodedata
from collections import Counter

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?=$|[-_.@,; ])", re.IGNORECASE | re.ASCII)

_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr",
    "français": "fr", "spanish": "es", "español": "es",
    "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl", "nederlands": "nl",
    "russian": "ru", "русский": "ru", "polish": "pl", "polski": "pl", "turkish": "tr", "türkçe": "tr", "arabic": "ar",
    "chinese": "zh", "japanese": "ja", "korean": "ko", "hindi": "hi",
    "swedish": "sv", "danish": "da", "norwegian": "no",
}  # fmt: skip
"""Names of languages that pages write where a tag belongs."""

_THREE_LETTERS = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl", "rus": "ru", "pol": "pl", "tur": "tr", "ara": "ar", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko",
    "hin": "hi", "ben": "bn", "guj": "gu", "pan": "pa", "tam": "ta", "tel": "te", "mar": "mr", "kan": "kn", "mal": "ml",
    "urd": "ur", "fas": "fa", "per": "fa", "heb": "he", "ell": "el", "gre": "el", "ukr": "uk", "swe": "sv", "dan": "da",
    "nor": "no", "fin": "fi", "ces": "cs", "cze": "cs", "slk": "sk", "slo": "sk", "hun": "hu", "ron": "ro", "rum": "ro",
    "bul": "bg", "hrv": "hr", "srp": "sr", "slv": "sl", "ind": "id", "msa": "ms", "may": "ms", "vie": "vi", "tha": "th",
    "cat": "ca", "eus": "eu", "glg": "gl", "iw": "he", "in": "id", "ji": "yi",
}  # fmt: skip
"""Codes of three letters (ISO 639-2), where BCP 47 wants the one of two, and codes that were withdrawn."""

_BEYOND_LATIN = re.compile("[^\x00-\u024f\u2000-\u206f]")
"""Finds a character that is neither Latin nor a mark that is printed in Latin texts."""

_PLACEHOLDERS = frozenset(["und", "mul", "zxx", "xx", "xxx"])

SCRIPTS = {
    "CYRILLIC": "ru uk be bg mk sr kk ky mn tg tt ba cv ce os sah uz az bs sh me ab av tyv kv udm mhr myv",
    "ARABIC": "ar fa ur ps ckb ug sd ku prs az pa ks ms ha", "HEBREW": "he iw yi lad", "GREEK": "el grc",
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "THAI": "th", "DEVANAGARI": "hi mr ne sa bho mai kok sd ks doi brx",
    "BENGALI": "bn as mni", "TAMIL": "ta", "TELUGU": "te", "GEORGIAN": "ka xmf",
    "ARMENIAN": "hy", "KHMER": "km", "LAO": "lo",
    "MYANMAR": "my shn mnw ksw", "SINHALA": "si", "GUJARATI": "gu",
    "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml",
    "ETHIOPIC": "am ti om", "CJK": "zh ja ko yue wuu cmn lzh", "ORIYA": "or",
}  # fmt: skip
"""Scripts, by the first word of their characters' Unicode names, and the languages that are written in them."""

ONLY_LANGUAGE = {
    "HEBREW": "he", "GREEK": "el", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "THAI": "th", "TAMIL": "ta",
    "TELUGU": "te", "GEORGIAN": "ka", "ARMENIAN": "hy", "KHMER": "km", "LAO": "lo",
    "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si", "ORIYA": "or",
    "BENGALI": "bn", "MYANMAR": "my",
}  # fmt: skip
"""Scripts that tell the language of a news page by themselves."""


def read_language(text: str | None) -> str | None:
    """A declared language as a BCP 47 tag of language, script and region; ``None`` where it is no tag.

    >>> read_language("de_DE.UTF-8"), read_language("zh-hant-TW"), read_language("eng"), read_language("English")
    ('de-DE', 'zh-Hant-TW', 'en', 'en')
    """
    if not text:
        return None
    text = text.strip()
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    found = _TAG.match(text)
    if not found or found[1].lower() in _PLACEHOLDERS:
        return None
    language, script, region = found.groups()
    language = _THREE_LETTERS.get(language.lower(), language.lower())
    parts = (language, script.title() if script else None, region.upper() if region else None)
    return "-".join(part for part in parts if part)


def main_script(text: str) -> str | None:
    """The script of most letters of a text, as the first word of its Unicode name (``"LATIN"``).

    >>> main_script("Привет, world!"), main_script("123")
    ('CYRILLIC', None)
    """
    text = text[:600]
    if text.isascii() or not _BEYOND_LATIN.search(text):
        return "LATIN" if any(map(str.isalpha, text)) else None
    letters = Counter(filter(str.isalpha, text))
    scripts: Counter[str] = Counter()
    for letter, times in letters.items():
        scripts[unicodedata.name(letter, "UNKNOWN").partition(" ")[0]] += times
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > letters.total() // 10:
        return "HIRAGANA"
    return scripts.most_common(1)[0][0] if letters else None


def fits_script(language: str, script: str) -> bool:
    """Whether a text in this script can be in this language.

    >>> fits_script("en", "CYRILLIC"), fits_script("sr", "CYRILLIC"), fits_script("ru", "LATIN")
    (False, True, False)
    """
    code = language.partition("-")[0]
    if script == "LATIN":
        written_otherwise = {
            "ru",
            "uk",
            "be",
            "bg",
            "el",
            "he",
            "ar",
            "fa",
            "ur",
            "ja",
            "zh",
            "ko",
            "th",
            "hi",
            "ka",
            "hy",
        }
        return code not in written_otherwise or "-Latn" in language
    return script not in SCRIPTS or code in SCRIPTS[script].split()
