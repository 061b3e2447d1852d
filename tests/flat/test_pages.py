"""Whole pages, each in one line or in many: the article is kept, and what stands around it is not."""

import pytest
from invented import BODIES

from scrapenews import clean_text
from scrapenews.pipeline import explain_text

MENU = ["Home", "News", "Politics", "Sport", "Weather", "Harbour", "Letters", "Login", "Subscribe", "Search"]
TEASERS = [
    "Why the baker counts gulls at dawn", "Seven lamps for one small harbour", "The letters that nobody posted",
    "How a choir moved to the lighthouse", "Rope makers ask for a longer quay",
]  # fmt: skip
FOOTER = ["About us", "Contact", "Imprint", "Privacy", "Terms", "© 2021 The Harbour Lamp. All rights reserved."]
MORE = """The council will speak about the pier again in May, when the surveyors are to hand in their second report.

Nobody was hurt when the first pile broke, since the ferry had left the pier half an hour before the storm came.

The clerk said that the harbour had asked for new piles three years ago, and that the letter had been lost in a drawer.

Until the pier is open again the fishing boats tie up at the old quay, which is too short for all of them at low tide.

Anyone who has seen the lost letter is asked to bring it to the harbour office, where a reward of forty crowns waits."""


def page() -> list[str]:
    """The lines of an invented page."""
    body = [*BODIES["en"].split("\n\n"), *MORE.split("\n\n")]
    return [*MENU, "Pier at the north shore stays closed", *body, "Most read", *TEASERS, *FOOTER]


@pytest.mark.parametrize("joint", ["\n", "\n\n", " "], ids=["lines", "blank lines", "one line"])
def test_the_article_of_a_page_is_kept_whole(joint: str) -> None:
    found = " ".join(clean_text(joint.join(page())).text.split())
    assert [] == [line for line in BODIES["en"].split("\n\n") if line[-1] == "." and line not in found]


@pytest.mark.parametrize("joint", ["\n", "\n\n", " "], ids=["lines", "blank lines", "one line"])
def test_teasers_and_footers_of_a_page_go(joint: str) -> None:
    found = clean_text(joint.join(page())).text
    assert [] == [line for line in (*TEASERS, *FOOTER) if line in found]


def test_an_article_that_ends_in_a_list_is_no_page() -> None:
    listed = "\n".join(f"- {line}" for line in TEASERS)
    text = f"{BODIES['en']}\n\n{listed}"
    assert text == clean_text(text).text


def test_of_a_page_with_little_text_the_prose_is_kept() -> None:
    extraction = explain_text("\n".join([*MENU, "We use cookies. Accept all", *MORE.split("\n\n"), *FOOTER]))
    assert MORE == extraction.article.text
