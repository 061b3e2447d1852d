"""Cookies live for one fetch; the caller's go to the host they were given for."""

from collections.abc import Callable

import pytest
from faults import Step
from serving import Request, ScriptedServer, answer

from scrapenews.errors import RedirectError
from scrapenews.fetch import FetchOptions, fetch_page_sync
from scrapenews.fetch.cookies import Cookies
from scrapenews.fetch.target import read_target

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
HERE = read_target("https://www.news.example/town/clock")


def kept(*values: str, url: str = "https://www.news.example/town/clock") -> str | None:
    cookies = Cookies()
    cookies.take(HERE, values)
    return cookies.for_target(read_target(url))


def wall(request: Request) -> tuple[Step, ...]:
    """Redirects a page to itself until its cookie comes back."""
    if "seen=1" in request.fields.get("Cookie", ""):
        return (answer(),)
    return (answer("", "302 Found", Location=request.path, Set_Cookie="seen=1; Path=/; HttpOnly"),)


def test_a_page_behind_a_cookie_is_reached(scripted: Scripted, local: Local) -> None:
    assert fetch_page_sync(scripted(wall).url, local()).status_code == 200


def test_the_cookie_of_one_fetch_is_not_shown_in_the_next(scripted: Scripted, local: Local) -> None:
    running = scripted(wall)
    for _ in range(2):
        fetch_page_sync(running.url, local())
    assert [False, True, False, True] == ["Cookie" in request.fields for request in running.requests]


def test_a_wall_that_wants_ever_new_cookies_comes_to_an_end(scripted: Scripted, local: Local) -> None:
    running = scripted(
        lambda request: (answer("", "302 X", Location=request.path, Set_Cookie=f"n{len(running.requests)}=1"),)
    )
    with pytest.raises(RedirectError) as caught:
        fetch_page_sync(running.url, local(max_redirects=5))
    assert (caught.value.code, len(running.requests)) == ("redirect.too_many", 6)


def test_a_callers_cookie_is_sent_beside_the_sites(scripted: Scripted, local: Local) -> None:
    running = scripted(wall)
    fetch_page_sync(running.url, local(cookies=(("lang", "de"),), headers=(("Cookie", "a=b"),)))
    assert ["a=b; lang=de", "a=b; lang=de; seen=1"] == [request.fields["Cookie"] for request in running.requests]


@pytest.mark.parametrize("cookie", [("a b", "c"), ("a", "b;c"), ("a", "b\r\nX: y"), ("", "x")])
def test_a_cookie_that_is_none_is_refused(cookie: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="cookie"):
        FetchOptions(cookies=(cookie,))


@pytest.mark.parametrize(
    ("value", "url", "sent"),
    [
        ("a=b", "https://www.news.example/", "a=b"),
        ("a=b", "https://news.example/", None),
        ("a=b; Domain=news.example", "https://news.example/", "a=b"),
        ("a=b; Domain=.news.example", "https://m.news.example/", "a=b"),
        ("a=b; Domain=other.example", "https://other.example/", None),
        ("a=b; Domain=example", "https://www.news.example/", None),
        ("a=b; Secure", "http://www.news.example/", None),
        ("a=b; Path=/town", "https://www.news.example/town/x", "a=b"),
        ("a=b; Path=/town", "https://www.news.example/townhall", None),
        ("a=b; Path=/town/", "https://www.news.example/town", "a=b"),
        ("a=b; Max-Age=0", "https://www.news.example/", None),
        ("a=b; Expires=Foo, 99 Bar; Max-Age=1e9", "https://www.news.example/", "a=b"),
        ("nothing", "https://www.news.example/", None),
        ("a=b\x00c", "https://www.news.example/", None),
        ("a=" + "b" * 5000, "https://www.news.example/", "a=" + "b" * 4094),
    ],
)
def test_where_a_cookie_goes(value: str, url: str, sent: str | None) -> None:
    assert sent == kept(value, url=url)


def test_a_cookie_can_be_taken_back() -> None:
    assert kept("a=b", "a=c; Max-Age=-1") is None


def test_no_more_than_fifty_are_kept() -> None:
    assert (kept(*(f"c{number}=1" for number in range(1000))) or "").count("=") == 50
