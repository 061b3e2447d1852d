"""The command that needs no name: pages in, records out."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import Progress, say
from scrapenews.cli.outcomes import Outcome, failure_text, outcomes_of
from scrapenews.cli.sources import Source
from scrapenews.cli.writing import Destination, Write
from scrapenews.errors import ScrapenewsError

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions


def scrape_sources(sources: Sequence[Source], options: "FetchOptions", destination: Destination, *, quiet: bool) -> int:
    """Write the record of every source, in order, and say of each that has none why; the answer is the exit code."""
    return asyncio.run(_scrape(sources, options, destination, quiet=quiet))


async def _scrape(sources: Sequence[Source], options: "FetchOptions", destination: Destination, *, quiet: bool) -> int:
    code = OK
    with destination.open() as write, Progress(len(sources), quiet=quiet) as progress:
        async for outcome in outcomes_of(sources, options):
            progress.clear()
            if failure := _write_outcome(outcome, write):
                code = PAGES_FAILED
                if not quiet:
                    say(f"scrapenews: {outcome.source.label}: {failure}")
            progress.advance()
    return code


def _write_outcome(outcome: Outcome, write: Write) -> str | None:
    """Write the record, if there is one that can be written; the answer is why there is none."""
    if outcome.extraction is None:
        return outcome.failure
    try:
        write(outcome.source, outcome.extraction.article)
    except ScrapenewsError as error:
        return failure_text(error)
    return None
