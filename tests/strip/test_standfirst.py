"""The headline of a page and the standfirst under it."""

from collections.abc import Mapping

import pytest
from tests.strip.pages import HEADLINE, NOTHING, TITLE, Page, line, lines

from scrapenews.strip.front import Front
from scrapenews.strip.standfirst import mark_headlines, mark_standfirst

H1 = f"<h1>{HEADLINE}</h1>"
LEAD = "The council wants the old bridge closed before the summer, and the ferry back on the water."
DESCRIPTION = f'<meta name=description content="{LEAD}">'
TEXT = lines(*range(1, 7))
SURE, UNSURE = 9.0, -9.0


def headline(html: str, head: str = TITLE) -> str | None:
    page = Page(html, head=head)
    found = Front(page.evidence).headline
    return None if found is None else page.blocks[found].text


def standfirsts(
    lead: str, *, head: str = "", score: float = UNSURE, gone: Mapping[str, str] = NOTHING, text: str = TEXT
) -> list[str]:
    """What is the standfirst of a page with this between the headline and the text."""
    page = Page(f"{H1}{lead}{text}", head=TITLE + head, gone=gone, otherwise=score)
    draft = page.draft()
    mark_headlines(draft)
    mark_standfirst(draft)
    return [said for said, verdict in page.told.items() if verdict == "standfirst"]


# ---------------------------------------------------------------------------------------------------- the headline


@pytest.mark.parametrize(
    "html",
    [
        f"{H1}{TEXT}",
        f"<h1>The Paper</h1><h2>{HEADLINE}</h2>{TEXT}",
        f"<div hidden><h1>Another headline</h1></div>{H1}{TEXT}",
        f"<h3>{HEADLINE.upper()}</h3>{TEXT}",
    ],
)
def test_the_heading_that_says_what_the_title_says_is_the_headline(html: str) -> None:
    assert HEADLINE.lower() == str(headline(html)).lower()


def test_without_a_title_the_first_heading_of_the_first_order_is() -> None:
    assert "First heading of the page" == headline(
        f"<h1>First heading of the page</h1><h1>Second heading of the page</h1>{TEXT}", head=""
    )


def test_without_that_the_last_of_the_second_order_before_the_text_is() -> None:
    assert "Second heading of the page" == headline(
        f"<h2>First heading of the page</h2><h2>Second heading of the page</h2>{TEXT}<h2>Another heading of it</h2>",
        head="",
    )


def test_a_hidden_heading_is_not_the_headline() -> None:
    html = f"<div hidden><h1>Hidden heading of the page</h1></div><h1>Shown heading of the page</h1>{TEXT}"
    assert "Shown heading of the page" == headline(html, head="")


def test_a_heading_of_the_second_order_in_the_text_is_not_the_headline() -> None:
    html = f"<h2>First heading of the page</h2>{lines(9)}<h2>Second heading of the page</h2>{TEXT}"
    assert "First heading of the page" == headline(html, head="")


@pytest.mark.parametrize(
    "html",
    [f"<h2>News</h2>{TEXT}", f"<nav><h2>All news of the harbour</h2></nav>{TEXT}", f"{TEXT}<h1>{HEADLINE}</h1>", TEXT],
    ids=["short", "in a menu", "behind the text", "none"],
)
def test_a_page_without_a_headline(html: str) -> None:
    assert headline(html) is None


def judged(html: str) -> list[str]:
    page = Page(html, head=TITLE)
    draft = page.draft()
    mark_headlines(draft)
    mark_standfirst(draft)
    return page.verdicts


def test_the_headline_and_what_repeats_it_in_front_are_no_text() -> None:
    assert ["headline", "headline", ""] == judged(f"<p>{HEADLINE}</p>{H1}{lines(1)}")


def test_a_heading_that_repeats_it_in_the_text_is_none_either() -> None:
    assert ["headline", "", "headline", ""] == judged(f"{H1}{lines(1)}<h2>{HEADLINE}</h2>{lines(2)}")


def test_a_paragraph_that_repeats_it_in_the_text_is_text() -> None:
    assert ["headline", "", "", ""] == judged(f"{H1}{lines(1)}<p>{HEADLINE}</p>{lines(2)}")


# ---------------------------------------------------------------------------------------------------- the standfirst


@pytest.mark.parametrize("score", [SURE, UNSURE])
@pytest.mark.parametrize(
    "lead",
    [
        f"<p class=standfirst>{LEAD}</p>",
        f"<div class=article__dek><p>{LEAD}</p></div>",
        f"<h2 class=Subtitle>{LEAD}</h2>",
        f"<h2>{LEAD}</h2>",
        "<h3>The ferry will be back on the water before the summer.</h3>",
    ],
)
def test_what_is_named_so_or_is_a_heading_like_a_sentence_is_the_standfirst(lead: str, score: float) -> None:
    assert 1 == len(standfirsts(lead, score=score))


@pytest.mark.parametrize("lead", [f"<p class=lead>{LEAD}</p>", f"<div class=intro><p>{LEAD}</p></div>"])
def test_what_is_named_a_lead_is_one_where_the_scores_are_unsure(lead: str) -> None:
    assert ([LEAD], []) == (standfirsts(lead, score=UNSURE), standfirsts(lead, score=SURE))


def test_what_the_description_says_is_one_where_the_scores_are_unsure() -> None:
    lead = f"<div><p>{LEAD}</p></div>"
    assert ([LEAD], []) == (standfirsts(lead, head=DESCRIPTION), standfirsts(lead, head=DESCRIPTION, score=SURE))


def test_a_lead_that_was_taken_out_is_one_whatever_its_score() -> None:
    assert [LEAD] == standfirsts(f"<p class=lead>{LEAD}</p>", score=SURE, gone={LEAD: "unlike"})


@pytest.mark.parametrize(
    "lead",
    [
        f"<div><p>{LEAD}</p></div>",
        "<p class=standfirst>Few words.</p>",
        f"<p class=standfirst><a href=/x>{LEAD}</a></p>",
        f"<ul class=standfirst><li>{LEAD}</ul>",
        "<h2>The ferry will be back</h2>",
        "<h2>A heading with no mark at its end, and not that long</h2>",
        f"<figure class=summary><p>{LEAD}</p></figure>",
        f"<div class=image-description><p>{LEAD}</p></div>",
        f"<div class=description><div class=photo><p>{LEAD}</p></div></div>",
    ],
    ids=["unnamed", "short", "link", "item", "heading", "long heading", "figure", "picture's", "in a picture's box"],
)
def test_other_lines_are_no_standfirst(lead: str) -> None:
    assert [] == standfirsts(lead)


def test_a_paragraph_on_the_path_of_the_text_is_the_first_one() -> None:
    assert [] == standfirsts(f"<p>{LEAD}</p>", head=DESCRIPTION)


def test_a_standfirst_behind_the_first_paragraph_is_none() -> None:
    assert [] == standfirsts(f"{lines(9)}<p class=standfirst>{LEAD}</p>")


def test_most_of_the_text_is_no_standfirst() -> None:
    assert [] == standfirsts(f"<p class=standfirst>{LEAD}</p>", text=lines(1, 2))


@pytest.mark.parametrize("verdict", ["byline", "hidden", "share", "comments"])
def test_a_line_that_was_recognised_as_something_else_is_none(verdict: str) -> None:
    assert [] == standfirsts(f"<p class=standfirst>{LEAD}</p>", gone={LEAD: verdict})


def test_a_standfirst_may_have_several_blocks_in_one_box() -> None:
    other = line(9)
    assert [LEAD, other] == standfirsts(f"<div class=standfirst><p>{LEAD}</p><p>{other}</p></div>", text=TEXT + TEXT)


def test_a_second_box_named_so_is_none() -> None:
    boxes = f"<div class=standfirst><p>{LEAD}</p></div><div class=summary><p>{line(9)}</p></div>"
    assert [LEAD] == standfirsts(boxes, text=TEXT + TEXT)


def test_a_large_box_named_so_is_none() -> None:
    boxed = f"<div class=standfirst>{''.join(f'<div>{line(number)}</div>' for number in range(20, 30))}</div>"
    assert [] == standfirsts(boxed, text=lines(*range(30)))


def test_the_words_of_an_id_that_is_a_headline_name_nothing() -> None:
    slug = "a-guide-to-the-summary-of-a-long-harbour-report"
    assert [] == standfirsts(f"<p id={slug}>{LEAD}</p>", score=SURE)


def test_a_quote_in_front_is_no_standfirst() -> None:
    assert [] == standfirsts(f"<blockquote class=summary><p>{LEAD}</p></blockquote>")
