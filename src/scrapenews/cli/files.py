"""Files that are there whole or not at all, and names for many of them."""

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from scrapenews.cli.exits import CannotWriteError
from scrapenews.cli.sources import Source

_UNFIT = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60  # characters; four bytes each still leave room for the rest of a name of 255 bytes


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the file's place at the end, at once; after an error the file is as it was.

    It is also as it was where nothing has been written. A device or a pipe is written to directly. Raises
    `CannotWriteError`.
    """
    from scrapenews.batch.files import taking_its_place

    with writing_to(path), taking_its_place(path, if_empty=False) as stream:
        yield stream


@contextmanager
def writing_to(place: object) -> Iterator[None]:
    """Turn an error of the operating system into `CannotWriteError`; a reader that has left stays a broken pipe."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        advice = "make the folder first" if error.errno == errno.ENOENT else "choose another place, or make room"
        raise CannotWriteError(f"{place} cannot be written ({reason}): {advice}") from error


def file_name(source: Source, suffix: str, taken: set[str]) -> str:
    """A name for a record's file that is not `taken`, and is from then on.

    A file keeps its name. An address gives the last part of its path and a digest, so that the same address has the
    same name whenever it is fetched, and another address another name.

    >>> file_name(Source(kind="file", argument="saved/Story.html", url=None), ".md", set())
    'Story.md'
    """
    stem = _stem(source)
    name, number = f"{stem}{suffix}", 1
    while name.casefold() in taken:  # for some file systems the case of letters makes no difference
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name.casefold())
    return name


def _stem(source: Source) -> str:
    if source.kind == "stdin":
        return "stdin"
    if source.kind == "file":
        return _fit(Path(source.argument).stem)
    parts = urlsplit(source.argument)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.netloc
    return f"{_fit(last.removesuffix('.html'))}-{hashlib.sha256(source.argument.encode()).hexdigest()[:8]}"


def _fit(text: str) -> str:
    return _UNFIT.sub("-", text)[:_LONGEST_NAME].strip("-.") or "page"
