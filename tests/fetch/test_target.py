"""Addresses are read as browsers read them, and more strictly where that is safer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.errors import InvalidURL
from scrapenews.fetch.target import read_target


@pytest.mark.parametrize(
    ("given_url", "url"),
    [
        ("http://news.example", "http://news.example/"),
        ("  https://News.Example:443/A\n", "https://news.example/A"),
        ("https://news.example/a b?c d#e f", "https://news.example/a%20b?c%20d"),
        ("https://news.example/a/./b/../c/.", "https://news.example/a/c/"),
        ("https://news.example/%2e%2E/a", "https://news.example/a"),
        ("https://news.example//a", "https://news.example//a"),
        ("https://news.example/a%zz?q='x'", "https://news.example/a%zz?q=%27x%27"),
        ("https://news.example:08080/", "https://news.example:8080/"),
        ("https://bücher.example/ß", "https://xn--bcher-kva.example/%C3%9F"),
        ("https://a_b.news.example./", "https://a_b.news.example./"),
        ("http://%6Eews.example/", "http://news.example/"),
        ("http://①②⑦。1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0177.0.0.01./", "http://127.0.0.1/"),
        ("http://0x/", "http://0.0.0.0/"),
        ("http://[0:0::1]:8080/", "http://[::1]:8080/"),
        ("http://news.example/back\\slash", "http://news.example/back/slash"),
    ],
)
def test_what_an_address_means(given_url: str, url: str) -> None:
    assert url == read_target(given_url).url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example",
        "//news.example/",
        "http:/news.example/",
        "http://",
        "http:///path",
        "http://:80/",
        "http://user@news.example/",
        "http://user:word@news.example/",
        "http://news.example\\@127.0.0.1/",
        "http://news.example\t/",
        "http://news.example/\r\nX: y",
        "http://news.example\x00/",
        "http://news.example/\ud800",
        "http://news.example%00/",
        "http://new%s.example/",
        "http://%ff.example/",
        "http://ne<ws>.example/",
        "http://-news.example/",
        "http://a..b/",
        "http://xn--a/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 127 + "example/",
        "http://news.example:99999/",
        "http://news.example:0/",
        "http://news.example:port/",
        "http://256.256.256.256/",
        "http://4294967296/",
        "http://1.2.3.4.5/",
        "http://08/",
        "http://news.0x1/",
        "http://" + "0" * 5000 + "1/",
        "http://[::1/",
        "http://[::1%25lo]/",
        "http://[v1.x]/",
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InvalidURL) as caught:
        read_target(url)
    assert caught.value.code == "url.invalid"


@pytest.mark.parametrize(
    "url", ["http://user@news.example/", "http://user:word@news.example/", "http://@news.example/"]
)
def test_a_user_name_is_named_as_what_is_wrong(url: str) -> None:
    with pytest.raises(InvalidURL, match="user name"):
        read_target(url)


@pytest.mark.parametrize("url", ["ftp://news.example/", "FILE:///etc/passwd", "javascript:alert(1)", "localhost:8000/"])
def test_another_scheme(url: str) -> None:
    with pytest.raises(InvalidURL) as caught:
        read_target(url)
    assert caught.value.code == "url.scheme"


@given(st.text(max_size=60))
def test_any_text_is_a_target_or_an_invalid_url(text: str) -> None:
    try:
        target = read_target("http://" + text)
    except InvalidURL:
        return
    assert target.url.isascii()


@given(st.text(max_size=60))
def test_a_targets_address_means_itself(text: str) -> None:
    try:
        target = read_target("http://news.example/" + text)
    except InvalidURL:
        return
    assert target == read_target(target.url)


@given(st.from_regex(r"[a-z0-9_.%/?#\[\]{}|^~'\"<> -]{0,40}", fullmatch=True))
def test_httpx_sends_the_address_as_it_stands(text: str) -> None:
    """Were httpx to change it, the recorded address would not be the one that was fetched."""
    import httpx

    try:
        target = read_target("http://news.example/" + text)
    except InvalidURL:
        return
    assert target.url == str(httpx.URL(target.url))
