"""The names that bylines and author fields say."""

import re

import pytest

from scrapenews.extract.fields.byline_leads import is_label, says_by, says_who_wrote, starts_byline
from scrapenews.extract.fields.byline_patterns import CREDIT, DESK, MEDIUM, ROLE, small
from scrapenews.extract.fields.bylines import people, read_after_link, read_byline


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee, Bridge Post", ("Ann Lee",)),
        ("Ann Lee and Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee & Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee, PhD", ("Ann Lee",)),
        ("Ann Lee MD", ("Ann Lee",)),
        ("Ann Lee (Wire)", ("Ann Lee",)),
        ("Ann (Nan) Lee", ("Ann (Nan) Lee",)),
        ("Ann Lee ann@news.example", ("Ann Lee",)),
        ("Ann Lee @annlee", ("Ann Lee",)),
        ("ByAnn Lee", ("Ann Lee",)),
        ("Ann Lee Political correspondent", ("Ann Lee",)),
        ("Reporterin Eva Groß", ("Eva Groß",)),
        ("Ann Lee | WIRE", ("Ann Lee",)),
        ("Ann Lee/dpa", ("Ann Lee",)),
        ("APA/AP", ("APA/AP",)),
        ("Ann Lee - Berlin", ("Ann Lee",)),
        ("Ann Lee\nFrom Bridge Quarterly", ("Ann Lee",)),
        ("Ann Lee in Berlin", ("Ann Lee",)),
        ("Ann Lee Jr.", ("Ann Lee Jr.",)),
        ("Ann van der Lee", ("Ann van der Lee",)),
        ("ANN LEE", ("ANN LEE",)),
        ("dpa", ("dpa",)),
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
        ("Ann Lee Published May", ("Ann Lee",)),
        ("Herr_Rein Veröffentlicht am", ("Herr_Rein",)),
        ("Ann Lee View Profile", ("Ann Lee",)),
        ("Ann Lee on behalf of the Bridge Group", ("Ann Lee",)),
        ("Updated 3 minutes ago", ()),
        ("Updated by Ann Lee", ("Ann Lee",)),
    ],
)
def test_a_label_after_the_name_ends_it(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text).names


@pytest.mark.parametrize(
    "text",
    [
        "Text: Ann Lee, Foto: Bo Dunn",
        "By Ann Lee Photographs by Bo Dunn",
        "Ann Lee, illustrations by Bo Dunn",
        "Words and photos by Ann Lee",
        "By Ann Lee Reviewed by Bo Dunn",
        "By Ann Lee. Edited by Bo Dunn",
    ],
)
def test_photographers_and_reviewers_are_no_authors(text: str) -> None:
    assert ("Ann Lee",) == read_byline(text).names


@pytest.mark.parametrize("text", ["Photograph by Ann Lee", "Fotos: Ann Lee", "Fact checked by Ann Lee"])
def test_a_credit_alone_names_nobody(text: str) -> None:
    assert () == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee, Center for Roads and Ferry Policy", ("Ann Lee",)),
        ("By Ann Lee, Head of Marketing and Community Development", ("Ann Lee",)),
        ("by Ann Lee, National Institute of Allergy and Infectious Diseases", ("Ann Lee",)),
        ("By Ann Lee, political editor, and Bo Dunn, reporter", ("Ann Lee", "Bo Dunn")),
        ("By Ann Lee and Reuters", ("Ann Lee",)),
        ("By Ann Lee with Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee as told to Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("By José Volta e Pinto", ("José Volta e Pinto",)),
        ("By Starts With A Bang", ("Starts With A Bang",)),
        ("By Food & Travel Desk", ("Food & Travel Desk",)),
    ],
)
def test_and_parts_two_authors_and_nothing_else(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Staff Writer", "Staff Writer"),
        ("von Redaktion", "Redaktion"),
        ("By The Bridge Post editors", "The Bridge Post editors"),
        ("Great Day Editorial Team", "Great Day Editorial Team"),
        ("Redaktion Mobil", "Redaktion Mobil"),
        ("MM-Redaktion", "MM-Redaktion"),
    ],
)
def test_a_desk_keeps_its_name(text: str, name: str) -> None:
    assert (name,) == read_byline(text).names


@pytest.mark.parametrize(
    "text", ["By Ann Lee | Bridge Post Staff", "Ann Lee\nBridge Post Staff", "Ann Lee, Staff Writer"]
)
def test_a_desk_after_a_name_is_no_second_author(text: str) -> None:
    assert ("Ann Lee",) == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "name"),
    [("Md Aynal Haque", "Md Aynal Haque"), ("Per Hansen", "Per Hansen"), ("Av Kari Moe", "Kari Moe")],
)
def test_a_given_name_that_is_also_a_word_stays(text: str, name: str) -> None:
    assert (name,) == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("張三豐、李四", ("張三豐", "李四")),
        ("本报记者张三", ("张三",)),
        ("某某社记者 张三 李四", ("张三", "李四")),
        ("记者 张三 通讯员 李四", ("张三", "李四")),
        ("記者王小明／台北報導", ("王小明",)),
        ("責任編輯：王五", ("王五",)),
        ("文天祥", ("文天祥",)),
        ("홍길동 기자", ("홍길동",)),
        ("Από τον Γιώργο Παππά", ("Γιώργο Παππά",)),
        ("Автор: Иван Петров", ("Иван Петров",)),
        ("كتب: محمد علي", ("محمد علي",)),
        ("محمد علي - القاهرة", ("محمد علي",)),
        ("द्वारा: राम शर्मा", ("राम शर्मा",)),
        ("נכתב על ידי: דן כהן", ("דן כהן",)),
        ("Oleh: Budi Santoso", ("Budi Santoso",)),
        ("Yazan: Ali Kaya", ("Ali Kaya",)),
        ("Autor: Jan Kowalski (PAP)", ("Jan Kowalski",)),
    ],
)
def test_bylines_of_many_scripts(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text).names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee, Bo Dunn, Cy Tan", ("Ann Lee", "Bo Dunn", "Cy Tan")),
        ("Ann Lee; Bo Dunn", ("Ann Lee", "Bo Dunn")),
        ("Ann Lee | The Bridge Newsroom", ("Ann Lee", "The Bridge Newsroom")),
        ("Von Eva Groß und dpa", ("Eva Groß", "dpa")),
        ("Ann Lee, staff writers", ("Ann Lee",)),
        ("ann lee", ("ann lee",)),
        ("The Bridge Expert", ("The Bridge Expert",)),
        ("Di Nguyen", ("Di Nguyen",)),
        ("Von Miller", ("Von Miller",)),
        ("98 Bridge Street", ("98 Bridge Street",)),
        ("Office for Bridges and Roads", ("Office for Bridges and Roads",)),
        ("Johnson & Sons Boat Yard", ("Johnson & Sons Boat Yard",)),
        ("April Lee", ("April Lee",)),
    ],
)
def test_fields_made_for_machines(text: str, names: tuple[str, ...]) -> None:
    assert names == read_byline(text, printed=False).names


def test_a_role_belongs_to_a_name_that_stands_alone() -> None:
    assert people(read_byline("Ann Lee, Reporter"))[0].job_title == "Reporter"
    assert [person.job_title for person in people(read_byline("Ann Lee and Bo Dunn, Reporters"))] == [None, None]


def test_a_line_that_ends_a_link_adds_no_office() -> None:
    assert () == read_after_link(", Fellow, Center for Roads and Ferry Policy").names


@pytest.mark.parametrize("line", ["By Ann Lee", "ByAnn Lee", "by annlee", "Posted by Ann Lee at noon", "文/张三丰"])
def test_how_bylines_begin(line: str) -> None:
    assert starts_byline(line)


@pytest.mark.parametrize("line", ["By then it was over", "Ann Lee", "By Ann Lee, who was there when it fell.", "By"])
def test_what_begins_like_a_byline_and_is_none(line: str) -> None:
    assert not starts_byline(line)


def test_a_short_word_of_another_language_says_less_than_by() -> None:
    assert (True, False) == (says_by("Written by Ann"), says_by("Per Day"))


@pytest.mark.parametrize("line", ["Posted by Ann Lee", "Erstellt von Ann Lee", "Text: Ann Lee", "责任编辑：王五"])
def test_lines_that_say_that_someone_wrote(line: str) -> None:
    assert says_who_wrote(line)


@pytest.mark.parametrize("line", ["By Ann Lee", "Written by", "Powered by Ann Lee"])
def test_lines_that_do_not_say_so(line: str) -> None:
    assert not says_who_wrote(line)


def test_a_label_is_nothing_but_what_a_byline_begins_with() -> None:
    assert (True, True, False) == (is_label("Written by"), is_label("Author:"), is_label("Written by Ann"))


@pytest.mark.parametrize("unit", ["By ", "a, ", "& ", "(", "A b ", "@", "and ", "von ", "记者", "Foto: ", "1/", " - "])
def test_long_repetitions_are_read_in_no_time(unit: str) -> None:
    assert len(read_byline(unit * 50_000).names) <= 100


@pytest.mark.parametrize("pattern", [CREDIT, DESK, MEDIUM, ROLE])
def test_patterns_for_small_letters_hold_no_others(pattern: re.Pattern[str]) -> None:
    words = re.sub(r"\\[A-Z]", "", pattern.pattern)
    assert small(words) == words


def test_small_letters_stand_where_the_letters_stood() -> None:
    assert "by izmir reporter" == small("By İzmir REPORTER")


def test_a_role_behind_a_letter_that_grows_in_small_letters() -> None:
    assert (("Işıl İpek",), "Reporter") == read_byline("By Işıl İpek, Reporter")
