"""Whether reading is free: as it is stated, and as a page says it where the text ends."""

from collections.abc import Callable

import pytest

from scrapenews.extract.fields.access import asks_to_pay, read_access
from scrapenews.record import Claim, Extraction

START = "<p>The council met in the old hall on the hill, and nobody was surprised by what it decided there.</p>" * 2


@pytest.mark.parametrize(
    ("expected", "name", "value"),
    [
        (True, "article:content_tier", "free"),
        (False, "article:content_tier", "Metered"),
        (False, "article:content_tier", "locked"),
        (False, "access", "subscribers"),
        (True, "isaccessibleforfree", "True"),
        (False, "paywall", "true"),
        (True, "article:premium", "no"),
        (False, "premium", "premium"),
        (None, "access", "7"),
        (None, "access", ""),
    ],
)
def test_a_stated_tier(*, expected: bool | None, name: str, value: str) -> None:
    assert expected is read_access(name, value)


def test_a_meta_element_states_it(extract: Callable[..., Extraction]) -> None:
    assert extract(head='<meta name="paywall" content="yes">').article.is_accessible_for_free is False


def test_microdata_state_it(extract: Callable[..., Extraction]) -> None:
    html = '<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Bridge</h1>'
    html += f'<meta itemprop="isAccessibleForFree" content="False">{START * 5}</div>'
    assert extract(html).article.is_accessible_for_free is False


@pytest.mark.parametrize(
    ("expected", "selector", "stated"),
    [
        (False, ".behind-wall", True),
        (True, ".other-wall", True),
        (False, ".other-wall", None),
        (False, None, True),
        (False, [".other-wall", "div.behind-wall"], "true"),
    ],
)
def test_a_part_that_is_not_free_counts_where_the_page_has_it(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], *, expected: bool, selector: object, stated: object
) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": selector}
    head = json_ld(hasPart=[part], isAccessibleForFree=stated)
    body = f'<div class="behind-wall">{START * 3}</div>'
    assert expected is extract(head=head, body=body).article.is_accessible_for_free


@pytest.mark.parametrize(
    "notice",
    [
        "Subscribe to continue reading",
        "This article is available to our paid subscribers.",
        "Jetzt weiterlesen mit dem Monatsabo",
        "Il vous reste 80 % de cet article à lire.",
        "Contenido exclusivo para suscriptores",
        "Aby czytać dalej, kup dostęp",
        "Статья доступна по подписке",
        "この記事は有料会員限定です",
    ],
)
def test_a_notice_behind_a_short_text_says_that_it_is_not_free(
    extract: Callable[..., Extraction], claims_of: Callable[..., list[Claim]], notice: str
) -> None:
    extraction = extract(body=START, end=f'<div class="offer"><p>{notice}</p></div>')
    [claim] = claims_of(extraction, "is_accessible_for_free")
    assert (extraction.article.is_accessible_for_free, claim.source) == (False, "page")
    assert "teaser_only" in [issue.code for issue in extraction.article.issues]


@pytest.mark.parametrize(
    "text", ["Subscribe to our newsletter", "Read the full report (PDF)", "For subscribers: help", ""]
)
def test_other_offers_are_no_such_notice(text: str) -> None:
    assert not asks_to_pay(text)


def test_a_notice_behind_a_whole_article_advertises_something_else(extract: Callable[..., Extraction]) -> None:
    body = "".join(
        f"<p>Clerk {number} wrote down what the harbour master had said that day.</p>" for number in range(60)
    )
    extraction = extract(body=body, end="<p>Subscribe to continue reading</p>")
    assert extraction.article.is_accessible_for_free is None


def test_what_is_stated_counts_for_more_than_a_notice(
    extract: Callable[..., Extraction], json_ld: Callable[..., str]
) -> None:
    extraction = extract(head=json_ld(isAccessibleForFree=True), body=START, end="<p>Subscribe to continue reading</p>")
    assert extraction.article.is_accessible_for_free is True
