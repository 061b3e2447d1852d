"""The names in what a byline or an author field says."""

from typing import NamedTuple

from scrapenews.extract.fields import byline_words as table
from scrapenews.extract.fields.byline_patterns import (
    ADDRESS,
    AFTER_NAME,
    AND,
    ASIDE,
    CREDIT,
    FOR_OUTLET,
    GLUED,
    LEAD,
    ROLE,
    SAFE_LEAD,
    WITHIN_NAME,
    may_lead,
    small,
)
from scrapenews.extract.fields.names import (
    DEGREES,
    SUFFIXES,
    TRIMMED,
    clean_name,
    has_office_word,
    is_agency,
    is_desk,
    is_eastern,
    is_name,
    is_personal,
    split_at_role,
)
from scrapenews.record import Person

LONGEST_BYLINE = 300

_AROUND = TRIMMED.replace(".", "")
_BODIES = frozenset(table.BODY_WORDS.split())


_GIVEN_NAMES = frozenset(["Per", "Di", "De", "Da", "Av", "Af"])
"""Words that mean "by" or "from" and that people are called, too."""


class Byline(NamedTuple):
    """What a byline says."""

    names: tuple[str, ...]
    role: str | None
    """The role of the only name, as printed."""


class _Part(NamedTuple):
    """What stands between two marks or "and"s."""

    text: str
    mark: str
    """What parts it from the one before: ``list`` ("and", a semicolon), ``hard`` (a bar, a line break), ``mark``."""


def read_byline(text: str, *, printed: bool = True) -> Byline:
    """The names in a byline, in order, without "By", roles, outlets, places, addresses and dates.

    In a `printed` byline what follows a comma is a name only if "and" shows that names are being listed; in a field
    made for machines it may always be one.

    >>> read_byline("By Ann Lee and Bo Dunn, Berlin").names, read_byline("Von Eva Groß, Redakteurin")
    (('Ann Lee', 'Bo Dunn'), Byline(names=('Eva Groß',), role='Redakteurin'))
    >>> read_byline("Ann Lee, Bo Dunn", printed=False).names, read_byline("Updated 3 minutes ago").names
    (('Ann Lee', 'Bo Dunn'), ())
    """
    text = ASIDE.sub("", ADDRESS.sub(" ", text[:LONGEST_BYLINE])).strip(_AROUND)
    text = without_outlet(GLUED.sub("", text))
    text = _without_lead(text, printed=printed)
    text = text[: credit.start()] if (credit := CREDIT.search(small(text))) else text
    return _read_printed(_parts(AFTER_NAME.split(text, maxsplit=1)[0] or text)) if printed else _read_field(text)


def _without_lead(text: str, *, printed: bool) -> str:
    for _ in range(2):
        if may_lead(text) and (lead := (LEAD if printed else SAFE_LEAD).match(text)):
            rest = text[lead.end() :].strip(_AROUND)
            own = lead[0].strip() in _GIVEN_NAMES or (lead[0].strip() == "Von" and not printed)
            if own and " " not in rest and not (is_desk(rest) or is_agency(rest)):
                return text
            text = rest
    return text


def _parts(text: str) -> list[_Part]:
    parts, start, mark = [], 0, ""
    for found in AND.finditer(text):
        first = text[start : found.start()]
        if WITHIN_NAME.match(text, found.start()) and " " in first:
            continue
        if found["company"] and " " not in first.strip():
            continue  # "Starts With a Bang" is one name
        parts.append(_Part(text[start : found.start()], mark))
        start, mark = found.end(), found.lastgroup or ""
    parts.append(_Part(text[start:], mark))
    return [part for part in parts if part.text]


def _read_printed(parts: list[_Part]) -> Byline:
    """The names of a line for readers: after the first, only what is as much a name as that."""
    if len(parts) > 1 and parts[1].mark == "list" and is_desk(parts[-1].text) and not is_personal(parts[0].text):
        parts = [_Part(f"{parts[0].text} & {parts[1].text}", ""), *parts[2:]]
    names: list[str] = []
    role: str | None = None
    before = ""
    for part in parts:
        listing = len(parts) > 1 or part.text.count(",") > 1
        found, own_role = _split_at_commas(part.text, listing=listing)
        if not names:
            role = own_role
        elif not _goes_on(part, before):
            found = [name for name in found if _is_one_more(name, names, part.mark)]
        else:
            found = []
        names.extend(found)
        before = part.text
    return Byline(tuple(dict.fromkeys(names)), role if len(names) == 1 else None)


def _goes_on(part: _Part, before: str) -> bool:
    """Whether "and" stands within a role or an office ("Ann Lee, Head of News and Sports")."""
    last = before.rpartition(",")[2] if "," in before else ""
    return part.mark == "list" and (has_office_word(last) or bool(last and "&" in part.text))


def _is_one_more(name: str, names: list[str], mark: str) -> bool:
    """Whether a later part of a printed byline is another author: not an outlet, a desk or a place."""
    if is_eastern(name):
        return True
    if " " not in name:
        return " " not in names[0] and mark == "list" and not (name.isascii() and name.isupper())
    return is_personal(name) and not AFTER_NAME.match(f" {name}") and not (mark != "list" and is_desk(name))


def _read_field(text: str) -> Byline:
    """The names of a field for machines: a bar or semicolon always parts them, "and" and "&" only two persons."""
    parts = _parts(text)
    if not all(is_personal(part.text) or is_agency(part.text) or part.mark == "hard" for part in parts):
        parts = [_Part(piece, "hard") for piece in _at_bars(text)]
    names: list[str] = []
    role = None
    for part in parts:
        found, role = _split_at_commas(part.text, listing=True, printed=False)
        names.extend(found)
    return Byline(tuple(dict.fromkeys(names)), role if len(names) == 1 else None)


def _at_bars(text: str) -> list[str]:
    return [piece for line in text.replace(";", "|").replace("\n", "|").split("|") if (piece := line.strip())]


def _split_at_commas(part: str, *, listing: bool, printed: bool = True) -> tuple[list[str], str | None]:
    if is_desk(clean_name(part)) and "," not in part:
        name = clean_name(part)
        return ([name] if len(name) <= 2 or " " in name or not printed or is_name(name) else []), None  # noqa: PLR2004
    names: list[str] = []
    role = None
    for place, piece in enumerate(part.split(",")):
        if piece.strip().lower() in SUFFIXES | DEGREES:
            continue
        name, own_role = split_at_role(piece) if printed or place else (clean_name(piece), None)
        if place and ROLE.match(small(piece.strip())):
            own_role = piece.strip()
        role = role or own_role
        if is_name(name, printed=printed) and (place == 0 or (listing and not own_role and is_personal(name))):
            names.append(name)
    return names, role


def without_outlet(text: str) -> str:
    """A byline without the outlet that one person wrote for.

    >>> without_outlet("By Ann Lee For The Post"), without_outlet("Care Council for Wales")
    ('By Ann Lee', 'Care Council for Wales')
    """
    found = FOR_OUTLET.search(text)
    if found is None:
        return text
    before = text[: found.start()]
    lead = SAFE_LEAD.match(before)
    words = before[lead.end() if lead else 0 :].split()
    personal = 2 <= len(words) <= 3 and all(map(str.istitle, words)) and words[-1].lower() not in _BODIES  # noqa: PLR2004
    return before if personal else text


def read_after_link(text: str) -> Byline:
    """What a printed byline says behind a name that is a link: the role of that name, and names that "and" adds.

    >>> read_after_link(", Industry Editor, "), read_after_link(" and Stellan News Agency")
    (Byline(names=(), role='Industry Editor'), Byline(names=('Stellan News Agency',), role=None))
    """
    pieces = _parts(f" {' '.join(text[:LONGEST_BYLINE].split())} ")
    said = pieces[0].text.strip() if pieces and not pieces[0].mark else ""
    role = said[1:].strip(TRIMMED) if said[:1] in (",", "(") else ""
    rest = next((piece.text for piece in pieces if piece.mark), "")
    names = read_byline(rest).names if not has_office_word(said) else ()
    return Byline(
        tuple(filter(is_personal, names)), role if role and ROLE.search(small(role)) and is_name(role) else None
    )


def people(byline: Byline, url: str | None = None) -> tuple[Person, ...]:
    """A byline's names as persons; the address and the role belong to a name that stands alone."""
    alone = len(byline.names) == 1
    return tuple(
        Person(name=name, url=url if alone else None, job_title=byline.role if alone else None) for name in byline.names
    )
