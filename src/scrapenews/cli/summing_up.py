"""A run's summary: a table for a person, JSON for a machine."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from scrapenews.cli.messages import printable, show

if TYPE_CHECKING:
    from scrapenews.batch import Summary
    from scrapenews.batch.summary import SourceSummary

_COLUMNS = (
    ("new", "new"),
    ("changed", "changed"),
    ("same", "same"),
    ("unchanged", "304"),
    ("skipped", "skipped"),
    ("failed", "failed"),
    ("gone", "gone"),
    ("postponed", "put off"),
)
"""Counts of a source, and what stands above them."""
_ASKED = {"ok": "asked", "unchanged": "304", "failed": "failed", "not_due": "not due", "not_asked": "not asked"}
_WIDTH = 100


def summary_json(summary: "Summary") -> str:
    """The summary as one line of JSON."""
    import json

    return json.dumps(summary.to_dict(), ensure_ascii=True) + "\n"


def show_summary(summary: "Summary") -> None:
    """Show the summary on standard error: a table of sources, what failed for which reason, when to go on."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    table.add_column("source", overflow="fold")
    table.add_column("was")
    for _, heading in _COLUMNS:
        table.add_column(heading, justify="right")
    for source in summary.sources.values():
        table.add_row(Text(printable(source.name)), _ASKED[source.outcome], *_counts(source))
    if len(summary.sources) > 1:
        table.add_row("all", "", *(_number(summary.total(name)) for name, _ in _COLUMNS), style="bold")
    console = Console(file=sys.stderr, highlight=False, width=None if _is_terminal() else _WIDTH)
    with console.capture() as captured:
        console.print(Text(_title(summary)), soft_wrap=True)
        console.print(table)
        for line in _remarks(summary):
            console.print(Text(line), soft_wrap=True)  # a path that is broken in two cannot be opened
    show("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _title(summary: "Summary") -> str:
    seconds = (summary.ended_at - summary.started_at).total_seconds() if summary.ended_at else 0.0
    stopped = ", stopped before it was done" if summary.stopped else ""
    return f"{printable(summary.job)}, run {summary.run}: {seconds:.0f} s{stopped}"


def _counts(source: "SourceSummary") -> Iterable[str]:
    return (_number(getattr(source, name)) for name, _ in _COLUMNS)


def _number(count: int) -> str:
    return str(count) if count else "·"


def _remarks(summary: "Summary") -> Iterable[str]:
    if summary.failures:
        yield "failed: " + ", ".join(f"{count} {code}" for code, count in summary.failures.most_common())
    for export in summary.exports:
        if export["written"]:
            yield f"wrote {printable(export['path'])}: {export['written']} articles"
    if summary.next_due:
        yield f"next page due: {summary.next_due:%Y-%m-%d %H:%M} UTC"
