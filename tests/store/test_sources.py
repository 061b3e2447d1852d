"""Sources, and the pages that they list."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from making import DAY, FEED, HOUR, NOW, article, candidate, failed, ok

from scrapenews.record import Validators

Listed = Callable[..., list[Any]]  # of conftest
A = "https://news.example/a"


def note(store: Any, now: dt.datetime = NOW, **more: Any) -> int:
    """Note that a source was asked."""
    return int(store.note_source("town", FEED, **{"now": now, "outcome": "ok", "due_at": now + HOUR, **more}))


def read(store: Any, run: int, now: dt.datetime = NOW) -> None:
    """Read every page that is due, never to be due again."""
    for page in list(store.due_pages(now)):
        store.note_outcome(run, page.id, ok(article(), at=now))


def test_a_source_that_was_never_asked_is_not_known(store: Any) -> None:
    assert store.source("town") is None


def test_what_is_known_of_a_source(store: Any) -> None:
    note(store, validators=Validators(etag='"1"'))
    known = store.source("town")
    assert (FEED, Validators(etag='"1"'), NOW, NOW + HOUR, 0, "ok") == (
        known.url, known.validators, known.checked_at, known.due_at, known.failures, known.outcome,
    )  # fmt: skip


def test_a_failure_keeps_the_validators_and_is_counted(store: Any) -> None:
    note(store, validators=Validators(etag='"1"'))
    note(store, outcome="failed", code="http.503", message="unavailable")
    note(store, outcome="failed", code="http.503", message="unavailable")
    known = store.source("town")
    assert (Validators(etag='"1"'), 2, "http.503") == (known.validators, known.failures, known.code)


def test_a_success_ends_the_failures(store: Any) -> None:
    note(store, outcome="failed", code="http.503")
    note(store)
    assert (0, None) == (store.source("town").failures, store.source("town").code)


def test_the_listings_that_a_source_leads_to_are_replaced_or_left(store: Any) -> None:
    long = f"https://news.example/{'é' * 5000}.xml"
    first = {"https://news.example/1.xml": Validators(etag='"1"'), long: Validators(last_modified="today")}
    note(store, listings=first)
    note(store, listings=None)
    assert first == store.listings("town")
    note(store, listings={"https://news.example/2.xml": Validators()})
    assert {"https://news.example/2.xml": Validators()} == store.listings("town")
    note(store, listings={})
    assert ({}, {}) == (store.listings("town"), store.listings("county"))


def test_new_pages_are_counted_and_due(store: Any) -> None:
    assert 2 == note(store, candidates=[candidate(A), candidate("https://news.example/b")])
    assert [A, "https://news.example/b"] == [page.url for page in store.due_pages(NOW)]


def test_a_page_is_new_once(store: Any) -> None:
    note(store, candidates=[candidate(A)])
    assert 0 == note(store, candidates=[candidate(A)])


def test_a_listing_that_names_a_page_twice_names_one_page(store: Any) -> None:
    assert 1 == note(store, candidates=[candidate(A), candidate(f"{A}#top")])


def test_a_page_belongs_to_the_source_that_listed_it_first(store: Any) -> None:
    note(store, candidates=[candidate(A)])
    store.note_source("county", FEED, now=NOW, outcome="ok", due_at=None, candidates=[candidate(A)])
    assert ["town"] == [page.source for page in store.due_pages(NOW)]


def test_more_candidates_than_a_question_holds(store: Any) -> None:
    many = [candidate(f"https://news.example/{number}") for number in range(1203)]
    assert (1203, 0) == (note(store, candidates=many), note(store, candidates=many))


@pytest.mark.parametrize(
    "modified", [NOW + HOUR, (NOW + HOUR).astimezone(dt.timezone(-5 * HOUR)), (NOW + HOUR).replace(tzinfo=None)]
)
def test_a_page_that_is_said_to_have_changed_is_due(store: Any, run: int, modified: dt.datetime) -> None:
    note(store, candidates=[candidate(A, modified=NOW)])
    read(store, run)
    note(store, now=NOW + 2 * HOUR, candidates=[candidate(A, modified=modified)])
    assert [A] == [page.url for page in store.due_pages(NOW + 2 * HOUR)]


def test_a_day_is_a_change_when_it_is_a_later_one(store: Any, run: int) -> None:
    note(store, candidates=[candidate(A, modified=NOW.date())])
    read(store, run)
    note(store, now=NOW + DAY, candidates=[candidate(A, modified=NOW.date() + DAY)])
    assert 1 == len(list(store.due_pages(NOW + DAY)))


@pytest.mark.parametrize("modified", [None, NOW, NOW - DAY, NOW.date()])
def test_a_page_that_is_said_to_be_as_it_was_is_not_due(store: Any, run: int, modified: dt.date | None) -> None:
    note(store, candidates=[candidate(A, modified=NOW)])
    read(store, run)
    note(store, now=NOW + HOUR, candidates=[candidate(A, modified=modified)])
    assert [] == list(store.due_pages(NOW + HOUR))


def test_a_first_date_of_change_counts_when_it_is_after_the_last_reading(store: Any, run: int) -> None:
    note(store, candidates=[candidate(A)])
    read(store, run)
    note(store, now=NOW + HOUR, candidates=[candidate(A, modified=NOW - HOUR)])
    assert [] == list(store.due_pages(NOW + HOUR))


def test_a_failure_that_waits_is_not_made_to_wait_longer(store: Any, run: int) -> None:
    note(store, candidates=[candidate(A, modified=NOW)])
    (page,) = store.due_pages(NOW)
    store.note_outcome(run, page.id, failed(due_at=NOW + HOUR))
    note(store, now=NOW + 2 * HOUR, candidates=[candidate(A, modified=NOW + 2 * HOUR)])
    assert NOW + HOUR == store.next_due()


@pytest.mark.parametrize("text", ["\x00", "\ud800", "é" * 9000, "'); DROP TABLE page; --"])
def test_whatever_stands_in_a_listing_is_kept(store: Any, text: str) -> None:
    odd = candidate(f"https://news.example/{text}", title=text)
    assert (1, 0) == (note(store, candidates=[odd]), note(store, candidates=[odd]))


@pytest.mark.parametrize("zone", [dt.timezone(dt.timedelta(hours=14)), dt.timezone(-dt.timedelta(hours=12))])
@pytest.mark.parametrize("end", [dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23)])  # noqa: DTZ001
def test_dates_at_the_ends_of_the_calendar_do_no_harm(store: Any, end: dt.datetime, zone: dt.timezone) -> None:
    assert 1 == note(store, candidates=[candidate(A, modified=end.replace(tzinfo=zone))])
