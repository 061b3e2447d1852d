"""Tables as rows and columns, for formats whose cells cannot span."""

from collections.abc import Iterator

from scrapenews.record import Cell

Row = tuple[Cell, ...]

EMPTY = Cell(text="")
"""What stands where a cell reaches into from the left or from above."""

_MOST_FILL = 10
"""How many empty cells are put in for each real one, at most: a page may claim any span."""


def aligned_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    """The rows with an empty cell wherever another cell spans into, so that columns stay columns.

    >>> [[cell.text for cell in row] for row in aligned_rows(((Cell(text="a", colspan=2),), (EMPTY, Cell(text="b"))))]
    [['a', ''], ['', 'b']]
    """
    fill_left = _MOST_FILL * sum(map(len, rows))
    widest = max(map(len, rows), default=0)
    below: dict[int, int] = {}  # columns that are covered from above, and for how many rows more
    for index, row in enumerate(rows):
        here, below = below, {column: left - 1 for column, left in below.items() if left > 1}
        aligned: list[Cell] = []
        for cell in row:
            aligned.extend(_covered(len(aligned), here))
            width, height = _span(cell, widest, len(rows) - index, fill_left)
            fill_left -= width * height - 1
            if height > 1:
                below.update(dict.fromkeys(range(len(aligned), len(aligned) + width), height - 1))
            aligned.extend((cell, *(EMPTY,) * (width - 1)))
        aligned.extend(_covered(len(aligned), here))
        yield tuple(aligned)


def _span(cell: Cell, widest: int, rows_left: int, fill_left: int) -> tuple[int, int]:
    """How many columns and rows a cell takes: what it claims, as far as there are any."""
    width = max(1, min(cell.colspan, widest))
    height = max(1, min(cell.rowspan, rows_left))
    return (width, height) if width * height - 1 <= fill_left else (1, 1)


def _covered(column: int, here: dict[int, int]) -> Iterator[Cell]:
    while column in here:
        yield EMPTY
        column += 1
