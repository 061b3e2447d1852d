"""The commands that read a store, as click knows them."""

from pathlib import Path
from typing import Any

import click

from scrapenews.cli.moments import Moment

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_STORE = click.argument("store", metavar="STORE")


@click.command(context_settings=SETTINGS)
@_STORE
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


@click.command(context_settings=SETTINGS)
@_STORE
@click.argument("url", metavar="URL")
@click.option("--json", "as_json", is_flag=True, help="For machines: each version with what changed in it.")
def history(store: str, url: str, *, as_json: bool) -> int:
    """What changed in an article, version by version: fields, blocks, corrections.

    Words that were taken out stand in [-brackets-], words that were put in in {+braces+}. Pages that hold the same text
    are named at the end, the earliest first.
    """
    from scrapenews.cli.history import show_history

    return show_history(store, url, as_json=as_json)


@click.command(context_settings=SETTINGS)
@_STORE
@click.option("--source", metavar="NAME", help="One source, with the fill-rate of each field day by day.")
@click.option("--days", type=click.IntRange(1, 366), default=14, metavar="N", help="How far back.  [default: 14]")
@click.option("--json", "as_json", is_flag=True, help="For machines: all of it, of every source.")
def status(store: str, source: str | None, days: int, *, as_json: bool) -> int:
    """How a store's sources are doing: what they gave, what failed and why, what is due next.

    A field that was filled on most pages and no longer is shows as an alarm: most often the site was redesigned.
    """
    from scrapenews.cli.status import show_status

    return show_status(store, source, days, as_json=as_json)


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
