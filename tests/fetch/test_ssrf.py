"""Nothing that a stranger writes leads a fetch into a private network: a canary there sees no connection."""

import asyncio
import ipaddress
import json
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from fault_rows import only_public
from serving import ScriptedServer, answer

from scrapenews.errors import BlockedAddress, FetchError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.guard import check_address
from scrapenews.record import Response

VECTORS = Path(__file__).parents[3] / "shared" / "vectors" / "ssrf.json"
Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]


@pytest.fixture
def canary(scripted: Scripted) -> ScriptedServer:
    """A server where nobody may go."""
    return scripted(answer("secrets"), address="127.0.0.2")


@pytest.fixture
def guarded(local: Local) -> Iterator[FetchOptions]:
    """Options with the guard on, for which 127.0.0.1 counts as public."""
    with only_public("127.0.0.1"):
        yield local(allow_private=False)


def vectors(key: str) -> list[Any]:
    if not VECTORS.exists():
        pytest.skip(f"{VECTORS} is not there")
    return list(json.loads(VECTORS.read_text("utf-8"))[key])


def code_of(url: str, options: FetchOptions, *answers: Sequence[str] | Exception) -> str:
    """The code of a fetch for which the resolver gives these answers, in turn, the last one again and again."""
    left = list(answers)

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        found = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(found, Exception):
            raise found
        return found

    try:
        fetch_page_sync(url, options, around=Surroundings(resolve=resolve) if answers else Surroundings())
    except FetchError as error:
        return error.code
    return "ok"


def test_every_network_of_the_list_is_blocked() -> None:
    listed = [ipaddress.ip_network(row["cidr"]) for row in vectors("blocked_ipv4") + vectors("blocked_ipv6")]
    missed = [network for network in listed if not all(is_blocked(str(end)) for end in (network[0], network[-1]))]
    mapped = ipaddress.ip_network("::ffff:0:0/96")  # judged by the IPv4 address inside: its ends are blocked, too
    print(f"\nssrf networks: {len(listed) - len(missed)}/{len(listed)}")
    assert [] == missed
    assert not is_blocked(str(mapped[0x08080808]))


def test_addresses_that_python_calls_global_are_blocked() -> None:
    trap = vectors_of_trap()
    assert [] == [address for address in trap if not is_blocked(address)]


def vectors_of_trap() -> list[str]:
    if not VECTORS.exists():
        pytest.skip(f"{VECTORS} is not there")
    return list(json.loads(VECTORS.read_text("utf-8"))["ipaddress_trap"]["is_global_true_but_must_block"])


def is_blocked(address: str) -> bool:
    try:
        check_address(address, address)
    except BlockedAddress:
        return True
    return False


def test_the_verdicts_on_what_names_resolve_to(
    scripted: Scripted, guarded: FetchOptions, canary: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each row with its own answers; where a private address is among them, the canary has it and the same port."""
    here, port = scripted(answer(), keeps=False), canary.port
    private = f"http://news.test:{port}/"
    monkeypatch.setenv("HTTP_PROXY", canary.url)
    monkeypatch.setenv("ALL_PROXY", canary.url)
    named = here.url.replace("127.0.0.1", "news.test")
    got = {
        "A=93.184.216.34 then A=127.0.0.1 on 2nd lookup (TTL 0 rebinding)": code_of(
            named, guarded, ["127.0.0.1"], ["127.0.0.2"]
        ),
        "A=[8.8.8.8, 10.0.0.1] mixed answer": code_of(private, guarded, ["127.0.0.1", "127.0.0.2"]),
        "AAAA=::ffff:10.0.0.1": code_of(private, guarded, ["::ffff:10.0.0.1"]),
        "AAAA=64:ff9b::7f00:1": code_of(private, guarded, ["64:ff9b::7f00:1"]),
        "CNAME -> localhost": code_of(private, guarded, ["127.0.0.2"]),
        "A=0.0.0.0": code_of(private, guarded, ["0.0.0.0"]),  # noqa: S104 - an address, not a binding
        "AAAA only, host without IPv6 route": unreachable(private, guarded, monkeypatch),
        "A answer empty / NXDOMAIN": code_of(private, guarded, []),
        "SERVFAIL / timeout": code_of(private, guarded, socket.gaierror(socket.EAI_AGAIN, "failure")),
        "1000 A records": tried_of_many(private, guarded, monkeypatch),
        "A public, peer address after connect differs (proxy env var)": code_of(named, guarded, ["127.0.0.1"]),
    }
    expected = dict(
        zip(
            got,
            ["ok", *["url.blocked"] * 5, "connect.unreachable", "dns.not_found", "dns.temporary", "4", "ok"],
            strict=True,
        )
    )
    missed = {row: code for row, code in got.items() if code != expected[row]}
    print(f"\nssrf dns: {len(got) - len(missed)}/{len(got)}; the canary saw {canary.connections} connections")
    assert {row["case"] for row in vectors("dns")} == set(got)
    assert ({}, 0) == (missed, canary.connections)


def unreachable(url: str, options: FetchOptions, monkeypatch: pytest.MonkeyPatch) -> str:
    """A public IPv6 address on a machine that has no way to it."""
    import errno

    with monkeypatch.context() as patch:
        patch.setattr(socket.socket, "connect", raising(OSError(errno.ENETUNREACH, "no route")))
        return code_of(url, options, ["2606:4700:4700::1111"])


def tried_of_many(url: str, options: FetchOptions, monkeypatch: pytest.MonkeyPatch) -> str:
    """How many of a thousand addresses are tried."""
    tried = []

    def connect(_self: socket.socket, address: Any) -> None:
        tried.append(address)
        raise ConnectionRefusedError

    with monkeypatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        code_of(url, options, [f"93.184.{part // 250}.{part % 250 + 1}" for part in range(1000)])
    return str(len(tried))


def raising(error: Exception) -> Callable[..., None]:
    def connect(*_: Any) -> None:
        raise error

    return connect


def test_the_verdicts_on_chains(scripted: Scripted, guarded: FetchOptions, canary: ScriptedServer) -> None:
    """Redirects as the network sends them; what a page says is never followed by a fetch at all."""

    def to(location: str) -> str:
        here = scripted(lambda _: (answer("", "302 X", Location=location),))
        return code_of(here.url, guarded)

    place = f":{canary.port}/"
    got = {
        "http://127.0.0.1/": to(canary.url),
        "http://169.254.169.254/latest/meta-data/": to("http://169.254.169.254/latest/meta-data/"),
        "file:///etc/passwd": to("file:///etc/passwd"),
        "//127.0.0.1/x": to(f"//127.0.0.2{place}x"),
        "http://[::ffff:127.0.0.1]/": to(f"http://[::ffff:127.0.0.2]{place}"),
        "http://2130706433/": to(f"http://{int(ipaddress.ip_address('127.0.0.2'))}{place}"),
        "http://user:pw@pub/": to("http://user:pw@127.0.0.1/"),
        "http://pub/": to(scripted(answer()).url),
        "meta refresh -> http://127.0.0.1/": page_with(
            f"<meta http-equiv=refresh content='0;url={canary.url}'>", scripted, guarded
        ),
        '<base href="http://127.0.0.1/">': page_with(f"<base href='{canary.url}'><a href=x>x</a>", scripted, guarded),
        '<link rel=canonical href="http://127.0.0.1/">': page_with(
            f"<link rel=canonical href='{canary.url}'>", scripted, guarded
        ),
        "robots.txt -> 302 http://127.0.0.1/": robots_to(canary.url, scripted, guarded),
        "feed/sitemap/next-page/AMP link to http://10.0.0.1/": code_of(canary.url, guarded),
        "http://other/": crossed(scripted, guarded),
    }
    expected = [*["redirect.blocked"] * 7, *["ok"] * 4, "robots.unreachable", "url.blocked", "[]"]
    missed = {row: code for (row, code), wanted in zip(got.items(), expected, strict=True) if code != wanted}
    print(f"\nssrf redirects: {len(got) - len(missed)}/{len(got)}; the canary saw {canary.connections} connections")
    assert len(vectors("redirects")) == len(got)
    assert ({}, 0) == (missed, canary.connections)


def page_with(markup: str, scripted: Scripted, options: FetchOptions) -> str:
    return code_of(scripted(answer(f"<!DOCTYPE html><title>Tides</title>{markup}<p>High water.")).url, options)


def robots_to(url: str, scripted: Scripted, options: FetchOptions) -> str:
    import dataclasses

    here = scripted(lambda _: (answer("", "302 X", Location=url),))
    return code_of(here.url, dataclasses.replace(options, ignore_robots=False))


def crossed(scripted: Scripted, options: FetchOptions) -> str:
    """The credentials that another host gets to see."""
    import dataclasses

    other = scripted(answer())
    here = scripted(lambda _: (answer("", "301 X", Location=other.url, Set_Cookie="a=b; Path=/"),))
    chosen = dataclasses.replace(options, headers=(("Authorization", "Bearer x"),), cookies=(("c", "d"),))
    code_of(here.url, chosen)
    # One host, two ports: the site's own cookie goes along (RFC 6265, section 8.5), what the caller gave does not.
    seen = other.requests[0].fields
    return str([name for name in ("Authorization",) if name in seen] + ["c=d"] * ("c=d" in seen.get("Cookie", "")))


def test_a_kept_connection_is_to_the_address_that_was_checked(
    scripted: Scripted, guarded: FetchOptions, canary: ScriptedServer
) -> None:
    """A second page of the host is not looked up again; a new connection is, and is checked again."""
    here = scripted(lambda _: (answer(),), keeps=True)
    answers = iter([["127.0.0.1"], ["127.0.0.2"], ["127.0.0.2"]])

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return next(answers)

    async def run() -> list[Any]:
        url = here.url.replace("127.0.0.1", "news.test")
        async with Fetcher(guarded, around=Surroundings(resolve=resolve)) as fetcher:
            first = [await fetcher.fetch_page(url), await fetcher.fetch_page(url)]
            here.keeps = False
            await fetcher.fetch_page(url)
            return [*first, *await asyncio.gather(fetcher.fetch_page(url), return_exceptions=True)]

    *kept, last = asyncio.run(run())
    assert [True, True] == [isinstance(each, Response) for each in kept]
    assert (BlockedAddress, 0) == (type(last), canary.connections)
