"""What a store finds in what it holds: groups of copies, and how sources have been doing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from scrapenews.store.values import SourceRow


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """One page of a group of copies."""

    page: int
    """The page's number."""
    url: str
    """The page's address."""
    source: str
    """The name of the source that listed it first."""
    headline: str | None
    """The newest version's headline."""
    published: dt.datetime | None
    """When it was published, where the record has a time."""
    first_seen: dt.datetime
    """When a listing first named it."""
    agency: str | None
    """The agency that it credits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CopyGroup:
    """Pages that hold one text."""

    id: int
    """The group's number: that of its page which was seen first."""
    copies: tuple[Copy, ...]
    """The pages, two or more: the earliest first, by the time of publication, or else by when it was seen."""
    agency: str | None
    """The agency that most of them credit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DayHealth:
    """What one day's attempts on one source's pages gave."""

    day: dt.date
    """The day, in UTC."""
    outcomes: Mapping[str, int]
    """How many attempts ended in each kind of outcome."""
    readings: int
    """How many attempts gave a record, known or new."""
    fill_rates: Mapping[str, float]
    """For each field watched, in how many of the readings it was filled, 0 to 1; empty without readings."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldAlarm:
    """A field that was mostly filled and now is not: most often the site was redesigned."""

    field: str
    """The field; ``"record"`` for whether pages give a record at all."""
    before: float
    """Its fill-rate in the days before, 0 to 1."""
    now: float
    """Its fill-rate of late."""
    since: dt.date
    """The first of the days that `now` is about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceHealth:
    """How a source has been doing."""

    source: SourceRow
    """The source itself."""
    pages: int
    """How many pages it listed first."""
    versions: int
    """How many versions of them are stored."""
    next_due: dt.datetime | None
    """When the next of its pages is due."""
    days: tuple[DayHealth, ...]
    """The days with attempts, in order."""
    failures: Mapping[str, int]
    """How often attempts ended in each error code, in these days; the most frequent first."""
    alarms: tuple[FieldAlarm, ...]
    """What wants looking at."""
