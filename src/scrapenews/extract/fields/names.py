"""Names of people (and desks, and agencies) out of what a byline or an author field says.

Better no name than a wrong one: what does not look like a name is left out.
"""

import re
from typing import NamedTuple

from scrapenews.extract.fields import byline_words as table
from scrapenews.extract.fields.months import month_number
from scrapenews.record import Person

LONGEST_BYLINE = 300
LONGEST_NAME = 70
MOST_BYLINE_WORDS = 14


def _phrases(text: str) -> list[str]:
    """The phrases of a table, longest first, so that "written by" is tried before "written"."""
    lines = (line.partition(":")[2] if re.match(r"\w+: ", line) else line for line in text.strip().splitlines())
    phrases = {phrase.strip() for line in lines for phrase in line.split("|")}
    return sorted(phrases - {""}, key=len, reverse=True)


def _alternatives(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)


_HAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"


def _lead(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(
        rf"[\W_]{{0,9}}(?:{_alternatives(phrases)})(?:\s?[:：/／|]|(?=\s)|(?<=[{_HAN}]))\s*", re.IGNORECASE
    )


_LEAD = _lead(_phrases(table.LEAD_WORDS))
_SAFE_LEAD = _lead([phrase for phrase in _phrases(table.LEAD_WORDS) if len(phrase) > 2 or phrase == "by"])  # noqa: PLR2004
_AND_WORDS = "|".join(table.AND_WORDS.split())
_AND = re.compile(
    rf"\s*(?:[;|•·●■／、\n\t]|\s[-–—/]\s|\s?&\s|,?\s(?:{_AND_WORDS})(?=\s))\s*|(?<=[{_HAN}])[\s　](?=[{_HAN}])",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"\s(?:in|under|unter|on|am|at|um)(?:\s|$)|(?-i:(?<=[\w.])\s(?=The [A-Z]))", re.IGNORECASE)
_FOR_OUTLET = re.compile(r"\s[Ff]or\s(?=[Tt]he\s[A-Z]|[A-Z]\S)")
_GLUED = re.compile(r"By(?=[A-Z][a-z])")
_ROLE = re.compile(rf"\b(?:{_alternatives(_phrases(table.ROLES))})\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@\S+|(?<!\w)@\w{1,40}")
_ASIDE = re.compile(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]]")
_TRIMMED = " \t,.:;|/*•·–—-\"“”'‘’«»_<>"
_AROUND = _TRIMMED.replace(".", "")
_NOBODY = frozenset(table.NOBODY.split())
_SUFFIXES = frozenset(table.NAME_SUFFIXES.split())
_OFFICE_WORDS = frozenset(table.OFFICE_WORDS.split())
_BODIES = frozenset(table.BODY_WORDS.split())
_PARTICLES = frozenset(table.PARTICLES.split())
_SENTENCE = re.compile(r"[!?=<>{}\[\]\\@#%^*+~$€£]|//|\w{4}\.\s\w{4}|:\s|\d{2}")
_LOWER_START = re.compile(r"[a-zß-öø-ÿа-яα-ω]")


class Byline(NamedTuple):
    """What a byline says beside its names."""

    names: tuple[str, ...]
    role: str | None
    """The role of the only name, as printed."""


def read_byline(text: str, *, printed: bool = True) -> Byline:
    """The names in a byline, in order, without "By", roles, outlets, places, addresses and dates.

    In a `printed` byline what follows a comma is a name only if "and" shows that names are being listed; in a field
    made for machines it may always be one.

    >>> read_byline("By Ann Lee and Bo Dunn, Berlin").names, read_byline("Von Eva Groß, Redakteurin")
    (('Ann Lee', 'Bo Dunn'), Byline(names=('Eva Groß',), role='Redakteurin'))
    >>> read_byline("Ann Lee, Bo Dunn", printed=False).names, read_byline("Updated 3 minutes ago").names
    (('Ann Lee', 'Bo Dunn'), ())
    """
    text = _ASIDE.sub("", _ADDRESS.sub(" ", text[:LONGEST_BYLINE])).strip(_AROUND)
    text = without_outlet(_GLUED.sub("", text))
    if printed:
        text = _AFTER_NAME.split(text, maxsplit=1)[0] or text
    for _ in range(2):
        if lead := (_LEAD if printed else _SAFE_LEAD).match(text):
            text = text[lead.end() :].strip(_AROUND)
    parts = [part for part in _AND.split(text) if part]
    if not printed and len(parts) > 1 and not all(map(_is_personal, parts)):
        parts = [text]
    names: list[str] = []
    role = None
    for part in parts:
        listing = not printed or len(parts) > 1 or part.count(",") > 1
        found, role = _split_at_commas(part, listing=listing, printed=printed)
        names.extend(name for name in found if not (printed and names and _is_outlet(name)))
    return Byline(tuple(dict.fromkeys(names)), role if len(names) == 1 else None)


def without_outlet(text: str) -> str:
    """A byline without the outlet that one person wrote for.

    >>> without_outlet("By Ann Lee For The Post"), without_outlet("Care Council for Wales")
    ('By Ann Lee', 'Care Council for Wales')
    """
    found = _FOR_OUTLET.search(text)
    if found is None:
        return text
    before = text[: found.start()]
    lead = _SAFE_LEAD.match(before)
    words = before[lead.end() if lead else 0 :].split()
    personal = 2 <= len(words) <= 3 and all(map(str.istitle, words)) and words[-1].lower() not in _BODIES  # noqa: PLR2004
    return before if personal else text


def _is_outlet(name: str) -> bool:
    """One word in capitals, after a name: an outlet or agency, not a second author."""
    return " " not in name and name.isascii() and name.isupper()


def _is_personal(part: str) -> bool:
    """Two to four words, none of them one that only names of offices and firms hold."""
    words = part.split(",", maxsplit=1)[0].split()
    return (2 <= len(words) <= 4 and _OFFICE_WORDS.isdisjoint(map(str.lower, words))) or _is_han(part)  # noqa: PLR2004


def read_after_link(text: str) -> Byline:
    """What a printed byline says behind a name that is a link: the role of that name, and names that "and" adds.

    >>> read_after_link(", Industry Editor, "), read_after_link(" and Stellan News Agency")
    (Byline(names=(), role='Industry Editor'), Byline(names=('Stellan News Agency',), role=None))
    """
    pieces = _AND.split(f" {text[:LONGEST_BYLINE]} ", maxsplit=1)
    said = pieces[0].strip()
    role = said[1:].strip(_TRIMMED) if said[:1] in (",", "(") else ""
    names = read_byline(pieces[1]).names if len(pieces) > 1 else ()
    return Byline(tuple(filter(_is_personal, names)), role if role and _ROLE.search(role) and is_name(role) else None)


def starts_byline(line: str) -> bool:
    """Whether a line begins as bylines do, and goes on with a name.

    >>> starts_byline("By Ann Lee"), starts_byline("By then it was over"), starts_byline("Ann Lee")
    (True, False, False)
    """
    lead = _LEAD.match(line)
    if lead is None:
        return False
    rest = line[lead.end() :]
    first = rest.partition(" ")[0].strip(_TRIMMED)
    begins_as_name = bool(first) and (first[0].isupper() or not first[0].isascii())
    return begins_as_name and len(rest.split()) <= MOST_BYLINE_WORDS and not rest.endswith((".", "?", "!"))


def _split_at_commas(part: str, *, listing: bool, printed: bool) -> tuple[list[str], str | None]:
    names: list[str] = []
    role = None
    for place, piece in enumerate(part.split(",")):
        if piece.strip().lower() in _SUFFIXES:
            continue
        name, own_role = _split_at_role(piece) if printed or place else (clean_name(piece), None)
        role = role or own_role
        if is_name(name, printed=printed) and (place == 0 or (listing and not own_role and _is_personal(name))):
            names.append(name)
    return names, role


def _split_at_role(piece: str) -> tuple[str, str | None]:
    """A name and the role printed after it (``"Ann Lee Political correspondent"``)."""
    role = _ROLE.search(piece)
    if role is None:
        return clean_name(piece), None
    before = clean_name(piece[: role.start()])
    return (before, piece[role.start() :].strip(_TRIMMED)) if " " in before or not before else (clean_name(piece), None)


def clean_name(text: str) -> str:
    """A name without what is no part of it at either end.

    >>> clean_name(" – Ann Lee: "), clean_name("Ann Lee Jr.")
    ('Ann Lee', 'Ann Lee Jr.')
    """
    text = " ".join(text.split())
    name = text.strip(_TRIMMED)
    last = name.rpartition(" ")[2]
    pointed = len(last) == 1 or f"{last.lower()}." in _SUFFIXES
    return f"{name}." if pointed and " " in name and text.rstrip().endswith(f"{last}.") else name


def _is_han(name: str) -> bool:
    return bool(name) and "\u3040" <= name[0] <= "\ud7af"


def is_name(text: str, *, printed: bool = True) -> bool:
    """Whether a text looks like the name of a person or a desk; in a printed text, by its capitals too.

    >>> is_name("Ann van der Lee"), is_name("dpa"), is_name("Read more"), is_name("5 min"), is_name("so it goes on")
    (True, True, False, False, False)
    """
    if not 2 <= len(text) <= LONGEST_NAME or _SENTENCE.search(text) or not any(map(str.isalpha, text)):  # noqa: PLR2004
        return False
    parts = text.split()
    lowered = [part.lower().strip(".,") for part in parts]
    if len(parts) > 6 or lowered[0] in _NOBODY or all(word in _NOBODY for word in lowered):  # noqa: PLR2004
        return False
    if len(parts) == 1 and month_number(text):
        return False
    return not printed or len(parts) == 1 or sum(_is_lower_case(part) for part in parts) <= (len(parts) - 1) // 3


def _is_lower_case(word: str) -> bool:
    return word.lower() not in _PARTICLES and bool(_LOWER_START.match(word))


def people(byline: Byline, url: str | None = None) -> tuple[Person, ...]:
    """A byline's names as persons; the address and the role belong to a name that stands alone."""
    alone = len(byline.names) == 1
    return tuple(
        Person(name=name, url=url if alone else None, job_title=byline.role if alone else None) for name in byline.names
    )
