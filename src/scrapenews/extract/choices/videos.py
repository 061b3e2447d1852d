"""Which of the claimed videos are in the record, each once."""

from collections.abc import Iterable

from scrapenews.extract.fields.videos import video_key
from scrapenews.record import Claim, Video


def choose_videos(claims: Iterable[Claim]) -> list[Claim]:
    """The claims to videos: JSON-LD's, which are the fullest, microdata's, and the players in the body; what the head
    names only where nothing else does. A video that several name is the first one's.
    """
    stated = [claim for claim in claims if claim.field == "videos"]
    found = [claim for source in ("json_ld", "microdata", "page") for claim in stated if claim.source == source]
    seen: set[str] = set()
    return [claim for claim in found or stated[:1] if not _is_known(claim.value, seen)]


def _is_known(video: Video, seen: set[str]) -> bool:
    """Whether one of a video's addresses was seen; all of them are from now on."""
    keys = {video_key(url) for url in (video.url, video.embed_url) if url}
    known = not seen.isdisjoint(keys)
    seen |= keys
    return known
