"""What the head says the headline is, and the blocks that repeat it."""

import time

import pytest
from tests.dom.trees import document, outline

from scrapenews.strip.titles import Claims, fingerprint, repeats_headline

HEADLINE = "Old harbour bridge to close"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("", ""),
        ("", "– … !"),
        ("itrained", "It rained."),
        ("cafezurpost", "CAFÉ „Zur Post“"),
        ("strasse", "Straße"),
        ("東京の火事", "東京の「火事」"),
        ("12", "１ ２"),
    ],
)
def test_a_fingerprint_holds_letters_and_digits_alone(expected: str, text: str) -> None:
    assert expected == fingerprint(text)


# ---------------------------------------------------------------------------------------------------- the head


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{HEADLINE}</title>",
        f"<title>{HEADLINE} | The Paper</title>",
        f"<title>The Paper – {HEADLINE}</title>",
        f"<title>World » {HEADLINE} » The Paper</title>",
        f"<meta property=og:title content='{HEADLINE}'>",
        f"<meta name=TWITTER:TITLE content='{HEADLINE}'>",
        f"<meta name=dc.title content='{HEADLINE.upper()}!'>",
    ],
)
def test_the_head_claims_a_headline(head: str) -> None:
    assert fingerprint(HEADLINE) in Claims(document(f"<head>{head}</head><p>x").root).headlines


@pytest.mark.parametrize(
    "head",
    ["", "<title></title>", "<title>The Paper</title>", "<meta name=title>", "<meta name=x content=yyyyyyyyyyyyy>"],
)
def test_a_head_that_claims_no_headline(head: str) -> None:
    assert frozenset() == Claims(document(f"<head>{head}</head><p>x").root).headlines


@pytest.mark.parametrize("name", ["name=description", "property=og:description", "name=Twitter:Description"])
def test_the_head_claims_a_description(name: str) -> None:
    root = document(f"<head><meta {name} content='The bridge closes in May, the council said.'></head>").root
    assert {"thebridgeclosesinmaythecouncilsaid"} == Claims(root).descriptions


def test_a_description_of_few_letters_claims_nothing() -> None:
    assert frozenset() == Claims(document("<head><meta name=description content=News></head>").root).descriptions


# ---------------------------------------------------------------------------------------------------- repeating it


@pytest.mark.parametrize("html", ["<p>{}</p>", "<h2>{}!</h2>", "<div>{}</div>", "<h1>World: {}</h1>"])
def test_a_block_that_says_what_the_title_says_repeats_it(html: str) -> None:
    assert repeats_headline(outline(html.format(HEADLINE.upper())).blocks[0], frozenset([fingerprint(HEADLINE)]))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Old bridge</p>",
        f"<p>World: {HEADLINE}</p>",
        f"<h1>{'Another sentence before it. ' * 4}{HEADLINE}</h1>",
        f"<h1>{HEADLINE} {'x' * 400}</h1>",
    ],
)
def test_a_block_that_says_something_else_does_not(html: str) -> None:
    assert not repeats_headline(outline(html).blocks[0], frozenset([fingerprint(HEADLINE)]))


@pytest.mark.parametrize("part", [" | ", "» ", " : ", "é"])
def test_a_hostile_title_is_read_in_linear_time(part: str) -> None:
    begun = time.process_time()
    Claims(document(f"<head><title>{part * 50_000}</title></head>").root)
    assert time.process_time() - begun < 4
