"""Embedded posts and players: what other sites show inside the article."""

import re
from collections.abc import Sequence

from lxml import etree

from scrapenews.dom import Container, Medium, TextBlock
from scrapenews.record import Block
from scrapenews.strip.structures import joined
from scrapenews.strip.words import EMBED_WORDS, NAME_WORDS
from scrapenews.urls import absolute_url, host_of

_NETWORKS = frozenset(
    "twitter instagram tiktok facebook bluesky reddit threads mastodon telegram tumblr imgur flickr".split()
)
_POST_NAMES = re.compile(
    rf"(?:^|\s)(?:fb-post|fb-video|text-post-media|(?:{'|'.join(sorted(_NETWORKS))})-(?:tweet|video|media|embed\w*|post))"
    r"(?:\s|$)"
)
_BOX_STEPS = 4
_POST_ADDRESSES = ("cite", "data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-url")
_AUTHOR = re.compile(r"[—–-]\s*([^(\n]{2,80}?)\s*\((@[\w.-]{1,60})\)")
"""A post's last line: who wrote it, and when."""
_SHARED_BY = re.compile(
    r"(?:.{1,60}?\b(?:by|von|par|por|de|da|do|door|av|af|przez|от|від)\s)?([^(\n]{1,80}?)\s*\((@[\w.]{1,40})\)[^\n]{0,60}"
)
"""A post's last line where it is a sentence, "A post shared by Ann (@ann)", and may say when."""
_NAMED = re.compile(r"(?:([^@\n]{1,60}?)\s)?(@[\w.-]{1,40})")
"""A post's first line where it only names its author."""
_SOUNDS = "♬♪♫"
"""What a line begins with that names the music of a film."""
_LONGEST_PROMPT = 80
_BY_NUMBER = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/embed/{}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/embed/{}"),
    "amp-vimeo": ("data-videoid", "https://player.vimeo.com/video/{}"),
    "lite-vimeo": ("videoid", "https://player.vimeo.com/video/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/embed/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
}
"""Elements that name what they show by its number alone: the attribute, and the address it stands for."""
_NUMBER = re.compile(r"[\w-]{1,64}")
_FRAMES = frozenset(["iframe", "amp-iframe", "embed", "object", "video", "amp-video", "amp-facebook", *_BY_NUMBER])
_FRAME_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-url", "data-href", "data")
_NO_SIZE = re.compile(r"\s*[01](?:px)?\s*")
_NOT_CONTENT = re.compile(
    r"doubleclick|googlesyndication|googletagmanager|adservice|/ads?[/.]|recaptcha|"
    r"/(?:like|share|follow)(?:box|_button)?(?:\.php|\.html|[/?]|$)|newsletter|subscribe|consent|comments?[/.]",
    re.IGNORECASE,
)
"""What addresses of frames say that are advertising, counters, buttons or forms."""


def is_post(container: Container) -> bool:
    """An embedded post of a social network: named as its network names it, or a quote in a box for what it shows."""
    if container.tag == "blockquote" and any(_is_embed_box(here.names) for here in container.ancestors()[:_BOX_STEPS]):
        return True
    return "-" in container.names and _POST_NAMES.search(container.names) is not None


def _is_embed_box(names: str) -> bool:
    """Names that speak of a network and of what it shows on other sites.

    >>> _is_embed_box("twitterEmbed"), _is_embed_box("social-embed twitter"), _is_embed_box("twitter-link")
    (True, True, False)
    """
    words = {word.lower() for word in NAME_WORDS.findall(names)}
    return not EMBED_WORDS.isdisjoint(words) and not _NETWORKS.isdisjoint(words)


def embedded_post(post: Container, blocks: Sequence[TextBlock], base_url: str | None) -> Block | None:
    """An embedded post: its words, its author, and the link to it; ``None`` where it links nowhere."""
    references = [post.element.get(name) for name in _POST_ADDRESSES]
    references.append(next((anchor.get("href") for anchor in reversed(list(post.element.iter("a")))), None))
    url = _first_address(references, base_url)
    if not url:
        return None
    provider = host_of(url)
    author, lines = _signed(blocks)
    text, marks = joined([line for line in lines if not _is_of_network(line, provider)], base_url)
    return Block(type="embed", text=text, marks=marks, url=url, provider=provider, author=author)


def _signed(blocks: Sequence[TextBlock]) -> tuple[str | None, list[TextBlock]]:
    """Who wrote a post, as its lines say, and the other lines."""
    signatures = {block.index: match for block in blocks if (match := _AUTHOR.match(block.text))}
    if not signatures and blocks:
        first, last = blocks[0], blocks[-1]
        if last.link_length and (match := _SHARED_BY.fullmatch(last.text)):
            signatures[last.index] = match
        elif len(blocks) > 1 and first.container.tag != "p" and (match := _NAMED.fullmatch(first.text)):
            return _name(match), list(blocks[1:])
    author = next(map(_name, signatures.values()), None)
    return author, [block for block in blocks if block.index not in signatures]


def _name(match: re.Match[str]) -> str:
    name = (match[1] or "").strip()
    return f"{name} ({match[2]})" if name else match[2]


def _is_of_network(block: TextBlock, provider: str | None) -> bool:
    """A line that is the network's and not the author's: the music of a film, or what stands in no paragraph and names
    the network, as in "View this post on …".
    """
    if block.text[0] in _SOUNDS and block.link_length:
        return True
    name = (provider or "").removeprefix("www.").partition(".")[0]
    is_short = block.container.tag != "p" and len(block.text) <= _LONGEST_PROMPT
    return bool(name) and is_short and name in block.text.casefold()


def is_held_back(element: etree._Element) -> bool:
    """A frame that shows nothing yet: a script will give it the address that it has in another attribute."""
    source = (element.get("src") or "about:blank").strip()
    return element.tag in ("iframe", "amp-iframe") and source == "about:blank" and not _is_unseen(element)


def embedded_player(medium: Medium, base_url: str | None) -> Block | None:
    """A frame or player with content of its own; ``None`` for advertising, counters and share buttons."""
    element = medium.element
    if element.tag not in _FRAMES or _is_unseen(element):
        return None
    sources = [element, *element.iter("source")]
    references = [source.get(name) for source in sources for name in _FRAME_ADDRESSES]
    references.append(_address_of_number(element))
    url = _first_address(references, base_url)
    if url is None or _NOT_CONTENT.search(url.partition("?")[0]):
        return None
    return Block(type="embed", text="", url=url, provider=host_of(url))


def _address_of_number(element: etree._Element) -> str | None:
    attribute, address = _BY_NUMBER.get(element.tag, ("", ""))
    number = element.get(attribute) if attribute else None
    return address.format(number) if number and _NUMBER.fullmatch(number) else None


def _first_address(references: Sequence[str | None], base_url: str | None) -> str | None:
    return next((url for url in (absolute_url(reference, base_url) for reference in references) if url), None)


def _is_unseen(element: etree._Element) -> bool:
    """A frame of no size, or that is not shown."""
    sizes = (element.get("width") or "", element.get("height") or "")
    style = (element.get("style") or "").replace(" ", "").lower()
    return any(map(_NO_SIZE.fullmatch, sizes)) or "display:none" in style or element.get("hidden") is not None
