"""Addresses: what may be followed, and what a relative one means."""

import re
from urllib.parse import urljoin, urlsplit

_STRIPPED = "".join(map(chr, range(0x21)))  # C0 controls and space, which the WHATWG parser strips from both ends
_IGNORED = str.maketrans("", "", "\t\n\r")
_PLAIN = re.compile(r"(https?://[a-zA-Z0-9.-]+(?::\d+)?)(?:/[^\s?#;]*)?(?:\?[^\s#]+)?(?:#\S+)?")
"""An address that stays as it is when it is taken apart and put together; most are of this kind."""
_PLAIN_PATH = re.compile(r"/(?!/)(?:[^\s?#;/]|/(?!\.))*(?:\?[^\s#]+)?(?:#\S+)?")
"""The same of a path from the root, without steps up or down."""


def absolute_url(reference: str | None, base: str | None) -> str | None:
    """The http or https address that a reference means on a page; ``None`` for any other kind or a malformed one.

    >>> absolute_url("../b?c=1#d", "https://news.example/a/x")
    'https://news.example/b?c=1#d'
    >>> absolute_url("javascript:void(0)", "https://news.example/") is None
    True
    """
    if not reference:
        return None
    reference = reference.strip(_STRIPPED)
    if "\n" in reference or "\t" in reference or "\r" in reference:
        reference = reference.translate(_IGNORED)
    if not reference:
        return None
    if _PLAIN.fullmatch(reference):
        return reference
    if base and _PLAIN_PATH.fullmatch(reference) and (origin := _PLAIN.fullmatch(base)):
        return origin[1] + reference
    try:
        url = urljoin(base, reference) if base else reference
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def host_of(url: str | None) -> str | None:
    """The host of an address, lower-cased and without ``www.``; ``None`` where there is none.

    >>> host_of("https://www.News.example:8080/a")
    'news.example'
    """
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
