"""Pages made to be slow or deep: the walk takes time in proportion to them."""

import time

import pytest
from tests.dom.trees import URL, document

from scrapenews.dom import Outline, read_outline

BOUND = 4
"""Seconds that no page here may take; the slowest take a tenth of that, and hours where time grows with the square."""


def walked(html: str) -> Outline:
    """The outline of a page, made and marked within the bound."""
    page = document(html)
    begun = time.process_time()
    found = read_outline(page)
    for block in found.blocks:
        block.marks(URL)
    assert time.process_time() - begun < BOUND
    return found


@pytest.mark.parametrize(
    ("blocks", "html"),
    [
        (50_000, "<p>x</p>"),
        (50_000, "x<br><br>"),
        (1, "x<br>"),
        (1, "<a href=y>x</a> "),
        (1, "<q>x</q>"),
        (0, "<img src=x>"),
        (1, "<img alt='😀'>"),
        (0, "<i> </i><br>"),
        (1, "<x-y>x</x-y>"),
        (0, "<svg><g></g></svg>"),
        (50_000, "<svg><p>x</p></svg>"),
        (50_000, "<div hidden><p class=sr-only>y</p>x</div>"),
    ],
)
def test_fifty_thousand_siblings_are_read(blocks: int, html: str) -> None:
    assert blocks == len(walked(html * 50_000).blocks)


@pytest.mark.parametrize("opening", ["<div>", "<section>", "<blockquote>", "<x-y>", "<ul><li>", "<table><tr><td>"])
def test_two_thousand_elements_in_one_another_are_read(opening: str) -> None:
    page = walked(opening * (2000 // opening.count("<")) + "x")
    assert ["x"] == [block.text for block in page.blocks]


def test_text_behind_each_of_many_levels_is_read() -> None:
    page = walked("<div>a" * 1500 + "</div>b" * 1500)
    assert 3000 == sum(len(block.text) for block in page.blocks)


def test_many_blocks_deep_inside_are_read() -> None:
    assert 20_000 == len(walked("<div>" * 1500 + "<p>x</p>" * 20_000).blocks)


def test_many_blocks_inside_many_wrappers_are_read() -> None:
    assert 20_000 == len(walked("<x-y>" * 200 + "<p>x</p>" * 20_000).blocks)


@pytest.mark.parametrize("opening", ["<b><i>", "<a href=y><x-y>", "<em><s><u><code>"])
def test_a_block_has_one_mark_of_a_type_however_many_are_open(opening: str) -> None:
    page = walked(opening * 50 + "<div>x</div>" * 50)
    assert max(len(block.marks(URL)) for block in page.blocks) <= 4


def test_an_attribute_of_a_megabyte_is_read() -> None:
    names = "a " * 500_000
    assert ["x"] == [block.text for block in walked(f"<p class='{names}' style='{names}'>x").blocks]
