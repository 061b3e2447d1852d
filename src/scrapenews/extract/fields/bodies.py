"""A text that is stated for machines, as paragraphs."""

import re

from scrapenews.extract.fields.text import unescaped

LONGEST = 400_000
"""Characters of a stated text that are read at most."""

_EDGE = re.compile(r"</?(?:p|br|div|h[1-6]|li|ul|ol|blockquote|section|figure|table|tr)\b[^<>]{0,300}>", re.IGNORECASE)
_UNREAD = re.compile(r"<(script|style)\b[^<>]{0,300}>[^<]{0,100000}</\1\s{0,9}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_INVISIBLE = "\ufeff\u200b\u00ad"


def read_paragraphs(text: str) -> str:
    r"""A stated text with a line for each of its paragraphs: entities read, tags left out, white space folded.

    Line breaks part paragraphs in a plain text; in HTML its elements do.

    >>> read_paragraphs("<p>Rain &amp;amp;\n<b>snow</b>.</p><p>Then sun.</p>"), read_paragraphs("One.\n\nTwo.")
    ('Rain & snow.\nThen sun.', 'One.\nTwo.')
    """
    text = text[:LONGEST]
    if "&" in text:
        text = unescaped(unescaped(text))  # twice: publishing systems escape what is escaped already
    if "<" in text:
        if _EDGE.search(text):
            text = _EDGE.sub("\n", " ".join(_UNREAD.sub("", text).split()))
        text = _TAG.sub("", text)
    for mark in _INVISIBLE:  # a table for `translate` is asked about every letter
        text = text.replace(mark, "")
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
