"""Pages: which are due, and what an outcome makes of one."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from making import DAY, HOUR, NOW, article, failed, ok

from scrapenews.record import Policy, Validators
from scrapenews.store import PageOutcome

Listed = Callable[..., list[Any]]  # of conftest
A, B, C = (f"https://news.example/{name}" for name in "abc")


def due(store: Any, now: Any = NOW, **more: Any) -> list[str]:
    """The addresses that are due."""
    return [page.url for page in store.due_pages(now, **more)]


def test_a_page_that_was_never_tried(listed: Listed) -> None:
    (page,) = listed(A)
    assert (A, "town", Validators(), None, 0, 0, None, NOW) == (
        page.url, page.source, page.validators, page.digest, page.versions, page.failures, page.last_code,
        page.first_seen,
    )  # fmt: skip


def test_a_page_that_was_read_is_due_at_its_time(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW + HOUR))
    assert ([], [A]) == (due(store, NOW + HOUR * 0.9), due(store, NOW + HOUR))


def test_a_page_without_a_time_is_not_due_again(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article()))
    assert ([], None) == (due(store, NOW + 1000 * DAY), store.next_due())


def test_new_pages_come_first_then_the_oldest(store: Any, run: int, listed: Listed) -> None:
    first, second = listed(A, B)
    store.note_outcome(run, first.id, ok(article(), due_at=NOW + 2 * HOUR))
    store.note_outcome(run, second.id, ok(article(), due_at=NOW + HOUR))
    listed(C, now=NOW + 3 * HOUR)
    assert [C, B, A] == due(store, NOW + 3 * HOUR)


def test_a_limit(store: Any, run: int, listed: Listed) -> None:
    (page, *_) = listed(A, B, C)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW))
    assert ([B, C, A], [B, C], []) == (due(store, limit=3), due(store, limit=2), due(store, limit=0))


def test_one_sources_pages(store: Any, listed: Listed) -> None:
    listed(A)
    listed(B, source="county")
    assert ([A], [B], []) == (due(store, source="town"), due(store, source="county"), due(store, source="none"))


def test_every_page_of_many_comes_once_though_outcomes_are_noted_meanwhile(
    store: Any, run: int, listed: Listed
) -> None:
    listed(*(f"https://news.example/{number}" for number in range(1100)))
    seen = []
    for page in store.due_pages(NOW):
        seen.append(page.id)
        if page.id % 5 == 0:
            store.note_outcome(run, page.id, failed(due_at=NOW + HOUR))
    assert (1100, 1100) == (len(seen), len(set(seen)))


def test_the_next_due(store: Any, run: int, listed: Listed) -> None:
    first, second = listed(A, B)
    store.note_outcome(run, first.id, ok(article(), due_at=NOW + 2 * HOUR))
    store.note_outcome(run, second.id, failed(due_at=NOW + HOUR))
    assert NOW + HOUR == store.next_due()


def test_pages_are_put_off_without_an_attempt(store: Any, listed: Listed) -> None:
    pages = listed(A, B, C)
    store.postpone([page.id for page in pages[:2]], NOW + HOUR)
    assert [C] == due(store)
    assert [0, 0] == [page.failures for page in store.due_pages(NOW + HOUR) if page.url != C]


def test_validators_are_kept_and_renewed(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW, validators=Validators(etag='"1"')))
    assert Validators(etag='"1"') == next(store.due_pages(NOW)).validators
    changed = PageOutcome(kind="unchanged", at=NOW, due_at=NOW, validators=Validators(last_modified="today"))
    store.note_outcome(run, page.id, changed)
    assert Validators(last_modified="today") == next(store.due_pages(NOW)).validators


def test_an_answer_without_validators_to_renew_keeps_them(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW, validators=Validators(etag='"1"')))
    store.note_outcome(run, page.id, PageOutcome(kind="unchanged", at=NOW, due_at=NOW))
    store.note_outcome(run, page.id, failed(due_at=NOW, validators=Validators()))
    assert Validators(etag='"1"') == next(store.due_pages(NOW)).validators


def test_failures_are_counted_until_a_success(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    for _ in range(2):
        store.note_outcome(run, page.id, failed(due_at=NOW))
    page = next(store.due_pages(NOW))
    assert (2, "connect.refused") == (page.failures, page.last_code)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW))
    page = next(store.due_pages(NOW))
    assert (0, None) == (page.failures, page.last_code)


def test_a_first_reading_is_the_first_version(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    assert 1 == store.note_outcome(run, page.id, ok(article())).version


def test_the_same_record_is_no_new_version(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(retrieved_at=NOW)))
    noted = store.note_outcome(run, page.id, ok(article(retrieved_at=NOW + HOUR, policy=Policy(robots_txt="obeyed"))))
    assert (None, 1) == (noted.version, len(store.versions(A)))


def test_a_changed_record_is_a_new_version(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article("It is open."), at=NOW))
    assert 2 == store.note_outcome(run, page.id, ok(article("It is shut."), at=NOW + HOUR)).version
    assert [(1, NOW, "It is open."), (2, NOW + HOUR, "It is shut.")] == [
        (row.number, row.first_seen_at, row.article.text) for row in store.versions(A)
    ]


def test_a_digest_of_an_older_kind_makes_no_new_version(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article(), due_at=NOW))
    with store._writing() as connection:  # noqa: SLF001 - as an older version of scrapenews would have stored it
        connection.exec_driver_sql("UPDATE page SET digest = 'sha256:of-fewer-fields'")
    assert store.note_outcome(run, page.id, ok(article(), due_at=NOW)).version is None
    assert store.versions(A)[0].digest == next(store.due_pages(NOW)).digest


def test_a_record_that_is_as_it_once_was_is_a_new_version_too(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    numbers = [store.note_outcome(run, page.id, ok(article(text))).version for text in ("One.", "Two.", "One.")]
    assert [1, 2, 3] == numbers


def test_the_due_page_tells_its_newest_version(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article("One."), due_at=NOW))
    page = next(store.due_pages(NOW))
    assert (1, store.versions(A)[0].digest) == (page.versions, page.digest)


@pytest.mark.parametrize("kind", ["failed", "skipped", "gone", "unchanged"])
def test_what_was_kept_stays_whatever_becomes_of_the_page(store: Any, run: int, listed: Listed, kind: Any) -> None:
    (page,) = listed(A)
    store.note_outcome(run, page.id, ok(article("One.")))
    noted = store.note_outcome(run, page.id, PageOutcome(kind=kind, at=NOW))
    assert (None, ["One."]) == (noted.version, [row.article.text for row in store.versions(A)])


def test_two_addresses_that_lead_to_one_page_are_one_article(store: Any, run: int, listed: Listed) -> None:
    first, second = listed("https://short.example/1", "https://short.example/2")
    store.note_outcome(run, first.id, ok(article(url=A), due_at=NOW + HOUR))
    noted = store.note_outcome(run, second.id, ok(article(url=A), due_at=NOW + HOUR))
    assert (None, first.id) == (noted.version, noted.same_as)
    assert (1, [first.id]) == (len(list(store.articles())), [page.id for page in store.due_pages(NOW + HOUR)])


def test_where_an_address_led_to_is_known_from_then_on(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed("https://short.example/1")
    store.note_outcome(run, page.id, ok(article(url=A)))
    assert [] == listed(A)
    assert ["https://short.example/1"] == [row.url for row in store.versions(A)]


def test_an_address_that_leads_elsewhere_only_by_a_detail_is_one_page(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    assert store.note_outcome(run, page.id, ok(article(url=f"{A}#top"))).same_as is None


def test_an_outcome_of_an_unknown_run_changes_nothing(store: Any, run: int, listed: Listed) -> None:
    from scrapenews.errors import StoreError

    (page,) = listed(A)
    with pytest.raises(StoreError):
        store.note_outcome(run + 7, page.id, ok(article()))
    assert ([A], []) == (due(store), store.versions(A))


def test_an_outcome_that_is_ok_has_an_article_and_no_other_has() -> None:
    with pytest.raises(ValueError, match="needs an article"):
        PageOutcome(kind="ok", at=NOW)
    with pytest.raises(ValueError, match="has no article"):
        PageOutcome(kind="gone", at=NOW, article=article())


def test_a_text_that_no_database_keeps_is_kept_as_near_as_can_be(store: Any, run: int, listed: Listed) -> None:
    (page,) = listed(A)
    odd = dataclasses.replace(failed(), message="\x00\ud800", code="a\x00")
    store.note_outcome(run, page.id, odd)
    store.note_outcome(run, page.id, ok(article("A\x00B \ud800.", in_language="e\x00", headline="\udfff")))
    assert "A\ufffdB \ufffd." == store.versions(A)[0].article.text
