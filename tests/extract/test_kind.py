"""What a page is: as it says itself, by its shape, or by small signs; and what a list does not say of itself."""

from collections.abc import Callable

import pytest

from scrapenews.extract.signs import DOUBT, SIGNS, Features, find_signs
from scrapenews.record import Claim, Extraction

SENTENCE = "The council met in the old hall on the hill, and nobody was surprised by what it decided there. "
SCRIPT = '<script type="application/ld+json">{{"@type":"{}"}}</script>'


def points(**changes: object) -> int:
    news = {"url": "https://news.example/2024/05/bridge", "says_article": True, "headline": 60, "has_author": True}
    sizes = {"kept": 5_000, "shown": 8_000, "paragraphs": 5_000, "linked_headlines": 10}
    return sum(points for points, _ in find_signs(Features(**{**news, **sizes, **changes})))  # type: ignore[arg-type]


def test_a_news_page_has_no_sign_against_it() -> None:
    assert points() < 0


def test_a_short_brief_without_an_author_is_still_an_article() -> None:
    assert points(has_author=False, kept=300, paragraphs=300) <= DOUBT


def test_a_home_page_of_links_is_no_article() -> None:
    page = {"url": "https://news.example/", "says_article": False, "headline": 10, "has_author": False}
    assert points(**page, paragraphs=200, kept=200, linked_headlines=90) > DOUBT


@pytest.mark.parametrize("path", ["forum/threads/12", "docs/install", "services/roofing"])
def test_an_address_of_another_kind_is_a_sign(path: str) -> None:
    assert points(url=f"https://a.example/{path}") > points(url="https://a.example/x/12")


def test_every_sign_says_what_it_is_in_other_words() -> None:
    assert len(SIGNS) == len({sign for _, sign, _ in SIGNS})


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("DiscussionForumPosting", "other"),
        ("QAPage", "other"),
        ("JobPosting", "other"),
        ("CollectionPage", "listing"),
        ("BlogPosting", "article"),
        ("ItemList", "article"),
    ],
)
def test_a_stated_type_tells(extract: Callable[..., Extraction], type_: str, kind: str) -> None:
    assert extract(head=SCRIPT.format(type_)).article.kind == kind


def test_an_item_of_a_product_tells(extract: Callable[..., Extraction]) -> None:
    end = '<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Bridge, small</b></div>'
    assert extract(end=end).article.kind == "other"


def test_signs_are_shown_in_a_claim(
    extract: Callable[..., Extraction], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    page = "<html><title>Roofs</title><h1>Roofs</h1><p>We mend roofs of every kind, every day of the week.</p></html>"
    (claim,) = claims_of(extract(page, url="https://roofs.example/"), "kind")
    assert (claim.value, claim.chosen, "it is the home page" in claim.raw) == ("other", True, True)


def test_a_list_has_no_author_or_date_of_its_teasers(extract: Callable[..., Extraction]) -> None:
    teaser = '<p class="byline">By Ann Lee</p><p class="date">3 May 2024</p>'
    article = extract(head=SCRIPT.format("CollectionPage"), top=teaser).article
    assert (article.authors, article.date_published, article.date_published_raw) == ((), None, None)


def test_an_article_with_the_same_lines_has_them(extract: Callable[..., Extraction]) -> None:
    teaser = '<p class="byline">By Ann Lee</p><p class="date">3 May 2024</p>'
    article = extract(top=teaser).article
    assert ("Ann Lee", "3 May 2024") == (article.authors[0].name, article.date_published_raw)


def test_an_address_that_cannot_be_read_is_no_sign(extract: Callable[..., Extraction]) -> None:
    assert extract(url="http://[").article.kind == "article"
