"""Plain text for people."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from tests.record.strategies import articles

from scrapenews import Article
from scrapenews.output.characters import printable
from scrapenews.output.text import to_text
from scrapenews.record import Block, Cell, Correction, Image, ListItem, Mark, Organization, Person

LINK = Mark(type="link", start=3, end=7, url="https://news.example/")
PICTURE = Image(url="https://news.example/a.jpg", caption="A dog", credit="Ada")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@settings(deadline=None)
@given(articles)
def test_nothing_that_steers_a_terminal_is_left(article: Article) -> None:
    assert None is STEERING.search(to_text(article))


@settings(deadline=None)
@given(articles)
def test_no_word_of_the_body_is_missing(article: Article) -> None:
    written = to_text(article)
    for block in article.blocks:
        if block.type in ("paragraph", "heading", "quote"):
            assert all(word in written for word in printable(block.text).split())


@pytest.mark.parametrize(
    ("article", "written"),
    [
        (Article(headline="Why not"), "Why not\n=======\n"),
        (Article(headline="東京で"), "東京で\n======\n"),
        (Article(alternative_headline="One\ntwo"), "One\ntwo\n"),
        (
            Article(
                authors=(Person(name="Ada"), Person(name="Ben")),
                date_published=dt.date(2024, 5, 1),
                publisher=Organization(name="The Example"),
                dateline="BERLIN",
            ),
            "Ada, Ben | 2024-05-01 | The Example | BERLIN\n",
        ),
        (Article(date_modified=dt.date(2024, 5, 1)), "\n"),
        (Article(corrections=(Correction(text="It was two."),)), "It was two.\n"),
        (Article(), "\n"),
    ],
)
def test_the_fields_stand_above_and_below(article: Article, written: str) -> None:
    assert written == to_text(article)


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (
            Block(
                type="paragraph",
                text="A  link\nhere",
                marks=(Mark(type="link", start=3, end=7, url="https://a.example/"),),
            ),
            "A link\nhere",
        ),
        (Block(type="heading", text="Why", level=2), "Why\n---"),
        (Block(type="quote", text="I came.\nI saw.", author="Caesar"), "> I came.\n> I saw.\n> — Caesar"),
        (
            Block(type="list", text="", items=(ListItem(text="a"), ListItem(text="b\nc", level=1), ListItem(text="d"))),
            "- a\n  - b c\n- d",
        ),
        (Block(type="list", text="", ordered=True, items=(ListItem(text="a"), ListItem(text="b"))), "1. a\n2. b"),
        (Block(type="list", text="a\nb"), "a\nb"),
        (Block(type="table", text="", rows=((Cell(text="a"), Cell(text="b")), (Cell(text="c"),))), "a\tb\nc"),
        (Block(type="table", text="a\tb"), "a b"),
        (
            Block(type="figure", text="A dog", images=(PICTURE,)),
            "[A dog (Ada)]",
        ),
        (
            Block(type="embed", text="Hi", author="@ada", provider="x.example", url="https://x.example/1"),
            "> Hi\n> — @ada, x.example, https://x.example/1",
        ),
        (Block(type="embed", text="", provider="x.example"), "x.example"),
        (Block(type="code", text="if a:\n    b"), "if a:\n    b"),
    ],
)
def test_a_block_looks_like_what_it_is(block: Block, written: str) -> None:
    assert f"{written}\n" == to_text(Article(blocks=(block,)))


def test_blocks_are_parted_by_a_blank_line() -> None:
    blocks = tuple(Block(type="paragraph", text=text) for text in ("One.", "", "Two."))
    assert "One.\n\nTwo.\n" == to_text(Article(blocks=blocks))
