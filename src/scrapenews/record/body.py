"""What stripping leaves of a page."""

from dataclasses import dataclass

from scrapenews.record.article import Issue
from scrapenews.record.block import Block
from scrapenews.record.extraction import Removal


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """The article's blocks, and what became of every other block of the page."""

    blocks: tuple[Block, ...]
    """The body in reading order."""
    verdicts: tuple[str, ...]
    """One for each block of the page's outline, in order: ``""`` where it is in the body, else the code of the reason
    why it is not (a key of `scrapenews.strip.reasons.REASONS`)."""
    removals: tuple[Removal, ...] = ()
    """What was taken away, in page order."""
    issues: tuple[Issue, ...] = ()
    """Remarks on how sure the judgement is."""
