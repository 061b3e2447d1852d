"""What a page is most likely encoded in where it does not say and its bytes do not tell."""

from typing import Final

DEFAULT: Final = "windows-1252"
"""The HTML Standard's fallback for most of the world."""

_DOMAINS_BY_ENCODING: Final = {
    "big5": "hk mo tw",
    "euc-kr": "kp kr",
    "gbk": "cn",
    "iso-8859-2": "hu pl si",
    "iso-8859-7": "cy gr",
    "shift_jis": "jp",
    "windows-1250": "cz hr sk",
    "windows-1251": "bg by kg kz md mk mn ru su tj ua uz",
    "windows-1254": "az tr",
    "windows-1255": "il",
    "windows-1256": "ae af bh eg iq ir jo kw lb ly om pk ps qa sa sd sy ye",
    "windows-1257": "ee lt lv",
    "windows-1258": "vn",
    "windows-874": "th",
}
BY_DOMAIN: Final = {
    domain: encoding for encoding, domains in _DOMAINS_BY_ENCODING.items() for domain in domains.split()
}
"""The fallback by top-level domain: the HTML Standard's table of locales, by the countries that speak them."""

WESTERN_PUNCTUATION: Final = "€‚„…†‡‹‘’“”•–—™›\u00a0£§©«\u00ad®°·»".encode("cp1252")
"""Typographic marks in windows-1252, most of them the same in its siblings: they say nothing about a language."""
