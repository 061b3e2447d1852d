"""The one table by which a field's value is picked from its claims, and the picking.

A field's line lists *witnesses*, the most trusted first. A witness is a source, or a source and the beginning of the
place the claim stands at (``"json_ld WebPage"``); where two witnesses fit a claim, the longer one counts. The claim of the
first witness that makes one is chosen; among several of one witness, the first in page order. Claims of no witness in the line
are kept and never chosen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from scrapenews.record import Claim

WITNESSES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "canonical_url": ("meta link rel=canonical", "opengraph", "twitter"),
    "headline": ("page", "json_ld", "opengraph", "microdata", "twitter", "meta"),
    "alternative_headline": ("page standfirst", "json_ld", "microdata", "meta"),
    "description": ("meta description", "opengraph", "json_ld", "twitter", "meta"),
    "authors": (
        "json_ld", "page rel=author", "microdata", "page byline class", "page byline text", "opengraph", "twitter",
        "meta", "page closing byline",
    ),
    "date_published": (
        "json_ld", "opengraph", "microdata", "meta", "page time element", "page text", "page", "url",
        "json_ld VideoObject",
    ),
    "date_modified": ("json_ld", "opengraph", "microdata", "meta", "page time element", "page text", "page"),
    "publisher": ("json_ld", "opengraph", "microdata", "meta"),
    "section": ("json_ld", "opengraph", "microdata", "meta", "page breadcrumbs"),
    "keywords": ("meta news_keywords", "json_ld", "opengraph", "meta"),
    "in_language": ("meta html lang", "json_ld", "meta", "opengraph"),
    "dateline": ("page",),
    "image": ("opengraph", "json_ld", "twitter", "microdata", "meta"),
    "is_accessible_for_free": ("json_ld", "opengraph", "meta"),
    "kind": ("json_ld", "page", "opengraph"),
})  # fmt: skip
"""Whom to believe, by field. ``videos`` and ``corrections`` are collected from all claims and have no line."""


def rank(claim: Claim) -> int | None:
    """A claim's place in its field's line; ``None`` where the line does not know its witness."""
    known = f"{claim.source} {claim.place}"
    fitting = [witness for witness in WITNESSES.get(claim.field, ()) if known.startswith(witness)]
    return WITNESSES[claim.field].index(max(fitting, key=len)) if fitting else None


def candidates(claims: Iterable[Claim], field: str) -> list[Claim]:
    """A field's claims by known witnesses, the most trusted first."""
    ranked = [(place, claim) for claim in claims if claim.field == field and (place := rank(claim)) is not None]
    return [claim for _, claim in sorted(ranked, key=lambda pair: pair[0])]


def choose(claims: Iterable[Claim], field: str) -> Claim | None:
    """The claim that the table picks for a field."""
    return next(iter(candidates(claims, field)), None)


def mark_chosen(claims: Iterable[Claim], chosen: Iterable[Claim]) -> tuple[Claim, ...]:
    """All claims, those that the record holds marked as chosen."""
    picked = {id(claim) for claim in chosen}
    return tuple(replace(claim, chosen=True) if id(claim) in picked else claim for claim in claims)
