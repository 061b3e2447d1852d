"""Damage that cannot be undone, said with its place: holes where words were dropped, quotations that never open or
close.

The codes are those of pages. A text without markup shows more: the two spaces around a dropped link, and in each
paragraph which quotation mark has lost its partner.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from scrapenews.record import Block, Issue

_SPACE = " \u00a0\u2009\u202f"
_HOLE = re.compile(
    rf"(?<=[^\W\d_])(?P<space>[{_SPACE}]{{2,}})(?=[^\W\d_]|[,;:.](?:\s|$))"
    r"|(?<![\w-])(?i:the|a|an|of|with|from|by|at|for|der|die|das|des|dem|den|von|mit|le|la|les|de|du|el|los|las|del|il|lo|gli"
    r"|het|een)(?P<mark> [,;:.](?=\s|$))"
)
_DRAWN = str.maketrans(dict.fromkeys(_SPACE, "␣"))
_WIDE_STOP = re.compile(r"[.!?]  \S")
_AROUND = 24
_PAIRS = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"))
_GERMAN = ("„", "“")
_CLAUSE_ENDS = ",.!?…，。！？、"
_PLAIN = '"'
_LONGEST_SHOWN = 60
_MOST = 500


def find_damage(blocks: Sequence[Block]) -> Iterator[Issue]:
    """A remark for each hole and for each quotation mark without its partner, up to so many that no one reads on."""
    return islice(_damage(blocks), _MOST)


def _damage(blocks: Sequence[Block]) -> Iterator[Issue]:
    prose = [(place, block.text) for place, block in enumerate(blocks) if block.type == "paragraph"]
    uses_double_spaces = any(_WIDE_STOP.search(text) for _, text in prose)
    for place, text in prose:
        for hole in _HOLE.finditer(text):
            if hole["space"] is None or not uses_double_spaces:
                message = f'Words are missing, a hole in sentence: "{_shown(text, hole)}".'
                yield Issue(code="hole_in_sentence", message=message, block=place)
    yield from _lost_marks(prose)


def _shown(text: str, hole: re.Match[str]) -> str:
    """The words before a hole and the one behind it; its spaces are drawn."""
    start = max(0, hole.start() - _AROUND)
    start = text.find(" ", start, hole.start()) + 1 if start else 0
    behind = text[hole.end() : hole.end() + _AROUND].split(maxsplit=1)[:1]
    gap = f" {hole[0].translate(_DRAWN)}" if hole["space"] else hole[0].translate(_DRAWN)
    return f"{text[start : hole.start()]}{gap}{' ' * (not hole['space'])}{''.join(behind)}"


def _lost_marks(prose: Sequence[tuple[int, str]]) -> Iterator[Issue]:
    whole = "".join(text for _, text in prose)
    pairs = [_GERMAN] if "„" in whole else [pair for pair in _PAIRS if pair[0] in whole or pair[1] in whole]
    yield from _plain_marks(prose)
    for pair in pairs:
        if pair[0] == "«" and _is_turned(whole):
            pair = ("»", "«")  # noqa: PLW2901 # as Danish and some German print sets them
        yield from _unpaired(prose, *pair)


def _plain_marks(prose: Sequence[tuple[int, str]]) -> Iterator[Issue]:
    """Paragraphs with an odd number of plain marks, the first of which ends a clause: it must have been opened."""
    for place, text in prose:
        if text.count(_PLAIN) % 2:
            first = text.find(_PLAIN)
            if first > 0 and text[first - 1] in _CLAUSE_ENDS and text[first + 1 : first + 2] in ("", " "):
                yield _lost_opening(text, first, place)


def _is_turned(text: str) -> bool:
    return len(re.findall(r"(?:^|[\s(])»\w", text)) > len(re.findall(r"(?:^|[\s(])«\s?\w", text))


def _unpaired(prose: Sequence[tuple[int, str]], opening: str, closing: str) -> Iterator[Issue]:
    """Marks without a partner. A quotation may go on over paragraphs, each of which opens it anew, and only the last
    closes it: so that an opening mark without a closing one is a fault only where the next paragraph does not open one.
    """
    is_open = False
    for at, (place, text) in enumerate(prose):
        depth = 1 if is_open and not text.lstrip().startswith(opening) else 0
        for found in re.finditer(f"[{opening}{closing}]", text):
            if found[0] == opening:
                depth += 1
            elif depth:
                depth -= 1
            elif _ends_quotation(text, found.start()):
                yield _lost_opening(text, found.start(), place)
        is_open = depth > 0
        if is_open and not _goes_on(prose, at, opening, closing):
            yield _lost_closing(text, opening, place)
            is_open = False


def _goes_on(prose: Sequence[tuple[int, str]], at: int, opening: str, closing: str) -> bool:
    """Whether the paragraphs after this one go on with its quotation: the next opens it anew, or one closes it."""
    for _, text in prose[at + 1 : at + 4]:
        if text.lstrip().startswith(opening):
            return True
        first = re.search(f"[{opening}{closing}]", text)
        if first:
            return first[0] == closing
    return False


def _ends_quotation(text: str, place: int) -> bool:
    """A mark after a sentence or clause, or after a word: an inch mark or an apostrophe stands elsewhere."""
    before = text[place - 1 : place]
    return bool(before) and (before in _CLAUSE_ENDS or before.isalpha() or before in "’'」』")


def _lost_opening(text: str, place: int, block: int) -> Issue:
    start = max(text.rfind(" ", 0, max(0, place - _LONGEST_SHOWN)) + 1, 0)
    shown = ("…" if start else "") + text[start : place + 1]
    message = f'A closing quotation mark without an opening one: "{shown}".'
    return Issue(code="unbalanced_quotes", message=message, block=block)


def _lost_closing(text: str, opening: str, block: int) -> Issue:
    place = text.rfind(opening)
    shown = text[place : place + _LONGEST_SHOWN] + ("…" if len(text) - place > _LONGEST_SHOWN else "")
    message = f'An opening quotation mark without a closing one: "{shown}".'
    return Issue(code="unbalanced_quotes", message=message, block=block)
