"""What several commands may be given, and what it means."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scrapenews.cli.helping import FORMATS
from scrapenews.cli.sources import Source, source_of
from scrapenews.urls import absolute_url

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""What click is told of every command."""

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
    click.option("--warc-all", is_flag=True, default=None, help="In WARC files, keep pages that say noarchive, too."),
    click.option("--allow-private", is_flag=True, default=None, help="Fetch from private and local networks too."),
)


def fetch_options(command: Decorated) -> Decorated:
    """The options of every command that fetches; they are named as the fields of `FetchOptions`."""
    for option in reversed(_FETCH_OPTIONS):
        command = option(command)
    return command


url_option = click.option("--url", metavar="URL", help="The address that a file or standard input came from.")
"""The option that names the address of a page which is given as a file."""


FORMAT_NAMES = click.Choice([name for name, _ in FORMATS])
"""The formats that a record can be written in."""


def given_sources(inputs: tuple[str, ...], url: str | None) -> list[Source]:
    """What the inputs are. Raises click's `UsageError` for what cannot be."""
    sources = [source_of(argument, url) for argument in inputs]
    if [source.kind for source in sources].count("stdin") > 1:
        raise click.UsageError("Standard input can be read only once: give - once.")
    if url is not None and (len(sources) > 1 or sources[0].kind == "url"):
        raise click.UsageError("--url is for one file, or for standard input.")
    if url is not None and absolute_url(url, None) is None:
        raise click.UsageError("--url needs a whole http or https address.")
    return sources


def given_output(given: tuple[str, ...]) -> str:
    """Where records go, of all the ``-o`` that were given. Raises click's `UsageError` for more than one."""
    if len(given) > 1:
        raise click.UsageError("All records go to one place: give -o once.")
    if not given[0]:
        raise click.UsageError("-o needs a path.")
    return given[0]


def given_fetch(given: dict[str, Any]) -> "FetchOptions":
    """How to fetch, of all the options that were given. Raises click's `UsageError` for values that make no sense."""
    from scrapenews.fetch import FetchOptions, user_cache_folder

    given["cache_folder"] = None if given.pop("no_cache") else user_cache_folder()
    given["headers"] = tuple(_pair(field, ":", "--header") for field in given["headers"])
    given["cookies"] = tuple(_pair(cookie, "=", "--cookie") for cookie in given["cookies"])
    try:
        return FetchOptions(**{name: value for name, value in given.items() if value is not None})
    except ValueError as error:
        message = str(error)
        for option in click.get_current_context().command.params:
            if option.name in given:
                message = message.replace(option.name, option.opts[0])
        raise click.UsageError(f"{message}.") from error


def _pair(text: str, mark: str, option: str) -> tuple[str, str]:
    name, found, value = (part.strip() for part in text.partition(mark))
    if not found:
        raise click.UsageError(f"{option} needs a name and a value with {mark!r} between them.")
    return name, value
