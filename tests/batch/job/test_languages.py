"""The two small languages of job files: spans of time, and patterns of addresses."""

import datetime as dt

import pytest

from scrapenews.batch.job import Source
from scrapenews.batch.job.durations import read_duration
from scrapenews.batch.job.patterns import matches

STORY = "https://paper.example/news/harbour?page=2"


@pytest.mark.parametrize(
    ("minutes", "text"), [(15, "15m"), (15, "15 min"), (90, "1h 30m"), (90, "1h30m"), (1440, "1 day"), (10_080, " 1W ")]
)
def test_a_span_is_a_number_and_a_unit_or_several(minutes: int, text: str) -> None:
    assert dt.timedelta(minutes=minutes) == read_duration(text)


@pytest.mark.parametrize(
    "text", ["", "15", "m", "1.5h", "-1h", "1y", "1h and 5m", "99999999d", "1h" * 3 + "x", "\u0663h"]
)
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no span of time"):
        read_duration(text)


@pytest.mark.parametrize(
    ("expected", "pattern"),
    [
        (True, "/news/*"),
        (True, "/news/harbour?page=2"),
        (False, "/news/harbour"),
        (False, "/harbour*"),
        (True, "harbour"),
        (True, "paper.example/news"),
        (True, "https://paper.example/*"),
        (False, "http://paper.example/*"),
        (True, "*"),
        (False, "/news/*r?page=2r?page=2"),
        (False, "/*news*news*"),
    ],
)
def test_a_pattern_is_a_text_in_which_an_asterisk_is_anything(*, expected: bool, pattern: str) -> None:
    assert expected == matches(pattern, STORY)


def test_a_pattern_of_many_asterisks_comes_to_an_end() -> None:
    assert not matches("/" + "a*" * 5_000 + "b", "https://paper.example/" + "a" * 50_000)


@pytest.mark.parametrize(
    ("expected", "include", "exclude"),
    [(True, (), ()), (True, ("/news/*",), ()), (False, ("/sport/*",), ()), (False, ("/news/*",), ("page=",))],
)
def test_a_source_takes_what_is_included_and_not_excluded(
    *, expected: bool, include: tuple[str, ...], exclude: tuple[str, ...]
) -> None:
    source = Source(name="a", url="https://paper.example/", include=include, exclude=exclude)
    assert expected == source.takes(STORY)


def test_a_date_in_an_address_is_the_day_s_where_the_source_is() -> None:
    source = Source(name="a", url="https://paper.example/{date:%Y/%m/%d}/", time_zone="Asia/Tokyo")
    assert "https://paper.example/2024/05/02/" == source.address(dt.datetime(2024, 5, 1, 20, tzinfo=dt.UTC))


def test_an_address_without_a_date_stays_as_it_is() -> None:
    source = Source(name="a", url="https://paper.example/%7Ea/{b}")
    assert source.url == source.address(dt.datetime(2024, 5, 1, tzinfo=dt.UTC))
