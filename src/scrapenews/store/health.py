"""How each source has been doing: its days, its failures, and whether a field that was filled no longer is."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from scrapenews.store.alarms import find_alarms
from scrapenews.store.columns import moment_text
from scrapenews.store.fill import WATCHED
from scrapenews.store.findings import DayHealth, SourceHealth
from scrapenews.store.schema import page, source, tally
from scrapenews.store.sources import source_row


def source_healths(connection: Connection, now: dt.datetime, days: int) -> list[SourceHealth]:
    """Every source, by name, over so many days up to now."""
    counts = {row.source_id: row for row in connection.execute(_page_counts())}
    tallies: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_tallies(now, days)):
        tallies[row.source_id].append(row)
    every = connection.execute(select(source).order_by(source.c.name))
    return [_health(row, counts.get(row.id), tallies.get(row.id, [])) for row in every]


def _page_counts() -> Any:
    return select(
        page.c.source_id,
        func.count().label("pages"),
        func.sum(page.c.versions).label("versions"),
        func.min(page.c.due_at).label("next_due"),
    ).group_by(page.c.source_id)


def _tallies(now: dt.datetime, days: int) -> Any:
    first = moment_text(now - dt.timedelta(days=days - 1))[:10]
    return select(tally).where(tally.c.day >= first, tally.c.day <= moment_text(now)[:10]).order_by(tally.c.day)


def _health(row: Row[Any], counts: Row[Any] | None, tallies: Sequence[Row[Any]]) -> SourceHealth:
    by_day: dict[str, list[Row[Any]]] = defaultdict(list)
    failures: Counter[str] = Counter()
    for each in tallies:
        by_day[each.day].append(each)
        if each.code:
            failures[each.code] += each.times
    days = tuple(_day(day, rows) for day, rows in by_day.items())
    return SourceHealth(
        source=source_row(row),
        pages=counts.pages if counts else 0,
        versions=int(counts.versions) if counts else 0,
        next_due=counts.next_due if counts else None,
        days=days,
        failures=dict(failures.most_common()),
        alarms=find_alarms(days),
    )


def _day(day: str, rows: Iterable[Row[Any]]) -> DayHealth:
    outcomes: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    for row in rows:
        outcomes[row.kind] += row.times
        for name in row.filled.split():
            filled[name] += row.times
    readings = outcomes["ok"]
    rates = {name: filled[name] / readings for name in WATCHED} if readings else {}
    return DayHealth(day=dt.date.fromisoformat(day), outcomes=dict(outcomes), readings=readings, fill_rates=rates)
