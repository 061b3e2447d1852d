"""Pictures that stand in ``noscript``: shown where nothing else shows them, and never twice."""

import pytest
from tests.strip.bodies import article


def addresses(html: str) -> list[str]:
    """The files of the pictures between two paragraphs."""
    blocks = article(f"<p>One.</p>{html}<p>Two.</p>")
    return [image.url.removeprefix("https://news.example/") for block in blocks for image in block.images]


@pytest.mark.parametrize(
    "html",
    [
        "<figure><noscript><img src=a.jpg></noscript></figure>",
        "<div><div class=placeholder></div><noscript><picture><img src=a.jpg></picture></noscript></div>",
        "<img class=lazy src='data:image/gif;base64,R0'><noscript><img src=a.jpg></noscript>",
        "<img src=/loading.svg><noscript><img src=a.jpg></noscript>",
    ],
)
def test_a_picture_that_only_scripts_show_is_that_of_the_noscript(html: str) -> None:
    assert ["a.jpg"] == addresses(html)


@pytest.mark.parametrize(
    "html",
    [
        "<img src=small.jpg data-src=a.jpg><noscript><img src=b.jpg></noscript>",
        "<figure><span><img src=a.jpg></span><noscript><img src=b.jpg></noscript></figure>",
    ],
)
def test_the_twin_of_a_picture_is_not_shown_too(html: str) -> None:
    assert ["a.jpg"] == addresses(html)


@pytest.mark.parametrize(
    "counter",
    ["<img src=//count.example/c?id=7>", "<img src=c.gif width=1 height=1>", "<img src=c.jpg style='display:none'>"],
)
def test_a_counter_in_a_noscript_is_no_picture(counter: str) -> None:
    assert [] == addresses(f"<div><noscript>{counter}</noscript></div>")


def test_a_picture_in_a_noscript_stands_where_it_would_be_shown() -> None:
    blocks = article("<p>One.</p><figure><noscript><img src=a.jpg></noscript></figure><p>Two.</p>")
    assert ["paragraph", "figure", "paragraph"] == [block.type for block in blocks]
