"""``scrapenews init``."""

from pathlib import Path

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("path", metavar="[PATH]", default="news.toml", type=click.Path(path_type=Path))
def init(path: Path) -> int:
    """Write a job file to begin with, every line of it explained.

    PATH is news.toml if none is given. A file that is there already is left alone.
    """
    from scrapenews.batch.job.template import write_template
    from scrapenews.cli.exits import OK
    from scrapenews.cli.messages import say

    write_template(path)
    say(f"scrapenews: {path} is written: name your sources in it, then try scrapenews check {path}")
    return OK
