"""When two readings of a page are the same."""

import hashlib
from typing import Any

from scrapenews.record import Article
from scrapenews.record.codec import DERIVED, article_to_dict, encode_json
from scrapenews.urls import article_key

_ADDRESSES = frozenset({"url", "canonical_url", "embed_url", "thumbnail_url", "logo"})


def version_digest(article: Article) -> str:
    """A fingerprint of the record: ``sha256:`` and 64 hex digits.

    Two records that differ only in when and how they were fetched have the same one. Left out are `retrieved_at`,
    whether robots.txt was asked, and `issues`, which are remarks of ours and no words of the page. Addresses count as
    their keys: a tracking parameter that changes with every reading, in a picture's address too, makes no new version.
    """
    said = _without_fetch(stored_values(article))
    return "sha256:" + hashlib.sha256(encode_json(_with_keys(said))).hexdigest()


def stored_values(article: Article) -> dict[str, Any]:
    """The record as JSON-ready values, without what is derived from it."""
    return {name: value for name, value in article_to_dict(article).items() if name not in DERIVED}


def _without_fetch(values: dict[str, Any]) -> dict[str, Any]:
    policy = {name: value for name, value in values["policy"].items() if name != "robots_txt"}
    return {**values, "policy": policy, "retrieved_at": None, "issues": []}


def _with_keys(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_keys(part) for part in value]
    if isinstance(value, dict):
        return {
            name: article_key(part) if name in _ADDRESSES and isinstance(part, str) else _with_keys(part)
            for name, part in value.items()
        }
    return value
