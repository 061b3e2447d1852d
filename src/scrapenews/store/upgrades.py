"""The way from an older store to one of today: a step from each version of the tables to the next.

A new store is made with today's tables and takes no step. All steps of one upgrade are one transaction, in both
databases: a store is of the old version or of the new one, never between.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Table, insert, inspect, select, update

from scrapenews.errors import StoreError
from scrapenews.store.groups import has_todays_shape, make_signatures
from scrapenews.store.schema import METADATA, band, listing, meta, page, signature, source, tally, version

Step = Callable[[Connection], None]


def _to_2(connection: Connection) -> None:
    """Groups of copies, and the counts that health is told by."""
    for table, column in ((page, "last_code"), (page, "group_id"), (version, "published"), (version, "agency")):
        _add_column(connection, table, column)
    connection.exec_driver_sql("DROP INDEX page_of_source")
    for index in page.indexes:
        index.create(connection, checkfirst=True)
    METADATA.create_all(connection, tables=[signature, band, tally])


def _to_3(connection: Connection) -> None:
    """Validators of the listings that a source leads to."""
    METADATA.create_all(connection, tables=[listing])


def _to_4(connection: Connection) -> None:
    """What a job wanted of a source when it was asked."""
    _add_column(connection, source, "rules")


def _add_column(connection: Connection, table: Table, column: str) -> None:
    kind = table.c[column].type.compile(connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {column} {kind}")


STEPS: Sequence[Step] = (_to_2, _to_3, _to_4)
"""The step at index n makes version n + 1 of the tables version n + 2. Never change one that was released."""

CURRENT = len(STEPS) + 1
"""The version of the tables that `schema` describes."""


def found_version(connection: Connection) -> int | None:
    """The version of a store's tables; ``None`` where there are no tables at all.

    Raises `StoreError` for a database with tables that is no store.
    """
    names = inspect(connection).get_table_names()
    if meta.name not in names:
        if names:
            raise StoreError("a database, but not a store of scrapenews: give another place", code="store.corrupt")
        return None
    value = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar()
    if value is None or not value.isascii() or not value.isdecimal():
        raise StoreError("a store without its version: restore it from a copy", code="store.corrupt")
    return int(value)


def create_tables(connection: Connection) -> None:
    """Make an empty store of today's version."""
    METADATA.create_all(connection)
    connection.execute(insert(meta).values(key="schema_version", value=str(CURRENT)))
    make_signatures(connection)


def upgrade(connection: Connection, found: int, steps: Sequence[Step] = STEPS) -> None:
    """Take every step from version `found` on. Raises `StoreError` for a store that a newer version wrote."""
    current = len(steps) + 1
    if found > current:
        raise StoreError(
            f"a newer version of scrapenews wrote this store (tables of version {found}, this one knows {current}): "
            "use that version, or give another place",
            code="store.newer",
        )
    for step in steps[found - 1 :]:
        step(connection)
    connection.execute(update(meta).where(meta.c.key == "schema_version").values(value=str(current)))
    if not has_todays_shape(connection):
        make_signatures(connection)
