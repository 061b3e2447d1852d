"""The tables of `byline_words` as patterns, each a flat choice between phrases: linear in the text."""

import re

from scrapenews.extract.fields import byline_words as table

HAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of the scripts that put no space between words, and of Korean, for use in a class of characters. They have no
case: to compile such a class for both cases takes as long as all the words of the tables."""
_LANGUAGE = re.compile(r"^\w+:", re.MULTILINE)
_SHORTEST_SAFE = 4


def phrases(text: str) -> list[str]:
    r"""The phrases of a table, longest first, so that "written by" is tried before "written".

    >>> phrases("en: by | written by\nde: von |\n verfasst von")
    ['verfasst von', 'written by', 'von', 'by']
    """
    found = {" ".join(phrase.split()) for phrase in _LANGUAGE.sub("|", text).split("|")}
    return sorted(found - {""}, key=lambda phrase: (-len(phrase), phrase))


def alternatives(table_phrases: list[str]) -> str:
    """A choice between phrases whose words any white space may part."""
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in table_phrases)


def small(text: str) -> str:
    """A text in small letters, each at its place: for the patterns that are made for such texts. So many alternatives
    are tried several times as fast where letters have one case.

    >>> small("STAFF Writer"), len(small("İzmir"))
    ('staff writer', 5)
    """
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.replace("İ", "i").lower()  # the one letter that grows


def _lead(known: list[str]) -> re.Pattern[str]:
    """What a byline begins with: a phrase, and a colon or white space; nothing need part the longer ones of Han."""
    led = rf"(?:{alternatives(known)})(?:\s?[:：/／|]|(?=\s)|(?-i:(?<=[{HAN}]{{2}})))"
    labelled = rf"(?:{alternatives(phrases(table.LABELS))})\s?[:：]"
    eastern = rf"[{HAN}]{{2,6}}[社报報网網](?:{table.EASTERN_ROLES})[:：]?"
    return re.compile(rf"[\W_]{{0,9}}(?:{led}|{labelled}|{eastern})\s*", re.IGNORECASE)


_FIRST_WORD = re.compile(r"[\W_]{0,9}([^\W\d_]+)")
_FIRST_WORDS = frozenset(
    word[1].lower()
    for phrase in phrases(table.LEAD_WORDS) + phrases(table.LABELS)
    if (word := _FIRST_WORD.match(phrase))
)


def may_lead(line: str) -> bool:
    """Whether a line begins with the first word of some lead; spares most lines the patterns below.

    >>> may_lead("Written by Ann"), may_lead("记者张三"), may_lead("It was over")
    (True, True, False)
    """
    first = _FIRST_WORD.match(line)
    return first is not None and (first[1].lower() in _FIRST_WORDS or "\u3040" <= first[1][0] <= "\ud7af")


def _is_safe(phrase: str) -> bool:
    return len(phrase) >= _SHORTEST_SAFE or phrase in ("by", "von", "par", "por") or not phrase[0].islower()


LEAD = _lead(phrases(table.LEAD_WORDS))
"""What stands before the names of a printed byline."""
SAFE_LEAD = _lead([phrase for phrase in phrases(table.LEAD_WORDS) if _is_safe(phrase)])
"""The same without words that are names too (Di, De, Per)."""
GLUED = re.compile(r"(?:Written\s|Posted\s)?[Bb]y(?=[A-Z][a-z])")
"""A "By" that nothing parts from the name."""

_AND_WORDS = alternatives(phrases(table.AND_WORDS))
_WITH_WORDS = alternatives(phrases(table.WITH_WORDS))
AND = re.compile(
    rf"\s*(?:(?P<list>[;、]|\s?&\s|,?\s(?:{_AND_WORDS}|(?P<company>{_WITH_WORDS}))(?=\s))|(?P<hard>[|•·●■∙\n\t])|(?P<mark>／|\s[-–—/]\s))\s*"
    rf"|(?-i:(?P<space>(?<=[{HAN}])[\s　](?=[{HAN}])))",
    re.IGNORECASE,
)
"""What parts the names of a list: "and", or a mark."""

WITHIN_NAME = re.compile(r"\s[eyi]\s[^\W\d_]{2,30}(?=$|[,;|])")
"""An "and" that stands within one Iberian name, before its last word."""

AFTER_NAME = re.compile(
    rf"\s(?:{alternatives(phrases(table.AFTER_NAME))})(?![\w'’-])"
    r"|(?-i:(?<=[\w.])\s(?=The [A-Z]))",
    re.IGNORECASE,
)
"""What ends the names of a printed byline."""
CREDIT = re.compile(
    rf"(?<!\w)(?:(?:{alternatives(phrases(table.CREDITED))})"
    rf"(?:\s?[:：/©]|\s(?:{alternatives(phrases(table.BY_WORDS))})\s)|(?:{alternatives(phrases(table.OTHER_WORK))})(?:[:：]|\s))"
)
"""The credit of someone who did not write: a photographer, a reviewer. In `small` letters."""
FOR_OUTLET = re.compile(r"\s[Ff]or\s(?=[Tt]he\s[A-Z]|[A-Z]\S)")
"""What parts a name from the outlet."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@\S+|(?<!\w)@\w{1,40}")
"""An address of the web, of mail or of a social network."""
ASIDE = re.compile(r"\s*[(（\[][^()（）\[\]]{0,80}[)）\]](?!\s?[^\W\d_a-zß-ÿ])")
"""A remark in brackets after a name; a nickname before the family name is none."""

ROLE = re.compile(rf"(?<!\w)(?:{alternatives(phrases(table.ROLES))})(?!\w)")
"""A role that is printed beside a name, in `small` letters."""
EASTERN_ROLE = re.compile(
    rf"^(?:{table.EASTERN_ROLES})\s?(?=\S\S)|(?:(?<=\S\S)\s?|^)(?:{table.EASTERN_ROLES}|{table.EASTERN_LABELS})$"
    r"|^\S{1,4}(?:報導|报道|报导)$"
)
"""A role before or after a Chinese, Japanese or Korean name."""
DESK = re.compile(
    rf"(?:{alternatives(phrases(table.UNNAMED))})$|(?:.*[\W_])?(?:{alternatives(phrases(table.DESKS))})$"
    rf"|.*(?:{table.DESK_ENDINGS})$"
)
"""A name of a newsroom or of one of its desks, as a whole, in `small` letters."""
MEDIUM = re.compile(rf"(?<!\w)(?:{alternatives(phrases(table.AGENCY_WORDS))})(?!\w)")
"""A word that shows that a name is an agency's or a medium's, in `small` letters."""
