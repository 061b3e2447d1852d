"""``scrapenews run``."""

from pathlib import Path

import click

from scrapenews.cli.commands.options import SETTINGS


@click.command(context_settings=SETTINGS)
@click.argument("job_file", metavar="JOB.toml", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON on standard output.")
@click.option("-q", "--quiet", is_flag=True, help="No summary and no error lines.")
def run(job_file: Path, *, as_json: bool, quiet: bool) -> int:
    """One pass over a job's sources, for cron or a systemd timer.

    What is due is asked for, read and stored; then files are exported and a summary is shown. A run that is stopped or
    killed loses nothing: the next one goes on. A second run of the same store ends at once.
    """
    from scrapenews.batch.job import read_job
    from scrapenews.cli.running import run_job_once

    return run_job_once(read_job(job_file), as_json=as_json, quiet=quiet)
