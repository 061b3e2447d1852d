"""A page whose letters were encoded as UTF-8 twice, read as it was meant."""

import re
from collections.abc import Iterator

from chromium import Reading

TWICE = "letters encoded twice"
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
"""What Windows-1252 has for the bytes that are controls elsewhere."""
_BYTES = {ord(letter): code for code, letter in _WINDOWS.items()}
_LATER = rf"[\x80-\xbf{re.escape(''.join(_WINDOWS.values()))}]"
_LETTER = re.compile(rf"[\xc2-\xdf]{_LATER}|[\xe0-\xef]{_LATER}{{2}}|[\xf0-\xf4]{_LATER}{{3}}")


def mended(reading: Reading) -> Iterator[Reading]:
    """The reading with such letters undone; nothing where there are none."""
    if _LETTER.search(reading.page):
        yield Reading(TWICE, undone(reading.page), tuple(map(undone, reading.own)))


def undone(text: str) -> str:
    """A text whose letters were encoded twice, encoded once.

    >>> undone("It\u00e2\u20ac\u2122s 5\u00e2\u201a\u00ac"), undone("Ârbol Ã")
    ('It’s 5€', 'Ârbol Ã')
    """
    return _LETTER.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    code = bytes(_BYTES.get(ord(letter), ord(letter)) for letter in found[0])
    return code.decode("utf-8", "replace") if _is_valid(code) else found[0]


def _is_valid(code: bytes) -> bool:
    return "\ufffd" not in code.decode("utf-8", "replace")
