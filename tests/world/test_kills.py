"""Runs that are killed: a few of the kills of `kills.py`."""

from collections.abc import Callable
from pathlib import Path

from kills import campaign
from plan import HOUR


def test_kills_lose_double_and_tear_nothing(new_place: Callable[[], str], tmp_path: Path) -> None:
    toll = campaign(12, new_place, tmp_path, every=6 * HOUR, lives=1)
    assert toll.total >= 9
    assert ([], [], [], []) == (toll.faults, toll.needless, toll.differences, toll.wrong)
    assert toll.orphans == 0
