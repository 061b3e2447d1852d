"""What an address shows of what stands there: words, a date, a number, and how it is built."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from scrapenews.discover.words import NOT_ARTICLES, NOT_PAGES

WORDS_OF_A_SLUG = 3
"""How many words make a piece of a path a slug."""

_BETWEEN = re.compile(r"[\W_]+")
_DATE = re.compile(r"(?:^|[/-])(?:19|20)\d\d[/-]?(?:0[1-9]|1[0-2])(?:[/-]?(?:0[1-9]|[12]\d|3[01]))?(?=[/-]|$)")
_NUMBER = re.compile(r"\d{5,}|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3,4}(?!\d)|(?=[0-9a-f]*\d)[0-9a-f]{12,}")
_MOST_PARAMETERS = 50


@dataclass(frozen=True)
class Look:
    """An address taken apart."""

    parts: SplitResult
    """The address."""

    @cached_property
    def pieces(self) -> list[str]:
        """The pieces of its path, decoded and lower-cased."""
        return [unquote(piece).lower() for piece in self.parts.path.split("/") if piece]

    @cached_property
    def query(self) -> list[tuple[str, str]]:
        """Its parameters, of which few are looked at."""
        return parse_qsl(self.parts.query[:2000])[:_MOST_PARAMETERS]

    @cached_property
    def words(self) -> int:
        """How many words the wordiest piece has."""
        return max(map(_words, self.pieces), default=0)

    @cached_property
    def has_date(self) -> bool:
        """Whether a date stands in the path, with something after it."""
        found = _DATE.search(self.parts.path)
        return found is not None and not self.is_archive

    @cached_property
    def is_archive(self) -> bool:
        """Whether the path ends with a date: what was published on a day."""
        found = _DATE.search(self.parts.path.rstrip("/"))
        return found is not None and not self.parts.path.rstrip("/")[found.end() :] and not _words(self.pieces[-1])

    @cached_property
    def has_number(self) -> bool:
        """Whether a number that may be an article's stands at the end of the path, or in the query."""
        values = [self.pieces[-1] if self.pieces else "", *(value for _, value in self.query)]
        return any(_NUMBER.search(value) for value in values)

    @property
    def is_no_article(self) -> bool:
        """Whether a piece of the path names a service, a person or a list."""
        return self.is_archive or any(piece in NOT_ARTICLES for piece in self.pieces)

    @property
    def is_no_page(self) -> bool:
        """Whether it is the site itself, or a file that is no page."""
        path = self.parts.path.lower()
        return (not self.pieces and not self.query) or path.rpartition(".")[2] in NOT_PAGES

    @property
    def folder(self) -> str:
        """The path up to its last piece; empty where that is all."""
        return "/".join(self.pieces[:-1])

    @cached_property
    def shape(self) -> tuple[str, ...]:
        """How it is built: its pieces by what they are made of, and its parameters by their names."""
        kinds = [_kind(piece) for piece in self.pieces]
        return (*kinds, *(f"{name}={_kind(value)}" for name, value in self.query))


def look_at(url: str) -> Look:
    """An address to look at."""
    return Look(urlsplit(url))


def _words(piece: str) -> int:
    """How many words a piece has, what is half a number apart."""
    return sum(len(word) > 1 and word.isalpha() for word in _BETWEEN.split(piece.rpartition(".")[0] or piece))


def _kind(piece: str) -> str:
    if piece.isdecimal():
        return f"n{min(len(piece), 5)}"
    if _NUMBER.search(piece):
        return "id"
    return "slug" if _words(piece) >= WORDS_OF_A_SLUG else "word"
