"""The parts that a run is made of."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrapenews.batch.ledger import Ledger
from scrapenews.batch.outcome import Outcome
from scrapenews.batch.summary import Summary
from scrapenews.fetch import Fetcher, Surroundings
from scrapenews.workers import Workers

if TYPE_CHECKING:
    from scrapenews.batch.job import Job


@dataclass(frozen=True, kw_only=True, slots=True)
class Crew:
    """What the work of a run is done with."""

    job: "Job"
    """What is to be done."""
    around: Surroundings
    """The clock, and sleep."""
    ledger: Ledger
    """The store."""
    fetcher: Fetcher
    """Fetches pages and listings."""
    workers: Workers
    """Read them."""
    summary: Summary
    """What the run has done so far."""
    tell: Callable[[Outcome], Awaitable[None]]
    """Hands an outcome out; waits until there is room for it."""
