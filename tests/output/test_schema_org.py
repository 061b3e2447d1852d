"""JSON-LD in the words of schema.org."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from tests.record.strategies import articles

from scrapenews import Article
from scrapenews.output.schema_org import schema_org, to_schema_org, to_schema_org_line
from scrapenews.record import Block, Correction, Image, Organization, Person, Policy, Video

FULL = Article(
    url="https://news.example/a",
    canonical_url="https://news.example/c",
    headline="A",
    alternative_headline="B",
    description="C",
    authors=(Person(name="Ada", url="https://news.example/ada", job_title="Editor"),),
    date_published=dt.date(2024, 5, 1),
    date_modified=dt.datetime(2024, 5, 1, 9, tzinfo=dt.UTC),
    publisher=Organization(name="The Example", url="https://news.example/", logo="https://news.example/l.png"),
    section="World",
    keywords=("x", "y"),
    in_language="en",
    dateline="BERLIN",
    image=Image(url="https://news.example/1.jpg", width=4, height=3, caption="D", credit="Ben"),
    images=(Image(url="https://news.example/1.jpg"), Image(url="https://news.example/2.jpg")),
    videos=(
        Video(
            url="https://news.example/v",
            embed_url="https://news.example/e",
            name="V",
            description="W",
            thumbnail_url="https://news.example/t.jpg",
            duration="PT1M",
        ),
    ),
    blocks=(Block(type="paragraph", text="One two."),),
    is_accessible_for_free=False,
    corrections=(Correction(text="E", date=dt.date(2024, 5, 2)),),
    policy=Policy(license="https://license.example/", tdm_policy="https://news.example/tdm"),
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("@context", "https://schema.org"),
        ("@type", "NewsArticle"),
        ("url", "https://news.example/a"),
        ("mainEntityOfPage", "https://news.example/c"),
        ("headline", "A"),
        ("alternativeHeadline", "B"),
        ("description", "C"),
        ("author", [{"@type": "Person", "name": "Ada", "url": "https://news.example/ada", "jobTitle": "Editor"}]),
        ("datePublished", "2024-05-01"),
        ("dateModified", "2024-05-01T09:00:00Z"),
        (
            "publisher",
            {
                "@type": "Organization",
                "name": "The Example",
                "url": "https://news.example/",
                "logo": {"@type": "ImageObject", "url": "https://news.example/l.png"},
            },
        ),
        ("articleSection", "World"),
        ("keywords", ["x", "y"]),
        ("inLanguage", "en"),
        ("dateline", "BERLIN"),
        (
            "image",
            [
                {
                    "@type": "ImageObject",
                    "url": "https://news.example/1.jpg",
                    "width": 4,
                    "height": 3,
                    "caption": "D",
                    "creditText": "Ben",
                },
                {"@type": "ImageObject", "url": "https://news.example/2.jpg"},
            ],
        ),
        (
            "video",
            [
                {
                    "@type": "VideoObject",
                    "url": "https://news.example/v",
                    "embedUrl": "https://news.example/e",
                    "name": "V",
                    "description": "W",
                    "thumbnailUrl": "https://news.example/t.jpg",
                    "duration": "PT1M",
                }
            ],
        ),
        ("isAccessibleForFree", False),
        ("correction", [{"@type": "CorrectionComment", "text": "E", "datePublished": "2024-05-02"}]),
        ("license", "https://license.example/"),
        ("usageInfo", "https://news.example/tdm"),
        ("wordCount", 2),
        ("articleBody", "One two."),
    ],
)
def test_a_field_stands_under_its_name_there(name: str, value: Any) -> None:
    assert value == schema_org(FULL)[name]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("article", "NewsArticle"),
        ("live_blog", "LiveBlogPosting"),
        ("gallery", "ImageGallery"),
        ("video", "VideoObject"),
        ("listing", "CollectionPage"),
        ("other", "WebPage"),
    ],
)
def test_the_type_says_what_the_page_is(kind: Any, type_: str) -> None:
    assert type_ == schema_org(Article(kind=kind))["@type"]


def test_a_page_that_is_no_article_has_no_article_body() -> None:
    node = schema_org(Article(kind="gallery", blocks=FULL.blocks))
    assert ("One two.", False) == (node["text"], "articleBody" in node)


def test_a_video_was_uploaded_when_it_was_published() -> None:
    assert "2024-05-01" == schema_org(Article(kind="video", date_published=dt.date(2024, 5, 1)))["uploadDate"]


def test_a_licence_known_by_its_name_is_a_work_of_that_name() -> None:
    node = schema_org(Article(policy=Policy(license="CC BY 4.0")))
    assert {"@type": "CreativeWork", "name": "CC BY 4.0"} == node["license"]


def test_what_is_absent_is_left_out() -> None:
    assert {"@context", "@type", "wordCount"} == set(schema_org(Article()))


@settings(deadline=None)
@given(articles)
def test_no_article_can_leave_the_script_element_it_stands_in(article: Article) -> None:
    written = to_schema_org(article)
    assert set() == set(written) & set("<>&")
    assert json.loads(written) == json.loads(to_schema_org_line(article))


@settings(deadline=None)
@given(articles)
def test_one_of_many_is_one_line(article: Article) -> None:
    assert 1 == len(to_schema_org_line(article).splitlines())


def test_a_text_comes_back_as_it_was() -> None:
    text = "</script><!-- \u2028 & ä"
    assert text == json.loads(to_schema_org(Article(headline=text)))["headline"]
