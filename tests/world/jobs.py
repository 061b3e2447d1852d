"""The job that reads the fixture world."""

from pathlib import Path

from sites import World

KINDS = {"rss": "feed", "atom": "feed", "json": "feed", "sitemap": "sitemap", "news": "sitemap", "front": "page"}


def write_job(  # noqa: PLR0913 - what a job may say
    path: Path,
    world: World,
    store: str,
    *,
    every: str = "3h",
    lasting: str = "2d",
    export: str = "",
    timeout: float = 1.5,
) -> Path:
    """A job file for all sites of a world: pages are read again every so often for so long."""
    output = f'[[output]]\nformat = "jsonl"\npath = "{export}"\n' if export else ""
    path.write_text(
        f"""name = "world"
store = "{store}"
{output}
[fetch]
allow_private = true
pause = 0
total_timeout = {timeout}

{"".join(_source(world, number, every, lasting) for number in range(len(world.plan.sites)))}""",
        encoding="utf-8",
    )
    return path


def _source(world: World, number: int, every: str, lasting: str) -> str:
    site = world.plan.sites[number]
    return f"""[[source]]
name = "site-{number}"
url = "{world.source(site)}"
kind = "{KINDS[site.kind]}"
every = "{every}"
reread = {{ every = "{every}", for = "{lasting}" }}

"""
