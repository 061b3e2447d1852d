"""Thinning: markup rewritten so that libxml2 can build a tree of all of it.

libxml2 gives up at 256 levels of elements and drops the rest of the page; and to append an attribute it walks along
those that the tag already has, which makes a tag with 40 000 of them take seconds. One pass over the tags takes out
what is too much. All else, text above all, stays as it is to the byte.

A tag is read as the HTML Standard's tokenizer reads it: quotation marks count only behind an equals sign.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scrapenews.parse.thin_tables import NEEDLESS, NEVER_NESTED, NOT_COUNTED, PHRASING, RAW, WEIGHT

MAX_ATTRIBUTES = 150
"""How many attributes of one tag are kept."""
ANY_DEPTH = 1_000_000_000
"""No element goes."""
SOME_DEPTH = 120
"""As deep as any page means to be; with paragraphs and the parts of tables and lists, libxml2 can still build it."""
NO_DEPTH = 0
"""Nothing but paragraphs is left: for pages that are still too deep, because their end tags do not fit."""

_NEEDLESS_SHARE = 2 / 3  # of the depth: from there on, elements go that a page can lose and still be read
_LONG_PAGE_BYTES = 256_000
_STRETCH_BYTES = 16_384
_SPACE = rb"\t\n\f\r\x20"
# The first alternative is nearly every attribute's and saves a sixth of the time.
_ATTRIBUTE = rb"""[%(s)s/]*+[^%(s)s/>][^%(s)s/>=]*+(?:="[^"]*+"
    |[%(s)s]*+=[%(s)s]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^%(s)s>"'][^%(s)s>]*+)?+)?+""" % {b"s": _SPACE}
_REST_OF_TAG = rb"""(?:[^=>]++|=[%(s)s]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+""" % {b"s": _SPACE}
_TOO_MANY = re.compile(rb"<[a-zA-Z](?:%s){%d}" % (_ATTRIBUTE, MAX_ATTRIBUTES), re.VERBOSE)
_KEPT_ATTRIBUTES = re.compile(rb"(?:%s){%d}" % (_ATTRIBUTE, MAX_ATTRIBUTES), re.VERBOSE)
_TOKEN = re.compile(
    rb"""<!--(?:-?>|.*?(?:--!?>|\Z))
       | <(?P<raw>%(raw)s)(?P<raw_tail>(?=[%(s)s/>])%(rest)s)(?<!/)>(?P<text>.*?)(?=</(?P=raw)[%(s)s/>]|\Z)
       | <(?P<slash>/?)(?P<name>[a-zA-Z][^%(s)s/>]*+)(?P<tail>%(rest)s)(?P<close>>|\Z)"""
    % {b"raw": "|".join(RAW).encode(), b"s": _SPACE, b"rest": _REST_OF_TAG},
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Thinned:
    """Markup after thinning."""

    utf8: bytes
    """The markup."""
    elements: int
    """How many elements were taken out because they stood too deep."""
    attributes: int
    """How many tags lost attributes because they had too many."""


def has_too_many_attributes(utf8: bytes) -> bool:
    """Whether there may be a tag with more than `MAX_ATTRIBUTES` attributes.

    Of pages that are not long only stretches without any ``>`` are looked at: what they can cost otherwise is bounded,
    and nearly every page is spared a search that takes a quarter of the time of parsing it.
    """
    if len(utf8) > _LONG_PAGE_BYTES:
        return _TOO_MANY.search(utf8) is not None
    return any(_TOO_MANY.search(utf8, start, end) for start, end in _long_stretches(utf8))


def _long_stretches(utf8: bytes) -> Iterator[tuple[int, int]]:
    """Where stretches without a ``>`` begin and end; those twice as long as `_STRETCH_BYTES` cannot be missed."""
    end = 0
    for window in range(0, len(utf8) - _STRETCH_BYTES + 1, _STRETCH_BYTES):
        if window >= end and utf8.find(b">", window, window + _STRETCH_BYTES) < 0:
            found = utf8.find(b">", window)
            end = found if found >= 0 else len(utf8)
            yield utf8.rfind(b">", 0, window) + 1, end


def thin_markup(utf8: bytes, max_depth: int) -> Thinned:
    """The markup with at most `MAX_ATTRIBUTES` attributes a tag and about `max_depth` levels of elements.

    >>> thinned = thin_markup(b"<div>" * 1000 + b"text", SOME_DEPTH)
    >>> thinned.elements, thinned.utf8.count(b"<div>"), thinned.utf8[-7:]
    (920, 80, b'<p>text')
    """
    thinner = _Thinner(max_depth)
    thinned = _TOKEN.sub(thinner.token, utf8)
    return Thinned(utf8=thinned, elements=thinner.elements, attributes=thinner.attributes)


class _Thinner:
    """What is open at a point of the markup. Its method gives each token as it shall stand."""

    def __init__(self, max_depth: int) -> None:
        self._max_depth = max_depth
        self._needless_depth = int(max_depth * _NEEDLESS_SHARE)
        self._not_counted = NOT_COUNTED if max_depth else NEVER_NESTED
        self.elements = 0
        self.attributes = 0
        self._open: list[tuple[bytes, bool]] = []
        self._entries: dict[tuple[bytes, bool], tuple[bytes, bool]] = {}
        self._names: Counter[bytes] = Counter()
        self._depth = 0

    def token(self, match: re.Match[bytes]) -> bytes:
        if match["raw"] is not None:
            return b"<" + match["raw"] + self._attributes(match["raw_tail"]) + b">" + match["text"]
        if match["name"] is None:
            return match[0]
        name = match["name"].lower()
        if match["slash"]:
            return self._end(name, match[0])
        tag = b"<" + match["name"] + self._attributes(match["tail"]) + match["close"]
        is_empty = name.decode("latin-1") in self._not_counted or match["tail"].endswith(b"/")
        return tag if is_empty else self._start(name, tag)

    def _attributes(self, tail: bytes) -> bytes:
        kept = _KEPT_ATTRIBUTES.match(tail)
        if kept is None or kept.end() == len(tail):
            return tail
        self.attributes += 1
        return kept[0]

    def _start(self, name: bytes, tag: bytes) -> bytes:
        known = name.decode("latin-1")
        too_deep = self._depth >= (self._needless_depth if known in NEEDLESS else self._max_depth)
        entry = (name, too_deep)
        self._open.append(self._entries.setdefault(entry, entry))  # a page may open millions: one object for all alike
        self._names[name] += 1
        if not too_deep:
            self._depth += WEIGHT.get(known, 1)
            return tag
        self.elements += 1
        return b"" if known in PHRASING else b"<p>"

    def _end(self, name: bytes, tag: bytes) -> bytes:
        if not self._names[name]:
            return tag
        closed, too_deep = b"", False
        while closed != name:
            closed, too_deep = self._open.pop()
            self._names[closed] -= 1
            if not too_deep:
                self._depth -= WEIGHT.get(closed.decode("latin-1"), 1)
        if not too_deep:
            return tag
        return b"" if name.decode("latin-1") in PHRASING else b"</p>"
