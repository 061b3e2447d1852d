"""Containers that no share of the page's text pardons."""

import pytest
from tests.strip.pages import HEADLINE, TITLE, Page, lines

H1 = f"<h1>{HEADLINE}</h1>"

# ---------------------------------------------------------------------------------------------------- by name


@pytest.mark.parametrize("name", ["comments", "consent", "overlay"])
def test_what_is_named_so_is_not_pardoned(name: str) -> None:
    assert name == Page(f"{lines(1, 2, 3)}<div class={name}>{lines(4, 5, 6, 7)}</div>").hard(name)


def test_all_that_is_inside_is_not_pardoned_either() -> None:
    html = f"{lines(1, 2)}<div class=comments><div class=x>{lines(3, 4)}</div></div>"
    assert "comments" == Page(html).hard("x")


@pytest.mark.parametrize("name", ["related", "newsletter", "share", "story"])
def test_other_names_may_be_pardoned(name: str) -> None:
    assert "" == Page(f"{lines(1, 2, 3)}<div class={name}>{lines(4, 5, 6, 7)}</div>").hard(name)


@pytest.mark.parametrize("name", ["comments", "consent", "overlay"])
def test_a_container_with_the_headline_is_not_what_it_is_named(name: str) -> None:
    assert "" == Page(f"{lines(1)}<div class={name}>{H1}{lines(2)}</div>{lines(3)}", head=TITLE).hard(name)


def test_a_heading_that_is_not_the_headline_does_not_speak_for_it() -> None:
    html = f"{lines(1)}<div class=comments><h2>What our readers say</h2>{lines(2)}</div>"
    assert "comments" == Page(html, head=TITLE).hard("comments")


def test_the_main_element_is_not_what_it_is_named() -> None:
    assert "" == Page(f"{lines(1)}<main class=comments>{lines(2)}</main>{lines(3)}").hard("main")


def test_comments_with_most_of_the_text_and_none_before_are_the_article() -> None:
    assert "" == Page(f"<div class=comments>{lines(1, 2, 3)}</div>{lines(4)}").hard("comments")


def test_comments_with_most_of_the_text_behind_an_article_are_comments() -> None:
    assert "comments" == Page(f"{lines(1)}<div class=comments>{lines(2, 3, 4)}</div>").hard("comments")


@pytest.mark.parametrize("name", ["consent", "overlay"])
def test_a_dialog_with_much_of_the_text_is_a_dialog(name: str) -> None:
    assert name == Page(f"<div class={name}>{lines(1, 2, 3, 4)}</div>{lines(5)}").hard(name)


@pytest.mark.parametrize("name", ["consent", "overlay"])
def test_a_dialog_with_all_of_the_text_is_the_article(name: str) -> None:
    assert "" == Page(f"<div class={name}>{lines(1, 2, 3, 4)}</div>").hard(name)


@pytest.mark.parametrize("name", ["consent", "overlay"])
def test_a_dialog_with_all_of_the_text_beside_the_headline_is_a_dialog(name: str) -> None:
    assert name == Page(f"{H1}<div class={name}>{lines(1, 2, 3, 4)}</div>", head=TITLE).hard(name)


def test_a_hidden_headline_does_not_make_a_dialog_of_the_article() -> None:
    html = f"<div hidden>{H1}</div><div class=overlay>{lines(1, 2, 3, 4)}</div>"
    assert "" == Page(html, head=TITLE).hard("overlay")


def test_comments_with_all_of_the_text_behind_the_headline_are_the_article() -> None:
    assert "" == Page(f"{H1}<div class=comments>{lines(1, 2, 3)}</div>", head=TITLE).hard("comments")


def test_a_canvas_beside_a_menu_is_no_dialog() -> None:
    name = "dialog-off-canvas-main-canvas"
    assert "" == Page(f"{lines(1)}<div class={name}>{lines(2, 3)}</div>").hard(name)


# ---------------------------------------------------------------------------------------------------- hidden


@pytest.mark.parametrize("hides", ["hidden", "style='display: none'"])
def test_a_hidden_copy_of_the_article_is_not_pardoned(hides: str) -> None:
    assert "hidden" == Page(f"{lines(1, 2)}<div class=x {hides}>{lines(1, 2)}</div>").hard("x")


def test_other_hidden_text_is_not_pardoned_where_enough_is_shown() -> None:
    assert "hidden" == Page(f"{lines(1, 2)}<div class=x hidden>{lines(3, 4)}</div>").hard("x")


def test_the_hidden_text_of_a_page_that_shows_little_is_the_article() -> None:
    assert "" == Page(f"{lines(1)}<div class=x hidden>{lines(2, 3, 4)}</div>").hard("x")


def test_the_hidden_text_of_a_page_that_shows_none_is_the_article() -> None:
    assert "" == Page(f"<p>Few words.</p><div class=x hidden>{lines(2, 3, 4)}</div>").hard("x")


def test_what_is_hidden_and_shown_counts_as_shown() -> None:
    hidden = f"<div class=x hidden>{lines(1, 2, 3, 4)}</div>"
    assert "hidden" == Page(f"{lines(1, 2)}{hidden}").hard("x")


def test_shown_comments_do_not_make_the_hidden_article_a_copy() -> None:
    comments = f"<div class=comments>{lines(6, 7, 8, 9)}</div>"
    assert "" == Page(f"{lines(1)}<div class=x hidden>{lines(2, 3, 4)}</div>{comments}").hard("x")


# ---------------------------------------------------------------------------------------------------- beside

STORY = H1 + lines(1, 2, 3)
BOX = lines(*range(11, 21))


@pytest.mark.parametrize("name", ["sidebar", "footer", "author-bio", "related", "share"])
@pytest.mark.parametrize("place", ["behind", "in front"])
def test_a_box_with_most_of_the_text_beside_an_article_is_not_pardoned(name: str, place: str) -> None:
    box = f"<div class={name}>{BOX}</div>"
    assert Page(STORY + box if place == "behind" else box + STORY, head=TITLE).hard(name)


def test_a_footer_element_with_most_of_the_text_is_not_pardoned() -> None:
    assert "footer" == Page(f"{STORY}<footer>{BOX}</footer>", head=TITLE).hard("footer")


def test_a_first_order_heading_is_the_headline_for_want_of_a_title() -> None:
    assert "related" == Page(f"{STORY}<div class=related>{BOX}</div>").hard("related")


def test_boxes_beside_an_article_are_weighed_together() -> None:
    boxes = "".join(f"<div class=k{number}><div class=related>{lines(number)}</div></div>" for number in range(11, 16))
    assert "related" == Page(STORY + boxes, head=TITLE).hard("related")


def test_a_small_box_beside_an_article_is_no_matter_of_pardon() -> None:
    assert "" == Page(f"{STORY}<div class=related>{lines(11)}</div>", head=TITLE).hard("related")


def test_a_box_behind_hardly_any_text_may_be_the_article() -> None:
    assert "" == Page(f"{H1}<p>Few words.</p><div class=related>{BOX}</div>", head=TITLE).hard("related")


def test_a_small_sidebar_is_one_even_behind_hardly_any_text() -> None:
    assert "outside" == Page(f"{H1}<p>Few words.</p><div id=right-sidebar>{BOX}</div>", head=TITLE).hard(
        "right-sidebar"
    )


def test_a_box_with_the_headline_may_be_the_article() -> None:
    assert "" == Page(f"{lines(1, 2)}<div class=related>{H1}{BOX}</div>{lines(3, 4, 5)}", head=TITLE).hard("related")


def test_a_page_without_a_headline_does_not_tell_what_is_beside() -> None:
    assert "" == Page(f"{lines(1, 2, 3)}<div class=related>{BOX}</div>").hard("related")


def test_text_in_front_of_the_headline_is_no_article_to_be_beside() -> None:
    assert "" == Page(f"{lines(1, 2, 3)}{H1}<div class=related>{BOX}</div>", head=TITLE).hard("related")


def test_text_in_a_named_container_is_no_article_to_be_beside() -> None:
    html = f"{H1}<div class=newsletter>{lines(*range(1, 8))}</div><div class=related>{BOX}</div>"
    assert "" == Page(html, head=TITLE).hard("related")


@pytest.mark.parametrize("name", ["newsletter", "advertising", "byline"])
def test_names_that_wrappers_of_articles_bear_may_be_pardoned(name: str) -> None:
    assert "" == Page(f"{STORY}<div class={name}>{BOX}</div>", head=TITLE).hard(name)
