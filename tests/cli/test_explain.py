"""``scrapenews explain``: what was kept, what went and why, where each field came from."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrapenews import Article, explain
from scrapenews.cli.account import account_of, clipped, value_text
from scrapenews.record import Block, Claim, Extraction, Image, Issue, Organization, Person, Removal

Run = Callable[..., Any]  # of conftest
Page = Callable[..., Path]


def test_the_account_of_a_file(scrapenews: Run, page: Page) -> None:
    ended = scrapenews("explain", page())
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == account_of(explain(page().read_bytes()))


def test_the_account_of_an_address(scrapenews: Run, site: Callable[[str], str]) -> None:
    url = f"{site('press')}harbour/ferry-pier-reopens"
    ended = scrapenews("explain", "--allow-private", url)
    assert (ended.code, ended.err) == (0, "")
    assert f"  address   {url}\n" in ended.out


def test_the_account_of_standard_input_knows_the_address_that_is_said(scrapenews: Run, page: Page) -> None:
    ended = scrapenews("explain", "--url", "https://news.example/sluice", "-", stdin=page().read_bytes())
    assert "  address   https://news.example/sluice\n" in ended.out


def test_json_is_the_whole_extraction(scrapenews: Run, page: Page) -> None:
    ended = scrapenews("explain", "--json", page())
    assert {"article", "claims", "removals", "confidence"} == ended.record.keys()
    assert ended.record["article"]["headline"] == "Sluice to be repaired"
    assert "Imprint and contact" in {removal["text"] for removal in ended.record["removals"]}


def test_a_page_that_cannot_be_read_is_told_in_one_line(scrapenews: Run) -> None:
    ended = scrapenews("explain", "missing.html")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert ended.err.startswith("scrapenews: missing.html: no such file")


def test_a_file_named_explain_is_reached_by_its_path(scrapenews: Run, page: Page) -> None:
    page("explain")
    assert scrapenews("explain", "explain").out.startswith("Page\n")
    assert scrapenews("./explain").record["headline"] == "Sluice to be repaired"


EXTRACTION = Extraction(
    article=Article(
        headline="Two",
        blocks=(Block(type="heading", level=2, text="Where"), Block(type="paragraph", text="Here.")),
        issues=(Issue(code="cut", message="the page ends early", block=1),),
    ),
    claims=(
        Claim(field="headline", value="One", raw="One", source="meta", place="title"),
        Claim(field="headline", value="Two", raw="Two", source="json_ld", place="$.headline", chosen=True),
        Claim(field="authors", value=(Person(name="Ada Kern"),), raw="Ada", source="page", place="byline", chosen=True),
    ),
    removals=(Removal(text="Share\x1b[2J this", reason="is for sharing", path="div.share"),),
    confidence={"headline": 0.98},
)


@pytest.mark.parametrize(
    "lines",
    [
        "  heading 2  Where\n  paragraph  Here.\n",
        "  authors\n    * page: byline",
        "  headline  (right in 98% of such pages)\n    * json_ld: $.headline",
        "\n      meta: title",
        "Kept: 2 blocks, 2 words\n",
        "Removed: 1 piece\n  Share\\x1b[2J this\n      is for sharing  [div.share]\n",
        "Remarks\n  cut: the page ends early (block 2)\n",
        "  address   not said\n",
    ],
)
def test_the_account_says(lines: str) -> None:
    assert lines in account_of(EXTRACTION)


def test_the_fields_stand_in_the_records_order() -> None:
    text = account_of(EXTRACTION)
    assert 0 < text.index("\n  headline") < text.index("\n  authors")


def test_an_account_with_nothing_in_it_says_so() -> None:
    assert account_of(Extraction(article=Article())).count("\n  none\n") == 4


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing"),
        (False, "False"),
        ("a", "a"),
        (dt.date(2024, 5, 1), "2024-05-01"),
        (dt.datetime(2024, 5, 1, 10, tzinfo=dt.UTC), "2024-05-01T10:00:00+00:00"),
        (("a", "b"), "a, b"),
        ((), ""),
        (Organization(name="The Tally"), "The Tally"),
        (Image(url="https://news.example/a.jpg", caption="A"), "https://news.example/a.jpg"),
    ],
)
def test_a_value_in_a_few_words(value: Any, text: str) -> None:
    assert text == value_text(value)


def test_a_long_text_is_cut_and_says_so() -> None:
    assert clipped("word " * 40) == "word " * 19 + "word…"
