"""``scrapenews schema``."""

import click

from scrapenews.cli.commands.options import SETTINGS
from scrapenews.cli.exits import OK


@click.command(context_settings=SETTINGS)
def schema() -> int:
    """The JSON Schema of a record, as scrapenews writes it with -f json."""
    import json

    from scrapenews.cli.writing import write_stdout
    from scrapenews.record.schema import article_schema

    write_stdout(json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n")
    return OK
