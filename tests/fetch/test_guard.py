"""A fetch stays on the public web unless it is let out."""

import asyncio
from collections.abc import Callable

import pytest
from server import SiteServer

from scrapenews.errors import BlockedAddress
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.guard import check_address, resolve_checked
from scrapenews.fetch.target import read_target

PUBLIC = "93.184.216.34"

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]
Resolving = Callable[..., Surroundings]


def addresses_of(url: str, *answers: str) -> tuple[tuple[str, ...], list[str]]:
    asked: list[str] = []

    async def resolve(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return answers

    target = read_target(url)
    found = asyncio.run(resolve_checked(target, resolve, within=1, allow_private=False))
    return found, asked


def test_loopback_is_refused_by_default(serve: Serve) -> None:
    running = serve("press")
    with pytest.raises(BlockedAddress) as caught:
        fetch_page_sync(running.url, FetchOptions())
    assert caught.value.code == "url.blocked"
    assert running.requests == []


def test_loopback_is_open_by_option(site: Site, local: Local) -> None:
    assert fetch_page_sync(site("press"), local(allow_private=True)).status_code == 200


def test_a_message_says_how_to_allow_it(site: Site) -> None:
    with pytest.raises(BlockedAddress, match="--allow-private"):
        fetch_page_sync(site("press"), FetchOptions())


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/",
        "http://foo.localhost./",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://x.onion/",
        "http://foo.home.arpa/",
        "http://news.example:22/",
        "http://news.example:6379/",
    ],
)
def test_local_names_and_ports_of_other_services_are_refused_before_they_are_looked_up(url: str) -> None:
    with pytest.raises(BlockedAddress):
        addresses_of(url)


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "224.0.0.1",
        "0.0.0.0",  # noqa: S104 - an address, not a binding
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "fe80::1%eth0",
        "fec0::1",
        "2002:7f00:1::",
    ],
)
def test_a_name_that_leads_to_a_private_address_is_refused(address: str) -> None:
    with pytest.raises(BlockedAddress):
        addresses_of("http://news.example/", address)


@pytest.mark.parametrize("address", ["8.8.8.8", "172.32.0.1", "::ffff:8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses_pass(address: str) -> None:
    check_address(address, "news.example")


def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    with pytest.raises(BlockedAddress):
        addresses_of("http://news.example/", PUBLIC, "10.0.0.1")


def test_a_host_with_many_addresses_is_tried_at_four() -> None:
    found, _ = addresses_of("http://news.example/", *(f"93.184.216.{last}" for last in range(200)))
    assert len(found) == 4


def test_an_address_is_not_looked_up() -> None:
    assert addresses_of("http://93.184.216.34/", "10.0.0.1") == ((PUBLIC,), [])


def test_a_name_is_looked_up_once_and_the_connection_goes_to_what_was_checked(
    serve: Serve, local: Local, resolving: Resolving
) -> None:
    """No other look-up can answer in between: the test's own guard raises at any."""
    running = serve("press")
    address = running.url.replace("127.0.0.1", "news.test")
    assert fetch_page_sync(address, local(), around=resolving("127.0.0.1")).url == address
    assert running.requests[0].fields["Host"] == f"news.test:{running.port}"


def test_the_next_address_is_tried_where_one_refuses(serve: Serve, local: Local, resolving: Resolving) -> None:
    running = serve("press")
    address = running.url.replace("127.0.0.1", "news.test")
    assert fetch_page_sync(address, local(), around=resolving("127.0.0.7", "127.0.0.1")).status_code == 200
