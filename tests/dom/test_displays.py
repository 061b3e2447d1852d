"""Elements in a line of text that a style gives lines of their own: their words are never glued."""

import time

import pytest
from tests.dom.trees import text

LONG = "and so on, at some length, so that a style sheet is worth being asked about it"


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("one\ntwo", "<span style='display:block'>one</span>two"),
        ("one\ntwo\nthree", "one<b style='display: flex; color: red'>two</b>three"),
        ("one\ntwo", "one<span style='DISPLAY:BLOCK'></span>two"),
        ("one\ntwo", "<em style='display:grid'>one</em><i>two</i>"),
        ("one two", "one <b style='display:inline-block'>two</b>"),
        ("onetwo", "one<b style='display:inline'>two</b>"),
        ("onetwo", "<b style='display:block;float:left'>one</b>two"),
        ("onetwo", "<b style='display:block;position:absolute'>one</b>two"),
        ("one two", "<b style='display:block'>one</b> two"),
        ("onetwo", "<b style=color:red>one</b>two"),
    ],
)
def test_an_elements_own_style_parts_lines(expected: str, html: str) -> None:
    assert expected == text(f"<p>{html}</p>")


@pytest.mark.parametrize("display", ["flex", "inline-flex", "grid", "inline-grid"])
def test_the_children_of_a_flexible_box_stand_apart(display: str) -> None:
    assert "one\ntwo" == text(f"<p style=display:{display}><b>one</b><b>two</b></p>")


def test_what_stands_alone_in_a_flexible_box_stays_in_the_line_around_it() -> None:
    assert "one, two" == text(
        "<p>one<i style=display:inline-flex><b></b></i><i style=display:inline-flex><b>, two</b></i>"
    )


@pytest.mark.parametrize(
    ("is_parted", "style"),
    [
        (True, ".x{display:block}"),
        (True, ".y,\n.x { color: red; display: block }"),
        (True, "p .x{display:block}"),
        (True, "div > span.x{display:flex}.other{display:none}"),
        (True, ".x{display:inline}.x{display:block}"),
        (False, ".x{display:block}.x{display:inline}"),
        (False, ".xy{display:block}"),
        (False, ".x b{display:block}"),
        (False, "td .x{display:block}"),
        (False, ".x:hover{display:block}"),
        (False, ".x::after{display:block}"),
        (False, ".x{display:block;float:left}"),
        (False, "@media print{.x{display:block}}"),
        (False, "@media print{.z{color:red}.x{display:block}}"),
        (False, ".x{display"),
        (False, ".x"),
        (False, ""),
    ],
)
def test_a_style_sheet_of_the_page_parts_lines(is_parted: bool, style: str) -> None:  # noqa: FBT001 (expected value)
    html = f"<style>{style}</style><div><p><span class=x>one</span>two {LONG}</p></div>"
    assert ("one\ntwo " if is_parted else "onetwo ") + LONG == text(html)


def test_the_layout_of_a_headings_parts_is_looked_up() -> None:
    assert "Harbour\nNo boats" == text("<style>.k{display:block}</style><h2><span class=k>Harbour</span>No boats</h2>")


def test_an_empty_element_on_a_line_of_its_own_ends_the_line_before() -> None:
    html = f"<style>.br{{display:block}}</style><div>one.<span class=br></span>Two {LONG}</div>"
    assert f"one.\nTwo {LONG}" == text(html)


def test_marks_stay_on_their_words() -> None:
    html = f"<style>.k{{display:block}}</style><p><b class=k>one</b><i>two</i> {LONG}</p>"
    assert f"one\ntwo {LONG}" == text(html)


@pytest.mark.parametrize(
    "html",
    [
        "<style>" + "div div .x{display:block}" * 5_000 + "</style>" + "<b class=x>y</b>" * 20_000,
        "<style>" + ".x" * 200_000 + "</style>" + "<b class=x>y</b>" * 5_000,
        "<style>" + "".join(f".c{n}{{display:block}}" for n in range(9_000)) + "</style>"
        + "".join(f"<b class=c{n}>y</b>" for n in range(9_000)),
        "<style>" + "@media{" * 50_000 + ".x{display:block}</style>" + "<b class=x>y</b>" * 5_000,
    ],
    ids=["many rules", "no rule", "many classes", "deep nesting"],
)  # fmt: skip
def test_hostile_style_sheets_cost_little(html: str) -> None:
    begun = time.process_time()
    assert text(f"<p>{LONG}{html}</p>").startswith(LONG)
    assert time.process_time() - begun < 4
