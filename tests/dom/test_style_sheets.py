"""Quotation marks that the page's own style sheets draw, or take away."""

import time

import pytest
from lxml import etree
from tests.dom.trees import document, text, texts

from scrapenews.dom.quotes import marks_around, page_quote_rules, quote_rules


def drawn(style: str, html: str, marks: tuple[str, str] = ("", "")) -> tuple[str, str]:
    """What a style sheet draws around the element with the id ``x``."""
    root = document(f"<style>{style}</style>{html}").root
    element = next(element for element in root.iter() if element.get("id") == "x")
    return marks_around(
        element, page_quote_rules(root, [style.text or "" for style in root.iter("style")], root.get("lang")), marks
    )


@pytest.mark.parametrize(
    ("expected", "content"),
    [
        ("“", '"“"'),
        ("“", "'“'"),
        ("“", r'"\201c"'),
        ("“", r"'\00201C '"),
        ("„", r'"\201e"'),
        ('"', "'\"'"),
        ('"', r'"\""'),
        ('"', r"'\22'"),
        ("“", "open-quote"),
        ("”", "close-quote"),
        ("“", '"“"!important'),
        ("“ ", '"“ "'),
    ],
)
def test_a_mark_is_read_however_it_is_written(expected: str, content: str) -> None:
    assert (expected, "") == drawn(f".q::before {{ color: red; content : {content}; }}", "<i class=q id=x>a</i>")


@pytest.mark.parametrize(
    "content",
    ["none", "normal", '""', '"a"', '"→"', '"\\2022"', "attr(title)", "url(a.png)", "counter(x)", '"““"', r'"\110000"',
     r'"\0"', r'"\d800"', '"unclosed', '"' + "“" * 50 + '"'],
)  # fmt: skip
def test_content_that_is_no_quotation_mark_is_not_drawn(content: str) -> None:
    assert ("", "") == drawn(f".q::before{{content:{content}}}", "<i class=q id=x>a</i>")


@pytest.mark.parametrize(
    "selector",
    [
        ".q::before", ".q:before", ".q::BEFORE", "span.q::before", "h1, .q::before", ".a::before,.q::before , b",
        ".big.q::before", ".story .q::before", "div .q::before", "div.story > p .q::before", "#top .q::before",
        "#top.story p > .q::before", "body .story .q::before", "/* x */ .q::before", "@media screen { .q::before",
    ],
)  # fmt: skip
def test_a_selector_that_means_the_element_draws_its_mark(selector: str) -> None:
    html = "<div class='wide story' id=top><p><span class='big q' id=x>a</span></p></div>"
    assert ("“", "") == drawn(f"b{{color:red}} {selector}{{content:'“'}}", html)


@pytest.mark.parametrize(
    "selector",
    [
        ".q", ".Q::before", ".qq::before", "b.q::before", ".q.small::before", ".q::first-letter", ".q:hover::before",
        ".other .q::before", ".q .q::before", "p div .q::before", "#bottom .q::before", ".a + .q::before",
        ".q:not(.big)::before", "[class=q]::before", "*::before", "::before",
    ],
)  # fmt: skip
def test_a_selector_that_means_another_element_draws_nothing(selector: str) -> None:
    html = "<div class='wide story' id=top><p><span class='big q' id=x>a</span></p></div>"
    assert ("", "") == drawn(f"{selector}{{content:'“'}}", html)


@pytest.mark.parametrize("name", ["icon-quote", "fa-quote-left", "Icon", "ico_x", "glyphicon-x"])
def test_icons_are_no_quotation_marks(name: str) -> None:
    assert ("", "") == drawn(f".{name}::before{{content:'“'}}", f"<i class={name} id=x></i>")


def test_a_guillemet_on_one_side_is_an_arrow() -> None:
    assert ("", "") == drawn(".more::after{content:' »'}", "<a class=more id=x>More</a>")


def test_guillemets_on_both_sides_are_quotation_marks() -> None:
    style = ".q::before{content:'« '} .q::after{content:' »'}"
    assert ("« ", " »") == drawn(style, "<i class=q id=x>a</i>")


def test_the_last_rule_wins() -> None:
    assert ("„", "") == drawn(".q::before{content:'“'} .q::before{content:'„'}", "<i class=q id=x>a</i>")


def test_the_last_declaration_of_a_rule_wins() -> None:
    assert ("„", "") == drawn(".q::before{content:'“';content:'„'}", "<i class=q id=x>a</i>")


def test_rules_of_several_style_sheets_add_up() -> None:
    style = ".q::before{content:'“'}</style><style>.q::after{content:'”'}"
    assert ("“", "”") == drawn(style, "<i class=q id=x>a</i>")


def test_marks_of_the_language_stand_where_the_rule_leaves_them_open() -> None:
    html = "<html lang=de><style>.q:before{content:open-quote}.q:after{content:close-quote}</style><p class=x>"
    assert "„a“" == text(html + "<span class=q>a</span>")


# ---------------------------------------------------------------------------------------------------- q


@pytest.mark.parametrize(
    "style",
    [
        "q::before,q::after{content:none}", "q:before, q:after {content:''}", "blockquote, q { quotes: none }",
        "q:before,q:after,b:before{content:'';content:none}", ".story q{quotes:none}",
        "q.q:before,q.q:after{content:''}",
    ],
)  # fmt: skip
def test_a_style_sheet_takes_the_marks_of_q_away(style: str) -> None:
    assert ("", "") == drawn(style, "<p class=story><q class=q id=x>a</q></p>", ("“", "”"))


@pytest.mark.parametrize(
    "style",
    [
        "p{quotes:none}",
        ".q::before{content:''}",
        "b q::before{content:none}",
        "q{content:''}",
        ".faq:before{content:''}",
    ],
)
def test_what_is_said_of_other_elements_leaves_q_its_marks(style: str) -> None:
    assert ("“", "”") == drawn(style, "<p><q class=q id=x>a</q></p>", ("“", "”"))


def test_a_style_sheet_gives_q_other_marks() -> None:
    style = "q:before{content:'«'} q:after{content:'»'}"
    assert ("«", "»") == drawn(style, "<p><q id=x>a</q></p>", ("“", "”"))


def test_a_q_that_brings_its_marks_has_no_others() -> None:
    assert ("", "") == drawn("", "<p><q id=x> <b>“Yes</b>,” </q></p>", ("“", "”"))


# ---------------------------------------------------------------------------------------------------- in the walk


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("He: “yes”.", "He: <span class=q>yes</span>."),
        ("He: “yes”.", "He: <i class='a q'><b>yes</b></i>."),
        ("“”", "<span class=q></span>"),
    ],
)
def test_drawn_marks_are_in_the_text(expected: str, html: str) -> None:
    style = r"<style>.q::before{content:'\201c'} .q::after{content:'\201d'}</style>"
    assert expected == text(f"{style}<p>{html}</p>")


def test_a_mark_is_drawn_by_a_selector_with_an_ancestor() -> None:
    assert ["“a", "a"] == texts(
        "<style>.story .q::before{content:'“'}</style><div class=story><p><b class=q>a</b></div><p><b class=q>a</b>"
    )


def test_a_mark_is_drawn_around_a_paragraph() -> None:
    style = "<style>.q:before{content:open-quote} .q:after{content:close-quote}</style>"
    assert ["“one”", "“two”", "three"] == texts(f"{style}<p class=q>one</p><p class=q><b>two</b></p><p>three</p>")


def test_a_mark_around_paragraphs_stands_in_the_first_and_the_last() -> None:
    style = "<style>.q:before{content:open-quote} .q:after{content:close-quote}</style>"
    assert ["“one", "two”", "three"] == texts(f"{style}<div class=q><p>one</p><p>two</p></div><p>three</p>")


# ---------------------------------------------------------------------------------------------------- hostile sheets


@pytest.mark.parametrize(
    "style",
    [
        ".a::before{content:'“'}" * 20_000,
        ".a::before{" + "content:'“';" * 40_000 + "}",
        (",.a::before" * 70 + "{" + "content:'“';" * 100 + "}") * 200,
        (".a " * 300 + ".b::before{content:'“'}") * 400,
        "content" * 100_000,
        "content:'" * 80_000,
        "content:" + " " * 500_000,
        "content:'" + "\\" * 500_000,
        "{" * 500_000 + "content:'“'",
        "q:{quotes:none" * 40_000,
        "quotes" + " " * 500_000 + "q:",
    ],
    ids=lambda style: style[:24],
)
def test_a_hostile_style_sheet_is_read_in_linear_time(style: str) -> None:
    begun = time.process_time()
    quote_rules(style, "en")
    assert time.process_time() - begun < 5


def test_a_name_keeps_few_rules() -> None:
    style = "".join(f".p{number} .a::before{{content:'“'}}" for number in range(1000))
    assert len(quote_rules(style, "en")[".a"]) < 20


def test_ancestors_are_looked_for_within_reach() -> None:
    html = "<div class=far>" + "<div>" * 200 + "<b class=q id=x>a</b>"
    assert ("", "") == drawn(".far .q::before{content:'“'}", html)


def test_a_rule_has_no_element_of_its_own() -> None:
    rule = quote_rules(".a::before{content:'“'}", None)[".a"][0]
    assert not rule.selector.speaks_of(etree.Element("p"))
