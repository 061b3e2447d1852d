"""What a line's form and place say of it, as numbers: the row that the weights are for."""

import re
from collections import Counter
from collections.abc import Sequence

from scrapenews.flat import phrases, shape, surroundings
from scrapenews.flat.lines import Line
from scrapenews.flat.region import ends_of, find_region
from scrapenews.flat.said_again import shares_said_again

_FORM = (
    "constant",
    "width",
    "ends",
    "ends_wide",
    "tiny",
    "sentences",
    "small_letters",
    "only_small_letters",
    "large_letters",
    "words",
    "short_words",
    "digits",
    "glued",
    "goes_on",
    "asks",
)
NAMES = (*_FORM, "times", "follows", "notice", "menu", *surroundings.NAMES, "said_in_region", "said_elsewhere")
"""A row's numbers, in order; `weights.WEIGHTS` says what each means."""

_DIGIT = re.compile(r"\d")
_WIDEST, _TINY = 250.0, 25.0
_MOST_WORDS, _SHORT_WORD = 60, 3
_MOST_TIMES = 5


def rows(lines: Sequence[Line], notices: Sequence[str], strengths: Sequence[float]) -> list[list[float]]:
    """A row for each line; `notices` are the verdicts of the phrases in the lines, `strengths` those of
    `region.strength`.
    """
    texts = [line.text for line in lines]
    times = Counter(texts)
    forms = {text: _form(ends_of(text)) for text in times}
    shares = {text: phrases.menu_share(ends_of(text).split()) for text in times}
    menus = [shares[text] for text in texts]
    region = find_region(strengths)
    around = surroundings.surroundings([len(text) for text in texts], strengths, notices, menus, region)
    again = shares_said_again(texts, strengths, region)
    return [
        [
            *forms[line.text],
            float(min(times[line.text], _MOST_TIMES)),
            float(line.follows),
            float(notice not in ("", "comments")),
            menu,
            *place,
            *said,
        ]
        for line, notice, menu, place, said in zip(lines, notices, menus, around, again, strict=True)
    ]


def _form(text: str) -> list[float]:
    words = text.split()
    wide = min(shape.width(text), _WIDEST) / 100
    ends = float(shape.ends_sentence(text))
    lower = shape.lower_share(words)
    return [
        1.0,
        wide,
        ends,
        ends * wide,
        float(wide * 100 < _TINY),
        min(4.0, shape.count_sentences(text)) / 2,
        max(0.0, lower - 0.4),
        max(0.0, lower - 0.8),
        sum(word[0].isupper() for word in words) / (len(words) or 1),
        min(_MOST_WORDS, len(words)) / 10,
        sum(len(word) <= _SHORT_WORD and word[0].islower() for word in words) / (len(words) or 1),
        min(1.0, 5 * len(_DIGIT.findall(text)) / (len(text) + 1)),
        min(1.0, 4 * shape.glued_share(text)),
        float(text.endswith(("...", "…"))),
        float(text.endswith(("?", "!", "？", "！"))),
    ]
