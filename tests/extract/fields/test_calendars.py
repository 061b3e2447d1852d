"""Days of other calendars."""

import datetime as dt

import pytest

from scrapenews.extract.fields.calendars import gregorian


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((1357, 11, 22), "1979-02-11"),
        ((1358, 1, 1), "1979-03-21"),
        ((1375, 1, 1), "1996-03-20"),
        ((1395, 12, 30), "2017-03-20"),
        ((1399, 12, 30), "2021-03-20"),
        ((1403, 1, 1), "2024-03-20"),
        ((1404, 11, 1), "2026-01-21"),
    ],
)
def test_days_of_the_persian_calendar(day: tuple[int, int, int], expected: str) -> None:
    assert expected == gregorian(*day).isoformat()


def test_every_day_of_a_persian_century_is_the_one_after_the_day_before() -> None:
    lengths = [31] * 6 + [30] * 5
    days = [
        gregorian(year, month, day)
        for year in range(1350, 1450)
        for month, length in enumerate(lengths, start=1)
        for day in range(1, length + 1)
    ]
    steps = {(after - before).days for before, after in zip(days, days[1:], strict=False)}
    assert {1, 30, 31} == steps


@pytest.mark.parametrize("day", [(1403, 13, 1), (1403, 7, 31), (1403, 1, 0), (2024, 2, 30)])
def test_what_is_no_day(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"."):
        gregorian(*day)


def test_the_buddhist_era() -> None:
    assert dt.date(2024, 5, 3) == gregorian(2567, 5, 3)
