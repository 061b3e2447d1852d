"""When a schedule runs a job: at once, on the sources' times, one run for all that were missed, never two at a time."""

import asyncio
import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from faults import Wait

from scrapenews.batch import Schedule, Summary
from scrapenews.batch.cron import cron_time, cron_trigger
from scrapenews.batch.job import Job, Source
from scrapenews.batch.scheduling import Notice, Skipped, job_trigger
from scrapenews.errors import StoreError
from scrapenews.store import open_store

Made = Callable[..., Any]
SECOND, HOUR = dt.timedelta(seconds=1), dt.timedelta(hours=1)
MAY = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)  # a Wednesday


def followed(
    job: Job, enough: Callable[[list[Notice]], bool], on_notice: Callable[[Notice], None] | None = None
) -> Any:
    """What a schedule has to say until that is enough."""
    notices: list[Notice] = []

    async def follow() -> None:
        def tell(notice: Notice) -> None:
            notices.append(notice)
            if on_notice:
                on_notice(notice)
            if enough(notices):
                schedule.stop()

        schedule = Schedule(job, tell=tell)
        async with asyncio.timeout(40):
            await schedule.run()

    asyncio.run(follow())
    return notices


def summaries(notices: list[Notice]) -> list[Summary]:
    return [notice for notice in notices if isinstance(notice, Summary)]


def test_the_first_run_is_at_once_and_others_follow(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=1), every=SECOND)
    notices = followed(work.job, lambda told: len(summaries(told)) == 3)
    assert [1, 0, 0] == [summary.total("new") for summary in summaries(notices)][:3]


def test_runs_that_were_missed_are_made_up_for_by_one(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=1), every=2 * SECOND)
    ended: list[float] = []

    def sleep_once(notice: Notice) -> None:
        if isinstance(notice, Summary):
            ended.append(time.monotonic())
        if len(ended) == 1:
            time.sleep(9)  # as the machine may: nothing runs meanwhile
            ended.append(time.monotonic())

    followed(work.job, lambda told: len(summaries(told)) >= 4, sleep_once)
    woken = ended[1]
    assert len([moment for moment in ended[2:] if moment < woken + 2]) <= 2


def test_a_run_that_would_overlap_is_skipped_and_said(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    press.answers["/story-0"] = [Wait(3), press.page("/story-0")]
    work = desk(press, every=SECOND)
    notices = followed(work.job, lambda told: len(summaries(told)) == 1)
    assert [Skipped, Skipped] == [type(notice) for notice in notices][:2]
    assert 1 == summaries(notices)[0].total("new")


def test_a_store_that_is_busy_is_said_and_tried_again(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=1), every=SECOND)
    with open_store(work.place) as store:
        store.begin_run("another", work.now)
        busy = followed(work.job, lambda told: len(told) == 2)
    assert {"store.busy"} == {notice.code for notice in busy if isinstance(notice, StoreError)}
    notices = followed(work.job, lambda told: summaries(told) != [])
    assert 1 == summaries(notices)[0].total("new")


def test_a_store_that_no_run_can_use_ends_the_schedule(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=1), every=SECOND)
    work.place.write_bytes(b"no store at all, but a text" * 100)
    with pytest.raises(StoreError) as caught:
        followed(work.job, lambda told: len(told) == 2)
    assert "store.corrupt" == caught.value.code


def times(job: Job, number: int) -> list[dt.datetime]:
    """The first times at which a job is to run."""
    trigger, found, now = job_trigger(job), [], MAY
    for _ in range(number):
        now = trigger.get_next_fire_time(now, now)
        found.append(now)
        now += dt.timedelta(microseconds=1)
    return found


def source(name: str, **when: Any) -> Source:
    return Source(name=name, url="https://news.example/feed", **when)


def test_a_job_runs_when_any_of_its_sources_is_due(tmp_path: Any) -> None:
    sources = (source("a", cron="30 1 * * *"), source("b", cron="0 3 * * *", time_zone="Europe/Lisbon"))
    job = Job(name="news", store=str(tmp_path / "news.db"), sources=sources)
    assert [(1, 30), (2, 0), (1, 30)] == [(moment.astimezone(dt.UTC).hour, moment.minute) for moment in times(job, 3)]


def test_a_job_runs_as_often_as_its_most_hurried_source() -> None:
    job = Job(name="news", store="x", sources=(source("a", every=HOUR), source("b", every=4 * HOUR)))
    trigger = job_trigger(job)
    first = trigger.get_next_fire_time(None, MAY)
    assert HOUR == trigger.get_next_fire_time(first, first) - first
    slow = replace(job, sources=job.sources[1:])
    assert 4 * HOUR == job_trigger(slow).get_next_fire_time(first, first) - first


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("*/15 * * * *", "2024-05-01T00:15"),
        ("0 6 * * 0", "2024-05-05T06:00"),
        ("0 6 * * 7", "2024-05-05T06:00"),
        ("0 6 * * mon", "2024-05-06T06:00"),
        ("0 6 * * 6-1", "2024-05-04T06:00"),
        ("0 6 13 * 5", "2024-05-03T06:00"),
        ("0 6 2 * 5", "2024-05-02T06:00"),
        ("0 0 1 jan *", "2025-01-01T00:00"),
    ],
)
def test_a_cron_expression_means_what_it_means_to_cron(expression: str, expected: str) -> None:
    assert expected == f"{cron_time(expression, None, MAY):%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize("expression", ["", "* * * *", "61 * * * *", "* * * * 8", "* * * * week", "@daily"])
def test_what_is_no_cron_expression_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        cron_trigger(expression, None)
