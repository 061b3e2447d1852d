"""An address that may be an article's, and the listing that names it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Via = Literal["feed", "sitemap", "page", "list"]
"""The kind of listing that named an address."""

ListingKind = Literal["feed", "sitemap", "sitemap_index", "page", "list"]
"""What a listing is: RSS, Atom or JSON Feed; a sitemap, or an index of them; a page with links; lines of addresses."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """An address that may be an article's."""

    url: str
    """The address, absolute, as the listing gives it."""
    title: str | None = None
    """What the listing calls it."""
    published: dt.date | None = None
    """When it was published: a `datetime.datetime` where a time is given, else a plain `datetime.date`."""
    modified: dt.date | None = None
    """When it was last changed, in the same forms."""
    via: Via
    """The kind of listing."""
    found_in: str
    """The address of the listing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What stands at an address that articles are listed at."""

    kind: ListingKind
    """What it is."""
    candidates: tuple[Candidate, ...] = ()
    """What it lists, in its order, each address once."""
    children: tuple[str, ...] = ()
    """Further listings that it names: an index its sitemaps, a page its feeds."""
    next_page: str | None = None
    """Where the listing goes on, if it says so."""
