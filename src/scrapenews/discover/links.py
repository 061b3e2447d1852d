"""Which links of a page lead to articles, judged by their addresses, their texts and each other.

The idea: on a site, the addresses of all articles are built alike, and unlike those of its sections. An address with a
long slug, a date or a number is probably an article's; a link with a sentence for its text, or one that is a heading,
too; and what has the shape of many probable ones, or lies in one folder with them, is one of them. Where nearly all of
them carry a date or a number, what carries none is something else.
"""

import re
from collections import Counter
from dataclasses import dataclass

from scrapenews.discover.addresses import WORDS_OF_A_SLUG, Look, look_at
from scrapenews.urls import host_of

_WORDS_OF_A_HEADLINE = 4
_LETTERS_OF_A_HEADLINE = 8
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_ENOUGH = 2.0
_SOME_ALIKE = 2
_MANY_ALIKE = 3
_MOST = 0.6
_NEARLY_ALL = 0.75


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link of a page."""

    url: str
    """Where it leads, without fragment."""
    text: str
    """Its words, white space folded."""
    beside: bool
    """Whether it stands in a menu, a header, a footer or beside the page's content."""
    headed: bool = False
    """Whether it stands in a heading, holds one, or belongs to an ``article`` of the page."""


def pick_articles(links: list[Link], page: str) -> list[Link]:
    """The links that probably lead to articles of the page's site, in their order."""
    own = [(link, look_at(link.url)) for link in links if host_of(link.url) == host_of(page) and link.url != page]
    judged = [(link, look, _score(link, look)) for link, look in own if not look.is_no_page]
    company = _Company(judged)
    return [link for link, look, score in judged if score + company.counts(look) >= _ENOUGH]


def _score(link: Link, look: Look) -> float:
    """How much an address and its text look like an article's: two is enough."""
    score = 1.5 if look.words > WORDS_OF_A_SLUG else 0.75 if look.words == WORDS_OF_A_SLUG else 0.0
    score += 1.25 if look.has_date else 0.0
    score += 1.0 if look.has_number else 0.0
    score += 1.0 if _is_headline(link.text) else -0.5
    score += 0.75 if link.headed else 0.0
    score -= 1.0 if link.beside else 0.0
    score -= 2.5 if look.is_no_article else 0.0
    return score - (1.0 if len(look.pieces) == 1 and look.words < WORDS_OF_A_SLUG and not look.has_number else 0.0)


def _is_headline(text: str) -> bool:
    """Whether a link's words may be a headline: several, or many letters where words are not written apart."""
    return len(text.split()) >= _WORDS_OF_A_HEADLINE or len(_UNSPACED.findall(text)) >= _LETTERS_OF_A_HEADLINE


class _Company:
    """What the links of a page say of each other."""

    def __init__(self, judged: list[tuple[Link, Look, float]]) -> None:
        probable = [look for _, look, score in judged if score >= _ENOUGH]
        maybe = [(link, look) for link, look, _ in judged if not link.beside and not look.is_no_article]
        self._shapes = Counter(look.shape for look in probable)
        self._folders = Counter(look.folder for look in probable)
        self._alike = Counter(look.shape for _, look in maybe)
        self._headlines = Counter(look.shape for link, look in maybe if _is_headline(link.text))
        self._menus = {look.folder for link, look, _ in judged if link.beside} - set(self._folders)
        marked = sum(_is_marked(look) for look in probable)
        self._are_marked = marked >= _MANY_ALIKE and marked >= _NEARLY_ALL * len(probable)

    def counts(self, look: Look) -> float:
        """What an address's company counts for."""
        for_it = self._of_shape(look) + (1.0 if look.folder and self._folders[look.folder] >= _SOME_ALIKE else 0.0)
        against = 1.0 if self._are_marked and not _is_marked(look) else 0.0
        return min(for_it, 1.5) - against - (1.0 if look.folder in self._menus else 0.0)

    def _of_shape(self, look: Look) -> float:
        if self._shapes[look.shape] >= _MANY_ALIKE and _is_marked(look):
            return 1.5
        alike, headlines = self._alike[look.shape], self._headlines[look.shape]
        if self._shapes[look.shape] >= _MANY_ALIKE or (headlines >= _MANY_ALIKE and headlines >= _MOST * alike):
            return 1.0
        return 0.5 if self._shapes[look.shape] >= _SOME_ALIKE else 0.0


def _is_marked(look: Look) -> bool:
    return look.has_date or look.has_number
