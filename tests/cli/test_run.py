"""``scrapenews run`` and ``schedule`` as a timer has them: a job file, a store, exit codes."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from faults import Wait
from serving import answer

from scrapenews.store import open_store

COMMAND = (sys.executable, "-m", "scrapenews")
Made = Callable[..., Any]
JOB = """store = "news.db"
[fetch]
allow_private = true
ignore_robots = true
pause = 0.0
retries = 0
[[source]]
name = "paper"
url = "{url}/feed"
kind = "feed"
{more}
"""


@pytest.fixture
def job(tmp_path: Path) -> Callable[..., Path]:
    """Write a job file for a paper in the test's own folder."""

    def write(press: Any, more: str = "") -> Path:
        path = tmp_path / "news.toml"
        path.write_text(JOB.format(url=press.url, more=more), encoding="utf-8")
        return path

    return write


@contextmanager
def started(*arguments: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def stored(folder: Path) -> int:
    with open_store(folder / "news.db", read_only=True) as store:
        return len(list(store.articles(every_version=True)))


def test_a_run_is_summed_up_on_standard_error(scrapenews: Made, paper: Made, job: Made) -> None:
    press = paper(stories=3)
    ended = scrapenews("run", job(press))
    assert (0, "") == (ended.code, ended.out)
    assert ["paper", "asked", "3", "·"] == ended.err.splitlines()[2].split()[:4]


def test_a_run_gives_its_summary_as_json(scrapenews: Made, paper: Made, job: Made) -> None:
    ended = scrapenews("run", "--json", job(paper(stories=3)))
    assert (0, "", 3) == (ended.code, ended.err, ended.record["sources"][0]["new"])


def test_a_page_that_fails_has_its_line_and_its_exit_code(scrapenews: Made, paper: Made, job: Made) -> None:
    press = paper(stories=2)
    press.answers["/story-1"] = [answer("", "403 Forbidden", Connection="close")]
    ended = scrapenews("run", job(press))
    line = ended.err.splitlines()[0]
    assert (1, True) == (ended.code, line.startswith(f"scrapenews: {press.url}/story-1: "))
    assert line.endswith("[http.forbidden]")


def test_quiet_leaves_the_exit_code_to_tell(scrapenews: Made, paper: Made, job: Made) -> None:
    press = paper(stories=2)
    press.answers["/story-1"] = [answer("", "403 Forbidden", Connection="close")]
    ended = scrapenews("run", "-q", job(press))
    assert (1, "", "") == (ended.code, ended.out, ended.err)


def test_a_source_that_fails_has_its_line(scrapenews: Made, paper: Made, job: Made) -> None:
    press = paper()
    press.answers["/feed"] = [answer("", "404 Not Found", Connection="close")]
    ended = scrapenews("run", job(press))
    assert (1, True) == (ended.code, "scrapenews: source paper: " in ended.err)


def test_files_are_brought_up_to_date_when_something_is_new(
    scrapenews: Made, paper: Made, job: Made, tmp_path: Path
) -> None:
    press = paper(stories=2)
    path = job(press, '[[output]]\npath = "news.jsonl"\n[[output]]\npath = "stories/"')
    exports = scrapenews("run", "--json", path).record["exports"]
    assert [2, 2] == [export["written"] for export in exports]
    assert (2, 2) == (
        len((tmp_path / "news.jsonl").read_text().splitlines()),
        len(list((tmp_path / "stories").iterdir())),
    )
    assert [0, 0] == [export["written"] for export in scrapenews("run", "--json", path).record["exports"]]
    press.stories["/story-9"] = ("sluice 9", "The lock keeper of Eastmere has asked for a new rope since the spring.")
    assert [3, 1] == [export["written"] for export in scrapenews("run", "--json", path).record["exports"]]


def test_a_second_run_of_the_same_store_says_so_and_ends(
    scrapenews: Made, paper: Made, job: Made, tmp_path: Path
) -> None:
    press = paper(stories=1)
    press.answers["/story-0"] = [Wait(60)]
    path = job(press)
    with started("run", str(path), folder=tmp_path):
        wait_until(lambda: press.asked["/story-0"])
        ended = scrapenews("run", path)
    assert (3, 1) == (ended.code, ended.err.count("\n"))
    assert "[store.busy]" in ended.err


def test_a_job_file_that_is_wrong_is_a_wrong_command_line(scrapenews: Made, tmp_path: Path) -> None:
    (tmp_path / "news.toml").write_text("store = 3", encoding="utf-8")
    ended = scrapenews("run", "news.toml")
    assert (2, 1) == (ended.code, ended.err.count("\n"))
    assert "news.toml" in ended.err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_a_run_in_order(paper: Made, job: Made, tmp_path: Path, number: int, code: int) -> None:
    press = paper(stories=6)
    press.answers["/story-5"] = [Wait(60)]
    with started("run", str(job(press)), folder=tmp_path) as process:
        wait_until(lambda: press.asked["/story-5"])
        wait_until(lambda: stored(tmp_path) == 5)
        workers = children(process.pid)
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert (code, 5) == (process.returncode, stored(tmp_path))
    assert "stopped before it was done" in said
    assert workers
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))


def test_what_was_under_way_when_a_run_was_killed_is_read_by_the_next(
    scrapenews: Made, paper: Made, job: Made, tmp_path: Path
) -> None:
    press = paper(stories=6)
    press.answers["/story-5"] = [Wait(60)]
    path = job(press)
    with started("run", str(path), folder=tmp_path) as process:
        wait_until(lambda: press.asked["/story-5"])
        process.send_signal(signal.SIGKILL)
        process.wait()
    del press.answers["/story-5"]
    assert (0, 6) == (scrapenews("run", path).code, stored(tmp_path))
    assert all(times <= 2 for times in press.asked.values())


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk is mounted, which only root may do")
def test_a_full_disk_ends_a_run_with_nothing_half_written(paper: Made, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        press = paper(stories=300)
        for path in press.stories:
            press.stories[path] = (f"sluice {path}", f"The council of {path} voted on it. " * 60)
        (disk / "news.toml").write_text(JOB.format(url=press.url, more=""), encoding="utf-8")
        done = subprocess.run(
            [*COMMAND, "run", "news.toml"], cwd=disk, capture_output=True, text=True, check=False, timeout=60
        )
        assert (3, True) == (done.returncode, "[store.full]" in done.stderr)
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        before = stored(disk)
        again = subprocess.run([*COMMAND, "run", "news.toml"], cwd=disk, capture_output=True, check=False, timeout=60)
        assert (0, 300, True) == (again.returncode, stored(disk), before < 300)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def test_a_schedule_runs_a_job_again_until_it_is_stopped(paper: Made, job: Made, tmp_path: Path) -> None:
    press = paper(stories=2)
    with started("schedule", str(job(press, 'every = "1s"')), folder=tmp_path) as process:
        wait_until(lambda: press.asked["/feed"] >= 3)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)
    assert (143, 2) == (process.returncode, stored(tmp_path))
    assert said.count("news, run ") >= 2


def children(process: int) -> list[int]:
    """The processes whose parent a process is."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(path.read_text().rsplit(")", 1)[1].split()[1]) == process:
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


def test_a_terminal_sees_how_far_a_run_is(paper: Made, job: Made, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [*COMMAND, "run", str(job(paper(stories=3)))]
    with subprocess.Popen(command, cwd=tmp_path, stderr=theirs) as process:
        os.close(theirs)
        seen = b""
        while part := read_terminal(ours):
            seen += part
        assert 0 == process.wait(timeout=30)
    os.close(ours)
    assert b"scrapenews: 3 done\r\x1b[K" in seen


def read_terminal(terminal: int) -> bytes:
    """What a terminal shows next; nothing when its other end is closed."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_the_summary_says_what_failed(scrapenews: Made, paper: Made, job: Made) -> None:
    press = paper(stories=2)
    press.answers["/story-1"] = [answer("", "403 Forbidden", Connection="close")]
    said = json.loads(scrapenews("run", "--json", job(press)).out)
    assert ({"http.forbidden": 1}, False) == (said["failures"], said["all_fine"])
