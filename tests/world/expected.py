"""What a job should have stored after runs at given moments: reckoned from the plan, with nothing of scrapenews.

A run sees what it can: a story from the first run on at which its site lists it, read again at every run for as long
as the job says, and afterwards where a listing says that it changed. Between two runs a story may change, come and go
unseen. Where something is wrong with a site, when exactly a page is tried again is not reckoned with: there each state
of a story lasts for longer than any trouble (`fate.LASTING`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from plan import Plan, Site, State, Story
from sites import World

_UNLISTED = frozenset({"html_listing", "listing_500", "throttled", "overloaded"})
_UNREAD = frozenset({"throttled", "overloaded", "stalled"})
_TELLS_CHANGES = frozenset({"atom", "json", "sitemap", "news"})


@dataclass(frozen=True)
class Version:
    """What a version of a story says."""

    headline: str
    standfirst: str
    author: str | None
    text: str
    modified: dt.datetime | None
    corrections: tuple[str, ...]


def version_of(state: State, *, nameless: bool) -> Version:
    """What a state of a story reads as, on a page that signs its stories or does not."""
    notes = (state.correction,) if state.correction else ()
    return Version(
        headline=state.headline,
        standfirst=state.standfirst,
        author=None if nameless else state.author,
        text="\n\n".join((*state.paragraphs, *notes)),
        modified=state.modified,
        corrections=notes,
    )


def expected_versions(world: World, runs: Sequence[dt.datetime], lasting: dt.timedelta) -> dict[int, list[Version]]:
    """For each story that should be stored, its versions in order. `lasting` is for how long stories are read again."""
    plan = world.plan
    versions = {}
    for site in plan.sites:
        listed = [_listed(world, site, now) for now in runs]
        for story in plan.by_site[site.number]:
            if found := _seen(site, story, runs, listed, lasting):
                versions[story.number] = found
    return versions


def _listed(world: World, site: Site, now: dt.datetime) -> dict[int, dt.datetime | None]:
    """The stories that a run learns of, with when they say they were changed."""
    if site.spell(now) in _UNLISTED:
        return {}
    states = ((story.number, story.state(now)) for story in world.listed(site, now))
    return {number: state.modified for number, state in states if state}


def _seen(
    site: Site,
    story: Story,
    runs: Sequence[dt.datetime],
    listed: Sequence[dict[int, dt.datetime | None]],
    lasting: dt.timedelta,
) -> list[Version]:
    versions: list[Version] = []
    first = told = None
    for now, names in zip(runs, listed, strict=True):
        modified = names.get(story.number) if site.kind in _TELLS_CHANGES else None
        is_news = modified is not None and (told is None or modified > told)
        told = modified if is_news else told
        if first is None:
            if story.number not in names:
                continue
            first = now
        if (now - first > lasting and not is_news) or site.spell(now) in _UNREAD:
            continue
        state = story.state(now)
        if state is None:
            break
        version = version_of(state, nameless=site.template_at(now) == "nameless")
        if not versions or versions[-1] != version:
            versions.append(version)
    return versions


def family_pairs(plan: Plan, stored: Iterable[int]) -> set[tuple[int, int]]:
    """Every two stored stories that are copies of one text."""
    families: dict[int, list[int]] = defaultdict(list)
    for number in sorted(stored):
        if (family := plan.stories[number].family) is not None:
            families[family].append(number)
    return {pair for members in families.values() for pair in combinations(members, 2)}
