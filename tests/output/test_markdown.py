"""Markdown that a CommonMark reader gives back as the record."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.output.readers import expected, markdown_tokens, shown_by_markdown
from tests.record.strategies import articles, cells, items, marked, texts

from scrapenews import Article
from scrapenews.output.front_matter import FIELDS
from scrapenews.output.markdown import markdown_body, to_markdown
from scrapenews.record import Block, Cell, Correction, Image, ListItem, Mark, Organization, Person


def _tags(blocks: tuple[Block, ...]) -> list[str]:
    """The elements that a reader makes, level by level."""
    return [token.tag for token in markdown_tokens(markdown_body(blocks)) if token.nesting >= 0 and token.tag]


def _paragraph(text: str, *marks: Mark) -> Block:
    return Block(type="paragraph", text=text, marks=marks)


# Read back


@settings(deadline=None, max_examples=300)
@given(marked(Block, type=st.just("paragraph")))
def test_a_paragraph_shows_its_text_with_its_marks_and_nothing_else(block: Block) -> None:
    tokens = markdown_tokens(markdown_body((block,)))
    assert expected(block.text, block.marks) == shown_by_markdown(tokens)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


@settings(deadline=None)
@given(marked(Block, type=st.just("heading"), level=st.integers(1, 6)))
def test_a_heading_is_one_heading(block: Block) -> None:
    tokens = markdown_tokens(markdown_body((block,)))
    assert expected(block.text, block.marks) == shown_by_markdown(tokens)
    assert {token.type for token in tokens} <= {"heading_open", "inline", "heading_close"}
    assert len(tokens) in (0, 3)


@settings(deadline=None)
@given(st.lists(items, min_size=1, max_size=6).map(tuple), st.booleans())
def test_a_list_shows_its_items_in_order(listed: tuple[ListItem, ...], ordered: bool) -> None:  # noqa: FBT001
    block = Block(type="list", text="", ordered=ordered, items=listed)
    tokens = markdown_tokens(markdown_body((block,)))
    wanted = [shown for item in listed for shown in expected(item.text, item.marks)]
    assert wanted == shown_by_markdown(tokens)
    visible = [item for item in listed if expected(item.text)]
    assert len(visible) == len([token for token in tokens if token.type == "list_item_open"])


@settings(deadline=None)
@given(st.lists(st.lists(cells, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple))
def test_a_table_shows_its_cells_in_order(rows: tuple[tuple[Cell, ...], ...]) -> None:
    tokens = markdown_tokens(markdown_body((Block(type="table", text="", rows=rows),)))
    wanted = [shown for row in rows for cell in row for shown in expected(cell.text, cell.marks)]
    assert wanted == shown_by_markdown(tokens)
    assert "table_open" == tokens[0].type


@settings(deadline=None)
@given(texts)
def test_code_shows_its_text_as_it_is(text: str) -> None:
    tokens = markdown_tokens(markdown_body((Block(type="code", text=text),)))
    assert [character for character, _ in expected(text)] == list(
        "".join("".join(token.content.split()) for token in tokens)
    )
    assert {token.type for token in tokens} <= {"fence"}


@settings(deadline=None)
@given(st.lists(marked(Block, type=st.sampled_from(("paragraph", "quote", "heading", "code"))), max_size=4).map(tuple))
def test_blocks_stay_apart(blocks: tuple[Block, ...]) -> None:
    kinds = {"paragraph_open": "paragraph", "blockquote_open": "quote", "heading_open": "heading", "fence": "code"}
    tokens = markdown_tokens(markdown_body(blocks))
    wanted = [block.type for block in blocks if expected(block.text)]
    assert wanted == [kinds[token.type] for token in tokens if token.level == 0 and token.type in kinds]


@settings(deadline=None)
@given(articles)
def test_no_article_is_too_odd(article: Article) -> None:
    to_markdown(article).encode()


@settings(deadline=None)
@given(articles)
def test_no_article_makes_raw_html_or_a_link_of_another_kind(article: Article) -> None:
    body = to_markdown(article).partition("\n---\n")[2]
    for token in markdown_tokens(body):
        assert token.type != "html_block"
        for inline in token.children or []:
            if inline.type == "html_inline":
                assert inline.content.strip("</>") in ("br", "strong", "em", "del", "ins", "sup", "sub", "code")
            for address in (inline.attrGet("href"), inline.attrGet("src")):
                assert address is None or str(address).startswith(("http://", "https://"))


# By example


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "####### seven",
        "#",
        "- no list",
        "+ no list",
        "* no list",
        "-",
        "1. no list",
        "1986. A great year",
        "2) no list",
        "> no quote",
        "---",
        "- - -",
        "***",
        "___",
        "A line\n===",
        "A line\n---",
        "a | b\n--- | ---",
        "a\n:-",
        "```\ncode",
        "~~~\ncode",
        "    no code",
        "\tno code",
        "[a]: https://news.example/",
        "[click](javascript:alert(1))",
        "![x](http://127.0.0.1/a.png)",
        "<https://news.example/>",
        "<!-- x -->",
        "<div>\nx\n</div>",
        "&amp; &lt; &#60; &copy;",
        "*a* **b** _c_ __d__ ~~e~~ `f`",
        "\\* a \\",
        "a\\\nb",
        "a  \nb",
        "snake_case_name",
        "2 * 3 * 4",
        "C#",
        "So sad!",
        "[ ] no task",
        "[^1] no note",
    ],
)
@pytest.mark.parametrize("kind", ["paragraph", "heading", "item", "cell", "quote"])
def test_text_that_looks_like_markup_is_text(text: str, kind: Any) -> None:
    block = {
        "item": Block(type="list", text="", items=(ListItem(text=text),)),
        "cell": Block(type="table", text="", rows=((Cell(text=text),),)),
    }.get(kind) or Block(type=kind, text=text, level=2)
    assert expected(text) == shown_by_markdown(markdown_tokens(markdown_body((block,))))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("AT&T and 5 > 3, -5 degrees (at 3.5 %).", "AT&T and 5 > 3, -5 degrees (at 3.5 %)."),
        ("Stop! Now!", "Stop! Now!"),
        ("“Why?” – he said: “No.”", "“Why?” – he said: “No.”"),
        ("#tag", "#tag"),
    ],
)
def test_what_needs_no_backslash_gets_none(text: str, line: str) -> None:
    assert f"{line}\n" == markdown_body((_paragraph(text),))


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (_paragraph("a bold b", Mark(type="strong", start=2, end=6)), "a **bold** b"),
        (_paragraph("a bold b", Mark(type="strong", start=1, end=7)), "a **bold** b"),
        (_paragraph("a word b", Mark(type="emphasis", start=2, end=6)), "a _word_ b"),
        (_paragraph("unbelievable", Mark(type="emphasis", start=2, end=9)), "un*believa*ble"),
        (_paragraph("他说「不」吗", Mark(type="strong", start=2, end=5)), "他说<strong>「不」</strong>吗"),
        (_paragraph("both", *(Mark(type=t, start=0, end=4) for t in ("strong", "emphasis"))), "_**both**_"),
        (_paragraph("gone", Mark(type="deleted", start=0, end=4)), "~~gone~~"),
        (_paragraph("x2", Mark(type="superscript", start=1, end=2)), "x<sup>2</sup>"),
        (_paragraph("x = `1`", Mark(type="code", start=0, end=7)), "`` x = `1` ``"),
        (
            _paragraph("Look! Here", Mark(type="link", start=5, end=10, url="https://news.example/a_(b)")),
            "Look! [Here](https://news.example/a_%28b%29)",
        ),
        (
            _paragraph("Look!Here", Mark(type="link", start=5, end=9, url="https://news.example/")),
            "Look\\![Here](https://news.example/)",
        ),
        (_paragraph("a b", Mark(type="link", start=0, end=1, url="javascript:alert(1)")), "a b"),
    ],
)
def test_marks_are_written_the_usual_way_where_it_works(block: Block, line: str) -> None:
    assert f"{line}\n" == markdown_body((block,))


def test_a_line_break_stays_a_line_break() -> None:
    assert "One\\\ntwo\n" == markdown_body((_paragraph("One\ntwo"),))


def test_headings_begin_below_the_headline() -> None:
    blocks = tuple(Block(type="heading", text="A", level=level) for level in (1, 2, 3))
    assert ["h2", "h2", "h3"] == _tags(blocks)


def test_hash_signs_at_the_end_of_a_heading_stay() -> None:
    assert "## Say it with \\##\n" == markdown_body((Block(type="heading", text="Say it with ##", level=2),))


def test_a_number_that_begins_a_heading_needs_no_backslash() -> None:
    assert "## 1. Why\n" == markdown_body((Block(type="heading", text="1. Why", level=2),))


def test_a_nested_list_is_nested() -> None:
    block = Block(
        type="list",
        text="",
        ordered=True,
        items=(ListItem(text="a"), ListItem(text="b", level=1), ListItem(text="c", level=1), ListItem(text="d")),
    )
    assert "1. a\n   1. b\n   2. c\n2. d\n" == markdown_body((block,))


@pytest.mark.parametrize("ordered", [True, False])
def test_two_lists_in_a_row_stay_two(ordered: bool) -> None:  # noqa: FBT001
    block = Block(type="list", text="", ordered=ordered, items=(ListItem(text="a"),))
    tag = "ol" if ordered else "ul"
    assert [tag, "li", "p"] * 3 == _tags((block,) * 3)


def test_a_quotation_names_its_source() -> None:
    block = Block(type="quote", text="I came.", author="Caesar", url="https://rome.example/")
    assert "> I came.\n>\n> — [Caesar](https://rome.example/)\n" == markdown_body((block,))


def test_a_table_has_its_first_row_for_a_header_where_the_page_says_so() -> None:
    rows = ((Cell(text="Year", header=True), Cell(text="Votes", header=True)), (Cell(text="2024"), Cell(text="7|8")))
    assert "| Year | Votes |\n| --- | --- |\n| 2024 | 7\\|8 |\n" == markdown_body(
        (Block(type="table", text="", rows=rows),)
    )


def test_a_table_without_a_header_keeps_its_first_row_in_the_body() -> None:
    rows = ((Cell(text="a"), Cell(text="b")),)
    assert "|  |  |\n| --- | --- |\n| a | b |\n" == markdown_body((Block(type="table", text="", rows=rows),))


def test_a_short_header_row_does_not_cut_the_rows_below() -> None:
    rows = ((Cell(text="H", header=True),), (Cell(text="a"), Cell(text="b")))
    assert "| H |  |\n| --- | --- |\n| a | b |\n" == markdown_body((Block(type="table", text="", rows=rows),))


def test_a_figure_shows_its_picture_caption_and_credit() -> None:
    image = Image(url="https://news.example/a b.jpg", alt="A [dog]", caption="A dog.", credit="Ada")
    block = Block(type="figure", text="A dog.", images=(image,))
    assert "![A \\[dog\\]](https://news.example/a%20b.jpg)\n\nA dog.\\\n(Ada)\n" == markdown_body((block,))


def test_an_embed_without_words_is_a_link() -> None:
    block = Block(type="embed", text="", provider="video.example", url="https://video.example/1")
    assert "[video.example](https://video.example/1)\n" == markdown_body((block,))


def test_an_embed_quotes_its_words() -> None:
    block = Block(type="embed", text="Hi", author="@ada", provider="x.example", url="https://x.example/1")
    assert "> Hi\n>\n> — [@ada, x.example](https://x.example/1)\n" == markdown_body((block,))


def test_a_fence_is_longer_than_any_in_the_code() -> None:
    assert "````\n```\n````\n" == markdown_body((Block(type="code", text="```"),))


def test_a_list_without_items_and_a_table_without_rows_show_their_text() -> None:
    assert "a\n\nb\n" == markdown_body((Block(type="list", text="a"), Block(type="table", text="b")))


def test_a_correction_that_is_not_in_the_body_stands_at_the_end() -> None:
    article = Article(blocks=(_paragraph("One."),), corrections=(Correction(text="Two."), Correction(text="One.")))
    assert to_markdown(article).endswith("---\n\nOne.\n\nTwo.\n")


# Front matter


def _front_matter(article: Article) -> Any:
    return yaml.safe_load(to_markdown(article).split("---\n")[1])


@settings(deadline=None)
@given(articles)
def test_any_front_matter_is_read_back_by_a_yaml_parser(article: Article) -> None:
    lines = to_markdown(article).split("\n")
    read = yaml.safe_load("\n".join(lines[1 : lines.index("---", 1)]))
    assert "---" == lines[0]
    assert set(read) <= set(FIELDS)
    assert read["kind"] == article.kind
    assert read["word_count"] == article.word_count


@pytest.mark.parametrize(
    "headline", ["no", "2024-05-01", "1e3", "a: b", "- a", "# a", "'", '"', "\\", "null", "{{7*7}}", "---", "@a", "%"]
)
def test_a_text_stays_a_text_in_yaml(headline: str) -> None:
    assert headline == _front_matter(Article(headline=headline))["headline"]


def test_the_fields_are_those_of_the_record() -> None:
    article = Article(
        headline="A", authors=(Person(name="Ada"),), keywords=("x", "y"), publisher=Organization(name="The Example")
    )
    wanted = {
        "headline": "A",
        "authors": [{"name": "Ada"}],
        "publisher": {"name": "The Example"},
        "keywords": ["x", "y"],
        "kind": "article",
        "word_count": 0,
        "digest": article.digest,
    }
    assert wanted == _front_matter(article)
