"""Lines that speak of a picture, among those that the judgement kept."""

import pytest
from tests.dom.trees import outline

from scrapenews.strip.captions import mark_captions

TEXT = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided there.</p>"


def captions(html: str, *, around: str = TEXT * 3) -> list[str]:
    """The lines that are found to be captions, of an article with text around this."""
    page = outline(f"<article>{around}{html}{around}</article>")
    verdicts = [""] * len(page.blocks)
    mark_captions(verdicts, page)
    assert {"", "caption"} >= set(verdicts)
    return [block.text for block in page.blocks if verdicts[block.index]]


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["At dawn. Photo: Ida"], "<p><img src=a.jpg></p><p>At dawn. Photo: Ida</p>"),
        (["At dawn (Image: Ida)"], "<div><img src=a.jpg>At dawn (Image: Ida)</div>"),
        (["港口。图/何远山"], "<p><img src=a.jpg></p><p>港口。图/何远山</p>"),
        (["At dawn."], "<p><img src=a.jpg></p><p class=caption>At dawn.</p>"),
        (["At dawn."], "<table><tr><td><img src=a.jpg></td></tr><tr><td class=podpis>At dawn.</td></tr></table>"),
        (["At dawn."], "<div class=top-photo><img src=a.jpg><p>At dawn.</p></div>"),
        (["At dawn."], "<div class=imageLandscape><div><img src=a.jpg></div><div><p>At dawn.</p></div></div>"),
        (["At dawn.", "Photo: Ida"], "<div class=photo><img src=a.jpg><p>At dawn.</p><p>Photo: Ida</p></div>"),
    ],
)
def test_a_line_behind_a_picture_that_shows_a_sign_is_its_caption(expected: list[str], html: str) -> None:
    assert expected == captions(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p><img src=a.jpg></p><p>At dawn.</p>",
        "<p>At dawn. Photo: Ida</p><p><img src=a.jpg></p>",
        "<p><img src=a.jpg></p><h2>At dawn. Photo: Ida</h2>",
        "<div class=photo><img src=a.jpg><h3>At dawn</h3></div>",
        "<div class='image-with-text'><img src=a.jpg><p>At dawn.</p></div>",
        f"<div class=photo><img src=a.jpg><p>At dawn.</p>{TEXT * 3}</div>",
        f"<p><img src=a.jpg></p><p>{'At dawn. ' * 50} Photo: Ida</p>",
        "<p><img src=icon.png width=16 height=16></p><p>At dawn. Photo: Ida</p>",
        "<iframe src=/v></iframe><p>At dawn. Photo: Ida</p>",
    ],
)
def test_other_text_behind_a_picture_is_the_articles(html: str) -> None:
    assert [] == captions(html)


def test_the_captions_of_a_story_in_pictures_are_its_text() -> None:
    assert [] == captions("<p><img src=a.jpg></p><p>At dawn. Photo: Ida</p>" * 3, around="<p>Ten views.</p>")


def test_what_was_not_kept_is_left_alone() -> None:
    page = outline(f"{TEXT}<div class=photo><img src=a.jpg><p>At dawn.</p></div>")
    verdicts = ["", "related"]
    mark_captions(verdicts, page)
    assert ["", "related"] == verdicts
