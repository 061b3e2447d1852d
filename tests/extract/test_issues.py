"""Remarks on the text: holes, quotation marks without a partner, ends that are none."""

from collections.abc import Sequence

import pytest

from scrapenews.extract.issues import find_issues
from scrapenews.record import Block, Issue

PLAIN = "The council met in the old hall on the hill, and nobody was surprised by it."


def remarks(*texts: str) -> Sequence[Issue]:
    blocks = [Block(type="paragraph", text=text) for text in texts]
    return list(find_issues(blocks, "\n".join(texts), None))


def codes(*texts: str) -> list[tuple[str, int | None]]:
    return [(issue.code, issue.block) for issue in remarks(*texts)]


@pytest.mark.parametrize(
    "text",
    [
        "During an with the channel, he said that the bridge would be closed at once.",
        "He answered the of the council in the old hall on the hill.",
        "He spoke to the , and left the old hall on the hill.",
        "Er sprach mit der , dann ging er aus dem alten Saal.",
    ],
)
def test_words_that_are_missing_leave_a_hole(text: str) -> None:
    assert ("hole_in_sentence", 1) in codes(PLAIN, f"{text} And the rest is whole.")


@pytest.mark.parametrize(
    "text",
    [
        "It was the in-house lawyer who answered an on-site request at the by-election.",
        "The who’s who of the harbour came, and the is-it-safe question was asked.",
        "Sie sprach mit der, die da war; an der Brücke, an das Ufer.",
        PLAIN,
    ],
)
def test_whole_sentences_have_no_hole(text: str) -> None:
    assert codes(PLAIN, text) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("So be it,” he said.", PLAIN),
        ("“So be it, he said.", PLAIN),
        ("Он сказал: «Мост закрыт.", PLAIN),
        ("彼は「橋は閉まると言った。", PLAIN),
    ],
)
def test_a_quotation_mark_without_its_partner(texts: tuple[str, ...]) -> None:
    assert ("unbalanced_quotes", 0) in codes(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("“So be it.", "“And so it was,” he said."),
        ("“So be it.", PLAIN, "And so it was,” he said."),
        ("„So sei es“, sagte er. “Nein.", PLAIN),
        ("“So be it,” he said. “No.”", PLAIN),
        ('“So be it," he said.', PLAIN),
        ("”Så är det”, sade han. ”Nej”.", PLAIN),
        ("Er sagte: »So sei es« und ging. «", PLAIN),
    ],
)
def test_quotations_over_paragraphs_and_in_other_languages_are_no_fault(texts: tuple[str, ...]) -> None:
    assert "unbalanced_quotes" not in [code for code, _ in codes(*texts)]


@pytest.mark.parametrize(
    "end",
    [
        "And then the council decided that […]",
        "And then the council decided that…",
        "And then the council decided that ...",
        "And then the council that had met in the old hall on the hill decided with the",
        "Und dann beschloss der Rat, der im alten Saal auf dem Hügel getagt hatte, dass die",
    ],
)
def test_an_end_that_is_none(end: str) -> None:
    assert ("truncated_end", 1) in codes(PLAIN, end)


@pytest.mark.parametrize(
    "end",
    [
        "Reporting by Ann Lee in the old hall on the hill; editing by Bo Dunn at the harbour",
        "And then the council that had met in the old hall on the hill decided whom it belonged to.",
        "What it is for",
        PLAIN,
    ],
)
def test_an_end_that_is_one(end: str) -> None:
    assert codes(PLAIN, end) == []
