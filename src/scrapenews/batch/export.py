"""Exports: what a store holds, as files for other programs.

What comes in: versions, as `Store.articles` gives them. What goes out: one file of JSON lines, CSV or Parquet, which is
there whole or not at all, or a folder with a Markdown file for each article, each of which is. Nothing waits for the
last article before the first is written, so that memory stays flat.

With `details` each record has with it what the store knows of it: JSON lines are then objects with the record under
``article``, CSV and Parquet have further columns in front. A Parquet file always has them, and the whole record as
JSON in its last column.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Literal

from scrapenews.batch.files import whole_file
from scrapenews.store import VersionRow

if TYPE_CHECKING:
    from scrapenews.record import Article

ExportFormat = Literal["jsonl", "csv", "parquet", "markdown"]
"""What a store is exported as."""

DETAILS: Mapping[str, Callable[[VersionRow], object]] = MappingProxyType(
    {
        "source": lambda row: row.source,
        "listed_url": lambda row: row.url,
        "version": lambda row: row.number,
        "version_id": lambda row: row.id,
        "first_seen_at": lambda row: row.first_seen_at.isoformat().replace("+00:00", "Z"),
        "group": lambda row: row.group,
        "agency": lambda row: row.agency,
    }
)
"""What the store knows of a version: its source, the address that was listed, its number among the article's versions
and in the store, when it was first retrieved, its group of copies, the agency that it credits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    """Where."""
    articles: int
    """How many articles, or versions."""
    last: int
    """The greatest number of a version; the next export may begin after it. 0 where there was none."""


def write_export(rows: Iterable[VersionRow], path: Path, form: ExportFormat, *, details: bool = False) -> Exported:
    """Write versions to a file, or for Markdown to a folder. Raises `ExportError`, and `StoreError` of the rows.

    A file is replaced. In a folder files are added and replaced, and none is deleted.
    """
    counted = _Counted(rows)
    if form == "markdown":
        from scrapenews.batch.folder import write_folder

        write_folder(counted, path)
    else:
        with whole_file(path) as stream:
            write_stream(counted, stream, form, details=details)
    return Exported(path=path, articles=counted.number, last=counted.last)


def write_stream(
    rows: Iterable[VersionRow], stream: BinaryIO, form: Literal["jsonl", "csv", "parquet"], *, details: bool = False
) -> None:
    """Write versions to a stream. Raises what writing to it does, and `StoreError` of the rows."""
    if form == "parquet":
        from scrapenews.batch.parquet import write_parquet

        write_parquet(rows, stream)
    elif form == "csv":
        _write_csv(rows, stream, details=details)
    else:
        stream.writelines(_json_line(row, details=details).encode() for row in rows)


class _Counted:
    """Versions on their way, counted."""

    def __init__(self, rows: Iterable[VersionRow]) -> None:
        self._rows = rows
        self.number = self.last = 0

    def __iter__(self) -> Iterator[VersionRow]:
        for row in self._rows:
            self.number += 1
            self.last = max(self.last, row.id)
            yield row


def _json_line(row: VersionRow, *, details: bool) -> str:
    from scrapenews.output.json import escaped, to_json_line
    from scrapenews.record.codec import article_to_dict, encode_json

    if not details:
        return to_json_line(row.article)
    known = {name: value(row) for name, value in DETAILS.items()}
    return escaped(encode_json({**known, "article": article_to_dict(row.article)})) + "\n"


def _write_csv(rows: Iterable[VersionRow], stream: BinaryIO, *, details: bool) -> None:
    from scrapenews.output.csv import COLUMNS, csv_line

    known = DETAILS if details else {}
    stream.write(csv_line([*known, *COLUMNS]).encode())
    for row in rows:
        cells = [*(value(row) for value in known.values()), *_cells(row.article, COLUMNS)]
        stream.write(csv_line(cells).encode("utf-8", "replace"))


def _cells(article: "Article", columns: Mapping[str, Callable[["Article"], object]]) -> Iterator[object]:
    return (value(article) for value in columns.values())
