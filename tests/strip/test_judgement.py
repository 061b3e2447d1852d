"""The judgement of a whole page, with scores given by hand."""

from collections.abc import Mapping

import pytest
from tests.strip.pages import HEADLINE, TITLE, UNSCORED, Page, line, lines

from scrapenews.strip import REASONS
from scrapenews.strip.features import NAMES
from scrapenews.strip.judgement import Judgement, find_main

H1 = f"<h1>{HEADLINE}</h1>"
KEPT, MAYBE, NEVER = 9.0, 0.5, -9.0


def judged(page: Page, scores: Mapping[str, float] = UNSCORED, otherwise: float = KEPT) -> dict[str, str]:
    """The verdicts by text, where each block has the score given for its text."""
    judgement = Judgement(page.evidence)
    verdicts = judgement.verdicts({index: scores.get(page.blocks[index].text, otherwise) for index in judgement.rows()})
    return {block.text: verdict for block, verdict in zip(page.blocks, verdicts, strict=True)}


# ---------------------------------------------------------------------------------------------------- the container


def main_of(html: str, headline: int | None = None) -> str:
    found = find_main(Page(html).evidence, headline)
    return found.names or found.tag


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("story", f"<main><div class=story>{lines(1, 2, 3, 4)}</div><div>{lines(5)}</div></main>"),
        ("main", f"<main><div class=story>{lines(1, 2)}</div><div>{lines(3, 4)}</div></main>"),
        ("body", f"<div class=a>{lines(1, 2)}</div><div class=b>{lines(3, 4)}</div>"),
        ("story", f"<div class=story><p>{line(1)}</p></div>"),
        ("inner", f"<main><div class=outer><div class=inner>{lines(1, 2)}</div></div></main>"),
    ],
)
def test_the_main_container_is_the_innermost_with_most_of_the_good_text(expected: str, html: str) -> None:
    assert expected == main_of(html)


def test_the_container_with_the_headline_needs_less_of_it() -> None:
    html = f"<main><div class=story>{H1}{lines(1, 2, 3)}</div><div>{lines(4, 5)}</div></main>"
    assert ("story", "main") == (main_of(html, 0), main_of(html))


def test_the_container_of_comments_is_not_the_main_one() -> None:
    assert "comments" not in main_of(f"<main><p>{line(1)}</p><div class=comments>{lines(2, 3, 4, 5)}</div></main>")


def test_a_named_box_in_the_container_of_the_headline_is_not_the_main_one() -> None:
    html = f"<div class=story>{H1}{lines(1)}<div class=newsletter>{lines(2, 3, 4)}</div></div>{lines(5, 6, 7, 8)}"
    assert "story" == main_of(html, 0)


# ---------------------------------------------------------------------------------------------------- rows


def test_blocks_that_need_judgement_have_rows() -> None:
    judgement = Judgement(Page(f"{H1}{lines(1, 2)}<p>***</p>", head=TITLE).evidence)
    assert {1: len(NAMES), 2: len(NAMES)} == {index: len(row) for index, row in judgement.rows().items()}


def test_a_page_without_good_text_has_no_rows() -> None:
    assert {} == Judgement(Page("<p>Few words.</p>").evidence).rows()


def test_a_number_alone_has_a_row_only_in_a_list_or_a_table() -> None:
    page = Page(f"{lines(1, 2)}<p>12</p><table><td>34</table><ul><li>56</ul>")
    assert {"34", "56"} == {page.blocks[index].text for index in Judgement(page.evidence).rows()} - {line(1), line(2)}


# ---------------------------------------------------------------------------------------------------- verdicts


def test_what_scores_high_is_kept_and_what_scores_low_is_not() -> None:
    page = Page(f"<article>{lines(1, 2)}<div>{line(9)}</div></article>")
    assert {line(1): "", line(2): "", line(9): "unlike"} == judged(page, {line(9): NEVER})


def test_the_headline_is_not_judged_by_its_score() -> None:
    assert "headline" == judged(Page(f"{H1}{lines(1, 2)}", head=TITLE))[HEADLINE]


def test_what_only_its_score_takes_out_has_the_reason_of_its_container_if_there_is_one() -> None:
    page = Page(f"<article>{lines(1, 2, 3)}</article><div class=share><p>{line(9)}</p></div>")
    assert "share" == judged(page, {line(9): NEVER})[line(9)]


@pytest.mark.parametrize("name", ["newsletter", "related", "share", "author-bio", "advertising"])
def test_a_block_in_a_named_box_needs_a_higher_score(name: str) -> None:
    def verdict(class_: str, score: float) -> str:
        page = Page(f"<article>{lines(1, 2, 3)}<div class={class_}><p>{line(9)}</p></div></article>")
        return judged(page, {line(9): score})[line(9)]

    assert (True, True, False) == (not verdict("story", MAYBE), not verdict(name, KEPT), not verdict(name, MAYBE))


def test_a_paragraph_that_is_a_link_from_end_to_end_needs_a_higher_score() -> None:
    linked = f"<p><a href=/x>{line(9)}</a></p>"
    page = Page(f"<article>{lines(1, 2)}{linked}{lines(3)}</article>")
    assert ("", "links") == (judged(page)[line(9)], judged(page, {line(9): 1.0})[line(9)])


def test_a_line_in_a_figcaption_needs_a_higher_score() -> None:
    slides = "".join(f"<figure><img src={n}.jpg><figcaption>{line(n)}</figcaption></figure>" for n in (4, 5, 6, 7))
    page = Page(f"<article>{lines(1, 2)}{slides}</article>")
    assert ("", "caption") == (judged(page)[line(4)], judged(page, {line(4): MAYBE})[line(4)])


def test_a_number_with_no_letter_is_a_label() -> None:
    assert "label" == judged(Page(f"<article>{lines(1)}<p>***</p>{lines(2)}</article>"))["***"]


def test_what_stands_far_from_the_text_is_outside() -> None:
    page = Page(f"<section><div><div><div>Own words.</div></div></div></section><main>{lines(1, 2)}</main>")
    assert "outside" == judged(page)["Own words."]


@pytest.mark.parametrize("score", [KEPT, NEVER])
def test_every_verdict_has_a_reason(score: float) -> None:
    html = (
        f"<nav><a href=/>Home</a></nav>{H1}<p>By Ann Example</p>{lines(1, 2, 1)}<aside>Words.</aside><footer>x</footer>"
    )
    assert set(judged(Page(html, head=TITLE), otherwise=score).values()) <= {"", *REASONS}


# ---------------------------------------------------------------------------------------------------- plain rules


def test_where_nothing_scores_the_plain_rules_decide() -> None:
    page = Page(
        f"<nav><p>Home of the harbour.</p></nav><main>{lines(1, 2)}<p><a href=/x>Elsewhere</a></p><div>Share</div>"
        f"<h2>Head</h2><p>Few words.</p></main><div><p>Beside it.</p></div>"
    )
    found = judged(page, otherwise=NEVER)
    assert {
        "Home of the harbour.": "navigation", line(1): "", line(2): "", "Elsewhere": "links", "Share": "label",
        "Head": "", "Few words.": "", "Beside it.": "outside",
    } == found  # fmt: skip


def test_the_path_of_the_text_is_body_elsewhere_too() -> None:
    page = Page(f"<div class=a>{lines(1, 2, 3, 4)}</div><b></b><div class=a><p>Few words.</p></div>")
    assert "" == judged(page, otherwise=NEVER)["Few words."]


def test_where_nothing_is_left_a_few_words_are_better_than_none() -> None:
    assert {"Few words": ""} == judged(Page("<div>Few words</div>"))


def test_the_last_resort_gives_nothing_back_that_a_name_speaks_against() -> None:
    page = Page("<nav>Home</nav><div>Few words</div><div>***</div>")
    assert {"Home": "navigation", "Few words": "", "***": "label"} == judged(page)


SIDEBAR = "<div class='sidebar'><h2>About</h2><p>{}</p></div>"


@pytest.mark.parametrize("score", [KEPT, NEVER])
def test_no_text_is_better_than_a_sidebar(score: float) -> None:
    page = Page(
        f"<div>{H1}<img src=a.jpg></div>{SIDEBAR.format('We like the harbour, and we write of it.')}", head=TITLE
    )
    assert "" not in judged(page, otherwise=score).values()


@pytest.mark.parametrize("name", ["sidebar-left-bar-wrapper", "story"])
def test_a_box_that_is_named_like_a_sidebar_only_in_part_may_hold_the_text(name: str) -> None:
    page = Page(f"<div>{H1}</div>{SIDEBAR.format('Few words.').replace('sidebar', name)}", head=TITLE)
    assert "" == judged(page, otherwise=KEPT)["Few words."]


def test_a_long_text_in_a_sidebar_may_be_the_article() -> None:
    html = f"<div>{H1}</div><div class=sidebar>{lines(*range(30))}</div>"
    assert "" == judged(Page(html, head=TITLE), otherwise=KEPT)[line(3)]


def test_a_sidebar_with_the_headline_holds_the_article() -> None:
    page = Page(f"<div class=sidebar>{H1}<p>Few words.</p></div>", head=TITLE)
    assert "" == judged(page, otherwise=KEPT)["Few words."]


def test_a_sidebar_around_most_of_a_page_without_headline_holds_the_article() -> None:
    page = Page("<div class=sidebar><p>Few words of nobody.</p></div><div>x y</div>")
    assert "" == judged(page, otherwise=KEPT)["Few words of nobody."]


def test_a_page_of_nothing_has_no_verdicts() -> None:
    assert {} == judged(Page(""))


# ---------------------------------------------------------------------------------------------------- doubt


def is_unsure(html: str, *, keep: int) -> bool:
    """Whether the judgement is in doubt when it has kept this many blocks."""
    page = Page(html)
    verdicts = [""] * keep + ["unlike"] * (len(page.blocks) - keep)
    return Judgement(page.evidence).is_unsure(verdicts)


@pytest.mark.parametrize(
    ("expected", "keep", "count"), [(True, 1, 20), (False, 12, 20), (False, 1, 2), (True, 0, 20)]
)  # fmt: skip
def test_a_page_with_text_of_which_next_to_nothing_was_kept_is_in_doubt(
    expected: object, keep: int, count: int
) -> None:
    assert expected is is_unsure(lines(*range(count)), keep=keep)
