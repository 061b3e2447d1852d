"""Keywords and tags."""

import re
from collections.abc import Iterable

MOST = 60
LONGEST = 80
_SEPARATOR = re.compile(r"\s*[,;|，、]\s*")


def read_keywords(texts: Iterable[str]) -> tuple[str, ...]:
    """The keywords of a list, or of texts that hold lists themselves; in order, each once.

    >>> read_keywords(["Sport, football, sport"]), read_keywords(["Washington, D.C.", "Congress"])
    (('Sport', 'football'), ('Washington, D.C.', 'Congress'))
    """
    found: dict[str, str] = {}
    texts = list(texts)
    for text in texts:
        parts = [text] if len(texts) > 1 and text.count(",") == 1 else _SEPARATOR.split(text)
        for part in parts:
            word = part.strip(" \"'#")
            if word and len(word) <= LONGEST:
                found.setdefault(word.casefold(), word)
    return tuple(found.values())[:MOST]
