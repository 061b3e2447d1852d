"""Runs that are killed with SIGKILL, again and again: is anything lost, doubled or torn?

``python tests/world/kills.py`` lets small worlds live through a day, a run every three simulated hours. Each run is
killed up to six times, at every named point around the store's commits and at random moments, and begun again until
it ends by itself. After each kill the store is looked at from outside; at the end of each day it is laid beside one
whose runs nobody killed.
"""

import argparse
import datetime as dt
import itertools
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fate import DAY, SMALL, make_plan
from jobs import write_job
from pass_once import METHODS, MOMENTS
from passes import Passed, run_once
from places import new_places
from plan import HOUR
from soundness import copy_groups, dump, find_faults, page_urls
from stored import compare
from week import moments
from worldserver import WorldServer

from scrapenews.store import open_store

EVERY = 3 * HOUR
KILLS_A_RUN = 6
POINTS = tuple(f"{method}:{moment}" for method in METHODS for moment in MOMENTS)
_PATIENCE = 5.0
"""Seconds in which a database server notices that a client is dead."""


@dataclass
class Toll:
    """What a campaign found."""

    kills: Counter[str] = field(default_factory=Counter)
    missed: int = 0
    """Kills that were planned for a point that the run did not come to."""
    runs: int = 0
    faults: list[str] = field(default_factory=list)
    repeated: int = 0
    """Pages that were asked for once more, because the kill came before their outcome was stored."""
    needless: list[str] = field(default_factory=list)
    """Pages that were asked for more often than that."""
    orphans: int = 0
    waits: int = 0
    """How often a new run had to wait for the server to notice that the old one is dead."""
    differences: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """What is not as the plan says, at the ends of days."""

    @property
    def total(self) -> int:
        """How many kills there were."""
        return sum(self.kills.values())

    def __str__(self) -> str:
        return (
            f"{self.total:4} kills in {self.runs} runs: {len(self.faults)} faults, {len(self.needless)} needless"
            f" requests, {self.orphans} workers left, {len(self.differences)} differences, {len(self.wrong)} wrong"
        )

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, doubled or torn."""
        return not (self.faults or self.needless or self.orphans or self.differences or self.wrong)


Places = Callable[[], str]


class Life:
    """One store through one day of one small world."""

    def __init__(self, server: WorldServer, folder: Path, place: str) -> None:
        self.server = server
        self.place = place
        self.job = write_job(
            folder / "world.toml", server.world, place, every="3h", lasting="1d", export=str(folder / "out.jsonl")
        )
        self.acknowledged = folder / "acknowledged"
        self.exported = folder / "out.jsonl"

    def run(self, now: dt.datetime, label: str, *options: str) -> Passed:
        """A run, which may have to wait for a server to notice that the last one is dead."""
        deadline = time.monotonic() + _PATIENCE
        self.server.at(now, label)
        while (passed := run_once(self.job, now, *options)).is_busy and time.monotonic() < deadline:
            time.sleep(0.1)
        return passed


def unbroken(server: WorldServer, folder: Path, place: str, runs: list[dt.datetime]) -> Life:
    """A day that nobody disturbs."""
    folder.mkdir()
    life = Life(server, folder, place)
    for now in runs:
        passed = life.run(now, f"unbroken {now}")
        if passed.code not in (0, 1):
            sys.exit(f"an unbroken run ended with {passed.code}: {passed.said}")
    return life


def broken(life: Life, runs: list[dt.datetime], blows: Iterator[str], toll: Toll, wanted: int) -> None:
    """A day on which every run is killed, up to six times each, until there are so many kills."""
    for now in runs:
        told: set[str] = set()
        for turn in range(KILLS_A_RUN + 1):
            blow = next(blows) if turn < KILLS_A_RUN and toll.total < wanted else None
            label = f"{life.place} {now} {turn}"
            life.acknowledged.unlink(missing_ok=True)
            options = ("--kill", blow, "--acknowledge", str(life.acknowledged)) if blow else ()
            passed = life.run(now, label, *options)
            toll.runs += 1
            toll.orphans += passed.orphans
            if not passed.was_killed and passed.code not in (0, 1):
                toll.faults.append(f"after {blow}: exit {passed.code}: {passed.said}")
            if passed.was_killed:
                toll.kills[blow.rpartition(":")[0] if blow else "?"] += 1
                found = find_faults(life.place, life.acknowledged) + _export_faults(life.exported)
                toll.faults += [f"{label}, {blow}: {fault}" for fault in found]
            told |= _count_requests(life, label, told, toll, killed=passed.was_killed)
            if not passed.was_killed:
                toll.missed += blow is not None
                break


def _count_requests(life: Life, label: str, told: set[str], toll: Toll, *, killed: bool) -> set[str]:
    """Compare what a try asked for with what the tries before it of the same run have stored: `told`."""
    asked = Counter(
        one.path for one in life.server.asked if one.label == label and one.about == "page" and one.status < 400
    )
    toll.needless += [f"{label}: {path} {count} times" for path, count in asked.items() if count > 1]
    toll.needless += [f"{label}: {path} again, though its outcome is stored" for path in asked.keys() & told]
    if not killed or not life.acknowledged.exists():
        toll.repeated += len(asked) if killed else 0
        return set()
    urls = page_urls(life.place)
    pages = {int(line.split()[0]) for line in life.acknowledged.read_text().splitlines()}
    paths = {"/" + urls[page].partition("?")[0].split("/", 3)[3] for page in pages}
    toll.repeated += len(asked.keys() - paths)
    return paths


def _export_faults(path: Path) -> list[str]:
    """An exported file is there whole, or not at all."""
    if not path.exists():
        return []
    text = path.read_text()
    return [] if text.endswith("\n") or not text else ["the exported file is torn"]


def compare_lives(one: Life, other: Life) -> list[str]:
    """In what the stores of two lives differ, apart from times."""
    mine, yours = dump(one.place), dump(other.place)
    told = []
    for table in mine:
        keys = mine[table].keys() | yours[table].keys()
        told += [f"{table} {key}: {mine[table].get(key)} and {yours[table].get(key)}" for key in sorted(keys, key=str)
                 if mine[table].get(key) != yours[table].get(key)]  # fmt: skip
    if copy_groups(one.place) != copy_groups(other.place):
        told.append("groups of copies differ")
    return told


def all_blows(chance: random.Random) -> Iterator[str]:
    """Every named point in turn, half of all blows, at some turn; between them random moments."""
    for point in itertools.cycle(POINTS):
        method = point.partition(":")[0]
        most = {"note_outcome": 14, "note_source": 3, "postpone": 1}.get(method, 1)
        yield f"{point}:{chance.randint(1, most)}"
        yield f"time:{chance.uniform(0, 0.9):.3f}"


def campaign(  # noqa: PLR0913 - what a campaign is
    wanted: int,
    new_place: Places,
    folder: Path,
    *,
    every: dt.timedelta = EVERY,
    lives: int = 4,
    seed: int = 1,
    loud: bool = False,
) -> Toll:
    """Days of small worlds until there are so many kills: of each world as many `lives` as there are stores."""
    toll = Toll()
    blows = all_blows(random.Random(seed))  # noqa: S311 - chance that is the same again
    for day in itertools.count(seed):
        plan = make_plan(day, SMALL)
        runs = moments(plan, every)
        place = folder / f"day-{day}"
        place.mkdir()
        with WorldServer(plan) as server:
            whole = unbroken(server, place / "unbroken", new_place(), runs)
            for turn in range(lives):
                (place / str(turn)).mkdir()
                life = Life(server, place / str(turn), new_place())
                broken(life, runs, blows, toll, wanted)
                toll.differences += [f"day {day}: {said}" for said in compare_lives(whole, life)]
                with open_store(life.place, read_only=True) as store:
                    comparison = compare(store, server.world, runs, DAY)
                if not comparison.is_right:
                    toll.wrong.append(f"day {day}: {comparison.missing} {comparison.surplus} {comparison.different}")
                if loud:
                    print(toll, flush=True)
                if toll.total >= wanted:
                    return toll
    return toll


def report(toll: Toll) -> None:
    """Print what was found."""
    for point, count in sorted(toll.kills.items()):
        print(f"  {point:26} {count:4}")
    print(f"kills                {toll.total} in {toll.runs} runs ({toll.missed} blows fell after the end)")
    print(f"lost, doubled, torn  {len(toll.faults)}")
    print(f"asked for again      {toll.repeated} pages under way at a kill; needlessly {len(toll.needless)}")
    print(f"workers left over    {toll.orphans}")
    print(f"unlike unbroken runs {len(toll.differences)}")
    print(f"unlike the plan      {len(toll.wrong)}")
    for said in (*toll.faults, *toll.needless, *toll.differences, *toll.wrong)[:30]:
        print(f"  ! {said[:600]}")


def main() -> None:
    """Kill."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="keep the stores in a PostgreSQL of its own")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, new_places(Path(name), postgresql=arguments.postgresql) as new_place:
        toll = campaign(arguments.kills, new_place, Path(name), seed=arguments.seed, loud=True)
    report(toll)
    sys.exit(0 if toll.is_clean else 1)


if __name__ == "__main__":
    main()
