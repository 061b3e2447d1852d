"""Lines at both ends of an article."""

import time
from collections.abc import Mapping

import pytest
from tests.strip.pages import UNSCORED, Page, line, lines

from scrapenews.strip.lines import drop_contact_lines, drop_lines_behind, drop_lines_in_front, drop_signature
from scrapenews.strip.phrases import speaks_of_contact

# ---------------------------------------------------------------------------------------------------- in front


def front(html: str) -> dict[str, str]:
    page = Page(html)
    drop_lines_in_front(page.draft())
    return page.told


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        ("byline", "By Ann Example"),
        ("byline", "Von Ann Beispiel"),
        ("date", "1 May 2024"),
        ("date", "1.5.2024, 10:00"),
        ("date", "2011年12月09日 10:21 来源：新华网"),
        ("label", "Harbour"),
        ("label", "3 min read"),
    ],
)
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_line_before_the_first_paragraph(verdict: str, text: str, tag: str) -> None:
    assert {text: verdict} == front(f"<{tag}>{text}</{tag}>{lines(1, 2)}")


@pytest.mark.parametrize(
    "html",
    ["<h2>Harbour</h2>", "<p>It rained.</p>", "<ul><li>Harbour</ul>", "<table><td>Harbour</table>", lines(7)],
    ids=["heading", "sentence", "item", "cell", "text"],
)
def test_other_lines_in_front_stay(html: str) -> None:
    assert {} == front(f"{html}{lines(1, 2)}")


def test_lines_behind_the_first_paragraph_are_not_read() -> None:
    assert {} == front(f"{lines(1)}<p>By Ann Example</p><p>Harbour</p>{lines(2)}")


def test_a_lead_on_a_path_of_its_own_is_not_the_first_paragraph() -> None:
    html = f"<div class=x><p>{line(9)}</p></div><p>By Ann Example</p>{lines(1, 2)}"
    assert {"By Ann Example": "byline"} == front(html)


def test_a_line_in_front_that_was_judged_keeps_its_verdict() -> None:
    page = Page(f"<p>By Ann Example</p>{lines(1)}", gone={"By Ann Example": "outside"})
    drop_lines_in_front(page.draft())
    assert {"By Ann Example": "outside"} == page.told


# ---------------------------------------------------------------------------------------------------- contacts


def contacts(html: str, scores: Mapping[str, float] = UNSCORED) -> list[str]:
    page = Page(html, scores=scores, otherwise=0.0)
    drop_contact_lines(page.draft())
    assert {"author_box"} >= set(page.told.values())
    return list(page.told)


WRITE = "Write to ann@news.example"
TEXT = lines(1, 2, 3, 4)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{WRITE}</p>",
        "<p>Ann is at @annexample</p>",
        "<p>Subscribe to our letters.</p>",
        "<p>Follow us on Telegram!</p>",
        "<p>Abonnieren Sie uns.</p>",
        "<p>Подписывайтесь на нас</p>",
        "<p>You can <a href=https://www.facebook.com/paper>follow us</a></p>",
        "<p><a href='mailto:ann@news.example'>Ann Example</a></p>",
    ],
)
def test_a_last_line_of_whom_to_write_to_or_follow(html: str) -> None:
    assert 1 == len(contacts(TEXT + html))


@pytest.mark.parametrize(
    "html", ["<p>It rained.</p>", "<p>At 5 @ noon</p>", "<p><a href=https://box.com/x>The report</a></p>"]
)
def test_a_last_line_that_is_none(html: str) -> None:
    assert [] == contacts(TEXT + html)


def test_the_last_lines_are_read_up_to_the_text() -> None:
    assert ["Tweet @annexample", WRITE] == contacts(f"{TEXT}<p>Tweet @annexample</p><p>{WRITE}</p>")


def test_an_address_in_the_middle_stays() -> None:
    assert [] == contacts(f"{lines(1, 2)}<p>{WRITE}</p>{lines(3, 4)}")


def test_what_was_taken_out_behind_does_not_hide_the_last_line() -> None:
    page = Page(f"{TEXT}<p>{WRITE}</p><p>Gone</p>", gone={"Gone": "links"})
    drop_contact_lines(page.draft())
    assert {WRITE: "author_box", "Gone": "links"} == page.told


def test_no_more_than_a_few_lines_are_taken_out() -> None:
    html = "".join(f"<p>Write to ann{number}@news.example</p>" for number in range(9))
    assert 1 < len(contacts(TEXT + html)) < 5


def test_a_line_that_the_scores_are_sure_of_is_text() -> None:
    assert [] == contacts(f"{TEXT}<p>{WRITE}</p>", {WRITE: 9.0})


@pytest.mark.parametrize("tag", ["blockquote", "table"])
def test_a_quote_or_a_table_with_an_address_stays(tag: str) -> None:
    inside = f"<tr><td>{WRITE}</td></tr>" if tag == "table" else WRITE
    assert [] == contacts(f"{TEXT}<{tag}>{inside}</{tag}>")


def test_a_long_paragraph_with_an_address_stays() -> None:
    assert [] == contacts(f"{lines(*range(10, 40))}<p>{WRITE}. {' '.join(map(line, range(5, 10)))}</p>")


def test_a_large_part_of_the_text_with_an_address_stays() -> None:
    assert [] == contacts(f"{lines(1)}<p>{line(2)} {WRITE}.</p>")


# ---------------------------------------------------------------------------------------------------- behind


def behind(html: str) -> list[str]:
    page = Page(html)
    drop_lines_behind(page.draft())
    assert {"footer"} >= set(page.told.values())
    return list(page.told)


@pytest.mark.parametrize(
    "text",
    [
        "© 2024 The Bridge Post", "(c) 2024 The Bridge Post", "Copyright 2024 The Bridge Post", "All rights reserved.",
        "Alle Rechte vorbehalten", "Tous droits réservés", "Todos los derechos reservados", "版权所有",
        "Все права защищены",
    ],
)  # fmt: skip
def test_a_copyright_line_at_the_end(text: str) -> None:
    assert [text] == behind(f"{TEXT}<p>{text}</p>")


def test_a_few_words_may_stand_behind_it() -> None:
    assert "© 2024 Post" in behind(f"{TEXT}<p>© 2024 Post</p><p>Top of page</p>")


def test_a_copyright_line_in_the_middle_stays() -> None:
    assert [] == behind(f"{lines(1)}<p>© 2024 The Bridge Post</p>{lines(2, 3)}")


def test_a_long_text_that_begins_so_stays() -> None:
    assert [] == behind(f"{lines(1)}<p>Copyright is what it is about. {line(2)} {line(3)} {line(4)}</p>")


@pytest.mark.parametrize("text", ["It rained.", "The copyright has run out.", "The rights are reserved for members."])
def test_a_last_line_that_says_something_else_stays(text: str) -> None:
    assert [] == behind(f"{TEXT}<p>{text}</p>")


@pytest.mark.parametrize("part", ["a", "@", "a@", "a.", "twitter", "© ", "x@x-", "(c) "])
def test_hostile_lines_are_read_in_linear_time(part: str) -> None:
    begun = time.process_time()
    speaks_of_contact(part * 100_000)
    behind(f"{lines(1)}<p>{part * 90}</p>")
    assert time.process_time() - begun < 4


# ---------------------------------------------------------------------------------------------------- more in front


def test_the_time_that_reading_takes_is_a_label() -> None:
    page = Page(f"<p>2 min read</p>{lines(1)}")
    drop_lines_in_front(page.draft())
    assert {"2 min read": "label"} == page.told


def test_a_label_in_front_whose_score_is_high_is_text() -> None:
    page = Page(f"<p>Dear readers,</p>{lines(1)}", scores={"Dear readers,": 3.0})
    drop_lines_in_front(page.draft())
    assert {} == page.told


# ---------------------------------------------------------------------------------------------------- the last line


def signature(html: str) -> dict[str, str]:
    page = Page(html)
    drop_signature(page.draft())
    return page.told


def test_a_last_line_that_names_an_agency_is_a_byline() -> None:
    assert {"– Reuters": "byline"} == signature(f"{lines(1)}<p>– Reuters</p>")


def test_the_last_two_lines_may_be_signatures() -> None:
    found = signature(f"{lines(1)}<p>Updated: 4 May 2016</p><p>AP</p>")
    assert {"Updated: 4 May 2016": "date", "AP": "byline"} == found


def test_a_last_line_that_is_a_stamp_is_a_date() -> None:
    assert {"Ann, 4 May 2016, 10:21": "date"} == signature(f"{lines(1)}<p>Ann, 4 May 2016, 10:21</p>")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Reuters</p>", f"<p>Reuters</p>{lines(1)}", f"{lines(1)}<h3>Reuters</h3>", f"{lines(1)}<ul><li>Reuters</ul>",
        f"{lines(1)}<p>4 May 2016</p>", f"{lines(1)}<p>The ferry leaves on 4 May 2016 at 10:21 from the old pier.</p>",
    ],
    ids=["all there is", "the first", "a heading", "an item", "no time", "a sentence"],
)  # fmt: skip
def test_what_is_no_signature_stays(html: str) -> None:
    assert {} == signature(html)
