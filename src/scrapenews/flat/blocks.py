"""Kept lines → blocks: paragraphs, and headings told from sentences."""

from collections.abc import Iterator, Sequence

from scrapenews.flat import shape
from scrapenews.flat.joining import BULLET
from scrapenews.flat.lines import Line
from scrapenews.flat.runs import is_prose
from scrapenews.record import Block

_WIDEST_HEADING = 110.0
_NARROWEST_HEADING = 4.0
_LEVEL = 2
"""Below the headline; a flat text does not say how deep a heading is."""
_WIDER = 1.5
_MARKS_OF_OTHER_LINES = (":", "：", ",", ";", "–", "—", "-", "…", ")", "|", "”", "»")


def make_blocks(lines: Sequence[Line], *, every_line: bool) -> tuple[Block, ...]:
    """The blocks of the lines that are kept. Each line is a block of its own where `every_line` is; else those
    without a blank line between them are one, which keeps its line breaks: verses, lists, addresses.
    """
    kept = [line for line in lines if not line.verdict]
    _mark_headings(kept, every_line=every_line)
    return tuple(
        Block(type="heading", level=_LEVEL, text=group[0].text)
        if group[0].role == "heading"
        else Block(type="paragraph", text=_running_text(group))
        for group in _groups(lines, every_line=every_line)
    )


def _running_text(group: Sequence[Line]) -> str:
    """A group's text: pieces of one line with what stood between them, lines with their line breaks."""
    rest = (f"{'' if line.follows else chr(10)}{line.indent}{line.text}" for line in group[1:])
    return "".join((group[0].text, *rest))


def _groups(lines: Sequence[Line], *, every_line: bool) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        is_own = not line.follows and (every_line or line.gap > 0)
        alone = is_own or line.role == "heading" or (group and group[-1].role == "heading")
        if group and (alone or line.verdict):
            yield group
            group = []
        if not line.verdict:
            group.append(line)
    if group:
        yield group


def _mark_headings(kept: Sequence[Line], *, every_line: bool) -> None:
    """Give the lines their role that head what follows."""
    for line, following, after in zip(kept, kept[1:], [*kept[2:], None], strict=False):
        stands_alone = every_line or (line.gap > 0 and following.gap > 0) or (line is kept[0] and following.gap > 0)
        if (
            stands_alone
            and not (line.follows or following.follows)
            and is_like_heading(line.text)
            and _is_text(line, following, after)
        ):
            line.role = "heading"


def is_like_heading(text: str) -> bool:
    """A short line that begins large and does not end as a sentence of running text.

    >>> is_like_heading("What the harbour master said"), is_like_heading("He said so."), is_like_heading("- one")
    (True, False, False)
    """
    if not _NARROWEST_HEADING <= shape.width(text) <= _WIDEST_HEADING or BULLET.match(text):
        return False
    if text.endswith(_MARKS_OF_OTHER_LINES) or (shape.ends_sentence(text) and text[-1] not in "?!？！"):
        return False
    first = next((letter for letter in text if letter.isalnum()), "")
    return (
        bool(first) and not first.islower() and not shape.holds_sentence(text) and "\t" not in text and "|" not in text
    )


def _is_text(line: Line, following: Line, after: Line | None) -> bool:
    """Whether what follows is text that a heading may head: prose, or another heading with prose below it."""
    if is_prose(following.text):
        return True
    if BULLET.match(following.text):
        return not BULLET.match(line.text)
    if shape.ends_sentence(following.text) or shape.announces(following.text):
        return shape.width(following.text) > _WIDER * shape.width(line.text)
    return after is not None and is_like_heading(following.text) and is_prose(after.text)
