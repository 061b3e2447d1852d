"""From the end of a visit to what the store is told of it: the kind of outcome, and when the page is due again."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrapenews.batch import policy
from scrapenews.batch.visit import Visit, retry_after
from scrapenews.errors import PolicyError, ScrapenewsError, fault_text

if TYPE_CHECKING:
    from scrapenews.store import DuePage, PageOutcome

_SKIPPED = frozenset({"content.type", "page.paywall", "page.login", "http.paywall", "http.auth"})
"""Codes of pages that are as their site wants them to be: nothing failed, and nothing is to be had."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """When a visit ended, and how long it took."""

    now: dt.datetime
    """The time."""
    seconds: float
    """How many seconds it took."""


def read_outcome(page: "DuePage", visit: Visit, moment: Moment, steps: policy.Steps) -> "PageOutcome":
    """The outcome of a visit without an error: a record, or nothing changed."""
    from scrapenews.store import PageOutcome

    return PageOutcome(
        kind="unchanged" if visit.article is None else "ok",
        at=moment.now,
        status_code=visit.status_code,
        seconds=moment.seconds,
        bytes=visit.bytes,
        validators=page.validators if visit.article is None else visit.validators,
        article=visit.article,
        due_at=policy.after_reading(moment.now, page.first_seen, steps),
    )


def failed_outcome(
    page: "DuePage", visit: Visit, error: Exception, moment: Moment, steps: policy.Steps
) -> "PageOutcome":
    """The outcome of a visit that ended in an error."""
    from scrapenews.store import PageOutcome

    code, message = named(error)
    gone = code in policy.GONE and page.last_code in policy.GONE
    skipped = code in _SKIPPED or (isinstance(error, PolicyError) and not error.retryable)
    return PageOutcome(
        kind="gone" if gone else "skipped" if skipped else "failed",
        at=moment.now,
        status_code=getattr(error, "status_code", visit.status_code),
        code=code,
        message=message,
        seconds=moment.seconds,
        bytes=visit.bytes,
        due_at=None if gone else _next_try(page, error, moment.now, steps),
    )


def _next_try(page: "DuePage", error: Exception, now: dt.datetime, steps: policy.Steps) -> dt.datetime | None:
    code, _ = named(error)
    if code in policy.GONE:
        return now + policy.interval(now - page.first_seen, steps)
    if isinstance(error, ScrapenewsError) and error.retryable:
        return policy.after_failure(now, page.first_seen, page.failures + 1, steps, retry_after(error))
    return policy.after_reading(now, page.first_seen, steps)


def named(error: Exception) -> tuple[str, str]:
    """An error's code and message, also of one that is none of ours."""
    if isinstance(error, ScrapenewsError):
        return error.code, error.message
    return "fault", fault_text(error)
