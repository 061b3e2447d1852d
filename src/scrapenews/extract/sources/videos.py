"""Claims of the videos that a reader sees in the article: players and files among its embeds, and microdata of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.text import plain_text
from scrapenews.extract.fields.videos import is_video, read_duration, video_key
from scrapenews.extract.material import Material
from scrapenews.extract.sources.microdata import value_text
from scrapenews.record import Claim, Video
from scrapenews.urls import absolute_url

_ADDRESSES = ("src", "data-src", "data-lazy-src")
_FRAMES = ("iframe", "amp-iframe", "video", "amp-video")
_NO_TITLE = re.compile(r"\bplayer\b|\bi?frame\b|\bembed|^\W*video\W*$|^\W*(?:youtube|vimeo)\W*$", re.IGNORECASE)
_MOST_ITEMS = 3
"""A page with more of them lists videos that are none of the article's."""
_MOST_PROPERTIES = 40
_MOST_FRAMES = 100


def video_claims(material: Material) -> list[Claim]:
    """The videos inside the body, with what their elements say of them."""
    return [*_embedded(material), *_items(material)]


def _embedded(material: Material) -> Iterator[Claim]:
    frames = _frames(material)
    for block in material.body.blocks:
        if block.type == "embed" and block.url and not block.text and is_video(block.url):
            frame = frames.get(block.url)
            name = _title(frame) if frame is not None else None
            still = absolute_url(frame.get("poster"), material.base_url) if frame is not None else None
            video = Video(url=block.url, name=name, thumbnail_url=still)
            yield claim("page", "embed", "videos", video, block.url)


def _title(frame: etree._Element) -> str | None:
    """What a frame's title says, unless it says only that it is a player."""
    title = plain_text(frame.get("title") or frame.get("aria-label"))
    return None if title and _NO_TITLE.search(title) else title


def _frames(material: Material) -> Mapping[str, etree._Element]:
    """The elements of the players by the addresses that they name."""
    found: dict[str, etree._Element] = {}
    frames = [medium.element for medium in material.outline.media if medium.element.tag in _FRAMES]
    for frame in frames[:_MOST_FRAMES]:
        for element in (frame, *frame.iter("source")):
            for name in _ADDRESSES:
                if url := absolute_url(element.get(name), material.base_url):
                    found.setdefault(url, frame)
    return found


def _items(material: Material) -> Iterator[Claim]:
    """Items of microdata that are a ``VideoObject``."""
    items = [
        item for item in material.typed if "VideoObject" in item.get("itemtype", "") and "itemscope" in item.attrib
    ]
    for item in items if len(items) <= _MOST_ITEMS else ():
        stated = _properties(item)
        urls = [absolute_url(stated.get(name), material.base_url) for name in ("contenturl", "embedurl", "url")]
        url = next((url for url in urls if url), None)
        if url:
            video = Video(
                url=url,
                embed_url=urls[1] if urls[1] and video_key(urls[1]) != video_key(url) else None,
                name=plain_text(stated.get("name")),
                description=plain_text(stated.get("description")),
                thumbnail_url=absolute_url(stated.get("thumbnailurl"), material.base_url),
                duration=read_duration(stated.get("duration")),
            )
            yield claim("microdata", "VideoObject", "videos", video, url)


def _properties(item: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    inside: Any = item.xpath("descendant::*[@itemprop]")
    for element in inside[:_MOST_PROPERTIES]:
        value = next((text for key in ("content", "href", "src") if (text := element.get(key))), None)
        if text := value or value_text(element):
            found.setdefault(element.get("itemprop", "").lower(), text)
    return found
