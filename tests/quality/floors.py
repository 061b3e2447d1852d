"""Floors: what a figure once reached it may not fall below again.

A file by group and figure. Floors rise by one flag and fall by another, never by themselves. They are stored with four
digits, rounded to the lenient side.
"""

import json
import math
from collections.abc import Mapping
from pathlib import Path

from bars import LOW, SLACK, is_reached

FILE = Path(__file__).with_name("floors.json")

Table = dict[str, dict[str, float]]
"""A value by group and figure."""


def read(path: Path) -> Table:
    """The floors; none where there is no file."""
    table: Table = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return table


def write(path: Path, floors: Table) -> None:
    """Keep these floors."""
    path.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")


def falls(measured: Mapping[str, Mapping[str, float]], floors: Table) -> list[str]:
    """What fell below its floor, in words. What was not measured or has no floor does not fall."""
    return [
        f"{group}, {figure}: {value:.6g}, the floor is {floors[group][figure]:g}"
        for group, figures in measured.items()
        for figure, value in figures.items()
        if figure in floors.get(group, {}) and not is_reached(figure, value, floors[group][figure])
    ]


def raised(measured: Mapping[str, Mapping[str, float]], floors: Table) -> Table:
    """The floors with every better figure as the new one."""
    new = {group: dict(figures) for group, figures in floors.items()}
    for group, figures in measured.items():
        for figure, value in figures.items():
            old = floors.get(group, {}).get(figure)
            mark = floor_of(figure, value)
            if old is None or is_reached(figure, mark, old):
                new.setdefault(group, {})[figure] = mark
    return new


def lowered(measured: Mapping[str, Mapping[str, float]], floors: Table) -> Table:
    """The floors with every measured figure as it is, be it better or worse."""
    new = {group: dict(figures) for group, figures in floors.items()}
    for group, figures in measured.items():
        new.setdefault(group, {}).update({figure: floor_of(figure, value) for figure, value in figures.items()})
    return new


def floor_of(figure: str, value: float) -> float:
    """The floor that a value sets.

    >>> floor_of("shingle F1", 0.96759), floor_of("date wrong", 0.00871)
    (0.9675, 0.0088)
    """
    if figure in LOW:
        return math.ceil((value - SLACK) * 10_000) / 10_000
    return math.floor((value + SLACK) * 10_000) / 10_000
