"""How the command ends when it is stopped, when nobody reads on, and when the disk fails."""

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

COMMAND = (sys.executable, "-m", "scrapenews")


@contextmanager
def started(*arguments: str, folder: Path, **streams: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A running ``scrapenews``, which is gone at the end whatever happened."""
    with subprocess.Popen([*COMMAND, *arguments], cwd=folder, **streams) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until(true: Callable[[], object]) -> None:
    """Wait for what a process is about to do."""
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_during_a_fetch_ends_it_and_leaves_no_file(
    serve: Callable[..., Any],
    tmp_path: Path,
    number: int,
    code: int,
) -> None:
    press = serve("press")
    slow = f"{press.url}town/slow-story"
    with started("--allow-private", "-o", "out.json", slow, folder=tmp_path, stderr=subprocess.PIPE) as process:
        wait_until(lambda: press.requests)
        process.send_signal(number)
        assert (b"", code) == (process.communicate()[1], process.returncode)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_ends_a_read_that_waits_for_a_keyboard(tmp_path: Path) -> None:
    with started("-", folder=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(1)  # there is nothing to see from outside when it reads
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=5) == 130


def test_a_signal_that_is_ignored_stays_ignored(
    serve: Callable[..., Any],
    tmp_path: Path,
) -> None:
    press = serve("press")
    arguments = (*COMMAND, "--allow-private", f"{press.url}town/slow-story")
    shell = ["nohup", *arguments]
    with subprocess.Popen(shell, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        wait_until(lambda: press.requests)
        process.send_signal(signal.SIGHUP)
        assert process.communicate()[0].startswith(b"{")


def test_a_reader_that_has_seen_enough_ends_it_quietly(page: Callable[..., Path], tmp_path: Path) -> None:
    page()
    reading, writing = os.pipe()
    os.close(reading)
    with started(*["story.html"] * 3, folder=tmp_path, stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        assert (process.communicate()[1], process.returncode) == (b"", 141)


@pytest.mark.parametrize("arguments", [("story.html",), ("schema",), ("explain", "story.html"), ("--help",)])
def test_a_full_disk_under_standard_output_is_told(
    page: Callable[..., Path], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    page()
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
    assert done.stderr.startswith(b"scrapenews: standard output cannot be written (no space left on device)")


@pytest.mark.parametrize(("stream", "code"), [(">&-", 3), ("2>&-", 0), ("<&-", 0)])
def test_a_stream_that_is_closed_is_borne(page: Callable[..., Path], tmp_path: Path, stream: str, code: int) -> None:
    page()
    command = f"{' '.join(COMMAND)} story.html {stream}"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert code == done.returncode
    assert b"Traceback" not in done.stderr


def test_a_closed_standard_input_is_told(tmp_path: Path) -> None:
    command = f"{' '.join(COMMAND)} - <&-"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr[:52]) == (1, b"scrapenews: standard input: standard input is closed")


@pytest.mark.parametrize(("option", "shown"), [((), b""), (("-W", "always"), b"UserWarning: for programmers")])
def test_a_librarys_warning_is_shown_only_to_those_who_ask(option: tuple[str, ...], shown: bytes) -> None:
    warning = "import atexit, warnings; atexit.register(warnings.warn, 'for programmers')"
    program = f"{warning}; from scrapenews.cli import main; main()"
    done = subprocess.run([sys.executable, *option, "-c", program, "--version"], capture_output=True, check=True)
    assert shown in done.stderr
    assert bool(shown) == bool(done.stderr)


def test_progress_is_shown_on_a_terminal_and_wiped_away(page: Callable[..., Path], tmp_path: Path) -> None:
    page()
    shown = on_terminal("story.html", "missing.html", "story.html", folder=tmp_path)
    *counts, last = shown.split("\r\x1b[K")
    assert [f"scrapenews: {done} of 3 done" for done in range(4)] == [part for part in counts if part.endswith("done")]
    assert last == ""
    assert any(part.startswith("scrapenews: missing.html: no such file") for part in counts)


def test_quiet_shows_no_progress(page: Callable[..., Path], tmp_path: Path) -> None:
    page()
    assert on_terminal("-q", "story.html", folder=tmp_path) == ""


def on_terminal(*arguments: str, folder: Path) -> str:
    """What standard error shows when it is a terminal."""
    ours, theirs = pty.openpty()
    with started(*arguments, folder=folder, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        process.wait(timeout=60)
    os.write(theirs, b"\x04")  # so that there is something to read
    shown = os.read(ours, 65536)
    os.close(theirs)
    os.close(ours)
    return shown.removesuffix(b"\x04").decode()
