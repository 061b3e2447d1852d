"""Which addresses have one key, and which must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.urls import article_key

PLAIN = "https://news.example/harbour/opens"


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/harbour/opens#comments",
        "http://news.example/harbour/opens",
        "HTTPS://NEWS.Example/harbour/opens",
        "https://www.news.example/harbour/opens",
        "https://news.example./harbour/opens",
        "https://news.example:443/harbour/opens",
        "http://news.example:80/harbour/opens",
        "https://reader:secret@news.example/harbour/opens",
        "https://news.example/harbour/opens/",
        "https://news.example/harbour/./x/../opens",
        "https://news.example/harbour/%2E/x/%2e%2e/opens",
        "https://news.example\\harbour\\opens",
        "https://news.example/harbour/%6Fpens",
        "https://news.example/harbour/opens?",
        "https://news.example/harbour/opens?&&",
        " https://news.example/harbour/op\nens ",
        "https://news.example/harbour/opens;jsessionid=8F2A",
    ],
)
def test_ways_to_write_one_address_have_one_key(url: str) -> None:
    assert article_key(PLAIN) == article_key(url)


@pytest.mark.parametrize(
    "query",
    [
        "utm_source=rss&utm_medium=feed&utm_campaign=20240502",
        "UTM_Source=rss",
        "utm%5Fsource=rss",
        "fbclid=IwAR0",
        "at_medium=RSS",
        "xtor=RSS-1",
        "ref=front",
        "source=newsletter",
        "from=rss",
        "rss",
        "PHPSESSID=8f2a",
    ],
)
def test_where_a_reader_came_from_does_not_count(query: str) -> None:
    assert article_key(PLAIN) == article_key(f"{PLAIN}?{query}")


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/harbour/Opens",
        "https://news.example/harbour/opens?page=2",
        "https://news.example/harbour/opens?id=",
        "https://news.example/harbour/opens?source=harbour",
        "https://news.example/harbour/opens?12345",
        "https://news.example:8443/harbour/opens",
        "http://news.example:8080/harbour/opens",
        "http://news.example:443/harbour/opens",
        "https://sport.news.example/harbour/opens",
        "https://news.example/harbour%2Fopens",
        "https://news.example/harbour/opens.html",
    ],
)
def test_what_may_be_another_page_has_another_key(url: str) -> None:
    assert article_key(PLAIN) != article_key(url)


def test_the_order_of_parameters_does_not_count() -> None:
    assert article_key("https://news.example/?b=2&a=1") == article_key("https://news.example/?a=1&b=2")


def test_the_order_of_parameters_with_one_name_counts() -> None:
    assert article_key("https://news.example/?a=2&a=1") != article_key("https://news.example/?a=1&a=2")


def test_a_key_is_ascii() -> None:
    assert article_key("https://zeitung.example/\u00fcber/\u6d77") == "https://zeitung.example/%C3%BCber/%E6%B5%B7"


def test_a_host_in_any_script_has_the_key_of_its_ascii_form() -> None:
    assert article_key("https://xn--mnchen-3ya.example/a") == article_key("https://M\u00fcnchen.example/a")


def test_an_ipv6_address_keeps_its_brackets() -> None:
    assert article_key("http://[::1]:8080/a") == "http://[::1]:8080/a"


@pytest.mark.parametrize(
    "url",
    ["", "mailto:a@news.example", "https:///a", "http://[::1", "http://news.example:port/", "http://\u2100.example/"],
)
def test_what_is_no_address_of_a_page_is_its_own_key(url: str) -> None:
    assert url == article_key(url)


_PIECES = (
    "http:// https:// www. news .example :80 :8080 / // \\ . .. %2e % %25 %41 a \u00e9 \u0130 \u00df ? & = utm_source "
    "b=1 a=2 # ;jsessionid=1 @ [ ] \ud800 xn-- \u3002 \u200d + rss from="
).split(" ")
_PARTS = st.lists(st.sampled_from([*_PIECES, " ", "\t"]), max_size=14).map("".join)


@given(st.one_of(_PARTS, _PARTS.map(lambda rest: "https://news.example/" + rest), st.text()))
def test_a_key_is_its_own_key(url: str) -> None:
    assert article_key(url) == article_key(article_key(url))
