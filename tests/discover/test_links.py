"""Which links of a page are taken for those of articles."""

import pytest
from fronts import PAGES, precision_and_recall, told

from scrapenews.discover.links import Link, pick_articles

SITE = "https://paper.example/"
HEADLINE = "Harbour opens again after the long winter"


def picked(*links: tuple[str, str]) -> list[str]:
    """The paths that are picked of links with their texts."""
    made = [Link(url=SITE + path, text=text, beside=False) for path, text in links]
    return [link.url.removeprefix(SITE) for link in pick_articles(made, SITE)]


def test_the_invented_fronts_are_told_apart() -> None:
    precision, recall = precision_and_recall([told(page) for page in PAGES])
    assert (True, True) == (precision >= 0.98, recall >= 0.98)


def test_there_are_fronts_of_many_builds() -> None:
    assert 8 <= len(PAGES)


@pytest.mark.parametrize(
    "path",
    [
        "town/harbour-opens-after-long-winter",
        "2024/05/02/harbour",
        "news/48211",
        "town/harbour-opens-4821.html",
        "%D0%B3%D0%BE%D1%80%D0%BE%D0%B4/%D0%BF%D0%BE%D1%80%D1%82-%D1%81%D0%BD%D0%BE%D0%B2%D0%B0-%D0%BE%D1%82-%D0%BB%D1%8C%D0%B4%D0%B0",
    ],
)
def test_one_link_may_be_enough(path: str) -> None:
    assert [path] == picked((path, HEADLINE))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "town",
        "tag/harbour-opens-after-long-winter",
        "2024/05/02/",
        "harbour-opens-after-long-winter.pdf",
        "town?page=2",
    ],
)
def test_what_names_no_article_is_left(path: str) -> None:
    assert [] == picked((path, HEADLINE))


def test_a_link_to_another_site_is_left() -> None:
    link = Link(url="https://other.example/2024/05/02/harbour-opens-after-long-winter", text=HEADLINE, beside=False)
    assert [] == pick_articles([link], SITE)


def test_a_page_without_links_has_none() -> None:
    assert [] == picked()


def test_addresses_that_are_built_to_cost_time_are_read() -> None:
    assert isinstance(picked(("a-" * 20_000, HEADLINE), ("1" * 50_000, HEADLINE), ("?" + "a=1&" * 20_000, "x")), list)
