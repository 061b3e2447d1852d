"""What the references of a page mean."""

import pytest

from scrapenews.urls import absolute_url, host_of

PAGE = "https://news.example/a/x"


@pytest.mark.parametrize(
    ("expected", "reference"),
    [
        ("https://news.example/a/b", "b"),
        ("https://news.example/b", "/b"),
        ("https://other.example/b", "//other.example/b"),
        ("http://other.example/b", "http://other.example/b"),
        ("https://news.example/a/b", " \n b\t"),
        (None, "mailto:desk@news.example"),
        (None, "javascript:void(0)"),
        (None, "data:text/html,x"),
        (None, "http://[::1"),
        (None, "  "),
        (None, None),
    ],
)
def test_a_reference_is_an_http_address_or_nothing(expected: str | None, reference: str | None) -> None:
    assert expected == absolute_url(reference, PAGE)


def test_without_a_base_only_a_whole_address_is_one() -> None:
    assert (None, "https://news.example/b") == (
        absolute_url("/b", None),
        absolute_url("https://news.example/b", None),
    )


@pytest.mark.parametrize(
    ("expected", "url"),
    [("news.example", "http://WWW.news.example:80/"), (None, "/a"), (None, None), (None, "http://[::1")],
)
def test_a_host_is_known_without_www(expected: str | None, url: str | None) -> None:
    assert expected == host_of(url)
