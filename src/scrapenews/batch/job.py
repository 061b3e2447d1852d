"""What a job is: where the store is, how to fetch, which sources, which files to write."""

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from scrapenews.fetch.options import FetchOptions

Kind = Literal["feed", "sitemap", "page", "list", "site"]
"""What a source's address is: a feed, a sitemap or an index of them, a front or section page, a list of addresses, or a
site of which feeds and sitemaps are to be found."""

Steps = tuple[tuple[dt.timedelta, dt.timedelta], ...]
"""Up to which age a page is asked again, and how often: the youngest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where addresses of articles come from."""

    name: str
    """Its name in the job, and in the store."""
    url: str
    """Its address."""
    kind: Kind = "feed"
    """What stands there."""
    include: tuple[str, ...] = ()
    """Patterns of addresses; with some, one of them has to be found in an address that is taken."""
    exclude: tuple[str, ...] = ()
    """Patterns of addresses that are not taken."""
    every: dt.timedelta | None = None
    """How often it is asked."""
    cron: str | None = None
    """When it is asked, in place of `every`: five fields, as cron has them."""
    time_zone: str | None = None
    """The time zone of `cron`; UTC without one."""
    max_pages: int | None = None
    """How many of its pages are asked for in one run."""
    reread: Steps | None = None
    """How often its pages are asked again, and for how long; ``None``: as `batch.policy.REREAD` says."""

    def takes(self, url: str) -> bool:
        """Whether the job wants an address that the source lists."""
        if any(re.search(pattern, url) for pattern in self.exclude):
            return False
        return not self.include or any(re.search(pattern, url) for pattern in self.include)


@dataclass(frozen=True, kw_only=True, slots=True)
class Output:
    """A file, or a folder of files, that is written after each run."""

    format: str
    """What is written: ``jsonl``, ``csv``, ``parquet`` or ``markdown``."""
    path: Path
    """Where."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A job."""

    name: str
    """Its name."""
    store: str
    """Where the store is: a path or a ``postgresql://`` address."""
    fetch: FetchOptions = field(default_factory=FetchOptions)
    """Bounds and manners of fetching."""
    sources: tuple[Source, ...] = ()
    """Where addresses come from."""
    outputs: tuple[Output, ...] = ()
    """What is written at the end of a run."""
