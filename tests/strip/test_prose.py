"""How a block reads: its weight, its links, whether it is running text."""

import pytest
from tests.strip.pages import Page, line

from scrapenews.strip.prose import is_good, is_heading, is_sentence, link_density, weight


@pytest.mark.parametrize(("expected", "text"), [(0, ""), (5, "rain."), (6, "Straße"[:5]), (9, "雨季节"), (3, "\ud800")])
def test_a_text_weighs_its_bytes(expected: int, text: str) -> None:
    assert expected == weight(text)


@pytest.mark.parametrize(
    ("expected", "html"),
    [(0, "<p>12345678</p>"), (0.5, "<p><a href=x>1234</a>5678</p>"), (1, "<p><a href=x>12</a><a href=y>34</a></p>")],
)
def test_the_share_of_links(expected: float, html: str) -> None:
    assert expected == link_density(Page(html).blocks[0])


@pytest.mark.parametrize("tag", ["h1", "h2", "h6"])
def test_headings(tag: str) -> None:
    assert is_heading(Page(f"<{tag}>Rain</{tag}>").blocks[0])


def test_bold_text_is_no_heading() -> None:
    assert not is_heading(Page("<p><b>Rain</b></p>").blocks[0])


@pytest.mark.parametrize(
    "text",
    ["It rained.", "Rain!", "“It rained.”", "It rained. Then it snowed", "下雨了。", "बारिश हुई।", "هل تمطر؟", "(So?)"],
)
def test_sentences(text: str) -> None:
    assert is_sentence(text)


@pytest.mark.parametrize("text", ["", "Rain", "news.example", "3.14", "A, B and C"])
def test_words_that_are_no_sentence(text: str) -> None:
    assert not is_sentence(text)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{line(1)}</p>",
        f"<div>{line(1)}</div>",
        f"<li>{line(1)} <a href=x>More on it</a></li>",
        "<p>市议会星期一晚上在山上的旧会堂开会，没有人对会议的决定感到意外。</p>",
        f"<p>{'ฝนตกหนักตลอดทั้งวันในเมืองหลวง' * 9}</p>",
    ],
)
def test_running_text(html: str) -> None:
    assert is_good(Page(html).blocks[0])


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>{line(1)}</h2>",
        f"<p><a href=x>{line(1)}</a></p>",
        "<p>It rained on the whole of the coast.</p>",
        "<p>雨一直下到了晚上。</p>",
        f"<p>{'雨' * 23}。</p>",
        f"<p>{'Harbour Bridge Ferry Quay ' * 4}</p>",
    ],
)
def test_what_is_no_running_text(html: str) -> None:
    assert not is_good(Page(html).blocks[0])
