"""Embedded posts and players: what other sites show inside the article."""

import re

from scrapenews.dom import Container, Medium, TextBlock
from scrapenews.record import Block
from scrapenews.urls import absolute_url, host_of

_POST_NAMES = re.compile(
    r"(?:twitter|instagram|tiktok|facebook|bluesky|reddit|threads|mastodon|telegram|tumblr|imgur|flickr)-(?:tweet|video|media|embed\w*|post)|"
    r"(?:^|\s)(?:fb-post|fb-video|text-post-media|threads-post|telegram-post)"
)
_AUTHOR = re.compile(r"(?:^|\n)\s*[—–-]\s*([^(\n]{2,80}?)\s*\((@[\w.]{1,40})\)")
_FRAMES = frozenset(["iframe", "amp-iframe", "embed", "object", "video", "amp-video", "amp-youtube"])
_NOT_CONTENT = re.compile(
    r"doubleclick|googlesyndication|googletagmanager|adservice|/ads?[/.]|recaptcha|/(?:like|share|follow)(?:box|_button)?(?:\.php|\.html|[/?])|"
    r"newsletter|subscribe|about:blank|consent|comments?[/.]", re.IGNORECASE
)  # fmt: skip


def find_post(container: Container) -> Container | None:
    """The embedded post of a social network that a block stands in."""
    here: Container | None = container
    while here is not None:
        if here.names and _POST_NAMES.search(here.names):
            return here
        here = here.parent
    return None


def embedded_post(post: Container, blocks: list[TextBlock], base_url: str | None) -> Block | None:
    """An embedded post: its words, its author, and the link to it."""
    text = "\n".join(block.text for block in blocks)
    links = [anchor.get("href") for anchor in post.element.iter("a")]
    reference = post.element.get("cite") or post.element.get("data-instgrm-permalink") or (links[-1] if links else None)
    url = absolute_url(reference, base_url)
    author = _AUTHOR.search(text)
    if not url:
        return None
    return Block(
        type="embed", text=text, url=url, provider=host_of(url), author=f"{author[1]} ({author[2]})" if author else None
    )


def embedded_player(medium: Medium, base_url: str | None) -> Block | None:
    """A frame or player with content of its own; ``None`` for advertising, counters and share buttons."""
    element = medium.element
    if element.tag not in _FRAMES or element.get("width") in ("0", "1") or element.get("height") in ("0", "1"):
        return None
    source = element if element.tag != "video" else next(element.iter("source"), element)
    references = (source.get(name) for name in ("src", "data-src", "data-lazy-src", "data"))
    url = next((url for url in (absolute_url(reference, base_url) for reference in references) if url), None)
    if url is None or _NOT_CONTENT.search(url):
        return None
    title = " ".join((element.get("title") or "").split())
    return Block(type="embed", text=title, url=url, provider=host_of(url))
