"""How likely a field's value is right: the share of labelled pages on which it was, where the sources stood the same.

What is looked at is who the value comes from, how many independent witnesses say the same and whether one says
otherwise. The shares (`shares`) are measured by ``training/calibrate.py``, which also shows on hosts kept aside that
they hold. A field gets a confidence only in situations that were seen on enough pages.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from scrapenews.extract.fields.text import squashed
from scrapenews.extract.shares import SHARES
from scrapenews.record import Article, Claim

MOST_WITNESSES = 3
"""More than these make nothing surer."""
_ONE_WITNESS = {"opengraph": "networks", "twitter": "networks"}
"""Sources that are filled from one field of the publishing system."""


class Situation(NamedTuple):
    """How the claims to a field stand to its value."""

    origin: str
    """Where the value comes from: ``"shown"`` on the page, ``"stated"`` for machines, or its ``"url"``."""
    agreeing: int
    """Witnesses that say the same, 1 to `MOST_WITNESSES`."""
    is_disputed: bool
    """Whether a witness says something else."""


def confidences(article: Article, claims: Iterable[Claim]) -> dict[str, float]:
    """The confidence of every field of a record for which one was measured, 0 to 1."""
    by_field: dict[str, list[Claim]] = {field: [] for field in SHARES}
    for claim in claims:
        if claim.field in by_field:
            by_field[claim.field].append(claim)
    found = {}
    for field, candidates in by_field.items():
        situation = situation_of(field, getattr(article, field), candidates)
        share = SHARES[field].get(situation) if situation else None
        if share is not None:
            found[field] = share
    return found


def situation_of(field: str, value: Any, claims: Iterable[Claim]) -> Situation | None:
    """How the claims to a field stand to the value that was chosen; ``None`` where it has none.

    >>> claims = [Claim(field="headline", value=v, raw=v, source=s, place="", chosen=s == "page")
    ...           for s, v in (("page", "Rain stops"), ("json_ld", "Rain stops"), ("meta", "Sun shines"))]
    >>> situation_of("headline", "Rain stops", claims)
    Situation(origin='shown', agreeing=2, is_disputed=True)
    """
    said: dict[str, list[Any]] = {}
    origin = None
    wanted = _compared(field, value) if value else None
    for claim in claims:
        said.setdefault(_ONE_WITNESS.get(claim.source, claim.source), []).append(_compared(field, claim.value))
        if claim.chosen:
            origin = {"page": "shown", "url": "url"}.get(claim.source, "stated")
    if origin is None or not wanted:
        return None
    agreeing = [any(_says(each, wanted) for each in statements) for statements in said.values()]
    return Situation(origin, max(1, min(sum(agreeing), MOST_WITNESSES)), not all(agreeing))


def _compared(field: str, value: Any) -> Any:
    """What of a value is compared: words of a headline, a set of names, a day."""
    if field == "authors":
        return frozenset(squashed(person.name) for person in value)
    return squashed(value) if field == "headline" else str(value)[: len("2024-05-03")]


def _says(statement: Any, wanted: Any) -> bool:
    """Whether a statement is the value, or a title that holds the headline."""
    return bool(statement == wanted or (isinstance(wanted, str) and wanted in statement))
