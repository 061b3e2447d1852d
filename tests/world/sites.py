"""What a site of the fixture world answers at a moment: a pure function but for a counter of looks."""

import datetime as dt
import hashlib
from collections import Counter
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Literal

from listings import MEDIA_TYPES, PATHS, Entry, make_front, make_listing, make_news_part
from plan import HOUR, Plan, Site, Story
from templates import Look, make_page
from vocabularies import VOCABULARIES

About = Literal["robots", "listing", "page", "redirect", "other"]
LISTED = 60
"""How many stories a feed lists, or a front page."""
NEWS_AGE = 48 * HOUR
"""How old a story in a news sitemap is at most."""
RETRY_AFTER = 1800
_APOLOGY = b"""<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1>
<p>Ask <a href="/help/contact-our-editors-by-mail">the editors</a>.</p></body></html>"""
SECTIONS = ("town", "region", "business", "sport", "culture")


@dataclass(frozen=True)
class Answer:
    """An answer, and what it is about."""

    about: About
    status: int = 200
    fields: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    stalls: bool = False
    story: int | None = None


class World:
    """All sites. `now` is the moment that they live in; whoever runs the world sets it. `tracks` is whether feeds put
    parameters to their links that change every hour."""

    def __init__(self, plan: Plan, *, port: int, tracks: bool = True) -> None:
        self.plan = plan
        self._tracks = tracks
        self.port = port
        self.now = plan.start
        self._looks: Counter[int] = Counter()
        self._by_path = {
            site.number: {self.path(story): story for story in plan.by_site[site.number]} for site in plan.sites
        }
        self._by_slug = {
            site.number: {f"/go/{story.number}": story for story in plan.by_site[site.number]} for site in plan.sites
        }

    def home(self, site: Site | int) -> str:
        """A site's address."""
        number = site if isinstance(site, int) else site.number
        return f"http://127.0.0.{10 + number}:{self.port}/"

    def source(self, site: Site) -> str:
        """The address of a site's listing."""
        return self.home(site) + PATHS[site.kind][1:]

    def path(self, story: Story) -> str:
        """Where on its site a story stands."""
        site = self.plan.sites[story.site]
        section = VOCABULARIES[site.language].sections.index(story.states[0].section)
        match site.address_style:
            case "dated":
                return f"/{story.born:%Y/%m/%d}/{story.slug}/"
            case "numbered":
                return f"/news/{1_000_000 + story.number}/{story.slug}"
            case _:
                return f"/{SECTIONS[section]}/{story.slug}.html"

    def url(self, story: Story) -> str:
        """A story's own address."""
        return self.home(story.site) + self.path(story)[1:]

    def listed_url(self, story: Story) -> str:
        """The address by which its site's listing names a story, without what tells readers apart."""
        site = self.plan.sites[story.site]
        return f"{self.home(site)}go/{story.number}" if site.redirects else self.url(story)

    def numbers(self) -> dict[str, int]:
        """The numbers of all stories by their addresses, those that listings name included."""
        named = {self.listed_url(story): story.number for story in self.plan.stories}
        return named | {self.url(story): story.number for story in self.plan.stories}

    def listed(self, site: Site, now: dt.datetime) -> list[Story]:
        """The stories that a site's listing names at a moment, newest first."""
        alive = [story for story in self.plan.by_site[site.number] if story.state(now)]
        if site.kind == "news":
            alive = [story for story in alive if now - story.born <= NEWS_AGE]
        alive.sort(key=lambda story: (story.born, story.number), reverse=True)
        return alive if site.kind in ("sitemap", "news") else alive[:LISTED]

    def answer(self, number: int, path: str, asked: dict[str, str]) -> Answer:
        """What a site answers now, conditional requests included."""
        site, now = self.plan.sites[number], self.now
        path = path.partition("?")[0]
        found = self._answer(site, path, now)
        if (spell := site.spell(now)) and (spoilt := _spoilt(found, spell, path)):
            return spoilt
        if found.status == 200 and _is_known(found.fields, asked):
            return Answer(found.about, 304, found.fields, story=found.story)
        return found

    def _answer(self, site: Site, path: str, now: dt.datetime) -> Answer:
        if path == "/robots.txt":
            return Answer(
                "robots", fields={"Content-Type": "text/plain"}, content=b"User-agent: *\nDisallow: /private/\n"
            )
        if path == PATHS[site.kind]:
            content = make_listing(site, self.home(site), self._entries(site, now))
            return Answer("listing", fields=_fields(site, content, MEDIA_TYPES[site.kind]), content=content)
        if site.kind == "news" and path.startswith("/sitemap-news-"):
            content = make_news_part(site, self._entries(site, now), int(path.removeprefix("/sitemap-news-")[0]))
            return Answer("listing", fields=_fields(site, content, "application/gzip"), content=content)
        if path in self._by_slug[site.number] and site.redirects:
            return self._redirect(self._by_slug[site.number][path], now)
        if path in self._by_path[site.number]:
            return self._page(site, self._by_path[site.number][path], now)
        return self._beside(site, path, now)

    def _redirect(self, story: Story, now: dt.datetime) -> Answer:
        if story.state(now) is None:
            return Answer("page", 404, story=story.number)
        return Answer("redirect", 302, {"Location": self.url(story)}, story=story.number)

    def _page(self, site: Site, story: Story, now: dt.datetime) -> Answer:
        state = story.state(now)
        if state is None:
            return Answer("page", 410 if story.number % 2 else 404, content=b"<p>Gone", story=story.number)
        self._looks[story.number] += 1
        restless = site.validators == "none"
        others = [other for other in self.listed(site, now if restless else story.born) if other is not story][:6]
        look = Look(
            site=site,
            state=state,
            url=self.url(story),
            home=self.home(site),
            born=story.born,
            others=[(self.url(other), other.states[0].headline) for other in others],
            visits=self._looks[story.number] if restless else 7,
        )
        content = make_page(look, site.template_at(now)).encode()
        fields = _fields(site, content, "text/html; charset=utf-8")
        if site.validators in ("date", "both"):
            redesigned = site.redesign[0] if site.redesign and site.redesign[0] <= now else state.since
            fields["Last-Modified"] = format_datetime(max(state.since, redesigned), usegmt=True)
        return Answer("page", fields=fields, content=content, story=story.number)

    def _beside(self, site: Site, path: str, now: dt.datetime) -> Answer:
        """Sections, and pages that are no articles."""
        if path == "/" or path.strip("/").isdigit():
            content = make_front(site, self.home(site), self._entries(site, now)[:10]).encode()
            return Answer("other", fields={"Content-Type": "text/html; charset=utf-8"}, content=content)
        return Answer(
            "other", 404, {"Content-Type": "text/html"}, b"<!DOCTYPE html><title>Not found</title><p>Not found."
        )

    def _entries(self, site: Site, now: dt.datetime) -> list[Entry]:
        told = f"?utm_source=feed&utm_campaign={now:%d%H}" if self._tracks and site.kind in ("rss", "atom") else ""
        return [self._entry(story, now, told) for story in self.listed(site, now)]

    def _entry(self, story: Story, now: dt.datetime, told: str) -> Entry:
        state = story.state(now)
        assert state is not None
        return Entry(self.listed_url(story) + told, state.headline, state.standfirst, story.born, state.modified)


def _fields(site: Site, content: bytes, media_type: str) -> dict[str, str]:
    fields = {"Content-Type": media_type}
    if site.validators in ("etag", "both"):
        fields["ETag"] = f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
    return fields


def _spoilt(found: Answer, spell: str, path: str) -> Answer | None:  # noqa: PLR0911 - a list of troubles
    """What comes in place of an answer while something is wrong; nothing where that does not touch it."""
    listing = found.about == "listing"
    match spell:
        case "cut_listing" if listing:
            fields = {"Content-Type": found.fields["Content-Type"]}
            return Answer("listing", 200, fields, found.content[: len(found.content) * 6 // 10])
        case "html_listing" if listing:
            return Answer("listing", 200, {"Content-Type": "text/html"}, _APOLOGY)
        case "listing_500" if listing:
            return Answer("listing", 500, {"Content-Type": "text/html"}, b"<h1>Internal Server Error</h1>")
        case "throttled" if found.about != "robots":
            return Answer(found.about, 429, {"Retry-After": str(RETRY_AFTER)}, b"Too many requests", story=found.story)
        case "overloaded":
            return Answer(found.about, 503, {}, b"Service unavailable", story=found.story)
        case "stalled" if found.about == "page" and sum(path.encode()) % 4 == 0:
            return Answer(found.about, 200, {}, b"", stalls=True, story=found.story)
    return None


def _is_known(fields: dict[str, str], asked: dict[str, str]) -> bool:
    """Whether the client has it already (RFC 9110, section 13.2.2)."""
    if "if-none-match" in asked:
        return asked["if-none-match"] == fields.get("ETag")
    return "Last-Modified" in fields and asked.get("if-modified-since") == fields["Last-Modified"]
