"""What is known of containers: the text inside, and what their names say."""

import pytest
from tests.strip.pages import HEADLINE, TITLE, Page, line, lines

from scrapenews.dom import read_outline
from scrapenews.parse import parse_document
from scrapenews.strip.evidence import Evidence

MIXED = f"<div class=box><h2>Heading</h2>{lines(1)}<p><a href=/x>12345</a> 6789</p></div>{lines(2)}"


def test_good_text_is_what_reads_as_running_text_and_is_no_link() -> None:
    page = Page(f"<p>{line(1)} <a href=/x>12345</a></p><h2>Heading</h2><p>Few words.</p>")
    assert [len(line(1)) + 1, 0, 0] == page.evidence.good


def test_the_text_inside_a_container() -> None:
    page = Page(MIXED)
    box = page.box("box")
    assert (len(line(1)), len(line(1)) + 7 + 10) == (page.evidence.good_in(box), page.evidence.weight_in(box))


def test_headings_and_links_inside_a_container() -> None:
    page = Page(MIXED)
    box = page.box("box")
    assert (1, 5) == (page.evidence.headings_in(box), page.evidence.links_in(box))


def test_the_good_text_of_a_page_and_between_two_blocks() -> None:
    evidence = Page(MIXED).evidence
    assert (2 * len(line(1)), len(line(1))) == (evidence.total, evidence.good_between(1, 3))


def test_text_for_which_there_is_no_pardon_is_not_good() -> None:
    page = Page(f"{lines(1, 2, 3)}<div class=comments>{lines(4)}</div>")
    assert 0 == page.evidence.good[3]


# ---------------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("expected", "box"),
    [
        ("related", "div class=related"),
        ("share", "div id=share-bar"),
        ("navigation", "nav"),
        ("outside", "aside"),
        ("footer", "footer"),
        ("", "div class=story"),
    ],
)
def test_a_small_container_is_what_its_name_or_element_says(expected: str, box: str) -> None:
    page = Page(f"{lines(1, 2, 3, 4)}<{box}><p>Few words.</p></{box.split(maxsplit=1)[0]}>")
    assert expected == page.evidence.reasons[page.blocks[-1].container.index]


def test_the_outer_of_two_names_counts() -> None:
    page = Page(f"{lines(1, 2, 3)}<div class=share><div class=related><p>Few words.</p></div></div>")
    assert "share" == page.reason("related")


@pytest.mark.parametrize("name", ["newsletter", "related", "share", "author-bio", "advertising"])
def test_a_container_with_much_of_the_good_text_is_no_boilerplate(name: str) -> None:
    assert "" == Page(f"<div class={name}>{lines(1, 2)}</div>{lines(3, 4)}").reason(name)


def test_a_container_with_little_of_it_is() -> None:
    assert "newsletter" == Page(f"<div class=newsletter>{lines(1)}</div>{lines(2, 3, 4)}").reason("newsletter")


def test_containers_of_one_path_are_weighed_together() -> None:
    boxes = "".join(f"<div class=newsletter>{lines(number)}</div>" for number in range(4))
    assert "" == Page(boxes + lines(7, 8, 9)).reason("newsletter")


def test_what_is_small_inside_a_pardoned_container_is_still_what_it_is_named() -> None:
    page = Page(f"<div class=newsletter>{lines(1, 2, 3)}<div class=share><p>Share it</p></div></div>")
    assert ("", "share") == (page.reason("newsletter"), page.reason("share"))


def test_names_that_also_speak_of_the_body_say_nothing() -> None:
    page = Page(f"{lines(1, 2, 3)}<div class='related article-body'><p>Few words.</p></div>")
    assert "" == page.reason("related")


@pytest.mark.parametrize("name", ["comments", "consent"])
def test_comments_and_consent_are_believed_beside_a_name_of_the_body(name: str) -> None:
    page = Page(f"{lines(1, 2, 3)}<div class='{name} article-body'><p>Few words.</p></div>")
    assert name == page.reason(name)


def test_what_the_whole_page_is_named_says_nothing() -> None:
    page = read_outline(parse_document(f"<body class=related>{lines(1)}</body>"))
    assert {""} == set(Evidence(page).named)


LABELLED = "<div class={}><h3>Head</h3><p>{}</p></div>"


@pytest.mark.parametrize("name", ["date", "byline", "kicker"])
def test_a_box_with_a_heading_and_running_text_is_no_label(name: str) -> None:
    assert "" == Page(lines(1, 2, 3) + LABELLED.format(name, line(9))).reason(name)


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("date", LABELLED.format("date", "Few words.")),
        ("byline", f"<div class=byline><p>Head</p><p>{line(9)}</p></div>"),
        ("share", LABELLED.format("share", line(9))),
    ],
    ids=["no running text", "no heading", "no label"],
)
def test_another_box_is_what_it_is_named(name: str, html: str) -> None:
    assert name == Page(lines(1, 2, 3) + html).reason(name)


@pytest.mark.parametrize(
    "inside", ["<blockquote><p>Words.</p></blockquote>", "<pre>Words.</pre>", "<table><td>x</table>"]
)
def test_a_figure_may_hold_text_of_the_article(inside: str) -> None:
    assert "" == Page(f"{lines(1, 2, 3)}<figure>{inside}</figure>").reason("figure")


def test_a_figure_of_a_picture_holds_a_caption() -> None:
    assert "caption" == Page(f"{lines(1, 2, 3)}<figure><img src=a.jpg><p>Words.</p></figure>").reason("figure")


def test_a_small_container_that_the_page_hides() -> None:
    assert "hidden" == Page(f"{lines(1, 2, 3)}<div hidden class=x><p>Words.</p></div>").reason("x")


@pytest.mark.parametrize(("expected", "name"), [(True, "article-body"), (False, "article"), (False, "")])
def test_containers_that_are_named_a_body(expected: object, name: str) -> None:
    page = Page(f"<section class='{name}'>{lines(1)}</section>")
    assert expected is page.evidence.bodies[page.box("section").index]


def test_the_head_says_what_the_headline_is() -> None:
    assert {"oldharbourbridgetocloseinmay"} == Page(f"<h1>{HEADLINE}</h1>", head=TITLE).evidence.claims.headlines


def test_headings_that_repeat_the_headline() -> None:
    page = Page(f"<p>{HEADLINE}</p><h2>{HEADLINE}</h2><h2>Another heading of the page</h2>", head=TITLE)
    assert [1] == page.evidence.headlines


# ---------------------------------------------------------------------------------------------------- the path


def test_the_path_of_the_paragraphs_holds_most_of_the_kept_good_text() -> None:
    page = Page(f"<div class=a>{lines(1)}</div><div class=b>{lines(2, 3)}</div>")
    assert page.blocks[1].container.signature == page.evidence.paragraph_path(page.verdicts)


def test_text_that_was_taken_out_does_not_count_for_the_path() -> None:
    page = Page(
        f"<div class=a>{lines(1)}</div><div class=b>{lines(2, 3)}</div>", gone={line(2): "unlike", line(3): "unlike"}
    )
    assert page.blocks[0].container.signature == page.evidence.paragraph_path(page.verdicts)


def test_a_page_without_kept_good_text_has_no_path() -> None:
    assert 0 == Page("<p>Few words.</p>").evidence.paragraph_path([""])
