"""Lines that say who wrote and when."""

import time

import pytest

from scrapenews.strip.stamps import (
    is_byline,
    is_date_line,
    is_reading_time,
    is_stamp,
    is_update,
    names_agency,
    stamps_entry,
)


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Example", "BY ANN EXAMPLE", "Von Ann Beispiel", "Par Anne Exemple", "Por Ana Ejemplo",
        "Di Anna Esempio", "Door An Voorbeeld", "Av Anna Exempel", "Autor: Jan Novák", "Written by Ann Example",
        "Text: Ann Example", "Автор: Анна Пример", "作者：张三", "文 张三", "记者张三", "本报记者王小明",
    ],
)  # fmt: skip
def test_lines_that_are_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By",
        "Bypass to open",
        "By now it was raining.",
        "Is it by Ann?",
        "By " + "x" * 200,
        "From here on:",
        "记者从会上获悉此事已经结束",
        "记者张三。",
    ],
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
    begun = time.process_time()
    is_byline(part * 100_000)
    is_date_line(part * 100_000)
    is_stamp(part * 100_000)
    stamps_entry(part * 100_000)
    is_reading_time(part * 100_000)
    is_update(part * 100_000)
    names_agency(part * 100_000)
    assert time.process_time() - begun < 4


@pytest.mark.parametrize(
    "text",
    ["Ann, 4 May 2016 at 10:21", "3 hours ago", "Ann Example 12.05.2016, 09:30", "Gordon3h", "2 d", "vor 3 Tagen"],
)
def test_lines_that_stamp_an_entry(text: str) -> None:
    assert stamps_entry(text)


@pytest.mark.parametrize("text", ["", "4 May 2016", "10:21", "Room 1234h", "3 hours", f"{'x' * 130} 4 May 2016 10:21"])
def test_lines_that_stamp_none(text: str) -> None:
    assert not stamps_entry(text)


@pytest.mark.parametrize(
    "text", ["2 min read", "3 MIN. READ", "Lesezeit: 4 Minuten", "Tiempo de lectura: 2 minutos", "5 min de lecture"]
)
def test_lines_that_say_how_long_reading_takes(text: str) -> None:
    assert is_reading_time(text)


@pytest.mark.parametrize("text", ["", "3 min", "It was a 3 min read", "Reading times are short", "2 min read by Ann"])
def test_lines_that_do_not(text: str) -> None:
    assert not is_reading_time(text)


@pytest.mark.parametrize("text", ["AP", "– Reuters", "zew, PAP", "(dpa/AFP)", "eb, pap"])
def test_lines_that_name_an_agency(text: str) -> None:
    assert names_agency(text)


@pytest.mark.parametrize("text", ["", "Ann Example", "Reuters was told so by him", "AP" * 30, "A map", "The paper"])
def test_lines_that_name_none(text: str) -> None:
    assert not names_agency(text)


@pytest.mark.parametrize(
    "text", ["Last updated: 4 May 2024", "Aktualisiert am 17.01.2021.", "Stand: 05/2024", "Обновлено 4.5.2024, 10:21"]
)
def test_lines_that_say_when_the_article_was_updated(text: str) -> None:
    assert is_update(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Updated plans",
        "4 May 2024",
        "Standing room: 2024",
        "Update 4 May 2024: Added the words of the harbour master.",
    ],
)
def test_lines_that_say_something_else(text: str) -> None:
    assert not is_update(text)
