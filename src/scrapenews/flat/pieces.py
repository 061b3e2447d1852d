"""A text on one line, cut into pieces that can be judged: sentences, and what stands before a sentence without being
one.

Only a text with hardly any line breaks is cut. The pieces know that they stood in one line: what is kept side by side
is one paragraph again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapenews.flat import shape
from scrapenews.flat.lines import Line

_LONG = 1_500
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)\]]{0,2}\s+(?=[\"'“„«‘(¿¡–—-]{0,2}[^\W\d_a-z])|(?<=[。！？])[」』”’]?\s*")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
_CAPITAL_COSTS = 0.75
_FEWEST_BEFORE = 4
_PIECE_OF_MENU = 6
_MOST_SMALL_LETTERS = 0.4


def cut_one_line(lines: Sequence[Line]) -> list[Line]:
    """The lines, or their pieces where they are few and long."""
    size = sum(len(line.text) for line in lines)
    if not lines or size < _LONG * len(lines):
        return list(lines)
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: Line) -> Iterator[Line]:
    last = 0
    for start, end in _spans(line.text):
        if text := line.text[start:end].strip():
            place = line.text.find(text, start)
            piece = replace(line, text=text)
            yield replace(piece, gap=0, follows=True, indent=line.text[last:place]) if last else piece
            last = place + len(text)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where pieces begin and end: all of them in a row are the text."""
    edges = [
        0,
        *(match.end() for match in (_SPACE if shape.is_unspaced(text[:_LONG]) else _SENTENCE).finditer(text)),
        len(text),
    ]
    for start, end in zip(edges, edges[1:], strict=False):
        yield from _parted(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, parted from the words before it that are none of its own."""
    words = [(word.start(), word[0]) for word in _WORD.finditer(text, start, end)]
    first = _first_of_sentence([word for _, word in words])
    if first < _FEWEST_BEFORE or shape.lower_share([word for _, word in words[:first]]) > _MOST_SMALL_LETTERS:
        yield start, end
        return
    cuts = [start, *(words[at][0] for at in range(_PIECE_OF_MENU, first - 1, _PIECE_OF_MENU))]
    cuts += [words[first][0], end] if first < len(words) else [end]
    yield from zip(cuts, cuts[1:], strict=False)


def _first_of_sentence(words: Sequence[str]) -> int:
    """The place of the word that a sentence begins with: from there on small letters outweigh capitals most."""
    best, total, first = 0.0, 0.0, len(words)
    for place in range(len(words) - 1, -1, -1):
        letter = words[place].lstrip("\"'“„«‘([–—-")[:1]
        total += 1.0 if letter.islower() else -_CAPITAL_COSTS
        if total > best:
            best, first = total, place
    return first - 1 if 0 < first < len(words) else first
