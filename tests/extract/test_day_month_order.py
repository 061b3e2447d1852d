"""Which number of 3/10/2024 is the month: what the rest of the page says."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

OCTOBER, MARCH = dt.date(2024, 10, 3), dt.date(2024, 3, 10)
LINE = "<p>03/10/2024</p>"

Extract = Callable[..., Extraction]


def test_without_other_evidence_the_language_decides(extract: Extract) -> None:
    assert [MARCH, OCTOBER] == [extract(top=LINE, lang=lang).article.date_published for lang in ("en", "es")]


@pytest.mark.parametrize(
    "path", ["2024/10/03/bridge", "2024/october/03/bridge", "bridge-20241003", "bridge-03.10.2024"]
)
def test_the_address_tells(extract: Extract, path: str) -> None:
    assert OCTOBER == extract(top=LINE, url=f"https://news.example/{path}").article.date_published


def test_a_machine_date_tells(extract: Extract, json_ld: Callable[..., str]) -> None:
    article = extract(head=json_ld(datePublished="2024-10-03"), top=LINE).article
    assert (OCTOBER, ()) == (article.date_published, article.issues)


def test_the_modified_date_tells(extract: Extract, json_ld: Callable[..., str]) -> None:
    assert OCTOBER == extract(head=json_ld(dateModified="2024-10-03T10:00:00Z"), top=LINE).article.date_published


def test_a_day_with_a_named_month_tells(extract: Extract) -> None:
    top = f"{LINE}<p>Updated 3 October 2024</p>"
    assert OCTOBER == extract(top=top).article.date_published


def test_a_time_element_anywhere_tells(extract: Extract) -> None:
    end = '<aside><a href="/x">Bridge</a> <time datetime="2024-10-03">a while ago</time></aside>'
    assert OCTOBER == extract(top='<time datetime="03-10-2024">03-10-2024</time>', end=end).article.date_published


def test_a_day_that_has_not_come_yet_is_not_meant(extract: Extract) -> None:
    fetched = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    assert MARCH == extract(top=LINE, lang="es", retrieved_at=fetched).article.date_published


def test_the_country_of_the_host_tells_in_english(extract: Extract) -> None:
    assert OCTOBER == extract(top=LINE, url="https://www.news.example.co.uk/bridge").article.date_published


def test_points_put_the_day_first(extract: Extract) -> None:
    assert OCTOBER == extract(top="<p>03.10.2024</p>").article.date_published


def test_points_give_way_to_a_machine_date(extract: Extract, json_ld: Callable[..., str]) -> None:
    article = extract(head=json_ld(datePublished="2024-03-10"), top="<p>03.10.2024</p>").article
    assert (MARCH, ()) == (article.date_published, article.issues)


def test_a_date_with_points_tells_about_one_with_strokes(extract: Extract) -> None:
    head = '<meta name="date" content="10/03/2024 12:43:42">'
    end = "<p>Erstellt am: 03.10.2024</p>"
    assert extract(head=head, end=end, lang="de").article.date_published.isoformat() == "2024-10-03T12:43:42"


def test_a_time_moves_with_its_day(extract: Extract) -> None:
    article = extract(top="<p>03/10/2024 14:05</p>", url="https://news.example/2024/10/03/bridge").article
    assert "2024-10-03T14:05:00" == article.date_published.isoformat()
