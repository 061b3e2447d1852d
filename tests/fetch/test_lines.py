"""Connections are kept, replaced when they went stale, and closed at the end; HTTP/2 where the server knows it."""

import asyncio
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from faults import PAGE, RESET, SILENCE, Forever, Step
from http2 import Http2Server, Script, send_page
from serving import Request, ScriptedServer, answer

from scrapenews.errors import FetchError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings
from scrapenews.record import Response

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]


def fetch_all(urls: list[str], options: FetchOptions, **world: Surroundings) -> list[Response | BaseException]:
    """One after the other, in one run."""

    async def run() -> list[Response | BaseException]:
        found: list[Response | BaseException] = []
        async with Fetcher(options, **world) as fetcher:
            for url in urls:
                found += await asyncio.gather(fetcher.fetch_page(url), return_exceptions=True)
        return found

    return asyncio.run(run())


async def seen(running: ScriptedServer) -> None:
    """Wait until a server on another thread was asked something."""
    while not running.requests:  # noqa: ASYNC110 - there is no event to wait for
        await asyncio.sleep(0.01)


def statuses(found: list[Response | BaseException]) -> list[int | str]:
    return [each.status_code if isinstance(each, Response) else getattr(each, "code", repr(each)) for each in found]


def test_the_pages_of_a_host_come_over_one_connection(scripted: Scripted, local: Local) -> None:
    running = scripted(answer(PAGE), keeps=True)
    assert [200] * 5 == statuses(fetch_all([running.url] * 5, local()))
    assert (running.connections, len(running.requests)) == (1, 5)


def test_an_error_page_does_not_cost_the_connection(scripted: Scripted, local: Local) -> None:
    running = scripted(answer("gone", "404 Not Found"), keeps=True)
    assert ["http.not_found"] * 3 == statuses(fetch_all([running.url] * 3, local()))
    assert running.connections == 1


def test_a_page_of_the_wrong_type_is_not_read_to_its_end(scripted: Scripted, local: Local) -> None:
    """The connection goes with it: to read a film to its end only to keep a connection is dearer than a new one."""
    running = scripted(answer(bytes(300_000), Content_Type="video/mp4"), keeps=True)
    assert ["content.type"] * 2 == statuses(fetch_all([running.url] * 2, local()))
    assert running.connections == 2


def test_a_kept_connection_that_the_server_closed_is_replaced(scripted: Scripted, local: Local) -> None:
    running = scripted(answer(PAGE))  # closes after each answer, without a word of it
    assert [200] * 3 == statuses(fetch_all([running.url] * 3, local(retries=0)))


@pytest.mark.parametrize("end", [(), (RESET,)], ids=["closed", "reset"])
def test_a_connection_that_dies_under_the_next_request_is_replaced_once(
    scripted: Scripted, local: Local, end: tuple[Step, ...]
) -> None:
    def script(_: Request) -> Iterator[Step]:
        running.keeps = len(running.requests) != 2
        if len(running.requests) == 2:
            yield from end
        else:
            yield answer(PAGE)

    running = scripted(script, keeps=True)
    assert [200, 200] == statuses(fetch_all([running.url] * 2, local(retries=0)))
    assert (running.connections, len(running.requests)) == (2, 3)


def test_a_kept_connection_that_falls_silent_is_not_taken_for_a_stale_one(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _: (answer(PAGE) if len(running.requests) == 1 else SILENCE,), keeps=True)
    assert [200, "timeout.read"] == statuses(fetch_all([running.url] * 2, local()))
    assert len(running.requests) == 2


def test_a_new_connection_that_dies_is_no_matter_of_reuse(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _: (), keeps=False)
    assert ["protocol.empty"] == statuses(fetch_all([running.url], local(retries=0)))
    assert len(running.requests) == 1


def test_a_cancelled_fetch_leaves_nothing_open(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _: (answer(PAGE)[:300], Forever(b"x", every=0.02)))

    async def run() -> int:
        async with Fetcher(local(total_timeout=30, read_timeout=30)) as fetcher:
            task = asyncio.create_task(fetcher.fetch_page(running.url))
            await seen(running)
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert await asyncio.to_thread(closes, running)
        return len(asyncio.all_tasks())

    assert asyncio.run(run()) == 1  # the test itself


def test_the_end_of_a_run_closes_what_was_kept(scripted: Scripted, local: Local) -> None:
    running = scripted(answer(PAGE), keeps=True)
    fetch_all([running.url] * 3, local())
    assert closes(running)


def closes(running: ScriptedServer) -> bool:
    """Whether the server sees its last connection go within a second."""
    until = time.monotonic() + 1
    while running.open_now and time.monotonic() < until:
        time.sleep(0.01)
    return not running.open_now


def test_a_fetcher_works_inside_its_context_only(local: Local) -> None:
    with pytest.raises(RuntimeError, match="async with"):
        asyncio.run(Fetcher(local()).fetch_page("http://127.0.0.1:1/"))


@pytest.fixture
def http2(
    certificate: Callable[..., Path],
    server_tls: Callable[[Path], ssl.SSLContext],
    trusting: Callable[[Path], Callable[[], ssl.SSLContext]],
    resolving: Callable[..., Surroundings],
) -> Iterator[Callable[[Script], tuple[Http2Server, str, Surroundings]]]:
    """A factory of HTTP/2 servers, each with its address and a world that knows its name and trusts it."""
    own = certificate()
    with ExitStack() as running:

        def start(script: Script) -> tuple[Http2Server, str, Surroundings]:
            server = running.enter_context(Http2Server(script, tls=server_tls(own)))
            world = resolving("127.0.0.1", tls=trusting(own))
            return server, f"https://news.test:{server.port}/", world

        yield start


Http2 = Callable[[Script], tuple[Http2Server, str, Surroundings]]


def test_http_2_is_spoken_where_the_server_knows_it(http2: Http2, local: Local) -> None:
    server, url, world = http2(lambda speaking, stream, _: send_page(speaking, stream, PAGE))
    first, second = fetch_all([url, f"{url}town"], local(), around=world)
    assert isinstance(first, Response)
    assert (PAGE, [200, 200]) == (first.content, statuses([first, second]))
    assert (server.connections, [request.path for request in server.requests]) == (1, ["/", "/town"])


def test_an_http_2_page_that_is_given_up_is_half_a_page(http2: Http2, local: Local) -> None:
    def half(speaking, stream: int, _: Request) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        speaking.send_headers(stream, [(":status", "200"), ("content-type", "text/html")])
        speaking.send_data(stream, PAGE[:100])
        speaking.reset_stream(stream)

    _, url, world = http2(half)
    assert ["body.truncated"] == statuses(fetch_all([url], local(), around=world))


def test_an_http_2_page_shorter_than_announced_is_half_a_page(http2: Http2, local: Local) -> None:
    _, url, world = http2(lambda speaking, stream, _: send_page(speaking, stream, PAGE, ("content-length", "99999")))
    assert ["body.truncated"] == statuses(fetch_all([url], local(), around=world))


def test_an_http_2_server_that_says_good_bye_is_a_reset(http2: Http2, local: Local) -> None:
    _, url, world = http2(lambda speaking, _stream, _request: speaking.close_connection())
    assert ["connect.reset"] == statuses(fetch_all([url], local(), around=world))


def test_an_http_2_field_with_a_line_break_is_malformed(http2: Http2, local: Local) -> None:
    def broken(speaking, stream: int, _: Request) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        speaking.config.validate_outbound_headers = False
        speaking.config.normalize_outbound_headers = False
        send_page(speaking, stream, PAGE, ("x-odd", "a\r\nSet-Cookie: b=c"))

    _, url, world = http2(broken)
    assert ["protocol.malformed"] == statuses(fetch_all([url], local(), around=world))


def test_http_2_header_fields_without_bounds_are_refused(http2: Http2, local: Local) -> None:
    def flood(speaking, stream: int, _: Request) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        send_page(speaking, stream, PAGE, *((f"x-{number}", "a" * 40) for number in range(1000)))

    _, url, world = http2(flood)
    assert ["protocol.headers_too_large"] == statuses(fetch_all([url], local(read_timeout=5), around=world))


def test_a_slow_http_2_answer_runs_into_the_deadline(http2: Http2, local: Local) -> None:
    _, url, world = http2(lambda _speaking, _stream, _request: None)
    options = local(total_timeout=0.3, read_timeout=5)
    assert ["timeout.total"] == statuses(fetch_all([url], options, around=world))


def test_an_error_of_a_run_names_its_own_address(scripted: Scripted, local: Local) -> None:
    running = scripted(answer("", "410 Gone"), keeps=True)
    urls = [f"{running.url}{number}" for number in range(3)]
    assert urls == [error.url for error in fetch_all(urls, local()) if isinstance(error, FetchError)]
