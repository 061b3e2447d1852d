"""Whether what a line says is said again elsewhere: an article goes on about its own matter, a list of other articles
has a new one in each line.
"""

import re
from collections import Counter
from collections.abc import Sequence

from scrapenews.flat import shape
from scrapenews.flat.region import ends_of

_WORD = re.compile(r"\w+")
_LONG_WORD = 4
_READ = 400


def telling_words(text: str) -> frozenset[str]:
    """The longer words of a text, and pairs of characters where no spaces part them.

    >>> sorted(telling_words("The pier is old, the Pier")), sorted(telling_words("东海镇"))
    (['pier'], ['东海', '海镇'])
    """
    if shape.is_unspaced(text[:_READ]):
        return frozenset(one + two for one, two in zip(text, text[1:], strict=False) if one.isalpha() and two.isalpha())
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) >= _LONG_WORD)


def shares_said_again(texts: Sequence[str], strengths: Sequence[float], region: tuple[int, int]) -> list[list[float]]:
    """For each line the share of its words that the prose of the region says too, and the share that any other line
    says.
    """
    start, end = region
    bags = [telling_words(ends_of(text)) for text in texts]
    is_core = [start <= place < end and value > 0 for place, value in enumerate(strengths)]
    anywhere: Counter[str] = Counter()
    in_core: Counter[str] = Counter()
    for bag, core in zip(bags, is_core, strict=True):
        anywhere.update(bag)
        if core:
            in_core.update(bag)
    return [
        [
            sum(in_core[word] > core for word in bag) / (len(bag) + 1),
            sum(anywhere[word] > 1 for word in bag) / (len(bag) + 1),
        ]
        for bag, core in zip(bags, is_core, strict=True)
    ]
