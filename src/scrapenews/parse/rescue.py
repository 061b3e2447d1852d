"""A second opinion on a page of which libxml2 makes nothing.

A comment, a title or the like that never ends swallows the page: libxml2 reads it to the end, as browsers do today. The
browsers that such a page was once written for did not, so that there are pages like this in every archive. Here the
swallower is given an end, and BeautifulSoup, on Python's own parser, makes well-formed markup of the whole.
"""

import re

from scrapenews.parse.thin_tables import RAW

_BEAUTIFUL_SOUP_BYTES = 64_000  # it can take a second for that; longer pages libxml2 has to read alone
_COMMENT = (b"<!--", b"-->")
_PAIRS = (
    _COMMENT,
    *((f"<{name}".encode(), f"</{name}".encode()) for name in RAW if name not in ("script", "style")),
)
_XML_DECLARATION = re.compile(rb"<\?xml", re.IGNORECASE)


def rescue_markup(utf8: bytes) -> bytes | None:
    """Markup in which nothing that holds mere text is left without an end; ``None`` where nothing is.

    >>> rescue_markup(b"<title>News <p>text")
    b'<title>News </title><p>text</p>'
    """
    ended = utf8
    for start, end in _PAIRS:
        ended = _with_end(ended, start, end)
    if ended is utf8:
        return None
    return ended if len(ended) > _BEAUTIFUL_SOUP_BYTES else _as_beautiful_soup_reads_it(ended)


def _with_end(utf8: bytes, start: bytes, end: bytes) -> bytes:
    """The markup with an end for what begins with `start` and has none: comments lose their beginning, an element
    ends where the next tag begins.
    """
    lowered = utf8.lower()
    # ``</titles>`` ends no title (HTML Standard, 13.2.5.13).
    whole_end = re.escape(end) + (b"" if (start, end) == _COMMENT else rb"[\s/>]")
    last_end = max((found.start() for found in re.finditer(whole_end, lowered)), default=-1)
    position = lowered.find(start, last_end + 1)
    if position < 0:
        return utf8
    if (start, end) == _COMMENT:
        return utf8[:position] + utf8[position:].replace(start, b"")
    next_tag = utf8.find(b"<", position + 1)
    if next_tag < 0:
        return utf8
    return utf8[:next_tag] + end + b">" + utf8[next_tag:]


def _as_beautiful_soup_reads_it(utf8: bytes) -> bytes:
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup

    finished = utf8.rfind(b">") + 1
    # An unfinished tag at the end would make Python's parser read the rest again from each of its letters.
    safe = utf8[:finished] + utf8[finished:].replace(b"<", b"&lt;")
    safe = _XML_DECLARATION.sub(b"<?", safe)  # of which it would warn
    try:
        return BeautifulSoup(safe.decode("utf-8", "replace"), "html.parser", multi_valued_attributes=None).encode()
    except (ValueError, RecursionError, ParserRejectedMarkup):  # ValueError: a reference of thousands of digits, say
        return utf8
