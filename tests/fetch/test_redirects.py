"""Redirects lead to public web addresses, and to an end."""

from collections.abc import Callable, Iterator

import pytest
from server import SiteServer

from scrapenews.errors import FetchError, RedirectError
from scrapenews.fetch import FetchOptions, fetch_page_sync, guard
from scrapenews.fetch.cookies import Cookies
from scrapenews.fetch.fields import request_fields
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.target import read_target

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]


def code_of(address: str, options: FetchOptions) -> str:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(address, options)
    return caught.value.code


def test_a_redirect_is_followed(site: Site, local: Local) -> None:
    address = site("press")
    response = fetch_page_sync(address + "2024/05/ferry.php", local())
    assert response.url == address + "harbour/ferry-pier-reopens"


def test_the_way_is_recorded(site: Site, local: Local) -> None:
    address = site("faults")
    response = fetch_page_sync(address + "redirect_2", local())
    assert response.redirects == (address + "redirect_2", address + "redirect_3", address + "redirect")


def test_the_requested_address_stays_as_it_was_given(site: Site, local: Local) -> None:
    given = site("faults") + "redirect#here"
    assert given == fetch_page_sync(given, local()).requested_url


def test_a_location_in_raw_utf_8_is_followed(site: Site, local: Local) -> None:
    assert fetch_page_sync(site("faults") + "redirect_utf8", local()).url.endswith("/flut-h%C3%B6he")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("redirect_loop", "redirect.loop"),
        ("redirect_two", "redirect.loop"),
        ("redirect_empty", "redirect.loop"),
        ("redirect_none", "http.status"),
        ("redirect_bad_url", "redirect.invalid"),
        ("redirect_bad_idn", "redirect.invalid"),
        ("redirect_backslash", "redirect.invalid"),
        ("redirect_user", "redirect.blocked"),
        ("redirect_file", "redirect.blocked"),
        ("redirect_js", "redirect.blocked"),
        ("redirect_data", "redirect.blocked"),
    ],
)
def test_a_redirect_that_leads_nowhere(site: Site, local: Local, name: str, code: str) -> None:
    assert code == code_of(site("faults") + name, local())


def test_as_many_redirects_as_allowed(site: Site, local: Local) -> None:
    assert fetch_page_sync(site("faults") + "redirect_growing", local(max_redirects=5)).status_code == 200


def test_one_redirect_too_many(site: Site, local: Local) -> None:
    assert code_of(site("faults") + "redirect_growing", local(max_redirects=4)) == "redirect.too_many"


def test_a_loop_ends_at_the_first_repeat(serve: Serve, local: Local) -> None:
    running = serve("faults")
    code_of(running.url + "redirect_two", local())
    assert [request.path for request in running.requests] == ["/redirect_two", "/redirect_back"]


@pytest.fixture
def only_the_site_is_public(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The guard as it is, but for 127.0.0.1, where the site is."""
    networks = [(network, kind) for network, kind in guard.BLOCKED_NETWORKS if network != "127.0.0.0/8"]
    monkeypatch.setattr(guard, "BLOCKED_NETWORKS", [*networks, ("127.0.0.2/31", "loopback")])
    guard.blocked_networks.cache_clear()
    yield
    guard.blocked_networks.cache_clear()


@pytest.mark.usefixtures("only_the_site_is_public")
@pytest.mark.parametrize("name", ["redirect_private", "redirect_metadata"])
def test_a_redirect_into_a_private_network_is_not_followed(site: Site, local: Local, name: str) -> None:
    assert code_of(site("faults") + name, local(allow_private=False)) == "redirect.blocked"


def names_sent(url: str, given: str, options: FetchOptions) -> set[str]:
    """The names of the header fields that are sent to an address, where another was given."""
    return {name for name, _ in request_fields(read_target(url), read_target(given), options, Cookies())}


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("http://news.example/b", True),
        ("https://news.example/b", True),
        ("http://news.example:8080/b", False),
        ("https://other.example/b", False),
    ],
)
def test_credentials_stay_with_the_host_they_were_given_for(local: Local, url: str, *, trusted: bool) -> None:
    options = local(headers=(("Authorization", "Bearer secret"), ("X-Trace", "7")), cookies=(("seen", "1"),))
    names = names_sent(url, "http://news.example/a", options)
    assert "X-Trace" in names
    assert trusted is ("Authorization" in names)
    assert trusted is ("Cookie" in names)


def test_credentials_do_not_go_from_https_to_http(local: Local) -> None:
    options = local(headers=(("Authorization", "Bearer secret"),))
    assert "Authorization" not in names_sent("http://news.example/", "https://news.example/", options)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("b?c=1", "https://news.example/a/b?c=1"),
        ("../b", "https://news.example/b"),
        ("//other.example/x", "https://other.example/x"),
        ("?page=2", "https://news.example/a/x?page=2"),
        ("HTTP://Other.Example:80", "http://other.example/"),
    ],
)
def test_a_location_is_resolved_against_its_page(location: str, url: str) -> None:
    trail = [read_target("https://news.example/a/x?y=z")]
    assert url == next_target(location, trail, max_redirects=5, max_length=8192).url


def test_a_location_that_browsers_read_otherwise_is_refused() -> None:
    with pytest.raises(RedirectError):
        next_target("///other.example/", [read_target("https://news.example/")], max_redirects=5, max_length=8192)
