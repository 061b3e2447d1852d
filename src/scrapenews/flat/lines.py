"""A text as its lines: what stands between line breaks, and how many blank lines are before it."""

import re
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85]")
_OTHER_BREAK = re.compile(r"[\u2028\u2029]")
"""Where a text has line breaks too, these are what an editor left in a sentence, which no browser breaks at."""
_NO_BREAK_SPACE = re.compile(r"&(?:amp;)?(?:nbsp|#160|#[xX][aA]0);|Â\xa0")
_NOT_TEXT = "\ufeff\x00"


@dataclass(slots=True)
class Line:
    """One line with something on it."""

    text: str
    """What stands on it, without white space at its ends."""
    number: int
    """Which line of the given text it is, from 1."""
    gap: int
    """How many blank lines stand before it."""
    indent: str = ""
    """The white space before it, which means something inside a block of several lines, and between pieces of one."""
    follows: bool = False
    """Whether it is a piece that stood behind the one before it, on the same line."""
    verdict: str = ""
    """``""`` while it is in the article, else the code of the reason why it is not (a key of `reasons.REASONS`)."""
    role: str = ""
    """What it is where it is no paragraph: ``headline``, ``heading``, ``standfirst``, ``byline``, ``date``."""


def read_lines(text: str) -> list[Line]:
    r"""The lines of a text. No-break spaces that were written out or doubly encoded are spaces again.

    >>> [(line.text, line.number, line.gap) for line in read_lines("One&nbsp;line.\r\n \n\nTwo.")]
    [('One line.', 1, 0), ('Two.', 4, 2)]
    """
    if "&" in text or "Â\xa0" in text:
        text = _NO_BREAK_SPACE.sub(" ", text)
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate((_BREAK if _BREAK.search(text.strip()) else _OTHER_BREAK).split(text), start=1):
        if line := raw.strip().strip(_NOT_TEXT).strip():
            indent = raw[: len(raw) - len(raw.lstrip())]
            lines.append(Line(line, number, gap if lines else 0, indent))
            gap = 0
        else:
            gap += 1
    return lines


def are_parted_by_blank_lines(lines: list[Line]) -> bool:
    """Whether paragraphs of this text are parted by blank lines; where hardly any are, every line break parts them."""
    breaks = lines[1:]
    blanks = sum(line.gap > 0 for line in breaks)
    share = blanks / max(1, len(breaks))
    return share >= _LARGE_SHARE or (blanks >= _FEWEST_BLANKS and share >= _SMALL_SHARE)


_FEWEST_BLANKS = 3
_SMALL_SHARE, _LARGE_SHARE = 0.05, 0.3
