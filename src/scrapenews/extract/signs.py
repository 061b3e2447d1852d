"""Small signs that a page is, or is not, an article. None of them is sure; together they are.

The points were fitted on labelled pages of seven kinds (articles, products, forums, documentation, services, lists,
collections), on some hosts and tried on the others, and rounded. A page with more than `DOUBT` points is no article.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapenews.extract.fields.addresses import is_home

DOUBT = 2
_NEWS_PATH = re.compile(
    r"/(?:19|20)\d\d[/-]|/(?:blog|news|articles?|story|stories|posts?|nachrichten|artikel|actualites?|noticias)/"
)
_FORUM_PATH = re.compile(
    r"/(?:forums?|threads?|questions?|topic|t|discussions?|community|comments)(?:/|$)|viewtopic|showthread"
)
_SERVICE_PATH = re.compile(
    r"/(?:services?|solutions?|about|about-us|contact|pricing|careers?|jobs?|programs?|departments?|features?|impressum"
    r"|kontakt|ueber-uns)(?:/|$|-)"
)
_MANUAL_PATH = re.compile(
    r"/(?:docs?|documentation|manual|reference|api|guides?|help|support|kb|wiki|learn|tutorials?|library)(?:/|$)"
)
_MANUAL_HOST = re.compile(r"(?:docs?|developers?|dev|help|support|api|learn|wiki|forums?|community)\.")
_SLUG_HYPHENS = 4
_SHORT_PATH = 25
_LONG_HEADLINE = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Features:
    """What is looked at of a page."""

    url: str | None
    """Its address, if it is one that can be read."""
    says_article: bool
    """Whether it uses OpenGraph's words for articles."""
    headline: int
    """Characters of the headline."""
    has_author: bool
    kept: int
    """Characters of the body."""
    shown: int
    """Characters of all text in sight."""
    paragraphs: int
    """Characters of the body's paragraphs."""
    linked_headlines: int
    """Blocks that are a link as long as a headline."""

    @property
    def path(self) -> str:
        """The path of the address, lower-cased."""
        return urlsplit(self.url).path.lower() if self.url else ""

    @property
    def slug(self) -> str:
        """The last part of the path."""
        return self.path.rstrip("/").rpartition("/")[2]

    @property
    def host(self) -> str:
        """The host of the address."""
        return urlsplit(self.url).hostname or "" if self.url else ""


def _has_short_path(page: Features) -> bool:
    path = page.path.strip("/")
    return bool(path) and "/" not in path and len(page.path) < _SHORT_PATH


def _is_in_manual(page: Features) -> bool:
    return bool(_MANUAL_PATH.search(page.path) or _MANUAL_HOST.match(page.host))


SIGNS: tuple[tuple[int, str, Callable[[Features], bool]], ...] = (
    (-3, "its address holds a year, or says blog or news", lambda page: bool(_NEWS_PATH.search(page.path))),
    (-3, "its address spells out a headline", lambda page: page.slug.count("-") >= _SLUG_HYPHENS),
    (-2, "it calls itself an article, or says when it was published", lambda page: page.says_article),
    (-1, "its headline is long", lambda page: page.headline > _LONG_HEADLINE),
    (2, "its address is a forum's", lambda page: bool(_FORUM_PATH.search(page.path))),
    (3, "its address is that of what a firm offers", lambda page: bool(_SERVICE_PATH.search(page.path))),
    (2, "its address is a manual's", _is_in_manual),
    (3, "it is the home page", lambda page: bool(page.url and is_home(page.url))),
    (2, "its address is short", _has_short_path),
    (2, "nobody wrote it", lambda page: not page.has_author),
    (2, "little of its text is the body", lambda page: page.kept < 0.3 * page.shown),
    (2, "there are hardly any paragraphs", lambda page: page.paragraphs < 400),  # noqa: PLR2004
    (1, "there are few paragraphs", lambda page: page.paragraphs < 2_500),  # noqa: PLR2004
    (2, "it links to many headlines", lambda page: page.linked_headlines > 60),  # noqa: PLR2004
)  # fmt: skip
"""Points, what the sign is, and its test. Points below zero speak for an article."""


def find_signs(page: Features) -> list[tuple[int, str]]:
    """The signs that a page shows, with their points."""
    return [(points, sign) for points, sign, shows in SIGNS if shows(page)]
