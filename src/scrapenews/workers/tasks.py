"""What worker processes are asked to do: functions of the pipeline, without what nobody carries away."""

from dataclasses import replace

from scrapenews.pipeline import read_facts, read_html, read_response
from scrapenews.record import Extraction, Response
from scrapenews.whereabouts import Facts, Part


def bare_page(content: bytes, url: str | None) -> Extraction:
    """What `explain` says of a page from a file, without claims and removals."""
    return _bare(read_html(content, url, tracing=False))


def bare_response(response: Response, *, respect_tdm: bool) -> Extraction:
    """What `read_response` says of a page that was fetched, without claims and removals."""
    return _bare(read_response(response, respect_tdm=respect_tdm, tracing=False))


def bare_facts(response: Response, part: Part, *, respect_tdm: bool) -> Facts:
    """What `read_facts` says of a page that was fetched, its record without claims and removals."""
    facts = read_facts(response, part, respect_tdm=respect_tdm, tracing=False)
    return replace(facts, extraction=_bare(facts.extraction)) if facts.extraction else facts


def _bare(extraction: Extraction) -> Extraction:
    return replace(extraction, claims=(), removals=())
