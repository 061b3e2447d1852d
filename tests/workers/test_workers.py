"""Real processes: they read what this process reads, and what kills one of them is one failed page."""

import asyncio
import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from scrapenews import explain
from scrapenews.errors import NoMainContent, StandIn, StatusError, WorkerError
from scrapenews.record import Response
from scrapenews.workers import Limits, Workers

Result = TypeVar("Result")
HERE = Path(__file__).parent
STORY = b"""<!DOCTYPE html><html lang=en><title>Sluice to be repaired</title><article><h1>Sluice to be repaired</h1>
<p>The town council of Eastmere voted on Tuesday to repair the old sluice before the autumn rains set in.</p>
<p>Work will begin in the second week of August, the surveyor told residents, and is to last for six weeks.</p>
</article>"""
LOGIN = b"<title>Log in</title><h1>Log in</h1><form><input name=a><input type=password name=b></form>"


@pytest.fixture(autouse=True)
def bad(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What the functions are in that workers are asked to call: children look for modules where this process does."""
    monkeypatch.syspath_prepend(str(HERE))
    import misbehaviours

    return misbehaviours


def with_workers(work: Callable[[Workers], Awaitable[Result]], size: int = 1, **limits: Any) -> Result:
    """What some work with workers gives."""

    async def run() -> Result:
        async with Workers(size, limits=Limits(**limits)) as workers:
            return await work(workers)

    return asyncio.run(run())


def response(content: bytes, url: str = "https://news.example/town/sluice") -> Response:
    moment = dt.datetime(2024, 5, 1, 10, tzinfo=dt.UTC)
    return Response(url=url, requested_url=url, status_code=200, headers=(), content=content, retrieved_at=moment)


def is_running(process: int) -> bool:
    """Whether there is a process that does more than wait to be buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_worker_reads_what_this_process_reads() -> None:
    assert explain(STORY, url=None).article == with_workers(lambda workers: workers.page(STORY, None)).article


def test_a_response_keeps_when_it_came() -> None:
    extraction = with_workers(lambda workers: workers.read(response(STORY)))
    assert (dt.datetime(2024, 5, 1, 10, tzinfo=dt.UTC), ()) == (extraction.article.retrieved_at, extraction.claims)


def test_what_stands_in_the_articles_place_comes_back_with_its_code() -> None:
    with pytest.raises(StandIn) as caught:
        with_workers(lambda workers: workers.read(response(LOGIN)))
    assert ("page.login", "https://news.example/town/sluice") == (caught.value.code, caught.value.url)


def test_a_page_without_text_is_no_fault_of_the_worker() -> None:
    with pytest.raises(NoMainContent):
        with_workers(lambda workers: workers.page(b"<html><body></body></html>", None))


def test_an_error_of_the_tree_crosses_whole(bad: Any) -> None:
    with pytest.raises(StatusError) as caught:
        with_workers(lambda workers: workers.call(bad.refuse))
    assert (410, "http.gone", 3.0) == (caught.value.status_code, caught.value.code, caught.value.retry_after)


@pytest.mark.parametrize(
    ("deed", "code", "said"),
    [
        ("fail", "worker.fault", "KeyError in misbehaviours.py:"),
        ("answer_what_cannot_travel", "worker.fault", "unexpected"),
        ("die", "worker.killed", "SIGSEGV"),
        ("take_memory", "worker.memory", "memory"),
        ("take_for_ever", "worker.timeout", "within 2 s"),
        ("take_for_ever_unstoppably", "worker.timeout", "within 2 s"),
    ],
)
def test_what_a_page_does_is_one_error_and_the_next_page_is_read(bad: Any, deed: str, code: str, said: str) -> None:
    async def work(workers: Workers) -> tuple[WorkerError, str | None]:
        with pytest.raises(WorkerError) as caught:
            await workers.call(getattr(bad, deed))
        return caught.value, (await workers.page(STORY, None)).article.headline

    error, headline = with_workers(work, seconds=2, memory=300_000_000)
    assert (code, "Sluice to be repaired") == (error.code, headline)
    assert said in error.message


def test_how_a_process_died_is_known_however_late_its_end_is_noticed(bad: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    wait = os.waitpid

    def wait_late(process: int, options: int) -> tuple[int, int]:
        while not (ended := wait(process, options | os.WNOHANG))[0]:
            time.sleep(0.2)
        return ended

    monkeypatch.setattr(os, "waitpid", wait_late)

    async def work(workers: Workers) -> WorkerError:
        with pytest.raises(WorkerError) as caught:
            await workers.call(bad.die)
        return caught.value

    assert "SIGSEGV" in with_workers(work).message


def test_what_prints_does_not_disturb_the_answers(bad: Any) -> None:
    assert with_workers(lambda workers: workers.call(bad.print_something)) == 0


def test_a_process_is_replaced_after_its_pages(bad: Any) -> None:
    async def work(workers: Workers) -> list[int]:
        return [await workers.call(bad.tell_process) for _ in range(4)]

    first, second, third, fourth = with_workers(work, pages=2)
    assert (True, False, True) == (first == second, second == third, third == fourth)


@pytest.mark.parametrize(("deed", "code"), [("die", "worker.killed"), ("take_for_ever", "worker.timeout")])
def test_pages_sent_behind_one_that_ends_its_process_are_read(bad: Any, deed: str, code: str) -> None:
    async def work(workers: Workers) -> list[Any]:
        asked = [bad.tell_process, getattr(bad, deed), bad.tell_process, getattr(bad, deed), bad.tell_process]
        return await asyncio.gather(*map(workers.call, asked), return_exceptions=True)

    first, one, second, other, third = with_workers(work, seconds=2)
    assert (code, code) == (one.code, other.code)
    assert len({first, second, third}) == 3


def test_pages_sent_to_a_process_that_is_replaced_are_read_by_the_next(bad: Any) -> None:
    async def work(workers: Workers) -> list[int]:
        return await asyncio.gather(*(workers.call(bad.tell_process) for _ in range(6)))

    assert len(set(with_workers(work, pages=2))) == 3


def test_a_page_has_its_own_time_however_long_those_before_it_took(bad: Any) -> None:
    async def work(workers: Workers) -> list[None]:
        return await asyncio.gather(*(workers.call(bad.take_a_second) for _ in range(4)))

    assert [None] * 4 == with_workers(work, seconds=2)


def test_a_page_that_nobody_waits_for_takes_none_behind_it_along(bad: Any) -> None:
    async def work(workers: Workers) -> str | None:
        unwanted = asyncio.create_task(workers.call(bad.take_for_ever))
        await asyncio.sleep(1)
        wanted = asyncio.create_task(workers.page(STORY, None))
        await asyncio.sleep(0.1)
        unwanted.cancel()
        return (await wanted).article.headline

    assert with_workers(work) == "Sluice to be repaired"


def test_pages_are_read_side_by_side(bad: Any) -> None:
    async def work(workers: Workers) -> set[int]:
        return set(await asyncio.gather(*(workers.call(bad.tell_process) for _ in range(8))))

    assert len(with_workers(work, size=2)) == 2


def test_an_answer_that_nobody_waits_for_is_not_given_to_the_next(bad: Any) -> None:
    async def work(workers: Workers) -> str | None:
        waiting = asyncio.create_task(workers.call(bad.take_for_ever))
        await asyncio.sleep(1)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return (await workers.page(STORY, None)).article.headline

    assert with_workers(work) == "Sluice to be repaired"


def test_at_the_end_all_processes_are_gone(bad: Any) -> None:
    async def work(workers: Workers) -> list[int]:
        return await asyncio.gather(*(workers.call(bad.tell_process) for _ in range(8)))

    assert [process for process in with_workers(work, size=2) if is_running(process)] == []


PARENT = """
import asyncio, sys
sys.path.insert(0, sys.argv[1])
import misbehaviours as bad
from scrapenews.workers import Limits, Workers

async def main():
    async with Workers(2, limits=Limits(seconds=1)) as workers:
        print(await workers.call(bad.tell_process), flush=True)
        await asyncio.gather(workers.call(bad.take_for_ever_unstoppably), asyncio.sleep(60))

asyncio.run(main())
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_its_parent(number: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(HERE)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert is_running(child)
        parent.send_signal(number)
        parent.wait(timeout=20)
        wait_until(lambda: not is_running(child))


def test_a_signal_to_the_whole_group_kills_no_page(bad: Any) -> None:
    async def work(workers: Workers) -> tuple[int, int]:
        child = await workers.call(bad.tell_process)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(child, number)
        return child, await workers.call(bad.tell_process)

    before, after = with_workers(work)
    assert before == after


@pytest.mark.parametrize("name", ["seconds", "memory", "pages"])
def test_limits_that_make_no_sense_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits(**{name: 0})
