"""Batch jobs: a job file goes in, a store and its exports come out, run after run.

The idea. A job is run again and again, for years, by a timer that knows nothing of the last time. So a run decides by
the store alone what there is to do, and whatever ends it, at any moment, the next one goes on from there. A page is due
until its outcome is in the store: that is one transaction, and the only one of the page.

The steps of a run (`running`, `work`):

1. `ledger` opens the store in a thread of its own and takes its lock: a second run ends at once (``store.busy``).
2. `asking` asks each source whose time has come (`times`, `listing`), conditionally, and notes the pages that it lists.
3. `lanes` put the pages that are due into the queue of their host, as soon as their own source has been asked.
4. `visit` asks for a page, conditionally if it was read before; worker processes read it. `verdicts` makes what came of
   it an outcome, and `policy` says when the page is due again.
5. The outcome is stored, then told (`outcome`) to the sinks and to whoever iterates over the run.
6. At the end the job's files are brought up to date (`outputs`, `export`), and `summary` says what was done.

`scheduling` runs a job again and again on the times that it names; `cron` reads those. `job` is the job file,
`checking` tries what its sources list, and stores nothing.

Decisions that took thought:

- Nothing sleeps on a failure. What may pass is asked again at the end of its host's queue, then in a later run, at
  intervals that grow. A host that wants to be left alone (429, 503 with Retry-After) is: its other pages are put off
  with the page that was refused, without being asked for.
- A story is asked for again while it is young, at intervals that grow with its age. The site's answer that nothing
  changed (304) costs a request, and no reading.
- A page that is no more (404, 410) is asked for twice before that is believed.
- What is told is stored. A sink that fails ends the run and misses what was stored since; who must not miss anything
  reads the store instead, which numbers what it keeps (`Store.articles`).
- The clock, sleep and chance come in with `Surroundings`, all times that are stored are its `now`. A clock that was
  ahead has made some pages due late; one that falls back makes nothing due earlier; neither loses anything.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapenews.batch.job import Job, read_job
    from scrapenews.batch.outcome import Outcome
    from scrapenews.batch.running import Run, run, run_job
    from scrapenews.batch.scheduling import Schedule, schedule
    from scrapenews.batch.summary import Summary

_PLACES = {
    "Job": "job",
    "Outcome": "outcome",
    "Run": "running",
    "Schedule": "scheduling",
    "Summary": "summary",
    "read_job": "job",
    "run": "running",
    "run_job": "running",
    "schedule": "scheduling",
}
"""Which module each public name stands in: they are imported when they are first asked for."""

__all__ = ["Job", "Outcome", "Run", "Schedule", "Summary", "read_job", "run", "run_job", "schedule"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
