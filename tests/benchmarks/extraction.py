"""What the whole record of a page costs, beside the bare parse of the same bytes in the same run.

python tests/benchmarks/extraction.py [speed|growth|peers|start|memory ...] [--every N]

speed   each stage, and `extract` and `explain` as a whole, over the labelled articles of fundus and wcxb
growth  time(4n) / time(n) of pages that grow in one way each
peers   other extractors on the same pages, those that are installed
start   how long `import scrapenews` and ``scrapenews --help`` take
memory  how much resident memory the record of a median page takes at its peak, with all that is loaded for it

CPU time, the best of three of each figure: others may be at work on the machine.
"""

import argparse
import contextlib
import importlib
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from generated_pages import GENERATORS
from lxml import etree

REPOSITORY = Path(__file__).parents[2]
sys.path.insert(0, str(REPOSITORY / "tests" / "quality"))

from bench import Page, pages  # noqa: E402 - found by the line above

from scrapenews.dom import read_outline  # noqa: E402
from scrapenews.errors import ScrapenewsError  # noqa: E402
from scrapenews.extract import extract_article  # noqa: E402
from scrapenews.parse import parse_document  # noqa: E402
from scrapenews.pipeline import explain, extract  # noqa: E402
from scrapenews.strip import strip_boilerplate  # noqa: E402

TIMES = 3
ASKED_MEDIAN, ASKED_P95, ASKED_EXPLAIN, ASKED_GROWTH = 5.0, 8.0, 1.5, 5.0
ASKED_IMPORT, ASKED_HELP, ASKED_MEMORY = 120, 150, 120


def articles(every: int) -> Iterator[Page]:
    """The labelled articles."""
    for page in pages(("fundus", "wcxb"), every=every):
        if page.corpus == "fundus" or page.type == "article":
            yield page


def best_time(work: Callable[[], object], times: int = TIMES) -> float:
    """Seconds of CPU time."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def bare_parse(content: bytes) -> object:
    """What everything is measured against."""
    return etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))


# ---------------------------------------------------------------------------------------------------- speed


def speed(every: int) -> None:
    """Every stage and the whole, in multiples of the bare parse."""
    found: dict[str, list[float]] = defaultdict(list)
    bare: list[float] = []
    for page in articles(every):
        with contextlib.suppress(ScrapenewsError):  # pages that are refused on purpose
            content = page.content
            unit = best_time(lambda: bare_parse(content), 2 * TIMES)  # noqa: B023 - called at once
            for stage, seconds in _stages(content, page.url).items():
                found[stage].append(seconds / unit)
            bare.append(unit)
    print(f"{len(bare)} articles; the bare parse takes {1000 * statistics.median(bare):.2f} ms (median)")
    print(f"{'':10}{'median':>8}{'p95':>8}   times the bare parse")
    for stage, ratios in found.items():
        print(f"{stage:10}{statistics.median(ratios):8.2f}{percentile(ratios, 0.95):8.2f}")
    ratio = statistics.median(one / other for one, other in zip(found["explain"], found["extract"], strict=True))
    print(f"asked: extract at most {ASKED_MEDIAN} (median) and {ASKED_P95} (p95)")
    print(f"explain / extract: {ratio:.2f} (asked: at most {ASKED_EXPLAIN})")


def _stages(content: bytes, url: str | None) -> dict[str, float]:
    document = parse_document(content, url=url)
    outline = read_outline(document)
    body = strip_boilerplate(outline, tracing=False)
    return {
        "parse": best_time(lambda: parse_document(content, url=url)),
        "outline": best_time(lambda: read_outline(document)),
        "strip": best_time(lambda: strip_boilerplate(outline, tracing=False)),
        "fields": best_time(lambda: extract_article(outline, body)),
        "extract": best_time(lambda: extract(content, url=url)),
        "explain": best_time(lambda: explain(content, url=url)),
    }


def percentile(numbers: Sequence[float], share: float) -> float:
    """The number that this share of the numbers does not exceed."""
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * share))]


# ---------------------------------------------------------------------------------------------------- growth


def growth(_every: int) -> None:
    """Pages of 1, 2, 4 and 8 times a size."""
    print(f"{'':24}{'size':>8}{'seconds at 1, 2, 4, 8 times':>34}{'t(4n)/t(n)':>14}{'t(8n)/t(2n)':>14}")
    worst = 0.0
    for name, (size, make) in GENERATORS.items():
        htmls = [make(size * times).encode() for times in (1, 2, 4, 8)]
        seconds = [best_time(lambda html=html: extract(html)) for html in htmls]  # type: ignore[misc]
        ratios = seconds[2] / seconds[0], seconds[3] / seconds[1]
        worst = max(worst, *ratios)
        print(f"{name:24}{size:8}{'  '.join(f'{each:.3f}' for each in seconds):>34}{ratios[0]:14.2f}{ratios[1]:14.2f}")
    print(f"the worst: {worst:.2f} (asked: at most {ASKED_GROWTH})")


# ---------------------------------------------------------------------------------------------------- peers


def _resiliparse(html: str) -> object:
    return importlib.import_module("resiliparse.extract.html2text").extract_plain_text(html, main_content=True)


def _newspaper(html: str) -> object:
    article = importlib.import_module("newspaper").Article("http://news.example/a", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return article


PEERS: Mapping[str, Callable[[str], object]] = {
    "trafilatura": lambda html: importlib.import_module("trafilatura").bare_extraction(html, with_metadata=True),
    "readability": lambda html: importlib.import_module("readability").Document(html).summary(),
    "resiliparse": _resiliparse,
    "newspaper": _newspaper,
}


def peers(every: int) -> None:
    """Other extractors on every third of the pages; those that are missing are named."""
    sample = [page.content for page in articles(3 * every)]
    units = [best_time(lambda content=content: bare_parse(content), 2 * TIMES) for content in sample]  # type: ignore[misc]
    for name, run in (("scrapenews", extract), *PEERS.items()):
        if name != "scrapenews" and importlib.util.find_spec(name) is None:
            print(f"{name:14} SKIPPED: it is not installed")
            continue
        ratios = []
        for content, unit in zip(sample, units, strict=True):
            with contextlib.suppress(Exception):  # what a peer raises is its own affair
                html = content.decode("utf-8", "replace")
                ratios.append(best_time(lambda: run(html), 2) / unit)  # noqa: B023 - called at once
        print(
            f"{name:14} median {statistics.median(ratios):7.2f}   p95 {percentile(ratios, 0.95):7.2f}   ({len(ratios)})"
        )


# ---------------------------------------------------------------------------------------------------- start, memory


def start(_every: int) -> None:
    """Wall-clock time of a new interpreter, without that of the interpreter itself."""
    bare = _wall("pass")
    for name, code, asked in (
        ("import scrapenews", "import scrapenews", ASKED_IMPORT),
        ("scrapenews --help", "from scrapenews.cli import run; run(['--help'])", ASKED_HELP),
    ):
        print(f"{name}: {1000 * _wall(code):.0f} ms, of which the bare interpreter {1000 * bare:.0f} (asked: {asked})")


def _wall(code: str) -> float:
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
        best = min(best, time.perf_counter() - begun)
    return best


def memory(every: int) -> None:
    """The peak of a new process that makes the record of the page of median length, as the kernel counts it for the
    program that runs in it: `ru_maxrss` would be that of this process, from which it was split off.
    """
    page = sorted(articles(every), key=lambda page: len(page.content))
    middle = page[len(page) // 2].content
    code = (
        "import sys\nfrom scrapenews import extract\nextract(sys.stdin.buffer.read())\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    done = subprocess.run([sys.executable, "-c", code], input=middle, capture_output=True, check=True)
    print(
        f"peak memory on a page of {len(middle):,} bytes: {int(done.stdout) // 1024} MB (asked: at most {ASKED_MEMORY})"
    )


PARTS = {"speed": speed, "growth": growth, "peers": peers, "start": start, "memory": memory}


def main() -> None:
    """Print what was asked for, or everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--every", type=int, default=5, help="take every N-th page (default: 5)")
    arguments = parser.parse_args()
    for part in arguments.parts or PARTS:
        print(f"--- {part}")
        PARTS[part](arguments.every)


if __name__ == "__main__":
    main()
