"""Whether memory stays flat in ``scrapenews run``: one run over many pages of the loopback interface.

python tests/benchmarks/soak_run.py [--pages N] [--sites N] [--print-every N]

The pages are the fixtures' and the smaller ones of the bench, each with a story's number in it, so that no two are
alike. Printed: the resident memory of the run and of its worker processes as it goes, and the slope of each after the
first fifth, in megabytes per 10 000 pages (asked: at most 1). A worker is another process after 5000 pages: the slope
is that within the life of each.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from soak import ASKED, slope, soaked_pages

_HOSTS = 8
_SAMPLE_SECONDS = 0.5
_FEWEST = 3000
"""Pages that the run reads in the life of a worker whose slope says something: a new one grows with its first pages."""


class Press:
    """A server of so many stories on so many sites, the same on each host."""

    def __init__(self, pages: int, sites: int) -> None:
        source = soaked_pages(1, damaged=True)
        self.contents = [page for page in (next(source) for _ in range(1200)) if 500 < len(page) < 150_000][:400]
        self.pages, self.sites, self.served = pages, sites, 0
        press = self

        class Desk(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                content = press.answer(self.path)
                self.send_response(200 if content else 404)
                self.send_header("Content-Type", "text/plain" if self.path.endswith(".txt") else "text/html")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_arguments: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("0.0.0.0", 0), Desk)  # noqa: S104 - every loopback address
        Thread(target=self.server.serve_forever, daemon=True).start()

    def address(self, site: int) -> str:
        """A site's own address."""
        return f"http://127.0.0.{10 + site}:{self.server.server_port}"

    def answer(self, path: str) -> bytes:
        """What stands at a path."""
        if path.startswith("/list-"):
            site = int(path.removeprefix("/list-").removesuffix(".txt"))
            stories = range(site, self.pages, self.sites)
            return "".join(f"{self.address(site)}/news/2024/05/story-{number}\n" for number in stories).encode()
        if "story-" not in path:
            return b""
        self.served += 1
        number = int(path.rpartition("-")[2])
        told = b"<p>This is the story with the number %d, of which the council said it was %d.</p>" % (number, number)
        return self.contents[number % len(self.contents)] + told

    def write_job(self, folder: Path) -> Path:
        """The job that reads all of it once."""
        sources = "".join(
            f'[[source]]\nname = "site-{site}"\nurl = "{self.address(site)}/list-{site}.txt"\nkind = "list"\n'
            f"max_pages = {self.pages}\n\n"
            for site in range(self.sites)
        )
        path = folder / "job.toml"
        path.write_text(
            f'name = "soak"\nstore = "{folder / "news.db"}"\n\n[fetch]\nallow_private = true\npause = 0\n'
            f"ignore_robots = true\n\n{sources}",
            encoding="utf-8",
        )
        return path


def memory_of(process: int) -> float:
    """Its resident memory in megabytes; 0 for one that is gone."""
    try:
        size = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return size * os.sysconf("SC_PAGE_SIZE") / 1e6


def children_of(process: int) -> list[int]:
    """Its worker processes."""
    try:
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]
    except OSError:
        return []


def watch(process: "subprocess.Popen[bytes]", press: Press, print_every: int) -> dict[int, list[tuple[int, float]]]:
    """Pages served and megabytes, by process, until the run ends."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    told = 0
    while process.poll() is None:
        served, children = press.served, children_of(process.pid)
        sizes = {each: memory_of(each) for each in (process.pid, *children)}
        for each, size in sizes.items():
            if size:
                found[each].append((served, size))
        if served >= told + print_every:
            told = served - served % print_every
            workers = ", ".join(f"{sizes[child]:.1f}" for child in children)
            print(f"{served:8,} pages   run {sizes[process.pid]:6.1f} MB   workers {workers} MB", flush=True)
        time.sleep(_SAMPLE_SECONDS)
    return found


def main() -> None:
    """Print the memory of a run as it goes, and its slopes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--sites", type=int, default=_HOSTS)
    parser.add_argument("--print-every", type=int, default=1_000)
    arguments = parser.parse_args()
    press = Press(arguments.pages, arguments.sites)
    with tempfile.TemporaryDirectory() as folder:
        job = press.write_job(Path(folder))
        command = [sys.executable, "-m", "scrapenews", "run", str(job)]
        said = Path(folder) / "said"
        with said.open("wb") as to, subprocess.Popen(command, stderr=to, stdout=subprocess.DEVNULL) as process:
            found = watch(process, press, arguments.print_every)
        print(said.read_text(encoding="utf-8").strip()[-600:])
    run, *workers = [*zip(*found.pop(process.pid), strict=True)], *found.values()
    own = slope(*run, 10_000)
    print(f"the run over {press.served:,} pages: {own:+.2f} MB per 10,000 pages after warm-up (asked: at most {ASKED})")
    for number, samples in enumerate(workers, start=1):
        if samples[-1][0] - samples[0][0] >= _FEWEST:
            grown = slope(*zip(*samples, strict=True), 10_000)
            print(f"worker {number}: {grown:+.2f} MB per 10,000 pages of the run, at most {max(samples)[1]:.1f} MB")
    sys.exit(own > ASKED)


if __name__ == "__main__":
    main()
