"""Notes by which a publisher corrects an article."""

import datetime as dt
import re

from scrapenews.extract.fields.dates import find_dates
from scrapenews.record import Correction

_PHRASES = """
correction | corrections | corrected | clarification | editor's note | editor’s note | editors' note | this
    article has been corrected
this article has been amended | this article was amended | this story has been corrected | this story was corrected
this story has been updated to correct | korrektur | berichtigung | richtigstellung | in einer früheren version
in einer früheren fassung | in einer ersten version | correctif | rectificatif | corrección | fe de errores |
    rectificación
correção | errata | rettifica | errata corrige | correctie | rectificatie | rättelse | rettelse | oikaisu |
    sprostowanie | oprava
исправление | уточнение | виправлення | διόρθωση | düzeltme | 更正 | 訂正 | 정정
"""
"""How notes of correction begin."""

_ALTERNATIVES = "|".join(re.escape(part.strip()) for part in _PHRASES.replace("\n", "|").split("|") if part.strip())
_NOTE = re.compile(rf"[\W_]{{0,4}}(?:{_ALTERNATIVES})\b", re.IGNORECASE)
_AFTER_LABEL = tuple(":：(–—-")
_LONGEST = 900
_SHORTEST = 25


def read_correction(text: str, language: str | None = None) -> Correction | None:
    """A note of correction, with its day if it gives one; ``None`` where a text is no such note.

    >>> read_correction("Correction: An earlier version of this article misstated the year.").date is None
    True
    """
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    note = _NOTE.match(text)
    if note is None or not (text[note.end() :].lstrip()[:1] in _AFTER_LABEL or note[0].count(" ") > 1):
        return None
    found = find_dates(text[:120], language)
    return Correction(text=" ".join(text.split()), date=_day(found[0].value) if found else None)


def _day(value: object) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value if isinstance(value, dt.date) else None
