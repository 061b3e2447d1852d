"""Which of the stated sections is one."""

from collections.abc import Sequence

from scrapenews.extract.fields.sections import read_section
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim


def choose_section(found: Sequence[Claim], others: Sequence[str]) -> tuple[Claim | None, str | None]:
    """The first section that is none of the `others`: the names of the site, and the headline. Where another source
    writes the same name as readers see it (``Police Reform``, not ``police-reform``), it is written so.
    """
    known = {squashed(name) for name in others}
    read = [(claim, section) for claim in found if (section := read_section(claim.value))]
    read = [(claim, section) for claim, section in read if squashed(section) not in known]
    if not read:
        return None, None
    chosen, section = read[0]
    same = (other for _, other in read if squashed(other) == squashed(section) and not _is_slug(other))
    return chosen, next(same, section)


def _is_slug(text: str) -> bool:
    """A name as it stands in an address: small letters, hyphens for spaces."""
    return text.islower() or "_" in text
