"""What follows an article in the same column: comments and lists of other stories."""

import pytest
from tests.strip.pages import Page, line, lines

from scrapenews.strip.tails import drop_about, drop_comments, drop_islands

REPLY = line(90)


def without_comments(html: str) -> list[str]:
    page = Page(html)
    drop_comments(page.draft())
    return page.kept


@pytest.mark.parametrize("heading", ["12 Comments", "Leave a reply", "Комментарии (4)", "网友评论", "Kommentare"])
def test_what_follows_a_heading_of_comments_goes(heading: str) -> None:
    html = f"<article>{lines(1, 2)}</article><section><h3>{heading}</h3><div class=e>{REPLY}</div></section>"
    assert [line(1), line(2)] == without_comments(html)


@pytest.mark.parametrize(
    "html",
    [
        f"<div><p>Comments</p>{lines(1, 2, 3)}</div>",
        f"<div>{lines(1, 2)}<p>Comments</p>{lines(3, 4)}</div>",
        f"<div>{lines(1, 2)}<h3>Commentary from the harbour</h3><p>{REPLY}</p></div>",
        f"<div>{lines(1, 2)}<ul><li>Comments<li>{REPLY}</ul></div>",
        f"<div>{lines(1, 2)}<h3><a href=/c>Comments</a></h3><p>{REPLY}</p></div>",
    ],
    ids=["before the text", "the text goes on", "another word", "an item", "a link"],
)
def test_what_is_no_heading_of_comments(html: str) -> None:
    page = Page(html)
    assert page.kept == without_comments(html)


TEASERS = [f"Story {number}" for number in range(9)]


def after_islands(tail: str, gone: list[str], scores: dict[str, float]) -> list[str]:
    page = Page(f"<article>{lines(1, 2)}</article>{tail}", gone=dict.fromkeys(gone, "unlike"), scores=scores)
    drop_islands(page.draft())
    return page.kept


GAP = "".join(f"<div class=t>{title}</div>" for title in TEASERS[:4])
BODY_SCORES = {line(1): 3.0, line(2): 3.0}


def test_an_island_with_far_lower_scores_goes() -> None:
    tail = f"{GAP}<div class=other><p>{line(5)}</p></div>"
    assert [line(1), line(2)] == after_islands(tail, TEASERS[:4], {**BODY_SCORES, line(5): 0.3})


def test_a_list_of_entries_goes_whatever_its_scores() -> None:
    entries = "".join(
        f"<div class=x><div class=t>{title}</div><div class=s>{line(50 + n)}</div></div>"
        for n, title in enumerate(TEASERS[4:8])
    )
    scores = BODY_SCORES | {line(50 + n): 2.5 for n in range(4)}
    assert [line(1), line(2)] == after_islands(GAP + entries, TEASERS[:8], scores)


@pytest.mark.parametrize(
    ("tail", "gone", "score"),
    [
        (f"{GAP}<div class=other><p>{line(5)}</p></div>", TEASERS[:4], 2.5),
        (f"<div class=t>{TEASERS[0]}</div><div class=other><p>{line(5)}</p></div>", TEASERS[:1], 0.3),
        (f"{GAP}<article><p>{line(5)}</p></article>", TEASERS[:4], 0.3),
    ],
    ids=["its scores are high", "the gap is small", "it stands in a box like the text's"],
)
def test_what_is_no_island(tail: str, gone: list[str], score: float) -> None:
    assert [line(1), line(2), line(5)] == after_islands(tail, gone, {**BODY_SCORES, line(5): score})


# ---------------------------------------------------------------------------------------------------- about


def without_about(html: str) -> list[str]:
    page = Page(html)
    drop_about(page.draft())
    return page.kept


def test_a_section_on_the_site_goes_up_to_the_next_heading() -> None:
    html = f"<div>{lines(1)}<h3>About us</h3>{lines(2)}<h4>Our ships</h4>{lines(3)}<h3>Tides</h3>{lines(4)}</div>"
    assert [line(1), "Tides", line(4)] == without_about(html)


def test_a_section_on_the_site_ends_with_its_box() -> None:
    assert [line(1), line(3)] == without_about(f"{lines(1)}<div><h2>Über uns</h2>{lines(2)}</div>{lines(3)}")


def test_a_page_with_little_else_is_about_the_site() -> None:
    assert ["About us", line(1), line(2)] == without_about(f"<div><h2>About us</h2>{lines(1, 2)}</div>")


@pytest.mark.parametrize("heading", ["<p>About us</p>", "<h3>About the harbour</h3>"])
def test_what_heads_no_section_on_the_site(heading: str) -> None:
    page = Page(f"<div>{lines(1)}{heading}{lines(2)}</div>")
    assert page.kept == without_about(f"<div>{lines(1)}{heading}{lines(2)}</div>")
