"""The headline without what the page hangs on to it: the site's name, its section, a live label."""

import re
from collections.abc import Iterable

from scrapenews.extract.fields.live_labels import LIVE_LABELS
from scrapenews.extract.fields.text import agreement, squashed

_SEPARATOR = re.compile(r"\s+[|–—\-:•·»«›/~]+\s+|\s*[|•]\s*|\s?--+\s?")
_PARTING = re.compile(r"[:|/]|\s[–—-]\s")
"""A mark between a kicker and the headline."""
_MARKS = " :/|–—-·•"
_LIVE = re.compile(
    rf"\W{{0,4}}(?:{'|'.join(LIVE_LABELS)})\W{{0,4}}?(?:\s?[:：|•]|\s[–—-]|\s?\+{{2,3}})\s+", re.IGNORECASE
)
LONGEST_SITE_PART = 60
SHORTEST_SITE_NAME = 5
SHORTEST_HEADLINE = 15


def without_site_name(title: str, sites: Iterable[str], shown: str | None = None) -> str:
    """A title without parts, at either end, that name the site; where the shown headline is one part, that part.

    >>> without_site_name("Rain stops play - Sport | The Daily News", ["The Daily News"], "Rain stops play")
    'Rain stops play'
    >>> without_site_name("Rain – and snow", ["Daily"]), without_site_name("Daily: Rain", ["Daily"])
    ('Rain – and snow', 'Daily: Rain')
    """
    pieces = _pieces(title)
    if len(pieces) < 2:  # noqa: PLR2004 (one part is no other's end; a mark alone has none)
        return title
    if shown and (cut := _cut_to(title, shown)):
        return cut
    names = [name for site in sites if (name := squashed(site))]
    start, end = 0, len(pieces)
    while end - start > 1 and _names_site(title[slice(*pieces[end - 1])], names):
        end -= 1
    while end - start > 1 and _names_site(title[slice(*pieces[start])], names):
        start += 1
    return title[pieces[start][0] : pieces[end - 1][1]].strip()


def _pieces(title: str) -> list[tuple[int, int]]:
    edges = [match.span() for match in _SEPARATOR.finditer(title[:500])]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(title)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def _cut_to(title: str, shown: str) -> str | None:
    """The whole pieces of a title that together say what is shown."""
    pieces = _pieces(title)
    wanted = squashed(shown)
    for first in range(len(pieces)):
        for last in range(len(pieces) - 1, first - 1, -1):
            text = title[pieces[first][0] : pieces[last][1]]
            if squashed(text) == wanted:
                return text.strip()
    return None


def _names_site(part: str, names: list[str]) -> bool:
    text = squashed(part)
    if not text or len(part) > LONGEST_SITE_PART:
        return False
    return any(text == name or _holds(name, text) or _holds(text, name) for name in names)


def _holds(inner: str, outer: str) -> bool:
    return len(inner) >= SHORTEST_SITE_NAME and inner in outer


def without_kicker(shown: str, titles: Iterable[str]) -> str:
    """A shown headline without the kicker before it, where a title of the page says the rest alone.

    >>> without_kicker("Floods in Asia: Rain stops all play today", ["Rain stops all play today"])
    'Rain stops all play today'
    """
    for title in titles:
        if is_kicker_before(title, shown):
            rest = squashed(title)
            starts = [match.end() for match in re.finditer(r"\s+", shown)]
            return next((shown[start:].lstrip(_MARKS) for start in starts if squashed(shown[start:]) == rest), shown)
    return shown


def without_live_label(headline: str) -> str:
    """A headline without the label that says that its story is told while it happens.

    >>> without_live_label("LIVE: Rain stops all play"), without_live_label("Live music stops all play")
    ('Rain stops all play', 'Live music stops all play')
    """
    label = _LIVE.match(headline)
    return headline[label.end() :] if label and len(headline) - label.end() >= SHORTEST_HEADLINE else headline


def is_kicker_before(headline: str, whole: str) -> bool:
    """Whether a text is a headline with more before it; a headline is long enough to be known again.

    >>> is_kicker_before("Rain stops all play", "Cup: Rain stops all play"), is_kicker_before("Rain", "Cup: Rain")
    (True, False)
    """
    rest, text = squashed(headline), squashed(whole)
    return len(rest) >= SHORTEST_HEADLINE and rest != text and text.endswith(rest)


def without_subtitle(shown: str, title: str) -> str | None:
    """The beginning of a shown headline that says what the title says; ``None`` where it does not begin so.

    >>> without_subtitle("Rain stops all play What the umpires say", "Rain stops all play")
    'Rain stops all play'
    """
    wanted = squashed(title)
    if len(wanted) < SHORTEST_HEADLINE or not squashed(shown).startswith(wanted):
        return None
    ends = (match.start() for match in re.finditer(r"\s+|$", shown))
    return next((shown[:end].rstrip(" /|–—-·•") for end in ends if squashed(shown[:end]) == wanted), None)


def with_marks(shown: str, stated: str) -> str:
    """A shown headline with the mark between kicker and headline, where it is drawn and stands in the statement only.

    >>> with_marks("Floods in Asia Rain stops all play", "Floods in Asia: Rain stops all play")
    'Floods in Asia: Rain stops all play'
    """
    return stated if _PARTING.search(stated) and not _PARTING.search(shown) else shown


def is_same(one: str, other: str) -> bool:
    """Whether two headlines say the same, give or take marks and a word.

    >>> is_same("“Rain” stops play", "Rain stops play!"), is_same("Rain stops play", "Snow")
    (True, False)
    """
    return squashed(one) == squashed(other) or agreement(one, other) >= 0.85  # noqa: PLR2004
