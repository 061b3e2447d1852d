"""One run at a time: locks that the death of their holder frees.

For a file the lock is the operating system's, on an empty file beside the store; in PostgreSQL it is an advisory lock
of one session. Either lasts as long as a file descriptor of the holder's is open. A process that the holder forks has a
copy of that descriptor, and would keep the lock after the holder's death: so it closes its copy as soon as it is there.
"""

import importlib
import os
import weakref
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, text

from scrapenews.errors import StoreError

_NAMESPACE = 0x5C4A9E
"""The first half of the advisory lock's number; the second one is made from the schema's name."""


class RunLock(Protocol):
    """Keeps a second run out."""

    def acquire(self) -> bool:
        """Take the lock at once, if nobody has it; the answer is whether it is ours now."""

    def release(self) -> None:
        """Give the lock back, if we have it."""


class FileLock:
    """A lock on a file that is there for nothing else."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock. Raises `OSError` where the file cannot be made."""
        if self._descriptor is not None:
            return False
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        if not _lock(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        _close_in_children(descriptor, self)
        return True

    def holds(self, descriptor: int) -> bool:
        """Whether the lock lasts as long as this descriptor is open."""
        return self._descriptor == descriptor

    def release(self) -> None:
        """Give the lock back. The file stays: to delete it would let two runs lock two files of the same name."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class AdvisoryLock:
    """A lock of a PostgreSQL session, which a connection of its own holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock. Raises what SQLAlchemy does."""
        if self._connection is not None:
            return False
        connection = self._engine.connect()
        asked = text("SELECT pg_try_advisory_lock(:space, hashtext(current_schema()))")
        is_ours = connection.execute(asked, {"space": _NAMESPACE}).scalar()
        connection.commit()
        if not is_ours:
            connection.close()
            return False
        self._connection = connection
        driver = connection.connection.driver_connection
        if driver is not None:
            self._descriptor = driver.fileno()
            _close_in_children(self._descriptor, self)
        return True

    def holds(self, descriptor: int) -> bool:
        """Whether the lock lasts as long as this descriptor is open."""
        return self._descriptor == descriptor

    def release(self) -> None:
        """Give the lock back, and end the session, which would free it too, as soon as the server has noticed."""
        if self._connection is not None:
            connection, self._connection, self._descriptor = self._connection, None, None
            try:
                connection.execute(text("SELECT pg_advisory_unlock_all()"))
            finally:
                connection.invalidate()
                connection.close()


def busy(place: str) -> StoreError:
    """What is raised where another run has the lock."""
    message = f"{place}: another run is using this store: wait until it has ended, or give this job a store of its own"
    return StoreError(message, code="store.busy", retryable=True)


def _lock(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return _lock_first_byte(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_first_byte(descriptor: int) -> bool:
    windows: Any = importlib.import_module("msvcrt")
    try:
        windows.locking(descriptor, windows.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def _close_in_children(descriptor: int, holder: FileLock | AdvisoryLock) -> None:
    if not hasattr(os, "register_at_fork"):
        return
    held = weakref.ref(holder)

    def close() -> None:
        if (lock := held()) is not None and lock.holds(descriptor):
            os.close(descriptor)

    os.register_at_fork(after_in_child=close)
