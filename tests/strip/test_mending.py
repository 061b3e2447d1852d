"""What follows for a block from the verdicts on its neighbours."""

import pytest
from tests.strip.pages import HEADLINE, Page, line, lines

from scrapenews.strip.mending import (
    drop_above_headline,
    drop_idle_headings,
    drop_other_columns,
    fill_gaps,
    keep_last_words,
    keep_structures_whole,
    rescue_headings,
)

LIKELY, UNLIKELY, PERHAPS_A_PART = 0.0, -5.0, -1.5

# ---------------------------------------------------------------------------------------------------- structures


def whole(html: str, gone: dict[str, str]) -> dict[str, str]:
    page = Page(html, gone=gone)
    keep_structures_whole(page.draft(main="body"))
    return page.told


TABLE = "<table><tr><td>Long cell of it</td><td>Other</td></tr></table>"
LIST = "<ul><li>Long item of it</li><li>Other</li></ul>"


@pytest.mark.parametrize("html", [TABLE, LIST, LIST.replace("ul>", "ol>"), f"<ul><li>Long one here{LIST}</li></ul>"])
@pytest.mark.parametrize("verdict", ["unlike", "label", "links", "outside"])
def test_a_structure_that_is_mostly_kept_is_kept(html: str, verdict: str) -> None:
    assert {} == whole(html, {"Other": verdict})


def test_a_structure_that_is_mostly_not_kept_is_taken_out() -> None:
    assert {"Long item of it": "links", "Other": "links"} == whole(LIST, {"Long item of it": "links"})


@pytest.mark.parametrize("verdict", ["share", "hidden", "advertising"])
def test_what_a_name_speaks_for_stays_out_of_a_kept_structure(verdict: str) -> None:
    assert {"Other": verdict} == whole(LIST, {"Other": verdict})


def test_paragraphs_are_no_structure() -> None:
    assert {"Other": "unlike"} == whole("<div><p>Long text of it</p><p>Other</p></div>", {"Other": "unlike"})


def test_two_structures_are_judged_apart() -> None:
    second = "<ul><li>A much longer item of it</li></ul>"
    assert {"A much longer item of it": "links"} == whole(
        f"{LIST}<p>Words.</p>{second}", {"A much longer item of it": "links"}
    )


def test_a_table_around_another_one_is_layout_and_no_structure() -> None:
    page = f"<table><tr><td><p>Long cell of it</p>{TABLE}</td><td><p>Beside</p></td></tr></table>"
    assert {"Beside": "unlike"} == whole(page.replace("Long cell of it", "Long text", 1), {"Beside": "unlike"})


def test_a_table_around_the_main_container_is_no_structure() -> None:
    page = Page(f"<table><td><main>{lines(1)}<p>Other</p></main></table>", gone={"Other": "unlike"})
    keep_structures_whole(page.draft(main="main"))
    assert {"Other": "unlike"} == page.told


# ---------------------------------------------------------------------------------------------------- gaps


def filled(html: str, verdict: str, score: float) -> list[str]:
    page = Page(html, gone={"Own.": verdict}, scores={"Own.": score})
    fill_gaps(page.draft(main="main"))
    return page.kept


GAP = f"<main>{lines(1)}<p>Own.</p>{lines(2)}</main>"


def test_a_gap_between_kept_text_is_filled_where_the_score_is_near() -> None:
    assert [line(1), "Own.", line(2)] == filled(GAP, "unlike", LIKELY)


def test_a_gap_is_not_filled_where_the_score_is_far() -> None:
    assert "Own." not in filled(GAP, "unlike", UNLIKELY)


@pytest.mark.parametrize("verdict", ["share", "related", "hidden", "links"])
def test_a_gap_with_another_verdict_is_not_filled(verdict: str) -> None:
    assert "Own." not in filled(GAP, verdict, LIKELY)


@pytest.mark.parametrize("html", [f"<main>{lines(1, 2)}<p>Own.</p></main>", f"<main><p>Own.</p>{lines(1, 2)}</main>"])
def test_the_ends_are_no_gap(html: str) -> None:
    assert "Own." not in filled(html, "unlike", LIKELY)


def test_a_gap_outside_the_main_container_is_not_filled() -> None:
    assert "Own." not in filled(f"<main>{lines(1)}</main><p>Own.</p>{lines(2)}", "unlike", LIKELY)


@pytest.mark.parametrize("tag", ["blockquote", "table"])
def test_a_quote_or_a_table_needs_less(tag: str) -> None:
    inside = "<p>Own.</p>" if tag == "blockquote" else "<tr><td>Own.</td></tr>"
    html = GAP.replace("<p>Own.</p>", f"<{tag}>{inside}</{tag}>")
    assert ("Own." in filled(html, "unlike", PERHAPS_A_PART), "Own." in filled(GAP, "unlike", PERHAPS_A_PART)) == (
        True,
        False,
    )


def test_a_very_long_gap_is_not_filled() -> None:
    assert "Own." not in filled(f"<main>{lines(1)}{'<p>Own.</p>' * 100}{lines(2)}</main>", "unlike", LIKELY)


# ---------------------------------------------------------------------------------------------------- last words


def last(html: str, verdict: str, score: float) -> bool:
    page = Page(html, gone={line(9): verdict}, scores={line(9): score})
    keep_last_words(page.draft())
    return line(9) in page.kept


BEHIND = f"<article><div class=story>{lines(1, 2)}</div><div class=last>{lines(9)}</div></article>"


def test_a_paragraph_right_behind_the_body_is_kept() -> None:
    assert last(BEHIND, "unlike", LIKELY)


def test_a_paragraph_behind_the_body_with_a_low_score_is_not() -> None:
    assert not last(BEHIND, "unlike", UNLIKELY)


def test_a_paragraph_behind_the_body_with_another_verdict_is_not() -> None:
    assert not last(BEHIND, "author_box", LIKELY)


def test_a_paragraph_far_behind_the_body_is_not() -> None:
    page = Page(
        BEHIND.replace("<div class=last>", f"<div class=last>{'<p>Gone</p>' * 9}"),
        gone={line(9): "unlike", "Gone": "unlike"},
        otherwise=LIKELY,
    )
    keep_last_words(page.draft())
    assert line(9) not in page.kept


def test_a_paragraph_in_a_box_elsewhere_is_not() -> None:
    html = f"<article><div>{lines(1, 2)}</div></article><aside><div><div>{lines(9)}</div></div></aside>"
    assert not last(html, "unlike", LIKELY)


def test_a_few_words_behind_the_body_are_not() -> None:
    page = Page(f"{lines(1, 2)}<p>Few words</p>", gone={"Few words": "unlike"}, otherwise=LIKELY)
    keep_last_words(page.draft())
    assert {"Few words": "unlike"} == page.told


def test_a_paragraph_with_many_links_behind_the_body_is_not() -> None:
    linked = line(9)[:40]
    assert not last(BEHIND.replace(linked, f"<a href=/x>{linked}</a>"), "unlike", LIKELY)


def test_a_page_of_which_nothing_was_kept_has_no_last_words() -> None:
    assert not last(lines(9), "unlike", LIKELY)


# ---------------------------------------------------------------------------------------------------- headings


def rescued(html: str, score: float = LIKELY, gone: tuple[str, ...] = ()) -> bool:
    page = Page(html, gone={"Head": "unlike", **dict.fromkeys(gone, "unlike")}, scores={"Head": score})
    rescue_headings(page.draft())
    return "Head" in page.kept


@pytest.mark.parametrize("html", ["<h2>Head</h2>{}", "<h4>Head</h4><div>{}</div>"])
def test_a_heading_right_before_kept_text_is_kept(html: str) -> None:
    assert rescued(html.format(lines(1)))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Head</p>{}",
        "<h2><a href=/x>Head</a></h2>{}",
        "<h2>Head</h2><h3>Other</h3>{}",
        "<div><h2>Head</h2></div>{}",
        "{}<h2>Head</h2>",
    ],
    ids=["no heading", "a link", "before a heading", "in another box", "behind the text"],
)
def test_another_line_is_not_rescued(html: str) -> None:
    assert not rescued(html.format(lines(1)))


@pytest.mark.parametrize("text", ["By Ann Example", "1 May 2024"])
def test_a_byline_or_date_that_is_set_as_a_heading_is_not_rescued(text: str) -> None:
    page = Page(f"<h4>{text}</h4>{lines(1)}", gone={text: "unlike"}, otherwise=LIKELY)
    rescue_headings(page.draft())
    assert {text: "unlike"} == page.told


def test_a_heading_with_a_very_low_score_is_not_rescued() -> None:
    assert not rescued(f"<h2>Head</h2>{lines(1)}", UNLIKELY)


def test_a_heading_of_text_that_was_taken_out_is_not_rescued() -> None:
    assert not rescued(f"<h2>Head</h2>{lines(1)}", gone=(line(1),))


def idle(html: str, gone: tuple[str, ...] = ()) -> dict[str, str]:
    page = Page(html, gone=dict.fromkeys(gone, "unlike"))
    drop_idle_headings(page.draft())
    return {text: verdict for text, verdict in page.told.items() if text not in gone}


def test_headings_at_the_end_head_nothing() -> None:
    assert {"Head": "related", "Next": "related"} == idle(f"{lines(1)}<h2>Head</h2><h3>Next</h3>")


def test_a_heading_whose_text_was_taken_out_heads_nothing() -> None:
    assert {"Head": "related"} == idle(f"{lines(1)}<h2>Head</h2>{lines(2)}", gone=(line(2),))


@pytest.mark.parametrize("html", ["<h2>Head</h2>{}", "<h2>Head</h2><h3>Next</h3>{}", "<h2>Head</h2><p>Gone</p>{}"])
def test_a_heading_with_text_stays(html: str) -> None:
    assert {} == idle(html.format(lines(1)), gone=("Gone",) if "Gone" in html else ())


def test_a_heading_with_text_only_after_much_that_was_taken_out_heads_nothing() -> None:
    assert {"Head": "related"} == idle(f"{lines(1)}<h2>Head</h2>{'<p>Gone</p>' * 30}{lines(2)}", gone=("Gone",))


# ---------------------------------------------------------------------------------------------------- columns


def test_what_stands_in_another_column_of_the_page_is_outside() -> None:
    page = Page(f"<table><tr><td>Left</td><td><main>{lines(1)}</main></td><td>Right</td></tr></table><p>Below</p>")
    drop_other_columns(page.draft(main="main"))
    assert {"Left": "outside", "Right": "outside"} == page.told


def test_a_verdict_on_another_column_stays() -> None:
    page = Page(f"<table><tr><td>Left</td><td><main>{lines(1)}</main></td></tr></table>", gone={"Left": "links"})
    drop_other_columns(page.draft(main="main"))
    assert {"Left": "links"} == page.told


def test_a_table_in_the_article_is_no_layout() -> None:
    page = Page(f"<main>{lines(1)}{TABLE}</main>")
    drop_other_columns(page.draft(main="main"))
    assert {} == page.told


def above(html: str) -> dict[str, str]:
    page = Page(html, gone={"Menu": "navigation"})
    drop_above_headline(page.draft(main="main"))
    return page.told


H1 = f"<h1>{HEADLINE}</h1>"


def test_what_stands_before_the_container_of_headline_and_body_is_outside() -> None:
    html = f"<nav>Menu</nav><p>Up</p><main><p>In</p>{H1}{lines(1)}</main>"
    assert {"Menu": "navigation", "Up": "outside"} == above(html)


@pytest.mark.parametrize("headline", ["", H1], ids=["nowhere", "elsewhere"])
def test_nothing_is_above_a_headline_that_stands_elsewhere_or_nowhere(headline: str) -> None:
    assert {"Menu": "navigation"} == above(f"<nav>Menu</nav>{headline}<p>Up</p><main><p>In</p>{lines(1)}</main>")
