"""The notes of correction, each once."""

from collections.abc import Iterable

from scrapenews.extract.fields.text import squashed
from scrapenews.record import Claim, Correction


def collect_corrections(claims: Iterable[Claim]) -> tuple[Correction, ...]:
    """All notes that were claimed, in order; of one that is printed and stated for machines, the first that has a date
    or else the first.
    """
    notes: dict[str, Correction] = {}
    for claim in claims:
        if claim.field == "corrections":
            note: Correction = claim.value
            key = next((known for known in notes if _is_one(known, squashed(note.text))), squashed(note.text))
            notes[key] = notes[key] if key in notes and (notes[key].date or not note.date) else note
    return tuple(notes.values())


def _is_one(one: str, other: str) -> bool:
    """Whether one note is the other, with or without its label."""
    return one.endswith(other) or other.endswith(one)
