"""``scrapenews check``."""

from pathlib import Path

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("job_file", metavar="JOB.toml", type=click.Path(path_type=Path))
@click.option("--show", type=click.IntRange(0), default=3, metavar="N", help="Addresses to show of each.  [default: 3]")
def check(job_file: Path, *, show: int) -> int:
    """Try each of a job's sources once, and show what a run would take. Nothing is stored.

    The exit code is 1 if a source fails or gives nothing, 2 if the job file is wrong.
    """
    from scrapenews.batch.job import read_job
    from scrapenews.cli.checking import check_job

    return check_job(read_job(job_file), show=show)
