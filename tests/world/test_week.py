"""A small world's day, run by run."""

from collections.abc import Callable
from pathlib import Path

from fate import DAY
from jobs import write_job
from plan import HOUR
from stored import compare
from week import live, moments
from worldserver import WorldServer

from scrapenews.store import open_store


def test_a_day_of_runs_stores_every_story_in_every_version_that_runs_could_see(
    small_world: WorldServer, new_place: Callable[[], str], tmp_path: Path
) -> None:
    place, runs = new_place(), moments(small_world.world.plan, 6 * HOUR)
    live(small_world, write_job(tmp_path / "world.toml", small_world.world, place, every="6h", lasting="1d"), runs)
    with open_store(place, read_only=True) as store:
        comparison = compare(store, small_world.world, runs, DAY)
    assert comparison.expected == comparison.holdings.versions
    assert ([], []) == (comparison.holdings.strangers, comparison.holdings.doubled)
    assert comparison.wanted_pairs == comparison.holdings.pairs()
