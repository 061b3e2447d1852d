"""Names that pages give to the elements of a byline, and to the addresses of pages about an author."""

import re

BYLINE_WORDS = frozenset([
    "by", "byline", "bylines", "author", "authors", "authorname", "authornames", "writer", "writers", "writtenby",
    "autor", "autoren", "autorin", "autores", "autora", "autori", "auteur", "auteurs", "autore", "verfasser",
    "bylinename", "contributor", "contributors", "reporter", "reporters", "journalist", "journalists", "redakteur",
    "skribent", "forfatter", "kirjoittaja", "yazar", "postedby", "articleauthor", "entryauthor", "postauthor",
    "bylineauthor", "authorlink", "fn", "creator", "vcard",
])  # fmt: skip
"""Words in a class or id that say that an element names the authors."""

NAME_WORDS = frozenset(["name", "names", "fn", "authorname", "authornames", "bylinename"])
"""Words in a class beside those that say that the element holds a name and no role, outlet or date."""

NOT_NAMES = re.compile(
    r"bio|avatar|image|img|photo|pic|icon|social|follow|desc|comment|related|about|more|share|count|twitter|tags?\b"
    r"|newsletter|job|position|title|role|caption|credit",
    re.IGNORECASE,
)
"""Finds a class that says that an element is about the authors, without being their names."""
AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|in|es|i|e)?|auteurs?|by|profiles?|people|person|staff|writers?|journalists?|reporters?|contributors?"
    r"|redaktion|team|users?|member|byline|redacteur|skribent|yazar|columnists?|u)[/=-]",
    re.IGNORECASE,
)
"""Finds the address of a page about an author."""
