"""The Content-Type field, as browsers read it."""

import pytest

from scrapenews.parse.content_type import find_media_type


@pytest.mark.parametrize(
    ("value", "essence", "encoding"),
    [
        ("text/html", "text/html", None),
        (" TEXT/HTML ; CHARSET=UTF-8", "text/html", "utf-8"),
        ('text/html;charset="utf-8"', "text/html", "utf-8"),
        ('text/html;charset="\\u\\t\\f-8"', "text/html", "utf-8"),
        ('text/html;charset="utf-8', "text/html", "utf-8"),
        ('text/html; x="; charset=gbk"; charset=utf-8', "text/html", "utf-8"),
        ("text/html;;charset=utf-8", "text/html", "utf-8"),
        ("text/html;charset;charset=utf-8", "text/html", "utf-8"),
        ("text/html;charset=;charset=utf-8", "text/html", "utf-8"),
        ("text/html;charset=hex;charset=utf-8", "text/html", None),
        ("text/html;charset=utf-8 ", "text/html", "utf-8"),
        ("text/html;notcharset=utf-8", "text/html", None),
    ],
)
def test_a_value_gives_its_type_and_encoding(value: str, essence: str, encoding: str | None) -> None:
    media_type = find_media_type((("content-type", value),))
    assert media_type is not None
    assert (essence, encoding) == (media_type.essence, media_type.encoding)


@pytest.mark.parametrize(
    "value", ["", "html", "text/", "/html", "; charset=utf-8", "text html/x", "text/html x", "é/x"]
)
def test_what_is_no_media_type_counts_as_none(value: str) -> None:
    assert find_media_type((("content-type", value),)) is None


def test_other_fields_do_not_count() -> None:
    assert find_media_type((("x-content-type", "text/html"),)) is None


@pytest.mark.parametrize(
    ("values", "essence", "encoding"),
    [
        (("text/plain", "text/html;charset=gbk"), "text/html", "gbk"),
        (("text/html;charset=gbk", "text/html"), "text/html", "gbk"),
        (("text/html;charset=gbk", "text/plain"), "text/plain", None),
        (("text/html;charset=gbk", "rubbish"), "text/html", "gbk"),
    ],
)
def test_of_several_fields_the_last_that_can_be_read_counts(
    values: tuple[str, ...], essence: str, encoding: str | None
) -> None:
    media_type = find_media_type(tuple(("content-type", value) for value in values))
    assert media_type is not None
    assert (essence, encoding) == (media_type.essence, media_type.encoding)
