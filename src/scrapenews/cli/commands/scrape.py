"""The command that needs no name: pages in, records out."""

from typing import Any

import click

from scrapenews.cli.commands.options import (
    FORMAT_NAMES,
    SETTINGS,
    fetch_options,
    given_fetch,
    given_output,
    given_sources,
    url_option,
)
from scrapenews.cli.helping import MainCommand


@click.command(cls=MainCommand, context_settings=SETTINGS)
@click.argument("inputs", nargs=-1, required=True, metavar="URL|FILE|-...")
@click.option("-f", "--format", "format_name", type=FORMAT_NAMES, metavar="FORMAT",
              help="See above; without it, the suffix of -o decides.")  # fmt: skip
@click.option(
    "-o", "--output", "outputs", multiple=True, default=("-",), metavar="PATH",
    help="A file; or a folder (PATH/), for a file of each page.",
)  # fmt: skip
@url_option
@fetch_options
@click.option("-q", "--quiet", is_flag=True, help="No progress and no error lines.")
@click.version_option(package_name="scrapenews", prog_name="scrapenews", message="%(prog)s %(version)s")
def scrape(
    inputs: tuple[str, ...],
    format_name: str | None,
    outputs: tuple[str, ...],
    url: str | None,
    *,
    quiet: bool,
    **fetch: Any,
) -> int:
    """A news page in, one clean article record out.

    Each input is the address of a page, a file with a page's HTML, or - for standard input. Records go to standard
    output in the order of the inputs, everything else to standard error. One input gives indented JSON, several give
    JSON lines.
    """
    from scrapenews.cli.scraping import scrape_sources
    from scrapenews.cli.writing import destination_of

    sources, options = given_sources(inputs, url), given_fetch(fetch)
    destination = destination_of(given_output(outputs), format_name, len(sources))
    return scrape_sources(sources, options, destination, quiet=quiet)
