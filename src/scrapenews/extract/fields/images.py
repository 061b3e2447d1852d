"""Sizes of pictures."""

import re

_NUMBER = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")


def read_size(text: str | None) -> int | None:
    """A number of pixels; ``None`` for none, zero, or a percentage.

    >>> read_size("640px"), read_size("100%"), read_size("0")
    (640, None, None)
    """
    found = _NUMBER.fullmatch(text) if text else None
    return int(found[1]) or None if found else None
