"""Make the record of every bench page and check it: no error, no page over its time, every record valid against the
schema.

    python tests/quality/records.py [--every N]

Prints a line a corpus and one for all: pages, errors, slow pages, valid records, and the time of the whole record as
a multiple of lxml's bare parse of the same bytes, taken page by page in the same run. Exits with 1 if anything is
wrong.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench import BENCH, CORPORA, Page, pages
from jsonschema import Draft202012Validator
from lxml import etree

import scrapenews
from scrapenews.record.schema import article_schema

LONGEST = 30.0
"""Seconds after which a page counts as one that hangs."""


@dataclass
class Tally:
    """What came of some pages."""

    pages: int = 0
    valid: int = 0
    slow: int = 0
    problems: list[str] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The tally as one line of text."""
        ratios = sorted(self.ratios) or [0.0]
        median, tail = statistics.median(ratios), ratios[int(len(ratios) * 0.95)]
        return (
            f"{name:<12} pages {self.pages:5}  errors {len(self.problems):3}  over {LONGEST:.0f} s {self.slow:3}  "
            f"valid records {self.valid:5}  time / bare parse: median {median:.2f}, p95 {tail:.2f}"
        )


def seconds_to_parse(content: bytes) -> float:
    """How long lxml needs for the bare tree, the better of two."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        etree.fromstring(content, etree.HTMLParser(encoding="utf-8"))
        best = min(best, time.perf_counter() - start)
    return best


def check(page: Page, validator: Draft202012Validator, tally: Tally) -> None:
    """Make one record and count what came of it."""
    tally.pages += 1
    content = page.content
    start = time.perf_counter()
    try:
        article = scrapenews.extract(content, url=page.url)
    except Exception as error:  # noqa: BLE001 (every error is what is counted here)
        tally.problems.append(f"{page.corpus} {page.id}: {type(error).__name__}: {error}")
        return
    seconds = time.perf_counter() - start
    tally.slow += seconds > LONGEST
    tally.ratios.append(seconds / seconds_to_parse(content))
    fault = fault_of(article, validator)
    if fault is None:
        tally.valid += 1
    else:
        tally.problems.append(f"{page.corpus} {page.id}: {fault}")


def fault_of(article: scrapenews.Article, validator: Draft202012Validator) -> str | None:
    """The first place where a record breaks the schema, in words."""
    wrong = next(iter(validator.iter_errors(article.to_dict())), None)
    return None if wrong is None else f"not valid at {wrong.json_path}: {wrong.message[:200]}"


def tallies(every: int) -> Iterator[tuple[str, Tally]]:
    """A tally for each corpus."""
    validator = Draft202012Validator(article_schema())
    scrapenews.extract("<p>A first page, to load what loads late.</p>")
    for corpus in CORPORA:
        tally = Tally()
        for page in pages((corpus,), every=every):
            check(page, validator, tally)
        yield corpus, tally


def main() -> int:
    """Print the tallies and what went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every N-th page")
    every = parser.parse_args().every
    if not BENCH.is_dir():
        print(f"skipped: no labelled pages at {BENCH}", file=sys.stderr)
        return 0
    total = Tally()
    for corpus, tally in tallies(every):
        print(tally.line(corpus), flush=True)
        total.pages += tally.pages
        total.valid += tally.valid
        total.slow += tally.slow
        total.problems += tally.problems
        total.ratios += tally.ratios
    print(total.line("all"))
    for problem in total.problems:
        print(problem)
    return 1 if total.problems or total.slow else 0


if __name__ == "__main__":
    sys.exit(main())
