"""Addresses of videos: what plays one, and when two are of the same one."""

import re

_FILE = re.compile(r"\.(?:mp4|m4v|webm|ogv|mov|m3u8|mpd)(?:[?#]|$)", re.IGNORECASE)
_PLAYER = re.compile(
    r"(?:^|[./_-])(?:videos?|video[_-]?player|players?|youtube(?:-nocookie)?|youtu\.be|vimeo|dailymotion|brightcove|"
    r"jwplatform|jwplayer|kaltura|rutube|bilibili|twitch|streamable|vod)(?=[./_?-]|$)",
    re.IGNORECASE,
)
_SOUND = re.compile(r"audio|podcast|soundcloud|spotify|radio", re.IGNORECASE)
_NUMBER = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?v=|v/|shorts/)|youtu\.be/)([\w-]{6,20})")
_LONGEST = 2_000
_DURATION = re.compile(
    r"P(?=[0-9T])(?:[0-9]{1,9}(?:[.,][0-9]{1,9})?[YMWD]){0,4}(?:T(?:[0-9]{1,9}(?:[.,][0-9]{1,9})?[HMS]){1,3})?"
)
"""ISO 8601, section 5.5.2.2."""


def is_video(url: str) -> bool:
    """Whether an address is that of a video file, or of a player that is named as one.

    >>> is_video("https://a.example/films/1.mp4?x=1"), is_video("https://player.example/7"), is_video("https://a.example/7")
    (True, True, False)
    """
    place = url[:_LONGEST].partition("://")[2].partition("?")[0]
    return _FILE.search(url[:_LONGEST]) is not None or (_PLAYER.search(place) is not None and not _SOUND.search(place))


def read_duration(value: object) -> str | None:
    """An ISO 8601 duration as it stands there; ``None`` for any other value.

    >>> read_duration(" PT1M30S"), read_duration("1:30"), read_duration("P")
    ('PT1M30S', None, None)
    """
    text = value.strip() if isinstance(value, str) else ""
    return text if _DURATION.fullmatch(text) else None


def video_key(url: str) -> str:
    """What two addresses of the same video have in common: its number, or the address without scheme and query.

    >>> video_key("https://youtu.be/abcdef123") == video_key("https://www.youtube.com/embed/abcdef123?rel=0")
    True
    """
    found = _NUMBER.search(url[:_LONGEST])
    place, _, query = url.partition("://")[2].removeprefix("www.").partition("?")
    return (
        found[1]
        if found
        else place.rstrip("/")
        if _FILE.search(place) or "/" in place.rstrip("/")
        else f"{place}?{query}"
    )
