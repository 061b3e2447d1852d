"""``scrapenews explain``: one page in, what stands behind its record out."""

import asyncio
from typing import TYPE_CHECKING

from scrapenews.cli.account import account_of
from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import say
from scrapenews.cli.outcomes import local_outcome, remote_outcome
from scrapenews.cli.sources import Source
from scrapenews.cli.writing import write_stdout
from scrapenews.record import Extraction

if TYPE_CHECKING:
    from scrapenews.fetch import FetchOptions


def explain_source(source: Source, options: "FetchOptions", *, as_json: bool) -> int:
    """Write the account of one page, or say why there is none; the answer is the exit code."""
    if source.kind == "url":
        outcome = asyncio.run(remote_outcome(source, options))
    else:
        outcome = local_outcome(source, options.max_bytes)
    if outcome.extraction is None:
        say(f"scrapenews: {source.label}: {outcome.failure}")
        return PAGES_FAILED
    write_stdout(extraction_json(outcome.extraction) if as_json else account_of(outcome.extraction))
    return OK


def extraction_json(extraction: Extraction) -> str:
    """The whole extraction as indented JSON, in which no character steers a terminal."""
    import msgspec

    from scrapenews.output.json import escaped
    from scrapenews.record.codec import encode_json, extraction_to_dict

    return escaped(msgspec.json.format(encode_json(extraction_to_dict(extraction)), indent=2)) + "\n"
