"""What fetching costs and holds to, measured over real sockets on the loopback interface.

python tests/benchmarks/fetching.py [faults|hosts|throughput ...]

faults      every row of the list of HTTP faults: its class, its time against its deadline, the memory of them all
hosts       39 hosts with a dripping one beside them, against the same 39 alone
throughput  2000 fixture pages of 50 hosts fetched and extracted, against extraction alone, on one core; the
            workers' processor time counts, and their start
"""

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "site"))

from fault_rows import OTHER_NAMES, FaultRows, expected_codes  # noqa: E402 - found by the line above

from scrapenews.cli.outcomes import outcomes_of  # noqa: E402
from scrapenews.cli.sources import source_of  # noqa: E402
from scrapenews.fetch import Fetcher, FetchOptions  # noqa: E402
from scrapenews.pipeline import extract  # noqa: E402

VECTORS = REPOSITORY.parent / "shared" / "vectors" / "http_faults.json"
UNMANNERLY = FetchOptions(allow_private=True, ignore_robots=True, pause=0.0, retries=0)
_NO_ARTICLE = ("[content", "[parse", "[page")
"""How the codes begin of fixture pages that are refused on purpose."""
BOMBS = (
    "gzip_bomb",
    "gzip_bomb_nested",
    "br_bomb",
    "endless_body",
    "gzip_many_members",
    "huge_header",
    "endless_headers",
)


def faults() -> None:
    """The list of faults, and how much memory the worst of them take at the usual cap."""
    rows = json.loads(VECTORS.read_text("utf-8"))["faults"]
    right, late, slowest = 0, [], 0.0
    with tempfile.TemporaryDirectory() as folder, FaultRows(Path(folder)) as served:
        for row in rows:
            came = served.fetch(row["id"])
            right += all(each.code in expected_codes(row["expect_class"]) for each in came)
            late += [row["id"] for each in came if each.seconds > each.deadline * 1.1]
            slowest = max(slowest, *(each.seconds / each.deadline for each in came))
        grown = _memory_of_bombs(served)
    print(f"http_faults: {right}/{len(rows)} with the expected class; under other names: {OTHER_NAMES}")
    print(f"later than the deadline and a tenth: {late or 'none'}; the slowest took {slowest:.2f} of its deadline")
    cap = UNMANNERLY.max_bytes
    print(f"memory: idle + {grown / 1e6:.1f} MB at a cap of {cap / 1e6:.0f} MB: {grown / cap:.2f} x the cap")


def _memory_of_bombs(served: FaultRows) -> int:
    """By how many bytes the largest resident size of a process that fetches all bombs exceeds its idle size."""
    site = served._site("faults")  # noqa: SLF001 - a script of the same tests
    receiving, sending = multiprocessing.get_context("spawn").Pipe(duplex=False)
    urls = [site.url + name for name in (*BOMBS, "br")]
    process = multiprocessing.get_context("spawn").Process(target=_grow, args=(urls, sending))
    process.start()
    grown: int = receiving.recv()
    process.join()
    return grown


def _grow(urls: list[str], sending: Any) -> None:
    asyncio.run(_fetch_each(urls[-1:]))  # everything is loaded
    Path("/proc/self/clear_refs").write_text("5")  # the largest size is counted anew from here (proc(5))
    idle = _kilobytes("VmRSS")
    asyncio.run(_fetch_each(urls))
    sending.send((_kilobytes("VmHWM") - idle) * 1024)


def _kilobytes(name: str) -> int:
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{name}:"))


async def _fetch_each(urls: list[str]) -> None:
    async with Fetcher(UNMANNERLY) as fetcher:
        for url in urls:
            await asyncio.gather(fetcher.fetch_page(url), return_exceptions=True)


def hosts(rounds: int = 5) -> None:
    """39 good hosts, 5 pages each, alone and with a host that drips for ever."""
    page = _answer((REPOSITORY / "fixtures/sites/press/ferry-pier-reopens.html").read_bytes())
    with _served({f"127.0.2.{last}": page for last in range(1, 41)}) as port:
        good = [f"http://127.0.2.{last}:{port}/{number}" for number in range(5) for last in range(1, 40)]
        bad = [f"http://127.0.2.40:{port}/drip"]
        alone, beside = [], []
        for _ in range(rounds):
            alone.append(asyncio.run(_time_of(good, [])))
            beside.append(asyncio.run(_time_of(good, bad)))
    without, with_it = statistics.median(alone), statistics.median(beside)
    ratio = with_it / without
    print(f"39 hosts, 195 pages: {without:.3f} s alone, {with_it:.3f} s beside a dripping one: {ratio:.2f} x")


async def _time_of(good: list[str], bad: list[str]) -> float:
    async with Fetcher(UNMANNERLY) as fetcher:
        stuck = [asyncio.create_task(fetcher.fetch_page(url)) for url in bad]
        await asyncio.sleep(0.2)
        begun = time.perf_counter()
        await asyncio.gather(*map(fetcher.fetch_page, good))
        seconds = time.perf_counter() - begun
        for task in stuck:
            assert not task.done()
            task.cancel()
        await asyncio.gather(*stuck, return_exceptions=True)
        return seconds


def throughput(pages: int = 2000, servers: int = 50, rounds: int = 5) -> None:
    """The command line's own way, from addresses to extractions, against extraction of the same bytes: both in turn,
    for a machine may be a fifth slower a minute later."""
    contents = [path.read_bytes() for path in sorted((REPOSITORY / "fixtures" / "pages").glob("*/page.html"))]
    _pin(0)
    with _served({f"127.0.3.{last}": [*map(_answer, contents)] for last in range(1, servers + 1)}, core=1) as port:
        urls = [f"http://127.0.3.{number % servers + 1}:{port}/{number % len(contents)}" for number in range(pages)]
        asyncio.run(_scrape(urls[:200]))
        bodies = [contents[number % len(contents)] for number in range(pages)]
        fetched, alone = [], []
        for _ in range(rounds):
            fetched.append(_cost(lambda: asyncio.run(_scrape(urls))))
            alone.append(_cost(lambda: _extract(bodies)))
        only = [_cost(lambda: asyncio.run(_only_fetch(urls)))]
    for name, place in (("wall clock", 0), ("processor", 1)):
        ratios = sorted(without[place] / with_fetch[place] for with_fetch, without in zip(fetched, alone, strict=True))
        with_fetch, without = (min(each[place] for each in found) for found in (fetched, alone))
        print(
            f"{name}: {statistics.median(ratios):.2f} x the rate of extraction alone (median of {rounds} rounds, "
            f"{ratios[0]:.2f} to {ratios[-1]:.2f}); at best {pages / without:.0f} pages/s extracted, "
            f"{pages / with_fetch:.0f} fetched and extracted, {pages / only[0][place]:.0f} fetched alone"
        )


def _cost(work: Callable[[], None]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), _processor_seconds()
    work()
    return time.perf_counter() - clock, _processor_seconds() - processor


def _processor_seconds() -> float:
    """Seconds of this process and of the workers that have come and gone; the servers' are not among them."""
    return time.process_time() + sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


async def _scrape(urls: Sequence[str]) -> None:
    found = [outcome async for outcome in outcomes_of(map(source_of, urls), UNMANNERLY)]
    lost = [outcome.failure for outcome in found if outcome.failure and "no text" not in outcome.failure]
    assert not [failure for failure in lost if not any(code in failure for code in _NO_ARTICLE)], lost[:3]


async def _only_fetch(urls: Sequence[str]) -> None:
    async with Fetcher(UNMANNERLY) as fetcher:
        await asyncio.gather(*map(fetcher.fetch_page, urls), return_exceptions=True)


def _extract(bodies: Sequence[bytes]) -> None:
    for body in bodies:
        with contextlib.suppress(Exception):
            extract(body, url="http://news.example/a", headers={"Content-Type": "text/html"})


def _pin(core: int) -> None:
    with contextlib.suppress(AttributeError, OSError):  # not every system can, nor has two
        os.sched_setaffinity(0, {core})


def _answer(content: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(content) + content


@contextlib.contextmanager
def _served(answers: dict[str, Any], core: int = 1) -> Iterator[int]:
    """Many hosts in a process of their own, each with one answer or one for each number in the path."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(answers, sending, core), daemon=True)
    process.start()
    try:
        yield receiving.recv()
    finally:
        process.terminate()
        process.join()


def _serve(answers: dict[str, Any], sending: Any, core: int) -> None:
    _pin(core)
    asyncio.run(_serve_all(answers, sending))


async def _serve_all(answers: dict[str, Any], sending: Any) -> None:
    port = 0
    for address, found in answers.items():

        async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, found: Any = found) -> None:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
                while True:
                    head = await reader.readuntil(b"\r\n\r\n")
                    path = head.split(b" ", 2)[1][1:]
                    if path == b"drip":
                        await _drip(writer)
                    writer.write(found if isinstance(found, bytes) else found[int(path) % len(found)])
                    await writer.drain()

        server = await asyncio.start_server(converse, address, port)
        port = server.sockets[0].getsockname()[1]
    sending.send(port)
    await asyncio.Event().wait()


async def _drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


PARTS = {"faults": faults, "hosts": hosts, "throughput": throughput}


def main() -> None:
    """Measure the parts that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(PARTS)}; all by default")
    for name in parser.parse_args().parts or PARTS:
        PARTS[name]()


if __name__ == "__main__":
    main()
