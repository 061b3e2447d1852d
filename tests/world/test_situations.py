"""What a run says and leaves where something is wrong with its store, its disk or its clock."""

import datetime as dt
import hashlib
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fate import DAY
from jobs import write_job
from passes import run_once
from plan import HOUR, START
from postgresql import Cluster
from soundness import connect, find_faults
from sqlalchemy import text
from stored import Comparison, compare
from worldserver import WorldServer

from scrapenews.store import open_store

COMMAND = (sys.executable, "-m", "scrapenews")
WHOLE = (0, 1)
"""Exit codes of a run that came to its end."""


def run_job(job: Path, *, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """``scrapenews run``, with a limit to the size of the files that it writes."""
    limited = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None
    return subprocess.run(
        [*COMMAND, "run", str(job)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=limited,
    )


def started(job: Path) -> subprocess.Popen[str]:
    """``scrapenews run``, running."""
    return subprocess.Popen([*COMMAND, "run", str(job)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_until(true: Callable[[], object]) -> None:
    """Wait for what a process is about to do."""
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def held(place: str, server: WorldServer) -> Comparison:
    """What a store holds beside what a run at the world's end should have stored."""
    with open_store(place, read_only=True) as store:
        return compare(store, server.world, [server.world.plan.end], DAY)


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """A disk of few bytes, which is gone at the end; mounting it with other options again is possible."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options: str) -> Path:
        again = ["-o", f"remount,{options}"] if folder.is_mount() else ["-o", options]
        done = subprocess.run(
            ["mount", "-t", "tmpfs", *again, "news", folder], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()}")
        return folder

    yield mount
    subprocess.run(["umount", "--lazy", folder], check=False, capture_output=True)


def test_a_second_run_of_the_same_store_ends_at_once_and_says_so(
    small_world: WorldServer, new_place: Callable[[], str], tmp_path: Path
) -> None:
    place = new_place()
    job = write_job(tmp_path / "world.toml", small_world.world, place, timeout=60)
    small_world.holds_from = 1
    with started(job) as first:
        wait_until(lambda: small_world.pages_asked)
        second = run_job(job)
        small_world.holds_from = None
        first.communicate()
    assert (3, True) == (second.returncode, "another run is using this store" in second.stderr), second.stderr
    assert first.returncode in WHOLE
    assert held(place, small_world).is_right


def test_sigterm_ends_a_run_in_good_order_and_the_next_one_goes_on(
    small_world: WorldServer, new_place: Callable[[], str], tmp_path: Path
) -> None:
    place = new_place()
    job = write_job(tmp_path / "world.toml", small_world.world, place, timeout=60)
    small_world.holds_from = 9
    with started(job) as process:
        wait_until(lambda: small_world.pages_asked > 8)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)
    small_world.holds_from = None
    assert 128 + signal.SIGTERM == process.returncode
    assert [] == find_faults(place)
    assert not held(place, small_world).is_right
    assert run_job(job).returncode in WHOLE
    assert held(place, small_world).is_right


def test_a_full_disk_ends_a_run_and_with_room_the_next_one_goes_on(
    small_world: WorldServer, small_disk: Callable[..., Path], tmp_path: Path
) -> None:
    place = str(small_disk("size=600k") / "world.db")
    job = write_job(tmp_path / "world.toml", small_world.world, place)
    ended = run_job(job)
    assert (3, True) == (ended.returncode, "the disk takes no more" in ended.stderr), ended.stderr
    small_disk("size=64m")
    assert [] == find_faults(place)
    assert run_job(job).returncode in WHOLE
    assert held(place, small_world).is_right


def test_a_limit_to_the_size_of_files_is_a_full_disk(small_world: WorldServer, tmp_path: Path) -> None:
    place = str(tmp_path / "world.db")
    job = write_job(tmp_path / "world.toml", small_world.world, place)
    ended = run_job(job, limit=400_000)
    assert (3, True) == (ended.returncode, "the disk takes no more" in ended.stderr), ended.stderr
    assert [] == find_faults(place)
    assert run_job(job).returncode in WHOLE
    assert held(place, small_world).is_right


def test_a_store_on_a_disk_that_may_only_be_read_is_left_as_it_is_and_can_be_read(
    small_world: WorldServer, small_disk: Callable[..., Path], tmp_path: Path
) -> None:
    path = small_disk("size=64m") / "world.db"
    job = write_job(tmp_path / "world.toml", small_world.world, str(path))
    assert run_job(job).returncode in WHOLE
    small_disk("ro")
    before = fingerprint(path)
    ended = run_job(job)
    assert (3, True) == (ended.returncode, "it may only be read" in ended.stderr), ended.stderr
    assert before == fingerprint(path)
    assert held(str(path), small_world).is_right


def test_a_database_that_may_only_be_read_is_left_as_it_is(
    small_world: WorldServer, postgresql: Cluster, tmp_path: Path
) -> None:
    place = postgresql.new_database()
    job = write_job(tmp_path / "world.toml", small_world.world, place)
    assert run_job(job).returncode in WHOLE
    name = place.rpartition("/")[2].partition("?")[0]
    postgresql.sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    ended = run_job(job)
    assert (3, True) == (ended.returncode, "it may only be read" in ended.stderr), ended.stderr
    assert held(place, small_world).is_right


def _text(path: Path) -> None:
    path.write_text("This was never a store.\n" * 1000)


def _torn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:40_960] = os.urandom(40_960 - 4096)
    path.write_bytes(content)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("spoil", [_text, _torn, _cut])
def test_a_damaged_store_is_told_and_left_as_it_is(
    small_world: WorldServer, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "world.db"
    job = write_job(tmp_path / "world.toml", small_world.world, str(path))
    assert run_job(job).returncode in WHOLE
    spoil(path)
    before = fingerprint(path)
    ended = run_job(job)
    assert (3, True) == (ended.returncode, "it is damaged, or no store" in ended.stderr), ended.stderr
    assert before == fingerprint(path)


def test_another_programs_database_is_left_as_it_is(small_world: WorldServer, tmp_path: Path) -> None:
    path = tmp_path / "world.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (title TEXT)")
    connection.close()
    before = fingerprint(path)
    ended = run_job(write_job(tmp_path / "world.toml", small_world.world, str(path)))
    assert (3, before) == (ended.returncode, fingerprint(path)), ended.stderr


def test_a_store_of_a_newer_version_is_told_and_left_as_it_is(
    small_world: WorldServer, new_place: Callable[[], str], tmp_path: Path
) -> None:
    place = new_place()
    job = write_job(tmp_path / "world.toml", small_world.world, place)
    assert run_job(job).returncode in WHOLE
    _make_newer(place)
    before = _counts(place)
    asked = len(small_world.asked)
    ended = run_job(job)
    assert (3, True) == (ended.returncode, "newer version" in ended.stderr), ended.stderr
    assert (before, asked) == (_counts(place), len(small_world.asked))


def _make_newer(place: str) -> None:
    engine = connect(place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE meta SET value = '999' WHERE key = 'schema_version'"))
    engine.dispose()


def _counts(place: str) -> list[Any]:
    engine = connect(place)
    tables = ("run", "source", "page", "attempt", "version")
    with engine.connect() as connection:
        counts = [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() for table in tables]  # noqa: S608
    engine.dispose()
    return counts


@pytest.mark.parametrize("step", [-DAY, DAY])
def test_a_clock_that_is_a_day_off_loses_and_doubles_nothing(
    small_world: WorldServer, new_place: Callable[[], str], tmp_path: Path, step: dt.timedelta
) -> None:
    place = new_place()
    job = write_job(tmp_path / "world.toml", small_world.world, place, every="6h", lasting="3d")
    moments = [START + 12 * HOUR, START + 18 * HOUR, START + DAY, START + 2 * DAY + 6 * HOUR]
    for turn, now in enumerate(moments):
        small_world.at(now)
        assert run_once(job, now + step if turn == 1 else now).code in WHOLE
    assert [] == find_faults(place)
    with open_store(place, read_only=True) as store:
        comparison = compare(store, small_world.world, moments, 3 * DAY)
    assert ([], [], []) == (comparison.missing, comparison.holdings.doubled, comparison.holdings.strangers)
    last = {number: versions[-1] for number, versions in comparison.expected.items()}
    assert last == {number: versions[-1] for number, versions in comparison.holdings.versions.items()}
