"""Whether memory stays flat: many pages, one after the other, in one process.

python tests/benchmarks/soak.py [--pages N] [--damaged] [--seed N] [--print-every N]

The labelled pages beside the repository (the small ones, and a few of the large) and the fixtures are gone through
again and again, each time with another number in their text, so that what is kept by its text shows as growth. With
``--damaged`` every second page is damaged by chance: then memory grows with the names of elements and attributes that
no page had before, for libxml2 keeps each in a table that lives as long as the thread (36 bytes and its letters).
Printed: resident memory as it goes, and its slope after the first fifth, in megabytes per 10 000 pages (asked: at
most 1).
"""

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from random import Random
from statistics import linear_regression

from extraction import REPOSITORY
from mutations import mutated

from bench import BENCH, pages  # isort: skip - found by what `extraction` does
from scrapenews.errors import ScrapenewsError
from scrapenews.pipeline import extract

ASKED = 1.0
_WARM_UP = 0.2
_MEASURED_EVERY = 500
_SMALL = 4_500
"""Bytes of a packed page that is small."""
_LARGE_EVERY = 700
"""Each of these of the larger pages is taken."""
_LONGEST = 3_000_000
"""Bytes of the largest page that is damaged: some damages make a page many times as long."""


def resident() -> float:
    """This process's resident memory in megabytes."""
    size = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return size * os.sysconf("SC_PAGE_SIZE") / 1e6


def slope(counts: Sequence[float], sizes: Sequence[float], per: float) -> float:
    """By how much sizes grow for each so many counted, by least squares, after the warm-up."""
    skipped = int(len(counts) * _WARM_UP)
    return per * linear_regression(counts[skipped:], sizes[skipped:]).slope


def soaked_pages(seed: int, *, damaged: bool) -> Iterator[bytes]:
    """Pages without end, no two alike."""
    paths = sorted((REPOSITORY / "fixtures" / "pages").glob("*/page.html"))
    known = [path.read_bytes() for path in paths]
    labelled = [*pages()]
    larger = 0
    chosen = []
    for page in labelled:
        is_small = (BENCH / page.corpus / "html" / f"{page.id}.html.gz").stat().st_size <= _SMALL
        larger += not is_small
        if is_small or larger % _LARGE_EVERY == 0:
            chosen.append(page)
    for place in count():
        number = place % (len(known) + len(chosen))
        content = known[number] if number < len(known) else chosen[number - len(known)].content
        yield content + b"<p>This is the page with the number %d, which is %d words long.</p>" % (place, place)
        if damaged and len(content) <= _LONGEST:
            yield mutated(content, Random(f"{seed}/{place}"), known)  # noqa: S311 - no secret


def main() -> None:
    """Print the memory as it goes, and its slope."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=50_000)
    parser.add_argument("--damaged", action="store_true", help="damage every second page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--print-every", type=int, default=5_000)
    arguments = parser.parse_args()
    counts: list[int] = []
    sizes: list[float] = []
    refused = raised = read = 0
    with suppress(KeyboardInterrupt):  # what was measured until then is printed
        for read, content in enumerate(
            islice(soaked_pages(arguments.seed, damaged=arguments.damaged), arguments.pages), start=1
        ):
            try:
                extract(content, url="https://news.example/2024/05/a-story")
            except ScrapenewsError:  # a page that is refused on purpose
                refused += 1
            except Exception as error:  # noqa: BLE001 - a find for `fuzz.py`, and no reason to stop
                print(f"page {read:,}: {error!r}", flush=True)
                raised += 1
            if read % _MEASURED_EVERY == 0:
                gc.collect()
                counts.append(read)
                sizes.append(resident())
            if read % arguments.print_every == 0:
                print(f"{read:8,} pages {sizes[-1]:8.1f} MB {time.process_time():8.0f} s of CPU", flush=True)
    found = slope(counts, sizes, 10_000)
    print(f"soak: {read:,} pages of seed {arguments.seed} ({refused:,} refused, {raised} undeclared)")
    print(f"slope of resident memory after warm-up: {found:+.2f} MB per 10,000 pages (asked: at most {ASKED})")
    sys.exit(found > ASKED or raised > 0)


if __name__ == "__main__":
    main()
