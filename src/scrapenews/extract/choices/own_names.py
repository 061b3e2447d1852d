"""What the site calls itself: names that are nobody's and part of no headline."""

from scrapenews.record import Claim, Organization
from scrapenews.urls import host_of


def site_names(claims: list[Claim], url: str | None) -> list[str]:
    """What the site is called: the publisher's names and the host's."""
    names = [
        claim.value.name for claim in claims if claim.field == "publisher" and isinstance(claim.value, Organization)
    ]
    host = (host_of(url) or "").removeprefix("www.")
    return [*names, *([host, host.rpartition(".")[0]] if host else [])]
