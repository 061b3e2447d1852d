"""Where the table alone does not settle a field: the headline by agreement, dates by what is possible, authors by what is no
publisher, the language by the script of the text."""

import datetime as dt

from scrapenews.extract.fields.headlines import is_same, without_site_name
from scrapenews.extract.fields.languages import ONLY_LANGUAGE, fits_script, main_script
from scrapenews.extract.fields.text import squashed
from scrapenews.extract.resolution import candidates, choose
from scrapenews.record import Claim, Issue, Organization
from scrapenews.urls import host_of


def site_names(claims: list[Claim], url: str | None) -> list[str]:
    """What the site is called: the publisher's names and the host's."""
    names = [claim.value.name for claim in claims if claim.field == "publisher" and isinstance(claim.value, Organization)]
    host = host_of(url)
    return [*names, *([host, host.rpartition(".")[0]] if host else [])]


def choose_headline(claims: list[Claim], sites: list[str]) -> tuple[Claim | None, str | None]:
    """The claim that the headline comes from, and the headline.

    The shown headline, where any other source says the same; else the claim that most others agree with, in the table's
    order. The site's name is cut from it, unless it is all there is.
    """
    found = candidates(claims, "headline")
    if not found:
        return None, None
    shown = next((claim.value for claim in found if claim.source == "page"), None)
    cleaned = [(claim, without_site_name(claim.value, sites, shown)) for claim in found]
    best = max(
        cleaned,
        key=lambda pair: sum(is_same(pair[1], other) for claim, other in cleaned if claim.source != pair[0].source),
    )
    first, text = cleaned[0]
    if first.source == "page" and any(is_same(text, other) for claim, other in cleaned if claim.source != "page"):
        return first, text
    return best


def usable_dates(claims: list[Claim], retrieved_at: dt.datetime | None) -> list[Claim]:
    """The claims without dates that lie after the page was fetched (a day is allowed for zones)."""
    if retrieved_at is None:
        return claims
    latest = retrieved_at.date() + dt.timedelta(days=1)
    return [claim for claim in claims if not isinstance(claim.value, dt.date) or day_of(claim.value) <= latest]


def day_of(value: dt.date) -> dt.date:
    """The day of a date or a time, in the zone it was published with."""
    return value.date() if isinstance(value, dt.datetime) else value


def choose_date(claims: list[Claim], field: str) -> Claim | None:
    """The date that the table picks, made more exact: of other claims to the same day, the first with a time and a zone."""
    first = choose(claims, field)
    if first is None:
        return None
    same_day = [claim for claim in candidates(claims, field) if day_of(claim.value) == day_of(first.value)]
    return max(same_day, key=lambda claim: _exactness(claim.value))


def _exactness(value: dt.date) -> int:
    if not isinstance(value, dt.datetime):
        return 0
    return 2 if value.tzinfo else 1


def choose_authors(claims: list[Claim], sites: list[str]) -> Claim | None:
    """The first claim to authors that names someone other than the site; else none."""
    own = {squashed(site) for site in sites}
    for claim in candidates(claims, "authors"):
        if any(squashed(person.name) not in own for person in claim.value):
            return claim
    return None


def choose_language(claims: list[Claim], text: str) -> tuple[Claim | None, str | None, Issue | None]:
    """The declared language that fits the script of the text; else what the script itself tells, with a remark."""
    found = candidates(claims, "in_language")
    script = main_script(text)
    if script is None:
        return (found[0], found[0].value, None) if found else (None, None, None)
    for claim in found:
        if fits_script(claim.value, script):
            return claim, _most_exact(claim.value, found), None
    told = ONLY_LANGUAGE.get(script)
    if not found:
        return None, told, None
    message = f"The page declares {found[0].value}, but its text is in {script.title()} script."
    return None, told, Issue(code="language_conflict", message=message)


def _most_exact(language: str, found: list[Claim]) -> str:
    """The same language with its region, where another source gives one."""
    return next((claim.value for claim in found if claim.value.startswith(f"{language}-")), language)

