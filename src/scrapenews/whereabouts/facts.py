"""What the search for the whole article asks of a page, as values that can cross to another process.

A `Reading` holds a tree of lxml, which cannot leave its process. So whoever reads a page answers all the questions
that the search may ask of it at once, and the tree is gone before the answer travels.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapenews.errors import NoMainContent, ScrapenewsError, StandIn
from scrapenews.record import Extraction
from scrapenews.whereabouts.links import find_alternates, find_next_page, find_refresh
from scrapenews.whereabouts.reading import Reading
from scrapenews.whereabouts.stand_in import FindWall, find_stand_in, needs_scripts

ENOUGH = 40
"""How many words of body a page has to have that is taken in a shell's place, or for the first of several."""
_DISCUSSIONS = frozenset({"forum", "forums", "board", "boards", "thread", "threads", "topic", "viewtopic.php", "bbs"})
"""Steps of an address by which a discussion is known, which has pages without an end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Which page of which article is being read."""

    first: str
    """The address of the article's first page."""
    number: int = 1
    """Which of its pages this is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """A page, as far as the search for the whole article needs to know it."""

    extraction: Extraction | None
    """Its record, if it gives one."""
    failure: ScrapenewsError | None
    """Else why it gives none."""
    stand_in: StandIn | None
    """What it is in the article's place, if it is that."""
    words: int
    """How many words the body has."""
    pointed_to: tuple[str, ...]
    """Where a page with hardly any body points for its article."""
    needs_scripts: bool
    """Whether it is made to be filled in by scripts."""
    next_page: str | None
    """The address of the article's next page."""

    def record(self) -> Extraction:
        """The record. Raises what stands in its place, or the failure where there is none."""
        if self.stand_in:
            raise self.stand_in
        if self.extraction is None:
            raise self.failure or NoMainContent("there is no text on the page")
        return self.extraction


def facts_of(reading: Reading, part: Part, find_wall: FindWall) -> Facts:
    """The facts of a page that was read as a part of an article."""
    return Facts(
        extraction=reading.extraction,
        failure=reading.failure,
        stand_in=find_stand_in(reading, find_wall),
        words=reading.words,
        pointed_to=tuple(_pointed_to(reading)) if reading.words < ENOUGH else (),
        needs_scripts=needs_scripts(reading),
        next_page=_next_page(reading, part),
    )


def _pointed_to(reading: Reading) -> list[str]:
    if reading.outline is None:
        return []
    document = reading.outline.document
    refresh = find_refresh(document)
    return [*([refresh] if refresh else []), *find_alternates(document)]


def _next_page(reading: Reading, part: Part) -> str | None:
    if reading.outline is None or reading.extraction is None:
        return None
    if part.number == 1 and not may_have_pages(reading):
        return None
    return find_next_page(reading.outline, part.first, part.number + 1)


def may_have_pages(reading: Reading) -> bool:
    """Whether a page may be the first of several of one article: neither a list of articles nor a discussion."""
    kind = reading.record().article.kind
    return kind == "gallery" or (
        kind in ("article", "other") and reading.words >= ENOUGH and not _is_discussion(reading)
    )


def _is_discussion(reading: Reading) -> bool:
    parts = urlsplit(reading.response.url)
    steps = {*(parts.hostname or "").split("."), *parts.path.lower().split("/")}
    return not steps.isdisjoint(_DISCUSSIONS)
