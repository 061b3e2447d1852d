"""Who publishes the page: one claim's name, with what others say of the same publisher."""

import dataclasses
from collections.abc import Sequence

from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim, Organization

_LONGEST_NAME_AS_HEADLINE = 25
"""A headline of fewer characters may be the site's name, as on its home page."""
_SHORTEST = 4
"""Letters from which on a name that begins another is taken for a shorter form of it."""


def choose_publisher(found: Sequence[Claim], headline: str | None) -> tuple[Claim | None, Organization | None]:
    """The first claim that does not repeat a headline of several words; address and logo from the first claims to have
    them among those that name the same publisher.
    """
    repeated = squashed(headline) if headline and len(headline) > _LONGEST_NAME_AS_HEADLINE else None
    named = [claim for claim in found if squashed(claim.value.name) != repeated]
    if not named:
        return None, None
    same = [claim.value for claim in named if _are_one(claim.value.name, named[0].value.name)]
    url = next((each.url for each in same if each.url), None)
    logo = next((each.logo for each in same if each.logo), None)
    return named[0], dataclasses.replace(named[0].value, url=url, logo=logo)


def _are_one(one: str, other: str) -> bool:
    """Whether two names are one, or one of them the other and more.

    >>> _are_one("The Herald", "the herald"), _are_one("Herald", "Herald Online"), _are_one("AP", "Apple")
    (True, True, False)
    """
    shorter, longer = sorted((squashed(one), squashed(other)), key=len)
    return shorter == longer or (len(shorter) >= _SHORTEST and longer.startswith(shorter))
