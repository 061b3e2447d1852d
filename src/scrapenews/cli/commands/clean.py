"""``scrapenews clean``."""

import click

from scrapenews.cli.commands.options import FORMAT_NAMES, SETTINGS, given_output, given_sources

_LARGEST_TEXT = 20_000_000


@click.command(context_settings=SETTINGS)
@click.argument("argument", metavar="FILE|-")
@click.option("-f", "--format", "format_name", type=FORMAT_NAMES, metavar="FORMAT",
              help="As without a command; without it, the suffix of -o decides.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, default=("-",), metavar="PATH", help="A file, or a folder.")
@click.option("--explain", "as_account", is_flag=True, help="What went and why, in place of the record.")
@click.option(
    "--max-body", "limit", type=click.IntRange(min=1), default=_LARGEST_TEXT, metavar="BYTES",
    help=f"Largest text.  [default: {_LARGEST_TEXT}]",
)  # fmt: skip
def clean(argument: str, format_name: str | None, outputs: tuple[str, ...], limit: int, *, as_account: bool) -> int:
    """A record from a text that another tool flattened.

    Icon names, menus, buttons and footers go, broken lines are joined, headline and date become fields. What cannot be
    repaired is remarked on in the record: a hole in a sentence, a lost quotation mark.
    """
    from scrapenews.cli.cleaning import clean_source, explain_cleaning
    from scrapenews.cli.writing import destination_of

    (source,) = given_sources((argument,), None)
    if source.kind == "url":
        raise click.UsageError("clean reads a file or standard input, no address.")
    if as_account:
        return explain_cleaning(source, limit)
    return clean_source(source, destination_of(given_output(outputs), format_name, 1), limit)
