"""Stores to test: an SQLite file, and a database of a real PostgreSQL server, each new."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import postgresql
import pytest
from making import FEED, NOW, candidate

from scrapenews.store import open_store


@pytest.fixture(scope="session")
def server() -> Iterator[postgresql.Cluster]:
    """A running PostgreSQL server."""
    try:
        with postgresql.cluster(durable=False) as running:
            yield running
    except postgresql.Absent as absent:
        pytest.skip(str(absent))


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made, in each of the two databases."""
    if request.param == "sqlite":
        return str(tmp_path / "news.db")
    return request.getfixturevalue("server").new_database()  # type: ignore[no-any-return]


@pytest.fixture
def store(place: str) -> Iterator[Any]:
    """A new store in each of the two databases."""
    with open_store(place) as opened:
        yield opened


@pytest.fixture
def run(store: Any) -> int:
    """A run that has begun in the store."""
    return store.begin_run("nightly", NOW)  # type: ignore[no-any-return]


@pytest.fixture
def listed(store: Any) -> Callable[..., list[Any]]:
    """Have a source list addresses; the answer is the pages that are due then."""

    def list_(*urls: str, source: str = "town", now: dt.datetime = NOW) -> list[Any]:
        store.note_source(source, FEED, now=now, outcome="ok", due_at=None, candidates=[candidate(url) for url in urls])
        return list(store.due_pages(now))

    return list_
