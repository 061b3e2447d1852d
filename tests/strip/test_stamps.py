"""Lines that say who wrote and when."""

import time

import pytest

from scrapenews.strip.stamps import is_byline, is_date_line, is_stamp, stamps_entry


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Example", "BY ANN EXAMPLE", "Von Ann Beispiel", "Par Anne Exemple", "Por Ana Ejemplo",
        "Di Anna Esempio", "Door An Voorbeeld", "Av Anna Exempel", "Autor: Jan Novák", "Written by Ann Example",
        "Text: Ann Example", "Автор: Анна Пример", "作者：张三", "文 张三",
    ],
)  # fmt: skip
def test_lines_that_are_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text", ["", "By", "Bypass to open", "By now it was raining.", "Is it by Ann?", "By " + "x" * 200, "From here on:"]
)
def test_lines_that_are_no_bylines(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "7 Oct, 2016 12:29",
        "2024-05-01",
        "Published: 1 May 2024, 10:00",
        "1.5.2024",
        "Di, 01.05.2024 | 10:00 Uhr",
        "2024年5月1日",
    ],
)
def test_lines_that_are_dates(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    ["", "May", "It happened in 1984.", "In 1984 the whole of the town was moved to the other bank", "2024 " * 30],
)
def test_lines_that_are_no_dates(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize("part", ["By ", "1", "1:", " | ", "by:", "» "])
def test_hostile_lines_are_read_in_linear_time(part: str) -> None:
    begun = time.perf_counter()
    is_byline(part * 100_000)
    is_date_line(part * 100_000)
    is_stamp(part * 100_000)
    stamps_entry(part * 100_000)
    assert time.perf_counter() - begun < 4
