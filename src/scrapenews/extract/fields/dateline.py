"""The dateline: where a report was filed from, when and by whom, before its first sentence."""

import re

from scrapenews.extract.fields.dateline_words import AGENCIES, NO_PLACES, PARTICLES

_UPPER = r"[^\W\d_a-zß-öø-ÿα-ωά-ώа-яёіїєґ]"
_HEAD = r"[^\W\d_][^\n()/–—:!?\"“”„«»|]{0,60}?"
_MARK = r"(?:\s?[-–—:|]+|\.\s?[-–—]*|\s?\.-)\s?(?=\S)"
_AGENCY = r"\([^()\n]{2,30}\)"
_WITH_AGENCY = re.compile(rf"(((?:[^\W\d_][\w-]{{2,15}}/)?{_HEAD})\s?{_AGENCY})(?:{_MARK}|(?<=\d\s)\s|\s(?={_UPPER}))")
_AGENCY_ALONE = re.compile(rf"({_AGENCY}){_MARK}")
_AGENCY_FIRST = re.compile(rf"({_AGENCY}\s?(?:[-–—]\s)?{_UPPER}{{2}}[^\n()–—]{{0,40}}?)\s[-–—]{{1,2}}\s(?=\S)")
_CAPITALS = re.compile(rf"({_UPPER}{{2}}[^\n()–—:]{{0,40}}?(?:,\s[^\n()–—:]{{1,25}})?)(?:\s(?:--?|–)\s|\s?—\s?)(?=\S)")
_CAPITALS_AND_COLON = re.compile(
    rf"({_UPPER}{{3,}}(?:\s{_UPPER}{{3,}}){{0,2}}(?:,\s[^\n()–—:]{{3,20}})?):\s(?={_UPPER})"
)
_PLACE_AND_REGION = re.compile(
    rf"({_UPPER}[\w'’-]+(?:\s{_UPPER}[\w'’-]+){{0,2}},\s{_UPPER}[\w. ]{{1,25}}?)\s--\s(?=\S)"
)
_IN_SLASHES = re.compile(rf"({_HEAD}\.?\s/[^/\n]{{2,25}}/)\.?\s?[-–—]?\s?(?=\S)")
_IN_SENTENCES = re.compile(
    rf"({_UPPER}[\w-]+(?:\s{_UPPER}[\w-]+)?\.\s\d{{1,2}}\s\w+\.\s{_UPPER}[\w.]{{2,20}})\s?[-–—.]\s"
)
_NAMED = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_BETWEEN_DASHES = re.compile(rf"([^\W\d_][\w ]{{1,25}}?\s?[-–—/]\s?[«(\"]?(?:{_NAMED})[»)\"]?)\s?[-–—:.]\s?(?=\S)")
_CHINESE = re.compile(r"【?((?:[\u4e00-\u9fff]{2,14}?\d{1,2}月\d{1,2}日|本报|本報)(?:综合消息|消息|电讯|[电電讯訊]))")
_JAPANESE = re.compile(r"【([^】\n＝=]{1,12}[＝=][^】\n]{1,14})】")
_KOREAN = re.compile(r"[\[(]([가-힣]{2,6}\s?=\s?[^\])\n]{2,14})[\])]")
_LONGEST = 80
_LONGEST_SIGN = 3
_MOST_WORDS = 5


def find_dateline(text: str) -> str | None:
    """The dateline at a paragraph's beginning; it stays part of the paragraph too.

    >>> find_dateline("BERLIN (dpa) - Die Lage"), find_dateline("WASHINGTON — The vote"), find_dateline("Then – no.")
    ('BERLIN (dpa)', 'WASHINGTON', None)
    """
    head = text[:160].lstrip()
    for pattern, is_one in _FORMS:
        found = pattern.match(head)
        if found and len(found[1]) <= _LONGEST and is_one(found):
            return found[1].strip(" ,")
    return None


def _has_place_and_agency(found: re.Match[str]) -> bool:
    """A place, perhaps a date, and a name in brackets. Without a mark behind it a date is asked for."""
    name = found[1].rpartition("(")[2].rstrip(")")
    is_marked = not found[0].endswith(" ") or any(mark in found[0][found.end(1) - found.start() :] for mark in "-–—:.|")
    is_signed = _is_agency(name) or _is_sign(name) or (name[:1].isupper() and _is_capital(found[2]))
    return _is_place(found[2]) and is_signed and (is_marked or any(map(str.isdigit, found[2])))


def _is_known_agency(found: re.Match[str]) -> bool:
    name = found[1].partition(")")[0].strip("(")
    return (
        name in AGENCIES
        or (name.isupper() and len(name.split()) == 1)
        or "/" in name
        or name.endswith((" Network", " News"))
    )


def _is_sign(name: str) -> bool:
    """A sign of a few small letters, as German papers set them: (dpa), (kwb)."""
    return len(name) <= _LONGEST_SIGN and name.isalpha() and name.islower()


def _is_capital_place(found: re.Match[str]) -> bool:
    return _is_capital(found[1])


def _is_capital(text: str) -> bool:
    place = text.partition(",")[0].partition("/")[0].strip()
    return place.isupper() and place not in NO_PLACES and _is_place(place)


def _is_any(found: re.Match[str]) -> bool:
    return bool(found[1])


def _is_place_in_front(found: re.Match[str]) -> bool:
    return _is_place(re.split(r"[/.]|\s[-–—]", found[1])[0])


def _is_place(text: str) -> bool:
    """A few words before the first comma or number, all of them written as names."""
    place = re.split(r",|\s\d|\d", text.strip(" ,./"), maxsplit=1)[0]
    words = re.split(r"[\s/-]+", place.strip())
    return (
        0 < len(words) <= _MOST_WORDS
        and all(_is_name(word) for word in words if word)
        and place.upper() not in NO_PLACES
    )


def _is_name(word: str) -> bool:
    return word[0].isupper() or not word[0].isascii() or word in PARTICLES


def _is_agency(name: str) -> bool:
    """A known agency, perhaps with its region or its desk: ``dpa/lnw``, ``Reuters Health``.

    >>> _is_agency("dpa/lnw"), _is_agency("left"), _is_agency("CDU")
    (True, False, False)
    """
    return name in AGENCIES or name.endswith((" Network", " News")) or bool(AGENCIES & set(re.split(r"[/,\s]+", name)))


_FORMS = (
    (_WITH_AGENCY, _has_place_and_agency),
    (_AGENCY_FIRST, _is_known_agency),
    (_AGENCY_ALONE, _is_known_agency),
    (_IN_SLASHES, _is_place_in_front),
    (_IN_SENTENCES, _is_any),
    (_BETWEEN_DASHES, _is_place_in_front),
    (_CAPITALS, _is_capital_place),
    (_CAPITALS_AND_COLON, _is_capital_place),
    (_PLACE_AND_REGION, _is_any),
    (_CHINESE, _is_any),
    (_JAPANESE, _is_any),
    (_KOREAN, _is_any),
)
"""The forms that datelines have, and what each has to be besides."""
