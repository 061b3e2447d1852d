"""Whether a page asks not to be archived.

Sources: the robots meta element and the X-Robots-Tag field as search engines document them. ``noarchive`` and ``none``
count where they are said to all machines or to this one; what is said to another one is not meant for us.
"""

import re
from collections.abc import Iterator

from scrapenews.fetch.content import decoded_beginning
from scrapenews.fetch.message import Answer
from scrapenews.fetch.reservation import directives_of

FORBIDDING = frozenset({"noarchive", "none"})
"""Directives of a page that does not want to be archived."""

OUR_NAME = "scrapenews"
"""The name by which a page speaks to this program."""

_META = re.compile(rb"<meta\b([^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""\b(name|content)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_NAMES = ("robots", OUR_NAME)
LOOKED_AT = 1_000_000
"""How many bytes of a content are looked at."""


def forbids_archiving(answer: Answer, coded: bytes) -> bool:
    """Whether an answer's fields or its content, still with its content codings, ask not to be archived. Of the
    content, the first million bytes are looked at.
    """
    fields = [value for name, value in answer.headers if name == "x-robots-tag"]
    if not FORBIDDING.isdisjoint(part for value in fields for part in directives_of(value, OUR_NAME)):
        return True
    return page_forbids_archiving(decoded_beginning(coded, answer.header("content-encoding"), LOOKED_AT))


def page_forbids_archiving(content: bytes) -> bool:
    """Whether a robots meta element of a page asks that it be not archived.

    >>> page_forbids_archiving(b'<meta content="noindex, noarchive" name="robots">')
    True
    >>> page_forbids_archiving(b'<meta name="googlebot" content="noarchive">')
    False
    """
    return not FORBIDDING.isdisjoint(_directives_of_metas(content[:LOOKED_AT].replace(b"\0", b"")))


def _directives_of_metas(content: bytes) -> Iterator[str]:
    for meta in _META.findall(content):
        said = {name.lower(): b"".join(values) for name, *values in _ATTRIBUTE.findall(meta)}
        if said.get(b"name", b"").strip().lower().decode("latin-1") in _NAMES:
            yield from (part.strip() for part in said.get(b"content", b"").decode("latin-1").lower().split(","))
