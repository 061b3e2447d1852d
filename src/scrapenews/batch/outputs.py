"""A job's files, brought up to date at the end of a run.

What was written, and up to which version, stands in the summaries of earlier runs: so a run with nothing new writes
nothing, and one that was killed before it exported is made up for by the next.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapenews.batch.job import Job, Output
    from scrapenews.store.store import Store

_REMEMBERED = 100
"""In how many runs' summaries is looked for what was written last; if it is in none, all is written."""


def bring_up_to_date(store: "Store", job: "Job") -> list[dict[str, Any]]:
    """Write each file for which the store has something new; the answer is what stands in each, for the summary.

    Raises `ExportError` and `StoreError`.
    """
    before = _written_before(store, job) if job.outputs else {}
    return [_brought_up_to_date(store, output, before.get(str(output.path))) for output in job.outputs]


def _written_before(store: "Store", job: "Job") -> Mapping[str, int]:
    """For each path the number of the newest version that it holds."""
    found: dict[str, int] = {}
    for row in store.runs(limit=_REMEMBERED):
        if row.job == job.name:
            for export in row.summary.get("exports", ()):
                found.setdefault(export["path"], export["last"])
    return found


def _brought_up_to_date(store: "Store", output: "Output", last: int | None) -> dict[str, Any]:
    from scrapenews.batch.export import write_export

    if not output.path.exists():
        last = None
    written = 0
    if last is None or next(store.articles(every_version=True, after=last), None) is not None:
        # a folder keeps the files that it has: only what is new is added or written again
        after = last or 0 if output.format == "markdown" else 0
        rows = store.articles(every_version=output.every_version, after=after)
        exported = write_export(rows, output.path, output.format)
        written, last = exported.articles, max(exported.last, last or 0)
    return {"path": str(output.path), "format": output.format, "written": written, "last": last}
