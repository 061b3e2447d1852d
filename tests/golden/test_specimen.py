"""The specimen's page: what a careless flattening makes of it, and that its record has none of the faults.

Each fact is a test of its own, and each rests on a rule of its own: with that rule taken out, the test fails.
"""

from collections.abc import Callable
from typing import Any

import pytest
from fixture_pages import FOLDER, Page
from lxml import html

from scrapenews import Article

PAGE = Page(FOLDER / "specimen-svg-sprite-and-lost-words")


@pytest.fixture
def record(record_of: Callable[[Page], Article]) -> Article:
    """The page's record."""
    return record_of(PAGE)


# What the page is for: flattened carelessly, it shows the specimen's faults.


@pytest.fixture(scope="module")
def flattened() -> str:
    """The page as a scraper leaves it that reads every text node but scripts, and drops links in sentences."""
    body: Any = html.fromstring(PAGE.text()).find("body")
    for element in list(body.iter("script", "style")):
        element.drop_tree()
    for link in body.xpath("//div[@class='article__text text']/p/a"):
        link.drop_tree()
    return "".join(body.itertext())


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param("icon bookmark-bicon bookmarkicon cameraicon chevron down", id="icon titles glued"),
        pytest.param("fm\n  14 Nov, 2018 09:52\n", id="stray letters before a bare date line"),
        pytest.param("During an  with Fenholm", id="a link's words lost"),
        pytest.param("\n    First of all, those who stay", id="marks of a q lost"),
        pytest.param("\n    Perhaps then the wardens", id="opening mark of a span lost"),
        pytest.param("\n    If you [the Oars] do choose", id="opening mark of a style class lost"),
        pytest.param("\n    Fenholm: council gave no chart of the moorings\n", id="a sub-heading like a sentence"),
    ],
)
def test_careless_flattening_has_the_fault(flattened: str, fault: str) -> None:
    assert fault in flattened


# What the record must be.


def test_headline(record: Article) -> None:
    """It is the heading, without the site's name, although sprite, share widget and date stand before it."""
    assert (
        "Kestrel Isles ready to back harbour envoy’s plan to let Blue Oars leave Port Ansty with boats – Dorrell"
        == record.headline
    )


def test_date(record: Article) -> None:
    """The bare line is a field, with its time and without a zone, and no paragraph."""
    assert "2018-11-14T09:52:00" == record.to_dict()["date_published"]
    assert "14 Nov, 2018 09:52" == record.date_published_raw
    assert "2018" not in record.text


def test_author(record: Article) -> None:
    """It is the name in the byline, and the byline is no paragraph."""
    assert ["Ottilie Brannagh"] == [person.name for person in record.authors]
    assert "Brannagh" not in record.text


def test_sub_headings_are_headings(record: Article) -> None:
    """Both are blocks of their own, with their level."""
    assert [
        (2, "Fenholm: council gave no chart of the moorings"),
        (2, "Merrow wants the Isles to press the council"),
    ] == [(block.level, block.text) for block in record.blocks if block.type == "heading"]


def test_words_of_links_stand_in_their_sentences(record: Article) -> None:
    """Each link inside a sentence keeps its words there, and is marked."""
    assert "During an interview with Fenholm’s Channel Four Lamps" in record.text
    assert "Dorrell noted that by the envoy’s own count between six and eight hundred boats" in record.text
    assert (
        "https://meridiantally.example/isles/35977-envoy-counts-boats/",
        "https://lamps.example/watch/pell-dorrell-in-full",
    ) == record.links


def test_both_marks_of_a_quotation_element(record: Article) -> None:
    """A `<q>` has the marks that a browser draws."""
    assert "“First of all, those who stay behind" in record.text
    assert "put it on paper and sign it,” Dorrell said." in record.text
    assert "called it “a myth”." in record.text


def test_both_marks_of_a_quotation_span(record: Article) -> None:
    """A span's class draws the opening mark (`::before` with the character); the closing one is typed."""
    assert "“Perhaps then the wardens" in record.text
    assert "so that people may cross without fear,” he went on." in record.text


def test_both_marks_of_a_quotation_paragraph(record: Article) -> None:
    """A paragraph's class draws the opening mark (`content: open-quote`); the closing one is typed."""
    assert "“If you [the Oars] do choose to go" in record.text
    assert "to sail beside you,” she said." in record.text


def test_no_mark_is_drawn_twice_or_left_open(record: Article) -> None:
    """As many quotations open as close."""
    assert (10, 10) == (record.text.count("“"), record.text.count("”"))
    assert "““" not in record.text


def test_no_icon_word(record: Article) -> None:
    """The sprite's titles are drawing, and nowhere in the record."""
    said = f"{record.headline} {record.alternative_headline} {record.text}"
    assert [] == [word for word in ("icon", "bookmark", "chevron", "v-play") if word in said]


def test_no_stray_letters_of_the_share_widget(record: Article) -> None:
    """The widget's letters are no block and no part of one."""
    assert [] == [block.text for block in record.blocks if block.text.startswith("fm") or len(block.text) < 20]


def test_text_outside_paragraphs_is_a_paragraph(record: Article) -> None:
    """The stretch of the body that stands in no element of its own is a block like the others."""
    assert ["paragraph"] == [block.type for block in record.blocks if block.text.startswith("Dorrell noted that")]
