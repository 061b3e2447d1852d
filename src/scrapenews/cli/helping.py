"""What ``--help`` says, and how it is laid out."""

from collections.abc import Sequence

import click

Rows = Sequence[tuple[str, str]]

EXAMPLES: Rows = (
    ("scrapenews https://news.example/story", "the record as JSON"),
    ("scrapenews -f markdown -o story.md saved.html", "a saved page as Markdown"),
    ("scrapenews -o records.csv https://a.example/1 https://b.example/2", "two pages as a table"),
)
FORMATS: Rows = (
    ("json", "the record; several become JSON lines (the default)"),
    ("jsonl", "one record a line"),
    ("markdown", "the article, with the fields as front matter"),
    ("text", "the article as plain text"),
    ("html", "the article as a clean page"),
    ("csv", "a table, one record a row"),
    ("schema-org", "schema.org JSON-LD"),
)
COMMANDS: Rows = (
    ("check", "Each of a job's sources tried once, and what a run would take."),
    ("clean", "A record from a text that another tool flattened."),
    ("discover", "Article addresses from a feed, a sitemap, a front page or a site."),
    ("explain", "What was kept of one page, what went and why, and where each field came from."),
    ("export", "Articles of a store as files: JSON lines, CSV, Parquet, Markdown."),
    ("history", "What changed in an article of a store, version by version."),
    ("init", "A commented job file to begin with."),
    ("run", "One pass over a job's sources, for cron or a systemd timer."),
    ("schedule", "The same, for ever, on the job's own times."),
    ("schema", "The JSON Schema of a record."),
    ("status", "How a store's sources are doing."),
)
EXIT_CODES: Rows = (
    ("0", "every page gave a record"),
    ("1", "some pages failed; each has a line on standard error"),
    ("2", "the command line makes no sense"),
    ("3", "the store, the disk or standard output failed"),
    ("128+N", "stopped by signal N (130: interrupted)"),
)


class MainCommand(click.Command):
    """The command that needs no name; its help also lists the others."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click calls it
        """Both ways to call: with inputs, with a command."""
        formatter.write_usage("scrapenews", "[OPTIONS] URL|FILE|-...")
        commands = "|".join(name for name, _ in COMMANDS)
        formatter.write_usage("scrapenews", f"{commands} [OPTIONS] ...", prefix="       ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples and formats before the options, the other commands and the exit codes after them."""
        with formatter.section("Examples"):
            for line, meaning in EXAMPLES:
                formatter.write(f"  {line}\n      {meaning}\n")
        _write_rows(formatter, "Formats", FORMATS)
        super().format_options(ctx, formatter)
        _write_rows(formatter, "Commands", COMMANDS)
        _write_rows(formatter, "Exit codes", EXIT_CODES)


def _write_rows(formatter: click.HelpFormatter, title: str, rows: Rows) -> None:
    with formatter.section(title):
        formatter.write_dl(rows)
