"""The frozen values that travel between stages, and their JSON.

`article` is what comes out, `block` and `media` are its parts; `extraction` adds what stands behind it; `response` is
what a fetch brings. All are keyword-only standard-library dataclasses with a docstring under each field, which the JSON
Schema and the README's field table repeat. `codec` turns a record into JSON and back, `schema` describes that JSON.

Blocks are one class with a `type`, not a class each: the JSON stays one flat table that columns and other languages
read with ease, and a body is walked without a ladder of ``isinstance``.
"""

from scrapenews.record.article import (
    Article,
    Correction,
    Issue,
    IssueCode,
    Kind,
    Organization,
    Person,
    Policy,
)
from scrapenews.record.block import Block, BlockType, Cell, ListItem, Mark, MarkType
from scrapenews.record.body import Body
from scrapenews.record.candidate import Candidate, Listing
from scrapenews.record.extraction import Claim, Extraction, Removal, Source
from scrapenews.record.media import Image, Video
from scrapenews.record.response import Response, SiteNotice, Validators

__all__ = [
    "Article",
    "Block",
    "BlockType",
    "Body",
    "Candidate",
    "Cell",
    "Claim",
    "Correction",
    "Extraction",
    "Image",
    "Issue",
    "IssueCode",
    "Kind",
    "ListItem",
    "Listing",
    "Mark",
    "MarkType",
    "Organization",
    "Person",
    "Policy",
    "Removal",
    "Response",
    "SiteNotice",
    "Source",
    "Validators",
    "Video",
]
