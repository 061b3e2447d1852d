"""Embedded posts and players, and frames that are none."""

import pytest
from tests.strip.bodies import article, body, told, types

from scrapenews.record import Block

TWEET = (
    '<blockquote class="twitter-tweet"><p>Words <a href="https://t.example/h">#tag</a></p>— Ann B (@annb) '
    '<a href="https://social.example/annb/status/1">May 1</a></blockquote>'
)


def post(html: str) -> Block:
    """The block between two paragraphs."""
    _, block, _ = article(f"<p>One.</p>{html}<p>Two.</p>")
    return block


def test_a_post_is_an_embed_with_its_words_author_and_address() -> None:
    block = post(TWEET)
    assert ("embed", "Words #tag") == (block.type, block.text)
    assert ("Ann B (@annb)", "social.example") == (block.author, block.provider)
    assert "https://social.example/annb/status/1" == block.url


def test_a_posts_links_are_marked() -> None:
    block = post(TWEET)
    assert ["#tag"] == [block.text[mark.start : mark.end] for mark in block.marks]


@pytest.mark.parametrize(
    "html",
    [
        '<blockquote class="instagram-media" data-instgrm-permalink="/p/1"><p>See this</p></blockquote>',
        '<blockquote class="tiktok-embed wide" cite="/p/1"><section>See this</section></blockquote>',
        '<div class="fb-post" data-href="/p/1"><blockquote>See this</blockquote></div>',
        '<blockquote class="text-post-media" data-text-post-permalink="/p/1"><a href="/q">See this</a></blockquote>',
        '<blockquote class="bluesky-embed"><p>See this <a href="/x">a</a> <a href="/p/1">b</a></p></blockquote>',
        '<div class="reddit-embed"><blockquote><p>See this</p><a href="/p/1">link</a></blockquote></div>',
    ],
)
def test_posts_of_other_networks_are_embeds(html: str) -> None:
    assert ("embed", "https://news.example/p/1") == (post(html).type, post(html).url)


def test_a_post_without_an_address_is_a_quote() -> None:
    assert "quote" == post('<blockquote class="twitter-tweet"><p>Words</p></blockquote>').type


@pytest.mark.parametrize("name", ["has-twitter-video", "twitter-tweet-list", "my-fb-post", "posts"])
def test_names_that_only_resemble_a_posts_make_none(name: str) -> None:
    assert "paragraph" == post(f'<div class="{name}"><p>Words <a href="/x">x</a></p></div>').type


def test_two_posts_are_two_embeds() -> None:
    assert ["paragraph", "embed", "embed"] == types(article(f"<p>One.</p>{TWEET}{TWEET.replace('/1', '/2')}"))


def test_a_post_in_a_list_is_an_embed_between_the_items() -> None:
    assert ["list", "embed", "list"] == types(article(f"<ul><li>a<li>{TWEET}<li>b</ul>"))


@pytest.mark.parametrize("verdict", ["share", "links", "related", ""])
def test_a_post_is_embedded_whatever_was_made_of_its_words(verdict: str) -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1"], verdict)
    blocks = article(f"<p>One.</p>{TWEET}<p>Two.</p>", gone=gone, boxes={"twitter-tweet": verdict})
    assert ["paragraph", "embed", "paragraph"] == types(blocks)


@pytest.mark.parametrize("verdict", ["related", "advertising", "hidden"])
def test_a_post_in_a_box_of_boilerplate_is_boilerplate(verdict: str) -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1"], verdict)
    html = f"<p>One.</p><div class=box>{TWEET}</div><p>Two.</p>"
    assert ["One.", "Two."] == told(article(html, gone=gone, boxes={"box": verdict}))


def test_a_post_at_the_end_of_the_article_is_its() -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1"], "share")
    assert ["paragraph", "embed"] == types(article(f"<p>One.</p>{TWEET}", gone=gone))


def test_a_post_inside_a_post_is_part_of_it() -> None:
    html = f'<div class="twitter-tweet"><p>Outer</p>{TWEET}</div>'
    assert ["Outer\nWords #tag"] == [block.text for block in article(f"<p>One.</p>{html}") if block.type == "embed"]


def test_a_post_behind_the_article_is_not_its() -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1"], "share") | {"Menu": "navigation"}
    assert ["One."] == told(article(f"<p>One.</p><p>Menu</p>{TWEET}", gone=gone))


def test_an_element_around_the_whole_article_is_no_post() -> None:
    html = "<div class=facebook-post><article><p>One.</p><a href=/x>x</a></article></div>"
    assert "embed" not in types(body(html))


def test_hidden_words_of_a_post_are_not_its() -> None:
    assert "Words #tag" == post(TWEET.replace("<p>", "<p hidden>x</p><p>")).text


def test_pictures_of_a_post_are_none_of_the_articles() -> None:
    html = TWEET.replace("<p>", "<img src=face.jpg><p>")
    assert ["paragraph", "embed", "paragraph"] == types(article(f"<p>One.</p>{html}<p>Two.</p>"))


def test_a_box_of_its_own_that_is_named_for_the_network_holds_a_post() -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1"], "share")
    html = f"<p>One.</p><div class=twitter><div>{TWEET}</div></div><p>Two.</p>"
    assert ["paragraph", "embed", "paragraph"] == types(article(html, gone=gone, boxes={"twitter": "share"}))


def test_a_box_for_following_that_holds_more_than_a_post_holds_none_of_the_articles() -> None:
    gone = dict.fromkeys(["Words #tag", "— Ann B (@annb) May 1", "Follow us"], "share")
    html = f"<p>One.</p><div class=twitter>Follow us{TWEET}</div><p>Two.</p>"
    assert ["One.", "Two."] == told(article(html, gone=gone, boxes={"twitter": "share"}))


@pytest.mark.parametrize(
    ("author", "line"),
    [
        ("Ann B (@ann.b)", "A post shared by Ann B (@ann.b)"),
        ("Ann B (@ann.b)", "A post shared by Ann B (@ann.b) on May 1, 2020 at 9:00am PDT"),
        ("Ann B (@ann.b)", "Ein Beitrag geteilt von Ann B (@ann.b)"),
        ("Ann B (@ann.b)", "Une publication partagée par Ann B (@ann.b)"),
        ("Ann de B (@ann.b)", "Una publicación compartida de Ann de B (@ann.b)"),
        ("Ann B (@ann.b)", "Публикация от Ann B (@ann.b)"),
        ("Ann B (@ann.b)", "Ann B(@ann.b)がシェアした投稿"),
    ],
)
def test_a_posts_author_may_stand_in_a_sentence_at_its_end(author: str, line: str) -> None:
    html = f"<p><a href=/p/1>Words</a></p><p><a href=/p/1>{line}</a></p>"
    block = post(f"<blockquote class=instagram-media data-instgrm-permalink=/p/1>{html}</blockquote>")
    assert (author, "Words") == (block.author, block.text)


def test_a_posts_own_words_about_somebody_are_no_signature() -> None:
    block = post("<blockquote class=instagram-media cite=/p/1><p>A song by Ann (@ann)</p></blockquote>")
    assert (None, "A song by Ann (@ann)") == (block.author, block.text)


def test_a_posts_first_line_may_be_its_authors_handle_and_its_last_the_music() -> None:
    lines = "<a href=/@ann>@ann</a><p>Words @bob</p><a href=/m>♬ original sound - ann</a>"
    block = post(f"<blockquote class=tiktok-embed cite=/p/1><section>{lines}</section></blockquote>")
    assert ("@ann", "Words @bob") == (block.author, block.text)


@pytest.mark.parametrize("names", ["twitterEmbed", "social-embed twitter", "embed embed--type-instagram"])
def test_a_quote_in_a_box_for_what_a_network_shows_is_a_post(names: str) -> None:
    lines = "Ann B <span>@annb</span><p>Words</p><a href=/p/1></a>"
    block = post(f"<div class='{names}'><div><blockquote class=tweet>{lines}</blockquote></div></div>")
    assert ("embed", "Ann B (@annb)", "Words") == (block.type, block.author, block.text)


@pytest.mark.parametrize("names", ["embed", "twitter", "follow-twitter", ""])
def test_a_quote_in_another_box_is_a_quote(names: str) -> None:
    assert "quote" == post(f"<div class='{names}'><blockquote><p>Words</p><a href=/p/1>x</a></blockquote></div>").type


@pytest.mark.parametrize("alone", ["<p>@ann</p>", "<p>Thanks @ann</p><p>Words</p>", "<p>Words</p><p>@ann</p>"])
def test_a_handle_elsewhere_is_of_the_posts_words(alone: str) -> None:
    assert post(f"<blockquote class=tiktok-embed cite=/p/1>{alone}</blockquote>").author is None


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("Words", "<div>View this post on Social</div><p>Words</p>"),
        ("I am on Social!", "<p>I am on Social!</p>"),
        ("♬ la la la", "<p>♬ la la la</p>"),
    ],
)
def test_what_a_network_prints_in_a_post_is_not_its_words(expected: str, html: str) -> None:
    url = "https://www.social.example/p/1"
    assert expected == post(f"<blockquote class=instagram-media cite={url}>{html}</blockquote>").text


# ---------------------------------------------------------------------------------------------------- players


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("https://video.example/embed/1", "<iframe src='https://video.example/embed/1' title='A film'></iframe>"),
        ("https://video.example/1", "<iframe src='//video.example/1' width=640 height=360></iframe>"),
        ("https://video.example/1", "<iframe src='about:blank' data-src='https://video.example/1'></iframe>"),
        ("https://video.example/1", "<amp-iframe src='https://video.example/1'></amp-iframe>"),
        ("https://news.example/v.mp4", "<video poster=p.jpg><source src=v.mp4><source src=v.webm></video>"),
        ("https://news.example/v.mp4", "<video src=v.mp4>no video</video>"),
        ("https://news.example/x.swf", "<object data=x.swf></object>"),
        ("https://www.youtube.com/embed/abc", "<amp-youtube data-videoid=abc></amp-youtube>"),
        ("https://www.youtube.com/embed/abc", "<lite-youtube videoid=abc><a href=x>Play</a></lite-youtube>"),
        ("https://player.vimeo.com/video/77", "<amp-vimeo data-videoid=77></amp-vimeo>"),
        ("https://www.instagram.com/p/Cx1/", "<amp-instagram data-shortcode=Cx1></amp-instagram>"),
        ("https://net.example/v/1", "<amp-facebook data-href='https://net.example/v/1'></amp-facebook>"),
        ("https://v.example/?ad=comments/", "<iframe src='https://v.example/?ad=comments/'></iframe>"),
    ],
)
def test_a_player_is_an_embed_with_its_address(expected: str, html: str) -> None:
    block = post(html)
    assert ("embed", expected, "") == (block.type, block.url, block.text)


def test_a_player_names_the_site_it_comes_from() -> None:
    assert "video.example" == post("<iframe src='https://www.video.example/1'></iframe>").provider


@pytest.mark.parametrize(
    "html",
    [
        "<iframe src='https://securepubads.g.doubleclick.net/x'></iframe>",
        "<iframe src='https://tpc.googlesyndication.com/x'></iframe>",
        "<iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe>",
        "<iframe src='https://x.example/ads/1'></iframe>",
        "<iframe src='https://x.example/recaptcha/api2'></iframe>",
        "<iframe src='https://x.example/plugins/like.php?u=1'></iframe>",
        "<iframe src='https://x.example/newsletter/form'></iframe>",
        "<iframe src='https://x.example/comments/7'></iframe>",
        "<iframe src='https://video.example/1' width=0 height=0></iframe>",
        "<iframe src='https://video.example/1' width=1px></iframe>",
        "<iframe src='https://video.example/1' style='display: none'></iframe>",
        "<iframe src='https://video.example/1' hidden></iframe>",
        "<iframe src='about:blank'></iframe>",
        "<iframe></iframe>",
        "<lite-youtube videoid='a/../b?x'></lite-youtube>",
        "<amp-vimeo></amp-vimeo>",
        "<video src='blob:https://x.example/1'></video>",
        "<audio src=a.mp3></audio>",
    ],
)
def test_frames_of_advertising_counters_and_buttons_are_no_embeds(html: str) -> None:
    assert ["One.", "Two."] == told(article(f"<p>One.</p>{html}<p>Two.</p>"))


def test_the_same_player_is_embedded_once() -> None:
    frame = "<iframe src='https://video.example/1'></iframe>"
    assert 1 == types(article(f"<p>One.</p>{frame}<p>Two.</p>{frame}<p>Three.</p>")).count("embed")
