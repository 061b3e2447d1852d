"""Many inputs are read by worker processes: in order, each for itself, and none outlives the command."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "scrapenews")
MANY = 20
Made = Callable[..., Any]


def children(process: int) -> list[int]:
    """The processes whose parent a process is."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(path.read_text("ascii").rsplit(")", 1)[1].split()[1]) == process:
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


def wait_until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def pages(page: Made, number: int = MANY) -> list[str]:
    return [page(f"{each}.html", f"Sluice {each} repaired").name for each in range(number)]


def test_many_records_come_in_the_order_of_the_inputs(scrapenews: Made, page: Made) -> None:
    ended = scrapenews(*pages(page))
    assert (0, [f"Sluice {each} repaired" for each in range(MANY)]) == (ended.code, ended.headlines)


def test_many_records_are_those_that_few_inputs_give(scrapenews: Made, page: Made) -> None:
    names = pages(page)
    few = [scrapenews("-f", "jsonl", name).out for name in names[:2]]
    assert few == scrapenews(*names).out.splitlines(keepends=True)[:2]


def test_one_of_many_that_fails_has_its_line(scrapenews: Made, page: Made, tmp_path: Path) -> None:
    names = pages(page)
    (tmp_path / names[3]).write_bytes(b"%PDF-1.7 no page")
    (tmp_path / names[5]).unlink()
    ended = scrapenews(*names)
    assert (1, MANY - 2) == (ended.code, len(ended.headlines))
    assert ["scrapenews: 3.html", "scrapenews: 5.html"] == [line.split(": ")[0] + ": " + line.split(": ")[1]
                                                            for line in ended.err.splitlines()]  # fmt: skip


def test_standard_input_may_be_one_of_many(scrapenews: Made, page: Made) -> None:
    names = pages(page)
    ended = scrapenews(*names, "-", stdin=b"<title>From a pipe</title><h1>From a pipe</h1><p>It rained on the moor.")
    assert "From a pipe" == ended.headlines[-1]


def test_a_page_that_kills_its_worker_is_one_failed_page(page: Made, tmp_path: Path) -> None:
    names = pages(page)
    large = tmp_path / "large.html"
    paragraphs = (
        f"<p>Paragraph {each} of a long report tells of the sluice, the lock and the weir." for each in range(40_000)
    )
    large.write_text(f"<title>Long</title><h1>Long</h1>{''.join(paragraphs)}", encoding="utf-8")
    command = [*COMMAND, *names[:10], "large.html", *names[10:]]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        wait_until(lambda: len(children(process.pid)) > 0)
        seen = dict.fromkeys(children(process.pid), 0.0)
        wait_until(lambda: (busy := longest_busy(process.pid, seen)) and not os.kill(busy, signal.SIGKILL))
        out, err = process.communicate(timeout=60)
    assert (1, MANY) == (process.returncode, len(out.splitlines()))
    assert err.startswith("scrapenews: large.html: the process that read the page died (SIGKILL)")
    assert err.endswith("[worker.killed]\n")


def longest_busy(process: int, seen: dict[int, float]) -> int | None:
    """The child that has taken half a second of processor time more than another one: it reads the large page."""
    used = {child: processor_time(child) for child in children(process)}
    if len(used) > 1 and max(used.values()) > min(used.values()) + 0.5:
        return max(used, key=lambda child: used[child])
    seen.update(used)
    return None


def processor_time(process: int) -> float:
    try:
        numbers = Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def test_a_signal_ends_the_command_and_its_workers(page: Made, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    names = pages(page)
    command = [*COMMAND, *names, "-"]  # whose writer never closes it
    with subprocess.Popen(command, cwd=tmp_path, stdin=reading, stdout=subprocess.PIPE, text=True) as process:
        wait_until(lambda: children(process.pid))
        workers = children(process.pid)
        process.send_signal(signal.SIGTERM)
        assert 143 == process.wait(timeout=20)
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))
    os.close(reading)
    os.close(writing)
