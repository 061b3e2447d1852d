"""Which characters an output may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.strategies import marks_of, texts

from scrapenews.output.characters import on_one_line, printable, printable_marked
from scrapenews.record import Mark


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[2Jx", "[2Jx"),
        ("\x9b31mx", "31mx"),
        ("a\x00b\x7fc", "abc"),
        ("a\tb", "a\tb"),
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne"),
        ("\u202eevil\u202c", "evil"),
        ("\u2066x\u2069", "x"),
        ("\ufeffx\ufffe", "x"),
        ("a\ud800b", "a\ufffdb"),
        ("x\U000e0041\U000e0042", "x"),
        (
            "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!",
            "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!",
        ),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("ไทย\u200bไทย", "ไทย\u200bไทย"),
    ],
)
def test_only_what_steers_or_hides_is_taken_out(text: str, left: str) -> None:
    assert left == printable(text)


@given(texts | st.text())
def test_nothing_is_left_to_take_out(text: str) -> None:
    assert printable(text) == printable(printable(text))


@given(texts | st.text())
def test_a_line_ends_only_at_a_line_feed(text: str) -> None:
    assert printable(text).splitlines() == printable(text).removesuffix("\n").split("\n") or not printable(text)


@given(st.data())
def test_marks_move_with_what_they_mark(data: st.DataObject) -> None:
    text = data.draw(texts)
    marks = data.draw(marks_of(text))
    left, moved = printable_marked(text, marks)
    parts = [printable(text[mark.start : mark.end]) for mark in marks]
    assert parts == [left[mark.start : mark.end] for mark in moved] or "\r\n" in text


def test_a_mark_after_a_removed_character_moves_back() -> None:
    mark = Mark(type="strong", start=2, end=4)
    assert ("abc", (Mark(type="strong", start=1, end=3),)) == printable_marked("a\x00bc", (mark,))


@pytest.mark.parametrize(("text", "line"), [(None, ""), (" a\n\tb ", "a b"), ("\x00", "")])
def test_a_line_is_folded(text: str | None, line: str) -> None:
    assert line == on_one_line(text)
