"""What every test may use: sites on the loopback interface, and no other network."""

import contextlib
import ipaddress
import socket
import ssl
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).parent.parent
sys.path.insert(0, str(REPOSITORY / "tests" / "site"))  # the server also runs by hand, as a plain script

from papers import Paper  # noqa: E402 - found by the line above
from server import SiteServer  # noqa: E402
from serving import ScriptedServer  # noqa: E402


@pytest.fixture
def serve() -> Iterator[Callable[..., SiteServer]]:
    """A factory of running sites from `fixtures/sites`; ``serve("press").requests`` is what it was asked."""
    with contextlib.ExitStack() as running:

        def start(name: str, *, tls: ssl.SSLContext | None = None) -> SiteServer:
            return running.enter_context(SiteServer(REPOSITORY / "fixtures" / "sites" / name, tls=tls))

        yield start


@pytest.fixture
def site(serve: Callable[..., SiteServer]) -> Callable[[str], str]:
    """A factory of running sites that gives their addresses: ``site("press")`` is ``"http://127.0.0.1:PORT/"``."""
    return lambda name: serve(name).url


@pytest.fixture
def scripted() -> Iterator[Callable[..., ScriptedServer]]:
    """A factory of running servers whose answers a function gives, or that answer always the same."""
    with contextlib.ExitStack() as running:

        def start(script: Any, **options: Any) -> ScriptedServer:
            asked = script if callable(script) else lambda _: (script,)
            return running.enter_context(ScriptedServer(asked, **options))

        yield start


@pytest.fixture
def paper() -> Iterator[Callable[..., Paper]]:
    """A factory of running papers, which have a feed and stories."""
    with contextlib.ExitStack() as running:

        def start(**chosen: Any) -> Paper:
            made = Paper(**chosen)
            running.enter_context(made.server)
            return made

        yield start


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches beyond this machine: other connections and look-ups raise."""
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, _only_loopback(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", _only_addresses(socket.getaddrinfo))


def _only_loopback(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise AssertionError(f"a test tried to connect to {address}")
        return connect(self, address)

    return guarded


def _only_addresses(look_up: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(host: Any, *rest: Any, **options: Any) -> Any:
        if host and not _is_loopback(host):
            raise AssertionError(f"a test tried to look up {host}")
        return look_up(host, *rest, **options)

    return guarded


def _is_loopback(host: str | bytes) -> bool:
    text = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(text).is_loopback
    except ValueError:
        return text == "localhost"


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the user's cache, or another test's: not the processes that it starts either."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / f"cache-{uuid.uuid4()}"))
