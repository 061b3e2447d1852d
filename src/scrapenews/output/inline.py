"""Marked text as properly nested pieces.

A record's marks are stretches that may overlap in any way; HTML and Markdown want elements inside one another. Here
each type's marks are first laid side by side (a link inside a link is no link in either format), then the text is cut
wherever a mark begins or ends, and marks that cross are closed and opened again at the cut.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from scrapenews.output.addresses import linkable
from scrapenews.output.characters import printable_marked
from scrapenews.record import Mark, MarkType


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text under one mark."""

    type: MarkType
    """What it is marked as."""
    url: str | None
    """A link's address, fit to be written."""
    pieces: tuple["Piece", ...]
    """What stands in it: never nothing."""


Piece = Span | str
"""A part of a marked text."""

Segment = tuple[str, tuple[tuple[MarkType, str | None], ...]]
"""A text without a mark's border in it, and the marks around it."""


def nested_pieces(text: str, marks: tuple[Mark, ...]) -> tuple[Piece, ...]:
    """A text as plain pieces and spans, a span of each type at most once around any character, code innermost.

    Only printable characters are left, links that lead nowhere safe are plain text, and marks are drawn in from white
    space at their ends.

    >>> nested_pieces("a bc", (Mark(type="strong", start=0, end=3), Mark(type="deleted", start=2, end=4)))[0]
    Span(type='strong', url=None, pieces=('a ', Span(type='deleted', url=None, pieces=('b',))))
    """
    text, marks = printable_marked(text, _within(text, marks))
    laid = _side_by_side([tight for mark in marks if (tight := _tightened(text, mark))])
    return tuple(_nest(list(_cut(text, laid)), 0))


def _within(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if 0 <= mark.start < mark.end <= len(text))


def _tightened(text: str, mark: Mark) -> Mark | None:
    url = linkable(mark.url) if mark.type == "link" else None
    stretch = text[mark.start : mark.end]
    start = mark.start + len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip())
    return Mark(type=mark.type, start=start, end=end, url=url) if start < end and (url or mark.type != "link") else None


def _side_by_side(marks: list[Mark]) -> list[Mark]:
    """Marks of one type without overlap: like ones joined, of two links the one that begins first kept whole."""
    laid: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.type, mark.start, -mark.end)):
        last = laid[-1] if laid and laid[-1].type == mark.type else None
        if last is None or mark.start > last.end:
            laid.append(mark)
        elif mark.url == last.url:
            laid[-1] = replace(last, end=max(last.end, mark.end))
        elif mark.end > last.end:
            laid.append(replace(mark, start=last.end))
    return laid


def _cut(text: str, marks: list[Mark]) -> Iterator[Segment]:
    """The text cut wherever a mark begins or ends, each segment with the marks around it from the outside in."""
    waiting = deque(sorted(marks, key=lambda mark: mark.start))
    around: list[Mark] = []
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(cuts):
        around = [mark for mark in around if mark.end > start]
        while waiting and waiting[0].start == start:
            around.append(waiting.popleft())
        outside_in = sorted(around, key=lambda mark: (mark.type == "code", mark.start, -mark.end))
        yield text[start:end], tuple((mark.type, mark.url) for mark in outside_in)


def _nest(segments: list[Segment], depth: int) -> Iterator[Piece]:
    for outer, group in groupby(segments, key=lambda segment: segment[1][depth : depth + 1]):
        if outer:
            ((kind, url),) = outer
            yield Span(kind, url, tuple(_nest(list(group), depth + 1)))
        else:
            yield "".join(text for text, _ in group)
