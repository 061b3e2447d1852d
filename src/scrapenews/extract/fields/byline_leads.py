"""How bylines begin: whether a line says that a name follows."""

from scrapenews.extract.fields.byline_patterns import GLUED, LEAD, SAFE_LEAD, may_lead
from scrapenews.extract.fields.names import TRIMMED

MOST_BYLINE_WORDS = 14


def starts_byline(line: str) -> bool:
    """Whether a line begins as bylines do, and goes on with a name.

    >>> starts_byline("By Ann Lee"), starts_byline("By then it was over"), starts_byline("Ann Lee")
    (True, False, False)
    """
    lead = GLUED.match(line) or (LEAD.match(line) if may_lead(line) else None)
    if lead is None:
        return False
    rest = line[lead.end() :]
    first = rest.partition(" ")[0].strip(TRIMMED)
    begins_as_name = bool(first) and (first[0].isupper() or not first[0].isascii() or _is_user_name(lead[0], rest))
    return begins_as_name and len(rest.split()) <= MOST_BYLINE_WORDS and not rest.endswith((".", "?", "!"))


def _is_user_name(lead: str, rest: str) -> bool:
    """Whether all that follows "by" is one word, which may then be written small ("by annlee")."""
    return lead.strip().lower() == "by" and " " not in rest.strip()


def says_by(line: str) -> bool:
    """Whether a line begins with words that nothing but a byline begins with.

    >>> says_by("Written by Ann"), says_by("Per Day")
    (True, False)
    """
    return bool(GLUED.match(line) or (may_lead(line) and SAFE_LEAD.match(line)))


def is_label(line: str) -> bool:
    """Whether a line is nothing but what a byline begins with.

    >>> is_label("Written by"), is_label("By Ann")
    (True, False)
    """
    lead = SAFE_LEAD.match(f"{line} ") if may_lead(line) else None
    return lead is not None and lead.end() > len(line)


def says_who_wrote(line: str) -> bool:
    """Whether a line says in so many words that someone wrote something: a verb and "by", or a label with a colon.

    >>> says_who_wrote("Posted by Ann Lee at noon"), says_who_wrote("Text: Ann Lee"), says_who_wrote("By the way")
    (True, True, False)
    """
    lead = SAFE_LEAD.match(line) if may_lead(line) else None
    return (
        lead is not None
        and bool(line[lead.end() :])
        and (lead[0].rstrip().endswith((":", "：")) or " " in lead[0].strip())
    )
