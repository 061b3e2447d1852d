"""JSON-LD as it is found in pages: inside comments, with stray characters, cut off, or not quite JSON."""

import json
from typing import Any

from scrapenews.extract.fields.text import unescaped

LARGEST_SCRIPT = 1_000_000
"""Characters of a script that are read at most; longer ones are left alone."""
LARGEST_REPAIR = 60_000
"""Repairing is slow, and what is broken beyond this length is not worth it."""

_OPENINGS = ("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//", ";")
_CLOSINGS = ("-->", "//]]>", "/*]]>*/", "]]>", "//", ";")


def read_json_ld(script: str) -> Any:
    r"""The value that a JSON-LD script holds; ``None`` where there is no object with a type to be had.

    >>> read_json_ld('<!-- {"@type": "Article", "name": "A\\nB",} -->')
    {'@type': 'Article', 'name': 'A\nB'}
    """
    if len(script) > LARGEST_SCRIPT:
        return None
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return _read_broken(script)


def _read_broken(script: str) -> Any:
    text = _unwrapped(script)
    if "&quot;" in text and '"' not in text:
        text = unescaped(text)
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _repair(text)


def _unwrapped(text: str) -> str:
    """The script without the comment and CDATA marks around it."""
    for opening in _OPENINGS:
        text = text.strip().removeprefix(opening)
    for closing in _CLOSINGS:
        text = text.strip().removesuffix(closing)
    return text


def _repair(text: str) -> Any:
    if "@type" not in text or len(text) > LARGEST_REPAIR:
        return None
    import json_repair

    try:
        return json_repair.loads(text, skip_json_loads=True)
    except (ValueError, RecursionError, IndexError, TypeError, AttributeError):
        return None
