"""From a place to a store: which database is meant, how it is connected to, and which version its tables are."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from scrapenews.errors import StoreError
from scrapenews.store.failures import store_errors
from scrapenews.store.lock import AdvisoryLock, FileLock, RunLock, busy
from scrapenews.store.schema import meta
from scrapenews.store.store import Store
from scrapenews.store.upgrades import CURRENT, create_tables, found_version, upgrade

_BUSY_SECONDS = 10.0
"""How long a writer waits for another one, which is there only for as long as an upgrade or one outcome takes."""

_PRAGMAS = ("synchronous = FULL", "foreign_keys = ON", "journal_size_limit = 67108864")
"""What each connection to an SQLite file is told. FULL: a commit lasts when the power fails, in WAL mode too."""

_POSTGRESQL = ("postgresql://", "postgres://")


def open_at(place: str | Path, *, create: bool, read_only: bool) -> Store:
    """What `scrapenews.store.open_store` promises."""
    address = str(place)
    if address.startswith(_POSTGRESQL):
        return _open_postgresql(address, create=create, read_only=read_only)
    if "://" in address:
        raise StoreError(f"{address}: a store is a file or a postgresql:// address", code="store.none")
    return _open_file(Path(address), create=create, read_only=read_only)


def _open_file(path: Path, *, create: bool, read_only: bool) -> Store:
    place = str(path)
    if path.is_dir():
        raise StoreError(f"{place}: a folder, not a store: give the path of a file", code="store.none")
    if not path.exists() and (read_only or not create):
        raise StoreError(f"{place}: there is no store here: give another place, or run a job first", code="store.none")
    if not path.parent.is_dir():
        raise StoreError(f"{place}: there is no such folder: make it first", code="store.none")
    lock = FileLock(path.with_name(f"{path.name}.lock"))
    if read_only:
        return _opened_to_read(
            place, _sqlite_engine(_reader_of(path)), lambda: _open_file(path, create=False, read_only=False)
        )
    return _opened_to_write(place, _sqlite_engine(_writer_of(path)), lock, create=create)


def _open_postgresql(address: str, *, create: bool, read_only: bool) -> Store:
    url = _postgresql_url(address)
    place = url.set(drivername="postgresql").render_as_string(hide_password=True)
    with store_errors(place):
        engine = create_engine(url, pool_pre_ping=True)
    if read_only:
        return _opened_to_read(place, engine, lambda: _open_postgresql(address, create=False, read_only=False))
    return _opened_to_write(place, engine, AdvisoryLock(engine), create=create)


def _opened_to_write(place: str, engine: Engine, lock: RunLock, *, create: bool) -> Store:
    try:
        with store_errors(place):
            _bring_up_to_date(place, engine, lock, create=create)
    except BaseException as error:
        engine.dispose()
        raise _located(error, place) from error
    return Store(engine, place, lock)


def _opened_to_read(place: str, engine: Engine, open_to_write: Callable[[], Store]) -> Store:
    try:
        with store_errors(place), engine.connect() as connection:
            found = _known_version(connection, place)
        if found < CURRENT:
            open_to_write().close()
    except BaseException as error:
        engine.dispose()
        raise _located(error, place) from error
    return Store(engine, place, None)


def _bring_up_to_date(place: str, engine: Engine, lock: RunLock, *, create: bool) -> None:
    with engine.connect() as connection:
        found = found_version(connection)
    if found == CURRENT:
        return
    if found is None and not create:
        raise StoreError("there is no store here: give another place, or run a job first", code="store.none")
    if not lock.acquire():
        raise busy(place)
    try:
        with engine.execution_options(writing=True).begin() as connection:
            found = found_version(connection)  # once more: another process may have done it meanwhile
            create_tables(connection) if found is None else upgrade(connection, found)
    finally:
        lock.release()


def _known_version(connection: Connection, place: str) -> int:
    found = found_version(connection)
    if found is None:
        raise StoreError(f"{place}: there is no store here: give another place, or run a job first", code="store.none")
    if found > CURRENT:
        upgrade(connection, found)
    return found


def _located(error: BaseException, place: str) -> BaseException:
    if not isinstance(error, StoreError):
        return error
    message = error.message if error.message.startswith(place) else f"{place}: {error.message}"
    return StoreError(message, code=error.code, retryable=error.retryable)


# SQLite


def _sqlite_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A transaction that will write takes its turn at the start: one that began to read first could not wait for it.
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _writer_of(path: Path) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        connection = _connected(path, "rwc")
        if _may_be_ours(connection):
            connection.execute("PRAGMA journal_mode = WAL")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return connect


def _may_be_ours(connection: sqlite3.Connection) -> bool:
    """Whether a file is new or looks like a store: to turn to WAL writes into it, which another program's is spared."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return not tables or meta.name in tables


def _reader_of(path: Path) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        connection = _connected(path, "ro")
        try:
            connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY) or _has_journal(
                path
            ):
                raise
            # In a folder where nothing may be made SQLite cannot share a WAL store, and where nobody writes need not.
            return _connected(path, "ro&immutable=1")
        return connection

    return connect


def _has_journal(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-wal")
    return journal.exists() and journal.stat().st_size > 0


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,  # transactions are begun by `_begin`, not by the driver
        check_same_thread=False,
    )


# PostgreSQL


def _postgresql_url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"not a postgresql:// address: {error}", code="store.none") from error
    _require_psycopg()
    return url.set(drivername="postgresql+psycopg")


def _require_psycopg() -> Any:
    try:
        import psycopg
    except ImportError as error:
        message = "a store in PostgreSQL needs psycopg: install scrapenews[postgresql]"
        raise StoreError(message, code="store.unreachable") from error
    return psycopg
