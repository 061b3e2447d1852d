"""Lines that say who wrote, when and for whom: bylines, dates, stamps, agencies, and how long an article takes to read.

Three kinds of date are told apart. A *date line* is hardly more than a date or a time. A *stamp* names its source as
well, and must be a full date or a time of day. What stamps an *entry* may stand beside its writer's name and words
like "Reply": it is believed only of several lines of one shape.
"""

import re

from scrapenews.strip.agencies import AGENCIES
from scrapenews.strip.prose import weight

_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|autor(?:in|es?)?|author|text|texte|written by|posted by|published by|story "
    r"by|from|"
    r"автор|от|作者|記者|记者|文)\b\s*:?\s*\S|(?:本报|本報)?(?:作者|記者|记者)(?-i:[\u4e00-\u9fff]{2,4})(?:\s.{0,20})?$",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}|\d{1,2}[./:]\d{1,2}")
_STAMP = re.compile(
    r"\d{1,2}[:：]\d{2}|\d{4}\s?[-./年]\s?\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2} \w{3,9} \d{2,4}"
)
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d(?<![\d.:]\d)(?:(?<=[01])\d|(?<=2)[0-3])?[:.h][0-5]\d(?!\d)", re.IGNORECASE)
_MONTH = (
    "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avr(?:il)?|ma[iy]o?|jun[ei]?|"
    "juin|jul[iy]?|juillet|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|"
    "de[cz](?:ember|embre)?"
)
_DAY = re.compile(
    rf"\b(?:(?:19|20)\d\d\b|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d|\d{{4}})\b|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:{_MONTH})\b|"
    rf"(?:{_MONTH})\.?\s\d{{1,2}}\b)",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\W{0,6}(?:(?:reading time|read time|time to read|lesezeit|lesedauer|temps de lecture|tiempo de lectura|"
    r"tempo di lettura|tempo de leitura|leestijd|czas czytania|lästid|lesetid|læsetid|"
    r"время чтения|okuma süresi|doba čtení)\b.{0,30}|"
    r"\d{1,3}\W{0,2}(?:min(?:ute)?s?|minuten|minuti|minutos|мин\w*)\W{0,2}"
    r"(?:read|reading time|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lesen|czytania|чтения)"
    r"\W{0,3})$",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"\W{0,4}(?:(?:last|first) (?:updated|reviewed|modified|published)|updated?|published in|(?:zuletzt )?"
    r"(?:aktualisiert|überarbeitet|geändert)|stand|mis à jour|(?:última )?actuali[sz](?:ado|ación)|"
    r"atualizado|(?:ultimo )?aggiorn(?:ato|amento)|(?:laatst )?bijgewerkt|"
    r"uppdaterad|oppdatert|opdateret|(?:ostatnia )?aktualizacja|обновлено)\b",
    re.IGNORECASE,
)
_AGENCIES = frozenset(
    spelled
    for name in map(str.strip, AGENCIES.replace("\n", "|").split("|"))
    if name
    for spelled in (name, name.lower())
)
_BETWEEN_NAMES = re.compile(r"[\s,/|()\[\]–—.•-]+")
_AGO = re.compile(
    r"\b(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago\b|"
    r"\bvor\s\d+\s\w+|\bhace\s\d+|\bil y a \d+|(?<!\d)\d{1,2}\s?[hdw]$",
    re.IGNORECASE,
)

_LONGEST_SOURCE_LINE = 120
_MOST_STAMP_LETTERS = 50
_LONGEST_BYLINE = 120
_LONGEST_DATE_LINE = 90
_MOST_LETTERS = 40
_FEW_LETTERS = 20
LONGEST_ENTRY_STAMP = 130
_LONGEST_AGENCY_LINE = 40
_MOST_NAMES = 4
_LONGEST_READING_TIME = 60
_LONGEST_AGO = 80


def is_byline(text: str) -> bool:
    """A short line that begins as bylines do.

    >>> is_byline("By Ann Example"), is_byline("By now it was raining.")
    (True, False)
    """
    return (
        len(text) < _LONGEST_BYLINE
        and _BYLINE.match(text) is not None
        and not text.endswith((".", "!", "?", ":", "。"))
    )


def is_date_line(text: str) -> bool:
    """A short line that is mostly a date or a time.

    >>> is_date_line("7 Oct, 2016 12:29"), is_date_line("It happened in 1984.")
    (True, False)
    """
    if len(text) > _LONGEST_DATE_LINE or not _DATE.search(text) or text.endswith((".", "!", "?", "。")):
        return False
    return _letters(text) <= _MOST_LETTERS


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def is_stamp(text: str) -> bool:
    """A line with a full date or a time and hardly any words, as news portals set before the text: date, source.

    >>> is_stamp("2011年12月09日 10:21 来源：新华网"), is_stamp("By 10:21 the harbour was full.")
    (True, False)
    """
    if len(text) > _LONGEST_SOURCE_LINE or not _STAMP.search(text) or text.endswith((".", "!", "?", "。")):
        return False
    return sum(weight(letter) for letter in text if letter.isalpha()) <= _MOST_STAMP_LETTERS


def is_reading_time(text: str) -> bool:
    """A line that says how long the article takes to read.

    >>> is_reading_time("3 MIN. READ"), is_reading_time("Tiempo de lectura: 2 minutos"), is_reading_time("3 min.")
    (True, True, False)
    """
    return len(text) <= _LONGEST_READING_TIME and _READING_TIME.match(text) is not None


def is_update(text: str) -> bool:
    """A short line that says when the article was updated or reviewed.

    >>> is_update("Aktualisiert am 17.01.2021."), is_update("Last reviewed January 2023"), is_update("Updated plans")
    (True, True, False)
    """
    said = _UPDATE.match(text) if len(text) <= _LONGEST_DATE_LINE else None
    return (
        said is not None and is_date_line(rest := text[said.end() :].rstrip(".。")) and _letters(rest) <= _FEW_LETTERS
    )


def names_agency(text: str) -> bool:
    """A line of a few words that says which agency an article is from, as many end with one.

    >>> names_agency("zew, PAP"), names_agency("– Reuters"), names_agency("Reuters said so on Monday.")
    (True, True, False)
    """
    words = _BETWEEN_NAMES.split(text) if len(text) <= _LONGEST_AGENCY_LINE else []
    return len(list(filter(None, words))) <= _MOST_NAMES and not _AGENCIES.isdisjoint(words)


def stamps_entry(text: str) -> bool:
    """A short line with a date and a time of day, or that says how long ago something was written.

    >>> stamps_entry("Ann, 4 May 2016 at 10:21"), stamps_entry("3 hours ago"), stamps_entry("4 May 2016")
    (True, True, False)
    """
    if len(text) > LONGEST_ENTRY_STAMP or not (_DIGIT.search(text) or "ago" in text.lower()):
        return False
    if _TIME.search(text) and _DAY.search(text):
        return True
    return len(text) < _LONGEST_AGO and _may_say_ago(text.lower()) and _AGO.search(text) is not None


def _may_say_ago(lowered: str) -> bool:
    return "ago" in lowered or "vor" in lowered or "hace" in lowered or "il y a" in lowered or lowered[-1:] in "hdw"
