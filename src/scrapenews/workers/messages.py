"""What goes through the pipes between a parent and its workers: pickled values, each behind its length.

Both ends are this program, at the same rights: what a page did to its worker it could as well do to the parent's
files, so that there is nothing to guard here against pickles.
"""

import pickle
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

LENGTH = struct.Struct(">Q")
"""How the length of a value is written: eight bytes, the highest first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker says of a request, or of itself when it is ready."""

    value: Any = None
    """What the function gave."""
    error: BaseException | None = None
    """Else what it raised."""
    is_last: bool = False
    """Whether the worker is to be replaced."""


def packed(value: Any) -> bytes:
    """A value as it goes through the pipe."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(data)) + data


def unpacked(data: bytes) -> Any:
    """The value in the bytes behind a length."""
    return pickle.loads(data)  # noqa: S301 - our own process wrote it


def read_message(stream: BinaryIO) -> Any:
    """The next value from a pipe. Raises `EOFError` where the other end is gone."""
    (length,) = LENGTH.unpack(_read_exactly(stream, LENGTH.size))
    return unpacked(_read_exactly(stream, length))


def _read_exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
