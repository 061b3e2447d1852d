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


def item(type_: str, inner: str) -> str:
    return f'<div itemscope itemtype="https://schema.org/{type_}">{inner}</div>'


def page(article: str, after: str = "") -> str:
    heading = '<h1 itemprop="headline">Council decides to close the old harbour bridge</h1>'
    text = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided there.</p>" * 6
    return f"<html><title>News</title><body>{item('NewsArticle', heading + article + text)}{after}</body></html>"


def test_a_related_item_says_nothing_of_this_article(extract: Callable[..., Extraction]) -> None:
    own = '<span itemprop="datePublished" content="2024-05-03">3.5.</span><b itemprop="author">Ann Lee</b>'
    others = '<meta itemprop="datePublished" content="2024-04-01"><meta itemprop="author" content="Bo Dunn">'
    article = extract(page(own, item("NewsArticle", others))).article
    assert ("Ann Lee", dt.date(2024, 5, 3)) == (article.authors[0].name, article.date_published)
    assert [] == [issue.code for issue in article.issues if issue.code == "date_conflict"]


def test_properties_at_the_end_of_the_article_are_read(extract: Callable[..., Extraction]) -> None:
    html = page("").replace("</p></div>", '</p><p><b itemprop="author">Ann Lee</b> is a reporter.</p></div>')
    assert [person.name for person in extract(html).article.authors] == ["Ann Lee"]


def test_the_publisher_has_its_own_address_and_logo(extract: Callable[..., Extraction]) -> None:
    logo = '<div itemprop="logo" itemscope><meta itemprop="url" content="/logo.png"></div>'
    inner = f'<meta itemprop="name" content="The Post">{logo}<link itemprop="url" href="https://post.example/">'
    publisher = extract(page(f'<div itemprop="publisher" itemscope>{inner}</div>')).article.publisher
    assert ("The Post", "https://post.example/") == (publisher.name, publisher.url)
    assert publisher.logo == "https://news.example/logo.png"


def test_description_keywords_and_address_are_read(extract: Callable[..., Extraction]) -> None:
    metas = '<meta itemprop="description" content="In short."><meta itemprop="keywords" content="bridge, harbour">'
    article = extract(page(f'{metas}<link itemprop="mainEntityOfPage" href="/a/bridge">'), url=None).article
    assert ("In short.", ("bridge", "harbour"), None) == (article.description, article.keywords, article.canonical_url)
    article = extract(page('<link itemprop="mainEntityOfPage" href="https://n.example/a/bridge">')).article
    assert article.canonical_url == "https://n.example/a/bridge"


def test_the_role_of_an_author_item_is_read(extract: Callable[..., Extraction]) -> None:
    inner = '<b itemprop="name">Ann Lee</b>, <i itemprop="jobTitle">Rail correspondent</i>'
    (author,) = extract(page(f'<span itemprop="author" itemscope>{inner}</span>')).article.authors
    assert (author.name, author.job_title) == ("Ann Lee", "Rail correspondent")
