"""Pictures and videos."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Image:
    """A picture of the article."""

    url: str
    """The absolute address of the largest version that the page names."""
    width: int | None = None
    """Width in CSS pixels, if the page says it."""
    height: int | None = None
    """Height in CSS pixels, if the page says it."""
    caption: str | None = None
    """The text under the picture, without the credit."""
    credit: str | None = None
    """Who made or owns the picture, as printed."""
    alt: str | None = None
    """The text alternative."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Video:
    """A video of the article."""

    url: str
    """The absolute address of the video file, its player or its page, in this order of preference."""
    embed_url: str | None = None
    """The absolute address of a player to embed, if given apart from `url`."""
    name: str | None = None
    """The video's title."""
    description: str | None = None
    """What the video shows."""
    thumbnail_url: str | None = None
    """The absolute address of its still picture."""
    duration: str | None = None
    """How long it runs, as an ISO 8601 duration (``"PT1M30S"``), as published."""
