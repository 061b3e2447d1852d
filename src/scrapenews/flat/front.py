"""What stands in front of the body: headline, date line, byline, standfirst.

They are looked for just before the first paragraph that is kept, also among lines that were judged to be no text. A
headline needs a witness (a date line, a byline, a menu that was taken away before it): a lone short line in front of
paragraphs may as well be a sub-heading of the text, and stays in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from scrapenews.flat import phrases, shape
from scrapenews.flat.lines import Line
from scrapenews.flat.readers import FoundDate, Readers
from scrapenews.flat.runs import is_prose
from scrapenews.flat.said_again import telling_words

_REACH = 25
_LINES_OF_BODY = 20
_NEAR_COPIES = 60
_CREDIT_MARK = re.compile(r"[(/©|][^()/©|]{2,30}\)?$")
_LONGEST_BYLINE = 160
_LONGEST_DATE_LINE = 120
_LETTERS_OF_DATE_LINE = 45
_NARROWEST_HEADLINE, _WIDEST_HEADLINE = 16.0, 220.0
_FEWEST_WORDS = 3
_MENU = 0.5
_MOST_TIMES = 4
_LONGEST_STANDFIRST = 500
_MOST_STANDFIRSTS = 2
_NEVER = frozenset(
    [
        "icons",
        "share",
        "consent",
        "subscribe",
        "rights",
        "tags",
        "caption",
        "advertising",
        "comments",
        "nothing",
        "elsewhere",
    ]
)


@dataclass(slots=True)
class Front:
    """The lines that hold fields."""

    headline: Line | None = None
    standfirsts: list[Line] = field(default_factory=list)
    bylines: list[Line] = field(default_factory=list)
    dates: list[tuple[Line, FoundDate]] = field(default_factory=list)


def find_front(lines: Sequence[Line], readers: Readers) -> Front:
    """The lines in front of the body that hold fields; each has its role, and its verdict where it is no block."""
    front = Front()
    first = next((place for place, line in enumerate(lines) if not line.verdict and is_prose(line.text)), None)
    if first is None:
        return front
    places = [place for place in range(max(0, first - _REACH), first) if _may_tell(lines[place])]
    for place in places:
        _read_line(lines, place, front, readers)
    if front.dates and not front.bylines:
        front.bylines = _bare_names(lines, places, front, readers)
    front.headline = _headline(lines, places, first, front, readers)
    _take_lead(lines, first, front, readers)
    for role, found in (
        ("headline", [front.headline]),
        ("byline", front.bylines),
        ("date", [line for line, _ in front.dates]),
    ):
        for line in found:
            if line is not None:
                line.role, line.verdict = role, role
    return front


def _may_tell(line: Line) -> bool:
    return line.verdict not in _NEVER


def _read_line(lines: Sequence[Line], place: int, front: Front, readers: Readers) -> None:
    """Take a line for a date line, a byline or both, if it is one."""
    line = lines[place]
    text = line.text
    dates = date_line(text, readers) if len(text) <= _LONGEST_DATE_LINE else ()
    front.dates += [(line, date) for date in dates]
    if len(text) <= _LONGEST_BYLINE and readers.starts_byline(text):
        front.bylines.append(line)


def _bare_names(lines: Sequence[Line], places: Sequence[int], front: Front, readers: Readers) -> list[Line]:
    """The line beside a date line that is a name and nothing else."""
    dated = {id(line) for line, _ in front.dates}
    beside = [
        lines[place]
        for place in places
        if readers.is_full_name(lines[place].text)
        and "/" not in lines[place].text
        and any(id(line) in dated for line in _neighbours(lines, place))
    ]
    return beside[-1:]


def _neighbours(lines: Sequence[Line], place: int) -> Sequence[Line]:
    return (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])


def date_line(text: str, readers: Readers) -> Sequence[FoundDate]:
    """The dates of a line that is hardly more than them."""
    if not any(map(str.isdigit, text)) or shape.ends_sentence(text) or shape.announces(text):
        return ()
    dates = readers.find_dates(text, None)
    if not dates:
        return ()
    letters = sum(map(str.isalpha, text)) - sum(map(str.isalpha, "".join(date.printed for date in dates)))
    return dates if letters <= _LETTERS_OF_DATE_LINE else ()


def _headline(lines: Sequence[Line], places: Sequence[int], first: int, front: Front, readers: Readers) -> Line | None:
    """The best candidate: wide, near to the body and to its witnesses; ``None`` where nothing vouches for one."""
    taken = {id(line) for line in (*front.bylines, *(line for line, _ in front.dates))}
    told = [place for place in places if id(lines[place]) in taken]
    has_dirt = any(line.verdict in ("icons", "menu", "front") or line.verdict in _NEVER for line in lines[:first])
    if not (told or has_dirt):
        return None
    candidates = [
        place
        for place in places
        if id(lines[place]) not in taken and _is_candidate(lines, place) and not _names_maker(lines[place], readers)
    ]
    if not candidates:
        return None
    said = telling_words("\n".join(line.text for line in lines[first : first + _LINES_OF_BODY] if not line.verdict))
    return lines[max(candidates, key=lambda place: _rank(lines, place, told, said))]


def _is_candidate(lines: Sequence[Line], place: int) -> bool:
    text = lines[place].text
    words = text.split()
    wide = shape.width(text)
    if not _NARROWEST_HEADLINE <= wide <= _WIDEST_HEADLINE or phrases.menu_share(words) >= _MENU:
        return False
    if text.endswith((".", "。", ",", ";", "…")) and not text.endswith("..."):
        return False
    return len(words) >= _FEWEST_WORDS or shape.is_unspaced(text)


def _names_maker(line: Line, readers: Readers) -> bool:
    """Whether a line is a picture's credit: a full name, a slash, and hardly more."""
    name, slash, _ = line.text.partition("/")
    return bool(slash) and readers.is_full_name(name.strip())


def _rank(lines: Sequence[Line], place: int, told: Sequence[int], said: frozenset[str]) -> float:
    """How well a line stands for a headline: the body says its words again, it is wide, it stands near to date and
    byline, and elsewhere too.
    """
    text = lines[place].text
    words = telling_words(text)
    shared = len(words & said) / (len(words) + 1)
    nearest = min((abs(place - other) for other in told), default=0)
    times = sum(line.text == text for line in lines[max(0, place - _NEAR_COPIES) : place + _NEAR_COPIES])
    is_caption = _CREDIT_MARK.search(text) is not None
    return (
        90 * shared
        + 0.3 * min(shape.width(text), 90.0)
        - 2 * nearest
        + 12 * (1 < times < _MOST_TIMES)
        - 40 * is_caption
    )


def _take_lead(lines: Sequence[Line], first: int, front: Front, readers: Readers) -> None:
    """Take what stands between the headline and a byline or date line behind it for the standfirst; and such lines
    right behind a first paragraph that is it.
    """
    if front.headline is None:
        return
    after = first + 1
    behind = [
        place for place in range(after, min(after + _MOST_STANDFIRSTS + 2, len(lines))) if _tells(lines[place], readers)
    ]
    if behind and shape.width(lines[first].text) <= _LONGEST_STANDFIRST:
        for place in behind:
            _read_line(lines, place, front, readers)
        front.standfirsts = [line for line in lines[first : behind[0]] if not line.verdict]
    else:
        front.standfirsts = _between(lines, front)
    if not any(not line.verdict and is_prose(line.text) for line in lines if line not in front.standfirsts):
        front.standfirsts = []
    for line in front.standfirsts:
        line.role = line.verdict = "standfirst"


def _between(lines: Sequence[Line], front: Front) -> list[Line]:
    """The sentences between the headline and the last byline or date line before the body."""
    order = {id(line): place for place, line in enumerate(lines)}
    told = [order[id(line)] for line in (*front.bylines, *(line for line, _ in front.dates))]
    start = order[id(front.headline)]
    end = max(told, default=start)
    found = [
        line for line in lines[start + 1 : end] if line.verdict in ("", "front") and shape.ends_sentence(line.text)
    ]
    return found if len(found) <= _MOST_STANDFIRSTS else []


def _tells(line: Line, readers: Readers) -> bool:
    text = line.text
    if len(text) > _LONGEST_DATE_LINE:
        return False
    return readers.starts_byline(text) or bool(date_line(text, readers))
