"""Figures: which pictures are one, which text is their caption, and no picture twice."""

import pytest
from tests.strip.bodies import article, told, types

from scrapenews.record import Image

CAPTIONS = {"Cap.": "caption", "Cap2.": "caption", "Cap3.": "caption", "Photo: Ida": "caption"}


def images(html: str, *, gone: dict[str, str] = CAPTIONS) -> list[list[Image]]:
    """The pictures of each figure between two paragraphs."""
    return [list(block.images) for block in article(f"<p>One.</p>{html}<p>Two.</p>", gone=gone) if block.images]


@pytest.mark.parametrize(
    "html",
    [
        "<figure><img src=a.jpg><figcaption>Cap.</figcaption></figure>",
        "<figure><figcaption>Cap.</figcaption><img src=a.jpg></figure>",
        "<figure><a href=a.jpg><img src=a.jpg></a><div><p>Cap.</p></div></figure>",
        "<figure><div><div><picture><img src=a.jpg></picture></div></div><figcaption>Cap.</figcaption></figure>",
        "<div class=image><img src=a.jpg><div class=caption>Cap.</div></div>",
        "<div><a href=x><img src=a.jpg></a><p class=caption>Cap.</p></div>",
        "<table><tr><td><img src=a.jpg></td></tr><tr><td>Cap.</td></tr></table>",
        "<img src=a.jpg><p class=caption>Cap.</p>",
        "<p><img src=a.jpg></p><p class=caption>Cap.</p>",
    ],
)
def test_a_picture_has_the_caption_that_stands_with_it(html: str) -> None:
    assert [[Image(url="https://news.example/a.jpg", caption="Cap.")]] == images(html)


def test_a_figures_text_is_its_caption() -> None:
    html = "<p>One.</p><figure><img src=a.jpg><figcaption>Cap.</figcaption></figure>"
    assert "Cap." == article(html, gone=CAPTIONS)[1].text


def test_a_figcaption_that_the_judgement_kept_is_a_caption_and_no_paragraph() -> None:
    blocks = article("<p>One.</p><figure><img src=a.jpg><figcaption>Cap.</figcaption></figure><p>Two.</p>")
    assert ["paragraph", "figure", "paragraph"] == types(blocks)
    assert "Cap." == blocks[1].images[0].caption


def test_a_figcaption_without_a_picture_stays_text() -> None:
    blocks = article("<p>One.</p><figure><div></div><figcaption>Cap.</figcaption></figure><p>Two.</p>")
    assert ["One.", "Cap.", "Two."] == told(blocks)


def test_text_of_a_figure_that_was_kept_is_no_caption_too() -> None:
    blocks = article("<p>One.</p><figure><img src=a.jpg><p>Words.</p></figure><p>Two.</p>")
    assert ["One.", "a.jpg", "Words.", "Two."] == told(blocks)
    assert blocks[1].images[0].caption is None


@pytest.mark.parametrize("verdict", ["share", "advertising", "hidden", "related"])
def test_alien_text_in_a_figure_is_no_caption(verdict: str) -> None:
    html = "<figure><img src=a.jpg><p>Buy</p><figcaption>Cap.</figcaption></figure>"
    assert "Cap." == images(html, gone={**CAPTIONS, "Buy": verdict})[0][0].caption


@pytest.mark.parametrize("verdict", ["byline", "label", "date"])
def test_a_line_of_a_figure_with_another_verdict_is_part_of_its_caption(verdict: str) -> None:
    html = "<figure><img src=a.jpg><figcaption><p>Cap.</p><p>1999</p></figcaption></figure>"
    assert "Cap. 1999" == images(html, gone={**CAPTIONS, "1999": verdict})[0][0].caption


def test_several_pictures_of_a_figure_are_one_figure() -> None:
    (found,) = images("<figure><img src=a.jpg><img src=b.jpg><figcaption>Cap.</figcaption></figure>")
    assert [("a.jpg", "Cap."), ("b.jpg", None)] == [(image.url[-5:], image.caption) for image in found]


def test_a_credit_alone_stands_with_the_first_of_several_pictures() -> None:
    (found,) = images("<figure><img src=a.jpg><img src=b.jpg><figcaption>Photo: Ida</figcaption></figure>")
    assert ["Photo: Ida", None] == [image.credit for image in found]


def test_figures_inside_a_figure_have_captions_of_their_own() -> None:
    inner = "<figure><img src=b.jpg><figcaption>Cap2.</figcaption></figure>"
    html = f"<figure><img src=a.jpg>{inner}<img src=c.jpg><figcaption>Cap.</figcaption></figure>"
    found = [[(image.url[-5:], image.caption) for image in group] for group in images(html)]
    assert [[("a.jpg", "Cap."), ("c.jpg", None)], [("b.jpg", "Cap2.")]] == found


def test_a_bare_picture_does_not_take_the_caption_of_the_next_figure() -> None:
    html = "<img src=a.jpg><figure><img src=b.jpg><figcaption>Cap.</figcaption></figure>"
    assert [None, "Cap."] == [group[0].caption for group in images(html)]


def test_a_long_container_around_a_picture_is_not_its_frame() -> None:
    html = "<div><img src=a.jpg>" + "<p>Cap.</p>" * 9 + "</div>"
    assert "Cap." == images(html)[0][0].caption


# ---------------------------------------------------------------------------------------------------- not twice


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg><img src=a.jpg>",
        "<figure><img src=a.jpg></figure><p>Words.</p><img src=a.jpg>",
        "<img src=a.jpg?w=300><p>Words.</p><img src=a.jpg?w=900>",
        "<img src=a-300x200.jpg><p>Words.</p><img src=a-900x600.jpg>",
        "<img src=a-120.jpg width=120 height=80><p>Words.</p><img src=a-900.jpg width=900 height=600>",
        "<img src='data:image/gif;base64,R0' data-src=a.jpg><noscript><img src=a.jpg></noscript>",
    ],
)
def test_a_picture_is_shown_once_whatever_its_size(html: str) -> None:
    assert 1 == sum(map(len, images(html)))


@pytest.mark.parametrize("second", ["b.jpg", "a.jpg.png", "A.jpg", "image?id=2", "x/a.jpg", "a-2.jpg"])
def test_different_pictures_are_all_shown(second: str) -> None:
    assert 3 == sum(map(len, images(f"<img src=a.jpg><img src=image?id=1><img src={second}>")))


def test_of_two_the_one_with_a_caption_stays() -> None:
    html = "<img src=a.jpg><p>Words.</p><figure><img src=a.jpg><figcaption>Cap.</figcaption></figure>"
    assert ["One.", "Words.", "a.jpg", "Two."] == told(article(f"<p>One.</p>{html}<p>Two.</p>", gone=CAPTIONS))


def test_of_two_the_larger_stays() -> None:
    html = "<ul><li><a href=#1><img src=a-120.jpg width=120></a></ul><p>Words.</p><img src=a-900.jpg width=900>"
    assert ["One.", "Words.", "a-900.jpg", "Two."] == told(article(f"<p>One.</p>{html}<p>Two.</p>"))


def test_pictures_of_a_figure_that_are_all_shown_elsewhere_leave_no_figure() -> None:
    html = "<figure><img src=a.jpg><figcaption>Cap.</figcaption></figure><p>Words.</p><figure><img src=a.jpg></figure>"
    assert 1 == len(images(html))


# ---------------------------------------------------------------------------------------------------- teasers

TEASER = "The man who talks to fences"


@pytest.mark.parametrize(
    "html",
    [
        f"<a href=/other><img src=a.jpg><span>{TEASER}</span></a>",
        f"<div class=slide><a href=/other><img src=a.jpg><strong>{TEASER}</strong></a></div>",
        f"<div class=slide><a href=/other><div><picture><img src=a.jpg></picture></div><p>{TEASER}</p></a></div>",
    ],
)
@pytest.mark.parametrize("verdict", ["caption", "links", "unlike"])
def test_a_picture_in_a_link_with_words_is_that_of_another_story(html: str, verdict: str) -> None:
    assert [] == images(html, gone={TEASER: verdict})


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/gallery><img src=a.jpg></a>",
        "<a href=/gallery><img src=a.jpg><span>8 pictures</span></a>",
        f"<a href=/large.jpg?w=2000><img src=a.jpg><span>{TEASER}</span></a>",
        f"<a href='#gallery'><img src=a.jpg><span>{TEASER}</span></a>",
        f"<figure><a href=/gallery><img src=a.jpg><figcaption>{TEASER}</figcaption></a></figure>",
        f"<a href=/gallery><img src=a.jpg><span class=image-caption>{TEASER}</span></a>",
        f"<a href=/gallery><img src=a.jpg><button>{TEASER}</button></a>",
        f"<a href=/other>{TEASER}</a><img src=a.jpg>",
        f"<a><img src=a.jpg><span>{TEASER}</span></a>",
    ],
)
def test_a_picture_in_a_link_may_be_the_articles(html: str) -> None:
    gone = dict.fromkeys([TEASER, "8 pictures"], "links")
    assert [["a.jpg"]] == [[image.url[-5:] for image in each] for each in images(html, gone=gone)]


def test_a_picture_in_a_link_whose_words_were_kept_is_the_articles() -> None:
    html = f"<a href=/product><img src=a.jpg><h3>{TEASER}</h3></a>"
    assert ["One.", "a.jpg", TEASER, "Two."] == told(article(f"<p>One.</p>{html}<p>Two.</p>"))
