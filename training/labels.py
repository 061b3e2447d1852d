"""Which of a page's blocks its truth holds."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

TOKEN = re.compile(r"\w+")
_SHINGLE = 4
_SHARE = 0.6
"""A block with at least this share of its shingles in the truth is the article's."""
_SMALL_PART = 0.12
_NEAR = 12


def label_blocks(texts: Sequence[str], truth: str) -> list[bool]:
    """For each text, whether the truth holds it.

    A text of four words or more is held if most of its shingles are. A shorter one could stand anywhere: it is held
    if the truth has it next to the words of the nearest held text. Of a text that stands on the page more often than
    in the truth, the copies among other held texts are taken.
    """
    words = TOKEN.findall(truth)
    shingles = set(_shingles(words))
    joined = f" {' '.join(words)} "
    tokens = [TOKEN.findall(text) for text in texts]
    held = [_is_held(own, shingles) for own in tokens]
    long_held = list(held)
    for index, own in enumerate(tokens):
        if 0 < len(own) < _SHINGLE:
            held[index] = _stands_beside(index, tokens, long_held, joined)
    _drop_copies(tokens, held, joined)
    return held


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


def _is_held(words: Sequence[str], shingles: set[tuple[str, ...]]) -> bool:
    own = _shingles(words)
    return bool(own) and sum(shingle in shingles for shingle in own) >= _SHARE * len(own)


def _stands_beside(index: int, tokens: Sequence[Sequence[str]], held: Sequence[bool], joined: str) -> bool:
    text = " ".join(tokens[index])
    before = next((tokens[i] for i in range(index - 1, max(-1, index - _NEAR), -1) if held[i]), None)
    after = next((tokens[i] for i in range(index + 1, min(len(tokens), index + _NEAR)) if held[i]), None)
    return bool(
        (before and f" {' '.join(before[-2:])} {text} " in joined)
        or (after and f" {text} {' '.join(after[:2])} " in joined)
    )


def _drop_copies(tokens: Sequence[Sequence[str]], held: list[bool], joined: str) -> None:
    copies: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(tokens):
        if held[index] and len(own) >= _SHINGLE:
            copies[" ".join(own)].append(index)
    company = Counter({i: sum(held[max(0, i - 6) : i + 7]) for places in copies.values() for i in places})
    for text, places in copies.items():
        wanted = max(1, joined.count(f" {text} "))
        for index in sorted(places, key=lambda place: -company[place])[wanted:]:
            held[index] = False


def label_by_snippets(
    texts: Sequence[str], good: Sequence[int], wanted: Sequence[str], unwanted: Sequence[str]
) -> dict[int, bool]:
    """What snippets that the body must and must not hold say of blocks; most blocks are not spoken of.

    A wanted snippet speaks of the one block it stands in. An unwanted one speaks of all it stands in, but for good
    text of which it is a small part: the same words may stand in the article, too.
    """
    flat = [_flat(text) for text in texts]
    said: dict[int, bool] = {}
    for snippet in map(_flat, unwanted):
        places = [index for index, text in enumerate(flat) if snippet in text]
        part = _SMALL_PART if len(places) == 1 else 2 * _SMALL_PART
        said.update((i, False) for i in places if not good[i] or len(snippet) >= part * len(flat[i]))
    for snippet in map(_flat, wanted):
        places = [index for index, text in enumerate(flat) if snippet in text]
        if len(places) == 1:
            said[places[0]] = True
    return said


def _flat(text: str) -> str:
    return " ".join(text.lower().split())
