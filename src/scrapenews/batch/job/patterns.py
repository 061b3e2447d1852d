"""Patterns of addresses: plain text in which ``*`` stands for any characters."""

from urllib.parse import urlsplit


def matches(pattern: str, url: str) -> bool:
    """Whether an address is as a pattern says. One that begins with a slash is compared with path and query, one that
    names a scheme with all of the address, any other with a part of it at any place.

    >>> matches("/news/*", "https://paper.example/news/harbour"), matches("/live/*", "https://paper.example/a/live/b")
    (True, False)
    >>> matches("paper.example/2024", "https://paper.example/2024/06/harbour?page=2")
    True
    """
    if pattern.startswith("/"):
        parts = urlsplit(url)
        return _is_like(pattern, (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    if "://" in pattern:
        return _is_like(pattern, url)
    return _is_like(f"*{pattern}*", url)


def _is_like(pattern: str, text: str) -> bool:
    """Whether the pieces between the asterisks stand in the text, in order: each is sought once, from where the one
    before it ended.
    """
    first, *others = pattern.split("*")
    if not others:
        return pattern == text
    *middle, last = others
    if not text.startswith(first):
        return False
    position = len(first)
    for piece in middle:
        found = text.find(piece, position)
        if found < 0:
            return False
        position = found + len(piece)
    return text.endswith(last) and len(text) - len(last) >= position
