"""Small pages for the tests of extraction: a head, a body of some sentences, and what is to be shown."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest

from scrapenews.dom import read_outline
from scrapenews.extract import extract_article
from scrapenews.parse import parse_document
from scrapenews.record import Claim, Extraction
from scrapenews.strip import strip_boilerplate

SENTENCES = "".join(
    f"<p>{sentence} </p>"
    for sentence in (
        "The council met in the old hall on the hill, and nobody was surprised by what it decided there.",
        "The bridge has carried carts and cars for ninety years, and its northern pier has begun to sink.",
        "Engineers measured the cracks in spring, and measured them once more when the ferries were idle.",
        "Traders on the quay fear that customers will stay away, and want a ferry for as long as it lasts.",
        "A new crossing would cost more than the town collects in a year, the treasurer told the meeting.",
        "The last bus will go over the water on a Sunday evening, and the driver has asked for that shift.",
    )
)

Extract = Callable[..., Extraction]


def page_of(*, head: str = "", top: str = "", end: str = "", body: str = SENTENCES, lang: str = "en") -> str:
    heading = "<h1>Council decides to close the old harbour bridge</h1>"
    return (
        f'<html lang="{lang}"><head><title>Council decides to close the old harbour bridge</title>{head}</head>'
        f"<body><main><article>{heading}{top}{body}{end}</article></main></body></html>"
    )


@pytest.fixture
def extract() -> Extract:
    """``extract(head=…, top=…, body=…, end=…)``: what is made of a small page with these parts."""

    def make(
        html: str | None = None,
        *,
        url: str | None = "https://news.example/a/bridge",
        headers: dict[str, str] | None = None,
        retrieved_at: dt.datetime | None = None,
        **parts: str,
    ) -> Extraction:
        outline = read_outline(parse_document(html or page_of(**parts), url=url, headers=headers))
        return extract_article(outline, strip_boilerplate(outline), retrieved_at=retrieved_at)

    return make


@pytest.fixture
def json_ld() -> Callable[..., str]:
    """``json_ld(headline=…)``: a script with a NewsArticle that has these properties."""

    def make(**properties: Any) -> str:
        data = {"@context": "https://schema.org", "@type": "NewsArticle", **properties}
        return f'<script type="application/ld+json">{json.dumps(data)}</script>'

    return make


@pytest.fixture
def claims_of() -> Callable[[Extraction, str], list[Claim]]:
    """The claims to one field."""
    return lambda extraction, field: [claim for claim in extraction.claims if claim.field == field]
