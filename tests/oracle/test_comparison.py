"""The oracle's own judgement: what it takes for equal, and that it finds what is lost, glued, torn or let in."""

import pytest
from chromium import DRAWN, UNHIDDEN, Reading
from comparison import APART, EXACT, KEPT_HIDDEN, compare
from twice import TWICE
from units import Unit

SHOWN = "Harbour news\n\nThe boats left at dawn, said Ms Lund. Nobody waved.\nOne\tTwo\n"


def cause(text: str, *later: Reading, shown: str = SHOWN, beside: str = "") -> tuple[bool, str]:
    readings = [Reading("", shown, ()), *later, Reading(UNHIDDEN, shown + "In a panel.\n", ())]
    (verdict,) = compare([Unit("paragraph", text, beside)], readings)
    return verdict.is_equal, verdict.cause


@pytest.mark.parametrize(
    "text", ["Harbour news", "The boats left at dawn, said Ms Lund. Nobody waved.", "One", "Two", "Harbour\xa0news"]
)
def test_whole_lines_and_cells_are_equal(text: str) -> None:
    assert (True, EXACT) == cause(text)


def test_lines_of_one_block_may_stand_apart() -> None:
    assert (True, EXACT) == cause("Harbour news\nOne")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("more on the same line", "boats left at dawn, said Ms Lund. Nobody waved."),
        ("more on the same line", "The boats left at dawn"),
        ("words glued", "The boats left at dawn, saidMs Lund. Nobody waved."),
        ("words glued", "Harbournews"),
        ("a word torn", "Harb our news"),
        ("words missing", "The boats left at dawn, said Ms Lund. waved."),
        ("words too many", "The boats left at dawn, said Ms Ada Lund. Nobody waved."),
        ("other letters", "The boats left at dawn, said Mr Lund. Nobody waved."),
        ("not on the page", "Something else altogether."),
    ],
)
def test_differences_are_found_and_named(expected: str, text: str) -> None:
    assert (False, expected) == cause(text)


def test_soft_hyphens_of_the_page_are_none_of_the_text() -> None:
    assert (True, EXACT) == cause("Harbour news", shown="Har\u00adbour\u200b news")


def test_soft_hyphens_of_the_record_are_a_difference() -> None:
    assert not cause("Har\u00adbour news")[0]


def test_a_block_may_be_found_by_its_own_text() -> None:
    readings = [Reading("", "One Two", ("Two",)), Reading(UNHIDDEN, "", ())]
    assert [EXACT] == [verdict.cause for verdict in compare([Unit("item", "Two")], readings)]


def test_a_rule_that_makes_texts_equal_is_named() -> None:
    assert (True, DRAWN) == cause("He said “yes”.", Reading(DRAWN, "He said “yes”.", ()), shown="He said yes.")


def test_text_that_a_rule_takes_away_is_not_to_be_kept() -> None:
    found = cause("A link, opens in new tab", Reading("hidden", "A link", ()), shown="A link, opens in new tab")
    assert (False, f"{KEPT_HIDDEN}: hidden") == found


@pytest.mark.parametrize(
    ("expected", "shown"),
    [
        ("One two", "One\ue000two"),
        ("One, two", "One\ue000, two"),
        ("One. Two", "One.\ue000Two"),
        ("東京で", "東京\ue000で"),
        ("One, two", "One \ue000, two"),
    ],
)
def test_words_on_both_sides_of_what_is_taken_out_are_two(expected: str, shown: str) -> None:
    assert (True, "hidden") == cause(expected, Reading("hidden", shown, ()), shown="x")


def test_a_closed_panel_may_be_kept() -> None:
    assert (True, UNHIDDEN) == cause("In a panel.")


def test_a_caption_may_stand_beside_its_credit() -> None:
    shown = "A boat.Photo: Ada Lund / Press"
    assert (True, APART) == cause("A boat.", shown=shown, beside="Ada Lund")


def test_a_caption_without_its_credit_beside_it_may_not() -> None:
    assert not cause("A boat.", shown="A boat. Sold", beside="Ada Lund")[0]


def test_a_joiner_that_joins_nothing_is_none_of_the_text() -> None:
    assert (True, EXACT) == cause("Harbour news", shown="\u200d\n\u200dHarbour\u200c news")


def test_letters_that_were_encoded_twice_may_be_undone() -> None:
    assert (True, TWICE) == cause("It’s 5 €.", shown="It\u00e2\u20ac\u2122s 5 \u00e2\u201a\u00ac.")


def test_letters_that_were_encoded_twice_are_no_text_of_a_record() -> None:
    assert not cause("It\u00e2\u20ac\u2122s 5.", shown="It\u00e2\u20ac\u2122s 5.")[0]
