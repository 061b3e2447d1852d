"""Records to where they belong: standard output, one file, or a folder with a file for each."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from scrapenews.cli.exits import CannotWriteError
from scrapenews.cli.files import file_name, whole_file, writing_to
from scrapenews.cli.sources import Source
from scrapenews.record import Article

if TYPE_CHECKING:
    from scrapenews.output import Format

Write = Callable[[Source, Article], None]
"""Writes one record; raises `RecordError` for one that its format cannot hold."""

_ONE_DOCUMENT = ("jsonl", "csv")
"""Formats that are made for many records in one file."""

_OTHER_SUFFIXES = {".htm": "html", ".markdown": "markdown", ".ndjson": "jsonl"}
"""Suffixes that mean a format beside its usual one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Destination:
    """Where records go, and as what."""

    format: "Format"
    """The format."""
    several: bool
    """Whether more than one record is to be expected."""
    path: Path | None = None
    """The file or folder; ``None`` for standard output."""
    is_folder: bool = False
    """Whether each record has a file of its own in `path`."""

    def open(self) -> AbstractContextManager[Write]:
        """A function to write records with. What is written in a file is there when the context ends without error.

        Raises `CannotWriteError`, as early as on entering.
        """
        if self.path is None:
            return _in_one_stream(standard_output(), self)
        return _in_folder(self.path, self.format) if self.is_folder else _in_one_stream(whole_file(self.path), self)


def destination_of(output: str, format_name: str | None, pages: int) -> Destination:
    """What ``-o`` and ``-f`` mean for so many pages; ``-`` is standard output.

    A folder is meant by a path that is one or ends with a slash and, for several pages in a format that is made for
    one, by a new name without a suffix. Raises click's `UsageError` for a file whose suffix means no format where none
    is given.
    """
    from scrapenews.output import FORMATS

    several = pages > 1
    if output == "-":
        return Destination(format=FORMATS[format_name or _usual_format(several=several)], several=several)
    path = Path(output)
    is_folder = output.endswith("/") or path.is_dir()
    named = format_name or _named_format(path.suffix.lower())
    if named is None and path.suffix and not is_folder:
        raise click.UsageError(f"{path.suffix} is the suffix of no format: use {_suffixes()}, or give -f.")
    form = FORMATS[named or _usual_format(several=several and not is_folder)]
    if several and not path.suffix and not path.exists() and form.name not in _ONE_DOCUMENT:
        is_folder = True
    return Destination(format=form, several=several, path=path, is_folder=is_folder)


def _usual_format(*, several: bool) -> str:
    """JSON, as lines for several records."""
    return "jsonl" if several else "json"


def _named_format(suffix: str) -> str | None:
    """The format that a file's suffix names, if there is one."""
    from scrapenews.output import FORMATS

    named = (name for name, form in FORMATS.items() if form.file_ending == suffix)
    return next(named, _OTHER_SUFFIXES.get(suffix))


def _suffixes() -> str:
    from scrapenews.output import FORMATS

    return ", ".join(form.file_ending for form in FORMATS.values())


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output for bytes, flushed at the end. Raises `CannotWriteError`, and `BrokenPipeError` as it is."""
    if sys.stdout is None:
        raise CannotWriteError("standard output is closed: name a file with -o")
    with writing_to("standard output"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


def write_stdout(text: str) -> None:
    """Write a text on standard output, and be sure that it is out."""
    with standard_output() as stream:
        stream.write(text.encode("utf-8", "replace"))


@contextmanager
def _in_one_stream(opening: AbstractContextManager[BinaryIO], destination: Destination) -> Iterator[Write]:
    form = destination.format
    begun = False

    def write(_: Source, article: Article) -> None:
        nonlocal begun
        if destination.several:
            text = (form.separator if begun else form.header) + form.write_item(article)
        else:
            text = form.write_one(article)
        begun = True
        stream.write(text.encode("utf-8", "replace"))
        stream.flush()

    with opening as stream:
        yield write
        if begun and destination.several:
            stream.write(form.footer.encode())


@contextmanager
def _in_folder(folder: Path, form: "Format") -> Iterator[Write]:
    taken: set[str] = set()

    def write(source: Source, article: Article) -> None:
        text = form.write_one(article)
        with whole_file(folder / file_name(source, form.file_ending, taken)) as stream:
            stream.write(text.encode("utf-8", "replace"))

    with writing_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
    yield write
