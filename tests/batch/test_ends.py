"""How a run ends before it is done: stopped, left, or on a full disk."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from faults import Wait
from serving import answer

from scrapenews.errors import StoreError
from scrapenews.store import open_store
from scrapenews.store.store import Store

Made = Callable[..., Any]


def test_a_run_that_is_stopped_lets_pages_under_way_end(paper: Made, desk: Made) -> None:
    press = paper(stories=20)
    for path in press.stories:
        press.answers[path] = [Wait(0.5), press.page(path)]
    work = desk(press)

    async def stop_soon() -> Any:
        job_run = work.begin()
        outcomes = []
        async for outcome in job_run:
            outcomes.append(outcome)
            job_run.stop()
        return outcomes, job_run.summary

    outcomes, summary = asyncio.run(stop_soon())
    assert 1 <= len(outcomes) <= 3
    assert (True, len(outcomes)) == (summary.stopped, summary.total("new"))
    press.answers.clear()
    assert 20 - len(outcomes) == work.run()[1].total("new")


def test_a_page_that_does_not_come_is_given_up_when_a_run_is_stopped(
    paper: Made, desk: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrapenews.batch.running._GRACE", 0.2)
    press = paper(stories=2)
    press.answers["/story-1"] = [Wait(60), answer("late")]
    work = desk(press)

    async def stop_soon() -> Any:
        job_run = work.begin()
        async for _ in job_run:
            job_run.stop()
        return job_run.summary

    summary = asyncio.run(stop_soon())
    assert (True, 1, work.now) == (summary.stopped, summary.total("new"), summary.next_due)


def test_who_leaves_the_loop_leaves_a_store_in_order(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=5))

    async def leave() -> None:
        async for _ in work.begin():
            break

    asyncio.run(leave())
    with open_store(work.place, read_only=True) as store:
        assert store.last_run("news").summary["stopped"]
    work.run()
    with open_store(work.place, read_only=True) as store:
        assert 5 == len(list(store.articles()))


def test_a_store_that_takes_no_more_ends_the_run(paper: Made, desk: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    work = desk(paper(stories=5))
    note = Store.note_outcome

    def note_some(self: Store, run: int, page: int, outcome: Any) -> Any:
        if page > 2:
            raise StoreError("no space left on the device", code="store.full")
        return note(self, run, page, outcome)

    monkeypatch.setattr(Store, "note_outcome", note_some)
    with pytest.raises(StoreError) as caught:
        work.run()
    assert "store.full" == caught.value.code
    monkeypatch.undo()
    work.run()
    with open_store(work.place, read_only=True) as store:
        assert [1] * 5 == [row.number for row in store.articles(every_version=True)]
