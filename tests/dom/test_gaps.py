"""What is taken out of a line never glues the words on both sides, and tears none."""

import pytest
from tests.dom.trees import marked, text, texts

SPOKEN = "<span class=visually-hidden>x</span>"


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("Klimaschutz Bohren", "<b>Klimaschutz</b><span class=visually-hidden>: </span><b>Bohren</b>"),
        ("one two", f"one{SPOKEN}two"),
        ("one two", f"one {SPOKEN}two"),
        ("one two", f"one{SPOKEN} two"),
        ("one two", f"one{SPOKEN}{SPOKEN}<b></b>two"),
        ("one, two", f"<a href=x>one{SPOKEN}</a>, two"),
        ("one, two", f"one {SPOKEN}, two"),
        ("one (two)", f"one{SPOKEN}(two)"),
        ("One. Two", f"One.{SPOKEN}Two"),
        ("(one)", f"(<b>one{SPOKEN}</b>)"),
        ("one", f"{SPOKEN}one"),
        ("one", f"one{SPOKEN}"),
        ("東京で", f"東京{SPOKEN}で"),
        ("ข่าววันนี้", f"ข่าว{SPOKEN}วันนี้"),
        ("서울 에서", f"서울{SPOKEN}에서"),
        ("one two", "one<i class=material-icons>share</i>two"),
        ("one two", "one<svg><path /></svg>two"),
        ("one two", "one<input>two"),
        ("onetwo", "one<script>x</script>two"),
        ("onetwo", "one<span hidden>x</span>two"),
        ("onetwo", "one<wbr>two"),
    ],
)
def test_words_on_both_sides_of_what_is_taken_out(expected: str, html: str) -> None:
    assert expected == text(f"<p>{html}</p>")


def test_marks_beside_what_is_taken_out_cover_their_words() -> None:
    assert [("strong", "one"), ("emphasis", "two")] == marked(f"<p><b>one</b>{SPOKEN}<i>two</i></p>")


def test_what_is_taken_out_is_no_text_between_two_line_breaks() -> None:
    assert ["one", "two"] == texts(f"<p>one<br>{SPOKEN}<b></b><br>two</p>")


@pytest.mark.parametrize(
    "name",
    [
        "u-hiddenVisually", "visuallyHidden", "srOnly", "c-sr-only", "styles_srOnly__x1Yz", "VisuallyHidden_root__a1",
        "sr-only-focusable", "screen-reader-text", "screenReaderOnly", "a11y-hidden", "tw:sr-only", "go-vh",
    ],
)  # fmt: skip
def test_text_that_is_only_read_aloud_is_not_read(name: str) -> None:
    assert "one two" == text(f"<p>one <span class='{name}'>x</span>two</p>")


@pytest.mark.parametrize(
    "name", ["not-sr-only", "has-visually-hidden", "screen", "sronlyx", "text-hidden-gem", "only", "vh-100"]
)
def test_text_whose_class_hides_nothing_is_read(name: str) -> None:
    assert "one x two" == text(f"<p>one <span class='{name}'>x</span> two</p>")


@pytest.mark.parametrize(
    "style",
    [
        "border:0;clip:rect(0 0 0 0);height:1px;margin:-1px;overflow:hidden;position:absolute;width:1px",
        "position: absolute; clip: rect(1px, 1px, 1px, 1px)",
        "position:absolute;clip-path:inset(50%)",
        "POSITION:ABSOLUTE;LEFT:-9999px",
        "position:fixed; top: -1000em",
        "visibility: hidden",
    ],
)
def test_text_that_a_style_cuts_away_is_not_read(style: str) -> None:
    assert "one two" == text(f"<p>one <span style='{style}'>x</span>two</p>")


@pytest.mark.parametrize(
    "style", ["position:absolute;left:0", "position:relative;left:-9999px", "clip:auto", "height:1px"]
)
def test_text_that_a_style_only_moves_is_read(style: str) -> None:
    assert "one x two" == text(f"<p>one <span style='{style}'>x</span> two</p>")


def test_a_page_that_stands_outside_the_screen_is_read() -> None:
    assert ["one"] == texts("<div style='position:absolute;left:-9999px'><p>one</p></div>")


@pytest.mark.parametrize("html", ["<mat-icon>share</mat-icon>", "<i class=my-icon>open_in_new</i>"])
def test_words_that_an_icon_font_draws_are_not_read(html: str) -> None:
    assert "one two" == text(f"<p>one {html}two</p>")


@pytest.mark.parametrize("html", ["<i class=my-icon>word</i>", "<i>open_in_new</i>", "<i class=icon><b>a_b</b></i>"])
def test_words_beside_icons_are_read(html: str) -> None:
    assert text(f"<p>{html}</p>") in ("word", "open_in_new", "a_b")
