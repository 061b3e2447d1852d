"""Runs of a job as processes: started, waited for, or killed."""

import datetime as dt
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

_LONGEST = 900.0
_LINGERING = 15.0
"""Seconds in which a worker has to notice that its parent is dead: it may be busy, and so may the machine."""
PASS_ONCE = Path(__file__).with_name("pass_once.py")


@dataclass(frozen=True)
class Passed:
    """How a run ended."""

    code: int
    summary: dict[str, Any] | None
    said: str
    seconds: float
    cpu: float
    """Seconds of processor time, of its workers too."""
    megabytes: float
    """The most memory that it had, its workers not counted; 0 for one that did not come to its end."""
    orphans: int
    """How many processes of its group were still there long after its end."""

    @property
    def was_killed(self) -> bool:
        """Whether SIGKILL ended it."""
        return self.code == -signal.SIGKILL

    @property
    def is_busy(self) -> bool:
        """Whether another run held the store."""
        return "store.busy" in self.said


def run_once(job: Path, now: dt.datetime, *options: str) -> Passed:
    """Run a job at a moment in a process of its own, and wait for its end."""
    begun = time.monotonic()
    command = [sys.executable, str(PASS_ONCE), str(job), "--now", now.isoformat(), *options]
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        subprocess.Popen(command, stdout=out, stderr=err, start_new_session=True, cwd=job.parent) as process,
    ):
        code, usage = _wait(process)
        orphans = _end_group(process.pid)
        said, printed = _read(err), _read(out)
    told = json.loads(printed) if code == 0 else {}
    return Passed(
        code=code,
        summary=told.get("summary"),
        said=said,
        seconds=time.monotonic() - begun,
        cpu=usage.ru_utime + usage.ru_stime,
        megabytes=told.get("megabytes", 0.0),
        orphans=orphans,
    )


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, resource.struct_rusage]:
    """How a process ended and what it used; one that does not end is killed."""
    timer = threading.Timer(_LONGEST, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def _end_group(group: int) -> int:
    """How many of a dead run's workers do not end by themselves; they are ended then."""
    deadline = time.monotonic() + _LINGERING
    while members := _members(group):
        if time.monotonic() > deadline:
            os.killpg(group, signal.SIGKILL)
            return len(members)
        time.sleep(0.01)
    return 0


def _members(group: int) -> list[int]:
    """The living processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(status[2]) == group and status[0] != "Z":
                found.append(int(entry.name))
    return found
