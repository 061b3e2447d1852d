"""One run of a job at a simulated moment, in a process of its own: what the campaigns start, and sometimes kill.

``python tests/world/pass_once.py JOB.toml --now 2026-03-02T06:00:00+00:00`` prints the run's summary as JSON, and how
much memory it took. With
``--kill note_outcome:inside:7`` the process kills itself at that point of the seventh such call; with
``--kill time:0.8`` so many seconds after the run began. The points are set from here, around the store's own methods
and around the driver's COMMIT: the program itself knows nothing of them.
"""

import argparse
import asyncio
import datetime as dt
import functools
import json
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

METHODS = ("begin_run", "note_source", "note_outcome", "postpone", "end_run")
MOMENTS = ("before", "inside", "committed", "after")
"""Before a call; when its statements are carried out but not committed; when they are committed and the call has not
returned; when it has returned."""


class Blow:
    """A kill that is to come: at which point, at which of its turns."""

    def __init__(self, point: str) -> None:
        self.point, _, turn = point.rpartition(":")
        self._left = int(turn) if self.point != "time" else 0
        self._seconds = float(turn) if self.point == "time" else 0.0

    def passes(self, point: str) -> None:
        """Take note of a point that is passed; at the chosen one, die."""
        if point == self.point:
            self._left -= 1
            if self._left == 0:
                _die()

    def start(self) -> None:
        """The run begins."""
        if self.point == "time":
            timer = threading.Timer(self._seconds, _die)
            timer.daemon = True
            timer.start()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(blow: Blow, acknowledge: Callable[[str], None]) -> None:
    """Put the points around what the store does, and tell of every page whose outcome it says it has noted."""
    from scrapenews.store.store import Store

    current = [""]
    for name in METHODS:
        if hasattr(Store, name):
            setattr(Store, name, _watched(getattr(Store, name), name, current, blow, acknowledge))
    _watch_commits(current, blow)


def _watched(
    method: Callable[..., Any], name: str, current: list[str], blow: Blow, acknowledge: Callable[[str], None]
) -> Callable[..., Any]:
    @functools.wraps(method)
    def watched(self: Any, *arguments: Any, **named: Any) -> Any:
        blow.passes(f"{name}:before")
        current[0] = name
        try:
            answer = method(self, *arguments, **named)
        finally:
            current[0] = ""
        if name == "note_outcome":
            page = named["page"] if "page" in named else arguments[1]
            acknowledge(f"{page} {answer.version or 0}\n")
        blow.passes(f"{name}:after")
        return answer

    return watched


def _watch_commits(current: list[str], blow: Blow) -> None:
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
    from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg):
        dialect.do_commit = _watched_commit(dialect.do_commit, current, blow)  # type: ignore[method-assign]


def _watched_commit(commit: Callable[..., None], current: list[str], blow: Blow) -> Callable[..., None]:
    def watched(self: Any, connection: Any) -> None:
        blow.passes(f"{current[0]}:inside")
        commit(self, connection)
        blow.passes(f"{current[0]}:committed")

    return watched


def acknowledger(path: Path | None) -> Callable[[str], None]:
    """Writes a line to a file in one system call, so that it is there whatever happens to the process."""
    if path is None:
        return lambda _: None
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    return lambda line: (os.write(descriptor, line.encode()), None)[1]


async def pass_once(job_path: Path, now: dt.datetime, seed: int, blow: Blow | None) -> dict[str, Any]:
    """Run a job at a moment that stands still, with pauses that take no time."""
    from scrapenews.batch import run_job
    from scrapenews.batch.job import read_job
    from scrapenews.fetch import Surroundings

    async def no_pause(_seconds: float) -> None:
        await asyncio.sleep(0)

    chance = random.Random(seed)  # noqa: S311 - chance that is the same again
    around = Surroundings(now=lambda: now, sleep=no_pause, chance=chance.random)
    job = read_job(job_path)
    if blow:
        blow.start()
    summary = await run_job(job, around=around)
    return dict(summary.to_dict())


def most_memory() -> float:
    """The most memory that this program had, in megabytes: the kernel's own count, which an exec begins anew."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def main() -> None:
    """Run a job once."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("job", type=Path)
    parser.add_argument("--now", type=dt.datetime.fromisoformat, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kill", metavar="POINT:TURN")
    parser.add_argument("--acknowledge", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    from scrapenews.errors import ScrapenewsError

    blow = Blow(arguments.kill) if arguments.kill else None
    if blow:
        arm(blow, acknowledger(arguments.acknowledge))
    try:
        summary = asyncio.run(pass_once(arguments.job, arguments.now, arguments.seed, blow))
    except ScrapenewsError as error:
        sys.exit(f"{error.code}: {error.message}")
    print(json.dumps({"summary": summary, "megabytes": most_memory()}))


if __name__ == "__main__":
    main()
