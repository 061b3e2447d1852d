"""Outline + Body → Extraction: every field of the record, and where it came from.

Extraction is two sentences. *Sources* (`sources`: JSON-LD, OpenGraph and other meta elements, microdata, the page
itself, its address) make *claims*: a field's value, the raw text, and where it stands. *Resolution* picks one claim
a field by a table that a reader can see (`resolution`), keeps the others, and marks the chosen.

1. `material` gathers all machine-readable elements in one pass over the tree, and finds the headline (`region`).
2. Each source turns its part of that into claims. Values are cleaned in `fields`: a module a field, with its tables.
3. `choices` settles what the table alone cannot: the headline by agreement, dates by what is possible and by the number
   of sources, authors who are no publisher, a language that fits the script of the text.
4. `stated_body` takes the text that is stated for machines where the page shows none; `shape` and `signs` say what the
   page is where it does not say so itself.
5. `assemble` fills the record; `issues` remarks on the quality of what came out.

What took thought. The page's own elements are looked at only around the headline: dates and names further down belong
to comments and other stories; a page that states no date there is searched further, and a byline may also stand right
after the article, where it says in so many words who wrote it. A line that is there for its date outweighs a single
source that contradicts it, but the date of publication is never borrowed from the last change. A JSON-LD object is
believed when it agrees with the page on its address or headline, not because of its type alone. A value that cannot
be read is no claim: nothing is guessed, and nothing stands in for another field. A list of articles prints the names
and dates of others: they are not its own.
"""

import datetime as dt

from scrapenews.dom import Outline
from scrapenews.extract.assemble import assemble
from scrapenews.extract.fields.dates import both_orders
from scrapenews.extract.material import gather
from scrapenews.extract.sources.byline import byline_claims
from scrapenews.extract.sources.distant_dates import distant_date_claims
from scrapenews.extract.sources.json_ld import json_ld_claims
from scrapenews.extract.sources.meta import meta_claims
from scrapenews.extract.sources.microdata import microdata_claims
from scrapenews.extract.sources.page import page_claims
from scrapenews.extract.sources.printed_dates import printed_date_claims
from scrapenews.extract.sources.sections import section_claims
from scrapenews.extract.sources.tags import tag_claims
from scrapenews.extract.sources.text import text_claims
from scrapenews.extract.sources.url import url_claims
from scrapenews.extract.sources.videos import video_claims
from scrapenews.extract.sources.wall import wall_claims
from scrapenews.record import Body, Extraction

__all__ = ["extract_article"]

_SOURCES = (
    json_ld_claims,
    meta_claims,
    microdata_claims,
    page_claims,
    section_claims,
    tag_claims,
    byline_claims,
    printed_date_claims,
    text_claims,
    url_claims,
    video_claims,
    wall_claims,
)


def extract_article(outline: Outline, body: Body, *, retrieved_at: dt.datetime | None = None) -> Extraction:
    """The record of a page that was stripped to `body`, with every claim to its fields.

    `retrieved_at` says when the page was fetched; a date after it is not believed. A page that states nothing gives
    a record without fields; nothing is raised.
    """
    material = gather(outline, body)
    claims = [claim for source in _SOURCES for claim in source(material)]
    if not any(claim.field == "date_published" and not both_orders(claim.raw) for claim in claims):
        claims += distant_date_claims(material)
    return assemble(material, claims, retrieved_at)
