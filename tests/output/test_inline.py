"""Marks that overlap, made to nest."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.output.readers import expected
from tests.record.strategies import marks_of, texts

from scrapenews.output.inline import Piece, Span, nested_pieces
from scrapenews.record import Mark

HERE = "https://news.example/"
THERE = "https://other.example/"


def _mark(type_: str, start: int, end: int, url: str | None = None) -> Mark:
    return Mark(type=type_, start=start, end=end, url=url)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ((), ("abcdef",)),
        ((_mark("strong", 0, 6),), (Span("strong", None, ("abcdef",)),)),
        ((_mark("strong", 1, 2), _mark("strong", 2, 4)), ("a", Span("strong", None, ("bcd",)), "ef")),
        (
            (_mark("strong", 0, 4), _mark("deleted", 2, 6)),
            (
                Span("strong", None, ("ab", Span("deleted", None, ("cd",)))),
                Span("deleted", None, ("ef",)),
            ),
        ),
        (
            (_mark("strong", 2, 3), _mark("emphasis", 0, 6)),
            (Span("emphasis", None, ("ab", Span("strong", None, ("c",)), "def")),),
        ),
        (
            (_mark("code", 0, 6), _mark("strong", 2, 4)),
            (
                Span("code", None, ("ab",)),
                Span("strong", None, (Span("code", None, ("cd",)),)),
                Span("code", None, ("ef",)),
            ),
        ),
        ((_mark("link", 0, 6, HERE), _mark("link", 2, 4, THERE)), (Span("link", HERE, ("abcdef",)),)),
        (
            (_mark("link", 0, 3, HERE), _mark("link", 2, 6, THERE)),
            (Span("link", HERE, ("abc",)), Span("link", THERE, ("def",))),
        ),
        ((_mark("link", 0, 3, "javascript:alert(1)"),), ("abcdef",)),
        ((_mark("link", 0, 3),), ("abcdef",)),
        ((_mark("strong", -1, 3), _mark("strong", 3, 3), _mark("strong", 2, 9)), ("abcdef",)),
    ],
)
def test_marks_are_nested(marks: tuple[Mark, ...], pieces: tuple[Piece, ...]) -> None:
    assert pieces == nested_pieces("abcdef", marks)


def test_a_mark_is_drawn_in_from_white_space() -> None:
    assert ("a ", Span("strong", None, ("b",)), " c") == nested_pieces("a b c", (_mark("strong", 1, 4),))


def test_a_mark_of_nothing_but_white_space_is_none() -> None:
    assert ("a b",) == nested_pieces("a b", (_mark("strong", 1, 2),))


def _shown(pieces: tuple[Piece, ...], types: frozenset[str] = frozenset()) -> list[tuple[str, frozenset[str]]]:
    shown: list[tuple[str, frozenset[str]]] = []
    for piece in pieces:
        if isinstance(piece, Span):
            assert piece.type not in types, "one mark inside another of its type"
            assert piece.pieces, "a span of nothing"
            shown += _shown(piece.pieces, types | {piece.type})
        else:
            shown += [(character, types) for character in piece if character.strip()]
    return shown


@given(st.data())
def test_every_character_keeps_its_marks(data: st.DataObject) -> None:
    text = data.draw(texts)
    marks = data.draw(marks_of(text))
    assert expected(text, marks) == _shown(nested_pieces(text, marks))


@pytest.mark.parametrize(
    "marks",
    [
        tuple(_mark("link", i, 20_000 - i, f"{HERE}{i}") for i in range(9_000)),
        tuple(_mark("link", i, i + 9_000, f"{HERE}{i}") for i in range(9_000)),
        tuple(_mark(("strong", "emphasis")[i % 2], i, i + 2) for i in range(9_000)),
    ],
    ids=("nested", "chained", "crossed"),
)
def test_many_marks_take_no_time(marks: tuple[Mark, ...]) -> None:
    start = time.process_time()
    nested_pieces("x" * 20_000, marks)
    assert time.process_time() - start < 2
