"""A campaign of damaged pages: nothing undeclared is raised, nothing hangs, every record is valid.

python tests/benchmarks/fuzz.py [--pages N] [--from N] [--seed N] [--processes N] [--kept FOLDER] [--only NUMBER]

Pages of the bench and of the fixtures are damaged by chance (`mutations`). Each is known by the seed and its number, so
that a campaign can be cut into parts and gone on with (``--from``), and ``--only NUMBER`` makes one page again and
writes it to standard output. A page is read in a process of its own kind (`fates`): one that hangs, or takes more
memory than is allowed, or the process itself, is one wrong page. What is wrong or late is kept in a folder.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from queue import Queue
from tempfile import gettempdir
from threading import Thread

from campaign import Campaign
from fates import HANGS, Fate, Reader

_SHOWN = 20
_TOLD_EVERY = 1000


def read_all(campaign: Campaign, numbers: range, processes: int) -> "Queue[Fate]":
    """The fates of all pages as they come, each process with every n-th of them."""
    found: Queue[Fate] = Queue()

    def read(share: range) -> None:
        with Reader(campaign.seed) as reader:
            for number in share:
                found.put(reader.fate(number))

    for first in range(processes):
        Thread(target=read, args=(numbers[first::processes],), daemon=True).start()
    return found


def keep(campaign: Campaign, fate: Fate, folder: Path) -> None:
    """Keep a page and what is wrong with it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"page-{campaign.seed}-{fate.number}"
    path.with_suffix(".html").write_bytes(campaign.page(fate.number).content)
    path.with_suffix(".txt").write_text(f"{campaign.page(fate.number).content_type}\n{fate}\n", encoding="utf-8")


def arguments_of(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """What was asked for."""
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--from", type=int, default=0, metavar="NUMBER", dest="first", help="the first page's number")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--kept", type=Path, default=Path(gettempdir()) / "scrapenews-fuzz", metavar="FOLDER")
    parser.add_argument("--only", type=int, metavar="NUMBER")
    return parser.parse_args()


def main() -> None:
    """Run the campaign, and print its sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments = arguments_of(parser)
    campaign = Campaign(arguments.seed)
    if arguments.only is not None:
        sys.stdout.buffer.write(campaign.page(arguments.only).content)
        return
    numbers = range(arguments.first, arguments.first + arguments.pages)
    fates: Counter[str] = Counter()
    wrong: list[Fate] = []
    late: list[Fate] = []
    slowest = Fate(-1, "", "ok", late=0.0)
    found = read_all(campaign, numbers, arguments.processes)
    for read in range(1, len(numbers) + 1):
        fate = found.get()
        fates[fate.wrong or fate.what] += 1
        slowest = max(slowest, fate, key=lambda each: each.late)
        if fate.wrong or fate.late > 1:
            (wrong if fate.wrong else late).append(fate)
            keep(campaign, fate, arguments.kept)
            if len(wrong) + len(late) <= _SHOWN:
                print(f"page {fate.number}: {fate.what} ({fate.wrong or 'late'}; {fate.late:.2f})", flush=True)
        if read % _TOLD_EVERY == 0:
            print(f"{read:,} of {len(numbers):,} read, {len(wrong)} wrong, {len(late)} late", flush=True)
    print(f"outcomes: {dict(fates.most_common())}")
    print(f"the slowest, page {slowest.number}, took {slowest.late:.2f} of a second of CPU time and one a megabyte")
    sums = Counter(fate.wrong for fate in wrong)
    print(
        f"fuzz: {fates.total():,} pages of seed {arguments.seed}, from {arguments.first}: undeclared exceptions "
        f"{sums['undeclared']}, hangs of {HANGS:.0f} s {sums['hang']}, processes lost {sums['died']}, invalid records "
        f"{sums['invalid']}, unequal {sums['unequal']}, late {len(late)} (asked: 0 of each)"
    )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
