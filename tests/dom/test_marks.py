"""Links and emphasis: what is marked, and where it stands in the folded text."""

import pytest
from tests.dom.trees import URL, marked, outline, texts

from scrapenews.dom.inline import BREAK, Piece, fold, marked_text
from scrapenews.record import Mark


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ([("strong", "two")], "one <b>two</b> three"),
        ([("strong", "two")], "one <strong> two </strong> three"),
        ([("emphasis", "two")], "one<em> two</em> three"),
        ([("emphasis", "x")], "(<i>x</i>), y"),
        ([("strong", "“x”")], "say <b>“x”</b>."),
        ([("code", "x")], "<kbd>x</kbd>"),
        ([("superscript", "2")], "m<sup>2</sup>"),
        ([("subscript", "2")], "H<sub>2</sub>O"),
        ([("deleted", "old"), ("inserted", "new")], "<s>old</s> <ins>new</ins>"),
        ([("emphasis", "Emma")], "<cite>Emma</cite>"),
        ([("strong", "東京")], "<b>東京</b>で"),
        ([("strong", "😀")], "a<b>😀</b>b"),
        ([("strong", "bc")], "a<b>b\u00adc\u200b</b>d"),
        ([("strong", "b"), ("emphasis", "c")], "\u200ba<b>\u200bb</b>\u00ad<i>c</i>"),
        ([("strong", "one\ntwo")], "<b>one<br>two</b>"),
        ([("strong", "a b c"), ("emphasis", "b c"), (f"{URL}#x", "c")], "<b>a <i>b <a href=#x>c</a></i></b>"),
        ([("strong", "a"), ("strong", "b")], "<b>a</b><b>b</b>"),
        ([("strong", "x")], "<b><span>x</span></b>"),
    ],
)
def test_marks_cover_exactly_their_words(expected: list[tuple[str, str]], html: str) -> None:
    assert expected == marked(f"<p>{html}</p>")


@pytest.mark.parametrize("html", ["<b></b>x", "<b> </b>x", "x<b>\u200b</b>", "<b><br></b>x", "<b><img src=a></b>x"])
def test_a_mark_without_a_visible_character_is_none(html: str) -> None:
    assert [] == marked(f"<p>{html}</p>")


def test_marks_of_preformatted_text_count_its_white_space() -> None:
    assert [("strong", "b")] == marked("<pre>  a\n   <b>b</b></pre>")


def test_a_mark_goes_on_in_the_next_paragraph_of_a_broken_text() -> None:
    assert [("strong", "one"), ("strong", "two")] == marked("<p><b>one<br><br>two</b> three</p>")


def test_marks_stand_right_behind_a_joiner_that_is_left_out() -> None:
    (block,) = outline("<p>\u200d<br>It <b>rained</b>.</p>").blocks
    assert ["rained"] == [block.text[mark.start : mark.end] for mark in block.marks(None)]


# ---------------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize(
    ("expected", "href"),
    [
        ("https://news.example/b", "/b"),
        ("https://other.example/", "//other.example/"),
        ("https://news.example/b?c=1&d=2", "b?c=1&amp;d=2"),
        ("https://news.example/b", " /b\n"),
    ],
)
def test_addresses_of_links_are_absolute(expected: str, href: str) -> None:
    assert [(expected, "x")] == marked(f'<p><a href="{href}">x</a></p>')


@pytest.mark.parametrize("attribute", ["", "name=x", "href=", "href=javascript:x()", "href=mailto:a@b.example"])
def test_an_anchor_that_leads_to_no_page_is_no_link_but_text(attribute: str) -> None:
    html = f"<p>see <a {attribute}>there</a></p>"
    assert ([], ["see there"]) == (marked(html), texts(html))


def test_a_link_around_blocks_marks_the_text_of_each() -> None:
    html = "<a href=/x><h3>Head</h3><p>Words</p></a>after"
    assert [("https://news.example/x", "Head"), ("https://news.example/x", "Words")] == marked(html)


def test_text_behind_a_link_around_blocks_is_not_linked() -> None:
    assert [4, 0] == [block.link_length for block in outline("<a href=/x><h3>Head</h3></a><p>after</p>").blocks]


@pytest.mark.parametrize(
    ("expected", "html"),
    [(0, "one"), (3, "<a href=x>one</a> two"), (7, "<a href=x> one </a><a href=y>two </a>&nbsp;<a href=z>3</a>")],
)
def test_link_length_counts_the_characters_in_links(expected: int, html: str) -> None:
    assert [expected] == [block.link_length for block in outline(f"<p>{html}</p>").blocks]


def test_link_length_counts_no_invisible_characters() -> None:
    assert [2] == [block.link_length for block in outline("<p><a href=x>a\u00ad\u200bb</a></p>").blocks]


# ---------------------------------------------------------------------------------------------------- the functions


def test_a_fold_of_nothing_is_empty() -> None:
    assert "" == fold([])


def test_marks_are_in_order_of_their_beginnings_the_longer_first() -> None:
    pieces = ["a", "b", "c"]
    raw = [Piece("emphasis", 1, 2, None), Piece("strong", 0, 3, None), Piece("code", 0, 1, None)]
    assert ["strong", "code", "emphasis"] == [mark.type for mark in marked_text(pieces, raw, "abc", None)]


def test_a_mark_over_a_break_counts_the_newline() -> None:
    pieces = ["one ", BREAK, " two"]
    assert (Mark(type="strong", start=0, end=7),) == marked_text(
        pieces, [Piece("strong", 0, 3, None)], "one\ntwo", None
    )
