"""Sources: asked when they are due, what they list noted in the store."""

from typing import TYPE_CHECKING

from scrapenews.batch import policy
from scrapenews.batch.crew import Crew
from scrapenews.batch.listing import Known, Listed, asked_patiently, find_listed
from scrapenews.batch.times import next_asking, source_due
from scrapenews.batch.verdicts import named
from scrapenews.batch.visit import retry_after
from scrapenews.errors import ArchiveError, StoreError

if TYPE_CHECKING:
    from scrapenews.batch.job import Source
    from scrapenews.store import SourceRow

FATAL = (StoreError, ArchiveError)
"""What ends a run: the disk takes nothing more, or the store is not what it should be."""


async def ask_if_due(source: "Source", crew: Crew) -> None:
    """Ask a source if its time has come, and note what it lists. Raises `StoreError` and `ArchiveError`."""
    row = await crew.ledger.do(lambda store: store.source(source.name))
    said = crew.summary.sources[source.name]
    if not source_due(source, row, crew.around.now()):
        said.outcome = "not_due"
        return
    known = await _known(source, row, crew)
    try:
        listed = await asked_patiently(
            lambda: find_listed(source, known, crew), 1 + crew.job.fetch.retries, crew.around.sleep
        )
    except FATAL:
        raise
    except Exception as error:  # noqa: BLE001 - one source must not end the work on the others
        said.outcome = "failed"
        said.code, said.message = named(error)
        await _note_failure(source, row, error, crew)
    else:
        said.outcome = "unchanged" if listed.unchanged else "ok"
        said.listed = await _note_listed(source, listed, crew)


async def _known(source: "Source", row: "SourceRow | None", crew: Crew) -> Known:
    """What its listings are to be asked with: nothing, where its address or what the job wants of it has changed."""
    if row is None or row.url != source.url or row.rules != source.rules:
        return {}
    further = await crew.ledger.do(lambda store: store.listings(source.name))
    return {source.url: row.validators, **further}


async def _note_listed(source: "Source", listed: Listed, crew: Crew) -> int:
    now = crew.around.now()
    return await crew.ledger.do(
        lambda store: store.note_source(
            source.name,
            source.url,
            now=now,
            outcome="unchanged" if listed.unchanged else "ok",
            validators=listed.validators,
            due_at=next_asking(source, now),
            candidates=listed.candidates,
            listings=listed.further,
            rules=source.rules,
        )
    )


async def _note_failure(source: "Source", row: "SourceRow | None", error: Exception, crew: Crew) -> None:
    now = crew.around.now()
    failures = (row.failures if row else 0) + 1
    due = policy.source_after_failure(now, failures, next_asking(source, now), retry_after(error))
    code, message = named(error)
    await crew.ledger.do(
        lambda store: store.note_source(
            source.name,
            source.url,
            now=now,
            outcome="failed",
            due_at=due,
            code=code,
            message=message,
        )
    )
