"""Names of people, of desks and of agencies: what looks like one, and what is no part of it.

Better no name than a wrong one: what does not look like a name is left out.
"""

import re

from scrapenews.extract.fields import byline_words as table
from scrapenews.extract.fields.byline_patterns import DESK, EASTERN_ROLE, ROLE, small
from scrapenews.extract.fields.months import month_number

LONGEST_NAME = 70
_MOST_WORDS = 6
_MOST_OF_A_PERSON = 5

TRIMMED = " \t,.:;|/*•·–—-\"“”'‘’«»_<>"
"""What may stand at either end of a name without being part of it."""
_NOBODY = frozenset(table.NOBODY.split())
SUFFIXES = frozenset(table.NAME_SUFFIXES.split())
DEGREES = frozenset(table.DEGREES.split())
_OFFICE_WORDS = frozenset(table.OFFICE_WORDS.split())
_PARTICLES = frozenset(table.PARTICLES.split())
_MARKED = re.compile(r"[!?=<>{}\[\]\\@#%^*+~$€£©®]|//|\w{4}\.\s\w{4}|:\s|\d{3}|[A-Z]{6}[a-z]{2}")
_SENTENCE = re.compile(rf"{_MARKED.pattern}|\d{{2}}")
_LOWER_START = re.compile(r"[a-zß-öø-ÿа-яα-ω]")
_DEGREE = re.compile(r"(?:,?\s(?:Ph\.?D|M\.?D|MBA|RDN?|CPA|DDS|Esq|PharmD)\b\.?)+$")


def clean_name(text: str) -> str:
    """A name without what is no part of it at either end.

    >>> clean_name(" – Ann Lee: "), clean_name("Ann Lee Jr."), clean_name("Ann Lee, PhD"), clean_name("本报记者张三丰")
    ('Ann Lee', 'Ann Lee Jr.', 'Ann Lee', '张三丰')
    """
    text = " ".join(text.split())
    name = text.strip(TRIMMED)
    last = name.rpartition(" ")[2]
    pointed = len(last) == 1 or f"{last.lower()}." in SUFFIXES
    if pointed and " " in name and text.rstrip().endswith(f"{last}."):
        return f"{name}."
    return EASTERN_ROLE.sub("", name) if is_eastern(name) else _without_wire(_DEGREE.sub("", name))


def _without_wire(name: str) -> str:
    """A person's name without the agency that a stroke adds ("Ann Lee/dpa")."""
    person, stroke, agency = name.rpartition("/")
    return person if stroke and " " in person and is_agency(agency) else name


def is_agency(word: str) -> bool:
    """Whether a word looks like an agency's short name or someone's initials: up to five letters of one size.

    >>> is_agency("dpa"), is_agency("AFP"), is_agency("Lee")
    (True, True, False)
    """
    return 2 <= len(word) <= 5 and word.isalpha() and (word.isupper() or word.islower())  # noqa: PLR2004


def is_eastern(name: str) -> bool:
    """Whether a name begins with a Chinese character, a Japanese or a Korean letter."""
    return bool(name) and "\u3040" <= name[0] <= "\ud7af"


def is_name(text: str, *, printed: bool = True) -> bool:
    """Whether a text looks like the name of a person or a desk; in a printed text, by its capitals too.

    >>> is_name("Ann van der Lee"), is_name("dpa"), is_name("Read more"), is_name("5 min"), is_name("so it goes on")
    (True, True, False, False, False)
    """
    parts = text.split()
    sentence = _SENTENCE if printed or len(parts) == 1 else _MARKED
    if not 2 <= len(text) <= LONGEST_NAME or sentence.search(text) or not any(map(str.isalpha, text)):  # noqa: PLR2004
        return False
    lowered = [part.lower().strip(".,") for part in parts]
    if len(parts) > _MOST_WORDS or lowered[0] in _NOBODY or all(word in _NOBODY for word in lowered):
        return False
    if len(parts) == 1 and month_number(text):
        return False
    return not printed or len(parts) == 1 or sum(_is_lower_case(part) for part in parts) <= (len(parts) - 1) // 3


def _is_lower_case(word: str) -> bool:
    return word.lower() not in _PARTICLES and bool(_LOWER_START.match(word))


def is_full(name: str) -> bool:
    """Whether a name has more than one word, or needs none by its script.

    >>> is_full("Ann Lee"), is_full("Lübeck"), is_full("张三")
    (True, False, True)
    """
    return " " in name or not any("a" <= letter <= "z" for letter in name.lower())


def is_desk(text: str) -> bool:
    """Whether a text names a newsroom or a desk of it.

    >>> is_desk("Bridge Post Staff"), is_desk("Staff Writer"), is_desk("MM-Redaktion"), is_desk("Ann Lee")
    (True, True, True, False)
    """
    return len(text) <= LONGEST_NAME and bool(DESK.match(small(text)))


def is_personal(part: str) -> bool:
    """Two to five words, none of them one that only names of offices and firms hold; small words are not counted."""
    words = [word for word in part.partition(",")[0].split() if word.lower() not in _PARTICLES - _OFFICE_WORDS]
    return is_eastern(part) or (2 <= len(words) <= _MOST_OF_A_PERSON and not has_office_word(part))  # noqa: PLR2004


def has_office_word(text: str) -> bool:
    """Whether one of the words is one that only names of offices and firms hold."""
    return not _OFFICE_WORDS.isdisjoint(text.lower().replace(",", " ").split())


def split_at_role(piece: str) -> tuple[str, str | None]:
    """A name and the role printed after it or before it.

    >>> split_at_role("Ann Lee Political correspondent"), split_at_role("Reporterin Eva Groß")
    (('Ann Lee', 'Political correspondent'), ('Eva Groß', 'Reporterin'))
    """
    lowered = small(piece)
    role = ROLE.search(lowered)
    if role is None:
        return clean_name(piece), None
    before = clean_name(piece[: role.start()])
    if before:
        return (before, piece[role.start() :].strip(TRIMMED)) if " " in before else (clean_name(piece), None)
    if is_desk(role[0]):
        return clean_name(piece), None
    *_, last = ROLE.finditer(lowered)
    after = clean_name(piece[last.end() :])
    named = is_personal(after) and is_name(after) and after[:1].isupper()
    return (after, clean_name(piece[: last.end()])) if named else ("", piece.strip(TRIMMED))
