"""``scrapenews check``: a job in, what each of its sources gives out."""

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import printable, say
from scrapenews.cli.writing import write_stdout

if TYPE_CHECKING:
    from scrapenews.batch.checking import Tried
    from scrapenews.batch.job import Job


def check_job(job: "Job", *, show: int) -> int:
    """Try a job's sources and show what they give; the answer is the exit code."""
    return asyncio.run(_check(job, show))


async def _check(job: "Job", show: int) -> int:
    from scrapenews.batch.checking import try_sources

    code = OK
    async for tried in try_sources(job):
        if not tried.taken:
            code = PAGES_FAILED
            say(f"scrapenews: source {tried.source.name}: {_complaint(tried)}")
            continue
        lines = [f"{tried.source.name} ({tried.source.kind}): {_counted(tried)}"]
        lines += [f"  {candidate.url}" for candidate in tried.taken[:show]]
        write_stdout("".join(f"{_plain(line)}\n" for line in lines))
    return code


def _plain(line: str) -> str:
    indented = line[: len(line) - len(line.lstrip())]
    return indented + printable(line)


def _counted(tried: "Tried") -> str:
    ways = Counter(candidate.via for candidate in tried.taken)
    said = ", ".join(f"{number} by {via}" for via, number in ways.items())
    left_out = f"; include and exclude leave out {len(tried.left_out)}" if tried.left_out else ""
    noun = "address" if len(tried.taken) == 1 else "addresses"
    return f"{len(tried.taken)} {noun} ({said}){left_out}"


def _complaint(tried: "Tried") -> str:
    if tried.error is not None:
        return f"{tried.error} [{tried.error.code}]"
    if tried.left_out:
        return (
            f"include and exclude leave out all of its {len(tried.left_out)} addresses, {tried.left_out[0].url} first"
        )
    return f"nothing is listed at {tried.source.url}: give the address of a feed, or of a page with links to stories"
