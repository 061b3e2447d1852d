"""The second opinion, and when the judgement listens to it."""

import logging

from tests.dom.trees import outline

from scrapenews.strip.witness import find_witnessed

STORY = "The ferry came back to the pier on Monday, nine months late, with a band on board and a dog that was seasick."
PAGE = f"<nav><a href=/a>Town</a></nav><div class=story><p>{STORY}</p><p>{STORY} Twice.</p><p>{STORY} Thrice.</p></div>"


def test_the_witness_names_the_story_and_not_the_menu() -> None:
    page = outline(PAGE)
    witnessed = find_witnessed(page)
    assert {STORY, f"{STORY} Twice.", f"{STORY} Thrice."} == {page.blocks[index].text for index in witnessed}


def test_a_witness_that_finds_nothing_names_nothing() -> None:
    assert frozenset() == find_witnessed(outline("<p>Short.</p>"))


def test_pages_leave_nothing_behind_in_the_process() -> None:
    find_witnessed(outline(PAGE))
    before = list(logging.getLogger("readability.readability").handlers)
    for _ in range(5):
        find_witnessed(outline(PAGE))
    assert before == logging.getLogger("readability.readability").handlers


def test_where_links_hold_too_much_text_no_witness_is_asked() -> None:
    links = f"<a href=/b>{STORY * 100}</a>" * 100
    assert frozenset() == find_witnessed(outline(f"{PAGE}{links}"))
