"""How each source has been doing."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Row, func, select

from scrapenews.store.schema import page, source
from scrapenews.store.sources import source_row
from scrapenews.store.values import SourceHealth


def source_healths(connection: Connection, now: dt.datetime, days: int) -> list[SourceHealth]:  # noqa: ARG001
    """Every source, by name."""
    asked = select(
        page.c.source_id,
        func.count().label("pages"),
        func.sum(page.c.versions).label("versions"),
        func.min(page.c.due_at).label("next_due"),
    ).group_by(page.c.source_id)
    counted: dict[int, Row[Any]] = {row.source_id: row for row in connection.execute(asked)}
    return [_health(row, counted.get(row.id)) for row in connection.execute(select(source).order_by(source.c.name))]


def _health(row: Row[Any], counts: Row[Any] | None) -> SourceHealth:
    return SourceHealth(
        source=source_row(row),
        pages=counts.pages if counts else 0,
        versions=int(counts.versions) if counts else 0,
        next_due=counts.next_due if counts else None,
        days=(),
        failures={},
        alarms=(),
    )
