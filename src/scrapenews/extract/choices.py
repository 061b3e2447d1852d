"""Where the table alone does not settle a field: the headline by agreement, dates by what is possible, authors by
what is no publisher, the language by the script of the text.
"""

import datetime as dt

from scrapenews.extract.fields.headlines import SHORTEST_HEADLINE, is_same, without_kicker, without_site_name
from scrapenews.extract.fields.languages import ONLY_LANGUAGE, fits_script, main_script
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim, Issue, Organization, Person
from scrapenews.urls import host_of

DOUBTFUL_BYLINES = ("byline judged", "closing byline", "name alone")
"""Places of claims to authors that are never preferred to another's for naming someone in full."""


def site_names(claims: list[Claim], url: str | None) -> list[str]:
    """What the site is called: the publisher's names and the host's."""
    names = [
        claim.value.name for claim in claims if claim.field == "publisher" and isinstance(claim.value, Organization)
    ]
    host = host_of(url)
    return [*names, *([host, host.rpartition(".")[0]] if host else [])]


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


def usable_dates(found: list[Claim], retrieved_at: dt.datetime | None) -> list[Claim]:
    """The claims without dates that lie after the page was fetched (a day is allowed for zones)."""
    if retrieved_at is None:
        return found
    latest = retrieved_at.date() + dt.timedelta(days=1)
    return [claim for claim in found if day_of(claim.value) <= latest]


def day_of(value: dt.date) -> dt.date:
    """The day of a date or a time, in the zone it was published with."""
    return value.date() if isinstance(value, dt.datetime) else value


def choose_date(found: list[Claim]) -> tuple[Claim, dt.date] | None:
    """The claim that the table picks, and its date in its own zone.

    Another claim to the same day is preferred if it is more exact. A time in UTC, which is how publishing systems
    store it, is told in the zone in which the page prints the same minute elsewhere.
    """
    if not found:
        return None
    same_day = [claim for claim in found if day_of(claim.value) == day_of(found[0].value)]
    best = max(same_day, key=lambda claim: _exactness(claim.value))
    if isinstance(best.value, dt.datetime) and best.value.tzinfo and not best.value.utcoffset():
        for claim in found:
            if local := _told_locally(best.value, claim.value):
                return best, local
        printed = next((claim for claim in found if claim.source == "page"), None)
        if printed and _is_next_day(best.value, day_of(printed.value)):
            return printed, printed.value
    return best, best.value


def _is_next_day(instant: dt.datetime, printed: dt.date) -> bool:
    """Whether an instant in UTC can be on the printed day somewhere, though it is on another in Greenwich. Then the
    printed day is what was published, as a store of times turns a day into the UTC time of its midnight.
    """
    days = (printed - instant.date()).days
    return (days == 1 and instant.hour >= 10) or (days == -1 and instant.hour < 12)  # noqa: PLR2004


def _told_locally(instant: dt.datetime, value: dt.date) -> dt.datetime | None:
    """The instant in the zone of another statement of it; ``None`` where the other states another time.

    >>> utc = dt.datetime(2024, 5, 4, 1, 30, tzinfo=dt.UTC)
    >>> _told_locally(utc, dt.datetime(2024, 5, 3, 21, 30)).isoformat()
    '2024-05-03T21:30:00-04:00'
    """
    if not isinstance(value, dt.datetime):
        return None
    if value.tzinfo:
        same = abs((value - instant).total_seconds()) < 60  # noqa: PLR2004
        return instant.astimezone(value.tzinfo) if same and value.utcoffset() else None
    minutes = round((value - instant.replace(tzinfo=None, second=0, microsecond=0)).total_seconds() / 60)
    if not minutes or minutes % 30 or abs(minutes) > 14 * 60 or not (value.minute or instant.minute):
        return None
    return instant.astimezone(dt.timezone(dt.timedelta(minutes=minutes)))


def _exactness(value: dt.date) -> int:
    if not isinstance(value, dt.datetime):
        return 0
    return 2 if value.tzinfo else 1


def choose_authors(found: list[Claim], sites: list[str]) -> tuple[Claim | None, tuple[Person, ...]]:
    """The claim to authors, and the authors.

    The first claim that names a person in full; else the first that names someone other than the site; else the
    first, for pages whose byline is the newsroom's. The site itself is left out where it stands among persons, and
    a name gives way to another claim's where it runs on after that ("Ann Lee City").
    """
    own = {squashed(site) for site in sites}
    others = [claim for claim in found if any(squashed(person.name) not in own for person in claim.value)]
    full = [
        claim
        for claim in others
        if not claim.place.startswith(DOUBTFUL_BYLINES) and any(_is_full(person.name, own) for person in claim.value)
    ]
    first = next(iter(full or others or found), None)
    if first is None:
        return None, ()
    first = _fuller(first, full) or _barer(first, full) or first
    return first, tuple(person for person in first.value if squashed(person.name) not in own) or first.value


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
    return squashed(name) not in own and (" " in name or not name.isascii())


def choose_language(found: list[Claim], text: str) -> tuple[Claim | None, str | None, Issue | None]:
    """The declared language that fits the script of the text; else what the script itself tells, with a remark."""
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
