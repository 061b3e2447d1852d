"""Near-copies of a text: the same report in several papers, with another headline, cut at its end, a line put in.

A text is the set of its runs of four words. MinHash (Broder 1997) makes a signature of such a set: the share of places
in which two signatures agree estimates the share of runs that two texts have in common. Signatures are cut into bands,
and texts that agree in all of a band are candidates: of two texts that share half of their runs 99.6 in 100 are found,
of two that share a twentieth one in 190.

Short texts are never copies: of a few sentences, what stands under every text of a site may be the larger part.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from scrapenews.record import Article
from scrapenews.record.words import words_of

_RUN = 4
_FEWEST_WORDS = 40
_MOST_WORDS = 20_000
_BANDS = 42
_ROWS = 3
_PLACES = 128
_SEED = 20_260_101
_LEAST_SHARED = 0.35
_LEAST_OF_SHORTER = 0.75
"""A text that was cut shares little of the longer one, and nearly all of its own. Reports made from one template (a
match, a day's prices) share about as much of both, and less than this."""

SHAPE = f"rensa RMinHash 2, seed {_SEED}, {_PLACES} places, {_BANDS} bands of {_ROWS}, runs of {_RUN} words"
"""What signatures have to have in common to be compared; kept in the store."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """A text's signature."""

    places: bytes
    """Its 128 places, four bytes each."""
    runs: int
    """How many different runs of words the text has."""

    def bands(self) -> Iterator[int]:
        """A number of 64 bits, with its sign, for each band; texts that share one may be copies."""
        width = 4 * _ROWS
        for band in range(_BANDS):
            part = band.to_bytes(1, "big") + self.places[band * width : (band + 1) * width]
            yield int.from_bytes(hashlib.blake2b(part, digest_size=8).digest(), "big", signed=True)


def find_signature(article: Article) -> Signature | None:
    """The signature of an article's text; ``None`` for one that is too short to have copies."""
    words = [word.casefold() for word in islice(words_of(article.text), _MOST_WORDS)]
    if len(words) < _FEWEST_WORDS:
        return None
    runs = {" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    return _signature(runs)


def are_copies(one: Signature, other: Signature) -> bool:
    """Whether one text is the other's copy, perhaps a shortened one."""
    pairs = zip(memoryview(one.places).cast("I"), memoryview(other.places).cast("I"), strict=True)
    shared = sum(1 for mine, yours in pairs if mine == yours) / _PLACES
    common = shared * (one.runs + other.runs) / (1 + shared)
    return shared >= _LEAST_SHARED and common >= _LEAST_OF_SHORTER * min(one.runs, other.runs)


def _signature(runs: set[str]) -> Signature:
    from struct import pack

    from rensa import RMinHash

    hashed = RMinHash(num_perm=_PLACES, seed=_SEED)
    hashed.update(sorted(runs))
    return Signature(places=pack(f"<{_PLACES}I", *hashed.digest()), runs=len(runs))
