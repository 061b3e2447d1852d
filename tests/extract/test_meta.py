"""Elements of the head make claims."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.record import Claim, Extraction


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    "name",
    ["article:published_time", "parsely-pub-date", "sailthru.date", "DC.date.issued", "date", "pubdate", "og:pubdate"],
)
def test_a_date_by_every_name(extract: Callable[..., Extraction], name: str) -> None:
    assert dt.date(2024, 5, 3) == extract(head=meta(name, "2024-05-03")).article.date_published


def test_published_never_borrows_modified(extract: Callable[..., Extraction]) -> None:
    article = extract(head=meta("article:modified_time", "2024-05-03T10:00:00Z")).article
    assert (article.date_published, article.date_modified.day) == (None, 3)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bo Dunn", ["Ann Lee", "Bo Dunn"]),
        ("Ann Lee, Bo Dunn", ["Ann Lee", "Bo Dunn"]),
        ("Ann Lee, Political Editor", ["Ann Lee"]),
        ("https://social.example/annlee", []),
        ("ann@news.example", []),
        ("admin", []),
        ("Centre for Bridges and Roads", ["Centre for Bridges and Roads"]),
    ],
)
def test_authors_of_a_meta_element(extract: Callable[..., Extraction], content: str, names: list[str]) -> None:
    assert names == [person.name for person in extract(head=meta("author", content)).article.authors]


def test_a_label_and_its_data_name_the_author(extract: Callable[..., Extraction]) -> None:
    head = meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Lee")
    assert extract(head=head).article.authors[0].name == "Ann Lee"


def test_the_image_has_its_size_and_alternative(extract: Callable[..., Extraction]) -> None:
    head = meta("og:image", "/b.jpg") + meta("og:image:width", "1200") + meta("og:image:alt", "The bridge")
    image = extract(head=head).article.image
    assert (image.url, image.width, image.alt) == ("https://news.example/b.jpg", 1200, "The bridge")


@pytest.mark.parametrize(
    "stated",
    [
        "https://news.example/",
        "/",
        "https://other.example",
        "http://localhost:3000/a",
        "https://news.example/en/",
        "#top",
        "",
    ],
)
def test_a_home_page_or_a_developers_machine_is_no_canonical_address(
    extract: Callable[..., Extraction], stated: str
) -> None:
    head = f'<link rel="canonical" href="{stated}"><meta property="og:url" content="{stated}">'
    assert extract(head=head).article.canonical_url is None


def test_the_canonical_address_of_a_home_page_is_itself(extract: Callable[..., Extraction]) -> None:
    article = extract(head='<link rel="canonical" href="/">', url="https://news.example/").article
    assert article.canonical_url == "https://news.example/"


def test_the_next_best_statement_is_the_canonical_address(extract: Callable[..., Extraction]) -> None:
    head = '<link rel="canonical" href="/"><meta property="og:url" content="https://news.example/a/bridge#top">'
    assert extract(head=head).article.canonical_url == "https://news.example/a/bridge"


def test_the_canonical_address_is_absolute(extract: Callable[..., Extraction]) -> None:
    article = extract(head='<link rel="canonical" href="/a/bridge?x=1">').article
    assert article.canonical_url == "https://news.example/a/bridge?x=1"


def test_description_and_keywords_and_section(extract: Callable[..., Extraction]) -> None:
    head = (
        meta("description", "What it said.") + meta("news_keywords", "bridge, town") + meta("article:section", "Local")
    )
    article = extract(head=head).article
    assert (article.description, article.keywords, article.section) == ("What it said.", ("bridge", "town"), "Local")


def test_tags_in_elements_of_their_own_make_one_claim(extract: Callable[..., Extraction]) -> None:
    head = meta("article:tag", "bridge") + meta("article:tag", "town")
    assert extract(head=head).article.keywords == ("bridge", "town")


def test_a_locked_tier_is_not_free(extract: Callable[..., Extraction]) -> None:
    assert extract(head=meta("article:content_tier", "locked")).article.is_accessible_for_free is False


@pytest.mark.parametrize(("kind", "expected"), [("article", "article"), ("video.other", "video"), ("product", "other")])
def test_kind_by_og_type(extract: Callable[..., Extraction], kind: str, expected: str) -> None:
    assert expected == extract(head=meta("og:type", kind)).article.kind


def test_the_title_of_a_drawing_is_not_the_title(
    extract: Callable[..., Extraction], claims_of: Callable[[Extraction, str], list[Claim]]
) -> None:
    html = "<html><body><svg><title>icon</title></svg><p>" + "Words and words. " * 30 + "</p></body></html>"
    assert claims_of(extract(html), "headline") == []
