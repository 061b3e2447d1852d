"""Lines that were broken in mid-sentence, joined again.

Two ways of breaking are told apart. A *hard-wrapped* text breaks wherever the next word would not have fitted: the
longest line shows how wide it was. A text of *nodes* breaks around each link in a sentence: what follows begins with
a small letter or a mark that no sentence begins with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapenews.flat import shape
from scrapenews.flat.lines import Line, are_parted_by_blank_lines

_NARROWEST, _WIDEST = 30, 110
_WRAPPED_SHARE = 0.8
_FEWEST_WRAPPED = 3
_CONTINUES = re.compile(r"[,;:.!?)\]”’»…%](?:\s|$)|['’]s\b")
_OPENS = re.compile(r"[(\[“„«‘]$|\s[-–—]$")
BULLET = re.compile(r"[-–—•*·◦▪‣○●■]\s|\(?\w{1,3}[.)]\s")
_CODE = re.compile(r"^(?:#|//|/\*|--\s|[\w@:~/-]*[=-]?[$#>]\s)|[;{}]\s*$|;?\s//\s|\S\s{3,}\S")
_NAME = re.compile(r"[^\W\d_A-Z]{1,3}[A-Z]")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_FEWEST_WORDS = 3
_FEWEST_WORDS_IF_PARTED = 8
_MOST_WORDS_OF_LINK = 9
_SMALLEST_SHARE = 0.45
_LONGEST_LOOKED_AT = 400
_LONG_ENOUGH = 0.5
_LONG_WORD = 4


def join_broken(lines: Sequence[Line]) -> list[Line]:
    """The lines with those joined that one sentence goes on in; a line keeps the number of its first part."""
    lines = list(_join_wrapped(lines))
    fewest = _FEWEST_WORDS_IF_PARTED if are_parted_by_blank_lines(lines) else _FEWEST_WORDS
    return _join_nodes(lines, fewest)


def _join_wrapped(lines: Sequence[Line]) -> Sequence[Line]:
    """Undo hard wrapping, where the whole text shows that it was wrapped at one width."""
    most = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= most <= _WIDEST:
        return lines
    inner = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if two.gap == 0]
    filled = [(one, two) for one, two in inner if len(one.text) >= _LONG_ENOUGH * most and not BULLET.match(two.text)]
    full = sum(_is_full(one, two, most) for one, two in filled)
    if full < _FEWEST_WRAPPED or full < _WRAPPED_SHARE * len(filled):
        return lines
    has_blanks = any(line.gap for line in lines)
    parts: list[list[str]] = []
    firsts: list[Line] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and line.gap == 0 and _goes_on(before, line, most, has_blanks=has_blanks):
            parts[-1].append(line.text)
        else:
            firsts.append(line)
            parts.append([line.text])
    return [replace(first, text=joined(texts)) for first, texts in zip(firsts, parts, strict=True)]


def _is_full(line: Line, following: Line, most: int) -> bool:
    """Whether the first word of the following line would not have fitted on a line."""
    text = following.text
    if shape.is_unspaced(text[:20]):
        return len(line.text) + 2 >= most
    return len(line.text) + 1 + len(text.split(maxsplit=1)[0]) > most


def _goes_on(line: Line, following: Line, most: int, *, has_blanks: bool) -> bool:
    if BULLET.match(following.text):
        return False
    return _is_full(line, following, most) and (has_blanks or not _ends_short(line, most))


def _ends_short(line: Line, most: int) -> bool:
    """A sentence's end well before the edge: a paragraph's last line."""
    return shape.ends_sentence(line.text) and len(line.text) < 0.8 * most


def joined(texts: Sequence[str]) -> str:
    """Parts of one sentence in a row: with a space, but none where a script sets none, before a mark, after a hyphen.

    >>> joined(["The pier", ", he said"]), joined(["well-", "known"]), joined(["東京", "で雨"])
    ('The pier, he said', 'well-known', '東京で雨')
    """
    pieces = [texts[0]]
    for before, text in zip(texts, texts[1:], strict=False):
        pieces += [text] if _joins_without_space(before, text) else [" ", text]
    return "".join(pieces)


def _joins_without_space(before: str, text: str) -> bool:
    if _CONTINUES.match(text) or _HYPHEN.search(before) or before[-1] in "([“„«‘":
        return True
    return shape.is_unspaced(before[-1]) and shape.is_unspaced(text[0])


def _join_nodes(lines: Sequence[Line], fewest: int) -> list[Line]:
    """Join a sentence that links broke in parts: part, link, part."""
    found: list[Line] = []
    parts: list[str] = []
    is_item = False

    def close() -> None:
        if len(parts) > 1:
            found[-1] = replace(found[-1], text=joined(parts))

    place = 0
    while place < len(lines):
        line = lines[place]
        if parts and not is_item and line.gap == 0 and (count := _parts_that_go_on(parts[-1], lines, place, fewest)):
            parts += [part.text for part in lines[place : place + count]]
            place += count
            continue
        close()
        is_item = _is_small_item(line.text, parts[-1] if parts else "", was_item=is_item)
        found.append(line)
        parts = [line.text]
        place += 1
    close()
    return found


def _is_small_item(text: str, before: str, *, was_item: bool) -> bool:
    """Whether a line begins small behind a colon, or behind an item that does: one of a list without bullets."""
    return (was_item or shape.announces(before)) and text[0].islower()


def _parts_that_go_on(before: str, lines: Sequence[Line], place: int, fewest: int) -> int:
    """How many lines from a place on go on with the sentence before: none, the line itself, or a link and more."""
    text = lines[place].text
    if not _is_open(before, fewest) or _is_code(text) or _begin_alike(before, text):
        return 0
    if _begins_within(text):
        return 1
    if place + 1 < len(lines) and lines[place + 1].gap == 0 and _is_link(text):
        after = lines[place + 1].text
        if _begins_within(after) and (_has_form(before, fewest) or _CONTINUES.match(after)):
            return 2
    return 0


def _begin_alike(one: str, two: str) -> bool:
    """Whether two lines begin with the same long word: commands and items do, parts of a sentence do not."""
    word = one.split(maxsplit=1)[0]
    return len(word) >= _LONG_WORD and word == two.split(maxsplit=1)[0]


def _is_open(text: str, fewest: int) -> bool:
    """A sentence that has begun and not ended."""
    if shape.ends_sentence(text) or shape.announces(text) or _is_code(text) or shape.is_in_brackets(text):
        return False
    return _has_form(text[-_LONGEST_LOOKED_AT:], fewest)


def _has_form(text: str, fewest: int) -> bool:
    words = text.split()
    return len(words) >= fewest and shape.lower_share(words) >= _SMALLEST_SHARE


def _begins_within(text: str) -> bool:
    """Whether a text begins as no sentence does. One with a capital inside its first word is a name: macOS."""
    if _CONTINUES.match(text):
        return True
    return text[0].islower() and not (BULLET.match(text) or _is_code(text) or _NAME.match(text))


def _is_code(text: str) -> bool:
    return _CODE.search(text[:_LONGEST_LOOKED_AT]) is not None


def _is_link(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS_OF_LINK and not shape.ends_sentence(text)
