"""The store: every question it answers and every fact it takes, each in a transaction of its own."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine

from scrapenews.errors import StoreError
from scrapenews.record import Candidate, Validators
from scrapenews.store import copies, due, health, reading, runs, sources
from scrapenews.store.failures import store_errors
from scrapenews.store.findings import CopyGroup, SourceHealth
from scrapenews.store.lock import RunLock, busy
from scrapenews.store.values import DuePage, Noted, PageOutcome, RunRow, SourceRow, VersionRow


class Store:
    """An open store; `scrapenews.store.open_store` gives one. It may be used from several threads.

    Every method raises `StoreError` where the database fails; what was stored before is safe then.
    """

    def __init__(self, engine: Engine, place: str, lock: RunLock | None) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writing=True)
        self._lock = lock
        self.place = place
        """Where the store is: a path, or an address without its password."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection, and free the store for another run."""
        with store_errors(self.place):
            if self._lock is not None:
                self._lock.release()
            self._engine.dispose()

    # Runs

    def begin_run(self, job: str, now: dt.datetime) -> int:
        """Begin a run and keep every other one out; the answer is its number.

        Raises `StoreError` (``store.busy``) at once where another run holds the store.
        """
        with store_errors(self.place):
            if not self._writers_lock().acquire():
                raise busy(self.place)
        try:
            with self._writing() as connection:
                return runs.begin_run(connection, job, now)
        except BaseException:
            self._writers_lock().release()
            raise

    def end_run(self, run: int, now: dt.datetime, summary: Mapping[str, Any]) -> None:
        """End a run with what it has to say (JSON-ready values), and let others in."""
        try:
            with self._writing() as connection:
                runs.end_run(connection, run, now, summary)
        finally:
            self._writers_lock().release()

    def last_run(self, job: str) -> RunRow | None:
        """The newest run of a job, ended or not."""
        with self._reading() as connection:
            return runs.last_run(connection, job)

    def runs(self, *, limit: int = 10) -> list[RunRow]:
        """The newest runs of all jobs, the newest first."""
        with self._reading() as connection:
            return runs.newest_runs(connection, limit)

    # Sources

    def source(self, name: str) -> SourceRow | None:
        """What is known of a source; ``None`` before it was first noted."""
        with self._reading() as connection:
            return sources.find_source(connection, name)

    def listings(self, name: str) -> dict[str, Validators]:
        """The validators of the further listings that a source leads to (a sitemap index's), by their addresses."""
        with self._reading() as connection:
            return sources.find_listings(connection, name)

    def note_source(  # noqa: PLR0913 - one fact with its parts
        self,
        name: str,
        url: str,
        *,
        now: dt.datetime,
        outcome: str,
        validators: Validators | None = None,
        due_at: dt.datetime | None,
        candidates: Sequence[Candidate] = (),
        code: str | None = None,
        message: str | None = None,
        listings: Mapping[str, Validators] | None = None,
        rules: str | None = None,
    ) -> int:
        """Note what asking a source gave, and the pages that it lists; the answer is how many of them are new.

        `outcome` is ``"ok"``, ``"unchanged"`` or ``"failed"``, with the error's `code` and `message`. Pages that no
        source listed before are due now; known ones are, if the listing says that they changed since it was last said.
        `listings` are the validators of the listings that the source leads to, by address, in place of those known;
        ``None`` leaves them. `rules` is a digest of what the job wants of the source.
        All of it is one transaction.
        """
        asked = sources.Asked(
            name=name,
            url=url,
            at=now,
            outcome=outcome,
            validators=validators,
            due_at=due_at,
            code=code,
            message=message,
            listings=listings,
            rules=rules,
        )
        with self._writing() as connection:
            return sources.note_source(connection, asked, candidates)

    # Pages

    def due_pages(self, now: dt.datetime, *, limit: int | None = None, source: str | None = None) -> Iterator[DuePage]:
        """The pages that are due, all or one source's: new ones first, then those that have been due for longest.

        They are read a few at a time, so that outcomes can be noted meanwhile; no page comes twice unless it is due
        again at `now`.
        """
        return due.due_pages(self._reading, now, limit, source)

    def next_due(self) -> dt.datetime | None:
        """When the next page is due, which may be past; ``None`` where none ever is."""
        with self._reading() as connection:
            return due.next_due(connection)

    def postpone(self, pages: Sequence[int], due_at: dt.datetime | None) -> None:
        """Make pages due at another time, without an attempt: their host wants to be left alone until then."""
        with self._writing() as connection:
            due.postpone(connection, pages, due_at)

    def note_outcome(self, run: int, page: int, outcome: PageOutcome) -> Noted:
        """Note what became of a page: the attempt, its state, its next time, and a new version if the record changed.

        All of it is one transaction, and the page's only one: after a return it lasts, before it nothing happened.
        """
        from scrapenews.store import noting  # what only a run needs

        kept = noting.kept_article(outcome)
        with self._writing() as connection:
            return noting.note_outcome(connection, run, page, outcome, kept)

    # Reading

    def versions(self, url_or_key: str) -> list[VersionRow]:
        """Every version of the article at an address, the first one first; empty for an address that is not known."""
        with self._reading() as connection:
            return reading.versions(connection, url_or_key)

    def articles(
        self,
        *,
        since: dt.datetime | None = None,
        until: dt.datetime | None = None,
        source: str | None = None,
        language: str | None = None,
        every_version: bool = False,
        after: int = 0,
    ) -> Iterator[VersionRow]:
        """The newest version of each article, or every version, in the order in which they were stored.

        Only those that were first retrieved at `since` or later and before `until`, from a source, in a language
        (``"pt"`` means ``"pt-BR"`` too), with a number greater than `after`. They are read as they are taken, from the
        store as it was at the first one.
        """
        choice = reading.Choice(
            since=since, until=until, source=source, language=language, every_version=every_version, after=after
        )
        with self._reading() as connection:
            yield from reading.articles(connection, choice)

    def groups(self, *, since: dt.datetime | None = None) -> Iterator[CopyGroup]:
        """The groups of copies, by their numbers; only those with a page first seen at `since` or later."""
        with self._reading() as connection:
            yield from copies.groups(connection, since)

    def group(self, number: int) -> CopyGroup | None:
        """The group of a number; ``None`` where there is none, or none any more."""
        with self._reading() as connection:
            return copies.find_group(connection, number)

    def health(self, *, now: dt.datetime, days: int = 14) -> list[SourceHealth]:
        """How each source has been doing in so many days up to now, by name."""
        with self._reading() as connection:
            return health.source_healths(connection, now, days)

    # Transactions

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with store_errors(self.place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._writers_lock()
        with store_errors(self.place), self._writer.begin() as connection:
            yield connection

    def _writers_lock(self) -> RunLock:
        if self._lock is None:
            raise StoreError(f"{self.place}: the store was opened only to be read", code="store.read_only")
        return self._lock
