"""The job file that ``scrapenews init`` writes: valid as it stands, each line of it explained."""

import re
from pathlib import Path
from string import Template

from scrapenews.errors import JobError

_PLAIN = re.compile(r"[\w-]+")

TEMPLATE = Template(
    """\
# A job of scrapenews. Try it with `scrapenews check $file`, run it with `scrapenews run $file`.
# Paths are relative to this file.

store = "$name.db"  # an SQLite file; or "postgresql://user@host/database"

# What is written after each run that stored something. The format is told by the suffix: .jsonl, .csv or .parquet;
# a path that ends with a slash is a folder of Markdown files.
[[output]]
path = "$name.jsonl"
# every_version = true       # not only the newest version of each story

# How pages are fetched; all of it may be left out.
[fetch]
# contact = "you@example.org"  # told to the sites: they know whom to ask
# pause = 1.0                # seconds between two pages of one host
# total_timeout = 30.0       # longest time for one page, in seconds
# respect_tdm = true         # refuse pages whose rights are reserved

# Where addresses come from: as many of these as there are sources.
[[source]]
name = "example"
url = "https://www.example.org/"
kind = "site"                # feed, sitemap, page, list (a file of addresses), or site: a page and its feeds
every = "15m"                # or: cron = "30 6 * * *" with time_zone = "Europe/Berlin"
# include = ["/news/*"]      # addresses that are taken: * stands for any characters; with none, all are
# exclude = ["/live/*"]      # addresses that are not
# max_pages = 100            # at most, in one run
# Stories are asked for again, because newsrooms correct them. This is how often, and until what age; false is never.
# reread = [{ every = "1h", for = "6h" }, { every = "12h", for = "3d" }]
"""
)


def write_template(path: Path) -> None:
    """Write the template to a file that is not there yet; the store and the output in it are named like the file.
    Raises `JobError` where it is there, or cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(TEMPLATE.substitute(file=_said(path), name=_own_name(path)))
    except FileExistsError as error:
        raise JobError(f"{path} is there already: give another name", code="job.exists") from error
    except OSError as error:
        raise JobError(f"{path} cannot be written: {error.strerror or error}", code="job.file") from error


def _own_name(path: Path) -> str:
    """The file's name without its suffix, where TOML can hold it as it is."""
    return path.stem if _PLAIN.fullmatch(path.stem) else "news"


def _said(path: Path) -> str:
    """The file's name, where a comment can hold it: TOML admits no control character in one."""
    return path.name if path.name.isprintable() else "JOB.toml"
