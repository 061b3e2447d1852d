"""What the parts of an article say."""

import datetime as dt

import pytest

from scrapenews import Article
from scrapenews.output.parts import (
    DEEPEST,
    further_captions,
    names_of_authors,
    nested_items,
    readable_date,
    separate_corrections,
    separate_dateline,
)
from scrapenews.record import Block, Correction, Image, ListItem, Person


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ([0, 1, 1, 0], [0, 1, 1, 0]),
        ([2, 2, 3], [0, 0, 1]),
        ([0, 5, 3, 1], [0, 1, 1, 1]),
        ([3, 1, 2, 0], [0, 0, 1, 0]),
        ([], []),
    ],
)
def test_depth_rises_by_one_at_most(levels: list[int], depths: list[int]) -> None:
    items = tuple(ListItem(text="x", level=level) for level in levels)
    assert depths == [depth for depth, _ in nested_items(items)]


def test_depth_has_an_end() -> None:
    items = tuple(ListItem(text="x", level=level) for level in range(100))
    assert DEEPEST == max(depth for depth, _ in nested_items(items))


@pytest.mark.parametrize(
    ("text", "captions", "further"),
    [
        ("A dog", [("A dog", None)], []),
        ("A dog (Ada)", [("A dog", "Ada")], []),
        ("A dog", [("A dog", "Ada")], ["(Ada)"]),
        ("", [("A dog", "Ada")], ["A dog (Ada)"]),
        ("", [("A dog", "Ada"), ("A cat", "Ada")], ["A dog (Ada)", "A cat"]),
        ("", [(None, None)], []),
    ],
)
def test_pictures_say_only_what_is_not_said(
    text: str, captions: list[tuple[str | None, str | None]], further: list[str]
) -> None:
    images = tuple(Image(url="https://news.example/", caption=caption, credit=credit) for caption, credit in captions)
    assert further == list(further_captions(Block(type="figure", text=text, images=images)))


def test_authors_stand_on_one_line() -> None:
    people = (Person(name="Ada\nExample"), Person(name=" "), Person(name="Ben"))
    assert "Ada Example, Ben" == names_of_authors(Article(authors=people))


@pytest.mark.parametrize(
    ("body", "dateline"),
    [("BERLIN (dpa) - It rains.", ""), ("It rains in BERLIN (dpa).", "BERLIN (dpa)"), ("", "BERLIN (dpa)")],
)
def test_a_dateline_stands_apart_unless_the_body_begins_with_it(body: str, dateline: str) -> None:
    article = Article(dateline="BERLIN (dpa)", blocks=(Block(type="paragraph", text=body),))
    assert dateline == separate_dateline(article)


def test_a_correction_stands_apart_unless_the_body_holds_it() -> None:
    article = Article(
        blocks=(Block(type="paragraph", text="Corrected: two, not one."),),
        corrections=(Correction(text="Corrected:\ntwo, not one."), Correction(text="Spelling.")),
    )
    assert ["Spelling."] == list(separate_corrections(article))


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (dt.date(2024, 5, 1), "2024-05-01"),
        (dt.datetime(2024, 5, 1, 9, 30, 59), "2024-05-01 09:30"),  # noqa: DTZ001 a page that gives no zone
        (dt.datetime(2024, 5, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3))), "2024-05-01 09:30-03:00"),
    ],
)
def test_a_date_is_read_as_it_is_known(date: dt.date, text: str) -> None:
    assert text == readable_date(date)
