"""Each row of the vectors on what sites ask of machines: what happens by default is what the row says."""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from serving import Request, ScriptedServer, answer

from scrapenews import ascrape
from scrapenews.discover import read_listing
from scrapenews.errors import PolicyError, ScrapenewsError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings
from scrapenews.fetch.warc import read_archive
from scrapenews.record import Article, Policy

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "policy_signals.json"
STORY = "<h1>The mill stands still</h1>" + "<p>The mill has stood still since the flood came up in May.</p>" * 5
NAMES = ("GPTBot", "CCBot", "ClaudeBot")
Row = dict[str, str]


@dataclass
class Site:
    """A site of one page, some files and header fields, and the ways to ask it."""

    start: Callable[..., ScriptedServer]
    options: Callable[..., FetchOptions]
    folder: Path

    def serve(self, *, head: str = "", files: dict[str, str] | None = None, **fields: str) -> ScriptedServer:
        """The site with a page whose head holds something, or with an answer that has some fields."""
        known, page = files or {}, f"<head>{head}</head><body>{STORY}</body>"

        def script(request: Request) -> tuple[bytes]:
            if request.path == "/mill":
                return (answer(page, **fields),)
            return (answer(known[request.path]) if request.path in known else answer("", "404 X"),)

        return self.start(script)

    def read(self, running: ScriptedServer, **chosen: Any) -> Article:
        """The record of its page."""
        return asyncio.run(ascrape(f"{running.url}mill", self.options(ignore_robots=False, **chosen)))

    def policy(self, running: ScriptedServer, **chosen: Any) -> Policy:
        """The policy in the record of its page."""
        return self.read(running, **chosen).policy

    def is_refused(self, running: ScriptedServer, **chosen: Any) -> bool:
        """Whether its page is not read because of what the site asks."""
        try:
            self.read(running, **chosen)
        except PolicyError:
            return True
        return False

    def is_archived(self, running: ScriptedServer, **chosen: Any) -> bool:
        """Whether an archive holds its page after a run."""
        folder = self.folder / f"{running.port}-{len(running.requests)}"
        self.read(running, warc_folder=folder, **chosen)
        return any(page.url.endswith("/mill") for page in read_archive([folder]))


@pytest.fixture
def site(scripted: Callable[..., ScriptedServer], local: Callable[..., FetchOptions], tmp_path: Path) -> Site:
    return Site(scripted, local, tmp_path)


def _served(row: Row, site: Site) -> ScriptedServer:
    """The site of a row: the signal stands in the page's head or in its fields."""
    if row["where"] == "page":
        return site.serve(head=row["signal"])
    pairs = (part.split(": ", 1) for part in row["signal"].split(" + "))
    return site.serve(**{name.replace("-", "_"): value for name, value in pairs})


def _robots_rule_holds(row: Row, site: Site) -> bool:
    running = _served(row, site)
    directive = re.search(r'content="([^"]+)"|X-Robots-Tag: (.+)', row["signal"])
    assert directive
    said = (directive[1] or directive[2]).replace(": ", ":")
    policy = site.policy(running)
    is_recorded = said in (policy.robots if row["where"] == "page" else policy.x_robots_tag)
    may_be_kept = said not in ("noarchive", "none")
    is_kept = site.is_archived(running) is may_be_kept and site.is_archived(running, warc_all=True)
    return is_recorded and is_kept and (said not in ("noai", "noml") or policy.tdm_reservation is True)


def _is_ours(row: Row, site: Site) -> bool:
    running = _served(row, site)
    policy = site.policy(running)
    return "noindex" in (policy.robots or policy.x_robots_tag) and site.is_refused(running, respect_tdm=True)


def _is_recorded_and_means_nothing(row: Row, site: Site) -> bool:
    running = _served(row, site)
    policy = site.policy(running)
    is_recorded = any(said.startswith("googlebot:") for said in (*policy.robots, *policy.x_robots_tag))
    return is_recorded and site.is_archived(running) and not site.is_refused(running, respect_tdm=True)


def _reservation_holds(row: Row, site: Site) -> bool:
    by_file = row["where"].startswith("/")
    signal = row["signal"].replace("/news/*", "/*")
    running = site.serve(files={row["where"]: signal}) if by_file else _served(row, site)
    policy = site.policy(running)
    value = re.search(r"tdm-reservation\W+(?:content=\")?([01])", signal)
    reserves = value[1] == "1" if value else None
    has_policy = (policy.tdm_policy is not None) is ("tdm-policy" in signal)
    is_skipped = site.is_refused(running, respect_tdm=True)
    return policy.tdm_reservation is reserves and has_policy and is_skipped is (reserves is True)


def _robots_txt_shuts_us_out(_row: Row, site: Site) -> bool:
    running = site.serve(files={"/robots.txt": "User-agent: scrapenews\nDisallow: /\n"})
    return site.is_refused(running) and all(request.path != "/mill" for request in running.requests)


def _crawlers_of_machines_are_recorded(_row: Row, site: Site) -> bool:
    groups = "".join(f"User-agent: {name}\n" for name in NAMES)
    return set(NAMES) == set(
        site.policy(site.serve(files={"/robots.txt": f"{groups}Disallow: /\n"})).ai_bots_disallowed
    )


def _crawl_delay_is_kept_up_to_a_cap(_row: Row, site: Site) -> bool:
    def slept(seconds: int) -> list[float]:
        running, pauses = site.serve(files={"/robots.txt": f"User-agent: *\nCrawl-delay: {seconds}\n"}), list[float]()

        async def sleep(pause: float) -> None:
            pauses.append(pause)

        async def run() -> None:
            around = Surroundings(sleep=sleep)
            async with Fetcher(site.options(ignore_robots=False), around=around) as fetcher:
                for _ in range(2):
                    await fetcher.fetch_page(f"{running.url}mill")

        asyncio.run(run())
        return pauses

    with pytest.raises(ScrapenewsError, match="too long to wait for"):
        slept(400)
    return any(6 < pause < 9 for pause in slept(7))


def _ai_txt_is_asked_for_by_option(_row: Row, site: Site) -> bool:
    running = site.serve(files={"/ai.txt": "User-Agent: *\nDisallow: /shop\n"})
    by_default = site.policy(running).ai_txt is None and all(asked.path != "/ai.txt" for asked in running.requests)
    return by_default and site.policy(running, respect_tdm=True).ai_txt == "allowed"


def _use_of_content_is_recorded(_row: Row, site: Site) -> bool:
    at_robots = site.serve(files={"/robots.txt": "User-agent: *\nContent-Signal: ai-train=no\nAllow: /\n"})
    in_fields = (site.serve(Content_Signal="ai-train=no"), site.serve(Content_Usage="train-ai=n"))
    return all(site.policy(running).tdm_reservation is True for running in (at_robots, *in_fields))


def _paid_pages_are_read_as_they_are_sent(_row: Row, site: Site) -> bool:
    facts = json.dumps({"@type": "NewsArticle", "headline": "The mill", "isAccessibleForFree": False})
    running = site.serve(head=f'<script type="application/ld+json">{facts}</script>')
    is_free = site.read(running).is_accessible_for_free
    tricks = [field for asked in running.requests for field in asked.fields if field.lower() in ("cookie", "referer")]
    return is_free is False and not tricks


def _refusals_are_taken_for_an_answer(row: Row, site: Site) -> bool:
    def is_taken(status: str) -> bool:
        running = site.start(lambda request: (answer("No.", f"{status} X" if request.path == "/mill" else "404 X"),))
        with pytest.raises(ScrapenewsError) as raised:
            site.read(running, retries=2)
        asked = [request for request in running.requests if request.path == "/mill"]
        return len(asked) == 1 and (status != "402" or raised.value.code == "http.paywall")

    return all(map(is_taken, row["signal"].split("/")))


def _link_is_not_followed(_row: Row, site: Site) -> bool:
    paths = ("/2026/05/01/the-story-of-the-old-mill", "/2026/05/01/the-secret-of-the-old-mill")
    head = f'<a href="{paths[0]}">The story of the old mill</a><a rel="ugc nofollow" href="{paths[1]}">The secret</a>'
    running = site.serve(head=head)

    async def find() -> list[str]:
        async with Fetcher(site.options()) as fetcher:
            listing = read_listing(await fetcher.fetch_document(f"{running.url}mill"))
            return ["/" + found.url.split("/", 3)[3] for found in listing.candidates]

    return asyncio.run(find()) == [paths[0]]


def _licence_is_kept(_row: Row, site: Site) -> bool:
    elements = ('<link rel="license" href="/by">', '<a property="dct:license" href="/by">CC BY</a>')
    running = [site.serve(head=element) for element in elements]
    return all(site.policy(served).license == f"{served.url}by" for served in running)


MEANT: dict[str, Callable[[Row, Site], bool]] = {
    "not fetched": _robots_txt_shuts_us_out,
    "fetched (names": _crawlers_of_machines_are_recorded,
    "honoured up to cap": _crawl_delay_is_kept_up_to_a_cap,
    "kept in record.policy": _robots_rule_holds,
    "same as meta": _robots_rule_holds,
    "honoured as ours": _is_ours,
    "ours": _is_ours,
    "recorded, not ours": _is_recorded_and_means_nothing,
    "recorded only": _is_recorded_and_means_nothing,
    "policy.tdm_reserved": _reservation_holds,
    "not fetched by default": _ai_txt_is_asked_for_by_option,
    "recorded": _use_of_content_is_recorded,
    "policy.paywalled": _paid_pages_are_read_as_they_are_sent,
    "http.paywall": _refusals_are_taken_for_an_answer,
    "no retry": _refusals_are_taken_for_an_answer,
    "not followed": _link_is_not_followed,
    "kept in record": _licence_is_kept,
}
"""How what a row says happens by default begins, and what looks whether it does."""


@pytest.mark.skipif(not VECTORS.is_file(), reason=f"no vectors at {VECTORS}")
def test_every_signal_of_the_vectors_has_the_effect_that_they_name(site: Site) -> None:
    rows = json.loads(VECTORS.read_text(encoding="utf-8"))["signals"]
    unmet = [f"{row['where']}: {row['signal']}" for row in rows if not _meaning(row)(row, site)]
    print(f"policy_signals: {len(rows) - len(unmet)} of {len(rows)} have the effect that the vectors name")
    assert ([], 40) == (unmet, len(rows))


def _meaning(row: Row) -> Callable[[Row, Site], bool]:
    begins = max((begin for begin in MEANT if row["default"].startswith(begin)), key=len)
    return MEANT[begins]
