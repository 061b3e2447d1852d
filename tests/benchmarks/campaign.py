"""The damaged pages of a seed."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from extraction import REPOSITORY
from mutations import LABELS, mutated

from bench import pages  # isort: skip - found by what `extraction` does

_EVERY = 9
"""Each of these pages of the bench is one to damage."""
_LONGEST = 100_000
_HAS_HEADER = 0.2
"""Of how many pages the media type is said."""


@dataclass(frozen=True)
class DamagedPage:
    """A page, and the media type it is served with, if any."""

    content: bytes
    content_type: str | None

    @property
    def headers(self) -> dict[str, str]:
        """The header fields."""
        return {"Content-Type": self.content_type} if self.content_type else {}


def sound_pages() -> list[bytes]:
    """The pages to damage."""
    fixtures = sorted((REPOSITORY / "fixtures" / "pages").glob("*/page.html"))
    found = [page.content for page in pages(every=_EVERY)] + [Path(path).read_bytes() for path in fixtures]
    return [content for content in found if len(content) <= _LONGEST]


class Campaign:
    """The pages of a seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.sound = sound_pages()

    def page(self, number: int) -> DamagedPage:
        """The damaged page of a number."""
        chance = Random(f"{self.seed}/{number}")  # noqa: S311 - no secret
        content = mutated(chance.choice(self.sound), chance, self.sound)
        if chance.random() >= _HAS_HEADER:
            return DamagedPage(content, None)
        return DamagedPage(content, f"text/html; charset={chance.choice(LABELS).decode('latin-1')}")
