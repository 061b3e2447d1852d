"""What a run has to say at its end."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from scrapenews.batch.outcome import Outcome


@dataclass(kw_only=True, slots=True)
class SourceSummary:
    """What a run found at one source."""

    name: str
    """The source's name."""
    outcome: Literal["ok", "unchanged", "failed", "not_due", "not_asked"] = "not_asked"
    """What asking it gave; ``not_due``: its time had not come; ``not_asked``: the run was stopped before."""
    code: str | None = None
    """The error's code where asking it failed."""
    message: str | None = None
    """What happened, and what can be done."""
    listed: int = 0
    """How many pages it listed that were not known."""
    new: int = 0
    """How many articles were stored that were not known."""
    changed: int = 0
    """How many articles were stored in a new version."""
    same: int = 0
    """How many pages were read again and found to be as they were."""
    unchanged: int = 0
    """How many pages had not changed, as their site said (304)."""
    skipped: int = 0
    """How many pages are not to be read, or are no articles."""
    failed: int = 0
    """How many pages failed."""
    gone: int = 0
    """How many pages are no more."""
    postponed: int = 0
    """How many pages were not asked for because their host wanted to be left alone."""

    def count(self, outcome: Outcome) -> None:
        """Count one page."""
        if outcome.kind != "ok":
            name: str = outcome.kind
        else:
            name = "same" if outcome.version is None else "new" if outcome.version == 1 else "changed"
        setattr(self, name, getattr(self, name) + 1)


@dataclass(kw_only=True, slots=True)
class Summary:
    """What a run did."""

    job: str
    """The job's name."""
    run: int
    """The run's number in the store."""
    started_at: dt.datetime
    """When it began."""
    ended_at: dt.datetime | None = None
    """When it ended."""
    stopped: bool = False
    """Whether it was stopped before it was done; what is left is due still."""
    sources: dict[str, SourceSummary] = field(default_factory=dict)
    """What it found at each source, by name."""
    failures: Counter[str] = field(default_factory=Counter)
    """How many pages failed for which reason, by the error's code."""
    exports: list[dict[str, Any]] = field(default_factory=list)
    """The job's files: their ``path`` and ``format``, how many articles were ``written`` to them in this run, and the
    number of the ``last`` version in them."""
    next_due: dt.datetime | None = None
    """When the next page is due."""

    @property
    def all_fine(self) -> bool:
        """Whether no page and no source failed."""
        return not any(source.failed or source.outcome == "failed" for source in self.sources.values())

    def total(self, name: str) -> int:
        """One of the counts over all sources."""
        return sum(getattr(source, name) for source in self.sources.values())

    def count(self, outcome: Outcome) -> None:
        """Count one page."""
        self.sources[outcome.source].count(outcome)
        if outcome.kind == "failed" and outcome.code:
            self.failures[outcome.code] += 1

    def to_dict(self) -> Mapping[str, Any]:
        """The same as JSON-ready values."""
        values = dataclasses.asdict(self)
        values["sources"] = [dataclasses.asdict(source) for source in self.sources.values()]
        values["failures"] = dict(self.failures.most_common())
        for name in ("started_at", "ended_at", "next_due"):
            values[name] = values[name].isoformat() if values[name] else None
        values["all_fine"] = self.all_fine
        return values
