"""Pages that mean ill make no error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrapenews.dom import read_outline
from scrapenews.errors import ScrapenewsError
from scrapenews.extract import extract_article
from scrapenews.parse import parse_document
from scrapenews.record import Extraction
from scrapenews.strip import strip_boilerplate

PIECES = [
    "<h1>", "</h1>", "<p>By Ann Lee", "<time datetime='", "2024-05-03T99:99", "' itemprop=datePublished>",
    "<meta name=author content='", "'>", "<script type=application/ld+json>",
    '{"@type":"NewsArticle","author":', '[{"@id":"#a"},', "}}]", "</script>", "<title>",
    "<div class='byline author' itemscope>", "<a rel=author href='http://[::1'>", "«", "\x00", "\udcff", "｢",
    "<svg>", "<link rel=canonical href='//['>", "<meta property=og:image content='http://%'>", "31.02.2024",
    "5/5/5555", "Updated:", " ", "文/", "\n",
]  # fmt: skip


def record(html: str) -> Extraction | None:
    try:
        outline = read_outline(parse_document(html, url="https://news.example/a"))
    except ScrapenewsError:
        return None
    return extract_article(outline, strip_boilerplate(outline))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_pieces_gives_a_record(html: str) -> None:
    record("<html><body><p>Some words of a page.</p>" + html)


@pytest.mark.parametrize(
    "html",
    [
        "<body><h1>x</h1>" + "<span class=author>" * 3000 + "Ann Lee",
        "<body>" + "<h2>Heading</h2>" * 5000,
        "<head>" + "<meta name=author content='Ann Lee, Bo Dunn and Cy Tan'>" * 3000 + "</head><body><p>x</p>",
        "<head>" + '<script type="application/ld+json">{"@type":"NewsArticle","author":"A B"}</script>' * 2000,
        "<head><title>" + "a - " * 50_000 + "</title><body><h1>a</h1><p>Text of the page.</p>",
        "<body><h1>x</h1><p>" + "By " * 60_000,
    ],
    ids=["deep", "headings", "metas", "scripts", "title", "byline"],
)
def test_repetition_is_bounded(html: str) -> None:
    assert record(html) is None or record(html).article.text is not None


@pytest.mark.parametrize("tag", ["eni\u0307", "en\u0130", "\u212aa", "\u017fv", "sr_Latn_\u0661\u0662\u0663"])
def test_a_language_is_written_in_ascii(tag: str) -> None:
    found = record(f"<html lang='{tag}'><body><h1>Bridge closes</h1><p>Some words of a page that is short.</p>")
    assert found
    assert (found.article.in_language or "").isascii()


_ENDLESS = f"&#{'1' * 5000};"


@pytest.mark.parametrize(
    "html",
    [
        f'<meta property="og:image" content="/a{_ENDLESS}"><meta name=author content="Ann &amp;{_ENDLESS[1:]}">',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","image":"/a{_ENDLESS}"}}</script>',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","author":"Ann {_ENDLESS}"}}</script>',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"Rain {_ENDLESS}"}}</script>',
        f'<script type="application/ld+json">{{&quot;@type&quot;:&quot;NewsArticle{_ENDLESS}&quot;}}</script>',
    ],
    ids=["meta", "address", "name", "body", "escaped script"],
)
def test_a_reference_of_thousands_of_digits_is_no_error(html: str) -> None:
    assert record(f"<html><head>{html}</head><body><p>Some words of a page.</p>")


def test_the_text_a_date_was_read_from_has_its_white_space_folded() -> None:
    found = record("<html><body><h1>Bridge closes</h1><time datetime='2024-05-03T17:47\n'>x</time><p>Text of it.</p>")
    assert found
    assert "2024-05-03T17:47" == found.article.date_published_raw


def test_the_tree_is_left_as_it_was() -> None:
    from lxml import etree

    document = parse_document("<html><body><h1>Bridge closes</h1><p>By Ann Lee</p><p>Text.</p></body></html>")
    before = etree.tostring(document.root)
    outline = read_outline(document)
    extract_article(outline, strip_boilerplate(outline))
    assert before == etree.tostring(document.root)


def test_the_same_page_gives_the_same_record() -> None:
    html = "<html><body><h1>Bridge closes for good</h1><p>By Ann Lee</p><p>Text of it.</p></body></html>"
    assert record(html) == record(html)
