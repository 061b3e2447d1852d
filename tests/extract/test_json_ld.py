"""JSON-LD makes claims, in whatever shape it comes."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.record import Extraction

SCRIPT = '<script type="application/ld+json">{}</script>'
NEWS = '"@type":"NewsArticle","headline":"Council decides to close the old harbour bridge"'


def names(extraction: Extraction) -> list[str]:
    return [person.name for person in extraction.article.authors]


@pytest.mark.parametrize(
    "author",
    [
        "Ann Lee",
        ["Ann Lee"],
        {"@type": "Person", "name": "Ann Lee"},
        [{"@type": "Person", "name": "Ann Lee"}],
        {"@type": "Person", "name": ["Ann Lee"]},
        {"name": "By Ann Lee"},
        {"@list": [{"name": "Ann Lee"}]},
    ],
)
def test_an_author_in_every_shape(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], author: object
) -> None:
    assert names(extract(head=json_ld(author=author))) == ["Ann Lee"]


def test_authors_keep_their_order_url_and_title(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    authors = [{"name": "Zoe Ray", "url": "/by/zoe"}, {"name": "Ann Lee", "jobTitle": "Reporter"}]
    first, second = extract(head=json_ld(author=authors)).article.authors
    assert (
        first.name,
        first.url,
        second.name,
        second.job_title,
    ) == ("Zoe Ray", "https://news.example/by/zoe", "Ann Lee", "Reporter")


def test_a_graph_and_references_by_id(extract: Callable[..., Extraction]) -> None:
    graph = f'{{"@graph":[{{{NEWS},"author":{{"@id":"#a"}}}},{{"@type":"Person","@id":"#a","name":"Ann Lee"}}]}}'
    assert names(extract(head=SCRIPT.format(graph))) == ["Ann Lee"]


def test_several_scripts_are_read_together(extract: Callable[..., Extraction]) -> None:
    person = '{"@type":"Person","@id":"#a","name":"Ann Lee"}'
    head = SCRIPT.format(person) + SCRIPT.format(f'{{{NEWS},"author":{{"@id":"#a"}}}}')
    assert names(extract(head=head)) == ["Ann Lee"]


@pytest.mark.parametrize(
    "script",
    [
        f'<!-- {{{NEWS},"author":"Ann Lee"}} -->',
        f'//<![CDATA[\n{{{NEWS},"author":"Ann Lee"}}\n//]]>',
        f'{{{NEWS},"author":"Ann Lee"}};',
        f'{{{NEWS},"author":"Ann Lee",}}',
        f'{{{NEWS},"description":"two\nlines","author":"Ann Lee"}}',
        f'{{{NEWS},"author":"Ann Lee"',
    ],
    ids=["comment", "cdata", "semicolon", "trailing comma", "bare newline", "cut off"],
)
def test_broken_json_is_still_read(extract: Callable[..., Extraction], script: str) -> None:
    assert names(extract(head=SCRIPT.format(script))) == ["Ann Lee"]


def test_broken_json_without_a_type_is_left_alone(extract: Callable[..., Extraction]) -> None:
    assert names(extract(head=SCRIPT.format('{"author":"Ann Lee",}'))) == []


def test_entities_and_tags_in_values_are_read(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    article = extract(head=json_ld(description="Tom &amp;amp; <b>Jerry</b>")).article
    assert article.description == "Tom & Jerry"


def test_the_object_of_another_story_is_not_believed(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    other = json_ld(headline="Something else entirely happened in town", url="https://news.example/b", author="Bo Dunn")
    own = json_ld(headline="Council decides to close the old harbour bridge", author="Ann Lee")
    assert names(extract(head=other + own)) == ["Ann Lee"]


def test_an_object_listed_in_another_is_not_believed(extract: Callable[..., Extraction]) -> None:
    listing = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Else","author":"Bo Dunn"}]}'
    assert names(extract(head=SCRIPT.format(listing))) == []


def test_dates_keep_their_zone_and_raw_text(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    article = extract(head=json_ld(datePublished="2024-05-03T10:00:00+02:00", dateModified="2024-05-04")).article
    assert article.date_published.isoformat() == "2024-05-03T10:00:00+02:00"
    assert dt.date(2024, 5, 4) == article.date_modified
    assert article.date_modified_raw == "2024-05-04"


@pytest.mark.parametrize(("stated", "free"), [(True, True), ("False", False), ("http://schema.org/True", True)])
def test_access_in_every_spelling(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: object, *, free: bool
) -> None:
    assert free is extract(head=json_ld(isAccessibleForFree=stated)).article.is_accessible_for_free


def test_a_part_that_is_not_free_makes_the_whole_not_free(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(isAccessibleForFree=True, hasPart={"@type": "WebPageElement", "isAccessibleForFree": "false"})
    assert extract(head=head).article.is_accessible_for_free is False


def test_a_publisher_with_its_logo(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    publisher = {"@type": "Organization", "name": "The Bridge Post", "logo": {"@type": "ImageObject", "url": "/l.png"}}
    organization = extract(head=json_ld(publisher=publisher)).article.publisher
    assert (organization.name, organization.logo) == ("The Bridge Post", "https://news.example/l.png")


def test_a_publisher_is_no_author(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert names(extract(head=json_ld(publisher={"name": "The Bridge Post"}))) == []


def test_the_outlet_is_left_out_among_persons(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    head = json_ld(author=[{"name": "Ann Lee"}, {"name": "The Bridge Post"}], publisher={"name": "The Bridge Post"})
    assert names(extract(head=head)) == ["Ann Lee"]


def test_keywords_as_list_or_text(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert extract(head=json_ld(keywords="bridge, harbour, Bridge")).article.keywords == ("bridge", "harbour")
    assert extract(head=json_ld(keywords=["bridge", "harbour"])).article.keywords == ("bridge", "harbour")


def test_section_from_breadcrumbs(extract: Callable[..., Extraction]) -> None:
    crumbs = [{"@type": "ListItem", "name": name} for name in ("Home", "Local", "Bridge closes")]
    head = SCRIPT.format('{"@type":"BreadcrumbList","itemListElement":' + str(crumbs).replace("'", '"') + "}")
    assert extract(head=head).article.section == "Local"


def test_a_video_with_its_parts(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    video = {"@type": "VideoObject", "name": "The bridge", "contentUrl": "/v.mp4", "duration": "PT1M"}
    (made,) = extract(head=json_ld(video=video)).article.videos
    assert (made.url, made.name, made.duration) == ("https://news.example/v.mp4", "The bridge", "PT1M")


def test_the_day_of_a_video_is_not_that_of_the_article(extract: Callable[..., Extraction]) -> None:
    video = SCRIPT.format('{"@type":"VideoObject","uploadDate":"2020-01-01","url":"https://v.example/1"}')
    head = video + '<meta name="parsely-pub-date" content="2024-05-03">'
    assert dt.date(2024, 5, 3) == extract(head=head).article.date_published


def test_a_live_blog_is_known_by_its_type(extract: Callable[..., Extraction]) -> None:
    head = SCRIPT.format('{"@type":"LiveBlogPosting","headline":"Council decides to close the old harbour bridge"}')
    assert extract(head=head).article.kind == "live_blog"


def test_nesting_without_end_is_survived(extract: Callable[..., Extraction]) -> None:
    assert names(extract(head=SCRIPT.format('{"@type":' * 5000 + "1" + "}" * 5000))) == []
    assert names(extract(head=SCRIPT.format('{"@type":"NewsArticle","a":' + "[" * 90_000))) == []


@pytest.mark.parametrize("value", ["1", "null", '"text"', "[]", "[[[]]]", '{"@type":7}', '{"@type":[null]}', "{}"])
def test_values_of_other_types_are_no_claims(extract: Callable[..., Extraction], value: str) -> None:
    assert names(extract(head=SCRIPT.format(value))) == []


def test_properties_of_wrong_types_are_no_claims(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(author=[1, None, {"name": 7}], datePublished={"a": 1}, image=[3], keywords=5, articleSection=[{}])
    article = extract(head=head).article
    assert (article.authors, article.date_published, article.image) == ((), None, None)


ADDRESS = "https://news.example/a/bridge"


@pytest.mark.parametrize(
    "stated",
    [
        {"mainEntityOfPage": ADDRESS},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": f"{ADDRESS}#page"}},
        {"url": "/a/bridge"},
        {"@id": f"{ADDRESS}#article"},
    ],
)
def test_the_address_of_the_page_itself(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: dict[str, object]
) -> None:
    assert extract(head=json_ld(**stated)).article.canonical_url == ADDRESS


@pytest.mark.parametrize("stated", [True, "#article", "https://news.example/", "news", {"@type": "WebPage"}])
def test_what_is_no_address_of_a_page(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: object
) -> None:
    assert extract(head=json_ld(mainEntityOfPage=stated)).article.canonical_url is None


def test_a_canonical_link_is_believed_before_it(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    head = json_ld(url="https://news.example/b") + '<link rel="canonical" href="/c">'
    assert extract(head=head).article.canonical_url == "https://news.example/c"
