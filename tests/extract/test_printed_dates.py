"""The dates that a reader sees, and which of them is which."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

DAY = dt.date(2024, 5, 3)


def test_a_line_near_the_headline(extract: Callable[..., Extraction]) -> None:
    assert extract(top="<p>3 May 2024</p>").article.date_published == DAY


@pytest.mark.parametrize(
    ("lang", "line"),
    [("en", "Updated: 3 May 2024"), ("de", "Aktualisiert am 3. Mai 2024"), ("fr", "Mis à jour le 3 mai 2024")],
)
def test_a_word_tells_the_modified_date(extract: Callable[..., Extraction], lang: str, line: str) -> None:
    article = extract(top=f"<p>{line}</p>", lang=lang).article
    assert (article.date_published, article.date_modified) == (None, DAY)


def test_both_dates_in_one_line(extract: Callable[..., Extraction]) -> None:
    article = extract(top="<p>Published 3 May 2024, updated 4 May 2024</p>").article
    assert (DAY, dt.date(2024, 5, 4)) == (article.date_published, article.date_modified)


def test_a_time_element(extract: Callable[..., Extraction]) -> None:
    article = extract(top='<time datetime="2024-05-03T10:00:00+02:00">yesterday</time>').article
    assert article.date_published.isoformat() == "2024-05-03T10:00:00+02:00"


def test_the_copyright_line_is_no_date(extract: Callable[..., Extraction]) -> None:
    assert extract(end="<p>© 3 May 2024 The Bridge Post</p>").article.date_published is None


def test_a_date_in_a_sentence_of_the_body_is_no_date(extract: Callable[..., Extraction]) -> None:
    sentence = "<p>The bridge was opened on 3 May 1924 by a queen whom nobody in the town had ever seen.</p>"
    assert extract(end=sentence).article.date_published is None


def test_a_date_that_opens_the_first_paragraph(extract: Callable[..., Extraction]) -> None:
    text = "Die Brücke wird gesperrt, wie der Rat am Abend nach langer Sitzung in der Stadthalle beschlossen hat. "
    assert extract(body=f"<p>(03.05.2024) {text * 2}</p><p>{text * 3}</p>", lang="de").article.date_published == DAY


def test_a_labelled_date_far_below_is_the_last_resort(extract: Callable[..., Extraction]) -> None:
    assert extract(end='<div class="post-meta">Published on 3 May 2024</div>').article.date_published == DAY


def test_the_address_is_the_last_witness(extract: Callable[..., Extraction]) -> None:
    assert extract(url="https://news.example/2024/05/03/bridge").article.date_published == DAY


def test_a_month_in_the_address_is_no_date(extract: Callable[..., Extraction]) -> None:
    assert extract(url="https://news.example/2024/05/bridge").article.date_published is None


def test_a_time_in_utc_is_told_in_the_zone_that_is_printed(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2024-05-04T01:30:00Z")
    assert (
        extract(head=head, top="<p>May 3, 2024 9:30 pm</p>").article.date_published.isoformat()
        == "2024-05-03T21:30:00-04:00"
    )


def test_a_midnight_stored_in_utc_is_the_printed_day(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(datePublished="2024-05-02T22:00:00Z")
    assert extract(head=head, top="<p>3. Mai 2024</p>", lang="de").article.date_published == DAY


def test_a_date_without_a_time_stays_one(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert type(extract(head=json_ld(datePublished="2024-05-03")).article.date_published) is dt.date


def test_nothing_is_published_after_it_was_fetched(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(datePublished="2031-01-01"), retrieved_at=dt.datetime(2024, 5, 4, tzinfo=dt.UTC))
    assert (
        extraction.article.date_published,
        [issue.code for issue in extraction.article.issues],
    ) == (None, ["future_date"])


def test_sources_that_disagree_are_an_issue(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    head = json_ld(datePublished="2024-05-03") + '<meta property="article:published_time" content="2024-03-01">'
    article = extract(head=head).article
    assert (article.date_published, [issue.code for issue in article.issues]) == (DAY, ["date_conflict"])


@pytest.mark.parametrize(
    ("line", "lang", "raw"),
    [
        ("Published: Friday, 3 May 2024 at 9:05 pm GMT by Ann Lee, Berlin", "en", "Friday, 3 May 2024 at 9:05 pm GMT"),
        ("Freitag, 3. Mai 2024, 14:05 Uhr | Von Eva Groß", "de", "Freitag, 3. Mai 2024, 14:05 Uhr"),
        ("Rain, 3 May 2024 and more to read", "en", "3 May 2024"),
        ("9:52 am, 3 May 2024 Town", "en", "9:52 am, 3 May 2024"),
    ],
)
def test_the_raw_text_is_that_of_the_date_alone(
    extract: Callable[..., Extraction], line: str, lang: str, raw: str
) -> None:
    assert raw == extract(top=f"<p>{line}</p>", lang=lang).article.date_published_raw


def test_the_line_under_the_headline_is_believed_before_a_notice_above_it(extract: Callable[..., Extraction]) -> None:
    notice = "<div><p>The fair is on Saturday 8 June 2024.</p></div>"
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided.</p>" * 6
    main = f"<div><h1>Council closes the bridge</h1><p>3 May 2024</p>{text}</div>"
    assert extract(f"<html lang=en><body>{notice}{main}</body></html>").article.date_published == DAY
