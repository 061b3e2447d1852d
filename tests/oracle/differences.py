"""What sort of difference it is, between a kept text and what the browser shows instead."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_ANCHOR_WORDS = 4
_NEAR = 40
_LONGEST = 5_000
_LONG = 80
"""Characters: what both have, and is longer, is printed shortened."""


def fold(text: str) -> str:
    r"""A text with every run of white space as one space.

    >>> fold(" It\xa0rained.\n Then ")
    'It rained. Then'
    """
    return " ".join(text.split())


def find_difference(text: str, page: str) -> tuple[str, str]:
    r"""The likely cause, and what stands on the page instead of a text that does not stand there, both folded.

    >>> find_difference("It rained.", "It rained. Then it stopped.")
    ('more on the same line', 'It rained.[[ Then it stopped.]]')
    """
    text = fold(text)[:_LONGEST]
    place = page.find(text)
    if place >= 0:
        before, after = (
            f"[[{beside}]]" if beside else ""
            for beside in (page[max(0, place - _NEAR) : place], page[place + len(text) :][:_NEAR])
        )
        return "more on the same line", f"{before}{text}{after}"
    if (shown := _find_unspaced(text, page)) is not None:
        return ("words glued" if len(shown) > len(text) else "a word torn"), _marked(text, shown)
    shown = _nearest(text, page)
    if not shown:
        return "not on the page", ""
    return _cause(text, shown), _marked(text, shown)


def _find_unspaced(text: str, page: str) -> str | None:
    """What stands on the page with the same characters, but for spaces."""
    pattern = r"\s?".join(map(re.escape, text.replace(" ", "")))
    found = re.search(pattern, page)
    return found[0] if found else None


def _nearest(text: str, page: str) -> str:
    """The stretch of the page where the text's first known words stand, somewhat longer than the text."""
    words = text.split()
    for index in range(max(1, len(words) - _ANCHOR_WORDS + 1)):
        anchor = " ".join(words[index : index + _ANCHOR_WORDS])
        if (place := page.find(anchor)) >= 0:
            begin = max(0, place - len(" ".join(words[:index])))
            return page[begin : begin + len(text) + _NEAR]
    return ""


def _cause(text: str, shown: str) -> str:
    kinds = {kind for kind, *_ in _changes(text.split(), shown.split())} - {"equal"}
    named = {"insert": "words missing", "delete": "words too many"}
    return named[kinds.pop()] if len(kinds) == 1 and kinds <= named.keys() else "other letters"


def _marked(text: str, shown: str) -> str:
    """Both texts as one, with what only the record has in ``{-…-}`` and what only the browser shows in ``[[…]]``."""
    parts = []
    for kind, begin, end, begin_shown, end_shown in _changes(text, shown):
        kept, seen = text[begin:end], shown[begin_shown:end_shown]
        if kind == "equal":
            parts.append(kept if len(kept) < _LONG else f"{kept[:35]} … {kept[-35:]}")
        else:
            parts += [f"{{-{kept}-}}"] if kept else []
            parts += [f"[[{seen}]]"] if seen else []
    return "".join(parts)


def _changes(text: Sequence[str], shown: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """What makes one of the other; what the page shows behind the text is none of it."""
    changes = SequenceMatcher(None, text, shown, autojunk=False).get_opcodes()
    return changes[:-1] if changes[-1][0] == "insert" else changes
