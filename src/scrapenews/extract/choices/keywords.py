"""Which of the stated lists of keywords is one."""

from collections.abc import Sequence

from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim


def choose_keywords(found: Sequence[Claim], others: Sequence[str]) -> Claim | None:
    """The first list that does not merely repeat one of the `others`: the headline, or the names of the site."""
    repeated = {squashed(text) for text in others}
    return next((claim for claim in found if not _repeats(claim, repeated)), None)


def _repeats(claim: Claim, repeated: set[str]) -> bool:
    return squashed(claim.raw) in repeated or {squashed(word) for word in claim.value} <= repeated
