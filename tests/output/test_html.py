"""HTML that a parser gives back as the record."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from tests.output.readers import expected, shown_by_html
from tests.record.strategies import articles, cells, items, marked

from scrapenews import Article
from scrapenews.output.html import html_body, to_html, to_html_fragment
from scrapenews.record import Block, Cell, Correction, Image, ListItem, Mark, Organization, Person

ALLOWED = re.compile(
    "html|head|meta|title|link|body|article|header|h[1-6]|p|a|time|strong|em|code|sup|sub|del|ins|br|blockquote"
    "|figure|figcaption|img|ul|ol|li|table|tbody|tr|th|td|pre"
)


def _tree(article: Article) -> html.HtmlElement:
    return html.document_fromstring(to_html(article))


@settings(deadline=None, max_examples=300)
@given(marked(Block, type=st.sampled_from(("paragraph", "heading", "quote", "code"))))
def test_a_block_shows_its_text_with_its_marks_and_nothing_else(block: Block) -> None:
    marks = [mark for mark in block.marks if block.type != "code" or mark.type != "code"]  # the block is code already
    assert expected(block.text, marks) == shown_by_html(html_body((block,)))


@settings(deadline=None)
@given(st.lists(items, min_size=1, max_size=6).map(tuple))
def test_a_list_shows_its_items_in_order(listed: tuple[ListItem, ...]) -> None:
    wanted = [shown for item in listed for shown in expected(item.text, item.marks)]
    assert wanted == shown_by_html(html_body((Block(type="list", text="", items=listed),)))


@settings(deadline=None)
@given(st.lists(st.lists(cells, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple))
def test_a_table_shows_its_cells_in_order(rows: tuple[tuple[Cell, ...], ...]) -> None:
    wanted = [shown for row in rows for cell in row for shown in expected(cell.text, cell.marks)]
    assert wanted == shown_by_html(html_body((Block(type="table", text="", rows=rows),)))


@settings(deadline=None)
@given(st.lists(marked(Block, type=st.sampled_from(("paragraph", "heading", "quote", "code"))), max_size=4).map(tuple))
def test_blocks_come_back_as_blocks_with_the_same_texts(blocks: tuple[Block, ...]) -> None:
    article = html.fragment_fromstring(to_html_fragment(Article(blocks=blocks)))
    tags = {"paragraph": "p", "heading": "h2", "quote": "blockquote", "code": "pre"}
    wanted = [(tags[block.type], text) for block in blocks if (text := "".join(c for c, _ in expected(block.text)))]
    assert wanted == [(element.tag, "".join(element.text_content().split())) for element in article]


@settings(deadline=None)
@given(articles)
def test_no_article_is_too_odd(article: Article) -> None:
    to_html(article).encode()


@settings(deadline=None)
@given(articles)
def test_no_article_brings_an_element_an_attribute_or_an_address_of_its_own(article: Article) -> None:
    for element in _tree(article).iter():
        assert ALLOWED.fullmatch(element.tag)
        for attribute, value in element.attrib.items():
            assert attribute in {
                *("lang", "dir", "charset", "name", "content", "rel", "href", "src", "alt", "class", "datetime"),
                *("width", "height", "colspan", "rowspan"),
            }
            assert attribute not in ("href", "src") or value.startswith(("http://", "https://"))


FULL = Article(
    url="https://news.example/a?x=1&y=2",
    headline='He said: "<No>"',
    alternative_headline="A standfirst",
    description="A description",
    authors=(Person(name="Ada", url="https://news.example/ada"), Person(name="Ben")),
    date_published=dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    publisher=Organization(name="The Example"),
    in_language="en",
    dateline="BERLIN (dpa)",
    blocks=(Block(type="paragraph", text="One."),),
    corrections=(Correction(text="Two."),),
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("string(/html/@lang)", "en"),
        ("string(//title)", 'He said: "<No>"'),
        ("string(//h1)", 'He said: "<No>"'),
        ("string(//link[@rel='canonical']/@href)", "https://news.example/a?x=1&y=2"),
        ("string(//meta[@name='description']/@content)", "A description"),
        ("string(//p[@class='standfirst'])", "A standfirst"),
        ("string(//p[@class='byline'])", "Ada, Ben"),
        ("string(//p[@class='byline']/a/@href)", "https://news.example/ada"),
        ("string(//time/@datetime)", "2024-05-01T10:30:00+02:00"),
        ("string(//p[@class='published'])", "2024-05-01 10:30+02:00 · The Example · BERLIN (dpa)"),
        ("string(//p[@class='correction'])", "Two."),
    ],
)
def test_the_fields_stand_around_the_body(path: str, value: str) -> None:
    assert value == _tree(FULL).xpath(path)


def test_the_modified_date_is_not_shown_for_the_published_one() -> None:
    assert [] == _tree(Article(headline="A", date_modified=dt.date(2024, 5, 1))).xpath("//time")


def test_a_dateline_that_begins_the_body_is_not_said_twice() -> None:
    article = Article(dateline="BERLIN", blocks=(Block(type="paragraph", text="BERLIN - One."),))
    assert 1 == to_html(article).count("BERLIN")


def test_an_empty_article_is_still_a_document() -> None:
    written = to_html(Article())
    assert written.startswith("<!DOCTYPE html>\n<html")
    assert "-" == html.document_fromstring(written).findtext("head/title")


@pytest.mark.parametrize(
    ("block", "written"),
    [
        (
            Block(
                type="paragraph",
                text="a b",
                marks=(Mark(type="link", start=0, end=1, url="https://news.example/?a=1&b"),),
            ),
            '<p><a href="https://news.example/?a=1&amp;b">a</a> b</p>',
        ),
        (Block(type="paragraph", text="a b", marks=(Mark(type="link", start=0, end=1, url="data:x"),)), "<p>a b</p>"),
        (Block(type="paragraph", text="a\nb"), "<p>a<br>b</p>"),
        (Block(type="heading", text="a", level=1), "<h2>a</h2>"),
        (Block(type="heading", text="a", level=6), "<h6>a</h6>"),
        (Block(type="quote", text="a"), "<blockquote><p>a</p></blockquote>"),
        (
            Block(type="quote", text="a", author="B", url="https://b.example/"),
            (
                "<figure><blockquote><p>a</p></blockquote>"
                '<figcaption><a href="https://b.example/">B</a></figcaption></figure>'
            ),
        ),
        (
            Block(
                type="list",
                text="",
                items=(
                    ListItem(text="a"),
                    ListItem(text="b", level=1),
                    ListItem(text="c", level=2),
                    ListItem(text="d"),
                ),
            ),
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        ),
        (Block(type="list", text="", ordered=True, items=(ListItem(text="a"),)), "<ol><li>a</li></ol>"),
        (Block(type="list", text="a"), "<p>a</p>"),
        (
            Block(
                type="table",
                text="",
                rows=((Cell(text="H", header=True, colspan=2),), (Cell(text="a", rowspan=2), Cell(text=""))),
            ),
            '<table><tr><th colspan="2">H</th></tr><tr><td rowspan="2">a</td><td></td></tr></table>',
        ),
        (
            Block(type="table", text="", rows=((Cell(text="a", colspan=0, rowspan=10**9),),)),
            "<table><tr><td>a</td></tr></table>",
        ),
        (
            Block(
                type="figure",
                text="A dog",
                images=(
                    Image(
                        url="https://news.example/a.jpg", width=4, height=3, alt='"x"', caption="A dog", credit="Ada"
                    ),
                ),
            ),
            (
                '<figure><img src="https://news.example/a.jpg" alt="&quot;x&quot;" width="4" height="3">'
                "<figcaption>A dog<br>(Ada)</figcaption></figure>"
            ),
        ),
        (
            Block(type="figure", text="", images=(Image(url="https://news.example/a.jpg", width=-1, height=10**30),)),
            '<figure><img src="https://news.example/a.jpg" alt=""></figure>',
        ),
        (Block(type="figure", text="", images=(Image(url="javascript:alert(1)"),)), ""),
        (
            Block(type="embed", text="", provider="video.example", url="https://video.example/1"),
            '<p class="embed"><a href="https://video.example/1">video.example</a></p>',
        ),
        (
            Block(type="embed", text="Hi", author="@ada", url="https://x.example/1"),
            (
                '<figure class="embed"><blockquote><p>Hi</p></blockquote>'
                '<figcaption><a href="https://x.example/1">@ada</a></figcaption></figure>'
            ),
        ),
        (Block(type="code", text="if a < b:\n  c"), "<pre><code>if a &lt; b:\n  c</code></pre>"),
        (Block(type="paragraph", text=" \n"), ""),
    ],
)
def test_a_block_is_the_element_that_means_it(block: Block, written: str) -> None:
    assert written == html_body((block,)).removesuffix("\n")


def test_a_list_of_any_depth_can_be_parsed() -> None:
    listed = tuple(ListItem(text="x", level=level) for level in range(2000))
    body = html_body((Block(type="list", text="", items=listed),))
    assert 2000 == len(html.fragment_fromstring(body).findall(".//li"))
