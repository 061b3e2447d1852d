"""Dates in every form."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.extract.fields.dates import both_orders, find_dates, read_date
from scrapenews.extract.fields.months import MONTHS
from scrapenews.record import Extraction

DAY = dt.date(2024, 5, 3)
PRINTED = {
    "ar": "3 مايو 2024", "bg": "3 май 2024", "bn": "3 মে 2024", "ca": "3 de maig de 2024", "cs": "3. května 2024",
    "da": "3. maj 2024", "de": "Freitag, 3. Mai 2024", "el": "3 Μαΐου 2024", "en": "May 3rd, 2024",
    "es": "3 de mayo de 2024", "et": "3. mai 2024", "eu": "2024ko maiatza 3", "fa": "3 مه 2024",
    "fi": "3. toukokuuta 2024", "fr": "vendredi 3 mai 2024",
    "he": "3 מאי 2024", "hi": "3 मई 2024", "hr": "3. svibnja 2024.", "hu": "2024. május 3.", "id": "3 Mei 2024",
    "is": "3. maí 2024", "it": "3 maggio 2024", "ja": "2024年5月3日", "ko": "2024년 5월 3일",
    "lt": "2024 m. gegužės 3 d.",
    "lv": "2024. gada 3. maijs", "mk": "3 мај 2024", "ms": "3 Mei 2024", "nl": "3 mei 2024", "no": "3. mai 2024",
    "pl": "3 maja 2024", "pt": "3 de maio de 2024", "ro": "3 mai 2024", "ru": "3 мая 2024", "sk": "3. mája 2024",
    "sl": "3. maj 2024", "sq": "3 maj 2024", "sr": "3. мај 2024.", "sv": "3 maj 2024", "sw": "3 Mei 2024",
    "th": "3 พ.ค. 2567", "tr": "3 Mayıs 2024 Cuma", "uk": "3 травня 2024", "ur": "3 مئی 2024", "vi": "3 tháng 5, 2024",
    "zh": "2024年5月3日",
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), PRINTED.items())
def test_the_same_day_in_many_languages(language: str, text: str) -> None:
    assert read_date(text, language) == DAY


@pytest.mark.parametrize(("language", "text"), PRINTED.items())
def test_the_same_day_under_a_headline(extract: Callable[..., Extraction], language: str, text: str) -> None:
    article = extract(top=f'<p class="line">{text}</p>', lang=language).article
    assert DAY == article.date_published


@pytest.mark.parametrize("language", sorted(MONTHS))
def test_every_language_names_twelve_months(language: str) -> None:
    assert set(range(1, 13)) == set(MONTHS[language].values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00+00:00"),
        ("2024-05-03T10:00:00+0200", "2024-05-03T10:00:00+02:00"),
        ("2024-05-03 10:00:00 +0200", "2024-05-03T10:00:00+02:00"),
        ("2024-05-03T10:00", "2024-05-03T10:00:00"),
        ("Fri, 03 May 2024 10:00:00 +0200", "2024-05-03T10:00:00+02:00"),
        ("1714730400", "2024-05-03T10:00:00+00:00"),
        ("1714730400000", "2024-05-03T10:00:00+00:00"),
        ("20240503", "2024-05-03"),
        ("2024-5-3", "2024-05-03"),
        ("May 3, 2024 at 5:04 p.m. EDT", "2024-05-03T17:04:00-04:00"),
        ("03.05.2024 14.30 Uhr", "2024-05-03T14:30:00"),
        ("Fri May 3 10:00:00 UTC 2024", "2024-05-03T10:00:00+00:00"),
        ("1:30 AM ET, Fri May 3, 2024", "2024-05-03T01:30:00"),
    ],
)
def test_forms_of_machines_and_people(text: str, expected: str) -> None:
    assert expected == read_date(text, "en").isoformat()


@pytest.mark.parametrize(
    "text",
    ["", "2024", "May 2024", "2024-05", "1970-01-01T00:00:00Z", "0001-01-01", "31.02.2024", "1.2.10", "2 hours ago",
     "12:30",
     "yesterday", "9" * 400, "2024-13-45"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert read_date(text, "en") is None


@pytest.mark.parametrize(
    ("language", "month"), [("en", 5), ("en-US", 5), ("en-GB", 3), ("fr", 3), ("de", 3), (None, 3)]
)
def test_the_order_of_day_and_month_is_that_of_the_language(language: str, month: int) -> None:
    assert month == read_date("5/3/2024", language).month


def test_numbers_overrule_the_order_of_the_language() -> None:
    assert dt.date(2024, 5, 13) == read_date("13/5/2024", "en-US") == read_date("5/13/2024", "fr")


def test_a_month_is_that_of_the_pages_language() -> None:
    assert (read_date("3 listopada 2024", "pl").month, read_date("3. listopada 2024", "hr").month) == (11, 10)


def test_each_date_has_the_time_beside_it() -> None:
    found = find_dates("3 May 2024 10:15 | Updated 4 May 2024 11:20", "en")
    assert [each.value.strftime("%H:%M") for each in found] == ["10:15", "11:20"]


@pytest.mark.parametrize("unit", ["1 ", "1.", "a 1", "May ", "2024-", "1/", ": ", "年", "3 de "])
def test_long_repetitions_are_read_in_no_time(unit: str) -> None:
    assert len(find_dates(unit * 50_000, "en")) <= 100


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3/10/2023", ("2023-10-03", "2023-03-10")),
        ("03.10.23", ("2023-10-03", "2023-03-10")),
        ("13/10/2023", None),
        ("2023-03-10", None),
        ("5/5/2023", None),
        ("3 October 2023", None),
    ],
)
def test_a_day_in_numbers_that_can_be_read_in_two_ways(text: str, days: tuple[str, str] | None) -> None:
    both = both_orders(text)
    assert days == (tuple(day.isoformat() for day in both) if both else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "3 МАЯ 2024"), ("el", "3 ΜΑΪΟΥ 2024"), ("el", "3 ΜΑΙΟΥ 2024"), ("el", "3 Μάη 2024"),
        ("de", "3. MAI 2024"), ("fr", "3 MAI 2024"), ("tr", "3 MAYIS 2024"), ("pl", "3 MAJA 2024"),
        ("uk", "3 ТРАВНЯ 2024"),
    ],
)  # fmt: skip
def test_months_in_capitals_and_in_common_speech(language: str, text: str) -> None:
    assert read_date(text, language) == DAY


def test_a_month_glued_to_the_word_before_it() -> None:
    assert [dt.date(2022, 12, 22)] == [found.value for found in find_dates("Mental HealthDECEMBER 22, 2022By Jo", "en")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("۱۲ تیر ۱۳۹۹", "fa", "2020-07-02"),
        ("۱۲ تير ۱۳۹۹", "fa", "2020-07-02"),
        ("1399/04/12", "fa", "2020-07-02"),
        ("令和6年5月3日", "ja", "2024-05-03"),
        ("平成元年5月3日", "ja", "1989-05-03"),
        ("民國113年5月3日", "zh", "2024-05-03"),
    ],
)
def test_other_calendars(text: str, language: str, expected: str) -> None:
    assert expected == read_date(text, language).isoformat()


def test_an_old_year_is_none_of_the_persian_calendar() -> None:
    assert read_date("29 May 1453", "en") is None


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("von Anna Berg, 8.5.12", "de", [dt.date(2012, 5, 8)]),
        ("von Anna Berg, 8.5.12", "en", []),
        ("mit Programm, 8.5.12 und neuer", "de", []),
        ("Programm 8.5.12", "de", []),
    ],
)
def test_short_numbers_with_points_are_a_day_only_behind_a_name(text: str, language: str, found: list[dt.date]) -> None:
    assert found == [each.value for each in find_dates(text, language)]


@pytest.mark.parametrize("text", ["2014-01-27T19:02:50+02:30:11.111111", "2014-01-27T19:02:50+02:30:11"])
def test_an_offset_is_of_whole_minutes(text: str) -> None:
    zone = dt.timezone(dt.timedelta(hours=2, minutes=30))
    assert dt.datetime(2014, 1, 27, 19, 2, 50, tzinfo=zone).isoformat() == str(read_date(text).isoformat())
