"""Damage that cannot be undone is told with its place, and whole text is not accused."""

import pytest

from scrapenews import clean_text

BEFORE = "The harbour master said on Monday that the old pier would stay closed until the autumn."


def told(paragraph: str) -> list[tuple[str, int | None]]:
    """The remarks on a paragraph that stands second."""
    return [(issue.code, issue.block) for issue in clean_text(f"{BEFORE}\n\n{paragraph}").issues]


@pytest.mark.parametrize(
    "paragraph",
    [
        "During an  with the radio, the clerk of the council said that nobody had asked her.",
        "During an \u00a0with the radio, the clerk of the council said that nobody had asked her.",
        "The clerk said in an interview with the , that nobody at all had asked her before.",
    ],
)
def test_a_hole_in_a_sentence(paragraph: str) -> None:
    assert [("hole_in_sentence", 1)] == told(paragraph)


def test_two_spaces_between_sentences_are_a_habit_and_no_hole() -> None:
    assert [] == told("Nobody had asked the clerk.  She said so twice.  The council took note of it  and went home.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nobody asked me at all before that night,” the clerk of the council said on Tuesday.",
        'Nobody asked me at all before that night," the clerk of the council said on Tuesday.',
        "Mich hat vorher niemand gefragt“, sagte die Frau, und „das bleibt auch so“, sagte sie am Dienstag dann.",
        "没有人在那天晚上之前问过我任何问题。」镇议会的书记员星期二这样说道，然后就离开了。",
    ],
)
def test_a_lost_opening_mark(paragraph: str) -> None:
    assert [("unbalanced_quotes", 1)] == told(paragraph)


def test_a_lost_closing_mark() -> None:
    assert [("unbalanced_quotes", 1)] == told("“Nobody asked me at all before that night, the clerk said on Tuesday.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Nobody asked me at all before that night,” the clerk of the council said on Tuesday.",
        "“Nobody asked me at all before that night.\n\n“And nobody will,” the clerk said on Tuesday.",
        "»Mich hat niemand gefragt«, sagte sie am Dienstag in der Stadt, »und das bleibt so.«",
        'The plank was 5" wide and 12" long, which the clerk of the council wrote down twice.',
        "„Mich hat niemand gefragt“, sagte die Frau am Dienstag, „und das bleibt auch so.“",
    ],
)
def test_whole_quotations_are_no_issue(paragraph: str) -> None:
    assert [] == told(paragraph)
