"""Quotation marks that no text node holds: those of ``<q>``."""

import pytest
from tests.dom.trees import text, texts

from scrapenews.dom.quotation_marks import MARKS_BY_LANGUAGE, quotation_marks


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("He said “yes”.", "He said <q>yes</q>."),
        ("“one” “two”", "<q>one</q> <q>two</q>"),
        ("“a ‘b’ c”", "<q>a <q>b</q> c</q>"),
        ("“a ‘b ‘c’ d’ e”", "<q>a <q>b <q>c</q> d</q> e</q>"),
        ("“yes”", "<q><b>yes</b></q>"),
        ("“yes”", "<q class=big id=x>yes</q>"),
        ("“yes no”", "<q>yes <a href=/x>no</a></q>"),
    ],
)
def test_quotations_have_their_marks(expected: str, html: str) -> None:
    assert expected == text(f"<p>{html}</p>")


@pytest.mark.parametrize(
    ("expected", "language"),
    [
        ("“a ‘b’”", "en"),
        ("„a ‚b‘“", "de"),
        ("„a ‚b‘“", "de-AT"),
        ("«a «b»»", "fr"),
        ("«a ‹b›»", "fr-CH"),
        ("「a 『b』」", "ja"),
        ("“a ‘b’”", "zh-CN"),
        ("「a 『b』」", "zh-Hant-TW"),
        ("”a ’b’”", "sv"),
        ("„a «b»”", "pl"),
        ("“a ‘b’”", "tlh"),
    ],
)
def test_marks_are_those_of_the_pages_language(expected: str, language: str) -> None:
    assert expected == text(f"<html lang={language}><p><q>a <q>b</q></q></p>")


@pytest.mark.parametrize("tag", ["pt-PT", "pt_pt", " PT-pt "])
def test_language_tags_are_read_in_any_spelling(tag: str) -> None:
    assert ("«", "»") == quotation_marks(tag, 0)


@pytest.mark.parametrize("tag", [None, "", "-", "--", "en-GB-oxendict", "x" * 10_000])
def test_an_unknown_language_has_the_marks_of_english(tag: str | None) -> None:
    assert ("“", "”") == quotation_marks(tag, 0)


def test_the_table_has_four_marks_a_language_under_lower_case_tags() -> None:
    assert [] == [tag for tag, marks in MARKS_BY_LANGUAGE.items() if len(marks) != 4 or tag != tag.lower()]


def test_a_quotation_in_another_language_has_the_marks_of_the_text_around_it() -> None:
    assert "„ja“ „oui“" == text("<html lang=de><p><q>ja</q> <q lang=fr>oui</q></p>")


@pytest.mark.parametrize("html", ["<p lang=fr><q>oui</q></p>", "<div lang=fr><p><b><q>oui</q></b></p></div>"])
def test_the_language_is_that_of_the_nearest_element_that_says_one(html: str) -> None:
    assert "«oui»" == text(f"<html lang=de>{html}")


def test_a_quotation_over_paragraphs_of_a_broken_text_opens_and_closes_once() -> None:
    assert ["“one", "two” three"] == texts("<p><q>one<br><br>two</q> three</p>")


def test_a_quotation_around_paragraphs_has_its_marks_in_the_first_and_the_last() -> None:
    assert ["“one", "two”", "after"] == texts("<q><p>one</p><p>two</p></q>after")


@pytest.mark.parametrize("html", ["<q>“yes”</q>", "<q> <b>“yes</b>,” </q>", '<q>"yes"</q>', "<q>«yes»</q>"])
def test_a_quotation_that_brings_its_marks_gets_no_others(html: str) -> None:
    assert text(f"<p>{html}</p>") == text(f"<p>{html.replace('q>', 'span>')}</p>")


def test_a_quotation_that_begins_with_a_quoted_word_gets_its_marks() -> None:
    assert "““Yes” is a word”" == text("<p><q>“Yes” is a word</q></p>")
