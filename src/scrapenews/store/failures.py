"""What database drivers and the operating system raise, as a `StoreError` that says what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from scrapenews.errors import StoreError

_ADVICE = {
    "store.none": "there is no store here: give another place, or run a job with it first",
    "store.busy": "another program is writing to it: wait until it has done",
    "store.corrupt": "it is damaged, or no store of scrapenews: restore it from a copy, or give another place",
    "store.read_only": "it may only be read: see to the rights to the file and its folder, or to the database",
    "store.full": "the disk takes no more: make room, and run again; what was stored before is safe",
    "store.unreachable": "the database does not answer, or lets us not in: see to server, address and password",
    "store": "the database refused",
}
"""What each code says, after the place."""

_SQLITE: dict[int, str] = {
    sqlite3.SQLITE_PERM: "store.read_only",
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_IOERR: "store.full",  # a limit on a file's size is no SQLITE_FULL but an error of writing
    sqlite3.SQLITE_CORRUPT: "store.corrupt",
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_CANTOPEN: "store.read_only",
    sqlite3.SQLITE_NOTADB: "store.corrupt",
    sqlite3.SQLITE_ERROR: "store.corrupt",  # a table or a column that is not there
}
"""SQLite's primary result codes (https://sqlite.org/rescode.html)."""

_POSTGRESQL: tuple[tuple[str, str], ...] = (
    ("53100", "store.full"),
    ("3D000", "store.none"),
    ("25006", "store.read_only"),
    ("42501", "store.read_only"),
    ("55P03", "store.busy"),
    ("40", "store.busy"),
    ("XX", "store.corrupt"),
    ("42", "store.corrupt"),
    ("58", "store.full"),
    ("08", "store.unreachable"),
    ("28", "store.unreachable"),
    ("53", "store.unreachable"),
    ("57", "store.unreachable"),
)
"""Beginnings of PostgreSQL's SQLSTATE codes (its manual, appendix A); the first that fits."""

_NO_SPACE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


@contextmanager
def store_errors(place: str) -> Iterator[None]:
    """Turn what a driver or the operating system raises into a `StoreError` about the store at `place`."""
    try:
        yield
    except DBAPIError as error:
        raise _store_error(place, _code(error), _words(error)) from error
    except SQLAlchemyError as error:
        raise _store_error(place, "store", str(error)) from error
    except sqlite3.Error as error:
        raise _store_error(place, _sqlite_code(error), str(error)) from error
    except OSError as error:
        code = "store.full" if error.errno in _NO_SPACE else "store.read_only"
        raise _store_error(place, code, error.strerror or str(error)) from error


def _store_error(place: str, code: str, words: str) -> StoreError:
    message = f"{place}: {_ADVICE[code]} ({' '.join(words.split())})"
    return StoreError(message, code=code, retryable=code in ("store.busy", "store.unreachable"))


def _code(error: DBAPIError) -> str:
    driver = error.orig
    if isinstance(driver, sqlite3.Error):
        return _sqlite_code(driver)
    state = getattr(driver, "sqlstate", None)
    if state is None:  # psycopg could not even ask
        return _refusal(str(driver))
    return next((code for beginning, code in _POSTGRESQL if state.startswith(beginning)), "store")


def _sqlite_code(error: sqlite3.Error) -> str:
    return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, "store")


def _refusal(words: str) -> str:
    """The code of a connection that was refused, of which psycopg gives only the server's words."""
    return "store.none" if "does not exist" in words and "database" in words else "store.unreachable"


def _words(error: DBAPIError) -> str:
    return str(error.orig)
