"""A Parquet file: a column for each field of a flat record, and the whole record as JSON (needs the extra ``parquet``).

Dates that a page gives are text, as in JSON: a column of one type could not hold a day, a time with a zone and one
without. The times that are ours, `first_seen_at` and `retrieved_at`, are timestamps.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO

from scrapenews.errors import ExportError
from scrapenews.store import VersionRow

_AT_ONCE = 200
"""Rows in a group: as many records as are in memory at once."""

_TEXTS = (
    "url",
    "canonical_url",
    "headline",
    "alternative_headline",
    "description",
    "date_published",
    "date_modified",
    "section",
    "in_language",
    "dateline",
    "kind",
    "digest",
    "text",
)


def write_parquet(rows: Iterable[VersionRow], stream: BinaryIO) -> None:
    """Write versions as a Parquet file. Raises `ExportError` where pyarrow is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: install scrapenews[parquet]", code="export.missing_part") from error
    schema = _schema(pa)
    left = iter(rows)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        while some := [_values(row) for row in islice(left, _AT_ONCE)]:
            writer.write_table(pa.Table.from_pylist(some, schema=schema))


def _schema(pa: Any) -> Any:
    text, number, moment = pa.string(), pa.int64(), pa.timestamp("us", tz="UTC")
    many = pa.list_(text)
    return pa.schema(
        [
            ("source", text),
            ("listed_url", text),
            ("version", number),
            ("version_id", number),
            ("first_seen_at", moment),
            ("group", number),
            ("agency", text),
            *((name, text) for name in _TEXTS),
            ("authors", many),
            ("publisher", text),
            ("keywords", many),
            ("image", text),
            ("is_accessible_for_free", pa.bool_()),
            ("retrieved_at", moment),
            ("word_count", number),
            ("record", text),
        ]
    )


def _values(row: VersionRow) -> dict[str, Any]:
    article = row.article
    record = article.to_dict()
    return {
        "source": row.source,
        "listed_url": row.url,
        "version": row.number,
        "version_id": row.id,
        "first_seen_at": row.first_seen_at,
        "group": row.group,
        "agency": row.agency,
        **{name: record[name] for name in _TEXTS},
        "authors": [person.name for person in article.authors],
        "publisher": article.publisher.name if article.publisher else None,
        "keywords": list(article.keywords),
        "image": article.image.url if article.image else None,
        "is_accessible_for_free": article.is_accessible_for_free,
        "retrieved_at": article.retrieved_at,
        "word_count": article.word_count,
        "record": row.record,
    }
