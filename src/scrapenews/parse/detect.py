"""The encoding of bytes that are not UTF-8 and that nothing declares."""

import re
from types import MappingProxyType

from scrapenews.parse.decode import REPLACEMENT, decode
from scrapenews.parse.fallbacks import BY_DOMAIN, DEFAULT, WESTERN_PUNCTUATION
from scrapenews.parse.labels import find_encoding
from scrapenews.urls import host_of

_SAMPLE_BYTES = 500_000
_ASCII = bytes(range(0x80))
_PUNCTUATION_SHARE = 0.7  # of the bytes beyond ASCII; real text of any language stays far below
_BROKEN_SHARE = 0.01
_FEW_LETTERS = 12
_WORD = re.compile(rb"[\x80-\xff]{3}")  # part of a word in another script than ours; accented letters stand alone
_OTHER_NAMES = MappingProxyType({"UHC": "euc-kr"})  # what cchardet calls it is no label
_NEVER_GUESSED = frozenset(("utf-8", "utf-16le", "utf-16be", "replacement", "x-user-defined"))


def detect_encoding(data: bytes, url: str | None) -> str:
    """The likeliest encoding of bytes that are not UTF-8. It always answers.

    faust-cchardet counts letters; where there are few letters to count (English with curly quotation marks) or its
    answer does not decode, the country of the address decides, and where that says nothing, windows-1252.

    >>> detect_encoding("Сегодня в городе хорошая погода".encode("koi8-r"), None)
    'koi8-r'
    """
    sample = data[:_SAMPLE_BYTES]
    for encoding in (_guess(sample), BY_DOMAIN.get(_top_level_domain(url))):
        if encoding is not None and encoding not in _NEVER_GUESSED and _decodes(sample, encoding):
            return encoding
    return DEFAULT


def _guess(sample: bytes) -> str | None:
    beyond_ascii = sample.translate(None, _ASCII)
    letters = beyond_ascii.translate(None, WESTERN_PUNCTUATION)
    if len(letters) <= len(beyond_ascii) * (1 - _PUNCTUATION_SHARE):
        return None
    if len(letters) < _FEW_LETTERS and not _WORD.search(sample):
        return None
    import cchardet

    name = cchardet.detect(sample)["encoding"] or ""
    return find_encoding(_OTHER_NAMES.get(name, name))


def _decodes(sample: bytes, encoding: str) -> bool:
    return decode(sample, encoding).count(REPLACEMENT) <= 1 + _BROKEN_SHARE * len(sample.translate(None, _ASCII))


def _top_level_domain(url: str | None) -> str:
    return (host_of(url) or "").rpartition(".")[2]
