"""A week of the fixture world, run by run: is everything stored that should be, once and as it was?

``python tests/world/week.py`` serves thirty sites on the loopback interface, runs a job on them every three simulated
hours for seven simulated days, each run a process of its own, and prints what was expected beside what is stored.
"""

import argparse
import contextlib
import datetime as dt
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fate import WEEK, Size, make_plan
from jobs import write_job
from passes import Passed, run_once
from places import new_places
from plan import HOUR, Plan
from sites import World
from stored import Comparison, compare, credited, earliest_copies
from worldserver import WorldServer

from scrapenews.store import open_store
from scrapenews.store.store import Store

LEAST = 0.98
"""Of precision and of recall."""


def moments(plan: Plan, every: dt.timedelta) -> list[dt.datetime]:
    """When the runs are."""
    count = int((plan.end - plan.start) / every)
    return [plan.start + every * turn for turn in range(1, count + 1)]


def live(server: WorldServer, job: Path, runs: list[dt.datetime], *, loud: bool = False) -> list[Passed]:
    """A run at each moment."""
    ended = []
    for now in runs:
        server.at(now)
        before = len(server.asked)
        passed = run_once(job, now)
        ended.append(passed)
        if loud:
            print(
                f"{now:%a %H:%M}  {len(server.asked) - before:5} requests  {passed.seconds:5.1f} s"
                f"  {passed.cpu:5.1f} s CPU  {passed.megabytes:4.0f} MB  exit {passed.code}",
                flush=True,
            )
        if passed.code not in (0, 1):
            sys.exit(f"the run at {now} ended with {passed.code}: {passed.said}")
    return ended


def report(server: WorldServer, comparison: Comparison) -> bool:
    """Print the figures; the answer is whether all are as they should be."""
    counted = server.counted()
    pages = sum(count for (about, _), count in counted.items() if about == "page")
    unchanged = sum(count for (about, status), count in counted.items() if about == "page" and status == 304)
    again = sum(1 for asked in server.asked if asked.about == "page" and asked.conditional)
    precision, recall = comparison.precision_and_recall()
    wanted, stored = comparison.version_counts()
    held = comparison.holdings
    print(f"articles   expected {len(comparison.expected)}  stored {len(held.versions) + len(held.strangers)}")
    print(f"versions   expected {wanted}  stored {stored}")
    print(
        f"           missing {len(comparison.missing)}  surplus {len(comparison.surplus)}  other versions"
        f" {len(comparison.different)}  doubled {len(held.doubled)}  strangers {len(held.strangers)}"
    )
    print(f"requests   {len(server.asked)} in all, {pages} for pages, {again} of these conditional")
    print(f"304        {unchanged / max(pages, 1):.1%} of the requests for pages")
    print(
        f"copies     precision {precision:.4f}  recall {recall:.4f}"
        f"  of {len(comparison.wanted_pairs)} pairs; at least {LEAST}"
    )
    for (about, status), count in sorted(counted.items()):
        print(f"           {about:8} {status} {count:7}")
    return comparison.is_right and precision >= LEAST and recall >= LEAST


def report_health(store: Store, world: World, comparison: Comparison) -> None:
    """Print what the store says of its copies and of its sources."""
    right, groups = earliest_copies(store, world)
    told, credits_ = credited(comparison)
    print(f"           the earliest copy is right in {right} of {groups} groups")
    print(f"           the agency is right in {told} of {credits_} stories that credit one")
    for health in store.health(now=world.plan.end):
        for alarm in health.alarms:
            print(f"alarm      {health.source.name}: {alarm.field} {alarm.before:.0%} -> {alarm.now:.0%}")
    careless = [site for site in world.plan.sites if site.redesign and site.redesign[1] == "nameless"]
    for site in careless:
        print(f"           a redesign lost the authors of site-{site.number} on {site.redesign[0]:%a %H:%M}")  # type: ignore[index]


@contextlib.contextmanager
def folder(kept: Path | None) -> Iterator[Path]:
    """A folder to work in: the one given, or one that is gone at the end."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as passing:
        yield Path(passing)


def main() -> None:
    """Live through a week."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--hours", type=int, default=3, help="how many simulated hours lie between two runs")
    parser.add_argument("--sites", type=int, default=WEEK.sites)
    parser.add_argument("--stories", type=int, default=WEEK.stories)
    parser.add_argument("--days", type=float, default=WEEK.days)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="keep the store in a PostgreSQL of its own")
    parser.add_argument("--folder", type=Path, help="where to keep the store; it is gone at the end by default")
    arguments = parser.parse_args()
    plan = make_plan(arguments.seed, Size(sites=arguments.sites, stories=arguments.stories, days=arguments.days))
    runs = moments(plan, arguments.hours * HOUR)
    begun = time.monotonic()
    with (
        folder(arguments.folder) as place,
        new_places(place, postgresql=arguments.postgresql) as new_place,
        WorldServer(plan) as server,
    ):
        store_place = new_place()
        job = write_job(place / "world.toml", server.world, store_place, every=f"{arguments.hours}h")
        ended = live(server, job, runs, loud=True)
        with open_store(store_place, read_only=True) as store:
            comparison = compare(store, server.world, runs, WEEK.window)
            is_right = report(server, comparison)
            report_health(store, server.world, comparison)
    print(f"took       {time.monotonic() - begun:.0f} s, {sum(passed.cpu for passed in ended):.0f} s CPU of the runs")
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
