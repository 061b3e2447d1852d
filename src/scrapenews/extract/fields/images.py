"""Pictures as they are stated: their sizes, and whether two addresses are those of one picture."""

import re

_NUMBER = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")
_SIZE = re.compile(r"[-_.](?:\d{2,4}(?:x\d{2,4})?[wh]?|scaled|small|medium|large|thumb(?:nail)?)(?=$|[-_.])")
_SHORTEST = 6
"""Letters and digits from which on the name of a file is that of one picture."""


def read_size(text: str | None) -> int | None:
    """A number of pixels; ``None`` for none, zero, or a percentage.

    >>> read_size("640px"), read_size("100%"), read_size("0")
    (640, None, None)
    """
    found = _NUMBER.fullmatch(text) if text else None
    return int(found[1]) or None if found else None


def are_same_picture(one: str, other: str) -> bool:
    """Whether two addresses are those of one picture in two sizes: their files have one name, but for the size.

    >>> are_same_picture("https://a.example/1/harbour-1200x630.jpg?w=9", "https://b.example/harbour.jpg")
    True
    """
    if one == other:
        return True
    name = _name_of(one)
    return len(name) >= _SHORTEST and name == _name_of(other)


def _name_of(url: str) -> str:
    file = url[:2_000].partition("?")[0].rstrip("/").rpartition("/")[2]
    return _SIZE.sub("", file.rpartition(".")[0] or file).casefold()
