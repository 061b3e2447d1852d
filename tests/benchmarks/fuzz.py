"""A campaign of damaged pages: nothing undeclared is raised, nothing hangs, every record is valid.

python tests/benchmarks/fuzz.py [--pages N] [--seed N] [--processes N]

Pages of the bench and of the fixtures are damaged by chance (`mutations`); each is known by the seed and its number, so
that ``--only NUMBER`` makes it again and writes it to standard output.
"""

import argparse
import json
import multiprocessing
import queue
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from extraction import REPOSITORY, pages
from mutations import mutated

from scrapenews import Article
from scrapenews.errors import ScrapenewsError
from scrapenews.pipeline import explain

_EVERY = 9
"""Each of these pages of the bench is one to damage."""
_LONGEST = 400_000
_HANGS = 120
"""Seconds of waiting after which a page is taken to hang."""
_SHOWN = 20


@dataclass(frozen=True)
class Fate:
    """What became of a page."""

    number: int
    what: str
    """``ok``, the code of a declared error, or what is wrong."""
    is_wrong: bool
    late: float
    """By how many times it took longer than a second and one a megabyte, in CPU time."""


def sound_pages() -> list[bytes]:
    """The pages to damage."""
    fixtures = sorted((REPOSITORY / "fixtures" / "pages").glob("*/page.html"))
    found = [page.content for page in pages(every=_EVERY)] + [Path(path).read_bytes() for path in fixtures]
    return [content for content in found if len(content) <= _LONGEST]


class Campaign:
    """The pages of a seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.sound = sound_pages()

    def page(self, number: int) -> bytes:
        """The damaged page of a number."""
        chance = Random(f"{self.seed}/{number}")  # noqa: S311 - no secret
        return mutated(chance.choice(self.sound), chance, self.sound)

    def fate(self, number: int) -> Fate:
        """What becomes of it."""
        page = self.page(number)
        begun = time.process_time()
        what, is_wrong = _read(page)
        return Fate(number, what, is_wrong, (time.process_time() - begun) / (1 + len(page) / 1e6))


def _read(page: bytes) -> tuple[str, bool]:
    try:
        extraction = explain(page, url="https://news.example/2024/05/a-story")
        stated = json.loads(json.dumps(extraction.article.to_dict()))
        if Article.from_dict(stated) != extraction.article:
            return "the record is another after JSON", True
    except ScrapenewsError as error:
        return error.code, False
    except BaseException as error:  # noqa: BLE001 - this is what is looked for
        return repr(error), True
    return "ok", False


def _fates(campaign: Campaign, pages: int, processes: int) -> Iterator[Fate]:
    """The fates of all pages as they come; where none comes for long, one that says so."""
    context = multiprocessing.get_context("fork")
    found: multiprocessing.Queue[Fate] = context.Queue()

    def work(first: int) -> None:
        for number in range(first, pages, processes):
            found.put(campaign.fate(number))

    workers = [context.Process(target=work, args=(first,), daemon=True) for first in range(processes)]
    for worker in workers:
        worker.start()
    try:
        for _ in range(pages):
            yield found.get(timeout=_HANGS)
    except queue.Empty:
        yield Fate(-1, "a page hangs, or its process died", is_wrong=True, late=_HANGS)
    for worker in workers:
        worker.terminate()


def main() -> None:
    """Run the campaign, and print its sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", type=int, metavar="NUMBER")
    arguments = parser.parse_args()
    campaign = Campaign(arguments.seed)
    if arguments.only is not None:
        sys.stdout.buffer.write(campaign.page(arguments.only))
        return
    fates: Counter[str] = Counter()
    wrong: list[Fate] = []
    slowest = Fate(-1, "", is_wrong=False, late=0.0)
    for fate in _fates(campaign, arguments.pages, arguments.processes):
        fates["WRONG" if fate.is_wrong else fate.what] += 1
        slowest = max(slowest, fate, key=lambda each: each.late)
        if fate.is_wrong or fate.late > 1:
            wrong.append(fate)
    for fate in wrong[:_SHOWN]:
        print(f"page {fate.number}: {fate.what} after {fate.late:.2f} of a second and one a megabyte")
    print(f"{fates.total():,} pages of seed {arguments.seed}: {dict(fates.most_common())}")
    print(f"wrong or late: {len(wrong)} (asked: 0)")
    print(f"the slowest, page {slowest.number}, took {slowest.late:.2f} of a second and one a megabyte")


if __name__ == "__main__":
    main()
