"""An article on several pages is one record, and nothing else is."""

from collections.abc import Callable
from typing import Any

import pytest

from scrapenews.record import Article
from scrapenews.whereabouts.numbering import find_page_number

Read = Callable[..., Article]


def paths(read: Any) -> list[str]:
    return [request.path for request in read.site.requests]


def remarks(article: Article, code: str) -> list[str]:
    return [issue.message for issue in article.issues if issue.code == code]


def test_the_pages_of_an_article_are_joined_in_order(read: Read) -> None:
    article = read("parts", "/light")
    assert ["/light", "/light/2", "/light/3"] == paths(read)
    firsts = ["The lamp was lit", "In the winter of 1879", "When the light was made electric"]
    places = [article.text.index(first) for first in firsts]
    assert sorted(places) == places


def test_what_every_page_repeats_stands_once(read: Read) -> None:
    said = [block.text for block in read("parts", "/light").blocks]
    assert len(set(said)) == len(said)


def test_a_remark_names_the_pages(read: Read) -> None:
    article = read("parts", "/light")
    site = read.site.url  # type: ignore[attr-defined]
    (message,) = remarks(article, "joined_pages")
    assert message.endswith(f"3 pages: {site}light, {site}light/2, {site}light/3")


def test_the_fields_are_those_of_the_first_page(read: Read) -> None:
    article = read("parts", "/light")
    assert ("Three keepers of Saltby light", True) == (article.headline, str(article.url).endswith("/light"))


def test_there_is_a_limit(read: Read) -> None:
    read("parts", "/light", max_pages=2)
    assert ["/light", "/light/2"] == paths(read)


def test_a_later_page_is_read_as_what_it_is(read: Read) -> None:
    read("parts", "/light/3")
    assert ["/light/3"] == paths(read)


def test_rel_next_to_a_numbered_page_is_followed(read: Read) -> None:
    assert "asked to keep the key" in read("parts", "/rel").text


@pytest.mark.parametrize("path", ["/next-story", "/namesake"])
def test_the_next_story_is_another_story(read: Read, path: str) -> None:
    assert not remarks(read("parts", path), "joined_pages")
    assert [path] == paths(read)


def test_pages_of_comments_under_the_same_text_are_not_joined(read: Read) -> None:
    assert not remarks(read("parts", "/comments"), "joined_pages")
    assert ["/comments", "/comments?page=2"] == paths(read)


def test_a_page_that_cannot_be_had_is_remarked(read: Read) -> None:
    article = read("parts", "/hole")
    (message,) = remarks(article, "truncated_end")
    assert "/hole/2" in message


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("/a/story", "/a/story/2", 2),
        ("/a/story/", "/a/story/2/", 2),
        ("/a/story", "/a/story/page/3", 3),
        ("/a/story/1", "/a/story/2", 2),
        ("/a/story.html", "/a/story_2.html", 2),
        ("/a/story.html", "/a/story,2.html", 2),
        ("/a/story.html", "/a/story-p2.html", 2),
        ("/a/story.html", "/a/story.html?page=2", 2),
        ("/a/story?id=7", "/a/story?id=7&p=2", 2),
        ("/a/story?id=7&page=1", "/a/story?page=2&id=7", 2),
        ("/a/artikel", "/a/artikel/seite-2", 2),
        ("/a/story", "/a/story", None),
        ("/a/story", "/a/story2", None),
        ("/a/story?id=7", "/a/story?id=8&page=2", None),
        ("/a/story?id=7", "/a/story?id=8", None),
        ("/a/story", "/a/story/comments/2", None),
        ("/a/story", "/a/story/2024", None),
        ("/a/story", "/b/story/2", None),
        ("/", "/2", None),
        ("/a/story", "/a/story?comments_page=2", None),
    ],
)
def test_a_numbered_page_is_known_by_its_address(first: str, other: str, expected: int | None) -> None:
    assert expected == find_page_number(f"https://n.example{first}", f"https://n.example{other}")


def test_another_host_has_other_articles() -> None:
    assert find_page_number("https://n.example/a", "https://m.example/a/2") is None
