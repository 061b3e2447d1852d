"""The record: what is known of one article."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from scrapenews.record.block import Block, Cell, ListItem
from scrapenews.record.media import Image, Video

Kind = Literal["article", "live_blog", "gallery", "video", "listing", "other"]
"""What a page is."""

IssueCode = Literal[
    "boilerplate_doubt",
    "body_from_metadata",
    "cut",
    "date_conflict",
    "encoding_conflict",
    "encoding_repaired",
    "future_date",
    "headline_conflict",
    "hole_in_sentence",
    "joined_pages",
    "language_conflict",
    "markup_repaired",
    "no_body",
    "teaser_only",
    "truncated_end",
    "unbalanced_quotes",
    "witness_disagrees",
]
"""Every remark a record can carry."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Someone (or some desk or agency) named in the byline."""

    name: str
    """The name as printed, without "By", role or outlet."""
    url: str | None = None
    """The absolute address of the author's page."""
    job_title: str | None = None
    """The role as printed ("Political correspondent")."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Organization:
    """Who publishes the page."""

    name: str
    """The name as the page gives it."""
    url: str | None = None
    """The absolute address of its home page."""
    logo: str | None = None
    """The absolute address of its logo."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """What the page asks of machines that read it. Recorded; enforced where the caller asks for it."""

    robots: tuple[str, ...] = ()
    """Directives of the robots meta elements, lower-cased, in order (``"noindex"``, ``"max-snippet:20"``); one that is
    said to a single product stands with its name (``"googlebot:noarchive"``)."""
    x_robots_tag: tuple[str, ...] = ()
    """Directives of the X-Robots-Tag fields, the same way."""
    tdm_reservation: bool | None = None
    """Text and data mining rights reserved (W3C TDMRep, or a ``noai`` directive); ``None`` where nothing is said."""
    tdm_policy: str | None = None
    """The absolute address of the mining policy."""
    license: str | None = None
    """The licence's address, or its name as printed."""
    robots_txt: Literal["obeyed", "ignored"] | None = None
    """Whether robots.txt was asked before the page was fetched; ``None`` for a page that was handed over."""
    ai_bots_disallowed: tuple[str, ...] = ()
    """Crawlers of machines that learn from what they read, which robots.txt names and does not let read the page."""
    ai_txt: Literal["allowed", "disallowed"] | None = None
    """What ``/ai.txt`` says of the page, where it was asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """A note by which the publisher corrects or amends the article."""

    text: str
    """The note as printed."""
    date: dt.date | None = None
    """The day of the correction, if given."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Issue:
    """A remark on the record's quality: something a reader should know, though it is no failure."""

    code: IssueCode
    """What is remarked, as a stable name."""
    message: str
    """The same in words, with the particulars."""
    block: int | None = None
    """Index in `Article.blocks` of the block concerned, if it concerns one."""


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article.

    Field names are schema.org's, in snake_case. What a page does not say is ``None`` or ``()``, never ``""`` and
    never a guess: a date without a time stays a date, a time without a zone stays without, the published date never
    borrows the modified one. Texts are Unicode with white space folded; addresses are absolute.
    """

    url: str | None = None
    """The address the page was read from, after redirects; ``None`` if it was never said."""
    canonical_url: str | None = None
    """The address the page claims as its own (``<link rel=canonical>`` and the like)."""
    headline: str | None = None
    """The headline as a reader sees it, without the site's name."""
    alternative_headline: str | None = None
    """The standfirst (dek): the sentence or two between headline and body. Not part of `blocks` or `text`."""
    description: str | None = None
    """The summary that the page gives to machines (meta description and the like)."""
    authors: tuple[Person, ...] = ()
    """Who wrote it, in the order of the byline."""
    date_published: dt.date | None = None
    """When it was first published: a `datetime.datetime` where a time is given (aware where a zone is), else a
    plain `datetime.date`."""
    date_published_raw: str | None = None
    """The text `date_published` was read from."""
    date_modified: dt.date | None = None
    """When it was last changed, in the same forms."""
    date_modified_raw: str | None = None
    """The text `date_modified` was read from."""
    publisher: Organization | None = None
    """Who publishes it."""
    section: str | None = None
    """The section it stands in ("World", "Sport")."""
    keywords: tuple[str, ...] = ()
    """Tags and keywords, in order, without repetition."""
    in_language: str | None = None
    """The language as a BCP 47 tag (``"de"``, ``"pt-BR"``)."""
    dateline: str | None = None
    """Where the report was filed from and by which agency, as printed before the first sentence ("BERLIN (dpa)")."""
    image: Image | None = None
    """The picture that stands for the article."""
    images: tuple[Image, ...] = ()
    """The pictures of the article, in order."""
    videos: tuple[Video, ...] = ()
    """The videos of the article, in order."""
    blocks: tuple[Block, ...] = ()
    """The body in reading order. Headline, standfirst and byline are fields, not blocks."""
    is_accessible_for_free: bool | None = None
    """Whether the whole text may be read without paying; ``None`` where nothing is said."""
    kind: Kind = "article"
    """What the page is."""
    corrections: tuple[Correction, ...] = ()
    """Notes of correction, in order."""
    policy: Policy = Policy()
    """What the page asks of machines."""
    retrieved_at: dt.datetime | None = None
    """When the page was fetched, in UTC; ``None`` for a page that was handed over."""
    issues: tuple[Issue, ...] = ()
    """Remarks on the quality of this record."""

    @cached_property
    def text(self) -> str:
        """The running text: the text of every block of prose, joined with a blank line."""
        return "\n\n".join(block.text for block in self.blocks if block.is_prose and block.text)

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The addresses that the body links to, in order, each once."""
        return tuple(dict.fromkeys(_link_urls(self.blocks)))

    @cached_property
    def word_count(self) -> int:
        """How many words `text` has; each character of a script written without spaces counts as one."""
        from scrapenews.record.words import count_words

        return count_words(self.text)

    @cached_property
    def digest(self) -> str:
        """A fingerprint of what the article says (headline, standfirst, text): ``sha256:`` and 64 hex digits."""
        import hashlib

        said = "\n\n".join((self.headline or "", self.alternative_headline or "", self.text))
        return "sha256:" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready values: every field of the article, the derived ones included, dates as ISO 8601
        text, tuples as lists. In the values inside it (blocks, persons, images) what is absent is left out.
        """
        from scrapenews.record.codec import article_to_dict

        return article_to_dict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Article":
        """The record that `to_dict` gave. Derived fields may be there; they are checked for their type and made anew.

        Raises `RecordError`, with the path to it, for an unknown key or a value of the wrong type.
        """
        from scrapenews.record.codec import article_from_dict

        return article_from_dict(data)


def _link_urls(blocks: tuple[Block, ...]) -> list[str]:
    urls: list[str] = []
    for block in blocks:
        texts: tuple[Block | ListItem | Cell, ...] = (
            block,
            *block.items,
            *(cell for row in block.rows for cell in row),
        )
        urls.extend(mark.url for text in texts for mark in text.marks if mark.url and mark.type == "link")
    return urls
