"""Counting words in any script."""

import re
from collections.abc import Iterator

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana and Han
    "\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:['’.-][^\W{_UNSPACED}]+)*")


def words_of(text: str) -> Iterator[str]:
    """The words of a text in order, counted as `count_words` does.

    >>> list(words_of("It’s a secret.")), list(words_of("東京で"))
    (['It’s', 'a', 'secret'], ['東', '京', 'で'])
    """
    return (match[0] for match in _WORD.finditer(text))


def count_words(text: str) -> int:
    """How many words a text has. A character of a script that is written without spaces counts as one.

    >>> count_words("It’s a well-kept secret."), count_words("東京で")
    (4, 3)
    """
    return sum(1 for _ in _WORD.finditer(text))
