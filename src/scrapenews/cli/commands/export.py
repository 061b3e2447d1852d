"""``scrapenews export``."""

from pathlib import Path
from typing import Any

import click

from scrapenews.cli.commands.options import SETTINGS
from scrapenews.cli.moments import Moment


@click.command(context_settings=SETTINGS)
@click.argument("store", metavar="STORE")
@click.option(
    "-f", "--format", "format_name", type=click.Choice(("jsonl", "csv", "parquet", "markdown")), metavar="FORMAT",
    help="jsonl, csv, parquet or markdown (a folder); without it, the suffix of -o decides.",
)  # fmt: skip
@click.option("-o", "--output", default="-", metavar="PATH", help="A file, or for markdown a folder.  [default: -]")
@click.option("--since", type=Moment(), metavar="TIME", help="Only what was first retrieved then or later.")
@click.option("--until", type=Moment(), metavar="TIME", help="Only what was first retrieved before.")
@click.option("--source", metavar="NAME", help="Only one source's articles.")
@click.option("--language", metavar="TAG", help="Only articles in a language: pt means pt-BR too.")
@click.option("--every-version", is_flag=True, help="Every version, and not each article's newest only.")
@click.option("--details", is_flag=True, help="With each record, what the store knows of it.")
def export(store: str, format_name: str | None, output: str, *, details: bool, **wanted: Any) -> int:
    """Articles of a store as files.

    STORE is a store's file or its postgresql:// address. A TIME is a day or a moment in UTC (2026-03-01,
    2026-03-01T12:30), or how long ago (24h, 7d). A file is replaced at once when all is written; in a folder only what
    changed is.
    """
    from scrapenews.cli.exporting import Wanted, export_store

    return export_store(store, Wanted(**wanted), _format(format_name, output), output, details=details)


def _format(given: str | None, output: str) -> str:
    if given is None:
        named = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
        suffix = Path(output).suffix.lower()
        if suffix and suffix not in named:
            raise click.UsageError(f"{suffix} is the suffix of no export: use {', '.join(named)}, or give -f.")
        given = named.get(suffix, "jsonl" if output == "-" else "markdown")
    if given in ("markdown", "parquet") and output == "-":
        raise click.UsageError(f"{given} needs -o: {'a folder' if given == 'markdown' else 'a file'} to write to.")
    return given
