"""The commands as click knows them: what may be given, and the one call that is made with it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scrapenews.cli.exits import OK
from scrapenews.cli.helping import FORMATS, MainCommand
from scrapenews.cli.sources import Source, source_of
from scrapenews.cli.store_commands import export, history, status
from scrapenews.urls import absolute_url

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_LARGEST_TEXT = 20_000_000
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_FETCH_OPTIONS = (
    click.option(
        "--timeout",
        "total_timeout",
        type=float,
        metavar="SECONDS",
        help="Longest time for one page.  [default: 30]",
    ),
    click.option(
        "--max-body", "max_bytes", type=int, metavar="BYTES", help="Largest page, file or answer.  [default: 20000000]"
    ),
    click.option("--retries", type=int, metavar="N", help="Further tries where a failure may pass.  [default: 2]"),
    click.option("--contact", metavar="TEXT", help="Your e-mail address or URL, told to the sites."),
    click.option("--pause", type=float, metavar="SECONDS", help="Between two pages of one host.  [default: 1]"),
    click.option("--ignore-robots", is_flag=True, default=None, help="Do not ask robots.txt; the record says so."),
    click.option(
        "--respect-tdm", is_flag=True, default=None, help="Refuse pages whose rights are reserved (noai too)."
    ),
    click.option("--header", "headers", multiple=True, metavar="'NAME: VALUE'", help="A further header field to send."),
    click.option("--cookie", "cookies", multiple=True, metavar="NAME=VALUE", help="A cookie to send."),
    click.option("--proxy", metavar="URL", help="An HTTP proxy to go through."),
    click.option(
        "--browser",
        type=click.Choice(("auto", "always", "never")),
        help="When an installed Chromium fills pages in.  [default: never]",
    ),
    click.option("--no-cache", is_flag=True, help="Ask for every page anew, and keep none."),
    click.option(
        "--warc",
        "warc_folder",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Write what is asked and answered to WARC files.",
    ),
    click.option("--allow-private", is_flag=True, default=None, help="Fetch from private and local networks too."),
)


def fetch_options(command: Decorated) -> Decorated:
    """The options of every command that fetches; they are named as the fields of `FetchOptions`."""
    for option in reversed(_FETCH_OPTIONS):
        command = option(command)
    return command


_url_option = click.option("--url", metavar="URL", help="The address that a file or standard input came from.")


_FORMAT_NAMES = click.Choice([name for name, _ in FORMATS])


@click.command(cls=MainCommand, context_settings=_SETTINGS)
@click.argument("inputs", nargs=-1, required=True, metavar="URL|FILE|-...")
@click.option("-f", "--format", "format_name", type=_FORMAT_NAMES, metavar="FORMAT",
              help="See above; without it, the suffix of -o decides.")  # fmt: skip
@click.option(
    "-o", "--output", "outputs", multiple=True, default=("-",), metavar="PATH",
    help="A file; or a folder (PATH/), for a file of each page.",
)  # fmt: skip
@_url_option
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

    sources, options = _sources(inputs, url), _fetch(fetch)
    destination = destination_of(_output(outputs), format_name, len(sources))
    return scrape_sources(sources, options, destination, quiet=quiet)


@click.command(context_settings=_SETTINGS)
@click.argument("argument", metavar="URL|FILE|-")
@click.option("--json", "as_json", is_flag=True, help="The whole extraction as JSON: record, claims, removals.")
@_url_option
@fetch_options
def explain(argument: str, url: str | None, *, as_json: bool, **fetch: Any) -> int:
    """What was kept of one page, what went and why, and where each field came from."""
    from scrapenews.cli.explain import explain_source

    (source,) = _sources((argument,), url)
    return explain_source(source, _fetch(fetch), as_json=as_json)


@click.command(context_settings=_SETTINGS)
@click.argument("argument", metavar="FILE|-")
@click.option("-f", "--format", "format_name", type=_FORMAT_NAMES, metavar="FORMAT",
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

    (source,) = _sources((argument,), None)
    if source.kind == "url":
        raise click.UsageError("clean reads a file or standard input, no address.")
    if as_account:
        return explain_cleaning(source, limit)
    return clean_source(source, destination_of(_output(outputs), format_name, 1), limit)


@click.command(context_settings=_SETTINGS)
def schema() -> int:
    """The JSON Schema of a record, as scrapenews writes it with -f json."""
    import json

    from scrapenews.cli.writing import write_stdout
    from scrapenews.record.schema import article_schema

    write_stdout(json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n")
    return OK


_COMMANDS = {
    "clean": clean, "explain": explain, "export": export, "history": history, "schema": schema, "status": status,
}  # fmt: skip
_NOT_YET = frozenset({"check", "discover", "init", "run", "schedule", "warc"})
_NEVER = frozenset({"fetch", "help", "scrape", "version"})
"""Words that people try as commands."""


def command_context(arguments: Sequence[str]) -> click.Context:
    """The command that arguments mean, with what is left for it: a command's name comes first or not at all."""
    if arguments and arguments[0] in _COMMANDS:
        name, *rest = arguments
        return _COMMANDS[name].make_context(f"scrapenews {name}", rest)
    if arguments and arguments[0] in _NOT_YET | _NEVER and not Path(arguments[0]).exists():
        raise click.UsageError(f"{arguments[0]} is not a command{' yet' if arguments[0] in _NOT_YET else ''}.")
    return scrape.make_context("scrapenews", list(arguments))


def main_help() -> str:
    """What ``scrapenews --help`` says."""
    with scrape.make_context("scrapenews", [], resilient_parsing=True) as context:
        return context.get_help()


def _sources(inputs: tuple[str, ...], url: str | None) -> list[Source]:
    sources = [source_of(argument, url) for argument in inputs]
    if [source.kind for source in sources].count("stdin") > 1:
        raise click.UsageError("Standard input can be read only once: give - once.")
    if url is not None and (len(sources) > 1 or sources[0].kind == "url"):
        raise click.UsageError("--url is for one file, or for standard input.")
    if url is not None and absolute_url(url, None) is None:
        raise click.UsageError("--url needs a whole http or https address.")
    return sources


def _output(given: tuple[str, ...]) -> str:
    if len(given) > 1:
        raise click.UsageError("All records go to one place: give -o once.")
    if not given[0]:
        raise click.UsageError("-o needs a path.")
    return given[0]


def _fetch(given: dict[str, Any]) -> "FetchOptions":
    from scrapenews.fetch import FetchOptions, user_cache_folder

    given["cache_folder"] = None if given.pop("no_cache") else user_cache_folder()
    given["headers"] = tuple(_pair(field, ":", "--header") for field in given["headers"])
    given["cookies"] = tuple(_pair(cookie, "=", "--cookie") for cookie in given["cookies"])
    try:
        return FetchOptions(**{name: value for name, value in given.items() if value is not None})
    except ValueError as error:
        message = str(error)
        for option in scrape.params:
            if option.name in given:
                message = message.replace(option.name, option.opts[0])
        raise click.UsageError(f"{message}.") from error


def _pair(text: str, mark: str, option: str) -> tuple[str, str]:
    name, found, value = (part.strip() for part in text.partition(mark))
    if not found:
        raise click.UsageError(f"{option} needs a name and a value with {mark!r} between them.")
    return name, value
