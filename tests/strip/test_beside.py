"""Boxes beside an article: other articles behind it, and headings of boxes."""

import pytest
from tests.strip.pages import HEADLINE, TITLE, Page, line, lines

OTHER = "Lighthouse painted red after all"
FIRST = f"<article class=story><header><h1 class=title>{HEADLINE}</h1></header>{lines(1, 2, 3)}</article>"


def hard(html: str, text: str) -> str:
    """The reason of the container of this text that no share of text pardons."""
    page = Page(html, head=TITLE)
    block = next(block for block in page.blocks if block.text == text)
    return page.evidence.hard[block.container.index]


def second(heading: str, text: str = lines(4, 5)) -> str:
    return f"<article class=story><header>{heading}</header>{text}</article>"


@pytest.mark.parametrize("heading", [f"<h1 class=title>{OTHER}</h1>", f"<h2 class=title><a href=/x>{OTHER}</a></h2>"])
def test_the_next_article_is_another(heading: str) -> None:
    html = f"<main>{FIRST}{second(heading)}</main>"
    assert ("", "related") == (hard(html, line(1)), hard(html, line(4)))


@pytest.mark.parametrize(
    "html",
    [
        f"<main>{FIRST}{second(f'<h2>{OTHER}</h2>')}</main>",
        f"<main>{FIRST}<aside><h1 class=title>{OTHER}</h1>{lines(4)}</aside></main>",
        f"<main><h1>{HEADLINE}</h1>{lines(1, 2, 3)}<h1>{OTHER}</h1>{lines(4)}</main>",
        f"<main><section><h2>{HEADLINE}</h2></section><section><h2>{OTHER}</h2>{lines(1, 2, 3, 4)}</section></main>",
    ],
    ids=["a heading of another name", "another place", "chapters in one box", "a headline in a box of its own"],
)
def test_what_is_no_other_article(html: str) -> None:
    assert "related" != hard(html, line(4))


def test_a_page_without_headline_has_no_other_article() -> None:
    html = f"<main>{second(f'<h1>{OTHER}</h1>', lines(1, 2, 3))}{second('<h1>Pier sold to the town</h1>')}</main>"
    assert "" == hard(html, line(4))


@pytest.mark.parametrize(("expected", "box"), [(0, "aside"), (0, "footer"), (1, "section")])
def test_a_heading_of_a_box_is_not_the_headline(expected: int, box: str) -> None:
    page = Page(f"<h1>Pier</h1>{lines(1)}<{box}><h4>{HEADLINE}</h4>{lines(2)}</{box}>", head=TITLE)
    assert expected == len(page.evidence.headlines)
