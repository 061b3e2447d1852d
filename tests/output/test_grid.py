"""Cells that span, as rows and columns."""

import pytest

from scrapenews.output.grid import aligned_rows
from scrapenews.record import Cell

A, B, C = Cell(text="a"), Cell(text="b"), Cell(text="c")


def _wide(columns: int) -> Cell:
    return Cell(text="w", colspan=columns)


def _high(rows: int) -> Cell:
    return Cell(text="h", rowspan=rows)


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        ((), []),
        (((A, B), (C,)), ["a b", "c"]),
        (((_wide(2), C), (A, B, C)), ["w . c", "a b c"]),
        (((_high(2), A), (B,)), ["h a", ". b"]),
        (((A, _high(2)), (B,)), ["a h", "b ."]),
        (((_high(3), A), (B,), (C,)), ["h a", ". b", ". c"]),
        (((_high(10**9), A), (B,)), ["h a", ". b"]),
        (((Cell(text="s", colspan=2, rowspan=2), A, A), (B, C)), ["s . a a", ". . b c"]),
        (((_wide(10**9),), (A, B)), ["w .", "a b"]),
        (((_wide(0), _high(-1)),), ["w h"]),
        (((), (A,)), ["", "a"]),
    ],
)
def test_columns_stay_columns(rows: tuple[tuple[Cell, ...], ...], texts: list[str]) -> None:
    assert texts == [" ".join(cell.text or "." for cell in row) for row in aligned_rows(rows)]


def test_a_table_grows_to_ten_times_its_cells_at_most() -> None:
    rows = (tuple(Cell(text="x", colspan=10**6, rowspan=10**6) for _ in range(300)), *((A,) for _ in range(300)))
    assert sum(map(len, aligned_rows(rows))) <= 11 * 600
