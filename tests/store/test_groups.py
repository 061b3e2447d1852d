"""Copies of one text: found with another headline, a cut end and a line put in, and nothing else is."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from making import DAY, HOUR, NOW, Newsroom, article, ok

Listed = Callable[..., list[Any]]  # of conftest
MANY = 60
"""How many reports are printed by three papers each."""


def printed(report: str, paper: int) -> Any:
    """A report as one of three papers prints it."""
    lines = report.splitlines()
    if paper == 1:
        lines = lines[: max(2, round(len(lines) * 0.6))]
    if paper == 2:
        lines = ["By our correspondent in Eastmere, for the evening edition", *lines, "Read more on this in our paper."]
    return article("\n".join(lines), headline=f"Headline of paper {paper}: {lines[0][:20]}")


def put(store: Any, run: int, listed: Listed, records: list[Any], **more: Any) -> list[Any]:
    """Store records, a page each; the answer is what was noted."""
    pages = listed(*(f"https://news.example/{number}" for number in range(len(records))))
    return [store.note_outcome(run, page.id, ok(record, **more)) for page, record in zip(pages, records, strict=True)]


def pairs(groups: Iterator[Any]) -> set[tuple[int, int]]:
    """The pairs of pages that are in one group."""
    return {pair for group in groups for pair in combinations(sorted(copy.page for copy in group.copies), 2)}


def test_precision_and_recall_on_syndicated_copies(store: Any, run: int, listed: Listed) -> None:
    room = Newsroom(7)
    reports = [room.report(80 + 10 * number) for number in range(MANY)]
    put(store, run, listed, [printed(report, paper) for paper in range(3) for report in reports])
    expected = {
        (first * MANY + number + 1, second * MANY + number + 1)
        for number in range(MANY)
        for first, second in combinations(range(3), 2)
    }
    found = pairs(store.groups())
    assert (1.0, 1.0) == (len(found & expected) / len(found), len(found & expected) / len(expected))


def test_a_text_with_words_changed_throughout_is_still_a_copy(store: Any, run: int, listed: Listed) -> None:
    words = Newsroom(3).report(300).split(" ")
    changed = ["other" if index % 40 == 7 else word for index, word in enumerate(words)]
    put(store, run, listed, [article(" ".join(words)), article(" ".join(changed))])
    assert {(1, 2)} == pairs(store.groups())


def test_what_stands_under_every_text_of_a_site_makes_no_copies(store: Any, run: int, listed: Listed) -> None:
    room = Newsroom(4)
    below = room.report(60)
    put(store, run, listed, [article(f"{room.report(60)}\n{below}") for _ in range(6)])
    assert set() == pairs(store.groups())


def test_reports_from_one_template_are_no_copies(store: Any, run: int, listed: Listed) -> None:
    room = Newsroom(5)
    template = room.report(100).split(" ")
    others = [room.report(100).split(" ") for _ in range(5)]
    filled = [" ".join(new[i] if i % 3 == 0 else word for i, word in enumerate(template)) for new in others]
    put(store, run, listed, [article(text) for text in filled])
    assert set() == pairs(store.groups())


def test_short_texts_are_no_copies(store: Any, run: int, listed: Listed) -> None:
    put(store, run, listed, [article("This video can not be played. " * 5)] * 3)
    assert set() == pairs(store.groups())


def test_unspaced_scripts_have_copies(store: Any, run: int, listed: Listed) -> None:
    text = "".join(chr(0x4E00 + (number * 7919) % 3000) for number in range(300))
    put(store, run, listed, [article(text), article(text[:200])])
    assert {(1, 2)} == pairs(store.groups())


def test_a_group_is_numbered_by_its_first_page(store: Any, run: int, listed: Listed) -> None:
    text = Newsroom(1).report()
    noted = put(store, run, listed, [article(), article(text), article(text), article(text)])
    assert [None, None, 2, 2] == [each.group for each in noted]
    assert [2, 3, 4] == [copy.page for copy in store.group(2).copies]


def test_two_groups_become_one_where_a_page_is_a_copy_of_both(store: Any, run: int, listed: Listed) -> None:
    one, two = Newsroom(1).report(200), Newsroom(2).report(200)
    noted = put(store, run, listed, [article(text) for text in (one, one, two, two, f"{one}\n{two}")])
    assert ([None, 1, None, 3, 1], {1}) == ([each.group for each in noted], {group.id for group in store.groups()})


def test_a_page_that_is_rewritten_leaves(store: Any, run: int, listed: Listed) -> None:
    text = Newsroom(1).report()
    put(store, run, listed, [article(text)] * 3)
    assert store.note_outcome(run, 1, ok(article(Newsroom(2).report()))).group is None
    assert [(2, [2, 3])] == [(group.id, [copy.page for copy in group.copies]) for group in store.groups()]


def test_the_last_page_of_a_group_is_none(store: Any, run: int, listed: Listed) -> None:
    put(store, run, listed, [article(Newsroom(1).report())] * 2)
    store.note_outcome(run, 2, ok(article(Newsroom(2).report())))
    assert [] == list(store.groups())
    assert store.group(1) is None


def test_a_reading_that_changes_nothing_keeps_the_group(store: Any, run: int, listed: Listed) -> None:
    text = Newsroom(1).report()
    put(store, run, listed, [article(text)] * 2)
    assert 1 == store.note_outcome(run, 2, ok(article(text))).group


def test_the_earliest_copy_comes_first(store: Any, run: int, listed: Listed) -> None:
    text = Newsroom(1).report()
    dates = [NOW, NOW - DAY, (NOW - HOUR).astimezone(dt.timezone(3 * HOUR)), NOW.date() - 2 * DAY]
    put(store, run, listed, [article(text, date_published=date) for date in dates])
    (group,) = store.groups()
    assert [2, 3, 1, 4] == [copy.page for copy in group.copies]


def test_the_agency_that_is_credited(store: Any, run: int, listed: Listed) -> None:
    text = Newsroom(1).report()
    put(store, run, listed, [article(text), article(f"{text}\n(dpa)"), article(text, dateline="BERLIN (dpa)")])
    (group,) = store.groups()
    assert ("dpa", [None, "dpa", "dpa"]) == (group.agency, [copy.agency for copy in group.copies])


def test_groups_since(store: Any, run: int, listed: Listed) -> None:
    put(store, run, listed, [article(Newsroom(1).report())] * 2)
    assert (1, 0) == (len(list(store.groups(since=NOW))), len(list(store.groups(since=NOW + HOUR))))


def test_a_versions_row_tells_its_group(store: Any, run: int, listed: Listed) -> None:
    put(store, run, listed, [article(Newsroom(1).report())] * 2)
    assert [1, 1] == [row.group for row in store.articles()]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"dateline": "BERLIN (dpa)"}, ""),
        ({}, "BERLIN (dpa) - The sluice is open."),
        ({}, "The sluice is open. (dpa)"),
        ({}, "The sluice is open.\nQuelle: dpa"),
        ({}, "The sluice is open.\n© dpa-infocom, dpa:260302-99"),
    ],
)
def test_ways_to_credit_an_agency(fields: Any, text: str) -> None:
    from scrapenews.store.agencies import find_agency

    assert "dpa" == find_agency(article(text, **fields))


def test_an_agency_in_the_news_is_not_credited() -> None:
    from scrapenews.store.agencies import find_agency

    assert find_agency(article("The minister told Reuters on Monday that the sluice would be opened soon.")) is None
