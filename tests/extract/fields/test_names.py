"""Names out of bylines."""

import pytest

from scrapenews.extract.fields.bylines import people, read_byline
from scrapenews.extract.fields.names import is_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee, Bridge Post", ("Ann Lee",)),
        ("Ann Lee and Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee & Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee, PhD", ("Ann Lee",)),
        ("Ann Lee (Wire)", ("Ann Lee",)),
        ("Ann Lee ann@news.example", ("Ann Lee",)),
        ("Ann Lee @annlee", ("Ann Lee",)),
        ("ByAnn Lee", ("Ann Lee",)),
        ("Text: Ann Lee, Foto: Bo Dunn", ("Ann Lee",)),
        ("Ann Lee Political correspondent", ("Ann Lee",)),
        ("Ann Lee | WIRE", ("Ann Lee",)),
        ("Ann Lee in Berlin", ("Ann Lee",)),
        ("Ann Lee Jr.", ("Ann Lee Jr.",)),
        ("Ann van der Lee", ("Ann van der Lee",)),
        ("dpa", ("dpa",)),
        ("張三豐、李四", ("張三豐", "李四")),
        ("Updated 3 minutes ago", ()),
        ("Read more", ()),
        ("April", ()),
        ("", ()),
    ],
)
def test_printed_bylines(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee, Bo Dunn, Cy Tan", ("Ann Lee", "Bo Dunn", "Cy Tan")),
        ("ann lee", ("ann lee",)),
        ("The Bridge Expert", ("The Bridge Expert",)),
        ("Di Nguyen", ("Di Nguyen",)),
        ("Office for Bridges and Roads", ("Office for Bridges and Roads",)),
        ("April Lee", ("April Lee",)),
    ],
)
def test_fields_made_for_machines(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text, printed=False).names


def test_a_role_belongs_to_a_name_that_stands_alone() -> None:
    assert people(read_byline("Ann Lee, Reporter"))[0].job_title == "Reporter"
    assert [person.job_title for person in people(read_byline("Ann Lee and Bo Dunn, Reporters"))] == [None, None]


@pytest.mark.parametrize("text", ["http://x.example", "ann@x.example", "What is this?", "x" * 200, "12 34", "!!!"])
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("unit", ["By ", "a, ", "& ", "(", "A b ", "@", "and ", "von "])
def test_long_repetitions_are_read_in_no_time(unit: str) -> None:
    assert len(read_byline(unit * 50_000).names) <= 100
