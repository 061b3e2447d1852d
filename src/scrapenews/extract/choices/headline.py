"""Which claim the headline comes from, and what is cut from it.

The headline is what a reader sees above the article. A heading of a lower level may be any heading of the page, and
has to be borne out by what the page states for machines. A kicker is part of the headline where the publisher states
both as one, for search engines and for social networks alike; where neither does, it is left out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from scrapenews.extract.fields.headlines import (
    SHORTEST_HEADLINE,
    is_kicker_before,
    is_same,
    with_marks,
    without_kicker,
    without_live_label,
    without_site_name,
    without_subtitle,
)
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim

_FOR_NETWORKS = frozenset(["opengraph", "twitter"])
_NEVER_BARE = frozenset(["meta", "microdata"])
"""Sources that say nothing of where a kicker ends: the ``title`` has all, microdata marks up the heading itself."""


class _Stated(NamedTuple):
    """What a source gives as the headline, without the site's name."""

    claim: Claim
    text: str

    @property
    def witness(self) -> str:
        """Who says so; OpenGraph's and Twitter's elements are filled from one field."""
        return "networks" if self.claim.source in _FOR_NETWORKS else self.claim.source


def choose_headline(found: list[Claim], sites: list[str]) -> tuple[Claim | None, str | None]:
    """The claim that the headline comes from, and the headline.

    The shown heading, where it is the page's main one or a source states the same; else the claim that most others
    agree with, in the table's order. The site's name and a live label are cut from it, unless there is nothing else.
    """
    if not found:
        return None, None
    shown = next((claim for claim in found if claim.source == "page"), None)
    stated = [
        _Stated(claim, without_live_label(without_site_name(claim.value, sites, shown.value if shown else None)))
        for claim in found
        if claim is not shown
    ]
    if shown and not _names_site(shown.value, sites):
        text = without_live_label(without_site_name(shown.value, sites))
        if len(text) >= SHORTEST_HEADLINE and ("h1" in shown.place or _is_borne_out(text, stated)):
            return _as_published(_Stated(shown, text), stated)
        stated = [_Stated(shown, text), *stated]
    best = max(stated, key=lambda each: _witnesses(each.text, stated), default=None)
    return (best.claim, best.text) if best else (shown, shown.value if shown else None)


def _names_site(text: str, sites: list[str]) -> bool:
    return squashed(text) in {squashed(site) for site in sites}


def _is_borne_out(text: str, stated: Sequence[_Stated]) -> bool:
    """Whether a source states the same as a heading, or no two of them state the same of something else."""
    if any(is_same(text, each.text) for each in stated):
        return True
    return max((_witnesses(each.text, stated) for each in stated), default=0) < 2  # noqa: PLR2004


def _witnesses(text: str, stated: Sequence[_Stated]) -> int:
    """How many independent sources state the same headline."""
    return len({each.witness for each in stated if is_same(text, each.text)})


def _as_published(shown: _Stated, stated: Sequence[_Stated]) -> tuple[Claim, str]:
    """The shown headline with or without its kicker, as the publisher states it."""
    same = [each for each in stated if squashed(each.text) == squashed(shown.text)]
    if any(each.claim.source not in _NEVER_BARE for each in same):
        return shown.claim, _marked(shown, same)
    agreed = next((each for each in stated if each.claim.source == "json_ld" and _is_for_networks(each, stated)), None)
    if agreed and is_kicker_before(shown.text, agreed.text):
        return agreed.claim, agreed.text
    if agreed and (cut := without_subtitle(shown.text, agreed.text)):
        return shown.claim, cut
    bare = without_kicker(shown.text, [each.text for each in stated if each.claim.source not in _NEVER_BARE])
    return shown.claim, _marked(shown, same) if bare == shown.text else bare


def _marked(shown: _Stated, same: Sequence[_Stated]) -> str:
    return next((text for each in same if (text := with_marks(shown.text, each.text)) != shown.text), shown.text)


def _is_for_networks(one: _Stated, stated: Sequence[_Stated]) -> bool:
    """Whether social networks are told the same."""
    return any(each.witness == "networks" and squashed(each.text) == squashed(one.text) for each in stated)
