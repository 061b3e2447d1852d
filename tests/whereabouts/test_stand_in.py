"""What stands in an article's place is named, and an article is never taken for it."""

from collections.abc import Callable

import pytest

from scrapenews import extract
from scrapenews.errors import NoMainContent, StandIn, StatusError
from scrapenews.record import Article

Read = Callable[..., Article]


@pytest.mark.parametrize(
    ("path", "code", "status"),
    [
        ("/challenge-fields", "page.challenge", 403),
        ("/challenge-content", "page.challenge", 503),
        ("/challenge-packed", "page.challenge", 403),
        ("/blocked", "page.blocked", 403),
        ("/forbidden", "http.forbidden", 403),
    ],
)
def test_a_wall_with_a_status_of_its_own(read: Read, path: str, code: str, status: int) -> None:
    with pytest.raises(StatusError) as caught:
        read("walls", path)
    assert (code, status, False) == (caught.value.code, caught.value.status_code, caught.value.retryable)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/challenge-202", "page.challenge"),
        ("/challenge-200", "page.challenge"),
        ("/consent", "page.consent"),
        ("/login", "page.login"),
        ("/paywall", "page.paywall"),
        ("/not-found", "page.not_found"),
        ("/archive/2019/05/storm-tide", "page.not_found"),
        ("/scripts", "page.scripts"),
    ],
)
def test_what_stands_in_for_the_article_is_named(read: Read, path: str, code: str) -> None:
    with pytest.raises(StandIn) as caught:
        read("walls", path)
    assert code == caught.value.code
    assert caught.value.url
    assert caught.value.url.endswith(path)


def test_a_page_with_nothing_at_all_has_no_content(read: Read) -> None:
    with pytest.raises(NoMainContent):
        read("walls", "/nothing")


def test_a_story_about_walls_is_a_story(read: Read) -> None:
    article = read("walls", "/story-about-walls")
    assert 5 == article.text.count("\n\n") + 1


def test_a_short_article_is_an_article(read: Read) -> None:
    assert "The swing bridge is closed until Monday." == read("walls", "/short").text


def test_a_story_of_which_only_the_metadata_are_shown_is_a_record_with_a_remark(read: Read) -> None:
    article = read("walls", "/members")
    assert "Regatta results" == article.headline
    assert {"no_body", "teaser_only"} & {issue.code for issue in article.issues}


def test_the_front_page_itself_is_no_missing_page(read: Read) -> None:
    assert "/" == read("walls", "/").url[-1:]


def test_a_page_that_is_at_hand_is_read_for_what_it_is() -> None:
    """`extract` refuses nothing that has text: only a fetch was meant to bring an article."""
    page = "<title>Seite nicht gefunden</title><h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht mehr."
    assert extract(page)
