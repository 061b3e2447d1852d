"""Notices that stand where a player will, told from the article's text."""

import time

import pytest
from tests.dom.trees import outline

from scrapenews.strip.notices import drop_notices

TEXT = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided there.</p>"
PLAYER = "<iframe data-src=/v></iframe>"
BUTTON = "<button>Show it</button>"


def kept(html: str) -> list[str]:
    """What stays of these boxes in an article."""
    page = outline(f"<article>{TEXT}{html}{TEXT}</article>")
    verdicts = [""] * len(page.blocks)
    drop_notices(verdicts, page, page.blocks[0].container.signature)
    assert {"", "unlike"} >= set(verdicts)
    return [block.text for block in page.blocks[1:-1] if not verdicts[block.index]]


@pytest.mark.parametrize(
    "html",
    [
        f"<div><div><h3>A film</h3><p>May we show it?</p>{BUTTON}<p>Terms.</p></div>{PLAYER}</div>",
        f"<div>{PLAYER}<p>May we show it?</p>{BUTTON}</div>",
        f"<div><p>May we show it?</p><div><div>{BUTTON}{PLAYER}</div></div></div>",
    ],
)
def test_the_text_of_a_box_with_a_player_and_a_button_is_a_notice(html: str) -> None:
    assert [] == kept(html)


@pytest.mark.parametrize(
    "html",
    [
        f"<div><p>Words.</p>{PLAYER}</div>",
        f"<div><p>Words.</p>{BUTTON}</div>",
        f"<div><p>Words.</p>{BUTTON}<img src=a.jpg></div>",
        f"<div><p>Words.</p>{BUTTON}<iframe src=/v></iframe></div>",
        f"<div><p>Words.</p>{BUTTON}<video><source src=/v></video></div>",
        f"<div><p>Words.</p>{BUTTON}<iframe data-src=/v width=1 height=1></iframe></div>",
        f"<p>Words.</p>{BUTTON}{PLAYER}",
        f"<div><pre>Words.</pre>{BUTTON}{PLAYER}</div>",
        f"<div>{'<p>Words.</p>' * 7}{BUTTON}{PLAYER}</div>",
    ],
)
def test_other_text_beside_a_player_or_a_button_stays(html: str) -> None:
    assert {"Words."} == set(kept(html))


def test_a_box_with_text_on_the_path_of_the_paragraphs_is_the_articles() -> None:
    page = outline(f"<article><div>{TEXT}<h2>More</h2>{BUTTON}{PLAYER}</div></article>")
    verdicts = [""] * len(page.blocks)
    drop_notices(verdicts, page, page.blocks[0].container.signature)
    assert ["", ""] == verdicts


def test_a_verdict_that_was_given_stays() -> None:
    page = outline(f"<article>{TEXT}<div><p>Words.</p>{BUTTON}{PLAYER}</div></article>")
    verdicts = ["", "links"]
    drop_notices(verdicts, page, page.blocks[0].container.signature)
    assert ["", "links"] == verdicts


def test_many_players_in_one_box_are_looked_at_in_linear_time() -> None:
    page = outline("<div><p>x</p>" + "<b></b><iframe></iframe>" * 20_000)
    begun = time.process_time()
    drop_notices([""], page, 0)
    assert time.process_time() - begun < 4
