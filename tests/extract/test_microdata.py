"""``itemprop`` attributes make claims, where they speak of the article."""

import datetime as dt
from collections.abc import Callable

from scrapenews.record import Claim, Extraction

ARTICLE = '<div itemscope itemtype="https://schema.org/NewsArticle">'


def test_author_and_date_of_the_article(extract: Callable[..., Extraction]) -> None:
    time = '<time itemprop="datePublished" datetime="2024-05-03">x</time>'
    top = f'{ARTICLE}<span itemprop="author">Ann Lee</span>{time}</div>'
    article = extract(top=top).article
    assert ("Ann Lee", dt.date(2024, 5, 3)) == (article.authors[0].name, article.date_published)


def test_an_author_item_is_named_by_its_name(extract: Callable[..., Extraction]) -> None:
    name = '<a itemprop="url" href="/by/ann"><b itemprop="name">Ann Lee</b></a>'
    person = f'<div itemprop="author" itemscope>{name} Editor</div>'
    (author,) = extract(top=person).article.authors
    assert (author.name, author.url) == ("Ann Lee", "https://news.example/by/ann")


def test_the_property_of_a_comment_is_no_claim(
    extract: Callable[..., Extraction], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    date = '<meta itemprop="datePublished" content="2024-06-01">'
    comment = f'<div itemscope itemtype="https://schema.org/Comment">{date}</div>'
    assert [claim for claim in claims_of(extract(top=comment), "date_published") if claim.source == "microdata"] == []
