"""What stands behind a record: which source claimed what, and what was taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from scrapenews.record.article import Article

Source = Literal["json_ld", "opengraph", "twitter", "microdata", "meta", "page", "url", "header"]
"""Where a claim stands."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One source's value for one field."""

    field: str
    """The field of `Article` it is for."""
    value: Any
    """The value, of the field's type."""
    raw: str
    """The text it was read from, at most 500 characters."""
    source: Source
    """The kind of source."""
    place: str
    """Where in the page: a meta name, a JSON-LD path, an element path."""
    chosen: bool = False
    """Whether the record holds this claim's value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Removal:
    """A piece of the page's text that is not in the body."""

    text: str
    """The text, at most 200 characters."""
    reason: str
    """Why it is not in the body, in words."""
    path: str
    """Where it stood: tags and classes from the outside in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Extraction:
    """A record with everything that explains it."""

    article: Article
    """The record."""
    claims: tuple[Claim, ...] = ()
    """Every field's candidates, the chosen ones marked."""
    removals: tuple[Removal, ...] = ()
    """What is not in the body, in page order, with the reasons."""
    confidence: Mapping[str, float] = field(default_factory=dict)
    """How likely a field's value is right, 0 to 1; only fields for which that was measured on labelled pages."""
