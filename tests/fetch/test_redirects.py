"""Redirects lead to public web addresses, and to an end."""

from collections.abc import Callable, Iterator

import pytest
from server import SiteServer

from scrapenews.errors import FetchError, RedirectError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync, guard
from scrapenews.fetch.redirects import next_target
from scrapenews.fetch.target import read_target

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]
Resolving = Callable[..., Surroundings]


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
        ("redirect_user", "redirect.invalid"),
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


def test_credentials_stay_with_the_first_origin(serve: Serve, local: Local, resolving: Resolving) -> None:
    first, second = serve("press"), serve("faults")
    fields = (("Authorization", "Bearer secret"), ("X-Trace", "7"))
    # Another name is another origin, whatever its address.
    from scrapenews.fetch.exchange import Terms, request_fields

    terms = Terms(
        options=local(headers=fields),
        around=resolving("127.0.0.1"),
        origin=read_target(first.url).origin,
        tls=lambda: pytest.fail("no TLS here"),
        deadline=0,
    )
    assert fields == request_fields(read_target(first.url + "town"), terms)[-2:]
    assert fields[1:] == request_fields(read_target(second.url), terms)[-1:]
    assert "Authorization" not in dict(request_fields(read_target(second.url), terms))


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
