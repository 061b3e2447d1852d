"""What was noted lasts: through a kill, and on a disk that takes no more."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from making import FEED, NOW, article, candidate, ok

from scrapenews.errors import StoreError
from scrapenews.store import open_store

WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from making import FEED, NOW, Newsroom, article, candidate, ok
from scrapenews.store import open_store
store, room = open_store(sys.argv[1]), Newsroom(1)
run = store.begin_run("nightly", NOW)
store.note_source("town", FEED, now=NOW, outcome="ok", due_at=None,
                  candidates=[candidate(f"https://news.example/{n}") for n in range(400)])
for page in store.due_pages(NOW):
    noted = store.note_outcome(run, page.id, ok(article(room.report(400))))
    print(page.id, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_loses_nothing_that_was_noted(place: str, seed: int) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, place, Path(__file__).parent], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout
    noted = [int(writer.stdout.readline())]
    time.sleep(random.Random(seed).random() * 0.5)  # noqa: S311 - a moment to be killed at
    writer.send_signal(signal.SIGKILL)
    noted += map(int, writer.communicate()[0].split())
    with open_store(place) as store:
        stored = [row.page for row in store.articles(every_version=True) if row.article.text]
        assert len(stored) == len(set(stored))
        assert (set(), True) == (set(noted) - set(stored), len(stored) <= len(noted) + 1)
        assert 400 == len(stored) + len(list(store.due_pages(NOW)))
    if "://" not in place:
        with sqlite3.connect(place) as database:
            assert [("ok",)] == database.execute("PRAGMA integrity_check").fetchall()
        database.close()


def test_a_commit_waits_for_the_disk(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.db") as store, store._writing() as connection:  # noqa: SLF001 - what only it knows
        asked = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    assert ["wal", 2] == asked


FULL = """
import json, resource, sys
sys.path.insert(0, sys.argv[2])
from making import FEED, NOW, Newsroom, article, candidate, ok
from scrapenews.errors import StoreError
from scrapenews.store import open_store
noted, room = [], Newsroom(1)
if len(sys.argv) > 3:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    store = open_store(sys.argv[1])
    run = store.begin_run("nightly", NOW)
    store.note_source("town", FEED, now=NOW, outcome="ok", due_at=None,
                      candidates=[candidate(f"https://news.example/{n}") for n in range(500)])
    for page in store.due_pages(NOW):
        store.note_outcome(run, page.id, ok(article(room.report(2000))))
        noted.append(page.id)
except StoreError as error:
    print(json.dumps({"code": error.code, "noted": noted}))
"""


def filled_up(path: Path, *limit: int) -> dict[str, Any]:
    """What a run says that fills a disk."""
    arguments = [sys.executable, "-c", FULL, path, Path(__file__).parent, *map(str, limit)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize("limit", [300_000, 1_500_000, 5_000_000])
def test_a_limit_on_a_files_size_is_a_full_disk(tmp_path: Path, limit: int) -> None:
    said = filled_up(tmp_path / "news.db", limit)
    assert "store.full" == said["code"]
    assert_whole(tmp_path / "news.db", said["noted"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Any:
    """A folder on a disk of two megabytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"no tmpfs can be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    said = filled_up(small_disk / "news.db")
    assert "store.full" == said["code"]
    for part in small_disk.glob("news.db*"):
        (tmp_path / part.name).write_bytes(part.read_bytes())
    assert_whole(tmp_path / "news.db", said["noted"])


def assert_whole(path: Path, noted: list[int]) -> None:
    """All that was noted is stored, nothing else is, and a run goes on where there is room again."""
    with open_store(path) as store:
        assert noted == [row.page for row in store.articles()]
        run = store.begin_run("nightly", NOW)
        store.note_source(
            "town", FEED, now=NOW, outcome="ok", due_at=None, candidates=[candidate("https://b.example/")]
        )
        store.note_outcome(run, next(store.due_pages(NOW)).id, ok(article()))
    with sqlite3.connect(path) as database:
        assert [("ok",)] == database.execute("PRAGMA integrity_check").fetchall()
    database.close()


@pytest.mark.parametrize(
    ("state", "code"),
    [("53100", "store.full"), ("25006", "store.read_only"), ("57P01", "store.unreachable"), ("XX001", "store.corrupt")],
)
def test_what_postgresql_refuses(server: Any, state: str, code: str) -> None:
    """Raised by a real server at our word: its full disk cannot be had in a test."""
    with open_store(server.new_database()) as store, pytest.raises(StoreError) as raised, store._writing() as open_:  # noqa: SLF001
        open_.exec_driver_sql(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{state}'; END $$")
    assert code == raised.value.code


def test_a_server_that_ends_in_a_run_is_unreachable(server: Any) -> None:
    place = server.new_database()
    with open_store(place) as store:
        store.begin_run("nightly", NOW)
        store._lock.release()  # noqa: SLF001 - its own session would be ended too
        store.last_run("nightly")
        server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'news_%'")
        assert store.last_run("nightly") is not None, "an idle connection that was lost is made anew"


def test_a_transaction_that_fails_leaves_none_open(store: Any, run: int) -> None:
    for _ in range(20):
        with pytest.raises(StoreError):
            store.note_outcome(run, 99, ok(article()))
    store.end_run(run, NOW, {})
