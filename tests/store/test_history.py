"""What changed between two versions, by field and by block."""

import datetime as dt
import time
from typing import Any

import pytest
from making import NOW, article

from scrapenews.record import Article, Block, Correction, Image, Mark, Organization, Person, Policy, Video
from scrapenews.store.history import BlockChange, Piece, find_difference
from scrapenews.store.sequences import common_pairs


def blocks(before: str, after: str) -> list[tuple[str, int, str]]:
    """What changed between two texts of a paragraph a line: what was done, where, and the marked text."""
    return [(each.kind, each.place, marked(each)) for each in find_difference(article(before), article(after)).blocks]


def marked(change: BlockChange) -> str:
    """A block's pieces with brackets for what went and braces for what came."""
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs[piece.kind].format(piece.text) for piece in change.pieces)


def test_two_equal_versions_differ_in_nothing() -> None:
    difference = find_difference(article(), article())
    assert ((), (), ()) == (difference.fields, difference.blocks, difference.corrections)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("url", "https://news.example/a", "https://news.example/a"),
        ("authors", (Person(name="Ida Lund"), Person(name="Jo", job_title="Editor")), "Ida Lund; Jo (Editor)"),
        ("date_modified", NOW, "2026-03-02T12:00:00Z"),
        ("date_published", dt.date(2026, 3, 1), "2026-03-01"),
        ("publisher", Organization(name="The Eastmere News"), "The Eastmere News"),
        ("keywords", ("sluice", "rain"), "sluice; rain"),
        ("image", Image(url="https://img.example/a", credit="Lund"), "https://img.example/a Lund"),
        ("videos", (Video(url="https://v.example/a", name="Open"),), "https://v.example/a Open"),
        ("is_accessible_for_free", False, "no"),
        ("policy", Policy(robots=("noindex",), tdm_reservation=True), "robots: noindex, tdm_reservation: yes"),
    ],
)
def test_a_fields_value_in_words(field: str, value: Any, words: str) -> None:
    (change,) = find_difference(Article(), Article(**{field: value})).fields
    assert (field, "", words) == (change.field, change.before, change.after)


def test_a_field_that_went() -> None:
    (change,) = find_difference(Article(section="Town"), Article()).fields
    assert ("Town", "") == (change.before, change.after)


def test_how_it_was_fetched_is_no_change() -> None:
    before, after = Article(retrieved_at=NOW), Article(policy=Policy(robots_txt="obeyed"))
    assert () == find_difference(before, after).fields


def test_words_that_changed_in_a_block() -> None:
    assert [("changed", 1, "The sluice is[- open-]{+ shut+} until the autumn rains.")] == blocks(
        "The sluice is open until the autumn rains.", "The sluice is shut until the autumn rains."
    )


def test_a_block_that_was_put_in() -> None:
    assert [("added", 2, "{+Two.+}")] == blocks("One.\nThree.", "One.\nTwo.\nThree.")


def test_a_block_that_was_taken_out() -> None:
    assert [("removed", 2, "[-Two.-]")] == blocks("One.\nTwo.\nThree.", "One.\nThree.")


def test_a_block_that_is_another_one_now() -> None:
    assert [("removed", 1, "[-Rain fell.-]"), ("added", 1, "{+Snow melts today.+}")] == blocks(
        "Rain fell.\nOne.", "Snow melts today.\nOne."
    )


def test_a_changed_block_is_found_behind_one_that_was_put_in() -> None:
    assert [("added", 1, "{+Correction: it rains.+}"), ("changed", 2, "The sluice is[- open.-]{+ shut.+}")] == blocks(
        "The sluice is open.", "Correction: it rains.\nThe sluice is shut."
    )


def test_a_link_that_was_put_in_is_a_change_of_marks() -> None:
    link = Mark(type="link", start=0, end=3, url="https://news.example/b")
    linked = Article(
        blocks=(Block(type="paragraph", text="The sluice is open.", marks=(link,)),), headline="Sluice open"
    )
    (change,) = find_difference(article(), linked).blocks
    assert ("marked", (Piece(kind="same", text="The sluice is open."),)) == (change.kind, change.pieces)


def test_a_correction_is_named_once() -> None:
    first, second = Correction(text="It was shut."), Correction(text="It was Monday.")
    assert (second,) == find_difference(Article(corrections=(first,)), Article(corrections=(first, second))).corrections


def test_no_word_of_either_version_is_lost() -> None:
    before = "The sluice is open until the rains.\nOne of two.\nThree."
    after = "The old sluice is open until rains come.\nThree.\nFour."
    changes = find_difference(article(before), article(after)).blocks
    texts = {
        kind: "".join(piece.text for change in changes for piece in change.pieces if piece.kind in ("same", kind))
        for kind in ("removed", "added")
    }
    assert ("The sluice is open until the rains.One of two.", "The old sluice is open until rains come.Four.") == (
        texts["removed"],
        texts["added"],
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", []),
        ("", "ab", []),
        ("ab", "ab", [(0, 0), (1, 1)]),
        ("xab", "ab", [(1, 0), (2, 1)]),
        ("abx", "aby", [(0, 0), (1, 1)]),
        ("abcab", "cab", [(2, 0), (3, 1), (4, 2)]),
        ("aaa", "aa", [(0, 0), (1, 1)]),
    ],
)
def test_what_two_sequences_have_in_common(one: str, other: str, expected: list[tuple[int, int]]) -> None:
    assert expected == common_pairs(one, other)


def test_thousands_of_changed_blocks_hold_nobody_up() -> None:
    before = [f"a{number} b{number % 7}" for number in range(20_000)]
    after = [f"c{number} b{number % 5}" for number in range(20_000)]
    begun = time.process_time()
    difference = find_difference(article("\n".join(before)), article("\n".join(after)))
    assert 20_000 <= len(difference.blocks)
    print(f"20 000 changed blocks: {time.process_time() - begun:.1f} s")
