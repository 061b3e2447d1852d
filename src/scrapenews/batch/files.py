"""Files that are there whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from scrapenews.errors import ExportError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the file's place as `taking_its_place` says, in a folder that is made if it is not
    there. Raises `ExportError`.
    """
    with _export_errors(path):
        if not path.exists():
            Path(os.path.realpath(path)).parent.mkdir(parents=True, exist_ok=True)
        with taking_its_place(path) as stream:
            yield stream


@contextmanager
def taking_its_place(path: Path, *, if_empty: bool = True) -> Iterator[BinaryIO]:
    """A stream whose content takes the file's place at the end, at once; after an error the file is as it was.

    Whatever kills the program or the machine, the name leads to the old content or to the new one. Where `if_empty` is
    not set and nothing has been written, the file is as it was, too. A device or a pipe is written to directly. Raises
    `OSError`.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".scrapenews-{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if if_empty or beside.stat().st_size:
            _replace(target, beside)
    finally:
        beside.unlink(missing_ok=True)


def _replace(target: Path, new: Path) -> None:
    if target.exists():
        new.chmod(target.stat().st_mode)
    new.replace(target)
    _sync_folder(target.parent)


@contextmanager
def _export_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ExportError(f"{path} cannot be written ({reason}): choose another place, or make room") from error


def _sync_folder(folder: Path) -> None:
    """Have the disk keep the new name, too."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
