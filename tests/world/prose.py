"""Sentences, paragraphs, headlines and names in several languages, the same for the same seed."""

import random
from string import Formatter

from vocabularies import (
    FIRST_NAMES,
    LAST_NAMES,
    RUSSIAN_LAST_NAMES,
    RUSSIAN_NAMES,
    RUSSIAN_SYLLABLES,
    SYLLABLES,
    VOCABULARIES,
    Vocabulary,
)

LANGUAGES = tuple(VOCABULARIES)


def a_name(chance: random.Random, language: str) -> str:
    """A person's name."""
    if language == "ru":
        return f"{chance.choice(RUSSIAN_NAMES)} {chance.choice(RUSSIAN_LAST_NAMES)}"
    return f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"


def a_town(chance: random.Random, language: str) -> str:
    """A town's name that no map knows."""
    syllables = RUSSIAN_SYLLABLES if language == "ru" else SYLLABLES
    return "".join(chance.choice(syllables) for _ in range(chance.randint(2, 3))).capitalize()


def a_paragraph(chance: random.Random, language: str) -> str:
    """Two to four sentences."""
    shapes = chance.sample(VOCABULARIES[language].shapes, chance.randint(2, 4))
    return " ".join(_filled(shape, chance, language) for shape in shapes)


def a_headline(chance: random.Random, language: str) -> str:
    """A headline."""
    return _filled(chance.choice(VOCABULARIES[language].headlines), chance, language)


def a_correction(chance: random.Random, language: str) -> str:
    """A note of correction."""
    return VOCABULARIES[language].correction.format(number=chance.randint(11, 99))


def _filled(shape: str, chance: random.Random, language: str) -> str:
    words = VOCABULARIES[language]
    names = [name for _, name, _, _ in Formatter().parse(shape) if name]
    text = shape.format(**{name: _word(name, words, chance, language) for name in names})
    return text[0].upper() + text[1:]


def _word(name: str, words: Vocabulary, chance: random.Random, language: str) -> str:
    lists = {"actor": words.actors, "deed": words.deeds, "thing": words.things, "spot": words.spots}
    slot = name.rstrip("2").lower()
    if slot == "number":
        return str(chance.randint(3, 97))
    if slot == "person":
        return a_name(chance, language)
    if slot == "town":
        return a_town(chance, language)
    word = chance.choice(lists.get(slot, words.moments))
    return word[0].upper() + word[1:] if name[0].isupper() else word
