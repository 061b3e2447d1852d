"""A shell is left for where it points, a page with an article is not."""

import contextlib
from collections.abc import Callable
from typing import Any

import pytest

from scrapenews.errors import ScrapenewsError
from scrapenews.parse import parse_document
from scrapenews.record import Article
from scrapenews.whereabouts.links import find_alternates, find_refresh

Read = Callable[..., Article]
EELS = "Eel ladder finished at the weir"


def paths(read: Any) -> list[str]:
    return [request.path for request in read.site.requests]


@pytest.mark.parametrize("path", ["/refresh", "/refresh-to-refresh", "/amp-of-a-shell", "/print-of-a-shell"])
def test_a_shell_is_left_for_where_it_points(read: Read, path: str) -> None:
    article = read("shells", path)
    assert EELS == article.headline
    assert article.url
    assert article.url.endswith("/story")


def test_a_page_with_an_article_is_not_left(read: Read) -> None:
    assert EELS == read("shells", "/story").headline
    assert ["/story"] == paths(read)


def test_a_brief_is_no_shell(read: Read) -> None:
    assert "Ferry late" == read("shells", "/brief").headline
    assert ["/brief"] == paths(read)


@pytest.mark.parametrize("path", ["/refresh-in-a-circle", "/refresh-late", "/refresh-inward"])
def test_what_leads_nowhere_is_not_followed(read: Read, path: str) -> None:
    with contextlib.suppress(ScrapenewsError):
        read("shells", path, connect_timeout=0.3, total_timeout=2)
    assert [path] == paths(read)


def test_where_the_alternate_is_gone_the_shell_is_named(read: Read) -> None:
    with pytest.raises(ScrapenewsError) as caught:
        read("shells", "/amp-that-is-gone")
    assert "page.scripts" == caught.value.code
    assert ["/amp-that-is-gone", "/none"] == paths(read)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("0;url=/b", "https://n.example/b"),
        ("0; URL='/b'", "https://n.example/b"),
        ('3.5 ,url = "/b" and more', "https://n.example/b"),
        ("0;/b", "https://n.example/b"),
        ("0 url=/b", "https://n.example/b"),
        ("60;url=/b", None),
        ("0", None),
        ("0;url=javascript:alert(1)", None),
        ("soon;url=/b", None),
        ("99999999999999999999;url=/b", None),
    ],
)
def test_a_refresh_is_read_as_browsers_do(content: str, expected: str | None) -> None:
    quoted = content.replace('"', "&quot;")
    page = f'<meta http-equiv="Refresh" content="{quoted}"><p>x'
    assert expected == find_refresh(parse_document(page, url="https://n.example/a"))


def test_alternates_are_amp_and_print_pages_and_no_feeds_or_languages() -> None:
    page = """<link rel="alternate" type="application/rss+xml" href="/feed">
    <link rel="alternate" hreflang="de" href="/de">
    <link rel="amphtml" href="/amp"><link rel="alternate" media="print" href="/print"><p>x"""
    assert ["https://n.example/amp", "https://n.example/print"] == find_alternates(
        parse_document(page, url="https://n.example/a")
    )
