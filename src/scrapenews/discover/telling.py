"""What an answer is, told from its first bytes."""

import re
import zlib
from typing import Literal

from scrapenews.errors import ContentError

Told = Literal["feed", "sitemap", "json_feed", "page", "list"]
"""What the reader of a listing has to be able to read."""

MOST_BYTES = 52_428_800
"""The largest sitemap that its protocol allows, unpacked: 50 MiB (sitemaps.org)."""

_HEAD = 8192
_ROOT = re.compile(rb"<(?!\?|!)(?:[a-z][a-z0-9]{0,30}:)?([a-z][a-z0-9]{0,30})", re.IGNORECASE)
_PROLOGUE = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_ROOTS: dict[bytes, Told] = {
    b"rss": "feed",
    b"feed": "feed",
    b"rdf": "feed",
    b"channel": "feed",
    b"urlset": "sitemap",
    b"sitemapindex": "sitemap",
}
_ADDRESS_LINE = re.compile(rb"\s*(?:#[^\n]*\s*)*https?://\S+\s*(?:\n|\Z)")


def unpacked(content: bytes, *, most_bytes: int = MOST_BYTES) -> bytes:
    """Content as it was before it was packed as a gzip file, if it was. Raises `ContentError` for what swells beyond
    the cap; of data that breaks off, what there is.
    """
    if not content.startswith(b"\x1f\x8b"):
        return content
    decoder = zlib.decompressobj(wbits=31)
    try:
        whole = decoder.decompress(content, most_bytes + 1)
    except zlib.error as error:
        raise ContentError("the packed listing cannot be unpacked: try again later", code="content.type") from error
    if len(whole) > most_bytes:
        raise ContentError(f"the packed listing is larger than {most_bytes} bytes", code="body.too_large")
    return whole


def tell(content: bytes) -> Told | None:
    """What content is; ``None`` for what is no listing of any kind.

    >>> tell(b'<?xml version="1.0"?><!-- made by hand --><rss version="2.0">')
    'feed'
    """
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    if head.lstrip()[:1] == b"{":
        return "json_feed" if b"jsonfeed.org" in head or b'"items"' in content else None
    if _ADDRESS_LINE.match(head):
        return "list"
    found = _ROOT.search(_PROLOGUE.sub(b"", head))
    if found is None:
        return None
    return _ROOTS.get(found[1].lower(), "page")
