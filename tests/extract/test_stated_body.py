"""The text that JSON-LD states: the body where the page shows none, else a second witness."""

from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

SENTENCE = "The council met in the old hall on the hill, and nobody was surprised by what it decided there."


def shell(script: str) -> str:
    title = "<title>Council decides to close the old harbour bridge</title>"
    return f'<html><head>{title}{script}</head><body><div id="root"></div><script>start()</script></body></html>'


def codes(extraction: Extraction) -> list[str]:
    return [issue.code for issue in extraction.article.issues]


@pytest.mark.parametrize(
    "stated",
    ["Rain & snow.\n\nThen sun.", "Rain &amp; snow.\nThen sun.", "<p>Rain &amp;amp;\n<b>snow</b>.</p><p>Then sun.</p>"],
)
def test_an_app_shell_has_the_stated_text(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: str
) -> None:
    extraction = extract(shell(json_ld(articleBody=stated)))
    blocks = extraction.article.blocks
    assert [("paragraph", "Rain & snow."), ("paragraph", "Then sun.")] == [(each.type, each.text) for each in blocks]
    assert codes(extraction) == ["body_from_metadata"]


def test_the_stated_text_is_a_claim_that_was_chosen(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    (claim,) = (each for each in extract(shell(json_ld(articleBody=SENTENCE))).claims if each.field == "text")
    assert (claim.source, claim.chosen) == ("json_ld", True)


def test_a_far_longer_stated_text_is_remarked_and_not_taken(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(articleBody=f"{SENTENCE} " * 20))
    assert ("witness_disagrees" in codes(extraction), extraction.article.word_count < 200) == (True, True)


def test_a_stated_text_like_the_shown_one_is_not_remarked(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    assert "witness_disagrees" not in codes(extract(head=json_ld(articleBody=f"{SENTENCE} " * 7)))
