"""Versions, one article's or all, as they are read."""

import sqlite3
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from making import HOUR, NOW, Newsroom, article, ok

from scrapenews.errors import StoreError
from scrapenews.store import open_store

Listed = Callable[..., list[Any]]  # of conftest
A, B = "https://news.example/a", "https://news.example/b"


@pytest.fixture
def filled(store: Any, run: int, listed: Listed) -> Any:
    """A store with an article of two versions in English and one of one version in Portuguese, of another source."""
    (first,) = listed(A)
    store.note_outcome(run, first.id, ok(article("One.", in_language="en")))
    (second,) = listed(B, source="county", now=NOW + HOUR)
    store.note_outcome(run, second.id, ok(article("Um.", in_language="pt-BR"), at=NOW + HOUR))
    store.note_outcome(run, first.id, ok(article("Two.", in_language="en"), at=NOW + 2 * HOUR))
    return store


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, ["Um.", "Two."]),
        ({"every_version": True}, ["One.", "Um.", "Two."]),
        ({"since": NOW + 2 * HOUR}, ["Two."]),
        ({"until": NOW + 2 * HOUR}, ["Um."]),
        ({"until": NOW + 2 * HOUR, "every_version": True}, ["One.", "Um."]),
        ({"source": "county"}, ["Um."]),
        ({"source": "none"}, []),
        ({"language": "pt"}, ["Um."]),
        ({"language": "PT-br"}, ["Um."]),
        ({"language": "p"}, []),
        ({"language": "%"}, []),
        ({"after": 2}, ["Two."]),
    ],
)
def test_a_choice_of_articles(filled: Any, choice: Any, expected: list[str]) -> None:
    assert expected == [row.article.text for row in filled.articles(**choice)]


def test_what_a_row_tells(filled: Any) -> None:
    row = next(filled.articles())
    assert (2, 2, B, "county", 1, NOW + HOUR) == (
        row.id, row.page, row.url, row.source, row.number, row.first_seen_at,
    )  # fmt: skip


def test_the_record_comes_back_whole(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    record = article("One.\nTwo.", in_language="en", date_published=NOW, retrieved_at=NOW)
    store.note_outcome(run, page.id, ok(record))
    assert record == store.versions(A)[0].article


def test_when_a_version_was_first_seen_is_when_it_was_retrieved(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(retrieved_at=NOW - HOUR)))
    assert NOW - HOUR == store.versions(A)[0].first_seen_at


@pytest.mark.parametrize("asked", [A, f"{A}#top"])
def test_an_articles_versions_by_its_address(filled: Any, asked: str) -> None:
    assert [1, 2] == [row.number for row in filled.versions(asked)]


def test_an_address_that_is_not_known(filled: Any) -> None:
    assert [] == filled.versions("https://news.example/z")


def test_outcomes_can_be_noted_while_articles_are_read(filled: Any, run: int) -> None:
    texts = []
    for row in filled.articles():
        texts.append(row.article.text)
        filled.note_outcome(run, row.page, ok(article(f"{row.article.text} More."), at=NOW + 3 * HOUR))
    assert ["Um.", "Two."] == texts


def test_a_reading_that_is_left_off_leaves_nothing_behind(filled: Any, run: int) -> None:
    readings = [filled.articles() for _ in range(30)]
    for reading in readings:
        next(reading)
        reading.close()
    filled.end_run(run, NOW, {})


def test_articles_are_not_all_in_memory_at_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.db") as store:
        fill(store, 600, words=3000)
        tracemalloc.start()
        total = sum(len(row.record) for row in store.articles())
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < total / 3


def fill(store: Any, number: int, words: int) -> None:
    """Store so many articles of so many words."""
    from making import FEED, candidate

    run = store.begin_run("nightly", NOW)
    report = Newsroom(1).report(words)
    candidates = [candidate(f"https://news.example/{index}") for index in range(number)]
    store.note_source("town", FEED, now=NOW, outcome="ok", due_at=None, candidates=candidates)
    for page in store.due_pages(NOW):
        store.note_outcome(run, page.id, ok(article(f"Number {page.id}.\n{report}")))


def test_a_damaged_record_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.db") as store:
        fill(store, 1, words=50)
    with sqlite3.connect(tmp_path / "news.db") as database:
        database.execute("UPDATE record SET json = '{\"headline\": 7}'")
    database.close()
    with open_store(tmp_path / "news.db", read_only=True) as store, pytest.raises(StoreError) as raised:
        _ = next(store.articles()).article
    assert "store.corrupt" == raised.value.code
