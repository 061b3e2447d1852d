"""Keywords and tags."""

import re
from collections.abc import Iterable, Iterator

MOST = 60
LONGEST = 80
_SEPARATOR = re.compile(r"\s*[,;|،؛，、；｜]\s*")
_ENUMERATION = re.compile(r",\s*(?:&|and|und|et|y|e)\s", re.IGNORECASE)
"""What stands before the last part of an enumeration, which is one keyword of a list."""
_SPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character of a script whose keywords hold no spaces."""
_MOST_WORDS = 6
"""A keyword of more words than these is a list whose words are parted by spaces."""
_FEWEST_SPACED = 3
_NUMBER = re.compile(r"[\d\W_]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IDENTIFIER = re.compile(
    r"(?:[A-Z][A-Za-z]*_)?[A-Z]{2}[A-Z\d]{9}\d|[a-z]+:[\w.-]+=\S*|[0-9a-f]{8}-[0-9a-f-]{27}|.*%[A-Z_]+%.*"
)


def read_keywords(texts: Iterable[str]) -> tuple[str, ...]:
    """The keywords of a list, or of texts that hold lists themselves; in order, each once.

    >>> read_keywords(["Sport, football, sport"]), read_keywords(["Washington, D.C.", "Congress"])
    (('Sport', 'football'), ('Washington, D.C.', 'Congress'))
    """
    found: dict[str, str] = {}
    for part in _parts(list(texts)):
        word = " ".join(part.strip(" \"'#“”„«»[]").split())
        if word and len(word) <= LONGEST and not _is_number(word):
            found.setdefault(word.casefold(), word)
    return tuple(found.values())[:MOST]


def _parts(texts: list[str]) -> Iterator[str]:
    for text in texts:
        if len(texts) > 1:
            is_one = text.count(",") == 1 or _ENUMERATION.search(text)
            yield from [text] if is_one else _SEPARATOR.split(text)
        else:
            parts = _SEPARATOR.split(text)
            yield from parts if len(parts) > 1 else _spaced(text)


def _spaced(text: str) -> list[str]:
    """The keywords of a text without any mark between them.

    >>> _spaced("rain snow hail sleet frost dew ice"), _spaced("rain and snow"), _spaced("降雨 降雪 冰雹")
    (['rain', 'snow', 'hail', 'sleet', 'frost', 'dew', 'ice'], ['rain and snow'], ['降雨', '降雪', '冰雹'])
    """
    words = text.split()
    is_list = len(words) > _MOST_WORDS or (len(words) >= _FEWEST_SPACED and _SPACED.match(text) is not None)
    return words if is_list else [text]


def _is_number(word: str) -> bool:
    """A number that is no year, or the identifier of something."""
    return (_NUMBER.fullmatch(word) and not _YEAR.fullmatch(word)) or _IDENTIFIER.fullmatch(word) is not None
