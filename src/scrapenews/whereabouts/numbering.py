"""Whether one address is a numbered page of the article at another."""

import re
from urllib.parse import parse_qsl, urlsplit

PARAMETERS = frozenset("page p pg pageno page_no pagenum page_num pagenumber currentpage pagina página seite sida side"
                       " strona sayfa".split())  # fmt: skip
"""Names under which a query tells the page."""

_WORDS = "page|seite|pagina|página|part|teil|p|s|strona|sida|side|sayfa"
_SUFFIX = re.compile(r"(\.(?:html?|xhtml|shtml|php|aspx?|jsp))?/?$", re.IGNORECASE)
_NUMBER = re.compile(rf"[/_,.-](?:(?:{_WORDS})[/_,-]?)?(\d{{1,3}})", re.IGNORECASE)
_FIRST = re.compile(rf"[/_,.-](?:(?:{_WORDS})[/_,-]?)?0?1$", re.IGNORECASE)


def find_page_number(first: str, other: str) -> int | None:
    """Which page of the article at `first` the address `other` is, by its form; ``None`` if it is none.

    >>> find_page_number("https://n.example/a/story.html", "https://n.example/a/story-2.html")
    2
    >>> find_page_number("https://n.example/story", "https://n.example/story?page=3")
    3
    >>> find_page_number("https://n.example/story", "https://n.example/another-story/2") is None
    True
    """
    try:
        here, there = urlsplit(first), urlsplit(other)
    except ValueError:
        return None
    if here.netloc.lower() != there.netloc.lower() or len(here.path) <= 1:
        return None
    if here.path.rstrip("/") == there.path.rstrip("/"):
        return _number_in_query(here.query, there.query)
    return _number_in_path(here.path, there.path) if _unnumbered(here.query) == _unnumbered(there.query) else None


def _number_in_query(first: str, other: str) -> int | None:
    if _unnumbered(first) != _unnumbered(other):
        return None
    numbers = [value for name, value in parse_qsl(other) if name.lower() in PARAMETERS]
    return _read(numbers[0]) if len(numbers) == 1 else None


def _unnumbered(query: str) -> list[tuple[str, str]]:
    return sorted(pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0].lower() not in PARAMETERS)


def _number_in_path(first: str, other: str) -> int | None:
    stem, ending = _split(first)
    other_stem, other_ending = _split(other)
    for start in (stem, _FIRST.sub("", stem)):
        if len(start) > 1 and other_stem.startswith(start) and other_ending in (ending, ""):
            match = _NUMBER.fullmatch(other_stem, len(start))
            if match:
                return _read(match[1])
    return None


def _split(path: str) -> tuple[str, str]:
    """A path without its suffix and last slash, and the suffix."""
    match = _SUFFIX.search(path)
    return (path[: match.start()], (match[1] or "").lower()) if match else (path, "")


def _read(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= len("999") else None
