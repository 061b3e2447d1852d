"""Lines that stand before the body, and what the head claims of them."""

import time

import pytest
from tests.dom.trees import document, outline

from scrapenews.strip.front import is_byline, is_date_line
from scrapenews.strip.titles import claimed_descriptions, claimed_headlines, fingerprint, repeats_headline

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
    assert fingerprint(HEADLINE) in claimed_headlines(document(f"<head>{head}</head><p>x").root)


@pytest.mark.parametrize(
    "head",
    ["", "<title></title>", "<title>The Paper</title>", "<meta name=title>", "<meta name=x content=yyyyyyyyyyyyy>"],
)
def test_a_head_that_claims_no_headline(head: str) -> None:
    assert frozenset() == claimed_headlines(document(f"<head>{head}</head><p>x").root)


@pytest.mark.parametrize("name", ["name=description", "property=og:description", "name=Twitter:Description"])
def test_the_head_claims_a_description(name: str) -> None:
    root = document(f"<head><meta {name} content='The bridge closes in May, the council said.'></head>").root
    assert {"thebridgeclosesinmaythecouncilsaid"} == claimed_descriptions(root)


def test_a_description_of_few_letters_claims_nothing() -> None:
    assert frozenset() == claimed_descriptions(document("<head><meta name=description content=News></head>").root)


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


# ---------------------------------------------------------------------------------------------------- lines


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Example", "BY ANN EXAMPLE", "Von Ann Beispiel", "Par Anne Exemple", "Por Ana Ejemplo",
        "Di Anna Esempio", "Door An Voorbeeld", "Av Anna Exempel", "Autor: Jan Novák", "Written by Ann Example",
        "Text: Ann Example", "Автор: Анна Пример", "作者：张三", "文 张三",
    ],
)  # fmt: skip
def test_lines_that_are_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text", ["", "By", "Bypass to open", "By now it was raining.", "Is it by Ann?", "By " + "x" * 200, "From here on:"]
)
def test_lines_that_are_no_bylines(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "7 Oct, 2016 12:29",
        "2024-05-01",
        "Published: 1 May 2024, 10:00",
        "1.5.2024",
        "Di, 01.05.2024 | 10:00 Uhr",
        "2024年5月1日",
    ],
)
def test_lines_that_are_dates(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    ["", "May", "It happened in 1984.", "In 1984 the whole of the town was moved to the other bank", "2024 " * 30],
)
def test_lines_that_are_no_dates(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize("part", ["By ", "1", "1:", " | ", "by:", "» "])
def test_hostile_lines_are_read_in_linear_time(part: str) -> None:
    begun = time.perf_counter()
    is_byline(part * 100_000)
    is_date_line(part * 100_000)
    claimed_headlines(document(f"<head><title>{part * 50_000}</title></head>").root)
    assert time.perf_counter() - begun < 4
