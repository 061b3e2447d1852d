"""Which claim the authors come from."""

import dataclasses

from scrapenews.extract.fields.names import is_desk, is_full
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim, Person

DOUBTFUL_BYLINES = ("byline judged", "closing names", "name alone", "name with a biography", "name beside a date")
"""Places of claims to authors that count only where others name nobody but the site."""
LAST_BYLINE = "word in a byline class"
"""The place of a claim that counts only where no other is made."""


def choose_authors(found: list[Claim], sites: list[str]) -> tuple[Claim | None, tuple[Person, ...]]:
    """The claim to authors, and the authors.

    The first claim that names a person in full; else the first that names a desk, an agency or a user, anyone but
    the site; else the first, for pages whose byline is the newsroom's. The site itself is left out where it stands
    among persons, and a name gives way to another claim's where it runs on after that ("Ann Lee City").
    """
    own = {squashed(site) for site in sites}
    known = [claim for claim in found if claim.place != LAST_BYLINE]
    others = [claim for claim in known if any(squashed(person.name) not in own for person in claim.value)]
    certain = [claim for claim in others if not claim.place.startswith(DOUBTFUL_BYLINES)]
    full = [claim for claim in certain if any(_is_full(person.name, own) for person in claim.value)]
    persons = [claim for claim in full if not all(is_desk(person.name) for person in claim.value)]
    first = next(iter(persons or full or certain or others or found), None)
    if first is None:
        return None, ()
    first = _fuller(first, full) or _barer(first, full) or first
    named = [person for person in first.value if squashed(person.name) not in own]
    return first, tuple(_without_site(person, own) for person in named) or first.value


def _without_site(person: Person, own: set[str]) -> Person:
    """A person whose name a mark parts from that of the site ("The Post - Ann Lee"), without the site."""
    before, mark, after = person.name.partition(" - ")
    for name, other in ((after, before), (before, after)):
        if mark and squashed(other) in own and is_full(name):
            return dataclasses.replace(person, name=name)
    return person


def _fuller(first: Claim, full: list[Claim]) -> Claim | None:
    """A claim that two sources make, and that names all of the first and others beside."""
    names = _names(first)
    more = [claim for claim in full if names < _names(claim)]
    for claim in more:
        if len({(other.source, other.place) for other in more if _names(other) == _names(claim)}) > 1:
            return claim
    return None


def _barer(first: Claim, full: list[Claim]) -> Claim | None:
    """A claim that says the only name of the first without what stands around it."""
    if len(first.value) > 1:
        return None
    name = f" {first.value[0].name} "
    for claim in full:
        barer = claim.value[0].name
        if len(claim.value) == 1 and " " in barer and len(barer) + 2 < len(name) and f" {barer} " in name:
            return claim
    return None


def _names(claim: Claim) -> set[str]:
    return {squashed(person.name) for person in claim.value}


def _is_full(name: str, own: set[str]) -> bool:
    return squashed(name) not in own and is_full(name)
