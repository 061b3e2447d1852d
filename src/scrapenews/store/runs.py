"""The runs of jobs."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from scrapenews.record.codec import encode_json
from scrapenews.store.schema import run
from scrapenews.store.values import RunRow


def begin_run(connection: Connection, job: str, now: dt.datetime) -> int:
    """A new run's number."""
    number: int = connection.execute(insert(run).values(job=job, started_at=now).returning(run.c.id)).scalar_one()
    return number


def end_run(connection: Connection, number: int, now: dt.datetime, summary: Mapping[str, Any]) -> None:
    """Note a run's end and what it has to say."""
    said = encode_json(dict(summary)).decode()
    connection.execute(update(run).where(run.c.id == number).values(ended_at=now, summary=said))


def last_run(connection: Connection, job: str) -> RunRow | None:
    """The newest run of a job."""
    row = connection.execute(select(run).where(run.c.job == job).order_by(run.c.id.desc()).limit(1)).first()
    return _run_row(row) if row else None


def newest_runs(connection: Connection, limit: int) -> list[RunRow]:
    """The newest runs of all jobs, the newest first."""
    return [_run_row(row) for row in connection.execute(select(run).order_by(run.c.id.desc()).limit(limit))]


def _run_row(row: Row[Any]) -> RunRow:
    import json

    return RunRow(
        id=row.id, job=row.job, started_at=row.started_at, ended_at=row.ended_at, summary=json.loads(row.summary)
    )
