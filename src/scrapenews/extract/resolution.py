"""The one table by which a field's value is picked from its claims, and the picking.

A field's line lists *witnesses*, the most trusted first. A witness is a source, or a source and the beginning of the
place the claim stands at (``"json_ld WebPage"``); where two witnesses fit a claim, the longer one counts. The claim
of the first witness that makes one is chosen; among several of one witness, the first in page order. Claims of no
witness in the line are kept and never chosen.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from scrapenews.record import Claim

WITNESSES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "canonical_url": ("meta link rel=canonical", "opengraph", "twitter", "json_ld", "microdata"),
    "headline": ("page", "json_ld", "opengraph", "microdata", "twitter", "meta"),
    "alternative_headline": ("page standfirst", "json_ld", "microdata", "meta"),
    "description": ("meta description", "opengraph", "json_ld", "microdata", "twitter", "meta"),
    "authors": (
        "json_ld", "page rel=author", "microdata", "page byline class", "page byline text", "opengraph", "twitter",
        "meta", "page only author of the page", "page closing byline", "page name with a biography",
        "page name beside a date", "page closing names", "page name alone", "page byline judged",
        "page word in a byline class",
    ),
    "date_published": (
        "json_ld", "opengraph", "microdata", "meta", "page time element", "page date line", "page text", "meta date",
        "meta dc", "page", "url", "json_ld VideoObject",
    ),
    "date_modified": (
        "json_ld", "opengraph", "microdata", "meta", "page time element", "page date line", "page text", "page",
    ),
    "publisher": ("json_ld", "opengraph", "microdata", "meta"),
    "section": ("json_ld", "opengraph", "microdata", "meta", "page breadcrumbs", "page category link"),
    "keywords": ("meta news_keywords", "json_ld", "opengraph", "microdata", "meta", "page"),
    "in_language": ("meta html lang", "json_ld", "meta", "opengraph", "microdata", "page"),
    "dateline": ("page",),
    "image": ("opengraph", "json_ld", "twitter", "microdata", "meta"),
    "is_accessible_for_free": ("json_ld", "opengraph", "microdata", "meta", "page"),
    "policy": ("meta link rel=license", "json_ld", "microdata", "meta", "page"),
    "kind": ("page shape of a gallery", "json_ld", "opengraph", "microdata", "page shape", "page signs"),
})  # fmt: skip
"""Whom to believe, by field. ``videos`` and ``corrections`` are collected from all claims and have no line."""


def _lines_of_sources() -> Mapping[tuple[str, str], list[tuple[int, str]]]:
    """The table by field and source: what is in a field's line for a source, each with its place in the line."""
    lines: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for field, line in WITNESSES.items():
        for place, witness in enumerate(line):
            lines.setdefault((field, witness.partition(" ")[0]), []).append((place, witness))
    return MappingProxyType(lines)


_LINES_OF_SOURCES = _lines_of_sources()


def rank(claim: Claim) -> int | None:
    """A claim's place in its field's line; ``None`` where the line does not know its witness."""
    known = f"{claim.source} {claim.place}"
    best, longest = None, 0
    for place, witness in _LINES_OF_SOURCES.get((claim.field, claim.source), ()):
        if len(witness) > longest and known.startswith(witness):
            best, longest = place, len(witness)
    return best


Candidates = Mapping[str, list[Claim]]
"""Each field's claims by known witnesses, the most trusted first."""


def in_order(claims: Iterable[Claim]) -> Candidates:
    """The claims sorted by field and trust."""
    ranked: dict[str, list[tuple[int, Claim]]] = {}
    for claim in claims:
        place = rank(claim)
        if place is not None:
            ranked.setdefault(claim.field, []).append((place, claim))
    return {field: [claim for _, claim in sorted(pairs, key=_place)] for field, pairs in ranked.items()}


def _place(pair: tuple[int, Claim]) -> int:
    return pair[0]


def mark_chosen(claims: Iterable[Claim], chosen: Iterable[Claim]) -> tuple[Claim, ...]:
    """All claims, those that the record holds marked as chosen."""
    picked = {id(claim) for claim in chosen}
    return tuple(_as_chosen(claim) if id(claim) in picked else claim for claim in claims)


def _as_chosen(claim: Claim) -> Claim:
    return Claim(
        field=claim.field, value=claim.value, raw=claim.raw, source=claim.source, place=claim.place, chosen=True
    )
