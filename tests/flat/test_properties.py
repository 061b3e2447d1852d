"""What holds for every text: no word is invented, no error outside the tree is raised, twice gives the same."""

import random

import pytest
from bench import BENCH
from damages import DAMAGES
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import BODIES, page
from labelled_pages import sample
from saying import words, words_of

from scrapenews import clean_text
from scrapenews.errors import ScrapenewsError

LINES = st.sampled_from(
    [
        "Home", "icon", "icon close icon menu icon share", "Share 12 Tweet", "3 May 2019 08:40", "By Ann Lee", "",
        "The pier was closed on Monday, the harbour master said, and nobody knew for how long.", "- one", "1. two",
        "he said.Berlin wants Moscow to wait", "We use cookies. Accept all", "“Lost, he said", "found,” he said",
        "an  with", "雨が降った。", "今日は", "© 2020 Lamp", "Tags: a, b", "and went on",
        ", said", "&nbsp;", "\u00a0", "A pier",
    ]
)  # fmt: skip
TEXTS = st.lists(LINES | st.text(max_size=40), max_size=30).map("\n".join)


@pytest.mark.parametrize("kind", DAMAGES)
@pytest.mark.parametrize("language", BODIES)
def test_no_word_is_invented_in_a_damaged_text(kind: str, language: str) -> None:
    for seed in range(3):
        text = DAMAGES[kind](page(language), random.Random(f"{kind} {seed}"))  # noqa: S311 - a seed
        assert words_of(clean_text(text)) <= words(text)


@pytest.mark.parametrize("language", BODIES)
def test_an_undamaged_text_passes_through(language: str) -> None:
    assert BODIES[language] == clean_text(BODIES[language]).text


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_word_is_invented_in_any_text(text: str) -> None:
    try:
        article = clean_text(text)
    except ScrapenewsError:
        return
    assert words_of(article) <= words(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert outcome(text) == outcome(text)


def outcome(text: str) -> object:
    """The record, or the code of the error."""
    try:
        return clean_text(text)
    except ScrapenewsError as error:
        return error.code


def test_no_word_is_invented_on_labelled_pages() -> None:
    from naive import as_in_the_source, line_by_line, node_by_node, on_one_line

    if not BENCH.exists():
        pytest.skip(f"{BENCH} is not there")
    for each in sample(12, seed=8):
        for flatten in (as_in_the_source, line_by_line, node_by_node, on_one_line):
            text = flatten(each.content)
            assert words_of(clean_text(text)) <= words(text), (each.id, flatten.__name__)
