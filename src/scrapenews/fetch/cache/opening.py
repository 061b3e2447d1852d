"""Opening the cache's file; a broken one is set aside, and one that cannot be had is done without."""

import contextlib
import logging
import sqlite3
from pathlib import Path

from scrapenews.fetch.cache.store import Cache
from scrapenews.fetch.cache_path import FILE_NAME

LARGEST_FILE = 500_000_000
"""Bytes that the cache may hold; what was not used for longest goes first."""
LARGEST_CONTENT = 5_000_000
"""Bytes that one content may have, its content codings in place."""


def open_cache(folder: Path, *, realm: str = "public", max_size: int = LARGEST_FILE) -> Cache | None:
    """The cache in a folder, which is made if it is not there; ``None`` where the disk does not allow one.

    What is kept in one realm is not found in another: what private networks give out is not for runs that must not
    reach them. A file that is no cache is renamed (``….broken``, one is kept) and a new one begun.
    """
    from hishel import SqliteStorage

    logging.getLogger("hishel").addHandler(logging.NullHandler())  # else it would write to standard error on its own
    path = folder / FILE_NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_sound(path):
            _set_aside(path)
        storage = SqliteStorage(database_path=path, max_size=max_size, max_stream_size=LARGEST_CONTENT)
        return Cache(storage, realm)
    except (OSError, sqlite3.Error):
        return None


def _is_sound(path: Path) -> bool:
    """Whether a file is not there, or is a database that can be read and written and has the tables it should have."""
    if not path.exists():
        return True
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=5)) as database:
            database.execute("PRAGMA journal_mode").fetchone()
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return True
            database.execute("SELECT id, cache_key, data, chunk_count, ttl_deadline, tti FROM entries LIMIT 1")
            database.execute("SELECT entry_id, chunk_number, chunk_data FROM streams LIMIT 1")
    except sqlite3.OperationalError as error:
        return "locked" in str(error)  # in use by another process, which is no fault of it
    except sqlite3.DatabaseError:
        return False
    return True


def _set_aside(path: Path) -> None:
    path.replace(path.with_name(path.name + ".broken"))
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
