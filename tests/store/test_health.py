"""How a source has been doing: fill-rates by day, failures by class, and alarms."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from making import DAY, HOUR, NOW, article, failed, ok

from scrapenews.record import Person
from scrapenews.store import PageOutcome

Listed = Callable[..., list[Any]]  # of conftest
WITH_AUTHOR = {"authors": (Person(name="Ida Lund"),)}


def day_of(store: Any, run: int, listed: Listed, day: dt.datetime, outcomes: list[Any], source: str = "town") -> None:
    """A day on which a source lists new pages, and what becomes of each."""
    pages = listed(*(f"https://{source}.example/{day:%d}/{i}" for i in range(len(outcomes))), source=source, now=day)
    for page, outcome in zip(pages, outcomes, strict=True):
        store.note_outcome(run, page.id, outcome)


def test_the_fill_rate_of_a_day(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article(**WITH_AUTHOR)), ok(article()), failed()])
    (day,) = store.health(now=NOW)[0].days
    assert (NOW.date(), 2, {"ok": 2, "failed": 1}) == (day.day, day.readings, day.outcomes)
    assert (1.0, 0.5, 0.0) == (day.fill_rates["headline"], day.fill_rates["authors"], day.fill_rates["section"])


def test_a_reading_that_changes_nothing_counts_too(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article())])
    store.note_outcome(run, 1, ok(article(), at=NOW + DAY))
    assert [1, 1] == [day.readings for day in store.health(now=NOW + DAY)[0].days]


def test_failures_by_class_the_most_frequent_first(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [failed("http.404"), failed("timeout.total"), failed("timeout.total")])
    assert [("timeout.total", 2), ("http.404", 1)] == list(store.health(now=NOW)[0].failures.items())


def test_days_before_the_first_are_left_out(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article())])
    assert (1, 0) == (
        len(store.health(now=NOW + 2 * DAY, days=3)[0].days),
        len(store.health(now=NOW + 3 * DAY, days=3)[0].days),
    )


def test_every_source_by_name_with_its_pages(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article(), due_at=NOW + HOUR)])
    store.note_source("county", "https://county.example/", now=NOW, outcome="failed", code="http.503", due_at=NOW)
    county, town = store.health(now=NOW)
    assert ("county", 0, 0, None, "http.503") == (
        county.source.name, county.pages, county.versions, county.next_due, county.source.code,
    )  # fmt: skip
    assert ("town", 1, 1, NOW + HOUR) == (town.source.name, town.pages, town.versions, town.next_due)


def test_a_redesign_is_an_alarm(store: Any, run: int, listed: Listed) -> None:
    for number in range(5):
        record = article(**(WITH_AUTHOR if number < 4 else {}))
        day = NOW + number * DAY
        day_of(store, run, listed, day, [ok(record, at=day)] * 12)
    (alarm,) = store.health(now=NOW + 4 * DAY)[0].alarms
    assert ("authors", 1.0, 0.0, (NOW + 4 * DAY).date()) == (alarm.field, alarm.before, alarm.now, alarm.since)


def test_pages_that_give_no_record_any_more_are_an_alarm(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article())] * 15)
    day_of(store, run, listed, NOW + DAY, [failed("content.none", at=NOW + DAY)] * 15)
    assert ["record"] == [alarm.field for alarm in store.health(now=NOW + DAY)[0].alarms]


def test_pages_that_are_not_wanted_are_no_alarm(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article())] * 15)
    skipped = PageOutcome(kind="skipped", at=NOW + DAY, code="policy.reserved")
    day_of(store, run, listed, NOW + DAY, [skipped] * 15)
    assert () == store.health(now=NOW + DAY)[0].alarms


def test_a_field_that_comes_and_goes_is_no_alarm(store: Any, run: int, listed: Listed) -> None:
    for number in range(4):
        day = NOW + number * DAY
        records = [article(**(WITH_AUTHOR if (index + number) % 3 else {})) for index in range(12)]
        day_of(store, run, listed, day, [ok(record, at=day) for record in records])
    assert () == store.health(now=NOW + 3 * DAY)[0].alarms


def test_a_few_pages_are_no_alarm(store: Any, run: int, listed: Listed) -> None:
    day_of(store, run, listed, NOW, [ok(article(**WITH_AUTHOR))] * 30)
    day_of(store, run, listed, NOW + DAY, [ok(article(), at=NOW + DAY)] * 4)
    assert () == store.health(now=NOW + DAY)[0].alarms
