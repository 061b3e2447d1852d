"""A robots.txt as it is sent: which answer means what, and its octets as text (RFC 9309, sections 2.2 and 2.3)."""

import codecs
import re
from typing import Literal

MOST_BYTES = 512_000
"""How much of a file is read: 500 KiB, the least that section 2.5 asks for. What follows is passed over."""
MOST_REDIRECTS = 5
"""How many redirects are followed, at least as many as section 2.3.1.2 asks for; after them the file is unavailable."""
DAY = 86_400.0
"""The longest time in seconds for which a file is held to be true (section 2.4)."""
SHORTEST = 60.0
"""The shortest: a server that allows no cache at all would be asked before every page."""

Verdict = Literal["rules", "unavailable", "unreachable"]
"""Rules to read; no file, so that all may be fetched; or a server that cannot say, so that nothing may."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]{1,9})", re.IGNORECASE)
_NEVER = re.compile(r"(?:^|[,\s])no-(?:store|cache)\b", re.IGNORECASE)
_FIRST_SUCCESS, _FIRST_REDIRECT, _FIRST_ERROR, _THROTTLED, _SERVER_ERROR = 200, 300, 400, 429, 500


def verdict_of(status: int) -> Verdict:
    """What a final status code says (section 2.3.1). 429 is no client's fault here, but a server with too much to do.

    >>> verdict_of(200), verdict_of(404), verdict_of(429), verdict_of(503)
    ('rules', 'unavailable', 'unreachable', 'unreachable')
    """
    if _FIRST_SUCCESS <= status < _FIRST_REDIRECT:
        return "rules"
    if _FIRST_REDIRECT <= status < _SERVER_ERROR and status != _THROTTLED:
        return "unavailable"
    return "unreachable"


def decode_file(content: bytes, *, whole: bool = True) -> str:
    """The text of a file: UTF-8 unless a byte order mark says otherwise, bad octets replaced. Of a file that was cut
    off, the last line goes, for half a rule may be a much wider one.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, "replace")
            break
    else:
        text = content.decode("utf-8", "replace")
    return text if whole else re.sub(r"[^\r\n]*\Z", "", text)


def seconds_true(cache_control: str | None) -> float:
    """For how long a file is held to be true: a day, or less where Cache-Control says so (section 2.4).

    >>> seconds_true(None), seconds_true("public, max-age=600"), seconds_true("no-store")
    (86400.0, 600.0, 60.0)
    """
    value = cache_control or ""
    if _NEVER.search(value):
        return SHORTEST
    found = _MAX_AGE.search(value)
    return min(max(float(found[1]), SHORTEST), DAY) if found else DAY
