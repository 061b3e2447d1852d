"""Compare what is kept of stored pages with what Chromium shows of them.

    python tests/oracle/oracle_bench.py [--pages N] [--seed N] [--list N]

Takes a seeded sample of the labelled pages beside the repository, and prints how many kept blocks are exactly the
browser's text, how many differ only by what a rule accepts, and how many differ, each with its cause. With ``--list``
up to N examples of each cause are shown: ``[[…]]`` is what only the browser shows, ``{-…-}`` what only the record has.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator

from chromium import Browser, open_browser, why_absent
from comparison import EXACT, Verdict, compare
from sample import BENCH, StoredPage, sample
from units import units

from scrapenews.errors import ScrapenewsError
from scrapenews.parse import parse_document
from scrapenews.pipeline import explain

ASKED = 0.995


def verdicts(browser: Browser, page: StoredPage) -> list[Verdict]:
    """A verdict on each kept block of a page; none where the page has no record."""
    try:
        kept = units(explain(page.content, url=page.url))
    except ScrapenewsError:
        return []
    if not kept:
        return []
    encoding = parse_document(page.content, url=page.url).encoding
    return compare(kept, browser.readings(page.content, encoding))


def collected(pages: Iterator[StoredPage]) -> Iterator[tuple[str, Verdict]]:
    """The verdicts on all pages, each with its page's name. A page that Chromium gives up on is said and left out."""
    from playwright.sync_api import Error

    with open_browser() as browser:
        for page in pages:
            try:
                yield from ((page.name, verdict) for verdict in verdicts(browser, page))
            except Error as error:
                print(f"left out: {page.name}: {error.message.splitlines()[0]}", file=sys.stderr)


def report(found: list[tuple[str, Verdict]], examples: int) -> str:
    """The figures, and examples of each cause."""
    causes: dict[tuple[bool, str], list[tuple[str, Verdict]]] = defaultdict(list)
    for name, verdict in found:
        causes[verdict.is_equal, verdict.cause].append((name, verdict))
    total = len(found)
    equal = sum(verdict.is_equal for _, verdict in found)
    exact = len(causes.get((True, EXACT), ()))
    lines = [
        f"kept blocks compared    {total:6}  on {len({name for name, _ in found})} pages",
        f"exactly innerText       {exact:6}  {exact / total:8.2%}",
        f"equal, with the rules   {equal:6}  {equal / total:8.2%}   (asked: {ASKED:.1%})",
    ]
    for is_equal, title in ((True, "accepted by a rule"), (False, "different")):
        lines += ["", f"{title}:"]
        wanted = [cause for cause in causes if cause[0] is is_equal and cause[1] != EXACT]
        for cause in sorted(wanted, key=lambda cause: -len(causes[cause])):
            members = causes[cause]
            lines.append(f"{len(members):6}  {cause[1]}  ({len({name for name, _ in members})} pages)")
            for name, verdict in members[:examples]:
                lines.append(f"          {name} {verdict.unit.kind}: {verdict.shown or verdict.unit.text}")
    return "\n".join(lines)


def main() -> int:
    """Print the figures; exits with 1 where fewer blocks are equal than is asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--pages", type=int, default=300, metavar="N", help="how many pages")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which ones")
    parser.add_argument("--list", type=int, default=0, metavar="N", help="show up to N examples of each cause")
    options = parser.parse_args()
    absent = why_absent() or (None if BENCH.is_dir() else f"no labelled pages at {BENCH}")
    if absent:
        print(f"skipped: {absent}", file=sys.stderr)
        return 0
    begun = time.perf_counter()
    found = list(collected(sample(options.pages, options.seed)))
    print(report(found, options.list))
    print(f"\n{time.perf_counter() - begun:.0f} s")
    return sum(verdict.is_equal for _, verdict in found) < ASKED * len(found)


if __name__ == "__main__":
    sys.exit(main())
