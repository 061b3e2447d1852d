"""``scrapenews status``."""

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("store", metavar="STORE")
@click.option("--source", metavar="NAME", help="One source, with the fill-rate of each field day by day.")
@click.option("--days", type=click.IntRange(1, 366), default=14, metavar="N", help="How far back.  [default: 14]")
@click.option("--json", "as_json", is_flag=True, help="For machines: all of it, of every source.")
def status(store: str, source: str | None, days: int, *, as_json: bool) -> int:
    """How a store's sources are doing: what they gave, what failed and why, what is due next.

    A field that was filled on most pages and no longer is shows as an alarm: most often the site was redesigned.
    """
    from scrapenews.cli.status import show_status

    return show_status(store, source, days, as_json=as_json)
