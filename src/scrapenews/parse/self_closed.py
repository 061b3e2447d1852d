"""Scripts that begin as if they were empty: ``<script/>``.

In HTML the slash means nothing, and what follows is code up to the end tag (HTML Standard, 13.2.5.32). libxml2 takes it
at its word, and the code for text. A script that is fetched from elsewhere has no code of its own, and stays as it is.
"""

import re

from lxml import etree

_SELF_CLOSED = re.compile(rb"(<(?:script|style)\b(?![^<>]*\bsrc\b)[^<>]*)/>", re.IGNORECASE)


def leaves_code(root: etree._Element) -> bool:
    """Whether text stands right behind an empty script of the page itself."""
    # The tail is asked for first: it is short, and a script may be long.
    return any(
        (tail := code.tail) and not tail.isspace() and not code.text and code.get("src") is None
        for code in root.iter("script", "style")
    )


def open_scripts(utf8: bytes) -> bytes:
    """The markup with these scripts begun as browsers begin them.

    >>> open_scripts(b'<script type="text/javascript"/>let a</script><script src="b.js"/>')
    b'<script type="text/javascript">let a</script><script src="b.js"/>'
    """
    return _SELF_CLOSED.sub(rb"\1>", utf8)
