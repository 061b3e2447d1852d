"""robots.txt over the network: which answer means what, and that each host is asked once."""

import asyncio
import codecs
import gzip
import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from faults import ABORT, RESET, SILENCE, Step
from serving import Request, ScriptedServer, answer

from scrapenews.errors import BlockedAddress, ConnectError, FetchError, PolicyError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings, fetch_page_sync
from scrapenews.fetch.robots import Keeper, RobotsFile
from scrapenews.fetch.robots.file import decode_file, seconds_true, verdict_of
from scrapenews.fetch.run import Run
from scrapenews.fetch.target import read_target

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
Resolving = Callable[..., Surroundings]
VECTORS = Path(__file__).parents[3] / "shared" / "vectors"
NOTHING = b"User-agent: *\nDisallow: /\n"
FORBIDDING = answer(NOTHING, Content_Type="text/plain")


def with_robots(robots: Any) -> Callable[[Request], tuple[Step, ...]]:
    """A site with this robots.txt, and with a page at every other address."""

    def script(request: Request) -> tuple[Step, ...]:
        if not request.path.startswith("/robots.txt"):
            return (answer(),)
        found = robots(request) if callable(robots) else robots
        return found if isinstance(found, tuple) else (found,)

    return script


@pytest.fixture
def obeying(local: Local) -> Local:
    """Options of `local`, with manners as far as robots.txt goes."""
    return lambda **chosen: local(**{"ignore_robots": False, **chosen})


def code_of(url: str, options: FetchOptions, **world: Surroundings) -> str:
    try:
        fetch_page_sync(url, options, **world)
    except FetchError as error:
        return error.code
    return "ok"


def test_a_page_that_is_forbidden_is_not_asked_for(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(FORBIDDING))
    with pytest.raises(PolicyError, match="--ignore-robots") as caught:
        fetch_page_sync(f"{running.url}town", obeying())
    assert (caught.value.code, caught.value.retryable) == ("robots.disallowed", False)
    assert ["/robots.txt"] == [request.path for request in running.requests]


def test_the_opt_out_asks_for_no_robots_txt_and_is_told(scripted: Scripted, local: Local) -> None:
    running = scripted(with_robots(FORBIDDING))
    assert fetch_page_sync(f"{running.url}town", local(ignore_robots=True)).robots_txt == "ignored"
    assert ["/town"] == [request.path for request in running.requests]


def test_a_page_that_is_allowed_says_that_it_was_asked_for(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(answer("User-agent: *\nDisallow: /x")))
    assert fetch_page_sync(running.url, obeying()).robots_txt == "obeyed"


def test_every_redirect_is_asked_for(scripted: Scripted, obeying: Local) -> None:
    closed = scripted(with_robots(FORBIDDING))
    leading = {"/robots.txt": answer("", "404 X"), "/": answer("", "302 Found", Location=closed.url)}
    open_one = scripted(lambda request: (leading[request.path],))
    assert code_of(open_one.url, obeying()) == "robots.disallowed"
    assert ["/robots.txt"] == [request.path for request in closed.requests]


def test_rules_are_for_the_name_in_the_user_agent(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(answer("User-agent: tide-bot\nDisallow: /")))
    assert code_of(running.url, obeying()) == "ok"
    assert code_of(running.url, obeying(headers=(("User-Agent", "Tide-Bot/2.0"),))) == "robots.disallowed"


def test_a_host_is_asked_once_by_many(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(answer("")), keeps=True)

    async def run() -> None:
        async with Fetcher(obeying(per_host=3)) as fetcher:
            await asyncio.gather(*(fetcher.fetch_page(f"{running.url}{number}") for number in range(9)))

    asyncio.run(run())
    assert 1 == [request.path for request in running.requests].count("/robots.txt")


def test_rules_hold_for_one_port_only(scripted: Scripted, obeying: Local) -> None:
    closed, other = scripted(with_robots(FORBIDDING)), scripted(with_robots(answer("")))

    async def run() -> list[Any]:
        async with Fetcher(obeying()) as fetcher:
            return await asyncio.gather(*map(fetcher.fetch_page, (closed.url, other.url)), return_exceptions=True)

    first, second = asyncio.run(run())
    assert (isinstance(first, PolicyError), second.status_code) == (True, 200)


def test_credentials_are_shown_to_no_file_beside_the_page(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(answer("")))
    fetch_page_sync(running.url, obeying(cookies=(("seen", "1"),), headers=(("Authorization", "Bearer x"),)))
    assert [{"Cookie", "Authorization"} & {*request.fields} for request in running.requests] == [
        set(),
        {"Cookie", "Authorization"},
        set(),
    ]


def test_a_host_that_cannot_be_reached_is_told_as_that(obeying: Local, resolving: Resolving) -> None:
    with pytest.raises(ConnectError) as caught:
        fetch_page_sync("http://news.test/", obeying(), around=resolving(socket.gaierror(socket.EAI_NONAME, "no")))
    assert caught.value.code == "dns.not_found"


def test_a_blocked_host_is_told_as_that(obeying: Local) -> None:
    with pytest.raises(BlockedAddress):
        fetch_page_sync("http://127.0.0.1/", obeying(allow_private=False))


def test_retry_after_of_a_robots_txt_is_told(scripted: Scripted, obeying: Local) -> None:
    running = scripted(with_robots(answer("", "429 Slow down", Retry_After="120")))
    with pytest.raises(PolicyError) as caught:
        fetch_page_sync(running.url, obeying())
    assert (caught.value.code, caught.value.retryable, caught.value.retry_after) == ("robots.unreachable", True, 120)


def test_a_server_error_is_asked_again(scripted: Scripted, obeying: Local, unhurried: Surroundings) -> None:
    running = scripted(with_robots(lambda _: answer("", "503 Busy") if len(running.requests) == 1 else answer("")))
    assert code_of(running.url, obeying(retries=1), around=unhurried) == "ok"


class Clock:
    """A keeper's world: files in turn, an hour between any two questions."""

    def __init__(self, *files: Any) -> None:
        self.files = [*files]
        self.asked = 0
        self.now = 0.0

    async def fetch(self, _: Any) -> RobotsFile:
        self.asked += 1
        found = self.files.pop(0) if len(self.files) > 1 else self.files[0]
        if isinstance(found, Exception):
            raise found
        return found  # type: ignore[no-any-return]

    def verdicts(self, *hours: float) -> list[str]:
        """What is allowed after so many hours."""

        async def run() -> list[str]:
            loop = asyncio.get_running_loop()
            loop.time = lambda: self.now  # type: ignore[method-assign]
            keeper, found = Keeper(self.fetch, "scrapenews"), []
            for hour in hours:
                self.now = hour * 3600
                try:
                    rules = await keeper.rules_for(read_target("http://news.test/town"))
                    found.append("allowed" if rules.allow("http://news.test/town") else "forbidden")
                except PolicyError:
                    found.append("unreachable")
            return found

        return asyncio.run(run())


def file_of(status: int = 200, content: bytes = b"", cache_control: str | None = None) -> Any:
    from scrapenews.fetch.beside import SiteFile

    return SiteFile(status_code=status, content=content, cache_control=cache_control)


def test_rules_are_kept_for_a_day() -> None:
    clock = Clock(file_of(content=NOTHING), file_of())
    assert ["forbidden", "forbidden", "allowed"] == clock.verdicts(0, 23.9, 24.1)
    assert clock.asked == 2


def test_rules_are_kept_for_less_where_the_server_says_so() -> None:
    clock = Clock(file_of(content=NOTHING, cache_control="max-age=3600"), file_of())
    assert ["forbidden", "allowed"] == clock.verdicts(0, 1.1)


def test_old_rules_stand_in_for_a_server_that_fails() -> None:
    clock = Clock(file_of(content=b"User-agent: *\nDisallow: /x"), file_of(500))
    assert ["allowed", "allowed", "unreachable"] == clock.verdicts(0, 25, 31 * 24)


def test_a_server_that_fails_is_asked_again_after_five_minutes() -> None:
    clock = Clock(file_of(500), file_of())
    assert ["unreachable", "unreachable", "allowed"] == clock.verdicts(0, 0.08, 0.09)
    assert clock.asked == 2


@pytest.mark.parametrize(
    ("content", "whole", "text"),
    [
        (codecs.BOM_UTF8 + b"User-agent: *", True, "User-agent: *"),
        (codecs.BOM_UTF16_LE + "Disallow: /".encode("utf-16-le"), True, "Disallow: /"),
        (codecs.BOM_UTF16_BE + "Disallow: /".encode("utf-16-be"), True, "Disallow: /"),
        (b"Disallow: /\xff", True, "Disallow: /\ufffd"),
        (b"Disallow: /a\nDisallow: /", False, "Disallow: /a\n"),
        (b"Disallow: /a\rDisallow: /", False, "Disallow: /a\r"),
    ],
)
def test_octets_of_a_file_as_text(content: bytes, *, whole: bool, text: str) -> None:
    assert text == decode_file(content, whole=whole)


# Each row of the vectors as an answer of a real server, and what must come of a page at /town/clock.
LONG = b"User-agent: *\nDisallow: /town\n" + b"#" * 99 + (b"\n" + b"#" * 99) * 5200 + b"\nDisallow: /\nAllow: /"
DELAYS = {
    "5": 5.0,
    "0.5": 0.5,
    "3600": 3600.0,
    **dict.fromkeys(["abc", "-1", "NaN", "inf", "1e309", "99999999999999999999", "5 seconds", ""]),
}


def text(content: str | bytes, **fields: str) -> bytes:
    return answer(content, Content_Type="text/plain", **fields)


def redirecting(hops: int) -> Callable[[Request], bytes]:
    """A robots.txt behind so many redirects."""

    def script(request: Request) -> bytes:
        place = int(request.path.rpartition("-")[2]) if "-" in request.path else 0
        return FORBIDDING if place == hops else answer("", "301 Moved", Location=f"/robots.txt-{place + 1}")

    return script


SERVED: dict[str, tuple[Any, str]] = {
    "200 + rules": (FORBIDDING, "robots.disallowed"),
    "200 text/html error page": (answer("<!DOCTYPE html><title>404</title><p>Disallow: /"), "ok"),
    "204 / 200 empty body": (b"HTTP/1.1 204 No Content\r\n\r\n", "ok"),
    "301/302/303/307/308, <=5 hops, any authority": (redirecting(5), "robots.disallowed"),
    "6th redirect hop": (redirecting(6), "ok"),
    "redirect to private/blocked address or non-http scheme": (
        answer("", "302 Found", Location="file:///etc/passwd"),
        "robots.unreachable",
    ),
    "redirect loop": (answer("", "302 Found", Location="/robots.txt"), "ok"),
    **{str(status): (answer(NOTHING, f"{status} X"), "ok") for status in (400, 401, 403, 404, 410, 418, 451)},
    "429": (answer("", "429 X", Retry_After="60"), "robots.unreachable"),
    **{str(status): (answer("", f"{status} X"), "robots.unreachable") for status in (500, 502, 503, 504, 599)},
    "read timeout": ((SILENCE,), "robots.unreachable"),
    "connection reset": ((RESET,), "connect.reset"),
    "truncated body": ((FORBIDDING[:-5], ABORT), "robots.unreachable"),
    "malformed response": (b"SSH-2.0\r\n\r\n", "robots.unreachable"),
    "bad content-encoding": (text(b"no gzip", Content_Encoding="gzip"), "robots.unreachable"),
    "body > 500 KiB": (text(LONG), "robots.disallowed"),
    "UTF-8 BOM": (text(codecs.BOM_UTF8 + NOTHING), "robots.disallowed"),
    "UTF-16 BOM": (text("\ufeffUser-agent: *\nDisallow: /".encode("utf-16-le")), "robots.disallowed"),
    "invalid UTF-8": (text(b"\xff\xfe\xff\n" + NOTHING), "ok"),
    "CR, LF, CRLF, mixed, no final newline": (text(b"a: b\rUser-agent: *\r\nc: d\nDisallow: /"), "robots.disallowed"),
    "NUL bytes in body": (text(b"\0\0:\0\n" + NOTHING), "robots.disallowed"),
    "gzip body": (text(gzip.compress(NOTHING), Content_Encoding="gzip"), "robots.disallowed"),
    "Sitemap: lines": (text(b"User-agent: *\nSitemap: /x\nDisallow: /"), "robots.disallowed"),
}
SERVED["invalid UTF-8"] = (text(b"# \xc3\x28\n" + NOTHING), "robots.disallowed")
SEEN_ELSEWHERE = {  # the tests above, of `test_failures`, and of `test_pace`
    "dns failure": "dns.not_found",
    "connect refused": "connect.refused",
    "connect timeout": "connect.timeout",
    "tls error": "tls.handshake",
    "Cache": "a day",
    "scope": "one port only",
    "Crawl-delay in * and in own group": "own",
}


def outcome_of(row: str, scripted: Scripted, options: FetchOptions) -> tuple[Any, Any]:
    """What comes of a row, and what should."""
    if row.startswith("Crawl-delay: "):
        value = row.removeprefix("Crawl-delay: ")
        running = scripted(with_robots(text(f"User-agent: *\nCrawl-delay: {value}\n")))
        return asyncio.run(delay_at(running.url, options)), DELAYS[value] or 0.0
    robots, expected = SERVED[row]
    return code_of(f"{scripted(with_robots(robots)).url}town/clock", options), expected


async def delay_at(url: str, options: FetchOptions) -> float:
    run = Run(options, Surroundings())
    try:
        target = read_target(url)
        await run.check_allowed(target)
        return (await run._keeper.rules_for(target)).crawl_delay or 0.0  # noqa: SLF001 - what the run has understood
    finally:
        await run.aclose()


def unreachable_code(row: str, obeying: Local, resolving: Resolving) -> str:
    world = resolving(socket.gaierror(socket.EAI_NONAME, "no")) if row == "dns failure" else resolving("127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    return code_of(f"http://news.test:{port}/", obeying(), around=world)


def test_the_verdicts_on_answers(scripted: Scripted, obeying: Local, resolving: Resolving) -> None:
    path = VECTORS / "robots_http.json"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    rows = [row["response"] for row in json.loads(path.read_text("utf-8"))["cases"]]
    missed = []
    for row in rows:
        if row in ("dns failure", "connect refused"):
            found, expected = unreachable_code(row, obeying, resolving), SEEN_ELSEWHERE[row]
        elif row in SEEN_ELSEWHERE:
            continue
        else:
            found, expected = outcome_of(row, scripted, obeying(read_timeout=0.15))
        missed += [(row, found, expected)] if found != expected else []
    print(
        f"\nrobots_http: {len(rows) - len(missed)}/{len(rows)}, {len(SEEN_ELSEWHERE) - 2} of them by tests of their own"
    )
    assert [] == missed


@pytest.mark.parametrize("row", ["connect timeout", "tls error"])
def test_a_page_whose_robots_txt_meets_a_network_error_is_not_asked_for(
    row: str, obeying: Local, site: Callable[[str], str]
) -> None:
    if row == "tls error":
        assert code_of(site("hasty").replace("http:", "https:"), obeying()) == "tls.handshake"
        return
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, socket.socket() as a, socket.socket() as b:
        for client in (a, b):
            client.settimeout(0)
            client.connect_ex(full.getsockname())
        url = f"http://127.0.0.1:{full.getsockname()[1]}/"
        assert code_of(url, obeying(connect_timeout=0.3)) == "connect.timeout"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed_to_any_host_and_holds_for_the_first(
    scripted: Scripted, obeying: Local, status: int
) -> None:
    other = scripted(FORBIDDING)
    running = scripted(with_robots(answer("", f"{status} X", Location=other.url)))
    assert code_of(running.url, obeying()) == "robots.disallowed"


def test_a_redirect_of_robots_txt_into_a_private_network_forbids(
    scripted: Scripted, obeying: Local, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scrapenews.fetch import guard

    canary = scripted(answer())
    running = scripted(
        with_robots(answer("", "302 X", Location=f"http://127.0.0.2:{canary.port}/")), address="127.0.0.1"
    )
    monkeypatch.setattr(guard, "BLOCKED_NETWORKS", [("127.0.0.2/31", "loopback")])
    guard.blocked_networks.cache_clear()
    try:
        assert code_of(running.url, obeying(allow_private=False)) == "robots.unreachable"
    finally:
        guard.blocked_networks.cache_clear()
    assert canary.connections == 0


def test_verdicts_of_status_codes() -> None:
    assert ["rules", "unavailable", "unavailable", "unreachable"] == [verdict_of(code) for code in (206, 304, 499, 599)]


def test_a_cache_of_no_time_at_all_is_a_minute() -> None:
    assert [60.0, 60.0, 86_400.0] == [seconds_true(value) for value in ("max-age=0", "no-cache", "max-age=999999999")]
