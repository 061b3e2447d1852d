"""What a store costs: outcomes noted a second, and questions to a store of 20 000 articles, in processor time.

    python tests/benchmarks/store.py [ARTICLES] [PLACE]

PLACE is a new file (in a temporary folder without one) or a postgresql:// address.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "store"))

from making import DAY, FEED, HOUR, NOW, Newsroom, article, candidate, ok

from scrapenews.store import PageOutcome, open_store

SOURCES = 30


def main(articles: int, place: str) -> None:
    """Fill a store, then ask it."""
    timed("the disk: 200 synced writes", synced_writes, 200)
    with open_store(place) as store:
        run = store.begin_run("bench", NOW)
        per_source = articles // SOURCES
        timed("list pages", lambda: list_pages(store, per_source), per_source * SOURCES)
        pages = list(store.due_pages(NOW))
        room = Newsroom(1)
        records = [article(room.report(400), headline=f"Report {page.id}", in_language="en") for page in pages]
        timed("note new versions", lambda: note(store, run, pages, records), len(pages))
        timed("note unchanged", lambda: note_unchanged(store, run, pages), len(pages))
    with open_store(place, read_only=True) as store:
        timed("due pages, none due", lambda: list(store.due_pages(NOW)))
        timed("status (health of 14 days)", lambda: store.health(now=NOW + DAY))
        timed("history (one article)", lambda: [row.article for row in store.versions(f"{FEED}/7/7")])
        timed("next due", store.next_due)
        timed("read every article", lambda: sum(len(row.record) for row in store.articles()), articles)
        timed("groups", lambda: sum(1 for _ in store.groups()))
    print(f"largest resident set: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (texts included)")


def list_pages(store: Any, per_source: int) -> None:
    """Have every source list its pages."""
    for number in range(SOURCES):
        listed = [candidate(f"{FEED}/{number}/{page}") for page in range(per_source)]
        store.note_source(f"source {number}", FEED, now=NOW, outcome="ok", due_at=NOW + HOUR, candidates=listed)


def note(store: Any, run: int, pages: list[Any], records: list[Any]) -> None:
    """Note a first reading of every page."""
    for page, record in zip(pages, records, strict=True):
        store.note_outcome(run, page.id, ok(record, due_at=NOW + HOUR))


def note_unchanged(store: Any, run: int, pages: list[Any]) -> None:
    """Note that no page has changed."""
    for page in pages:
        store.note_outcome(run, page.id, PageOutcome(kind="unchanged", at=NOW + HOUR, due_at=NOW + DAY))


def synced_writes() -> None:
    """Write as much as a commit does and wait for the disk, 200 times: no store can be faster."""
    with tempfile.TemporaryFile(buffering=0) as stream:
        for _ in range(200):
            stream.write(bytes(16_384))
            os.fsync(stream.fileno())


def timed(name: str, work: Callable[[], object], items: int = 0) -> None:
    """Print what some work takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    rate = f"  {items / wall:8.0f} a second" if items else ""
    print(f"{name:28} {cpu:8.3f} s of CPU {wall:8.3f} s{rate}", flush=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(
            int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, sys.argv[2] if len(sys.argv) > 2 else f"{folder}/news.db"
        )
