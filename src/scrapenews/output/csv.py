"""CSV: one row an article, for spreadsheets and data frames.

RFC 4180: a header line, commas, CR LF, quotation marks where they are needed. A cell that a spreadsheet would run as a
formula begins with an apostrophe, which shows it as text (OWASP, CSV injection); what is read back without a
spreadsheet keeps that apostrophe. An absent value is an empty cell.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import on_one_line, printable
from scrapenews.output.parts import names_of_authors
from scrapenews.record import Article
from scrapenews.record.codec import date_text

_FORMULA = re.compile(r"[\t\r\n]|[\s\u200b-\u200f\u2060\u061c]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that some spreadsheet takes for a formula, full-width signs included."""

COLUMNS: Mapping[str, Callable[[Article], object]] = MappingProxyType(
    {
        "url": lambda article: linkable(article.url),
        "canonical_url": lambda article: linkable(article.canonical_url),
        "headline": lambda article: article.headline,
        "alternative_headline": lambda article: article.alternative_headline,
        "description": lambda article: article.description,
        "authors": names_of_authors,
        "date_published": lambda article: article.date_published and date_text(article.date_published),
        "date_modified": lambda article: article.date_modified and date_text(article.date_modified),
        "publisher": lambda article: article.publisher and article.publisher.name,
        "section": lambda article: article.section,
        "keywords": lambda article: ", ".join(map(on_one_line, article.keywords)),
        "in_language": lambda article: article.in_language,
        "dateline": lambda article: article.dateline,
        "image": lambda article: article.image and linkable(article.image.url),
        "is_accessible_for_free": lambda article: _truth(article.is_accessible_for_free),
        "kind": lambda article: article.kind,
        "retrieved_at": lambda article: article.retrieved_at and date_text(article.retrieved_at),
        "word_count": lambda article: article.word_count,
        "digest": lambda article: article.digest,
        "text": lambda article: article.text,
    }
)
"""The columns in order: authors and keywords parted by commas, a publisher by its name, a picture by its address,
truth as ``true`` and ``false``."""


CSV_HEADER = ",".join(COLUMNS) + "\r\n"
"""The line of the columns' names."""


def to_csv(articles: Iterable[Article]) -> str:
    """The header line and one row for each article."""
    return CSV_HEADER + "".join(map(to_csv_row, articles))


def to_csv_row(article: Article) -> str:
    """One article's row, line end included."""
    return csv_line(value(article) for value in COLUMNS.values())


def csv_line(values: Iterable[object]) -> str:
    r"""A row of any values, line end included; ``None`` is an empty cell.

    >>> csv_line([1, None, "=A1"])
    "1,,'=A1\r\n"
    """
    import csv
    from io import StringIO

    line = StringIO()
    csv.writer(line).writerow(map(_cell, values))
    return line.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else printable(str(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _truth(value: bool | None) -> str | None:  # noqa: FBT001 the value itself, not a switch
    return None if value is None else str(value).lower()
