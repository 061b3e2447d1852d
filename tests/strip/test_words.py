"""What the names of containers say of the text inside."""

import time

import pytest

from scrapenews.strip import REASONS
from scrapenews.strip.words import (
    PAIRS,
    STANDFIRST_WORDS,
    STEMS,
    TAG_REASONS,
    UNPARDONED,
    WORDS,
    reason_of_names,
    speaks_of_body,
    speaks_of_lead,
    speaks_of_pictures,
    speaks_of_standfirst,
)


@pytest.mark.parametrize(
    ("expected", "names"),
    [
        ("", ""),
        ("", "story-text"),
        ("related", "related"),
        ("related", "article__RelatedLinks"),
        ("related", "c-relatedStories wide"),
        ("related", "relatedarticles"),
        ("related", "read-more"),
        ("related", "moreStories"),
        ("navigation", "siteNav"),
        ("navigation", "main_menu"),
        ("newsletter", "newsletterSignupBox"),
        ("advertising", "ad-slot"),
        ("advertising", "AdWrapper"),
        ("advertising", "advertisements"),
        ("share", "share-bar"),
        ("comments", "commentsList"),
        ("consent", "cookie-banner"),
        ("overlay", "modal fade"),
        ("author_box", "author-bio"),
        ("caption", "image-caption"),
        ("caption", "podpis"),
        ("caption", "article__Bildtext"),
        ("caption", "pictext"),
        ("footer", "site-footer"),
        ("byline", "byline"),
        ("kicker", "tag-list"),
        ("", "x9 42 --"),
        ("", "日本語"),
    ],
)
def test_a_name_gives_a_reason(expected: str, names: str) -> None:
    assert expected == reason_of_names(names)


@pytest.mark.parametrize(
    "names", ["no-ads", "with-sidebar", "has-comments", "no-comments", "has-related", "has-author"]
)
def test_a_pair_that_says_nothing_takes_its_words_reasons_away(names: str) -> None:
    assert "" == reason_of_names(names)


@pytest.mark.parametrize(
    "names", ["social-embed", "wp-block-embed-twitter", "is-provider-facebook wp-block-embed", "oembed facebook"]
)
def test_a_box_for_what_a_network_shows_is_no_share_bar(names: str) -> None:
    assert "" == reason_of_names(names)


def test_an_embed_is_boilerplate_where_its_name_says_something_else() -> None:
    assert "related" == reason_of_names("related-embed twitter")


@pytest.mark.parametrize("names", ["adapt", "shadow", "heading", "commerce", "shared-office", "tagline-less", "menuet"])
def test_a_word_inside_another_is_not_read(names: str) -> None:
    assert reason_of_names(names) not in ("advertising", "comments", "navigation")


def test_the_first_name_that_says_something_counts() -> None:
    assert "share" == reason_of_names("wide share-bar newsletter")


@pytest.mark.parametrize("names", ["share comments", "comments share", "related-comments"])
def test_a_reason_that_no_text_pardons_goes_before_all_others(names: str) -> None:
    assert "comments" == reason_of_names(names)


@pytest.mark.parametrize("table", [WORDS, PAIRS, TAG_REASONS])
def test_every_reason_in_the_tables_can_be_told(table: dict[str, str]) -> None:
    assert set(table.values()) - {""} <= set(REASONS)


def test_the_reasons_of_stems_can_be_told() -> None:
    assert {reason for _, reason in STEMS.values()} | UNPARDONED <= set(REASONS)


def test_words_are_looked_up_as_names_are_cut() -> None:
    assert [] == [word for word in (*WORDS, *STANDFIRST_WORDS) if not word.islower()]


def test_pairs_are_two_words() -> None:
    assert [] == [pair for pair in PAIRS if pair.count("-") != 1]


def test_stems_are_kept_under_the_letters_they_are_looked_up_by() -> None:
    assert [] == [key for key, (stem, _) in STEMS.items() if len(key) != 5 or not stem.startswith(key)]


# ---------------------------------------------------------------------------------------------------- body, standfirst


@pytest.mark.parametrize(
    "names", ["article-body", "articleBody", "c-entryContent wide", "story__text", "post-content", "prose"]
)
def test_names_of_the_body(names: str) -> None:
    assert speaks_of_body(names)


@pytest.mark.parametrize("names", ["", "body", "article", "content", "body-article", "related", "bodyguard"])
def test_names_that_are_none_of_the_body(names: str) -> None:
    assert not speaks_of_body(names)


@pytest.mark.parametrize("names", ["standfirst", "article__dek", "c-Subtitle", "Vorspann", "chapo wide"])
def test_names_of_the_standfirst(names: str) -> None:
    assert speaks_of_standfirst(names)


@pytest.mark.parametrize("names", ["c-lead", "articleLede", "perex", "teaser__intro wide"])
def test_names_of_a_standfirst_or_a_first_paragraph(names: str) -> None:
    assert (True, False) == (speaks_of_lead(names), speaks_of_standfirst(names))


@pytest.mark.parametrize("names", ["", "leading", "leaders", "introduce", "standfirst"])
def test_names_of_no_first_paragraph(names: str) -> None:
    assert not speaks_of_lead(names)


@pytest.mark.parametrize("names", ["c-Image", "foto links", "photo-box"])
def test_names_of_a_pictures_box(names: str) -> None:
    assert speaks_of_pictures(names)


@pytest.mark.parametrize("names", ["", "imagine", "photon"])
def test_names_of_no_pictures_box(names: str) -> None:
    assert not speaks_of_pictures(names)


@pytest.mark.parametrize("names", ["", "leading", "story", "desk", "leader"])
def test_names_that_are_none_of_the_standfirst(names: str) -> None:
    assert not speaks_of_standfirst(names)


@pytest.mark.parametrize(
    "names", ["a" * 500_000, "aB" * 250_000, "ad-" * 150_000, "more-" * 100_000, "comme" * 100_000]
)
def test_hostile_names_are_read_in_linear_time(names: str) -> None:
    begun = time.process_time()
    reason_of_names(names)
    speaks_of_body(names)
    speaks_of_standfirst(names)
    assert time.process_time() - begun < 4
