"""Which claim the headline comes from, and what is cut from it."""

from scrapenews.extract.fields.headlines import SHORTEST_HEADLINE, is_same, without_kicker, without_site_name
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim


def choose_headline(found: list[Claim], sites: list[str]) -> tuple[Claim | None, str | None]:
    """The claim that the headline comes from, and the headline.

    The shown headline, where any other source says the same; else the claim that most others agree with, in the
    table's order. The site's name is cut from it, unless it is all there is.
    """
    if not found:
        return None, None
    shown = next((claim for claim in found if claim.source == "page"), None)
    if shown and _is_headline(shown.value, sites):
        titles = [claim.value for claim in found if claim.source in ("opengraph", "json_ld", "twitter")]
        return shown, without_kicker(without_site_name(shown.value, sites), titles)
    cleaned = [(claim, without_site_name(claim.value, sites, shown.value if shown else None)) for claim in found]
    return max(
        cleaned,
        key=lambda pair: sum(is_same(pair[1], other) for claim, other in cleaned if claim.source != pair[0].source),
    )


def _is_headline(text: str, sites: list[str]) -> bool:
    """Whether a heading can be a headline: it has words to say, and is not the site's name."""
    return len(text) >= SHORTEST_HEADLINE and squashed(text) not in {squashed(site) for site in sites}
