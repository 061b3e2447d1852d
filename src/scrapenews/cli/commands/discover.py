"""``scrapenews discover``."""

from typing import Any

import click

from scrapenews.cli.commands.options import SETTINGS, fetch_options, given_fetch
from scrapenews.urls import absolute_url


@click.command(context_settings=SETTINGS)
@click.argument("url", metavar="URL")
@click.option("-f", "--format", "form", type=click.Choice(("text", "jsonl")), default="text", help="[default: text]")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Stop after so many addresses.")
@fetch_options
def discover(url: str, *, form: str, limit: int | None, **fetch: Any) -> int:
    """Article addresses from a feed, a sitemap, a front page or a whole site, one a line.

    A page is followed to the feeds that it declares and to the sitemaps of its site. With -f jsonl each line also holds
    the title and the dates that the listing gives. The exit code is 1 if nothing is found.
    """
    from scrapenews.cli.discovering import show_candidates

    if absolute_url(url, None) is None:
        raise click.UsageError(f"{url} is no whole http or https address.")
    return show_candidates(url, given_fetch(fetch), form=form, limit=limit)
