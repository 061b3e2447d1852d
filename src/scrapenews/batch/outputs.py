"""A job's files, brought up to date at the end of a run.

What was written, and up to which version, stands in the summaries of earlier runs: so a run with nothing new writes
nothing, and one that was killed before it exported is made up for by the next.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapenews.batch.job import Job, Output
    from scrapenews.store import VersionRow
    from scrapenews.store.store import Store

_REMEMBERED = 100
"""In how many runs' summaries is looked for what was written last; if it is in none, all is written."""


class StoppedError(Exception):
    """The run was stopped while a file was being written, which is as it was before."""


def bring_up_to_date(store: "Store", job: "Job", is_stopped: Callable[[], bool]) -> Iterator[dict[str, Any]]:
    """Write each file for which the store has something new, and say of each what stands in it, for the summary.

    Raises `ExportError` and `StoreError`, and `StoppedError` soon after `is_stopped` says so.
    """
    before = _written_before(store, job) if job.outputs else {}
    for output in job.outputs:
        last = before.get((str(output.path), output.format))
        yield _brought_up_to_date(store, output, last, is_stopped)


def _unless(is_stopped: Callable[[], bool], rows: Iterable["VersionRow"]) -> Iterator["VersionRow"]:
    for row in rows:
        if is_stopped():
            raise StoppedError
        yield row


def _written_before(store: "Store", job: "Job") -> Mapping[tuple[str, str], int]:
    """For each path and format the number of the newest version that it holds."""
    found: dict[tuple[str, str], int] = {}
    for row in store.runs(limit=_REMEMBERED):
        if row.job == job.name:
            for export in row.summary.get("exports", ()):
                found.setdefault((export["path"], export["format"]), export["last"])
    return found


def _brought_up_to_date(
    store: "Store", output: "Output", last: int | None, is_stopped: Callable[[], bool]
) -> dict[str, Any]:
    from scrapenews.batch.export import write_export

    if not output.path.exists():
        last = None
    written = 0
    if last is None or next(store.articles(every_version=True, after=last), None) is not None:
        # a folder keeps the files that it has: only what is new is added or written again
        after = last or 0 if output.format == "markdown" else 0
        rows = store.articles(every_version=output.every_version, after=after)
        exported = write_export(_unless(is_stopped, rows), output.path, output.format)
        written, last = exported.articles, max(exported.last, last or 0)
    return {"path": str(output.path), "format": output.format, "written": written, "last": last}
