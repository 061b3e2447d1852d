"""What a store takes in and answers with. Every time is aware, in UTC."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from scrapenews.record import Article, Validators

OutcomeKind = Literal["ok", "unchanged", "skipped", "failed", "gone"]
"""What became of one page: a record, an answer that nothing changed (304), a page that is not wanted, a failure, a page
that is no more."""


def article_of(record: str, url: str | None = None) -> Article:
    """The article in a stored record. Raises `StoreError` for one that is damaged."""
    from scrapenews.errors import RecordError, StoreError
    from scrapenews.record.codec import decode_article

    try:
        return decode_article(record)
    except RecordError as error:
        message = f"a record in the store is damaged ({error}): restore the store from a copy"
        raise StoreError(message, code="store.corrupt", url=url) from error


@dataclass(frozen=True, kw_only=True, slots=True)
class PageOutcome:
    """What became of one page in one attempt."""

    kind: OutcomeKind
    """What became of it."""
    at: dt.datetime
    """When."""
    status_code: int | None = None
    """The last answer's status code, if there was an answer."""
    code: str | None = None
    """The error's code where there was one (``"connect.refused"``)."""
    message: str | None = None
    """The error's message."""
    seconds: float | None = None
    """How long the attempt took."""
    bytes: int | None = None
    """How many bytes came, content codings undone."""
    validators: Validators | None = None
    """The answer's validators; ``None`` where there was no answer that could have some."""
    article: Article | None = None
    """The record; there if and only if `kind` is ``"ok"``."""
    due_at: dt.datetime | None = None
    """When the page is due again; ``None`` for never, unless a listing says that it changed."""

    def __post_init__(self) -> None:
        if (self.kind == "ok") != (self.article is not None):
            raise ValueError(f"an outcome that is {self.kind} {'needs an' if self.kind == 'ok' else 'has no'} article")


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted:
    """What noting an outcome made of it."""

    version: int | None
    """The number of the new version; ``None`` where the article was known as it is."""
    group: int | None
    """The group of copies that the page is in: the number of its page that was seen first; ``None`` for no group."""
    same_as: int | None = None
    """The page that this one turned out to be, under another address; its article is not stored a second time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DuePage:
    """A page that is to be asked for."""

    id: int
    """The page's number."""
    url: str
    """The address to ask for, as the listing gave it."""
    key: str
    """The key it is known by."""
    source: str
    """The name of the source that listed it first."""
    validators: Validators
    """What to ask with; empty for a page that was never read."""
    digest: str | None
    """The digest of the newest version (see `digest`)."""
    versions: int
    """How many versions are stored."""
    failures: int
    """How many attempts failed since the last that did not."""
    last_code: str | None
    """The code of the last attempt, where it had one."""
    first_seen: dt.datetime
    """When a listing first named it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceRow:
    """A source as the store knows it."""

    name: str
    """Its name in the job."""
    url: str
    """The address it was last read from."""
    validators: Validators
    """What to ask with."""
    checked_at: dt.datetime | None
    """When it was last asked."""
    due_at: dt.datetime | None
    """When it is due again."""
    failures: int
    """How many times asking failed since the last time that it did not."""
    outcome: str
    """What the last asking gave (``"ok"``, ``"unchanged"``, ``"failed"``)."""
    code: str | None
    """The error's code where it failed."""
    message: str | None
    """The error's message."""
    rules: str | None
    """What the job wanted of it when it was last asked, as a digest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunRow:
    """One run of a job."""

    id: int
    """The run's number."""
    job: str
    """The job's name."""
    started_at: dt.datetime
    """When it began."""
    ended_at: dt.datetime | None
    """When it ended; ``None`` while it runs, and for one that was killed."""
    summary: Mapping[str, Any]
    """What it said at its end; empty without one."""


@dataclass(frozen=True, kw_only=True)
class VersionRow:
    """One version of an article."""

    id: int
    """The version's number in the store: later ones are greater."""
    page: int
    """The page's number."""
    url: str
    """The page's address, as the listing gave it."""
    key: str
    """The key it is known by."""
    source: str
    """The name of the source that listed it first."""
    number: int
    """1 for the first version of the page."""
    first_seen_at: dt.datetime
    """When this version was first retrieved."""
    digest: str
    """What tells it from other versions; see `scrapenews.store.digest`."""
    group: int | None
    """The group of copies that the page is in; see `Noted`."""
    agency: str | None
    """The agency that the text credits."""
    record: str = field(repr=False)
    """The record as JSON, without what is derived from it."""

    @cached_property
    def article(self) -> Article:
        """The record. Raises `StoreError` for one that is damaged."""
        return article_of(self.record, self.url)
