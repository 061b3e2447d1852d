"""An address that may be an article's, as a listing names it."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Via = Literal["feed", "sitemap", "page", "list"]
"""The kind of listing that named an address."""


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
