"""The shared list of HTTP faults as real sockets serve it: for each row, what happens and what comes of it.

Most rows are recipes of the site ``faults``; the others need a resolver, a certificate, a port or a history of their
own, and are set up here.
"""

import asyncio
import contextlib
import datetime as dt
import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self

from certificates import make_certificate, server_settings, trust_in
from faults import SILENCE, Step
from server import SiteServer
from serving import Request, ScriptedServer, answer

from scrapenews import scrape
from scrapenews.errors import FetchError, ScrapenewsError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings, fetch_page_sync, guard

SITES = Path(__file__).parents[2] / "fixtures" / "sites"
OTHER_NAMES = {"page.challenge": "content.challenge"}
"""Codes of ours that stand for a class of the list under another name, and the list's name."""
DEADLINE = 0.6
_NEW_YEAR = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass
class Came:
    """What came of a row."""

    code: str
    seconds: float
    deadline: float


class FaultRows:
    """Serves the rows; a context manager. `fetch` says what came of one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running = contextlib.ExitStack()
        self._served = (SITES / "faults" / "site.toml").read_text("utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def fetch(self, row: str) -> list[Came]:
        """What comes of a row; of some there are several kinds."""
        own = getattr(self, f"_row_{re.split(r'[^a-z0-9_]', row, maxsplit=1)[0]}", None)
        if own is not None:
            return list(own())
        name = row.split(maxsplit=1)[0]
        if not re.search(rf'"/?{name}"', self._served):
            raise KeyError(row)
        return [self._at(self._site("faults").url + name)]

    def _site(self, name: str, certificate: Path | None = None) -> SiteServer:
        tls = server_settings(certificate) if certificate else None
        return self._running.enter_context(SiteServer(SITES / name, tls=tls))

    def _scripted(self, script: Callable[[Request], Sequence[Step]], **options: Any) -> ScriptedServer:
        return self._running.enter_context(ScriptedServer(script, **options))

    def _at(self, url: str, around: Surroundings | None = None, **chosen: Any) -> Came:
        codes, seconds, deadline = asyncio.run(_fetch([url], around, chosen))
        return Came(codes[0], seconds, deadline)

    # Each of these sets up one row, or all that begin alike.

    def _row_conn_refused(self) -> Iterator[Came]:
        with socket.create_server(("127.0.0.1", 0)) as held:
            port = held.getsockname()[1]
        yield self._at(f"http://127.0.0.1:{port}/")

    def _row_conn_blackhole(self) -> Iterator[Came]:
        with contextlib.ExitStack() as held:
            full = held.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
            for _ in range(4):
                client = held.enter_context(socket.socket())
                client.settimeout(0)
                client.connect_ex(full.getsockname())
            yield self._at(f"http://127.0.0.1:{full.getsockname()[1]}/")

    def _resolved(self, found: Any) -> Came:
        async def resolve(_host: str, _port: int) -> list[str]:
            if isinstance(found, Exception):
                raise found
            await asyncio.sleep(60)
            return []

        return self._at("http://news.test/", Surroundings(resolve=resolve), connect_timeout=0.15)

    def _row_dns_nxdomain(self) -> Iterator[Came]:
        yield self._resolved(socket.gaierror(socket.EAI_NONAME, "unknown"))

    def _row_dns_servfail(self) -> Iterator[Came]:
        yield self._resolved(socket.gaierror(socket.EAI_AGAIN, "failure"))

    def _row_dns_slow(self) -> Iterator[Came]:
        yield self._resolved(None)

    def _row_dns_unicode_error(self) -> Iterator[Came]:
        yield self._at("http://a..b/")
        yield self._at(f"http://{'a' * 64}.example/")

    def _secure(self, trusted: bool = True, path: str = "", **made: Any) -> Came:  # noqa: FBT001, FBT002
        folder = self._folder / f"certificate-{len(list(self._folder.iterdir()))}"
        folder.mkdir()
        own = make_certificate(folder, **made)
        world = _world("127.0.0.1", tls=trust_in(own)) if trusted else _world("127.0.0.1")
        site = self._site("faults", own)
        return self._at(f"https://news.test:{site.port}/{path}", world)

    def _row_tls_expired(self) -> Iterator[Came]:
        yield self._secure(days=-1)

    def _row_tls_wrong_host(self) -> Iterator[Came]:
        yield self._secure(names="DNS:other.test")

    def _row_tls_self_signed(self) -> Iterator[Came]:
        yield self._secure(trusted=False)

    def _row_tls_no_close_notify(self) -> Iterator[Came]:
        yield self._secure(path="no_length_abort")

    def _row_tls_plain_on_443(self) -> Iterator[Came]:
        yield self._at(self._site("hasty").url.replace("http:", "https:"))

    def _row_tls_old(self) -> Iterator[Came]:
        yield self._at(self._site("old-tls").url.replace("http:", "https:"))

    def _row_tls_rst_in_handshake(self) -> Iterator[Came]:
        yield self._at(self._site("reset").url.replace("http:", "https:"))

    def _row_br_bomb(self) -> Iterator[Came]:
        yield self._at(self._site("faults").url + "br_bomb", max_bytes=2_000_000)
        with contextlib.suppress(ImportError):  # not asked for where it cannot be undone
            from backports import zstd

            bomb = answer(zstd.compress(bytes(50_000_000)), Content_Encoding="zstd")
            yield self._at(self._scripted(lambda _: (bomb,)).url, max_bytes=2_000_000)

    def _row_redirect_growing(self) -> Iterator[Came]:
        script = lambda request: (answer("", "302 X", Location=f"{request.path}a"),)  # noqa: E731 - short enough
        yield self._at(self._scripted(script).url, max_redirects=10, total_timeout=5.0)

    def _row_redirect_private(self) -> Iterator[Came]:
        canary = self._scripted(lambda _: (answer(),), address="127.0.0.2")
        here = self._scripted(lambda _: (answer("", "302 X", Location=canary.url),))
        with only_public("127.0.0.1"):
            came = self._at(here.url, allow_private=False)
        yield came if canary.connections == 0 else Came("the canary saw a connection", 0, 0)

    def _row_redirect_set_cookie_wall(self) -> Iterator[Came]:
        def script(request: Request) -> Sequence[Step]:
            if "Cookie" in request.fields:
                return (answer(),)
            return (answer("", "302 X", Location="/", Set_Cookie="seen=1"),)

        yield self._at(self._scripted(script).url)

    def _row_429_seconds(self) -> Iterator[Came]:
        yield self._throttled("1", then_page=True)

    def _row_429_date(self) -> Iterator[Came]:
        yield self._throttled("Thu, 01 Jan 2026 00:00:01 GMT", then_page=True)

    def _row_429_garbage(self) -> Iterator[Came]:
        for value in ("-1", "abc", "1e999", "Wed, 31 Dec 2025 00:00:00 GMT"):
            yield self._throttled(value, then_page=True)

    def _row_503_retry_after(self) -> Iterator[Came]:
        yield self._throttled("1", then_page=True, status="503 X")

    def _throttled(self, retry_after: str, *, then_page: bool, status: str = "429 X") -> Came:
        """`http.throttled` stands for: told so, and the page came when the server wanted to be asked again."""
        site = self._scripted(
            lambda _: (answer("", status, Retry_After=retry_after) if len(site.requests) == 1 else answer(),)
        )
        came = self._at(site.url, Surroundings(now=lambda: _NEW_YEAR), total_timeout=3.0, retries=1)
        code = {"429 X": "http.throttled", "503 X": "http.server"}[status]
        return Came(code, came.seconds, came.deadline) if then_page and came.code == "ok" else came

    def _row_304_asked(self) -> Iterator[Came]:
        """`ok.not_modified` stands for: kept by one run, asked about by the next, not sent again, and the same page."""
        site = self._site("archive")
        options = _options(cache_folder=self._folder / f"kept-{site.port}", total_timeout=3.0)

        def fetch_again() -> str:
            page = fetch_page_sync(site.url + "etag", options)
            asked = [request.fields.get("if-none-match") for request in site.requests]
            is_spared = asked == [None, '"mill-1"'] and site.content_sent == len(first.content)
            return "ok.not_modified" if is_spared and page.content == first.content else "sent again"

        first = fetch_page_sync(site.url + "etag", options)
        yield _came(fetch_again, options)

    def _row_consent_wall(self) -> Iterator[Came]:
        """A question to robots under a success's status, in the content and in the fields.

        A wall that asks for consent has a code of its own (`page.consent`), for which the list has no class.
        """
        options = _options(total_timeout=3.0)
        in_fields = self._scripted(lambda _: (answer(cf_mitigated="challenge"),))
        for url in (self._site("walls").url + "challenge-200", in_fields.url):
            came = _came(partial(_scraped, url, options), options)
            yield Came(OTHER_NAMES.get(came.code, came.code), came.seconds, came.deadline)

    def _row_keepalive_die(self) -> Iterator[Came]:
        def script(_: Request) -> Sequence[Step]:
            site.keeps = len(site.requests) != 2
            return (answer(),) if site.keeps else ()

        site = self._scripted(script, keeps=True)
        codes, seconds, deadline = asyncio.run(_fetch([site.url, site.url], None, {}))
        yield Came(codes[-1] if codes[0] == "ok" else codes[0], seconds, deadline)

    def _row_slow_accept_40(self) -> Iterator[Came]:
        good = [self._scripted(lambda _: (answer(),), address=f"127.0.1.{last}") for last in range(1, 40)]
        bad = self._scripted(lambda _: (SILENCE,), address="127.0.1.40")
        alone = asyncio.run(_ends_before([site.url for site in good], bad.url))
        yield Came("others" if alone else "held up", 0.0, DEADLINE)  # by how much, the benchmark measures

    def _row_clock_jump(self) -> Iterator[Came]:
        jumps = iter(range(10_000))
        world = Surroundings(now=lambda: _NEW_YEAR + dt.timedelta(days=(-1) ** next(jumps)))
        page = self._at(self._site("faults").url + "502_then_page", world, total_timeout=4.0, retries=2)
        slow = self._at(self._site("faults").url + "drip_body", world)
        timely = page.code == "ok" and slow.code == "timeout.total" and slow.seconds < slow.deadline * 1.1
        yield Came("monotonic" if timely else f"{page.code}, {slow.code}", slow.seconds, slow.deadline)


def expected_codes(expect_class: str) -> set[str]:
    """The codes that a row's class allows."""
    parts = (re.match(r"[a-z_]+(\.\w+)?", part.strip()) for part in expect_class.split("|"))
    return {found[0] for found in parts if found}


def _options(**chosen: Any) -> FetchOptions:
    bounds = {
        "total_timeout": DEADLINE,
        "connect_timeout": 0.25,
        "read_timeout": 0.2,
        "retries": 0,
        "max_redirects": 10,
    }
    manners = {"allow_private": True, "ignore_robots": True, "pause": 0.0}
    return FetchOptions(**{**bounds, **manners, **chosen})


def _came(work: Callable[[], str], options: FetchOptions) -> Came:
    """What came of work that says itself what to call its success."""
    begun = time.monotonic()
    try:
        code = work()
    except ScrapenewsError as error:
        code = error.code
    return Came(code, time.monotonic() - begun, options.total_timeout)


def _scraped(url: str, options: FetchOptions) -> str:
    scrape(url, options)
    return "ok"


async def _fetch(
    urls: list[str], around: Surroundings | None, chosen: dict[str, Any]
) -> tuple[list[str], float, float]:
    options = _options(**chosen)
    codes: list[str] = []
    begun = time.monotonic()
    async with Fetcher(options, around=around or Surroundings()) as fetcher:
        for url in urls:
            try:
                response = await fetcher.fetch_page(url)
            except FetchError as error:
                codes.append(error.code)
            else:
                codes.append("ok" if response.content else "nothing")
    return codes, time.monotonic() - begun, options.total_timeout


async def _ends_before(good: list[str], bad: str) -> bool:
    """Whether all good pages come while the bad host is still waited for."""
    options = FetchOptions(allow_private=True, ignore_robots=True, pause=0.0, total_timeout=30, read_timeout=30)
    async with Fetcher(options) as fetcher:
        stuck = asyncio.create_task(fetcher.fetch_page(bad))
        await asyncio.gather(*map(fetcher.fetch_page, good))
        before = not stuck.done()
        stuck.cancel()
        await asyncio.gather(stuck, return_exceptions=True)
        return before


def _world(*addresses: str, **more: Any) -> Surroundings:
    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return addresses

    return Surroundings(resolve=resolve, **more)


@contextlib.contextmanager
def only_public(address: str) -> Iterator[None]:
    """The guard as it is, but that one loopback address counts as public."""
    before = guard.BLOCKED_NETWORKS
    others = ipaddress.ip_network("127.0.0.0/8").address_exclude(ipaddress.ip_network(f"{address}/32"))
    networks = [each for each in before if each[0] != "127.0.0.0/8"]
    guard.BLOCKED_NETWORKS = (*networks, *((str(network), "loopback") for network in others))
    guard.blocked_networks.cache_clear()
    try:
        yield
    finally:
        guard.BLOCKED_NETWORKS = before
        guard.blocked_networks.cache_clear()
