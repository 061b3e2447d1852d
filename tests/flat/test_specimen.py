"""The specimen: what a careless scraper made of a real page, one test for each of its faults."""

from pathlib import Path

import pytest

from scrapenews import Article
from scrapenews.pipeline import explain_text
from scrapenews.record import Extraction

SPECIMEN = Path(__file__).resolve().parents[3] / "shared" / "specimen" / "flattened-article.txt"


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    """The specimen, read once."""
    if not SPECIMEN.exists():
        pytest.skip(f"{SPECIMEN} is not there")
    return explain_text(SPECIMEN.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article(extraction: Extraction) -> Article:
    """Its record."""
    return extraction.article


def test_headline(article: Article) -> None:
    assert article.headline is not None
    assert article.headline.startswith("Russia ready to support UN envoy’s proposal")
    assert article.headline.endswith("with arms – Lavrov")


def test_date_has_its_time_and_no_zone(article: Article) -> None:
    assert "2016-10-07T12:29:00" == article.to_dict()["date_published"]
    assert "7 Oct, 2016 12:29" == article.date_published_raw


def test_sub_headings_are_headings(article: Article) -> None:
    assert [
        "Moscow: US did not provide proper data to separate rebels from Al-Nusra",
        "Berlin wants Moscow to press Assad to end ‘atrocious’ violence",
    ] == [block.text for block in article.blocks if block.type == "heading"]


def test_first_paragraph_is_kept(article: Article) -> None:
    assert article.blocks[0].text.startswith("Russia is ready to urge the Syrian government")


def test_no_icon_word(article: Article) -> None:
    assert not {"icon", "bicon", "bookmark", "chevron", "fm"} & set(article.text.split())
    assert "icon" not in article.text


def test_the_icons_are_a_removal_with_its_reason(extraction: Extraction) -> None:
    removal = extraction.removals[0]
    assert ("names of icons, run together", "line 1") == (removal.reason, removal.path)
    assert removal.text.startswith("icon bookmark-bicon bookmarkicon")


def test_nothing_else_is_removed_but_fields(extraction: Extraction) -> None:
    assert ["line 1", "line 2", "line 4"] == [removal.path for removal in extraction.removals]


def test_hole_is_named_with_its_place(article: Article) -> None:
    (hole,) = [issue for issue in article.issues if issue.code == "hole_in_sentence"]
    assert 'hole in sentence: "During an ␣␣with"' in hole.message
    assert hole.block is not None
    assert article.blocks[hole.block].text.startswith("During an")


def test_each_lost_opening_mark_is_named_with_its_place(article: Article) -> None:
    lost = [issue for issue in article.issues if issue.code == "unbalanced_quotes"]
    ends = ("such a commitment,”", "people would feel safe,”", "to accompany you,”", "‘Jabhat Al-Nusra,”")
    assert [True] * 4 == [end in issue.message for end, issue in zip(ends, lost, strict=True)]
    assert [True] * 4 == [
        article.blocks[issue.block or 0].text.startswith(start)
        for start, issue in zip(
            ("In the first place", "Maybe then", "If you [Al-Nusra]", "Among them"), lost, strict=True
        )
    ]


def test_there_are_no_other_issues(article: Article) -> None:
    assert 5 == len(article.issues)
