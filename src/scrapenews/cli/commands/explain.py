"""``scrapenews explain``."""

from typing import Any

import click

from scrapenews.cli.commands.options import SETTINGS, fetch_options, given_fetch, given_sources, url_option


@click.command(context_settings=SETTINGS)
@click.argument("argument", metavar="URL|FILE|-")
@click.option("--json", "as_json", is_flag=True, help="The whole extraction as JSON: record, claims, removals.")
@url_option
@fetch_options
def explain(argument: str, url: str | None, *, as_json: bool, **fetch: Any) -> int:
    """What was kept of one page, what went and why, and where each field came from."""
    from scrapenews.cli.explain import explain_source

    (source,) = given_sources((argument,), url)
    return explain_source(source, given_fetch(fetch), as_json=as_json)
