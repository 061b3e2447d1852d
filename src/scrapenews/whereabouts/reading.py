"""A page that was fetched and read, with what the questions of this package need of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from scrapenews.dom import Outline
from scrapenews.errors import NoMainContent, ScrapenewsError
from scrapenews.record import Extraction, Response
from scrapenews.record.words import count_words

_STATED = ("json_ld", "opengraph", "twitter", "microdata")
_STORIES = ("article", "live_blog", "gallery", "video")


def plain_text(element: etree._Element) -> str:
    """All text in an element, just as it stands."""
    return "".join(map(str, element.itertext()))


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What came back for an address, and what was made of it."""

    response: Response
    """What came."""
    outline: Outline | None
    """Its blocks; ``None`` for what is no HTML."""
    extraction: Extraction | None = None
    """Its record, if it gives one."""
    failure: ScrapenewsError | None = None
    """Else why it gives none."""

    def record(self) -> Extraction:
        """The record. Raises the failure where there is none."""
        if self.extraction is None:
            raise self.failure or NoMainContent("there is no text on the page")
        return self.extraction

    @cached_property
    def words(self) -> int:
        """How many words the body has."""
        return self.extraction.article.word_count if self.extraction else 0

    @cached_property
    def visible_words(self) -> int:
        """How many words a reader sees."""
        return sum(map(count_words, self._visible()))

    @cached_property
    def visible_text(self) -> str:
        """What a reader sees, lower-cased, at most some pages of it."""
        return " ".join(self._visible()).lower()[:20_000]

    def _visible(self) -> Iterator[str]:
        blocks = self.outline.blocks if self.outline else ()
        return (block.text for block in blocks if not block.container.hidden)

    @cached_property
    def title(self) -> str:
        """The page's title, white space folded, lower-cased."""
        found = self.outline.document.root.find(".//title") if self.outline else None
        return " ".join(plain_text(found).split()).lower() if found is not None else ""

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The main headings, lower-cased."""
        blocks = self.outline.blocks if self.outline else ()
        return tuple(block.text.lower() for block in blocks if block.container.tag == "h1")

    @cached_property
    def states_story(self) -> bool:
        """Whether the page tells machines of one story, and not just of itself: its headline, and a date or a kind."""
        if self.extraction is None:
            return False
        headline = any(c.field == "headline" and c.source in _STATED for c in self.extraction.claims)
        kind = any(c.field == "kind" and c.chosen and c.value in _STORIES for c in self.extraction.claims)
        return headline and (kind or self.extraction.article.date_published is not None)
