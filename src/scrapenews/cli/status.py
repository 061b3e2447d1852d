"""``scrapenews status``: how a store's sources are doing, for people and for machines."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import say
from scrapenews.cli.screen import plain, rendered
from scrapenews.cli.writing import write_stdout

if TYPE_CHECKING:
    from scrapenews.store import FieldAlarm, RunRow, SourceHealth

_SHOWN = ("headline", "authors", "date_published", "text")
"""The fields whose fill-rate stands in the table of all sources."""


def show_status(place: str, name: str | None, days: int, *, as_json: bool) -> int:
    """Write how the sources are doing, or one of them; the answer is the exit code. Raises `StoreError`."""
    from scrapenews.store import open_store

    now = dt.datetime.now(dt.UTC)
    with open_store(place, read_only=True) as store:
        healths, runs = store.health(now=now, days=days), store.runs(limit=5)
    chosen = [health for health in healths if name in (None, health.source.name)]
    if name is not None and not chosen:
        known = ", ".join(health.source.name for health in healths) or "none"
        say(f"scrapenews: no source is called {name}; there are: {known}")
        return PAGES_FAILED
    if as_json:
        write_stdout(_json(store.place, chosen, runs))
    elif name is not None:
        write_stdout(rendered(*_one_source(chosen[0], now)))
    else:
        write_stdout(rendered(*_all_sources(chosen, runs, now)))
    return OK


def _json(place: str, healths: "Sequence[SourceHealth]", runs: "Sequence[RunRow]") -> str:
    from scrapenews.record.codec import plain_values

    return json.dumps(plain_values({"store": place, "sources": healths, "runs": runs}), indent=2) + "\n"


# All sources


def _all_sources(healths: "Sequence[SourceHealth]", runs: "Sequence[RunRow]", now: dt.datetime) -> Iterator[Any]:
    if not healths:
        yield "No source was asked yet."
        return
    table = _table("source", "asked", "pages", "versions", "failures", "next", *(name.split("_")[0] for name in _SHOWN))
    for health in healths:
        table.add_row(*_row(health, now))
    yield table
    yield from _notes(healths)
    yield from _run_lines(runs, now)


def _table(*names: str) -> Any:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for index, name in enumerate(names):
        table.add_column(name, justify="right" if index and name != "asked" else "left", no_wrap=True)
    return table


def _row(health: "SourceHealth", now: dt.datetime) -> Iterator[str]:
    yield plain(health.source.name, 30)
    yield f"{_distance(health.source.checked_at, now)}, {health.source.outcome}"
    yield str(health.pages)
    yield str(health.versions)
    yield str(sum(health.failures.values()))
    yield _next(health, now)
    for name in _SHOWN:
        yield _percent(_rate(health, name))


def _next(health: "SourceHealth", now: dt.datetime) -> str:
    """When the source or one of its pages is due."""
    moment = min((moment for moment in (health.source.due_at, health.next_due) if moment), default=None)
    return _distance(max(moment, now) if moment else None, now)


def _rate(health: "SourceHealth", field: str) -> float | None:
    """The field's fill-rate over all the days."""
    readings = sum(day.readings for day in health.days)
    return sum(day.fill_rates.get(field, 0) * day.readings for day in health.days) / readings if readings else None


def _percent(rate: float | None) -> str:
    return "" if rate is None else f"{rate:.0%}"


def _distance(moment: dt.datetime | None, now: dt.datetime) -> str:
    """How far a moment is from now, in its largest unit.

    >>> noon = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    >>> _distance(noon, noon + dt.timedelta(hours=3)), _distance(noon, noon - dt.timedelta(days=2))
    ('3 h ago', 'in 2 d')
    """
    if moment is None:
        return "never"
    seconds = (moment - now).total_seconds()
    size = abs(seconds)
    units = ((86_400, "d"), (3600, "h"), (60, "min"))
    words = next((f"{size // length:.0f} {unit}" for length, unit in units if size >= length), "now")
    if words == "now":
        return words
    return f"in {words}" if seconds > 0 else f"{words} ago"


def _notes(healths: "Sequence[SourceHealth]") -> Iterator[Any]:
    from rich.text import Text

    lines = [line for health in healths for line in _note_lines(health)]
    if lines:
        yield ""
    for line, style in lines:
        yield Text(line, style=style)


def _note_lines(health: "SourceHealth") -> Iterator[tuple[str, str]]:
    name = plain(health.source.name, 30)
    for alarm in health.alarms:
        yield f"{name}: {_alarm(alarm)}", "bold red"
    if health.source.outcome == "failed":
        times = f" ({health.source.failures} times in a row)" if health.source.failures > 1 else ""
        yield f"{name}: asking it failed{times}: {plain(health.source.message)} [{health.source.code}]", "red"
    if health.failures:
        told = ", ".join(f"{plain(code, 60)} {number}" for code, number in health.failures.items())
        yield f"{name}: pages failed or were skipped: {told}", "yellow"


def _alarm(alarm: "FieldAlarm") -> str:
    what = "a record" if alarm.field == "record" else f"{alarm.field} filled"
    fall = f"in {alarm.before:.0%} of the readings before, in {alarm.now:.0%} since {alarm.since}"
    return f"ALARM: {what} {fall}: was the site redesigned?"


def _run_lines(runs: "Sequence[RunRow]", now: dt.datetime) -> Iterator[Any]:
    if runs:
        yield ""
    for run in runs:
        ended = f"ended {_distance(run.ended_at, now)}" if run.ended_at else "runs still, or was killed"
        yield f"run {run.id} of {plain(run.job, 40)}: began {_distance(run.started_at, now)}, {ended}"


# One source


def _one_source(health: "SourceHealth", now: dt.datetime) -> Iterator[Any]:
    source = health.source
    yield f"{plain(source.name)}  {plain(source.url)}"
    yield f"asked {_distance(source.checked_at, now)} ({source.outcome}), next {_next(health, now)}"
    yield f"{health.pages} pages, {health.versions} versions"
    yield from _notes([health])
    if health.days:
        yield ""
        yield _days_table(health)


def _days_table(health: "SourceHealth") -> Any:
    days = [day for day in health.days if day.readings][-14:]
    table = _table("filled", *(f"{day.day:%d %b}" for day in days))
    table.add_row("readings", *(str(day.readings) for day in days))
    for name in days[-1].fill_rates if days else ():
        table.add_row(name, *(_percent(day.fill_rates.get(name)) for day in days))
    return table
