"""A record's fields as YAML, at the top of a Markdown document.

Every value is written as JSON, which YAML reads as it is: no ``no`` becomes false, no date or number changes its type,
no colon ends a value. The characters that readers of YAML 1.1 refuse are none that `printable` leaves.
"""

from collections.abc import Iterator
from typing import Any

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import printable
from scrapenews.record import Article

FIELDS = (
    "url",
    "canonical_url",
    "headline",
    "alternative_headline",
    "description",
    "authors",
    "date_published",
    "date_modified",
    "publisher",
    "section",
    "keywords",
    "in_language",
    "dateline",
    "image",
    "is_accessible_for_free",
    "kind",
    "corrections",
    "retrieved_at",
    "word_count",
    "digest",
)
"""The fields that are written, in this order, where they are present. The body stands below them."""

_ADDRESSES = ("url", "canonical_url", "logo")


def front_matter(article: Article) -> str:
    """The record's fields between two lines of hyphens, one a line."""
    import json

    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in _present_fields(article))
    return "".join(("---\n", *lines, "---\n"))


def _present_fields(article: Article) -> Iterator[tuple[str, Any]]:
    record = article.to_dict()
    for name in FIELDS:
        value = _readable(name, record[name])
        if value is not None and value != []:
            yield name, value


def _readable(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return linkable(value) if name in _ADDRESSES else printable(value)
    if isinstance(value, list):
        return [_readable(name, part) for part in value]
    if isinstance(value, dict):
        parts = ((key, _readable(key, part)) for key, part in value.items())
        return {key: part for key, part in parts if part is not None}
    return value
