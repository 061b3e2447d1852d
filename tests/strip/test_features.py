"""The numbers by which a block is judged."""

import pytest
from tests.strip.pages import HEADLINE, TITLE, Page, line, lines

from scrapenews.strip.features import NAMES, Features
from scrapenews.strip.judgement import find_main


def features(page: Page, headline: int | None = None) -> Features:
    return Features(page.evidence, find_main(page.evidence, headline), headline)


def number(page: Page, name: str, *, of: str, headline: int | None = None) -> float:
    """One number of the block that says this."""
    block = next(block for block in page.blocks if block.text == of)
    return features(page, headline).row(block)[NAMES.index(name)]


def test_a_row_has_a_number_for_each_name() -> None:
    page = Page(f"<h1>{HEADLINE}</h1>{lines(1, 2)}<ul class=related><li>Words</ul>", head=TITLE)
    rows = list(map(features(page, 0).row, page.blocks))
    assert [len(NAMES)] * 4 == list(map(len, rows))


def test_no_name_stands_for_two_numbers() -> None:
    assert len(set(NAMES)) == len(NAMES)


def test_all_numbers_are_numbers() -> None:
    page = Page(f"{lines(1)}<p>x</p><img src=a.jpg>")
    assert all(isinstance(value, int | float) for block in page.blocks for value in features(page).row(block))


@pytest.mark.parametrize(
    ("expected", "name", "text"),
    [
        (6, "weight", "Стоп"[:3]),
        (0.5, "link_share", "12345678"),
        (3, "sentence_marks", "So, it rained, then."),
        (1, "ends_as_sentence", "So, it rained, then."),
        (1, "ends_as_sentence", "“It rained.”"),
        (0, "ends_as_sentence", "12345678"),
    ],
)
def test_the_block_itself(expected: float, name: str, text: str) -> None:
    html = "<p>Сто</p><p><a href=x>1234</a>5678</p><p>So, it rained, then.</p><p>“It rained.”</p>"
    assert expected == number(Page(lines(1, 2) + html), name, of=text)


def test_elements_have_different_numbers() -> None:
    page = Page("<p>a</p><h2>b</h2><ul><li>c</ul><blockquote>d</blockquote><section>e</section>")
    assert 5 == len({number(page, "tag", of=text) for text in "abcde"})


BOXED = (
    f"<article><div class=story>{lines(1, 2)}<p>Own</p></div>"
    f"<div class=box><h3>Head</h3><img src=a.jpg><p>{line(3)}</p><p><a href=/x>12345</a>1</p></div></article>"
)


@pytest.mark.parametrize(
    ("expected", "name", "text"),
    [
        (2 / 3, "share_1", "Own"),
        (1, "share_2", "Own"),
        (1 / 3, "share_1", "123451"),
        (3, "blocks_1", "123451"),
        (1, "headings_1", "123451"),
        (0, "headings_1", "Own"),
        (1, "pictures_1", "123451"),
        (0, "pictures_1", "Own"),
        (2 / 3, "path_share", "Own"),
        (1 / 2, "path_ratio", "123451"),
        (3, "path_blocks", "Own"),
        (2, "article_steps", "Own"),
        (5 / (len(line(3)) + 4 + 6), "links_1", "123451"),
    ],
)
def test_what_it_stands_in(expected: float, name: str, text: str) -> None:
    assert pytest.approx(expected) == number(Page(BOXED), name, of=text)


def test_steps_to_the_main_container_are_none_inside_it() -> None:
    page = Page(f"<main>{lines(1, 2, 3)}</main><div>Beside</div>")
    assert (0, 1) == (number(page, "steps_to_main", of=line(1)), number(page, "steps_to_main", of="Beside"))


def test_the_nearest_name_and_how_far_it_is() -> None:
    page = Page(f"{lines(1, 2, 3)}<div class=share><section><p>Own</p></section></div><p>Other</p>")
    assert (2, 1) == (number(page, "reason_steps", of="Own"), number(page, "reason_blocks", of="Own"))
    assert 0 == number(page, "reason", of="Other")
    assert 0 < number(page, "reason", of="Own")


def test_other_names_have_other_numbers() -> None:
    page = Page(f"{lines(1, 2, 3)}<div class=share><p>Own</p></div><div class=related><p>Other</p></div>")
    assert number(page, "reason", of="Own") != number(page, "reason", of="Other")


def test_how_far_a_list_is() -> None:
    assert 1 == number(Page(f"{lines(1)}<ul><li>Own</ul>"), "list_steps", of="Own")


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        (7, "length_before"),
        (6, "length_after"),
        (1, "links_before"),
        (0, "links_after"),
        (0, "same_path_before"),
        (1, "same_path_after"),
        (3, "to_good_before"),
        (2, "to_good_after"),
        (2, "times"),
        (3 / 7, "place"),
        (3, "since_headline"),
        (1, "since_picture"),
        (1 / 3, "read_before"),
    ],
)
def test_what_stands_around(expected: float, name: str) -> None:
    before = f"{lines(1)}<h3>Twice.</h3><img src=a.jpg><h2><a href=/x>Heading</a></h2>"
    page = Page(f"{before}<p>Twice.</p><p>Others</p>{lines(2, 3)}")
    block = page.blocks[3]
    row = features(page, 0).row(block)
    assert pytest.approx(expected) == row[NAMES.index(name)]


def test_good_text_is_not_the_next_good_text_itself() -> None:
    assert 2 == number(Page(f"{lines(1)}<p>Own</p>{lines(2)}"), "to_good_after", of=line(1))


def test_at_the_end_of_a_page_nothing_follows() -> None:
    assert 0 == number(Page(f"{lines(1)}<p>Own</p>"), "length_after", of="Own")


# ---------------------------------------------------------------------------------------------------- far

WRAPPED = "<header><div><div>{}</div></div></header>"
FAR = "<header><div><div><p>Own</p></div></div></header>"


def is_far(html: str) -> bool:
    page = Page(html)
    return features(page).is_far(next(block for block in page.blocks if block.text == "Own"))


def test_a_block_away_from_all_good_text_needs_no_judgement() -> None:
    assert is_far(f"{FAR}<main>{lines(1, 2)}</main>")


def test_a_named_box_beside_good_text_needs_no_judgement_away_from_the_main_container() -> None:
    assert is_far(f"<div><nav><p>Own</p></nav></div><main>{lines(1, 2)}</main>")


def test_links_in_a_named_box_need_no_judgement_wherever_it_stands() -> None:
    assert is_far(f'<main>{lines(1)}<div class="related"><p><a href="/a">Own</a></p></div>{lines(2)}</main>')


@pytest.mark.parametrize(
    "html",
    [
        f"<main>{lines(1, 2)}{FAR}</main>",
        f'<main>{lines(1)}<div class="related"><p>Own</p></div>{lines(2)}</main>',
        f'<main>{lines(1)}<div><p><a href="/a">Own</a></p></div>{lines(2)}</main>',
        f"<header><p>Own</p></header><main>{lines(1, 2)}</main>",
        WRAPPED.format("<p>Own</p>") + f"<main>{lines(1, 2, 3)}</main>" + WRAPPED.format(lines(4)),
    ],
    ids=[
        "in the main container",
        "named there, but no link",
        "a link there, but unnamed",
        "near good text",
        "on a path with good text",
    ],
)
def test_other_blocks_are_judged(html: str) -> None:
    assert not is_far(html)
