"""A store with twenty thousand articles: what does a run cost that finds nothing new, and do answers come soon?

``python tests/world/large.py`` fills a store with the stories of thirty sites and of six weeks, runs a job on it at a
moment when nothing is new, asks for its status and a history, and prints the figures beside what is asked for.
"""

import argparse
import dataclasses
import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from fate import Size, make_plan
from jobs import write_job
from passes import Passed, run_once
from places import new_places
from plan import DAY, HOUR, Plan, Story
from sites import World
from worldserver import WorldServer

from scrapenews.record import Article, Block, Candidate, Person, Validators
from scrapenews.store import PageOutcome, open_store
from scrapenews.store.store import Store

ASKED = {"cpu": 5.0, "status": 0.5, "history": 0.5}
_SLOT = 3 * HOUR


def calm_plan(stories: int) -> Plan:
    """A world in which nothing goes wrong and every page has validators: so many stories, 3 000 a week."""
    plan = make_plan(1, Size(stories=stories, days=stories / 3000 * 7))
    sites = [
        dataclasses.replace(site, validators="both", spells=(), redesign=None, redirects=False, slowness=0.0)
        for site in plan.sites
    ]
    return dataclasses.replace(plan, sites=tuple(sites))


def fill(store: Store, world: World, now: dt.datetime) -> None:
    """Store every story as it is at a moment, as if runs had come by every three hours."""
    run = store.begin_run("world", world.plan.start)
    world.now = now
    alive = sorted((story for story in world.plan.stories if story.state(now)), key=lambda story: story.born)
    for slot, born in groupby(alive, key=lambda story: (story.born - world.plan.start) // _SLOT + 1):
        at = min(world.plan.start + slot * _SLOT, now)
        for site, stories in groupby(sorted(born, key=lambda story: story.site), key=lambda story: story.site):
            _note(store, run, world, site, list(stories), at)
    store.end_run(run, now, {})


def _note(store: Store, run: int, world: World, site: int, stories: list[Story], at: dt.datetime) -> None:
    source = world.source(world.plan.sites[site])
    listed = [Candidate(url=world.url(story), via="feed", found_in=source) for story in stories]
    store.note_source(f"site-{site}", source, now=at, outcome="ok", due_at=at + _SLOT, candidates=listed)
    by_url = {world.url(story): story for story in stories}
    for page in [page for page in store.due_pages(at) if page.url in by_url]:
        store.note_outcome(run, page.id, _outcome(world, by_url[page.url], at))


def _outcome(world: World, story: Story, at: dt.datetime) -> PageOutcome:
    is_young = world.now - at <= 2 * DAY
    answer = world.answer(story.site, world.path(story), {}) if is_young else None
    return PageOutcome(
        kind="ok",
        at=at,
        status_code=200,
        seconds=0.1,
        bytes=20_000,
        validators=Validators(
            etag=answer.fields["ETag"] if answer else '"old"',
            last_modified=answer.fields["Last-Modified"] if answer else None,
        ),
        article=_article(world, story, at),
        due_at=world.now if is_young else None,
    )


def _article(world: World, story: Story, at: dt.datetime) -> Article:
    state = story.state(world.now)
    assert state is not None
    return Article(
        url=world.url(story),
        headline=state.headline,
        alternative_headline=state.standfirst,
        authors=(Person(name=state.author),),
        date_published=story.born.replace(microsecond=0),
        in_language=world.plan.sites[story.site].language,
        blocks=tuple(Block(type="paragraph", text=paragraph) for paragraph in state.paragraphs),
        retrieved_at=at,
    )


def quiet_run(server: WorldServer, job: Path, now: dt.datetime) -> Passed:
    """Three runs at moments when nothing is new: by the first two, listings and what they say of changes are known."""
    for moment in (now, now + HOUR, now + HOUR + _SLOT):
        server.at(moment)
        server.asked.clear()
        passed = run_once(job, moment)
        if passed.code:
            sys.exit(f"the run ended with {passed.code}: {passed.said}")
    return passed


def seconds_of(*arguments: str) -> float:
    """How long a command takes, from start to end: the best of three."""
    return min(_seconds(arguments) for _ in range(3))


def _seconds(arguments: tuple[str, ...]) -> float:
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "scrapenews", *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begun


def measure(stories: int, place: str, here: Path) -> Iterator[tuple[str, float, float | None]]:
    """Fill a store and measure: what, the figure, and what is asked for."""
    plan = calm_plan(stories)
    now = plan.end - 5 * HOUR  # since an hour nothing is new
    with WorldServer(plan, tracks=False) as server:
        begun = time.monotonic()
        with open_store(place) as store:
            fill(store, server.world, now)
            stored = sum(1 for _ in store.articles())
        yield "articles stored", stored, None
        yield "  seconds to fill", time.monotonic() - begun, None
        passed = quiet_run(server, write_job(here / "world.toml", server.world, place), now)
        yield "requests for pages", sum(one.about == "page" for one in server.asked), None
        yield "  not conditional", sum(one.about == "page" and not one.conditional for one in server.asked), 0
        yield "  not answered by 304", sum(one.about == "page" and one.status != 304 for one in server.asked), 0
        yield "requests for listings", sum(one.about == "listing" for one in server.asked), None
        yield "  not conditional", sum(one.about == "listing" and not one.conditional for one in server.asked), 0
        yield "requests for robots.txt", sum(one.about == "robots" for one in server.asked), None
        yield "run: seconds of CPU", passed.cpu, ASKED["cpu"]
        yield "run: megabytes", passed.megabytes, None
        yield "status: seconds", seconds_of("status", place), ASKED["status"]
        url = server.world.url(next(story for story in plan.stories if story.state(now)))
        yield "history: seconds", seconds_of("history", place, url), ASKED["history"]


def main() -> None:
    """Measure, with many articles and with few."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stories", type=int, default=20_000)
    parser.add_argument("--few", type=int, default=3_000, help="how many there are in the store to compare with")
    parser.add_argument("--postgresql", action="store_true", help="keep the store in a PostgreSQL of its own")
    arguments = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as name, new_places(Path(name), postgresql=arguments.postgresql) as new_place:
        for stories in (arguments.few, arguments.stories):
            for what, figure, asked in measure(stories, new_place(), Path(name)):
                is_over = asked is not None and figure > asked and stories == arguments.stories
                failed |= is_over
                print(f"{what:26} {figure:10.2f}{'' if asked is None else f'   asked: at most {asked}'}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
