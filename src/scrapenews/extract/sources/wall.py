"""Claims of the place where the text ends: a notice that the rest is for those who pay."""

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.access import asks_to_pay
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_BLOCKS_BELOW = 6
_BLOCKS_ABOVE = 1
_LONGEST_TEASER = 3_000
"""Characters of a body from which on it is no teaser, and a notice behind it may advertise anything."""
_ELSEWHERE = frozenset(["comments", "footer", "related", "navigation", "consent", "hidden"])


def wall_claims(material: Material) -> list[Claim]:
    """That the article is not free, where its little text is followed by the notice."""
    body, blocks = material.body, material.outline.blocks
    last = next((place for place in range(len(body.verdicts) - 1, -1, -1) if not body.verdicts[place]), None)
    if last is None or sum(len(block.text) for block in body.blocks if block.is_prose) > _LONGEST_TEASER:
        return []
    for block in blocks[max(0, last - _BLOCKS_ABOVE) : last + 1 + _BLOCKS_BELOW]:
        is_own = body.verdicts[block.index] not in _ELSEWHERE and not block.container.hidden
        if is_own and asks_to_pay(block.text):
            return [claim("page", "notice behind the text", "is_accessible_for_free", False, block.text)]  # noqa: FBT003
    return []
