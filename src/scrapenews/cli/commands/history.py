"""``scrapenews history``."""

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("store", metavar="STORE")
@click.argument("url", metavar="URL")
@click.option("--json", "as_json", is_flag=True, help="For machines: each version with what changed in it.")
def history(store: str, url: str, *, as_json: bool) -> int:
    """What changed in an article, version by version: fields, blocks, corrections.

    Words that were taken out stand in [-brackets-], words that were put in in {+braces+}. Pages that hold the same text
    are named at the end, the earliest first.
    """
    from scrapenews.cli.history import show_history

    return show_history(store, url, as_json=as_json)
