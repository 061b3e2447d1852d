"""A proxy is gone through, and past the guard it is no way."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from faults import PAGE
from proxy import ProxyServer
from server import SiteServer
from serving import ScriptedServer, answer

from scrapenews.errors import FetchError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync, guard
from scrapenews.fetch.proxy import read_proxy

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
Resolving = Callable[..., Surroundings]


@pytest.fixture
def proxy() -> Iterator[Callable[..., ProxyServer]]:
    """A factory of running proxies."""
    with ExitStack() as running:
        yield lambda **options: running.enter_context(ProxyServer(**options))


Proxy = Callable[..., ProxyServer]


def code_of(url: str, options: FetchOptions, **world: Surroundings) -> str:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(url, options, **world)
    return caught.value.code


@pytest.fixture
def everything_public(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The guard without its table."""
    monkeypatch.setattr(guard, "BLOCKED_NETWORKS", [])
    guard.blocked_networks.cache_clear()
    yield
    guard.blocked_networks.cache_clear()


@pytest.mark.usefixtures("everything_public")
def test_an_http_page_comes_through_a_tunnel_to_the_address_that_was_checked(
    proxy: Proxy, scripted: Scripted, local: Local, resolving: Resolving
) -> None:
    between, site = proxy(), scripted(answer(PAGE))
    url = site.url.replace("127.0.0.1", "news.test")
    options = local(proxy=between.url, allow_private=False)
    assert PAGE == fetch_page_sync(url, options, around=resolving("127.0.0.1")).content
    assert [f"127.0.0.1:{site.port}"] == [request.path for request in between.requests]
    assert site.requests[0].fields["Host"] == f"news.test:{site.port}"


def test_an_http_page_is_asked_of_the_proxy_by_its_whole_address_where_nothing_is_guarded(
    proxy: Proxy, scripted: Scripted, local: Local
) -> None:
    between, site = proxy(), scripted(answer(PAGE))
    assert PAGE == fetch_page_sync(f"{site.url}town", local(proxy=between.url)).content
    assert [f"{site.url}town"] == [request.path for request in between.requests]


@pytest.fixture
def secure(
    serve: Callable[..., SiteServer],
    certificate: Callable[..., Path],
    server_tls: Callable[[Path], ssl.SSLContext],
    trusting: Callable[[Path], Callable[[], ssl.SSLContext]],
    resolving: Resolving,
) -> tuple[str, Surroundings]:
    """The address of an https site, and a world that knows and trusts it."""
    own = certificate()
    running = serve("press", tls=server_tls(own))
    return running.url.replace("127.0.0.1", "news.test"), resolving("127.0.0.1", tls=trusting(own))


Secure = tuple[str, Surroundings]


def test_an_https_page_comes_through_a_tunnel_to_its_name_where_nothing_is_guarded(
    proxy: Proxy, local: Local, secure: Secure
) -> None:
    between, (url, world) = proxy(), secure
    assert fetch_page_sync(url, local(proxy=between.url), around=world).status_code == 200
    assert between.requests[0].path.startswith("news.test:")


@pytest.mark.usefixtures("everything_public")
def test_an_https_page_comes_through_a_tunnel_to_the_address_that_was_checked(
    proxy: Proxy, local: Local, secure: Secure
) -> None:
    between, (url, world) = proxy(), secure
    options = local(proxy=between.url, allow_private=False)
    assert fetch_page_sync(url, options, around=world).status_code == 200
    assert between.requests[0].path.startswith("127.0.0.1:")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_guard_holds_in_front_of_a_proxy(proxy: Proxy, local: Local, resolving: Resolving, scheme: str) -> None:
    between = proxy()
    options = local(proxy=between.url, allow_private=False)
    assert code_of(f"{scheme}://news.test/", options, around=resolving("10.0.0.1")) == "url.blocked"
    assert between.connections == 0


def test_a_login_is_shown_to_the_proxy_and_not_to_the_site(proxy: Proxy, local: Local, secure: Secure) -> None:
    between, (url, world) = proxy(), secure
    address = between.url.replace("//", "//user:w%40rd@")
    fetch_page_sync(url, local(proxy=address), around=world)
    assert between.requests[0].fields["Proxy-Authorization"] == "Basic dXNlcjp3QHJk"


def test_a_login_goes_with_a_whole_address(proxy: Proxy, scripted: Scripted, local: Local) -> None:
    between, site = proxy(), scripted(answer(PAGE))
    fetch_page_sync(site.url, local(proxy=between.url.replace("//", "//user:word@")))
    assert between.requests[0].fields["Proxy-Authorization"] == "Basic dXNlcjp3b3Jk"


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (b"HTTP/1.1 407 Login\r\n\r\n", "proxy.auth"),
        (b"HTTP/1.1 403 No\r\n\r\n", "proxy.refused"),
        (b"HTTP/1.1 502 Bad\r\n\r\n", "proxy.refused"),
        (b"SSH-2.0\r\n\r\n", "proxy.refused"),
        (b"HTTP/1.1 20", "proxy.refused"),
    ],
)
def test_a_proxy_that_opens_no_tunnel(proxy: Proxy, local: Local, secure: Secure, refusal: bytes, code: str) -> None:
    url, world = secure
    assert code == code_of(url, local(proxy=proxy(refusal=refusal).url), around=world)


def test_a_proxy_that_wants_a_login_for_an_http_page(proxy: Proxy, scripted: Scripted, local: Local) -> None:
    between = proxy(refusal=b"HTTP/1.1 407 Login\r\nContent-Length: 0\r\n\r\n")
    assert code_of(scripted(answer()).url, local(proxy=between.url)) == "proxy.auth"


def test_a_proxy_that_is_not_there(scripted: Scripted, local: Local) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    assert code_of(scripted(answer()).url, local(proxy=f"http://127.0.0.1:{port}")) == "proxy.unreachable"


def test_a_name_of_a_proxy_is_looked_up(proxy: Proxy, scripted: Scripted, local: Local, resolving: Resolving) -> None:
    between, site = proxy(), scripted(answer(PAGE))
    options = local(proxy=between.url.replace("127.0.0.1", "proxy.test"))
    assert fetch_page_sync(site.url, options, around=resolving("127.0.0.1")).status_code == 200


@pytest.mark.parametrize(
    "address", ["proxy.example:80", "socks5://proxy.example", "http://", "http://a/b", "http://a?b", "http://a:99999"]
)
def test_what_is_no_proxy(address: str) -> None:
    with pytest.raises(ValueError, match=r"proxy|[Pp]ort"):
        read_proxy(address)
