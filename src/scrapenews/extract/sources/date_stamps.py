"""The dates of one block of text: which of them is which, and whether the block is there to say so.

A date counts for more where nothing else is said beside it: a line under the headline is there for its date, a
caption or a sentence only happens to hold one.
"""

import datetime as dt
import re
from itertools import islice, pairwise
from typing import NamedTuple

from scrapenews.dom import TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.date_words import (
    CHANGED_AFTER,
    DATE_NAMES,
    FIRST_PUBLISHED,
    FIRST_WORDS,
    MODIFIED,
    NOT_OURS,
    NOT_OURS_AFTER,
    PUBLISHED,
)
from scrapenews.extract.fields.dates import Found, day_of
from scrapenews.extract.material import Material
from scrapenews.record import Claim

LONGEST_BLOCK = 220
"""Characters of a block that is there for its date, at most."""
LABEL = 40
"""Characters before a date that are read for words that tell which date it is."""
FIRST_YEAR = 1991
"""The year of the first web page. An older day on a page is what the page speaks of, unless it is labelled."""
_MAYBE = re.compile(r"\d(?:\d{3}|[./-]\d)")
_REST = 45
"""Characters beside the dates of a line of dates, at most: a name, a rubric, a label."""
_REST_OF_TEXT = {"caption": 12, "": 24}
"""The same where the text is likely to speak of something, by the verdict on it: in captions and in the body."""
_OTHER_LABEL = re.compile(r"[^\W\d]\s?:\s*$")
_TO = re.compile(r"\s{0,2}(?:[-–—]|to|until|bis|au|al|до|по)\s{0,2}")
_BEGINNING = re.compile(rf"(?<![\d:.,])(?P<day>[0-3]?\d)\.?(?P<month>\s[^\W\d_]{{3,12}}\.?)?{_TO.pattern}$")
_MARKS = " \n|·•-–"
_MOST_ELEMENTS = 30
_POINTING = frozenset(["navigation", "links"])


class Stamp(NamedTuple):
    """A date of a block."""

    field: str
    """``date_published`` or ``date_modified``."""
    found: Found
    sure: bool
    """Whether the block is there for its dates."""
    labelled: bool
    """Whether a word beside it says which date it is."""
    named: bool
    """Whether the name of the element says that there is a date in it."""
    first: bool
    """Whether the words before it say that it is the first of several days of publication."""
    by_name: bool
    """Whether it is the modified date only by the name of the element, which no reader sees."""

    def claim(self, place: str) -> Claim:
        """The claim that the page makes by this date."""
        return claim("page", place, self.field, self.found.value, self.found.printed)


def field_of(label: str) -> str:
    """Which date it is, by the nearest telling word before it; a date without one is that of publication.

    >>> field_of("Updated"), field_of("updated, first published"), field_of("Berlin")
    ('date_modified', 'date_published', 'date_published')
    """
    modified = [match.start() for match in MODIFIED.finditer(label)]
    published = [match.start() for match in PUBLISHED.finditer(label)]
    return "date_modified" if modified and (not published or published[-1] < modified[-1]) else "date_published"


def stamps_of(block: TextBlock, material: Material) -> list[Stamp]:
    """The dates of a short block in order, without those that are said to be of something else."""
    text = _opening(block.text)
    if len(text) > LONGEST_BLOCK or not _MAYBE.search(text):
        return []
    dates = material.dates_in(text)
    if _is_span(text, dates):
        return []
    rest = len(text) - sum(len(date.printed) for date in dates)
    verdict = material.body.verdicts[block.index]
    bare = rest <= _REST_OF_TEXT.get(verdict, _REST) and verdict not in _POINTING
    before, stamps = 0, []
    for date in dates:
        label = text[max(before, date.start - LABEL) : date.start]
        if not (NOT_OURS.search(text, before, date.start) or NOT_OURS_AFTER.match(text, date.end)):
            if not label.strip(_MARKS):
                label = "" if before else _label_above(block, material)
            if not PUBLISHED.search(label):
                label += _changed_after(text, date.end)
            stamps.append(_stamp(block, date, label, bare=bare, said=_says_after(text, date.end)))
        before = date.end
    return [stamp for stamp in stamps if stamp.labelled or stamp.found.value.year >= FIRST_YEAR]


def may_be_first(block: TextBlock, material: Material) -> bool:
    """Whether a block with a date, or the one before it, has a word for being the first: quick to ask."""
    if (len(block.text) > LONGEST_BLOCK and "\n" not in block.text) or not _MAYBE.search(block.text):
        return False
    above = material.outline.blocks[block.index - 1].text if block.index else ""
    lowered = f"{above[:LABEL]}\n{block.text}".lower()
    return any(word in lowered for word in FIRST_WORDS)


def _is_span(text: str, dates: list[Found]) -> bool:
    """Whether a text says from when to when something lasts (``3 to 5 May 2024``): a fair, a life, a match.

    >>> from scrapenews.extract.fields.dates import find_dates
    >>> [_is_span(at, find_dates(at)) for at in ("3 – 5 May 2024", "1 May 1931 – 4 May 2024", "9:15 – 4 May 2024")]
    [True, True, False]
    """
    if not dates:
        return False
    begun = _BEGINNING.search(text[max(0, dates[0].start - LABEL) : dates[0].start])
    if begun and (begun["month"] or int(begun["day"]) < dates[0].value.day):
        return True
    return any(_TO.fullmatch(text, one.end, other.start) for one, other in pairwise(dates))


def _opening(text: str) -> str:
    """A text; of a longer one in lines, those that are short enough together."""
    end = text.rfind("\n", 0, LONGEST_BLOCK) if len(text) > LONGEST_BLOCK else -1
    return text if end < 0 else text[:end]


def _stamp(block: TextBlock, date: Found, label: str, *, bare: bool, said: bool) -> Stamp:
    own = _names_around(block, date.printed)
    names = f"{block.container.names} {own}"
    said = said or PUBLISHED.search(label) is not None
    field = field_of(label)
    by_name = not label and not said and field_of(names) == "date_modified"
    named = DATE_NAMES.search(own if len(block.text) > 2 * _REST else names) is not None
    changed = field == "date_modified" and bare
    sure = said or changed or ((bare or named) and not _OTHER_LABEL.search(label))
    return Stamp(
        "date_modified" if by_name else field,
        date,
        sure,
        said or changed,
        named,
        FIRST_PUBLISHED.search(label) is not None,
        by_name,
    )


def _says_after(text: str, end: int) -> bool:
    """Whether the words behind the last date of a text say that it is that of publication."""
    return not _MAYBE.search(text, end) and PUBLISHED.search(text, end, end + LABEL) is not None


def _changed_after(text: str, end: int) -> str:
    """The word for a change that closes a sentence behind its date, as it does in German and Dutch."""
    found = CHANGED_AFTER.match(text, end)
    return f" {found['word']}" if found else ""


def _names_around(block: TextBlock, printed: str) -> str:
    """The names of the element within a block that holds its date and hardly anything else."""
    for element in islice(block.container.element.iterdescendants(), _MOST_ELEMENTS):
        if isinstance(element.tag, str) and element.text and (names := element.get("class")):
            shown = " ".join(element.text.split())
            if _MAYBE.search(shown) and (shown in printed or (printed in shown and len(shown) <= len(printed) + LABEL)):
                return names
    return ""


def _label_above(block: TextBlock, material: Material) -> str:
    """The block before, where it is no more than a label (``Updated``)."""
    if block.index == 0 or material.body.verdicts[block.index - 1] in _POINTING:
        return ""
    above = material.outline.blocks[block.index - 1].text
    return above if len(above) <= LABEL and not any(map(str.isdigit, above)) else ""


def unnamed(stamps: list[Stamp]) -> list[Stamp]:
    """The stamps; where none is of publication and some are modified by their names only, those are of publication:
    readers see dates without a word.
    """
    if any(stamp.field == "date_published" for stamp in stamps):
        return stamps
    return [stamp._replace(field="date_published") if stamp.by_name else stamp for stamp in stamps]


def kinds_of_lists(stamps: list[tuple[TextBlock, Stamp]]) -> set[int]:
    """The kinds of blocks that are the entries of a list: they hold different days. Two that stand together are the
    two dates of one article.
    """
    days: dict[int, set[dt.date]] = {}
    places: dict[int, list[int]] = {}
    for block, stamp in stamps:
        days.setdefault(block.container.signature, set()).add(day_of(stamp.found.value))
        places.setdefault(block.container.signature, []).append(block.index)
    return {
        kind
        for kind, found in days.items()
        if len(found) > 1 and places[kind][0] != places[kind][-1] and not _are_two(places[kind])
    }


def _are_two(places: list[int]) -> bool:
    return len(places) == 2 and abs(places[1] - places[0]) <= 2  # noqa: PLR2004
