"""Small worlds, jobs that read them, and places for stores in both databases."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "site"))

from fate import SMALL, make_plan
from postgresql import Absent, Cluster, cluster
from worldserver import WorldServer


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL server of the session's own."""
    try:
        with cluster(durable=False) as server:
            yield server
    except Absent as absent:
        pytest.skip(str(absent))


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """A factory of places of stores that are not there yet."""
    if request.param == "postgresql":
        server: Cluster = request.getfixturevalue("postgresql")
        return server.new_database
    numbers = iter(range(1000))
    return lambda: str(tmp_path / f"store-{next(numbers)}.db")


@pytest.fixture
def small_world() -> Iterator[WorldServer]:
    """Three sites with forty stories, as they are at the end of their day."""
    with WorldServer(make_plan(1, SMALL)) as server:
        server.at(server.world.plan.end)
        yield server
