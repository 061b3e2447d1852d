"""Runs: one at a time, and what each had to say."""

import os
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from making import HOUR, NOW

from scrapenews.errors import StoreError
from scrapenews.store import open_store

HOLDER = """
import datetime as dt, os, sys, time
from scrapenews.store import open_store
store = open_store(sys.argv[1])
store.begin_run("nightly", dt.datetime.now(dt.UTC))
print("begun", flush=True)
if "forking" in sys.argv and (child := os.fork()):
    print(child, flush=True)
time.sleep(60)
"""


def test_a_run_that_has_ended_tells_when_and_what(store: Any, run: int) -> None:
    store.end_run(run, NOW + HOUR, {"stored": 3})
    last = store.last_run("nightly")
    assert (run, NOW, NOW + HOUR, {"stored": 3}) == (last.id, last.started_at, last.ended_at, last.summary)


def test_a_run_that_has_not_ended_has_no_end(store: Any, run: int) -> None:
    assert (run, None) == (store.last_run("nightly").id, store.last_run("nightly").ended_at)


def test_a_job_that_never_ran(store: Any) -> None:
    assert store.last_run("weekly") is None


@pytest.mark.usefixtures("run")
def test_a_second_run_is_told_at_once(place: str) -> None:
    with open_store(place) as other, pytest.raises(StoreError) as raised:
        other.begin_run("nightly", NOW)
    assert ("store.busy", True) == (raised.value.code, raised.value.retryable)


@pytest.mark.usefixtures("run")
def test_the_same_store_begins_no_second_run(store: Any) -> None:
    with pytest.raises(StoreError, match="another run"):
        store.begin_run("weekly", NOW)


def test_the_next_run_begins_when_one_has_ended(place: str, store: Any, run: int) -> None:
    store.end_run(run, NOW, {})
    with open_store(place) as other:
        assert run < other.begin_run("nightly", NOW)


def test_to_close_a_store_frees_it(place: str) -> None:
    with open_store(place) as first:
        first.begin_run("nightly", NOW)
    with open_store(place) as second:
        second.begin_run("nightly", NOW)


def begun_elsewhere(place: str, *how: str) -> subprocess.Popen[str]:
    """A process with a run."""
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, place, *how], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert "begun\n" == holder.stdout.readline()
    return holder


def test_another_processs_run_keeps_ours_out(place: str) -> None:
    holder = begun_elsewhere(place)
    try:
        with open_store(place) as store, pytest.raises(StoreError, match="another run"):
            store.begin_run("nightly", NOW)
    finally:
        holder.kill()
        holder.communicate()


def test_a_killed_holder_frees_the_store(place: str) -> None:
    holder = begun_elsewhere(place)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with open_store(place) as store:
        assert 2 == begun_soon(store)


def begun_soon(store: Any) -> int:
    """A run, as soon as a server has seen that the other one's session is gone."""
    for _ in range(50):
        try:
            return int(store.begin_run("nightly", NOW))
        except StoreError:
            time.sleep(0.1)
    raise AssertionError("the store is held still")


def test_a_process_that_a_killed_holder_forked_does_not_hold_the_store(place: str) -> None:
    holder = begun_elsewhere(place, "forking")
    assert holder.stdout
    child = int(holder.stdout.readline())
    try:
        holder.kill()
        holder.wait()
        with open_store(place) as store:
            assert 2 == begun_soon(store)
    finally:
        os.kill(child, signal.SIGKILL)
        holder.communicate()
