"""A response as a browser has filled it in."""

import datetime as dt
from dataclasses import replace

from scrapenews.record import Response

OF_THE_CONTENT = frozenset({"content-encoding", "content-length", "content-range", "content-type", "transfer-encoding"})
"""Fields that speak of the content as it was sent."""


def rendered(page: Response, url: str, content: bytes, moment: dt.datetime) -> Response:
    """A page with what a browser has made of it, in UTF-8, in the place of what was sent."""
    kept = tuple(pair for pair in page.headers if pair[0] not in OF_THE_CONTENT)
    headers = (*kept, ("content-type", "text/html; charset=utf-8"))
    return replace(page, url=url, headers=headers, content=content, retrieved_at=moment)
