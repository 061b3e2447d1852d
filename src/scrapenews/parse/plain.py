"""Plain text as markup, so that a page without any tags is a page all the same."""

import html
import re

_BLANK_LINES = re.compile(r"(?:\r\n?|\n)[ \t]*+(?:(?:\r\n?|\n)[ \t]*+)++")


def plain_markup(text: str, *, literal: bool) -> str:
    r"""A paragraph for each stretch between blank lines. `literal` text is text to the letter; otherwise character
    references in it count.

    >>> plain_markup("AT&amp;T\nfell.\n\nMore.", literal=False)
    '<p>AT&amp;T\nfell.</p><p>More.</p>'
    """
    if literal:
        text = html.escape(text, quote=False)
    return "".join(f"<p>{paragraph}</p>" for paragraph in _BLANK_LINES.split(text.strip()) if paragraph)
