"""``scrapenews clean``: one text in that another tool flattened, its record out."""

from scrapenews.cli.account import account_of
from scrapenews.cli.exits import OK, PAGES_FAILED
from scrapenews.cli.messages import say
from scrapenews.cli.outcomes import Outcome, failure_text
from scrapenews.cli.sources import Source, read_bytes
from scrapenews.cli.writing import Destination, write_stdout
from scrapenews.errors import ScrapenewsError


def clean_source(source: Source, destination: Destination, limit: int) -> int:
    """Write the record of a text of at most `limit` bytes, or say why there is none; the answer is the exit code."""
    with destination.open() as write:
        outcome = _outcome(source, limit)
        if outcome.extraction is None:
            return _failed(source, outcome.failure)
        try:
            write(source, outcome.extraction.article)
        except ScrapenewsError as error:
            return _failed(source, failure_text(error))
    return OK


def explain_cleaning(source: Source, limit: int) -> int:
    """Write the account of a text: what was kept, what went and why, where each field stood."""
    outcome = _outcome(source, limit)
    if outcome.extraction is None:
        return _failed(source, outcome.failure)
    write_stdout(account_of(outcome.extraction))
    return OK


def _outcome(source: Source, limit: int) -> Outcome:
    from scrapenews.pipeline import explain_text

    try:
        return Outcome(source=source, extraction=explain_text(read_bytes(source, limit)))
    except Exception as error:  # noqa: BLE001 - whatever the text is, the answer is a line and an exit code
        return Outcome(source=source, failure=failure_text(error))


def _failed(source: Source, failure: str | None) -> int:
    say(f"scrapenews: {source.label}: {failure}")
    return PAGES_FAILED
