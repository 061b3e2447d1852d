"""How much two processors read more than one: ``scrapenews`` on many files, against the same in one process.

``python tests/benchmarks/cores.py FOLDER [PAGES]`` reads the ``*.html`` and ``*.html.gz`` under a folder (without one,
the shared bench) first in one process and then with workers. It prints pages a second for both, and the processor time
that each took: where other programs run beside it, twice the ratio of the latter is the truer figure.
"""

import contextlib
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BENCH = Path(__file__).parents[3] / "shared" / "bench"
ONE_PROCESS = "from scrapenews.cli import outcomes; outcomes._MANY = 10**9; from scrapenews.cli import main; main()"
WORKERS = "from scrapenews.cli import main; main()"


def unpacked(folder: Path, target: Path, most: int) -> list[str]:
    """The pages as plain files."""
    names = []
    for number, path in enumerate(sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")])[:most]):
        data = path.read_bytes()
        name = target / f"{number}.html"
        name.write_bytes(gzip.decompress(data) if path.suffix == ".gz" else data)
        names.append(str(name))
    return names


def timed(program: str, names: list[str]) -> tuple[float, float]:
    """Seconds by the wall clock, and of processor time in all processes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-c", program, "-q", "-f", "jsonl", *names]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, spent


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BENCH
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as target:
        names = unpacked(folder, Path(target), most)
        one, one_cpu = timed(ONE_PROCESS, names)
        several, several_cpu = timed(WORKERS, names)
    with contextlib.suppress(OSError):
        print(f"{len(names)} pages, {len(os.sched_getaffinity(0))} processors, load {os.getloadavg()[0]:.1f}")
    print(f"one process  {len(names) / one:7.1f} pages/s  {one_cpu:6.1f} s of processor time")
    print(f"workers      {len(names) / several:7.1f} pages/s  {several_cpu:6.1f} s of processor time")
    print(f"wall clock {one / several:.2f} x; twice the ratio of processor time {2 * one_cpu / several_cpu:.2f} x")


if __name__ == "__main__":
    main()
