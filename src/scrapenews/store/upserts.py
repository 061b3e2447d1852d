"""Rows that are put in, or changed where there are some."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite


def upserts(table: Table, change: Mapping[str, Any]) -> Mapping[str, Insert]:
    """A new row, or a change where there is one with its key, for each database: SQLAlchemy parts the two."""
    key = list(table.primary_key)
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_update(index_elements=key, set_=change),
        "postgresql": postgresql.insert(table).on_conflict_do_update(index_elements=key, set_=change),
    }
