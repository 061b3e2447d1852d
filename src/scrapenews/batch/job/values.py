"""What a job is made of."""

import datetime as dt
import hashlib
import json
import zoneinfo
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from scrapenews.batch.job.dated import dated
from scrapenews.batch.job.patterns import matches
from scrapenews.fetch import FetchOptions

SourceKind = Literal["feed", "sitemap", "page", "list", "site"]
"""What a source's address leads to: ``feed`` (RSS, Atom, JSON Feed), ``sitemap`` (or an index of them), ``page`` (a
front or section page), ``list`` (addresses, one a line, in a file or on the web), ``site`` (whatever it turns out to
be, and the feeds and sitemaps that it names)."""

OutputFormat = Literal["jsonl", "csv", "parquet", "markdown"]
"""The formats that a store is exported in."""

Reread = tuple[tuple[dt.timedelta, dt.timedelta], ...]
"""Up to which age a story is asked for again, and how often: pairs of age and interval, the youngest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where a job finds the addresses of articles."""

    name: str
    """What it is called in the store and in summaries; unique in the job."""
    url: str
    """Its address, in which ``{date:%Y/%m/%d}`` is the day; of a ``list`` also the path of a file, absolute."""
    kind: SourceKind = "site"
    """What the address leads to."""
    include: tuple[str, ...] = ()
    """Patterns of addresses that are taken; with none, all are."""
    exclude: tuple[str, ...] = ()
    """Patterns of addresses that are not taken, whatever `include` says."""
    every: dt.timedelta | None = None
    """How often it is asked; with neither this nor `cron`, in each run."""
    cron: str | None = None
    """When it is asked, as a cron expression of five fields."""
    time_zone: str | None = None
    """The time zone of `cron` and of a date in `url` (a name of the IANA database); ``None`` is UTC."""
    max_pages: int | None = None
    """How many of its pages to ask for in one run at most."""
    reread: Reread | None = None
    """When its stories are asked for again; ``None`` leaves that to the usual table, ``()`` is never."""

    def address(self, now: dt.datetime) -> str:
        """Its address at a moment: a date in it is the day's in the source's time zone."""
        zone = zoneinfo.ZoneInfo(self.time_zone) if self.time_zone else dt.UTC
        return dated(self.url, now.astimezone(zone))

    @property
    def rules(self) -> str:
        """A digest of what is wanted of it: where that changes, what its listings left out may be wanted now."""
        said = json.dumps([self.kind, self.include, self.exclude])
        return hashlib.sha256(said.encode()).hexdigest()

    def takes(self, url: str) -> bool:
        """Whether the job wants an address that this source names."""
        taken = not self.include or any(matches(pattern, url) for pattern in self.include)
        return taken and not any(matches(pattern, url) for pattern in self.exclude)


@dataclass(frozen=True, kw_only=True, slots=True)
class Output:
    """A file or folder that the store is exported to after each run that stored something."""

    format: OutputFormat
    """Its format."""
    path: Path
    """Where it lies, absolute."""
    every_version: bool = False
    """Whether all versions of a story are written, and not the newest only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A job: what is asked, how, and where it is kept."""

    name: str
    """What it is called in the store and in summaries."""
    store: str
    """The path of an SQLite file, absolute, or the URL of a PostgreSQL database."""
    sources: tuple[Source, ...]
    """Where it finds the addresses of articles; one at least."""
    outputs: tuple[Output, ...] = ()
    """What is exported after a run."""
    fetch: FetchOptions = field(default_factory=FetchOptions)
    """How pages are fetched."""
