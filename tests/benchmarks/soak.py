"""Whether memory stays flat: many pages, one after the other, in one process.

python tests/benchmarks/soak.py [--pages N] [--step N]

The labelled pages beside the repository are gone through again and again. Printed: resident memory at each step, and
its slope after the first fifth, in megabytes per 10 000 pages (asked: at most 1).
"""

import argparse
import gc
import os
from itertools import cycle, islice
from pathlib import Path
from statistics import linear_regression

from extraction import pages

from scrapenews.errors import ScrapenewsError
from scrapenews.pipeline import extract

ASKED = 1.0
_WARM_UP = 0.2


def resident() -> float:
    """This process's resident memory in megabytes."""
    size = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return size * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Print the memory at each step, and its slope."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=50_000)
    parser.add_argument("--step", type=int, default=1_000)
    arguments = parser.parse_args()
    known = list(pages())
    counts: list[int] = []
    sizes: list[float] = []
    for count, page in enumerate(islice(cycle(known), arguments.pages), start=1):
        try:
            extract(page.content, url=page.url)
        except ScrapenewsError:  # a page that is refused on purpose
            continue
        finally:
            if count % arguments.step == 0:
                gc.collect()
                counts.append(count)
                sizes.append(resident())
                print(f"{count:8,} pages {sizes[-1]:8.1f} MB", flush=True)
    skipped = int(len(counts) * _WARM_UP)
    slope = 10_000 * linear_regression(counts[skipped:], sizes[skipped:]).slope
    print(f"slope after warm-up: {slope:+.2f} MB per 10,000 pages (asked: at most {ASKED})")


if __name__ == "__main__":
    main()
