"""Manners: one connection and a pause a host, more pause for a host that complains, no host waiting for another."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from faults import SILENCE, Step, Wait
from serving import Request, ScriptedServer, answer

from scrapenews.errors import FetchError, PolicyError, StatusError
from scrapenews.fetch import Fetcher, FetchOptions, Surroundings
from scrapenews.record import Response

Scripted = Callable[..., ScriptedServer]
Local = Callable[..., FetchOptions]
Pauses = list[float]


def fetch_together(
    urls: list[str], options: FetchOptions, around: Surroundings | None = None
) -> list[Response | FetchError]:
    """All of them side by side, in one run."""

    async def run() -> list[Any]:
        async with Fetcher(options, around=around or Surroundings()) as fetcher:
            return await asyncio.gather(*map(fetcher.fetch_page, urls), return_exceptions=True)

    return asyncio.run(run())


def fetch_in_turn(urls: list[str], options: FetchOptions, around: Surroundings) -> list[Response | FetchError]:
    """One after the other, in one run."""

    async def run() -> list[Any]:
        async with Fetcher(options, around=around) as fetcher:
            return [(await asyncio.gather(fetcher.fetch_page(url), return_exceptions=True))[0] for url in urls]

    return asyncio.run(run())


async def seen(running: ScriptedServer) -> None:
    """Wait until a server on another thread was asked something."""
    while not running.requests:  # noqa: ASYNC110 - there is no event to wait for
        await asyncio.sleep(0.01)


def test_a_host_has_one_connection(scripted: Scripted, local: Local) -> None:
    running = scripted(answer(), keeps=True)
    fetch_together([f"{running.url}{number}" for number in range(12)], local())
    assert (running.most_open, len(running.requests)) == (1, 12)


def test_a_host_can_be_allowed_more_connections(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _: (Wait(0.05), answer()), keeps=True)
    fetch_together([f"{running.url}{number}" for number in range(12)], local(per_host=3))
    assert running.most_open == 3


def test_all_hosts_together_have_no_more_connections_than_allowed(scripted: Scripted, local: Local) -> None:
    class Count:
        now = most = 0

    def script(_: Request) -> Any:
        Count.now += 1
        Count.most = max(Count.most, Count.now)
        yield Wait(0.03)
        Count.now -= 1
        yield answer()

    hosts = [scripted(script, address=f"127.0.0.{last}") for last in range(2, 10)]
    fetch_together([host.url for host in hosts], local(concurrency=2))
    assert Count.most == 2


def test_there_is_a_pause_between_two_pages_of_a_host(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    running = scripted(answer(), keeps=True)
    fetch_in_turn([running.url] * 3, local(pause=1.0), unhurried)
    assert pauses == pytest.approx([1.125, 2.25], abs=0.3)  # half the jitter; the fake pauses take no time


@pytest.mark.parametrize(("chance", "longest"), [(0.0, 4.0), (0.999, 5.0)])
def test_jitter_makes_a_pause_longer_and_never_shorter(
    scripted: Scripted, local: Local, pauses: Any, chance: float, longest: float
) -> None:
    running = scripted(answer(), keeps=True)
    fetch_in_turn([running.url] * 2, local(pause=4.0), Surroundings(sleep=pauses, chance=lambda: chance))
    assert pauses == [pytest.approx(longest, abs=0.2)]


def test_the_pages_of_other_hosts_need_no_pause(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    hosts = [scripted(answer(), address=f"127.0.0.{last}") for last in range(2, 6)]
    fetch_in_turn([host.url for host in hosts], local(pause=1.0), unhurried)
    assert pauses == []


def test_a_redirect_and_robots_txt_belong_to_the_page(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    pages = {"/a": answer("", "301 X", Location="/b"), "/b": answer()}
    running = scripted(lambda request: (pages.get(request.path, answer("", "404 X")),), keeps=True)
    fetch_in_turn([f"{running.url}a"], local(pause=1.0, ignore_robots=False), unhurried)
    asked = [request.path for request in running.requests]
    assert (pauses, asked) == ([], ["/robots.txt", "/a", "/b", "/.well-known/tdmrep.json"])


def test_a_crawl_delay_makes_the_pause_longer(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    rules = answer("User-agent: *\nCrawl-delay: 5\n")
    running = scripted(lambda request: (rules if request.path == "/robots.txt" else answer(),), keeps=True)
    fetch_in_turn([running.url] * 2, local(pause=1.0, ignore_robots=False), unhurried)
    assert pauses == [pytest.approx(5 * 1.125, abs=0.2)]


def test_a_crawl_delay_shorter_than_the_pause_changes_nothing(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    rules = answer("User-agent: *\nCrawl-delay: 0.5\n")
    running = scripted(lambda request: (rules if request.path == "/robots.txt" else answer(),), keeps=True)
    fetch_in_turn([running.url] * 2, local(pause=2.0, ignore_robots=False), unhurried)
    assert pauses == [pytest.approx(2 * 1.125, abs=0.2)]


def test_a_crawl_delay_over_the_longest_pause_is_not_slept(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    """The first page of such a host needs no pause; the next is for a later run."""
    rules = answer("User-agent: *\nCrawl-delay: 3600\n")
    running = scripted(lambda request: (rules if request.path == "/robots.txt" else answer(),), keeps=True)
    first, second = fetch_in_turn([running.url] * 2, local(ignore_robots=False), unhurried)
    assert isinstance(first, Response)
    assert isinstance(second, PolicyError)
    assert (second.code, second.retryable, pauses) == ("robots.crawl_delay_too_long", True, [])


def test_a_host_that_complains_is_given_longer_pauses(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    running = scripted(lambda _: (answer("", "503 X") if len(running.requests) == 2 else answer(),), keeps=True)
    fetch_in_turn([running.url, running.url, running.url, running.url], local(pause=1.0), unhurried)
    first, _, third = (now - before for now, before in zip(pauses, [0.0, *pauses], strict=False))
    assert third > first * 1.5


def test_what_a_complaint_asks_for_holds_for_the_other_pages_of_the_host(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    running = scripted(lambda _: (answer("", "429 X", Retry_After="20") if len(running.requests) == 1 else answer(),))
    first, second = fetch_in_turn([running.url] * 2, local(), unhurried)
    assert isinstance(first, StatusError)
    assert isinstance(second, Response)
    assert (first.retry_after, pauses) == (20, [pytest.approx(20, abs=0.2)])


def test_a_host_that_wants_a_day_is_left_alone_at_once(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    running = scripted(answer("", "429 X", Retry_After="86400"))
    _, second = fetch_in_turn([running.url] * 2, local(retries=2), unhurried)
    assert isinstance(second, StatusError)
    assert (second.code, second.retryable, second.retry_after) == ("http.throttled", True, pytest.approx(86_400, abs=1))
    assert (len(running.requests), pauses) == (1, [])


def test_retries_wait_as_long_as_robots_txt_asks(
    scripted: Scripted, local: Local, unhurried: Surroundings, pauses: Pauses
) -> None:
    rules = answer("User-agent: *\nCrawl-delay: 1.5\n")
    running = scripted(
        lambda request: (rules if request.path == "/robots.txt" else answer("", "502 X"),),
    )
    fetch_in_turn([running.url], local(total_timeout=5, ignore_robots=False, retries=1), unhurried)
    assert pauses == [1.5]


def test_after_a_refusal_nobody_comes_back_as_someone_else(scripted: Scripted, local: Local) -> None:
    running = scripted(answer("", "403 Forbidden"))
    fetch_together([running.url], local(retries=3))
    assert ["scrapenews"] == [request.fields["User-Agent"].split("/")[0] for request in running.requests]


def test_waiting_for_a_turn_uses_up_no_deadline(scripted: Scripted, local: Local) -> None:
    running = scripted(lambda _: (Wait(0.1), answer()), keeps=True)
    found = fetch_together([f"{running.url}{number}" for number in range(8)], local(total_timeout=0.4))
    assert [200] * 8 == [each.status_code for each in found if isinstance(each, Response)]


def test_a_host_that_stands_still_holds_no_other_up(scripted: Scripted, local: Local) -> None:
    stuck = scripted(lambda _: (SILENCE,), address="127.0.0.9")
    good = [scripted(answer(), address=f"127.0.0.{last}", keeps=True) for last in range(2, 8)]
    done: list[Response] = []

    async def run() -> None:
        async with Fetcher(local(total_timeout=30, read_timeout=30)) as fetcher:
            waiting = asyncio.create_task(fetcher.fetch_page(stuck.url))
            await seen(stuck)
            done.extend(await asyncio.gather(*(fetcher.fetch_page(host.url) for host in good for _ in range(3))))
            assert not waiting.done()
            waiting.cancel()

    asyncio.run(run())
    assert len(done) == 18


def test_a_queue_of_cancelled_fetches_leaves_the_turn_free(scripted: Scripted, local: Local) -> None:
    def script(request: Request) -> tuple[Step, ...]:
        return (SILENCE,) if request.path == "/stuck" else (answer(),)

    running = scripted(script)

    async def run() -> int:
        async with Fetcher(local(total_timeout=30, read_timeout=30)) as fetcher:
            tasks = [asyncio.create_task(fetcher.fetch_page(f"{running.url}stuck")) for _ in range(4)]
            await seen(running)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            return (await fetcher.fetch_page(running.url)).status_code

    assert asyncio.run(run()) == 200
