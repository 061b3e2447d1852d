"""The dateline: where a report was filed from, before its first sentence."""

import re

_PLACE = r"[^\W\d_][^\n()–—:.!?\"“”„«»]{0,40}?"
_AGENCY = r"\([^()\n]{2,30}\)"
_WITH_AGENCY = re.compile(rf"((?:{_PLACE}\.?,?\s?)?(?:,\s[^()\n–—]{{0,25}})?{_AGENCY})\s?(?:[-–—:.]+)\s?(?=\S)")
_CAPITALS = re.compile(r"([^\W\d_a-zß-öø-ÿ]{2}[^\n()–—]{0,40}?(?:,\s[^\n()–—]{1,25})?)\s(?:--?|–|—)\s(?=\S)")
_LONGEST = 80


def find_dateline(text: str) -> str | None:
    """The dateline at a paragraph's beginning; it stays part of the paragraph too.

    >>> find_dateline("BERLIN (dpa) - Die Lage"), find_dateline("WASHINGTON — The vote"), find_dateline("Then – no.")
    ('BERLIN (dpa)', 'WASHINGTON', None)
    """
    head = text[:160]
    for pattern in (_WITH_AGENCY, _CAPITALS):
        found = pattern.match(head)
        if found and len(found[1]) <= _LONGEST and _is_place(found[1]):
            return found[1].strip(" ,")
    return None


def _is_place(text: str) -> bool:
    """A few words, the first of them written as a name or all in capitals, and no sentence."""
    place = text.partition("(")[0].strip(" ,./")
    if "(" in text:
        words = place.partition(",")[0].split()
        return len(words) <= 5 and all(word[0].isupper() or not word[0].isascii() for word in words)  # noqa: PLR2004
    first = place.partition(",")[0]
    return first.isupper() and 1 <= len(first.split()) <= 4  # noqa: PLR2004
