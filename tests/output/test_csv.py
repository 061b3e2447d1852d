"""CSV that spreadsheets show and do not run."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from tests.record.strategies import articles

from scrapenews import Article
from scrapenews.output.csv import COLUMNS, CSV_HEADER, to_csv, to_csv_row
from scrapenews.record import Block, Image, Organization, Person


def _row(article: Article) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(to_csv([article]), newline=""))
    return row


@settings(deadline=None)
@given(articles)
def test_every_article_is_one_row_of_all_columns(article: Article) -> None:
    header, row = csv.reader(io.StringIO(to_csv([article]), newline=""))
    assert list(COLUMNS) == header
    assert len(COLUMNS) == len(row)


@settings(deadline=None)
@given(articles)
def test_no_cell_of_any_article_is_a_formula(article: Article) -> None:
    starts = {cell.lstrip()[:1] for cell in _row(article).values()}
    assert set() == starts & set("=+-@＝＋－＠")


@pytest.mark.parametrize(
    ("article", "column", "cell"),
    [
        (Article(headline='Say "A", or\nB'), "headline", 'Say "A", or\nB'),
        (Article(authors=(Person(name="Ada"), Person(name="Ben"))), "authors", "Ada, Ben"),
        (Article(keywords=("a", "b")), "keywords", "a, b"),
        (Article(date_published=dt.date(2024, 5, 1)), "date_published", "2024-05-01"),
        (Article(retrieved_at=dt.datetime(2024, 5, 1, tzinfo=dt.UTC)), "retrieved_at", "2024-05-01T00:00:00Z"),
        (Article(publisher=Organization(name="The Example")), "publisher", "The Example"),
        (Article(image=Image(url="https://news.example/a.jpg")), "image", "https://news.example/a.jpg"),
        (Article(url="javascript:alert(1)"), "url", ""),
        (Article(is_accessible_for_free=False), "is_accessible_for_free", "false"),
        (Article(is_accessible_for_free=True), "is_accessible_for_free", "true"),
        (Article(), "is_accessible_for_free", ""),
        (Article(), "word_count", "0"),
        (Article(blocks=(Block(type="paragraph", text="A"), Block(type="paragraph", text="B"))), "text", "A\n\nB"),
        (Article(headline="-1"), "headline", "'-1"),
        (Article(headline="a-1"), "headline", "a-1"),
        (Article(authors=(Person(name="@ada"),)), "authors", "'@ada"),
    ],
)
def test_a_cell_says_what_its_field_says(article: Article, column: str, cell: str) -> None:
    assert cell == _row(article)[column]


def test_the_header_stands_once() -> None:
    assert CSV_HEADER + to_csv_row(Article()) * 2 == to_csv([Article(), Article()])


def test_lines_end_as_the_standard_says() -> None:
    assert CSV_HEADER.endswith("\r\n")
    assert to_csv_row(Article()).endswith("\r\n")
