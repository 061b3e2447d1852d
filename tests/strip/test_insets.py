"""What stands between the paragraphs and is none of them."""

from collections.abc import Mapping

import pytest
from tests.strip.pages import UNSCORED, Page, line, lines

from scrapenews.strip.insets import drop_boxes, drop_credits, drop_repeated
from scrapenews.strip.pointers import drop_pointers

HIGH, MIDDLE, LOW = 9.0, 0.0, -3.0


def between(html: str) -> str:
    """An article with this between its paragraphs."""
    return f"<article>{lines(1, 2, 3, 4)}{html}{lines(5, 6, 7, 8)}</article>"


# ---------------------------------------------------------------------------------------------------- pointers


def pointers(html: str, score: float = LOW) -> dict[str, str]:
    page = Page(between(html), otherwise=score)
    drop_pointers(page.draft())
    return page.told


@pytest.mark.parametrize("score", [LOW, HIGH])
@pytest.mark.parametrize(
    "html",
    ["<p>Read more: <a href=/x>Ferry back</a></p>", "<p>See also</p>", "<h3>Lire aussi</h3>", "<div>相关阅读</div>"],
)
def test_a_line_that_leads_elsewhere_is_another_storys(html: str, score: float) -> None:
    assert ["related"] == list(pointers(html, score).values())


def test_a_long_line_that_begins_so_without_a_link_is_text() -> None:
    assert {} == pointers("<p>Read more than one of his books and you will know him.</p>")


def test_a_line_that_ends_in_a_link_is_another_storys() -> None:
    assert {"The ferry: It is back": "related"} == pointers("<p>The ferry: <a href=/x>It is back</a></p>")


@pytest.mark.parametrize(
    "html",
    [
        "<p>The ferry <a href=/x>is back.</a></p>",
        "<p>He said: “<a href=/x>It is back.</a>”</p>",
        "<h3>The ferry: <a href=/x>It is back</a></h3>",
        "<ul><li>The ferry: <a href=/x>It is back</a></ul>",
        "<table><td>The ferry: <a href=/x>It is back</a></table>",
        "<blockquote>The ferry: <a href=/x>It is back</a></blockquote>",
        "<p>The ferry that was away for a year for repairs is <a href=/x>back</a></p>",
    ],
    ids=["sentence", "quoted sentence", "heading", "item", "cell", "quote", "few links"],
)
def test_other_lines_with_links_stay(html: str) -> None:
    assert {} == pointers(html)


def test_a_line_that_the_scores_are_sure_of_stays() -> None:
    assert {} == pointers("<p>The ferry: <a href=/x>It is back</a></p>", HIGH)


@pytest.mark.parametrize("text", ["Advertisement", "– Werbung –", "Publicité", "広告"])
def test_a_line_that_announces_advertising(text: str) -> None:
    assert {text: "advertising"} == pointers(f"<p>{text}</p>", HIGH)


def test_a_pointer_that_was_judged_keeps_its_verdict() -> None:
    page = Page(between("<p>See also</p>"), gone={"See also": "links"})
    drop_pointers(page.draft())
    assert {"See also": "links"} == page.told


# ---------------------------------------------------------------------------------------------------- credits


def credited(html: str) -> dict[str, str]:
    page = Page(between(html))
    drop_credits(page.draft())
    return page.told


PICTURE = "<img src=a.jpg>"


@pytest.mark.parametrize("text", ["Photo: Ida Lund", "© Ida Lund/Press", "Foto: Ida Lund", "写真：田中"])
def test_a_line_that_is_a_credit_is_a_captions(text: str) -> None:
    assert {text: "caption"} == credited(f"<p>{text}</p>")


def test_a_line_right_behind_a_picture_that_ends_in_a_credit_is_its_caption() -> None:
    text = "The bridge at dawn. Photo: Ida Lund"
    assert {text: "caption"} == credited(f"{PICTURE}<p>{text}</p>")


@pytest.mark.parametrize(
    "html",
    [
        "<p>The bridge at dawn. Photo: Ida Lund</p>",
        f"{PICTURE}<p>Words.</p><p>The bridge at dawn. Photo: Ida Lund</p>",
        f"{PICTURE}<p>The bridge at dawn.</p>",
        "<ul><li>Photo: Ida Lund</ul>",
        "<h3>Photo: Ida Lund</h3>",
        "<table><td>Photo: Ida Lund</table>",
        f"{PICTURE}<p>{line(11)} {line(12)} {line(13)} Photo: Ida Lund</p>",
    ],
    ids=["no picture", "far behind it", "no credit", "item", "heading", "cell", "long"],
)
def test_other_lines_are_no_captions(html: str) -> None:
    assert {} == credited(html)


# ---------------------------------------------------------------------------------------------------- repeated


def repeated(html: str, gone: Mapping[str, str] | None = None) -> list[str]:
    page = Page(html, gone=gone or {})
    drop_repeated(page.draft())
    return page.verdicts


def test_what_the_body_holds_already_is_repeated() -> None:
    assert ["", "", "repeated"] == repeated(lines(1, 2, 1))


def test_every_further_copy_is_repeated() -> None:
    assert ["", "repeated", "repeated"] == repeated(lines(1, 1, 1))


def test_marks_and_cases_do_not_make_another_text() -> None:
    assert ["", "repeated"] == repeated(f"{lines(1)}<blockquote>“{line(1).upper()}”</blockquote>")


def test_a_few_words_may_stand_there_twice() -> None:
    assert ["", "", ""] == repeated("<p>It rained.</p><p>Then it snowed.</p><p>It rained.</p>")


def test_a_text_that_was_not_kept_before_is_not_repeated() -> None:
    page = Page(lines(1, 2, 1))
    page.verdicts[0] = "standfirst"
    drop_repeated(page.draft())
    assert ["standfirst", "", ""] == page.verdicts


def test_a_copy_that_was_judged_keeps_its_verdict() -> None:
    page = Page(lines(1, 1))
    page.verdicts[1] = "hidden"
    drop_repeated(page.draft())
    assert ["", "hidden"] == page.verdicts


# ---------------------------------------------------------------------------------------------------- boxes


def boxed(html: str, score: float = MIDDLE, scores: Mapping[str, float] = UNSCORED) -> dict[str, str]:
    page = Page(html, scores=scores, otherwise=score)
    drop_boxes(page.draft())
    return page.told


BOX = "<div class=facts><h3>Facts</h3><div>The bridge is ninety years old.</div></div>"
FACTS = {"Facts": "outside", "The bridge is ninety years old.": "outside"}


@pytest.mark.parametrize(
    "html", [BOX, f"<section><div>{BOX}</div></section>", BOX.replace("h3", "p"), BOX.replace("div>", "p>", 1)]
)
def test_a_box_between_the_paragraphs_is_outside(html: str) -> None:
    assert FACTS == boxed(between(html))


def test_a_box_without_a_heading_is_outside_too() -> None:
    assert {"Words in a box.": "outside"} == boxed(between("<div><span>Words in a box.</span></div>"))


@pytest.mark.parametrize("score", [LOW, MIDDLE])
@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Words.</td></tr></table>",
        "<div class=wide><table><tr><td>Words.</td></tr></table></div>",
        "<blockquote><p>Words.</p></blockquote>",
        "<figure class=quote><blockquote><p>Words.</p></blockquote><p>Who said it</p></figure>",
        "<ul><li>Words.</li><li>Others.</li></ul>",
        "<ol><li>Words.</li></ol>",
        "<pre>Words.</pre>",
        "<div><pre>Words.</pre></div>",
        "<h2>Words</h2>",
        "<div class=title><h2>Words</h2></div>",
        "<p class=big>Words.</p>",
    ],
)
def test_what_belongs_to_a_text_is_no_box(html: str, score: float) -> None:
    assert {} == boxed(between(html), score)


def test_a_box_with_high_scores_stays() -> None:
    assert {} == boxed(between(BOX), HIGH)


def test_a_box_with_a_heading_needs_higher_scores_than_one_without() -> None:
    plain = "<div class=facts><div>Bridge.</div><div>The bridge is ninety years old.</div></div>"
    assert (FACTS, {}) == (boxed(between(BOX), 1.2), boxed(between(plain), 1.2))


def test_the_scores_of_a_box_are_weighed_by_its_text() -> None:
    assert {} == boxed(between(BOX), LOW, {"Facts": LOW, "The bridge is ninety years old.": HIGH})


@pytest.mark.parametrize("html", [f"{BOX}{lines(1, 2, 3)}", f"{lines(1, 2, 3)}{BOX}"])
def test_a_box_at_either_end_is_not_judged_here(html: str) -> None:
    assert {} == boxed(f"<article>{html}</article>", LOW)


def test_a_box_with_a_paragraph_of_the_text_is_none() -> None:
    page = Page(
        "".join(f"<div>{html}</div>" for html in (lines(1, 2), f"{lines(3)}<b>Words.</b>", lines(4))), otherwise=LOW
    )
    drop_boxes(page.draft())
    assert line(3) in page.kept


def test_a_large_box_stays() -> None:
    box = f"<div><div>{line(11)} {line(12)} {line(13)} {line(14)}</div></div>"
    assert {} == boxed(between(box), LOW)


def test_boxes_cannot_be_told_where_the_text_stands_on_many_paths() -> None:
    others = "".join(f"<div class=k{number}><div>{line(number)}</div></div>" for number in range(11, 16))
    assert {} == boxed(f"<article>{lines(1)}{others}{BOX}{lines(2)}</article>", LOW)


# ---------------------------------------------------------------------------------------------------- calls


CALL = "Sign up for our newsletter to hear of every ferry."
LINKED = f"<p><a href=/n>{CALL[:10]}</a>{CALL[10:]}</p>"


def test_a_call_with_a_link_goes() -> None:
    assert {CALL: "newsletter"} == pointed(f"{lines(1)}{LINKED}{lines(2)}", {CALL: 2.5})


@pytest.mark.parametrize("text", [f"📲 {CALL}", "Click here to join our channel on the old ferry line"])
def test_a_call_without_a_link_goes_if_it_points(text: str) -> None:
    assert {text: "newsletter"} == pointed(f"{lines(1)}<p>{text}</p>{lines(2)}", {text: 2.5})


@pytest.mark.parametrize("html", [f"<p>{CALL}</p>", f"<blockquote>{LINKED}</blockquote>"], ids=["no link", "quoted"])
def test_what_only_sounds_like_a_call_stays(html: str) -> None:
    assert {} == pointed(f"{lines(1)}{html}{lines(2)}", {CALL: 2.5})


def test_a_call_that_is_surely_text_stays() -> None:
    assert {} == pointed(f"{lines(1)}{LINKED}{lines(2)}", {CALL: 3.0})


def test_a_pointer_with_a_colon_needs_no_link() -> None:
    text = "Read more: the ferry comes back in spring, and the pier is new"
    assert {text: "related"} == pointed(f"{lines(1)}<p>{text}</p>{lines(2)}", {text: 9.0})


def pointed(html: str, scores: Mapping[str, float]) -> dict[str, str]:
    page = Page(html, scores=scores)
    drop_pointers(page.draft())
    return page.told


def test_a_pointer_that_is_set_as_a_quote_goes() -> None:
    text = "See also: the ferry"
    html = f"{lines(1)}<blockquote>See also: <a href=/f>the ferry</a></blockquote>"
    assert {text: "related"} == pointed(html, {text: 9.0})


@pytest.mark.parametrize(
    "quote",
    ["<p>See also: the ferry</p>", "<p>See also: <a href=/f>the ferry</a></p><p>He left.</p>"],
    ids=["no link", "of two lines"],
)
def test_a_quote_that_begins_like_a_pointer_stays(quote: str) -> None:
    assert {} == pointed(f"{lines(1)}<blockquote>{quote}</blockquote>", {"See also: the ferry": 9.0})


def test_what_the_sites_program_printed_is_a_label() -> None:
    text = "Warning: Undefined variable $x in /var/www/a.php on line 12"
    assert {text: "label"} == pointed(f"{lines(1)}<p>{text}</p>{lines(2)}", {text: 2.0})


@pytest.mark.parametrize(("expected", "picture"), [("caption", "<img src=a.jpg>"), ("", "")])
def test_a_numbered_line_behind_a_picture_is_its_caption(expected: str, picture: str) -> None:
    page = Page(f"{lines(1)}{picture}<p>Figure 2: The new pier</p>{lines(2)}")
    drop_credits(page.draft())
    assert expected == page.told.get("Figure 2: The new pier", "")
