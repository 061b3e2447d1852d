"""The verdicts on one page's blocks as they stand so far: what every rule that follows the scores takes and changes."""

from collections.abc import Mapping
from dataclasses import dataclass

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.front import Front


@dataclass(slots=True)
class Draft:
    """Verdicts, and what the rules ask that change them."""

    evidence: Evidence
    verdicts: list[str]
    """One a block: ``""`` for a kept one, else the code of the reason why it is not."""
    scores: Mapping[int, float]
    """By block, for those that were scored."""
    main: Container
    """The innermost container that holds most of the good text."""
    front: Front
    """Where the headline stands."""

    @property
    def blocks(self) -> list[TextBlock]:
        """The page's blocks."""
        return self.evidence.outline.blocks

    def kept(self) -> list[TextBlock]:
        """The blocks that are kept so far."""
        return [block for block, verdict in zip(self.blocks, self.verdicts, strict=True) if not verdict]

    def paragraph_path(self) -> int:
        """The path on which most of the kept good text stands; 0 where none was kept."""
        return self.evidence.paragraph_path(self.verdicts)
