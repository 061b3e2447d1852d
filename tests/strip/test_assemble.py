"""Assembly: which blocks the body has, and in which order."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strip.bodies import article, body, only, told

CAPTION = {"Cap.": "caption", "Cap2.": "caption"}


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("paragraph", "<p>x</p>"),
        ("paragraph", "x"),
        ("paragraph", "<div>x</div>"),
        ("paragraph", "<dl><dt>x</dl>"),
        ("heading", "<h2>x</h2>"),
        ("code", "<pre>x</pre>"),
        ("list", "<ul><li>x</ul>"),
        ("quote", "<blockquote>x</blockquote>"),
    ],
)
def test_an_element_gives_its_type_of_block(expected: str, html: str) -> None:
    assert expected == only(html).type


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_a_heading_has_the_level_it_is_marked_with(level: int) -> None:
    assert level == only(f"<h{level}>x</h{level}>").level


def test_code_keeps_its_lines() -> None:
    assert "a\n  b" == only("<pre>a\n  b</pre>").text


def test_a_paragraph_keeps_its_links_and_emphasis() -> None:
    marks = only("<p>one <a href=/x>two</a> <em>three</em></p>").marks
    assert [("link", "https://news.example/x"), ("emphasis", None)] == [(mark.type, mark.url) for mark in marks]


def test_what_was_taken_out_is_not_in_the_body() -> None:
    assert ["a", "c"] == told(article("<p>a</p><p>b</p><p>c</p>", gone={"b": "related"}))


def test_a_page_of_which_nothing_is_kept_has_an_empty_body() -> None:
    assert [] == body("<p>a</p><img src=a.jpg>", gone={"a": "outside"})


def test_a_page_without_text_has_an_empty_body() -> None:
    assert [] == body("<img src=a.jpg>")


# ---------------------------------------------------------------------------------------------------- order


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["1", "a.jpg", "2"], "<p>1</p><img src=a.jpg><p>2</p>"),
        (["1", "a.jpg", "2"], "<p>1</p><figure><img src=a.jpg><figcaption>Cap.</figcaption></figure><p>2</p>"),
        (["1", "a.jpg", "2"], "<p>1</p><p>2 <img src=a.jpg></p>"),
        (["a.jpg", "1", "2"], "<img src=a.jpg><p>1</p><p>2</p>"),
        (["1", "2", "a.jpg"], "<p>1</p><p>2</p><img src=a.jpg>"),
        (
            ["1", "a.jpg", "b.jpg", "2"],
            "<p>1</p><figure><img src=a.jpg></figure><figure><img src=b.jpg></figure><p>2</p>",
        ),
        (["1", "a.jpg", "2", "b.jpg", "3"], "<p>1</p><img src=a.jpg><p>2</p><img src=b.jpg><p>3</p>"),
        (["1", "https://v.example/", "2"], "<p>1</p><iframe src=https://v.example/></iframe><p>2</p>"),
        (["1", "a.jpg", "a\nb", "2"], "<p>1</p><ul><li>a<img src=a.jpg></li><li>b</li></ul><p>2</p>"),
        (
            ["1", "a.jpg", "https://v.example/", "2"],
            "<p>1</p><img src=a.jpg><iframe src=https://v.example/></iframe><p>2</p>",
        ),
    ],
)
def test_media_stand_where_a_reader_sees_them(expected: list[str], html: str) -> None:
    assert expected == told(article(html, gone=CAPTION))


def test_pictures_behind_the_last_caption_are_the_articles() -> None:
    figure = "<figure><img src={}.jpg><figcaption>{}</figcaption></figure>"
    html = "<p>1</p>" + figure.format("a", "Cap.") + figure.format("b", "Cap2.") + figure.format("c", "Cap.")
    assert ["1", "a.jpg", "b.jpg", "c.jpg"] == told(article(html, gone=CAPTION))


@pytest.mark.parametrize("html", ["<h1>Head</h1><img src=a.jpg><p>1</p>", "<img src=a.jpg><h1>Head</h1><p>1</p>"])
def test_a_picture_beside_the_headline_is_the_articles(html: str) -> None:
    assert ["a.jpg", "1"] == told(article(html, gone={"Head": "headline"}))


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg><p>Menu</p><p>1</p><p>2</p>",
        "<p>1</p><p>2</p><p>Menu</p><img src=a.jpg>",
        "<img src=a.jpg><p>Menu</p><h1>Head</h1><p>1</p><p>2</p>",
    ],
)
def test_pictures_before_and_behind_the_article_are_not_its(html: str) -> None:
    assert ["1", "2"] == told(body(html, gone={"Menu": "navigation", "Head": "headline"}))


# ---------------------------------------------------------------------------------------------------- boilerplate media


def test_media_of_a_box_that_is_boilerplate_are_not_the_articles() -> None:
    media = "<img src=a.jpg><iframe src=https://v.example/></iframe>"
    html = f"<p>1</p><div class=promo>{media}</div><p>2</p>"
    assert ["1", "2"] == told(article(html, boxes={"promo": "advertising"}))


@pytest.mark.parametrize("reason", ["", "caption"])
def test_media_of_a_box_that_may_be_the_articles_are(reason: str) -> None:
    html = "<p>1</p><div class=pic><img src=a.jpg></div><p>2</p>"
    assert ["1", "a.jpg", "2"] == told(article(html, boxes={"pic": reason}))


@pytest.mark.parametrize("name", ["ad-slot", "share-bar", "author-bio", "newsletter", "comments", "site-footer"])
def test_a_box_of_a_mere_picture_is_read_by_its_name(name: str) -> None:
    assert ["1", "2"] == told(article(f"<p>1</p><div class={name}><a><img src=a.jpg></a></div><p>2</p>"))


@pytest.mark.parametrize("verdict", ["related", "links", "advertising", "author_box", "newsletter"])
def test_a_picture_with_boilerplate_text_is_boilerplate(verdict: str) -> None:
    html = "<p>1</p><div><a href=/x><img src=a.jpg></a><h3>Other story</h3></div><p>2</p>"
    assert ["1", "2"] == told(article(html, gone={"Other story": verdict}))


# ---------------------------------------------------------------------------------------------------- any page

pieces = st.sampled_from(
    ["<p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<blockquote>", "</blockquote>",
     "<figure>", "<figcaption>", "</figure>", "<cite>", "</cite>", "<footer>", "</footer>", "<caption>", "<h2>",
     "</h2>", "<img src=a.jpg>", "<img src=b.jpg width=500>", "<iframe src=//v.example></iframe>", "<b>", "</b>",
     "<br>", "<pre>", "</pre>", "<div>", "</div>", "<div class=twitter-tweet>", "<a href=/x>", "</a>", "one ",
     "two. ", "— three", "four"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=40).map("".join))
def test_every_kept_word_stands_in_the_body_once(html: str) -> None:
    blocks = article(f"<p>zero</p>{html}</article>")
    said = " ".join(" ".join((block.text, block.author or "", *_of_images(block.images))) for block in blocks)
    for word in ("one", "two", "four"):
        assert html.count(word) == said.count(word)


@settings(max_examples=200, deadline=None)
@given(st.lists(pieces, max_size=40).map("".join))
def test_marks_and_pictures_are_sound_on_any_page(html: str) -> None:
    blocks = article(html)
    urls = [image.url for block in blocks for image in block.images]
    assert len(urls) == len(set(urls))
    for block in blocks:
        for text in (block, *block.items, *(cell for row in block.rows for cell in row)):
            assert all(0 <= mark.start < mark.end <= len(text.text) for mark in text.marks)


def _of_images(images: object) -> list[str]:
    return [image.credit or "" for image in images]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" * 80 + "<p>x</p>" * 20_000,
        "<ul><li>" * 120 + "<p>x</p>" * 20_000,
        "<blockquote>" * 200 + "<p>x</p>" * 20_000,
        "<div>" * 200 + "<img src=a.jpg>" * 20_000 + "<p>x</p>",
        "<figure>" * 200 + "<p>x</p><img src=a.jpg>" * 20_000,
        "<div class=twitter-tweet>" * 200 + "<p>x</p>" * 20_000,
        "<ul><li>" * 120 + "<li>x" * 20_000,
        "<figure>" * 200 + "<blockquote>x</blockquote>" * 20_000,
        "<p>x</p><img src=a.jpg>" * 10_000,
        "<ul><li>x</ul>" * 10_000,
        "<table>" + "<tr><td>x<td>y" * 10_000,
    ],
)
def test_a_hostile_page_is_assembled_in_proportion_to_it(html: str) -> None:
    begun = time.process_time()
    article(html)
    assert time.process_time() - begun < 8
