"""The keys that addresses are known by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.urls import article_key

KEY = "https://news.example/town/sluice"


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/town/sluice",
        "http://news.example/town/sluice",
        "https://www.news.example/town/sluice",
        "https://NEWS.example:443/town/sluice",
        "http://news.example:80/town/sluice",
        "https://news.example./town/sluice",
        "https://reader@news.example/town/sluice",
        " https://news.example/town/\nsluice ",
        "https://news.example/town/sluice/",
        "https://news.example/town/./x/../sluice",
        "https://news.example/town/%73luice",
        "https://news.example/town/sluice;jsessionid=1A2B",
        "https://news.example/town/sluice#comments",
        "https://news.example/town/sluice #comments",
        "https://news.example/town/sluice?",
        "https://news.example/town/sluice?utm_source=feed&utm_campaign=0812",
        "https://news.example/town/sluice?UTM_Source=feed",
        "https://news.example/town/sluice?fbclid=x&gclid=y",
        "https://news.example/town/sluice?ref=rss",
        "https://news.example/town/sluice?&&",
    ],
)
def test_ways_to_write_one_address_have_one_key(url: str) -> None:
    assert article_key(url) == KEY


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/town/Sluice",
        "https://news.example/town/sluice?id=7",
        "https://news.example/town/sluice?ref=7",
        "https://news.example/town/sluice?page=2",
        "https://news.example:8443/town/sluice",
        "https://live.news.example/town/sluice",
        "https://news.example/town//sluice",
        "https://news.example/town/sl%2Fuice",
    ],
)
def test_addresses_of_other_pages_have_other_keys(url: str) -> None:
    assert article_key(url) != KEY


def test_on_a_port_of_its_own_the_scheme_counts() -> None:
    assert article_key("http://news.example:8080/a") != article_key("https://news.example:8080/a")


def test_other_alphabets_are_written_as_browsers_send_them() -> None:
    assert article_key("https://www.Bücher.example/ü?q=ö") == "https://xn--bcher-kva.example/%C3%BC?q=%C3%B6"
    assert article_key("https://news.example/%c3%bc") == article_key("https://news.example/ü")


def test_a_home_page_keeps_its_slash() -> None:
    assert article_key("https://news.example") == article_key("https://news.example/") == "https://news.example/"


@pytest.mark.parametrize(
    "text", ["", "mailto:desk@news.example", "https://[::1", "https://news.example:99999/a", "//x"]
)
def test_what_is_no_web_address_is_its_own_key(text: str) -> None:
    assert article_key(text) == text


@given(st.text() | st.text(alphabet="htps:/.?#&=%w[]@;abAB01ü \t").map("https://news.example".__add__))
def test_a_key_is_its_own_key(text: str) -> None:
    assert article_key(article_key(text)) == article_key(text)
