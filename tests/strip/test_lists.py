"""Lists: their items, what is nested in them, and lists that are none."""

import pytest
from tests.strip.bodies import article, only, told, types

LONG = "A sentence that is long. " * 40


def items(html: str) -> list[tuple[int, str]]:
    """Each item of the one list, with its level."""
    return [(item.level, item.text) for item in only(html).items]


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ([(0, "a"), (0, "b")], "<ul><li>a<li>b</ul>"),
        ([(0, "a"), (1, "b"), (1, "c"), (0, "d")], "<ul><li>a<ul><li>b<li>c</ul><li>d</ul>"),
        ([(0, "a"), (1, "b"), (2, "c"), (0, "d")], "<ol><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ol>"),
        ([(0, "a"), (1, "b")], "<ul><li>a</li><ul><li>b</li></ul></ul>"),
        ([(0, "a\nb"), (0, "c")], "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"),
        ([(0, "a\nb")], "<ul><li>a<div>b</div></ul>"),
        ([(0, "a\nb")], "<ul><li>a<br>b</ul>"),
        ([(0, "a\nq")], "<ul><li>a<blockquote>q</blockquote></ul>"),
        ([(0, "a"), (1, "b"), (0, "after")], "<ul><li>a<ul><li>b</ul>after</ul>"),
        ([(0, "a"), (0, "b")], "<ul>a<li>b</ul>"),
        ([(0, "b")], "<ul><li></li><li>b</li></ul>"),
        ([(0, "a")], "<ul><li><div><div><span>a</span></div></div></ul>"),
    ],
)
def test_a_list_has_its_items_with_their_levels(expected: list[tuple[int, str]], html: str) -> None:
    assert expected == items(html)


@pytest.mark.parametrize(("ordered", "tag"), [(True, "ol"), (False, "ul")])
def test_a_list_says_whether_its_items_are_numbered(ordered: bool, tag: str) -> None:  # noqa: FBT001
    assert ordered == only(f"<{tag}><li>a<ul><li>b</ul></{tag}>").ordered


def test_a_lists_text_has_a_line_for_each_item() -> None:
    assert "a\nb\nc" == only("<ul><li>a<ul><li>b</ul><li>c</ul>").text


def test_marks_stand_in_the_items() -> None:
    block = only("<ul><li>a <b>b</b></li><li><p>c</p><p>d <i>e</i></p></li></ul>")
    found = [item.text[mark.start : mark.end] for item in block.items for mark in item.marks]
    assert ((), ["b", "e"]) == (block.marks, found)


def test_items_that_were_taken_out_are_missing() -> None:
    (block,) = article("<ul><li>a<li>advert<li>b</ul>", gone={"advert": "advertising"})
    assert "a\nb" == block.text


def test_lists_with_a_paragraph_between_are_two() -> None:
    assert ["list", "paragraph", "list"] == types(article("<ul><li>a</ul><p>x</p><ul><li>b</ul>"))


def test_lists_side_by_side_are_two() -> None:
    assert ["a", "b"] == told(article("<ul><li>a</ul><ul><li>b</ul>"))


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["heading", "paragraph"], "<ol><li><h2>h</h2><p>x</p></ol>"),
        (["paragraph", "paragraph"], f"<ul><li>{LONG}<li>b</ul>"),
        (["paragraph", "paragraph"], f"<ul><li><p>{LONG[:500]}</p><p>{LONG[:500]}</p></ul>"),
        (["heading", "list"], "<ol><li><h2>h</h2><ul><li>a<li>b</ul></ol>"),
        (["heading", "quote"], "<ol><li><h2>h</h2><blockquote>q</blockquote></ol>"),
        (["heading", "table"], "<ol><li><h2>h</h2><table><tr><td>a<td>b<tr><td>c<td>d</table></ol>"),
    ],
)
def test_a_list_article_is_no_list_but_what_its_items_hold(expected: list[str], html: str) -> None:
    assert expected == types(article(html))


def test_a_list_inside_a_layout_table_is_a_list() -> None:
    assert ["paragraph", "list"] == types(article(f"<table><tr><td><p>{LONG}</p><ul><li>a<li>b</ul></table>"))


def test_a_list_around_the_article_is_not_its_list() -> None:
    from tests.strip.bodies import body

    assert ["paragraph", "paragraph"] == types(body("<ul><li><article><p>a</p><p>b</p></article></ul>"))


def test_an_item_with_very_many_paragraphs_is_put_together() -> None:
    assert 600 == len(only(f"<ul><li>{'<p>x</p>' * 600}</ul>").items[0].text.split())
