"""Tables that set values side by side, and tables that only lay out a page."""

import pytest
from tests.strip.bodies import article, only, told, types

from scrapenews.record import Cell

LONG = "A sentence that is long. " * 40


def rows(html: str) -> list[list[str]]:
    """The texts of the one table's cells."""
    return [[cell.text for cell in row] for row in only(f"<table>{html}</table>").rows]


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ([["a", "b"], ["c", "d"]], "<tr><td>a<td>b<tr><td>c<td>d"),
        ([["a", "b"], ["c", "d"]], "<thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tfoot>"),
        ([["a", ""], ["c", "d"], ["e", "f"]], "<tr><td>a<td><tr><td>c<td>d<tr><td>e<td>f"),
        ([["a", "b"], ["c", "d"]], "<tr><td>a<td>b<tr><td><td><tr><td>c<td>d"),
        ([["a\nb", "c"], ["d", "e"]], "<tr><td><p>a</p><p>b</p><td>c<tr><td>d<td>e"),
        ([["a\nb", "c"], ["d", "e"]], "<tr><td><ul><li>a<li>b</ul><td>c<tr><td>d<td>e"),
        ([["title"], ["a", "b"], ["c", "d"]], "<tr><td colspan=2>title<tr><td>a<td>b<tr><td>c<td>d"),
    ],
)
def test_a_table_has_the_cells_of_its_rows(expected: list[list[str]], html: str) -> None:
    assert expected == rows(html)


def test_cells_say_what_they_head_and_span() -> None:
    block = only("<table><tr><th>a<td colspan=2>b<tr><td rowspan=3>c<td>d<td>e</table>")
    first, second = block.rows[0]
    assert (True, False, 2, 3) == (first.header, second.header, second.colspan, block.rows[1][0].rowspan)


@pytest.mark.parametrize(
    ("expected", "value"),
    [(1, ""), (1, "0"), (1, "-2"), (1, "x"), (1, "2.5"), (1, "²"), (7, " 007 "), (1000, "1000"), (1000, "9" * 5000)],
)
def test_spans_are_read_as_html_reads_them(expected: int, value: str) -> None:
    html = f'<table><tr><td colspan="{value}">a<td>b<tr><td>c<td>d</table>'
    assert expected == only(html).rows[0][0].colspan


def test_a_tables_text_parts_cells_with_tabs_and_rows_with_newlines() -> None:
    assert "a\tb c\n\td" == only("<table><tr><td>a<td>b<br>c<tr><td><td>d</table>").text


def test_marks_stand_in_the_cells() -> None:
    block = only("<table><tr><td>a <b>b</b><td>c<tr><td>d<td><p>e</p><p><i>f</i></p></table>")
    found = [cell.text[mark.start : mark.end] for row in block.rows for cell in row for mark in cell.marks]
    assert ((), ["b", "f"]) == (block.marks, found)


def test_a_cell_that_was_taken_out_is_empty() -> None:
    html = "<table><tr><td>a<td>b<tr><td>c<td>advert</table>"
    (block,) = article(html, gone={"advert": "advertising"})
    assert (Cell(text="c"), Cell(text="")) == block.rows[1]


def test_a_tables_caption_is_a_paragraph_before_it() -> None:
    blocks = article("<p>x</p><table><caption>Seats <b>won</b></caption><tr><td>a<td>b<tr><td>c<td>d</table>")
    assert ["x", "Seats won", "a\tb\nc\td"] == told(blocks)
    assert "strong" == blocks[1].marks[0].type


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["a", "b"], "<tr><td>a<td>b"),
        (["a", "b", "c"], "<tr><td>a<tr><td>b<tr><td>c"),
        (["a", "c", "d", "f"], "<tr><td>a<td><tr><td>c<td>d<tr><td><td>f"),
        ([LONG.strip(), "b", "c", "d"], f"<tr><td>{LONG}<td>b<tr><td>c<td>d"),
        (["a", "b", "c", "d"], "<tr><td><h2>a</h2><td>b<tr><td>c<td>d"),
        (["a", "b", "c"], "<tr><td>a<br><br>b<tr><td>c"),
    ],
)
def test_a_layout_table_is_no_table_but_the_text_of_its_cells(expected: list[str], html: str) -> None:
    blocks = article(f"<table>{html}</table>")
    assert "table" not in types(blocks)
    assert expected == told(blocks)


def test_a_table_inside_a_layout_table_is_a_table() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    assert ["paragraph", "table"] == types(article(f"<table><tr><td><p>x</p>{inner}</table>"))


def test_a_table_in_a_figure_is_a_table() -> None:
    assert ["table"] == types(article("<figure><table><tr><td>a<td>b<tr><td>c<td>d</table></figure>"))


def test_tables_in_one_another_without_end_lose_no_text() -> None:
    assert ["x", "y"] == told(article("<table><tr><td>" * 60 + "<p>x</p><p>y</p>"))
