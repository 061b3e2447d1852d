"""``scrapenews export``: articles of a store, to a file, a folder or standard output."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scrapenews.cli.exits import OK
from scrapenews.cli.messages import say
from scrapenews.cli.writing import standard_output


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which articles; see `Store.articles`."""

    since: dt.datetime | None
    until: dt.datetime | None
    source: str | None
    language: str | None
    every_version: bool


def export_store(place: str, wanted: Wanted, form: Any, output: str, *, details: bool) -> int:
    """Write what is wanted; the answer is the exit code. Raises `StoreError` and `ExportError`."""
    from scrapenews.batch.export import write_export, write_stream
    from scrapenews.store import open_store

    with open_store(place, read_only=True) as store:
        rows = store.articles(
            since=wanted.since,
            until=wanted.until,
            source=wanted.source,
            language=wanted.language,
            every_version=wanted.every_version,
        )
        if output == "-":
            with standard_output() as stream:
                write_stream(rows, stream, form, details=details)
            return OK
        exported = write_export(rows, Path(output), form, details=details)
    say(f"scrapenews: {exported.articles} {'version' if wanted.every_version else 'article'}s in {exported.path}")
    return OK
