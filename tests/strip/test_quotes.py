"""Block quotes: what is said, and who says it."""

import time

import pytest
from tests.strip.bodies import article, only, told, types


def said(html: str) -> tuple[str, str | None]:
    """Text and author of the one quote."""
    block = only(html)
    assert "quote" == block.type
    return block.text, block.author


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (("One.", None), "<blockquote>One.</blockquote>"),
        (("One.\nTwo.", None), "<blockquote><p>One.</p><p>Two.</p></blockquote>"),
        (("One.\nTwo.", None), "<blockquote>One.<br><br>Two.</blockquote>"),
        (("One.\na\nb", None), "<blockquote>One.<ul><li>a<li>b</ul></blockquote>"),
        (("One.", "Ann"), "<blockquote><p>One.</p><footer>Ann</footer></blockquote>"),
        (("One.", "Ann"), "<blockquote><p>One.</p><footer><p>— Ann</p></footer></blockquote>"),
        (("One.", "Ann"), "<blockquote><p>One.</p><cite>Ann</cite></blockquote>"),
        (("One.", "Ann"), "<blockquote><p>One.</p><p>– <cite>Ann</cite></p></blockquote>"),
        (("One.", "Ann, The Book"), "<blockquote><p>One.</p><p>— Ann, <cite>The Book</cite></p></blockquote>"),
        (("One.", "Ann"), "<figure><blockquote>One.</blockquote><figcaption>— Ann</figcaption></figure>"),
        (("One.", "Ann"), "<blockquote><p>One.</p><footer><p>—</p><p>Ann</p></footer></blockquote>"),
        (("One.", "Ann, 1999"), "<blockquote>One.<footer>Ann, <cite>1999</cite></footer></blockquote>"),
        (("I read Emma.", None), "<blockquote>I read <cite>Emma</cite>.</blockquote>"),
        (("One.\nI read Emma.", None), "<blockquote><p>One.</p><p>I read <cite>Emma</cite>.</p></blockquote>"),
        (("Emma", None), "<blockquote><cite>Emma</cite></blockquote>"),
        (("One.\nTwo.", None), "<blockquote><p>One.</p><blockquote>Two.</blockquote></blockquote>"),
    ],
)
def test_a_quote_parts_what_is_said_from_who_says_it(expected: tuple[str, str | None], html: str) -> None:
    assert expected == said(html)


def test_an_attribution_that_the_judgement_took_out_is_still_the_author() -> None:
    html = "<blockquote><p>One.</p><footer>Ann</footer></blockquote>"
    assert "Ann" == only(html, gone={"Ann": "footer"}).author


def test_a_hidden_attribution_is_none() -> None:
    html = "<blockquote><p>One.</p><footer hidden>Ann</footer></blockquote>"
    assert only(html, gone={"Ann": "hidden"}).author is None


@pytest.mark.parametrize(("expected", "cite"), [("https://news.example/s", "/s"), (None, ""), (None, "javascript:x")])
def test_the_cited_address_is_absolute(expected: str | None, cite: str) -> None:
    assert expected == only(f"<blockquote cite='{cite}'>One.</blockquote>").url


def test_marks_count_from_the_beginning_of_the_whole_quote() -> None:
    block = only("<blockquote><p>One <b>two</b></p><p>three <i>four</i></p></blockquote>")
    assert ["two", "four"] == [block.text[mark.start : mark.end] for mark in block.marks]


def test_quotes_with_a_paragraph_between_are_two() -> None:
    html = "<blockquote>a</blockquote><p>x</p><blockquote>b</blockquote>"
    assert ["quote", "paragraph", "quote"] == types(article(html))


def test_an_indented_section_with_a_heading_is_no_quote() -> None:
    html = "<blockquote><h3>h</h3><p>x</p><ul><li>a<li>b</ul></blockquote>"
    assert ["heading", "paragraph", "list"] == types(article(html))


def test_a_quote_around_the_article_is_not_its_quote() -> None:
    from tests.strip.bodies import body

    assert ["paragraph"] == types(body("<blockquote><article><p>x</p></article></blockquote>"))


def test_very_many_names_in_a_quote_take_no_time() -> None:
    html = "<blockquote>" + "<p>— x</p>" * 20_000 + "<cite>y</cite>" * 20_000 + "</blockquote>"
    begun = time.process_time()
    assert 1 == len(told(article(html)))
    assert time.process_time() - begun < 5
