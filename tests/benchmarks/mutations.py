"""Ways to damage a page, each with a seeded source of chance."""

from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]
"""From a page, chance, and other pages to splice in, to a damaged page."""

_TAGS = (b"p", b"div", b"span", b"a", b"table", b"td", b"ul", b"li", b"blockquote", b"script", b"style", b"title",
         b"svg", b"noscript", b"template", b"select", b"button", b"textarea", b"plaintext", b"q", b"b",
         b"h1")  # fmt: skip
_LABELS = (b"utf-8", b"windows-1252", b"shift_jis", b"gb18030", b"utf-16", b"koi8-r", b"x-user-defined", b"nonsense")
_NASTY = (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"&#0;", b"&#x110000;", b"&#xd800;", b"<!--", b"]]>",
          b"<![CDATA[", b"<?php", b"</", b"<", b'"', b"'", b"\x1b$B", b"\xe2\x80\xae", b"<svg/>", b"<base href='//['>",
          b'<script type="application/ld+json">{"@type":"Article","author":[[[{}]]],"datePublished":1e999}</script>',
          )  # fmt: skip


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
    one, other = chance.sample(_TAGS, 2)
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
    place, tag = _place(page, chance), chance.choice(_TAGS)
    return page[:place] + (b"<" + tag + b">") * chance.choice((1, 40, 400)) + page[place:]


def drop(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """All of one mark are gone."""
    return page.replace(chance.choice((b">", b'"', b"</", b"=", b" ", b"/")), b"", chance.choice((1, 20, -1)))


def insert(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """Something nasty stands in several places."""
    for _ in range(chance.randint(1, 12)):
        place = _place(page, chance)
        page = page[:place] + chance.choice(_NASTY) + page[place:]
    return page


def lie(page: bytes, chance: Random, _others: Sequence[bytes]) -> bytes:
    """The page declares an encoding that it is not in."""
    return b"<meta charset=" + chance.choice(_LABELS) + b">" + page


MUTATIONS: tuple[Mutation, ...] = (flip, swap_tags, truncate, splice, repeat, nest, drop, insert, lie)


def mutated(page: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """The page with one to four damages."""
    for _ in range(chance.randint(1, 4)):
        page = chance.choice(MUTATIONS)(page, chance, others)
    return page
