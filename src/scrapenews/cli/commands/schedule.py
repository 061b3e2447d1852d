"""``scrapenews schedule``."""

from pathlib import Path

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("job_file", metavar="JOB.toml", type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True, help="No summaries and no error lines.")
def schedule(job_file: Path, *, quiet: bool) -> int:
    """The same as run, for ever, on the job's own times.

    The first run is at once. Runs that were missed, because the machine slept, are made up for by one; a run that
    would begin while another is under way is skipped, which is said.
    """
    from scrapenews.batch.job import read_job
    from scrapenews.cli.running import follow_schedule

    return follow_schedule(read_job(job_file), quiet=quiet)
