"""Each way in which a network fails has its code."""

import asyncio
import contextlib
import random
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faults import FAULTS
from server import SiteServer

from scrapenews.errors import ConnectError, FetchError, FetchTimeout, ProtocolError
from scrapenews.fetch import FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.surroundings import resolve_host

Site = Callable[[str], str]
Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]
Resolving = Callable[..., Surroundings]
Certificate = Callable[..., Path]
ServerTLS = Callable[[Path], ssl.SSLContext]
Trusting = Callable[[Path], Callable[[], ssl.SSLContext]]


def code_of(address: str, options: FetchOptions, **world: Surroundings) -> str:
    with pytest.raises(FetchError) as caught:
        fetch_page_sync(address, options, **world)
    return caught.value.code


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def test_a_closed_port_refuses(local: Local) -> None:
    assert code_of(f"http://127.0.0.1:{unused_port()}/", local()) == "connect.refused"


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port, on every loopback address, whose backlog is full: it neither accepts nor refuses."""
    with contextlib.ExitStack() as held:
        full = held.enter_context(socket.create_server(("", 0), backlog=0))
        port = full.getsockname()[1]
        for _ in range(4):
            client = held.enter_context(socket.socket())
            client.settimeout(0)
            client.connect_ex(("127.0.0.1", port))
        yield port


def test_a_full_backlog_is_a_connect_timeout(local: Local, full_port: int) -> None:
    with pytest.raises(FetchTimeout) as caught:
        fetch_page_sync(f"http://127.0.0.1:{full_port}/", local(connect_timeout=0.3))
    assert caught.value.code == "connect.timeout"


def test_several_addresses_share_one_connect_timeout(local: Local, resolving: Resolving, full_port: int) -> None:
    world = resolving("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4")
    begun = time.monotonic()
    with pytest.raises(FetchTimeout):
        fetch_page_sync(f"http://news.test:{full_port}/", local(total_timeout=5, connect_timeout=0.6), around=world)
    assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    ("error", "code", "retryable"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "dns.not_found", False),
        (socket.gaierror(socket.EAI_AGAIN, "failure"), "dns.temporary", True),
        (OSError("odd"), "dns.temporary", True),
        (UnicodeError("label too long"), "dns.not_found", False),
        (TimeoutError(), "dns.timeout", True),
    ],
)
def test_a_name_that_cannot_be_resolved(
    local: Local, resolving: Resolving, error: Exception, code: str, *, retryable: bool
) -> None:
    with pytest.raises(ConnectError) as caught:
        fetch_page_sync("http://news.test/", local(), around=resolving(error))
    assert (caught.value.code, caught.value.retryable) == (code, retryable)
    assert caught.value.__cause__ is error


def test_a_name_without_addresses_is_not_found(local: Local, resolving: Resolving) -> None:
    assert code_of("http://news.test/", local(), around=resolving()) == "dns.not_found"


def test_a_system_resolver_that_hangs_holds_nothing_up(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: released.wait(30) and [])
    begun = time.monotonic()
    try:
        assert code_of("http://news.test/", local(connect_timeout=0.2)) == "dns.timeout"
    finally:
        released.set()
    assert time.monotonic() - begun < 5


def test_a_system_resolver_that_hangs_does_not_hold_up_the_end_of_the_program() -> None:
    program = (
        "import socket, time\n"
        "from scrapenews.fetch import FetchOptions, fetch_page_sync\n"
        "socket.getaddrinfo = lambda *_, **__: time.sleep(60)\n"
        "fetch_page_sync('http://news.test/', FetchOptions(connect_timeout=0.1, retries=0))\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=False)
    assert "was not found within 0.1 s" in ran.stderr


def test_the_system_resolver_finds_this_machine() -> None:
    assert "127.0.0.1" in asyncio.run(resolve_host("localhost", 80))


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("close_before_bytes", "protocol.empty"),
        ("close_mid_headers", "protocol.truncated"),
        ("not_http", "protocol.malformed"),
        ("http09", "protocol.malformed"),
        ("garbage", "protocol.malformed"),
        ("101", "protocol.malformed"),
        ("status_000", "protocol.malformed"),
        ("two_content_lengths", "protocol.malformed"),
        ("bad_content_length", "protocol.malformed"),
        ("header_nul", "protocol.malformed"),
        ("header_no_colon", "protocol.malformed"),
    ],
)
def test_an_answer_that_is_no_http(site: Site, local: Local, fault: str, code: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        fetch_page_sync(site("faults") + fault, local())
    assert code == caught.value.code


@pytest.mark.parametrize("fault", ["rst_before_bytes", "rst_mid_headers"])
def test_a_reset_before_the_answer(site: Site, local: Local, fault: str) -> None:
    assert code_of(site("faults") + fault, local()) == "connect.reset"


@pytest.mark.parametrize("oddity", ["header_lf_only", "header_latin1", "set_cookie_bad_date"])
def test_an_answer_that_is_odd_but_readable(site: Site, local: Local, oddity: str) -> None:
    assert fetch_page_sync(site("faults") + oddity, local()).status_code == 200


def test_a_header_field_in_latin_1_is_text(site: Site, local: Local) -> None:
    assert fetch_page_sync(site("faults") + "header_latin1", local()).header("x-town") == "Malmö"


def test_mangled_answers_raise_nothing_foreign(serve: Serve, local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers with a byte changed, cut out or put in: a page or a `FetchError`, never anything else."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    honest = [b"".join(steps) for name, steps in FAULTS.items() if name in {"br", "cl_and_te", "gzip_two_members"}]
    running = serve("faults")
    for _ in range(60):
        mangled = bytearray(chance.choice(honest))
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(min(len(mangled), 250))
            mangled[place : place + chance.randint(0, 3)] = chance.choice([b"", b"\r\n", b"\0", b"\xff", b":", b" 9"])
        monkeypatch.setitem(FAULTS, "garbage", (bytes(mangled),))
        with contextlib.suppress(FetchError):
            assert fetch_page_sync(running.url + "garbage", local()).content


def over_tls(running: SiteServer, name: str = "news.test") -> str:
    return running.url.replace("127.0.0.1", name)


def test_a_page_over_tls(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate()
    running = serve("press", tls=server_tls(own))
    world = resolving("127.0.0.1", tls=trusting(own))
    assert fetch_page_sync(over_tls(running), local(), around=world).status_code == 200


def test_a_final_dot_of_the_host_does_not_disturb_tls(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate()
    running = serve("press", tls=server_tls(own))
    world = resolving("127.0.0.1", tls=trusting(own))
    assert fetch_page_sync(over_tls(running, "news.test."), local(), around=world).status_code == 200


def test_a_connection_cut_without_farewell_ends_a_page_without_length(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate()
    running = serve("faults", tls=server_tls(own))
    world = resolving("127.0.0.1", tls=trusting(own))
    assert fetch_page_sync(over_tls(running) + "no_length_abort", local(), around=world).status_code == 200


def test_a_broken_tls_record_in_the_middle_of_a_page(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate()
    running = serve("faults", tls=server_tls(own))
    world = resolving("127.0.0.1", tls=trusting(own))
    assert code_of(over_tls(running) + "broken_record", local(), around=world) == "body.truncated"


def test_a_certificate_nobody_vouches_for(
    serve: Serve, local: Local, resolving: Resolving, certificate: Certificate, server_tls: ServerTLS
) -> None:
    running = serve("press", tls=server_tls(certificate()))
    assert code_of(over_tls(running), local(), around=resolving("127.0.0.1")) == "tls.certificate"


def test_a_certificate_for_another_host(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate("DNS:other.test")
    running = serve("press", tls=server_tls(own))
    assert code_of(over_tls(running), local(), around=resolving("127.0.0.1", tls=trusting(own))) == "tls.certificate"


def test_a_certificate_that_has_expired(
    serve: Serve,
    local: Local,
    resolving: Resolving,
    certificate: Certificate,
    server_tls: ServerTLS,
    trusting: Trusting,
) -> None:
    own = certificate(days=-1)
    running = serve("press", tls=server_tls(own))
    with pytest.raises(ConnectError, match="expired") as caught:
        fetch_page_sync(over_tls(running), local(), around=resolving("127.0.0.1", tls=trusting(own)))
    assert caught.value.code == "tls.certificate"


def test_a_bad_certificate_is_no_passing_failure(
    serve: Serve, local: Local, resolving: Resolving, certificate: Certificate, server_tls: ServerTLS
) -> None:
    running = serve("press", tls=server_tls(certificate()))
    with pytest.raises(ConnectError) as caught:
        fetch_page_sync(over_tls(running), local(), around=resolving("127.0.0.1"))
    assert not caught.value.retryable


def test_plain_http_on_a_tls_port(site: Site, local: Local) -> None:
    assert code_of(site("hasty").replace("http:", "https:"), local()) == "tls.handshake"


def test_tls_older_than_1_2(site: Site, local: Local) -> None:
    assert code_of(site("old-tls").replace("http:", "https:"), local()) == "tls.handshake"


def test_a_reset_in_the_tls_handshake(site: Site, local: Local) -> None:
    assert code_of(site("reset").replace("http:", "https:"), local()) == "connect.reset"
