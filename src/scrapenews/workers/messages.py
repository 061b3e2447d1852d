"""What goes through the pipes between a parent and its workers: pickled values, each behind its length.

Both ends are this program, at the same rights: what a page did to its worker it could as well do to the parent's
files, so that there is nothing to guard here against pickles.

A record is some dozens of frozen dataclasses with slots, which the standard library takes apart field by field in
Python, and puts together so. Between the reading of two pages that costs a good deal more than where nothing else is in
the processor's cache, so the values of `record` are taken apart by one call here.
"""

import copyreg
import pickle
import struct
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any, BinaryIO

from scrapenews import record

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
    found = BytesIO()
    _Pickler(found, pickle.HIGHEST_PROTOCOL).dump(value)
    data = found.getvalue()
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


def put_together(kind: Any, values: tuple[Any, ...]) -> Any:
    """A frozen dataclass with these values in its slots; they were checked when it was made first."""
    made = kind.__new__(kind)
    for put, value in zip(_PUTTING[kind], values, strict=True):
        put(made, value)
    return made


def _taking_apart(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What tells a pickler how such a dataclass is put together."""
    values = attrgetter(*(field.name for field in fields(kind)))  # a tuple, where there are several
    return lambda value: (put_together, (kind, values(value)))


_SLOTTED: list[Any] = [
    kind for kind in vars(record).values() if is_dataclass(kind) and "__slots__" in vars(kind) and len(fields(kind)) > 1
]
_PUTTING = {kind: tuple(vars(kind)[field.name].__set__ for field in fields(kind)) for kind in _SLOTTED}
"""For each class, what puts a value into each of its slots, which assigning may not."""


class _Pickler(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table | {kind: _taking_apart(kind) for kind in _SLOTTED}
