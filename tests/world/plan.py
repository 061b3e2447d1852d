"""What happens in the fixture world: sites, their stories, and everything that befalls both, from one seed.

A plan is made once and never changes; what a site answers at a moment (`sites`) and what a job should have stored by
then (`expected`) both follow from it, each on its own way.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["rss", "atom", "json", "sitemap", "news", "front"]
KINDS: tuple[Kind, ...] = ("rss", "atom", "json", "sitemap", "news", "front")

SpellKind = Literal["cut_listing", "html_listing", "listing_500", "throttled", "overloaded", "stalled"]
"""A listing cut off in the middle, a page of apology in its place, status 500 for it; 429 or 503 for every answer of
the site; answers that do not come."""

START = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


@dataclass(frozen=True)
class Spell:
    """A time during which something is wrong with a site."""

    kind: SpellKind
    since: dt.datetime
    until: dt.datetime


@dataclass(frozen=True)
class State:
    """What a story says from some moment on."""

    since: dt.datetime
    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    author: str
    section: str
    modified: dt.datetime | None = None
    correction: str | None = None


@dataclass(frozen=True)
class Story:
    """One story on one site."""

    site: int
    number: int
    slug: str
    states: tuple[State, ...]
    gone: dt.datetime | None = None
    family: int | None = None
    """The number of the text that it is a copy of, or the first appearance of."""

    @property
    def born(self) -> dt.datetime:
        """When it is published."""
        return self.states[0].since

    def state(self, now: dt.datetime) -> State | None:
        """What it says at a moment; nothing before it is born and after it is gone."""
        if now < self.born or (self.gone and now >= self.gone):
            return None
        return next(state for state in reversed(self.states) if state.since <= now)


@dataclass(frozen=True)
class Site:
    """One site."""

    number: int
    name: str
    kind: Kind
    language: str
    template: str
    redesign: tuple[dt.datetime, str] | None = None
    """From when on it has another template."""
    validators: Literal["etag", "date", "both", "none"] = "both"
    """What it gives with its pages. Pages of a site without any also change around the story with every look."""
    address_style: Literal["dated", "section", "numbered"] = "section"
    redirects: bool = False
    """Whether its listings name addresses that lead on to the stories."""
    slowness: float = 0.0
    """Seconds before each answer."""
    spells: tuple[Spell, ...] = ()

    def template_at(self, now: dt.datetime) -> str:
        """How its pages are made at a moment."""
        return self.redesign[1] if self.redesign and now >= self.redesign[0] else self.template

    def spell(self, now: dt.datetime) -> SpellKind | None:
        """What is wrong with it at a moment."""
        return next((spell.kind for spell in self.spells if spell.since <= now < spell.until), None)


@dataclass(frozen=True)
class Plan:
    """A whole world."""

    start: dt.datetime
    end: dt.datetime
    sites: tuple[Site, ...]
    stories: tuple[Story, ...]
    by_site: dict[int, tuple[Story, ...]] = field(default_factory=dict)
