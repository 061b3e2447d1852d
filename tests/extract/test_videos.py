"""The videos of an article: those that are stated, and those that a reader sees."""

from collections.abc import Callable

import pytest

from scrapenews.extract.fields.videos import is_video, video_key
from scrapenews.record import Claim, Extraction, Video

PLAYER = '<iframe src="https://www.youtube.com/embed/abcdef12345?rel=0" title="{}"></iframe>'
OG = '<meta property="og:video" content="https://player.example/og/1">'


def test_a_player_in_the_body_is_a_video_of_the_article(extract: Callable[..., Extraction]) -> None:
    article = extract(top=PLAYER.format("The bridge in May")).article
    assert article.videos == (Video(url="https://www.youtube.com/embed/abcdef12345?rel=0", name="The bridge in May"),)


@pytest.mark.parametrize("title", ["YouTube video player", "Video", "Embedded content", "iframe 7", ""])
def test_a_title_that_only_says_what_plays_it_is_no_name(extract: Callable[..., Extraction], title: str) -> None:
    assert extract(top=PLAYER.format(title)).article.videos[0].name is None


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("PT1M30S", "PT1M30S"),
        ("P1DT2H", "P1DT2H"),
        ("PT2.5S", "PT2.5S"),
        ("1:30", None),
        ("PT", None),
        ("PT2;8S", None),
    ],
)
def test_how_long_it_runs_is_an_iso_duration_or_not_known(
    extract: Callable[..., Extraction], json_ld: Callable[..., str], stated: str, read: str | None
) -> None:
    video = {"@type": "VideoObject", "contentUrl": "/v.mp4", "duration": stated}
    assert read == extract(head=json_ld(video=video)).article.videos[0].duration


def test_a_file_has_its_still_picture(extract: Callable[..., Extraction]) -> None:
    top = '<video poster="/still.jpg"><source src="/films/bridge.mp4"></video>'
    assert extract(top=top).article.videos == (
        Video(url="https://news.example/films/bridge.mp4", thumbnail_url="https://news.example/still.jpg"),
    )


def test_a_video_that_two_sources_name_is_one(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    stated = {"@type": "VideoObject", "name": "The bridge", "embedUrl": "https://youtu.be/abcdef12345"}
    videos = extract(head=json_ld(video=stated) + OG, top=PLAYER.format("x")).article.videos
    assert videos == (Video(url="https://youtu.be/abcdef12345", name="The bridge"),)


def test_the_head_is_asked_where_nothing_else_names_one(
    extract: Callable[..., Extraction], claims_of: Callable[..., list[Claim]]
) -> None:
    assert [video.url for video in extract(head=OG).article.videos] == ["https://player.example/og/1"]
    assert [claim.chosen for claim in claims_of(extract(head=OG, top=PLAYER.format("x")), "videos")] == [False, True]


def test_an_item_of_microdata(extract: Callable[..., Extraction]) -> None:
    item = '<meta itemprop="contentUrl" content="/v/1.mp4"><meta itemprop="duration" content="PT1M">'
    top = f'<div itemscope itemtype="https://schema.org/VideoObject">{item}<span itemprop="name">Tide</span></div>'
    assert extract(top=top).article.videos == (Video(url="https://news.example/v/1.mp4", name="Tide", duration="PT1M"),)


def test_other_embeds_are_no_videos(extract: Callable[..., Extraction]) -> None:
    top = '<iframe src="https://maps.example/embed?q=bridge"></iframe><iframe src="https://podcast.example/player/1"></iframe>'
    assert extract(top=top).article.videos == ()


@pytest.mark.parametrize(
    ("expected", "url"),
    [
        (True, "https://a.example/v/1.m3u8?token=x"),
        (True, "https://player.vimeo.com/video/1"),
        (True, "https://www.a.example/videos/1"),
        (False, "https://a.example/story-of-a-videographer"),
        (False, "https://open.spotify.com/embed/player/1"),
        (False, "https://a.example/?next=/video/1"),
    ],
)
def test_what_plays_a_video(*, expected: bool, url: str) -> None:
    assert expected == is_video(url)


def test_videos_of_one_player_are_told_apart_by_their_addresses() -> None:
    assert video_key("https://a.example/player/1") != video_key("https://a.example/player/2")
    assert video_key("https://a.example?v=1") != video_key("https://a.example?v=2")
