"""Which language a text is in, told by its script and by the words that stand in every text of a language."""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from scrapenews.extract.fields.common_words import CLOSE, COMMON_WORDS
from scrapenews.extract.fields.languages import ONLY_LANGUAGE, main_script

_LONGEST = 2_000
"""Characters of a text that are looked at."""
_FEWEST_WORDS = 25
"""Too few words tell nothing."""
_LEAST_SHARE = 0.12
"""What share of a text its language's common words make at least."""
_LEAD = 1.3
"""How many times as many they are as those of any language that is not close to it."""
_CLOSE_LEAD = 1.08
"""The same of close ones."""
_FEWEST_CHARACTERS = 40
"""From how many on a text in Chinese characters without any kana is Chinese."""
_WORD = re.compile(r"[^\W\d_][^\s\d!-/:-@\[-`{-~“”„«»‘’…–—।،؟、。]*")


class Share(NamedTuple):
    """What share of a text's words belong to a language."""

    all: float
    """Of all its words."""
    own: float
    """The same, but a word of several languages counts for each of them only in part."""


def _languages_of_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language, words in COMMON_WORDS.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(language)
    return MappingProxyType({word: tuple(languages) for word, languages in found.items()})


_LANGUAGES = _languages_of_words()


def tell_language(text: str) -> str | None:
    """The language of a text; ``None`` where it is too short, or two close languages are as likely.

    >>> tell_language("Der Rat hat am Montag entschieden, dass die Brücke über den Fluss nicht mehr befahren werden "
    ...               "darf, und die Bürger sind nicht mit dem Rat einig, weil der Umweg für sie zu weit ist.")
    'de'
    """
    text = text[:_LONGEST]
    script = main_script(text)
    if script in ONLY_LANGUAGE:
        return ONLY_LANGUAGE[script]
    if script == "CJK":
        return "zh" if sum(map(str.isalpha, text)) >= _FEWEST_CHARACTERS else None
    shares = shares_of_languages(text)
    ranked = sorted(shares.items(), key=lambda each: -each[1].own)
    if not ranked or ranked[0][1].all < _LEAST_SHARE:
        return None
    best, share = ranked[0]
    rivals = ((other, share.own / theirs.own) for other, theirs in ranked[1:4])
    if any(lead < (_CLOSE_LEAD if are_close(best, other) else _LEAD) for other, lead in rivals):
        return None
    return best.partition("-")[0]


def shares_of_languages(text: str) -> dict[str, Share]:
    """What share of a text's words are common words of each language; nothing for a text of few words."""
    words = _WORD.findall(text[:_LONGEST].casefold())
    total = len(words)
    if total < _FEWEST_WORDS:
        return {}
    everything: dict[str, int] = {}
    own: dict[str, float] = {}
    for word, times in Counter([word for word in words if word in _LANGUAGES]).items():
        languages = _LANGUAGES[word]
        for language in languages:
            everything[language] = everything.get(language, 0) + times
            own[language] = own.get(language, 0.0) + times / len(languages)
    return {language: Share(count / total, own[language] / total) for language, count in everything.items()}


def are_close(one: str, other: str) -> bool:
    """Whether two languages are one, or too alike to be told apart by their common words.

    >>> are_close("nb-NO", "da"), are_close("de-AT", "de"), are_close("de", "en")
    (True, True, False)
    """
    one, other = one.partition("-")[0], other.partition("-")[0]
    return one == other or any(one in group and other in group for group in CLOSE)


def speaks_against(language: str, text: str) -> bool:
    """Whether a text is plainly in another language than the one that is declared for it.

    A text with long quotations in a second language has many common words of both; then the declared one is believed.
    """
    told = tell_language(text)
    if told is None or are_close(language, told):
        return False
    shares = shares_of_languages(text)
    declared, read = (shares.get(_known_name(name, shares)) for name in (language, told))
    return read is None or 2 * (declared.own if declared else 0.0) <= read.own


def _known_name(language: str, shares: Mapping[str, Share]) -> str:
    """A language as the table calls it: Norwegian is there in the form most is written in."""
    name = {"no": "nb", "nn": "nb"}.get(language.partition("-")[0], language.partition("-")[0])
    return max(
        (known for known in shares if known.partition("-")[0] == name),
        key=lambda known: shares[known].own,
        default=name,
    )
