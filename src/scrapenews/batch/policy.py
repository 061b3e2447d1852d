"""When a page or a source is asked again: tables, and the small functions that read them.

A story changes while it is young. So its page is asked again at intervals that grow with its age, counted from when a
listing first named it, and then no more, unless a listing says that it changed.
"""

import datetime as dt
from collections.abc import Sequence

from scrapenews.errors import FetchError, StatusError

Steps = Sequence[tuple[dt.timedelta, dt.timedelta]]
"""Up to which age a page is asked again, and how often: the youngest first."""

REREAD: Steps = (
    (dt.timedelta(hours=2), dt.timedelta(minutes=15)),
    (dt.timedelta(hours=12), dt.timedelta(hours=1)),
    (dt.timedelta(days=2), dt.timedelta(hours=6)),
    (dt.timedelta(days=7), dt.timedelta(days=1)),
    (dt.timedelta(days=30), dt.timedelta(days=7)),
)
"""How often a page is asked again where the job does not say."""

GONE = frozenset({"http.not_found", "http.gone"})
"""Codes of a page that is no more. One such answer may be a slip of the site's; after two in a row it is believed."""
MOST_FAILURES = 10
"""After so many failures in a row an old page is left alone, even if each of them might have passed."""

_FIRST_WAIT = dt.timedelta(minutes=5)
_GROWTHS = 6
_LONGEST_WAIT = dt.timedelta(days=1)
_LONGEST_ASKED = dt.timedelta(days=7)
_GIVEN_UP = dt.timedelta(days=14)
_SLACK = dt.timedelta(seconds=60)
_THROTTLED = 429
_UNAVAILABLE = 503


def after_reading(now: dt.datetime, first_seen: dt.datetime, steps: Steps) -> dt.datetime | None:
    """When a page that was read is due again; ``None`` once it is old.

    >>> day = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    >>> after_reading(day, day, REREAD).isoformat(), after_reading(day + dt.timedelta(days=40), day, REREAD)
    ('2024-05-01T00:15:00+00:00', None)
    """
    due = now + interval(now - first_seen, steps)
    return due if due - first_seen <= last_age(steps) else None


def interval(age: dt.timedelta, steps: Steps) -> dt.timedelta:
    """How often a page of some age is asked again; the last step holds for all that are older, a day without steps."""
    fitting = (every for until, every in steps if age < until)
    return next(fitting, steps[-1][1] if steps else _LONGEST_WAIT)


def last_age(steps: Steps) -> dt.timedelta:
    """Up to which age a page that was read is asked again."""
    return steps[-1][0] if steps else dt.timedelta(0)


def after_failure(
    now: dt.datetime, first_seen: dt.datetime, failures: int, steps: Steps, asked: float | None = None
) -> dt.datetime | None:
    """When to try a page again after so many failures in a row that might have passed, of which this is the last.

    Waits grow, up to the usual interval, and are never shorter than the seconds that the site `asked` for, as long as
    that is no more than a week. ``None`` for a page that is old and has failed too often.
    """
    age = now - first_seen
    if failures >= MOST_FAILURES and age > max(last_age(steps), _GIVEN_UP):
        return None
    return now + max(_grown(failures, interval(age, steps)), _asked(asked))


def _grown(failures: int, most: dt.timedelta) -> dt.timedelta:
    fourfold: int = 4 ** min(max(failures - 1, 0), _GROWTHS)
    return min(_FIRST_WAIT * fourfold, most, _LONGEST_WAIT)


def _asked(seconds: float | None) -> dt.timedelta:
    if seconds is None:
        return dt.timedelta(0)
    return dt.timedelta(seconds=min(seconds, _LONGEST_ASKED.total_seconds()))


def source_after_reading(now: dt.datetime, every: dt.timedelta | None) -> dt.datetime:
    """When a source that is asked at an interval is due again; without one it is due in each run.

    A little early: what starts a run every quarter of an hour is seldom on time to the second, and a source that is due
    a second later would wait for the next one.
    """
    return now if every is None else now + every - min(every / 10, _SLACK)


def source_after_failure(
    now: dt.datetime, failures: int, usual: dt.datetime, asked: float | None = None
) -> dt.datetime:
    """When to ask a source again that could not be read: soon, then later, no later than `usual`, but not before the
    site wants it. A source is never given up.
    """
    return max(min(now + _grown(failures, _LONGEST_WAIT), usual), now + _asked(asked))


def leave_alone(error: FetchError) -> bool:
    """Whether a host says by its answer that it wants to be left alone, and not only for this page."""
    if not isinstance(error, StatusError):
        return False
    return error.status_code == _THROTTLED or (error.status_code == _UNAVAILABLE and error.retry_after is not None)
