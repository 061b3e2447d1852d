"""Which addresses may be links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.strategies import urls

from scrapenews.output.addresses import linkable


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://news.example/a?b=c&d=e#f", "https://news.example/a?b=c&d=e#f"),
        ("HTTPS://news.example/", "HTTPS://news.example/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("https://münchen.example/straße", "https://münchen.example/straße"),
        ("https://news.example/a b", "https://news.example/a%20b"),
        ('https://news.example/"<>`\\{|}^', "https://news.example/%22%3C%3E%60%5C%7B%7C%7D%5E"),
        ("https://news.example/%20", "https://news.example/%20"),
        ("https://news.example/\x85\u202e\ud800", "https://news.example/%C2%85%E2%80%AE%3F"),
        (None, None),
        ("", None),
        ("/a", None),
        ("//news.example/", None),
        ("mailto:a@news.example", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://a b/", None),
        ('http://a"b/', None),
        ("http://good.example\\@evil.example/", None),
        ("http://[", None),
    ],
)
def test_only_http_and_https_with_a_host(url: str | None, written: str | None) -> None:
    assert written == linkable(url)


@given(urls | st.text())
def test_an_address_holds_nothing_that_could_end_it(url: str) -> None:
    address = linkable(url)
    assert address is None or re.fullmatch(r"""https?://[^\s"<>\\^`{|}]+""", address, re.IGNORECASE)
