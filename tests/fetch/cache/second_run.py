"""Fetch 200 pages of a loopback site twice with one cache, and print what was sent each time.

By hand: ``python tests/fetch/cache/second_run.py``.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tests" / "site"))

from server import SiteServer  # noqa: E402 - found by the line above

from scrapenews.fetch import Fetcher, FetchOptions  # noqa: E402

PAGES = 200


class Run(NamedTuple):
    """What a run of all pages cost."""

    requests: int
    content_sent: int
    content_read: int


def make_site(folder: Path) -> None:
    """A site of `PAGES` articles, each with its validator and no lifetime."""
    page = (ROOT / "fixtures" / "sites" / "archive" / "tide-mill.html").read_text("utf-8")
    (folder / "page.html").write_text(page, "utf-8")
    tables = (f'["/{n}"]\nfile = "page.html"\nfields = {{ ETag = \'"{n}"\' }}\n' for n in range(PAGES))
    (folder / "site.toml").write_text("\n".join(tables), "utf-8")


async def fetch_all(site: SiteServer, options: FetchOptions) -> Run:
    """Fetch every page once, in a run of its own."""
    requests, sent = len(site.requests), site.content_sent
    async with Fetcher(options) as fetcher:
        pages = await asyncio.gather(*(fetcher.fetch_page(f"{site.url}{number}") for number in range(PAGES)))
    read = sum(len(page.content) for page in pages)
    return Run(len(site.requests) - requests, site.content_sent - sent, read)


def runs() -> list[Run]:
    """Two runs, one after the other."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        make_site(Path(folder))
        options = FetchOptions(allow_private=True, ignore_robots=True, pause=0, cache_folder=Path(cache))
        with SiteServer(Path(folder)) as site:
            return [asyncio.run(fetch_all(site, options)) for _ in range(2)]


if __name__ == "__main__":
    for number, run in enumerate(runs(), 1):
        print(
            f"run {number}: {run.requests} requests, {run.content_sent} bytes of content sent, {run.content_read} read"
        )
