"""Text that was encoded as UTF-8 twice, undone: ``â€™`` for ``’``, ``Ã©`` for ``é``.

It comes of UTF-8 bytes that some program took for windows-1252, and wrote out as UTF-8. Each of its characters is then
two to four of the upper half of windows-1252, in an order that no language has; where a page has hardly any others, it
is repaired, and says so.
"""

import re
from dataclasses import replace

from scrapenews.parse.encoding import Reading
from scrapenews.record import Issue

_SIGN = re.compile(rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|\xc5|\xc6|\xcb|\xe2[\x80-\x84])")
"""The bytes of a lead and a trail byte that were both written out as characters."""
_FEWEST = 5
_FEWEST_KINDS = 2
_LEAST_OF_BYTES = 0.03
"""How many such pairs there are for each byte beyond ASCII at least, a pair being four bytes and often more."""
_HIGH = bytes(range(0x80, 0x100))
_PHONETIC = range(0x250, 0x2B0)
"""Signs that no text is written in: what É and Ê before a mark would be."""
_LEAST_OF_PAGE = 0.3
"""What share of a page's characters beyond ASCII must be such pairs, for its other parts may be sound."""
_LEAST_OF_SEGMENT = 0.8
"""The same of each piece of text or markup that is repaired."""
_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes([byte]).decode("windows-1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_TRAIL = "[" + re.escape("".join(character for character, byte in _BYTES.items() if byte < 0xC0)) + "]"  # noqa: PLR2004
_PAIR = rf"[\xc2-\xf4](?:(?<=[\xc2-\xdf]){_TRAIL}|(?<=[\xe0-\xef]){_TRAIL}{{2}}|(?<=[\xf0-\xf4]){_TRAIL}{{3}})"
_RUN = re.compile(rf"{_PAIR}(?:{_PAIR})*")  # a pattern that begins with a set of characters is searched for fast
_BLANKS = dict.fromkeys((0xA0, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2009, 0xFEFF, 0xFFFD), " ")
_SEGMENT = re.compile(r"[^<>]+")


def undo_double_encoding(reading: Reading) -> Reading:
    """The reading with such text repaired, and an issue that says so; the same reading where there is none."""
    signs = len(_SIGN.findall(reading.utf8))
    if signs < _FEWEST or signs < _LEAST_OF_BYTES * _count_beyond_ascii(reading.utf8):
        return reading
    text = reading.utf8.decode("utf-8", "replace")
    found = [match[0] for match in _RUN.finditer(text) if _undone(match[0]) is not None]
    if (
        len(found) < _FEWEST
        or len(set(found)) < _FEWEST_KINDS
        or sum(map(len, found)) < _LEAST_OF_PAGE * _count_strange(text)
    ):
        return reading
    repaired = _SEGMENT.sub(_repair_segment, text)
    message = f"The page's text was encoded as UTF-8 twice; that was undone, as in {found[0]!r}."
    issue = Issue(code="encoding_repaired", message=message)
    return replace(reading, utf8=repaired.encode(), issues=(*reading.issues, issue))


def _count_beyond_ascii(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))


def _count_strange(text: str) -> int:
    """How many characters of a text are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _repair_segment(match: re.Match[str]) -> str:
    segment = match[0]
    if segment.isascii():
        return segment
    runs = [run[0] for run in _RUN.finditer(segment) if _undone(run[0]) is not None]
    if sum(map(len, runs)) < _LEAST_OF_SEGMENT * _count_strange(segment):
        return segment
    return _RUN.sub(_repair_run, segment)


def _repair_run(match: re.Match[str]) -> str:
    return _undone(match[0]) or match[0]


def _undone(run: str) -> str | None:
    r"""The characters that a run was, if it is readable text.

    >>> _undone("â€™"), _undone("Ã©Ã¨"), _undone("\xc2\x81")
    ('’', 'éè', None)
    """
    try:
        text = bytes(_BYTES[character] for character in run).decode()
    except UnicodeDecodeError:
        return None
    is_read = text.translate(_BLANKS).isprintable() and not any(ord(character) in _PHONETIC for character in text)
    return text if is_read else None
