"""Runs of a job on real sites: what is stored, what is asked for again, and what is left alone."""

import asyncio
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from faults import Abort, Wait
from papers import STORY
from serving import answer

from scrapenews.batch import Outcome
from scrapenews.batch.job import Source
from scrapenews.errors import StoreError
from scrapenews.store import open_store

MINUTES, HOURS, DAYS = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
Made = Callable[..., Any]
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XML = "application/xml"


def sitemaps(press: Any, parts: list[list[str]]) -> None:
    """Have a paper list its stories in the sitemaps of an index."""
    for number, paths in enumerate(parts):
        entries = "".join(f"<url><loc>{press.url}{path}</loc></url>" for path in paths)
        press.files[f"/part-{number}.xml"] = (f'<urlset xmlns="{NAMESPACE}">{entries}</urlset>', XML)
    entries = "".join(f"<sitemap><loc>{press.url}/part-{number}.xml</loc></sitemap>" for number in range(len(parts)))
    press.files["/sitemap.xml"] = (f'<sitemapindex xmlns="{NAMESPACE}">{entries}</sitemapindex>', XML)


def test_a_first_run_stores_what_the_feed_lists(paper: Made, desk: Made) -> None:
    press = paper()
    outcomes, summary = desk(press).run()
    assert ["ok"] * 5 == [outcome.kind for outcome in outcomes]
    assert (5, 5, True) == (summary.total("listed"), summary.total("new"), summary.all_fine)


def test_a_run_at_once_after_another_asks_for_no_page(paper: Made, desk: Made) -> None:
    press = paper()
    work = desk(press)
    work.run()
    press.asked.clear()
    assert ([], {"/feed": 1}, 1) == (work.run()[0], dict(press.asked), press.unchanged)


def test_what_has_not_changed_costs_no_content(paper: Made, desk: Made) -> None:
    press = paper()
    work = desk(press)
    work.run()
    outcomes, _ = work.run(15 * MINUTES)
    assert (["unchanged"] * 5, 6) == ([outcome.kind for outcome in outcomes], press.unchanged)


def test_a_story_that_changed_is_a_second_version(paper: Made, desk: Made) -> None:
    press = paper(stories=2)
    work = desk(press)
    work.run()
    press.stories["/story-1"] = ("sluice 1", "The town council took back what it had voted for on Tuesday last week.")
    _, summary = work.run(15 * MINUTES)
    assert (1, 1, 2) == (summary.total("changed"), summary.total("unchanged"), work.versions(f"{press.url}/story-1"))


def test_a_story_is_asked_for_at_growing_intervals_and_then_no_more(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    work = desk(press, every=1 * DAYS, reread=((1 * HOURS, 20 * MINUTES), (4 * HOURS, 2 * HOURS)))
    asked = [work.run(20 * MINUTES)[0] != [] for _ in range(20)]
    assert [0, 1, 2, 3, 9] == [number for number, was in enumerate(asked) if was]


def test_a_page_is_gone_after_two_answers_and_is_not_asked_for_again(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    work = desk(press, every=1 * DAYS)
    work.run()
    press.answers["/story-0"] = [answer("gone", "410 Gone", Connection="close")]
    kinds = [[outcome.kind for outcome in work.run(15 * MINUTES)[0]] for _ in range(3)]
    assert [["failed"], ["gone"], []] == kinds


def test_one_answer_of_404_between_others_is_forgotten(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    work = desk(press)
    missing = [answer("gone", "404 Not Found", Connection="close")]
    kinds = []
    for answered in (None, missing, None, missing):
        press.answers = {"/story-0": answered} if answered else {}
        kinds += [outcome.kind for outcome in work.run(15 * MINUTES)[0]]
    assert ["ok", "failed", "unchanged", "failed"] == kinds


def test_a_failure_that_may_pass_is_tried_again_in_the_same_run(paper: Made, desk: Made) -> None:
    press = paper(stories=2)
    press.answers["/story-0"] = [answer("", "500 Internal Server Error", Connection="close")]
    outcomes, summary = desk(press).run()
    assert ({"ok", "failed"}, 3) == ({outcome.kind for outcome in outcomes}, press.asked["/story-0"])
    assert {"http.server": 1} == summary.failures


def test_a_failure_that_may_pass_is_due_soon(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    press.answers["/story-0"] = [answer("", "500 Internal Server Error", Connection="close")]
    work = desk(press)
    _, summary = work.run()
    assert work.now + 5 * MINUTES == summary.next_due
    del press.answers["/story-0"]
    assert ["ok"] == [outcome.kind for outcome in work.run(5 * MINUTES)[0]]


def test_a_host_that_wants_to_be_left_alone_is(paper: Made, desk: Made) -> None:
    press = paper(stories=20)
    refusal = [answer("", "429 Too Many Requests", Retry_After="600", Connection="close")]
    press.answers = dict.fromkeys(press.stories, refusal)
    work = desk(press)
    _, summary = work.run()
    assert press.asked.total() <= 1 + 2
    assert (work.now + 10 * MINUTES, 20) == (summary.next_due, summary.total("failed") + summary.total("postponed"))
    press.answers.clear()
    assert 0 == len(work.run(5 * MINUTES)[0])
    assert 20 == work.run(5 * MINUTES)[1].total("new")


def test_a_broken_feed_fails_alone_and_its_known_pages_are_read(paper: Made, desk: Made) -> None:
    press, other = paper(), paper()
    work = desk(press, other)
    work.run()
    press.answers["/feed"] = [answer("<p>Sorry!", "503 Service Unavailable", Connection="close")]
    outcomes, summary = work.run(15 * MINUTES)
    assert (10, ["failed", "unchanged"]) == (len(outcomes), [each.outcome for each in summary.sources.values()])
    assert not summary.all_fine


def test_a_page_in_place_of_the_feed_gives_no_candidates(paper: Made, desk: Made) -> None:
    press = paper()
    page = STORY.format(headline="Sorry", text='<a href="/story-1">The feed is being repaired</a>')
    press.answers["/feed"] = [answer(page, Connection="close")]
    outcomes, summary = desk(press).run()
    assert ([], "failed") == (outcomes, summary.sources["paper 0"].outcome)


def test_a_source_is_asked_when_its_time_has_come(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    work = desk(press, every=1 * HOURS)
    asked = [work.run(20 * MINUTES)[1].sources["paper 0"].outcome for _ in range(5)]
    assert ["ok", "not_due", "not_due", "unchanged", "not_due"] == asked


def test_all_sitemaps_of_an_index_are_asked_for_conditionally(paper: Made, desk: Made) -> None:
    press = paper(stories=4)
    sitemaps(press, [["/story-0"], ["/story-1"]])
    work = desk(press, kind="sitemap", path="/sitemap.xml", every=15 * MINUTES, reread=())
    assert 2 == work.run()[1].total("new")
    _, summary = work.run(15 * MINUTES)
    assert ("unchanged", 3) == (summary.sources["paper 0"].outcome, press.unchanged)
    sitemaps(press, [["/story-0"], ["/story-1", "/story-2"]])
    _, summary = work.run(15 * MINUTES)
    assert (1, 5) == (summary.total("new"), press.unchanged)


def test_a_list_of_addresses_may_be_a_file(paper: Made, desk: Made, tmp_path: Path) -> None:
    press = paper(stories=3)
    listed = tmp_path / "urls.txt"
    listed.write_text(f"# two of three\n{press.url}/story-0\n{press.url}/story-2\n", encoding="utf-8")
    work = desk(press)
    work.job = replace(work.job, sources=(Source(name="paper 0", url=str(listed), kind="list"),))
    assert 2 == work.run()[1].total("new")


def test_what_the_job_does_not_want_is_not_asked_for(paper: Made, desk: Made) -> None:
    press = paper(stories=3)
    assert 1 == desk(press, include=("/story-*",), exclude=("/story-1", "/story-2")).run()[1].total("new")


def test_a_job_that_has_come_to_want_more_reads_listings_that_have_not_changed(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=3), exclude=("/story-1", "/story-2"), reread=())
    assert 1 == work.run()[1].total("new")
    work.job = replace(work.job, sources=(replace(work.job.sources[0], exclude=("/story-2",)),))
    summaries = [work.run(15 * MINUTES)[1] for _ in range(2)]
    assert [(1, "ok"), (0, "unchanged")] == [(one.total("new"), one.sources["paper 0"].outcome) for one in summaries]


def test_what_a_job_has_come_to_exclude_is_not_asked_for_again(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=3))
    work.run()
    work.job = replace(work.job, sources=(replace(work.job.sources[0], exclude=("/story-2",)),))
    assert {"story-0", "story-1"} == {outcome.url.rpartition("/")[2] for outcome in work.run(1 * HOURS)[0]}


def test_a_slow_site_does_not_hold_up_the_others(paper: Made, desk: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrapenews.batch.running._GRACE", 0.1)
    slow, quick = paper(stories=1, address="127.0.0.2"), paper()
    slow.answers["/feed"] = [Wait(60), Abort()]
    work = desk(slow, quick)

    async def meanwhile() -> list[tuple[str, str]]:
        job_run, seen = work.begin(), []
        async for outcome in job_run:
            seen.append((outcome.source, job_run.summary.sources["paper 0"].outcome))
            if len(seen) == 5:
                job_run.stop()
        return seen

    assert [("paper 1", "not_asked")] * 5 == asyncio.run(meanwhile())


def test_no_more_pages_of_a_source_are_asked_for_than_the_job_says(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=5), every=1 * DAYS, max_pages=2)
    assert [2, 2, 1] == [work.run()[1].total("new") for _ in range(3)]


def test_an_outcome_is_stored_before_it_is_told(paper: Made, desk: Made) -> None:
    press = paper(stories=3)
    work = desk(press)
    stored = []

    async def note(outcome: Outcome) -> None:
        with open_store(work.place, read_only=True) as store:
            stored.append(len(store.versions(outcome.url)))

    work.run(sinks=[note])
    assert [1, 1, 1] == stored


def test_a_sink_that_fails_ends_the_run_and_loses_nothing(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=5))

    def fail(_: Outcome) -> None:
        raise ValueError("the queue is closed")

    with pytest.raises(ValueError, match="queue"):
        work.run(sinks=[fail])
    stored = 5 - work.run()[1].total("new")
    assert 1 <= stored
    with open_store(work.place, read_only=True) as store:
        assert 5 == len(list(store.articles()))


def test_a_second_run_of_the_same_store_ends_at_once(paper: Made, desk: Made) -> None:
    press = paper(stories=1)
    work = desk(press)
    with open_store(work.place) as store:
        store.begin_run("another", work.now)
        with pytest.raises(StoreError) as caught:
            work.run()
    assert ("store.busy", 0) == (caught.value.code, press.asked.total())


def test_the_summary_is_in_the_store(paper: Made, desk: Made) -> None:
    work = desk(paper(stories=2))
    _, summary = work.run()
    with open_store(work.place, read_only=True) as store:
        row = store.last_run("news")
    assert (summary.to_dict(), work.now) == (row.summary, row.ended_at)
