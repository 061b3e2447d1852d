"""Which links of a page lead to articles, judged by their addresses, their texts and each other.

The idea: on a site, the addresses of all articles are built alike, and unlike those of its sections. An address with a
long slug, a date or a number under a path is probably an article's; a link with a sentence for its text too; and what
has the shape of many probable ones is one of them.
"""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from scrapenews.discover.words import NOT_ARTICLES, NOT_PAGES
from scrapenews.urls import host_of

_SLUG_WORDS = re.compile(r"[^\W\d_]{2,}")
_DATE = re.compile(r"(?:^|[/-])(?:19|20)\d\d[/-]?(?:0[1-9]|1[0-2])(?:[/-]?(?:0[1-9]|[12]\d|3[01]))?(?=[/-]|$)")
_NUMBER = re.compile(r"\d{4,}|[0-9a-f]{12,}")
_WORDS_OF_A_HEADLINE = 4
_LETTERS_OF_A_HEADLINE = 12
_WORDS_OF_A_SLUG = 3
_WORDS_OF_A_LONG_SLUG = 4
_SOME_ALIKE = 2
_MANY_ALIKE = 5
_ENOUGH = 2.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link of a page."""

    url: str
    """Where it leads, without fragment."""
    text: str
    """Its words, white space folded."""
    beside: bool
    """Whether it stands in a menu, a header, a footer or beside the page's content."""


def pick_articles(links: list[Link], page: str) -> list[Link]:
    """The links that probably lead to articles of the page's site, in their order."""
    own = [link for link in links if host_of(link.url) == host_of(page) and link.url != page and not _is_no_page(link)]
    scores = {link.url: _score(link) for link in own}
    shapes = Counter(_shape(link.url) for link in own if scores[link.url] >= _ENOUGH)
    return [link for link in own if scores[link.url] + _company(shapes[_shape(link.url)]) >= _ENOUGH]


def _is_no_page(link: Link) -> bool:
    path = urlsplit(link.url).path.lower()
    return path in ("", "/") or path.rpartition(".")[2] in NOT_PAGES


def _score(link: Link) -> float:
    """How much an address and its text look like an article's: two is enough."""
    parts = urlsplit(link.url)
    pieces = [unquote(piece) for piece in parts.path.split("/") if piece]
    words = max(len(_SLUG_WORDS.findall(piece)) for piece in pieces) if pieces else 0
    score = 0.0
    score += 1.5 if words >= _WORDS_OF_A_LONG_SLUG else 0.75 if words >= _WORDS_OF_A_SLUG else 0.0
    score += 1.25 if _DATE.search(parts.path) else 0.0
    score += 1.0 if _NUMBER.search(pieces[-1] if pieces else "") else 0.5 if _NUMBER.search(parts.query) else 0.0
    score += 1.0 if _is_headline(link.text) else -0.5
    score -= 1.0 if link.beside else 0.0
    score -= 2.5 if any(piece.lower() in NOT_ARTICLES for piece in pieces) else 0.0
    return score - (1.0 if len(pieces) == 1 and words < _WORDS_OF_A_SLUG and not _NUMBER.search(parts.path) else 0.0)


def _is_headline(text: str) -> bool:
    """Whether a link's words may be a headline: several, or many letters where words are not written apart."""
    return len(text.split()) >= _WORDS_OF_A_HEADLINE or (
        len(text) >= _LETTERS_OF_A_HEADLINE and not text.isascii() and " " not in text
    )


def _company(alike: int) -> float:
    """What it counts for that others of the same shape look like articles."""
    return 1.0 if alike >= _MANY_ALIKE else 0.5 if alike >= _SOME_ALIKE else 0.0


def _shape(url: str) -> tuple[str, ...]:
    """How an address is built: its pieces by what they are made of."""
    return tuple(_kind(piece) for piece in urlsplit(url).path.split("/") if piece)


def _kind(piece: str) -> str:
    if piece.isdecimal():
        return f"n{min(len(piece), 5)}"
    words = len(_SLUG_WORDS.findall(unquote(piece)))
    return "slug" + ("+n" if _NUMBER.search(piece) else "") if words >= _WORDS_OF_A_SLUG else "word"
