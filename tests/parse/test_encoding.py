"""What is read as what where declarations and bytes do not agree, or where nothing is declared."""

import pytest

from scrapenews.parse.detect import detect_encoding
from scrapenews.parse.encoding import Reading, read_encoding

GERMAN = "Für die Bürger der Stadt ändert sich nächstes Jahr vieles: Die Gebühren steigen, und die Züge fahren öfter. "
POLISH = "Rząd przyjął wczoraj projekt ustawy o ochronie zdrowia; zdaniem ministra poprawi to sytuację w szpitalach. "
RUSSIAN = "Правительство утвердило новый бюджет, сообщили вчера в министерстве финансов. "
GREEK = "Η κυβέρνηση ανακοίνωσε χθες τα νέα μέτρα για την οικονομία και την παιδεία. "
JAPANESE = "政府は昨日、新しい予算案を発表した。市議会は来週この案について話し合う予定である。"
CHINESE = "市政府昨天公布了新的预算方案，市议会将在下周讨论这一方案，并听取市民的意见。"
TAIWANESE = "市政府昨天公布了新的預算方案，市議會將在下週討論這一方案，並聽取市民的意見。"
KOREAN = "정부는 어제 새로운 예산안을 발표했으며 시의회는 다음 주에 이 안을 논의할 예정이다. "
ENGLISH = "The council’s vote – “a surprise” – came late on Monday, and it wasn’t close. "


def read(data: bytes, header_encoding: str | None = None) -> Reading:
    return read_encoding(data, header_encoding=header_encoding, url=None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "windows-1252"),
        (ENGLISH, "windows-1252"),
        (POLISH, "windows-1250"),
        (POLISH, "iso-8859-2"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        (KOREAN, "euc-kr"),
    ],
)
def test_undeclared_text_is_recognised(text: str, encoding: str) -> None:
    assert encoding == detect_encoding(text.encode(encoding) * 5, None)


def test_greek_is_recognised_as_one_of_its_two_encodings() -> None:
    assert detect_encoding(GREEK.encode("iso-8859-7") * 5, None) in ("iso-8859-7", "windows-1253")


def test_a_lone_accent_is_no_language() -> None:
    assert detect_encoding(b"caf\xe9", None) == "windows-1252"


@pytest.mark.parametrize(
    ("url", "encoding"),
    [("https://a.example.pl/", "iso-8859-2"), ("https://a.example/", "windows-1252"), ("nonsense", "windows-1252")],
)
def test_the_country_decides_where_the_bytes_do_not(url: str, encoding: str) -> None:
    assert encoding == detect_encoding(b"caf\xe9", url)


def test_a_country_whose_encoding_the_bytes_break_does_not_decide() -> None:
    assert (
        detect_encoding(b"It\x92s \x93so\x94, \x93yes\x94 and \x93no\x94 <p>", "https://a.example.jp/")
        == "windows-1252"
    )


def test_utf_8_is_never_guessed() -> None:
    assert detect_encoding("é".encode() * 50 + b"\xff", None) != "utf-8"


def test_undeclared_iso_2022_jp_is_recognised() -> None:
    reading = read("<p>日本語".encode("iso-2022-jp"))
    assert ("iso-2022-jp", "<p>日本語") == (reading.encoding, reading.utf8.decode())


def test_declared_iso_2022_jp_is_not_taken_for_ascii() -> None:
    reading = read("<p>日本語".encode("iso-2022-jp"), "iso-2022-jp")
    assert reading.utf8.decode() == "<p>日本語"


def test_ascii_is_no_evidence_against_what_is_declared() -> None:
    reading = read(b"<meta charset=koi8-r><p>plain")
    assert ("koi8-r", ()) == (reading.encoding, reading.issues)


def test_utf_16_in_the_header_field_of_a_page_without_nuls_is_not_believed() -> None:
    reading = read(b"<meta charset=utf-8><p>plain", "utf-16le")
    assert ("utf-8", b"<meta charset=utf-8><p>plain") == (reading.encoding, reading.utf8)
    assert "says utf-16le" in reading.issues[0].message


def test_utf_16_in_the_header_field_is_believed_of_a_page_with_nuls() -> None:
    page = "<p>" + CHINESE
    assert page == read(page.encode("utf-16-le"), "utf-16le").utf8.decode()


def test_a_page_cut_within_its_last_character_is_utf_8_all_the_same() -> None:
    reading = read("<p>über und überé".encode()[:-1], "windows-1252")
    assert ("utf-8", "<p>über und über\ufffd") == (reading.encoding, reading.utf8.decode())


def test_an_accent_at_the_very_end_is_no_cut_character() -> None:
    assert read(b"<p>caf\xe9").utf8.decode() == "<p>café"


def test_a_declared_legacy_encoding_is_believed_of_bytes_that_are_not_utf_8() -> None:
    reading = read(f"<meta charset=windows-1250><p>{POLISH}".encode("windows-1250"))
    assert ("windows-1250", ()) == (reading.encoding, reading.issues)


def test_utf_8_with_broken_places_stays_utf_8_and_says_how_many() -> None:
    reading = read(f"<p>{GERMAN}".encode() + b"\xfc \xfc")
    assert reading.encoding == "utf-8"
    assert reading.issues[0].message.startswith("2 places")


def test_replacement_characters_that_the_page_itself_has_are_not_broken_places() -> None:
    reading = read("<p>\ufffd\ufffd\ufffd ä".encode() + b"\xfc")
    assert reading.issues[0].message.startswith("1 places")


def test_a_page_that_says_utf_8_and_is_something_else_is_read_as_that() -> None:
    reading = read(f"<meta charset=utf-8><p>{RUSSIAN * 3}".encode("windows-1251"))
    assert reading.encoding == "windows-1251"
    assert [issue.code for issue in reading.issues] == ["encoding_conflict"]


def test_valid_utf_8_is_passed_on_without_a_copy() -> None:
    page = "<p>é".encode()
    assert page is read(page).utf8
