"""The keys that pages are known by in the store."""

import hashlib

from scrapenews.store.columns import storable
from scrapenews.urls import article_key

_LONGEST = 1000
"""Bytes: PostgreSQL indexes no text of more than some 2700."""


def page_key(url: str) -> str:
    """The key of an address: `article_key`'s, unless that is too long for an index; then its beginning and a digest."""
    key = storable(article_key(url))
    encoded = key.encode()
    if len(encoded) <= _LONGEST:
        return key
    return f"{encoded[: _LONGEST - 80].decode(errors='ignore')}#sha256:{hashlib.sha256(encoded).hexdigest()}"
