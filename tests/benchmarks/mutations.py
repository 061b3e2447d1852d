"""Ways to damage a page, each with a seeded source of chance."""

import re
from collections.abc import Callable, Sequence
from html import escape
from random import Random

from recipes import RECIPES
from small_values import SMALL

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]
"""From a page, chance, and other pages to splice in, to a damaged page."""

TAGS = (b"p", b"div", b"span", b"a", b"table", b"td", b"ul", b"li", b"blockquote", b"script", b"style", b"title",
         b"svg", b"noscript", b"template", b"select", b"button", b"textarea", b"plaintext", b"q", b"b",
         b"h1")  # fmt: skip
LABELS = (
    b"utf-8",
    b"windows-1252",
    b"shift_jis",
    b"gb18030",
    b"utf-16",
    b"koi8-r",
    b"x-user-defined",
    b"nonsense",
    b"iso-2022-jp",
    b"utf-7",
    b"utf-16be",
    b"big5",
    b"euc-kr",
)
NASTY = (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"&#0;", b"&#x110000;", b"&#xd800;", b"<!--", b"]]>",
          b"<![CDATA[", b"<?php", b"</", b"<", b'"', b"'", b"\x1b$B", b"\xe2\x80\xae", b"<svg/>", b"<base href='//['>",
          b"&#1;", b"&#xfffe;", b"\x0c", b"\xef\xbf\xbf", b"\xe2\x80\xa8", b"&nbsp", b"&lt;", b"<a href='http://[::1'>",
          b"<a href='javascript:x'>", b"<img src='//'>", b"<time datetime='2024-13-45T99:99'>", b"<html lang='x-'>",
          b"<table><td colspan=0 rowspan=99999999999>", b"<ol start='-1'><li value='\xc2\xb2'>",
          b'<script type="application/ld+json">{"@type":"Article","author":[[[{}]]],"datePublished":1e999}</script>',
          )  # fmt: skip
_NUMBER = re.compile(rb"[0-9]+")
_NUMBERS = (b"0", b"-1", b"99999999999999999999", b"1e999", b"31", b"13", b"0000", b"9999", b"10000", b"\xc2\xb2",
            "١٢".encode(), "２０２４".encode(), b"NaN", b"", b"1" * 5000)  # fmt: skip
_LETTERS = tuple(
    each.encode()
    for each in (
        *"İßŉﬁ\u0345\u0301\u00a0\u200b\u200f\u2028\u00ad\ufeff\u202e\U0001f468“”«»'’\"–|·…:;,.©",
        " ",
        "\n",
        "\t",
        " by ",
        "ſ",
        "K",
        "\u1e9e",
        "日本",
        "\U000e0041",
        "한",
    )
)
_QUOTED = re.compile(rb"""(?<=")[^"<>]{1,300}(?=")""")


def _place(page: bytes, chance: Random) -> int:
    return chance.randrange(len(page) + 1)


def flip(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Some bytes are others."""
    damaged = bytearray(page)
    for _ in range(min(len(page), chance.randint(1, 200))):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def swap_tags(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """All elements of one name have another."""
    one, other = chance.sample(TAGS, 2)
    return page.replace(b"<" + one, b"<" + other, chance.choice((1, 10, -1)))


def truncate(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """The page ends early, or begins late."""
    place = _place(page, chance)
    return page[:place] if chance.random() < 0.8 else page[place:]


def splice(page: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """A piece of another page stands in the midst."""
    other = chance.choice(others)
    first, last = sorted((_place(other, chance), _place(other, chance)))
    place = _place(page, chance)
    return page[:place] + other[first:last] + page[place:]


def repeat(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """A piece stands many times."""
    place = _place(page, chance)
    piece = page[place : place + chance.choice((3, 30, 300))]
    return page[:place] + piece * chance.choice((2, 50, 500)) + page[place:]


def nest(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Something is opened many times, and never closed."""
    place, tag = _place(page, chance), chance.choice(TAGS)
    return page[:place] + (b"<" + tag + b">") * chance.choice((1, 40, 400)) + page[place:]


def drop(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """All of one mark are gone."""
    return page.replace(chance.choice((b">", b'"', b"</", b"=", b" ", b"/")), b"", chance.choice((1, 20, -1)))


def insert(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Something nasty stands in several places."""
    for _ in range(chance.randint(1, 12)):
        place = _place(page, chance)
        page = page[:place] + chance.choice(NASTY) + page[place:]
    return page


def lie(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """The page declares an encoding that it is not in."""
    return b"<meta charset=" + chance.choice(LABELS) + b">" + page


def renumber(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Some numbers are others: no date, too large, negative, or digits that only look like some."""
    found = list(_NUMBER.finditer(page))
    chosen = chance.sample(found, min(len(found), chance.choice((1, 5, 50))))
    return _replaced(page, [match.span() for match in chosen], [chance.choice(_NUMBERS) for _ in chosen])


def respell(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Some letters and spaces are others: which change their length in lower case, join, part, or are not seen."""
    places = sorted({_place(page, chance) for _ in range(chance.choice((3, 30, 300)))})
    return _replaced(page, [(place, place + 1) for place in places], [chance.choice(_LETTERS) for _ in places])


def swap_values(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Two stretches between quotation marks stand in one another's place: values of attributes and of JSON."""
    found = list(_QUOTED.finditer(page))
    if len(found) < 2:
        return page
    one, other = chance.sample(found, 2)
    return _replaced(page, [one.span(), other.span()], [other[0], one[0]])


def belittle(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Values of attributes and of JSON are next to nothing."""
    found = list(_QUOTED.finditer(page))
    chosen = chance.sample(found, min(len(found), chance.choice((1, 5, 50))))
    values = [escape(chance.choice(SMALL)).encode("utf-8", "surrogatepass") for _ in chosen]
    return _replaced(page, [match.span() for match in chosen], values)


def recipe(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Something made to break an extractor stands in it, in a small size."""
    place = _place(page, chance)
    return page[:place] + chance.choice(RECIPES)(chance.choice((10, 300, 3000))) + page[place:]


def _replaced(page: bytes, spans: Sequence[tuple[int, int]], others: Sequence[bytes]) -> bytes:
    pieces, end = [], 0
    for (first, last), other in sorted(zip(spans, others, strict=True)):
        pieces += [page[end:first], other]
        end = last
    return b"".join((*pieces, page[end:]))


MUTATIONS: tuple[Mutation, ...] = (
    *(flip, swap_tags, truncate, splice, repeat, nest, drop, insert, lie),
    *(renumber, respell, swap_values, belittle, recipe),
)


def mutated(page: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """The page with one to four damages."""
    for _ in range(chance.randint(1, 4)):
        page = chance.choice(MUTATIONS)(page, chance, others)
    return page
