"""Days of Central Europe that a store of times turned into the evening before."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.extract.choices.midnights import told_at_midnight
from scrapenews.record import Extraction


def _told(stated: str, url: str | None = None, language: str | None = None) -> str:
    return told_at_midnight(dt.datetime.fromisoformat(stated), url, language).isoformat()


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("2024-05-02T22:00:00+00:00", "2024-05-03T00:00:00+02:00"),
        ("2024-01-02T23:00:00+00:00", "2024-01-03T00:00:00+01:00"),
        ("2024-03-30T23:00:00+00:00", "2024-03-31T00:00:00+01:00"),
        ("2024-03-31T22:00:00+00:00", "2024-04-01T00:00:00+02:00"),
        ("2024-10-26T22:00:00+00:00", "2024-10-27T00:00:00+02:00"),
        ("2024-10-27T23:00:00+00:00", "2024-10-28T00:00:00+01:00"),
    ],
)
def test_midnight_of_summer_and_winter(stated: str, told: str) -> None:
    assert told == _told(stated, language="de")


@pytest.mark.parametrize(
    "stated",
    ["2024-05-02T23:00:00+00:00", "2024-05-02T22:00:01+00:00", "2024-05-02T22:00:00-04:00", "2024-05-02T22:00:00"],
)
def test_another_hour_or_zone_stays(stated: str) -> None:
    assert stated == _told(stated, language="de")


@pytest.mark.parametrize(
    ("url", "language"),
    [("https://post.example.it/a", None), ("https://post.example.fr/a", "fr"), (None, "it"), (None, "fr-BE")],
)
def test_the_host_or_the_language_tells_where_the_page_is_from(url: str | None, language: str | None) -> None:
    assert "2024-05-03T00:00:00+02:00" == _told("2024-05-02T22:00:00+00:00", url, language)


@pytest.mark.parametrize("language", [None, "en", "es", "pt-BR", "fr", "nl-SR"])
def test_pages_that_may_be_from_elsewhere_keep_their_time(language: str | None) -> None:
    stated = "2024-05-02T22:00:00+00:00"
    assert stated == _told(stated, "https://post.example.com/a", language)


def test_a_day_without_a_time_stays() -> None:
    assert dt.date(2024, 5, 2) == told_at_midnight(dt.date(2024, 5, 2), None, "de")


def test_the_last_evening_of_the_calendar_stays() -> None:
    assert "9999-12-31T23:00:00+00:00" == _told("9999-12-31T23:00:00+00:00", language="de")


def test_the_record_tells_the_local_day(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="article:published_time" content="2024-05-02T22:00:00.000Z">'
    article = extract(head=head, lang="de").article
    assert "2024-05-03T00:00:00+02:00" == article.date_published.isoformat()
