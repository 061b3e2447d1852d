"""What the thinning of markup knows of elements."""

from typing import Final

RAW: Final = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")
"""Elements in which no tag counts but their own end tag (HTML Standard, 13.2.5: raw text and RCDATA)."""

_WITHOUT_CONTENT: Final = (
    "area base basefont bgsound br col embed frame hr img input isindex keygen link meta param source track wbr"
)
_ENDED_BY_OTHERS: Final = (
    "p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rb rp rt rtc html head body"
)
NOT_COUNTED: Final = frozenset((_WITHOUT_CONTENT + " " + _ENDED_BY_OTHERS).split())
"""Elements that hardly make a tree deeper. Those that their parent ends count in its weight."""
NEVER_NESTED: Final = frozenset((_WITHOUT_CONTENT + " p html head body").split())
"""Elements that never make a tree deeper, if they alone are left."""

WEIGHT: Final = {"table": 4, "ul": 2, "ol": 2, "menu": 2, "dir": 2, "dl": 2, "select": 3, "ruby": 2}
"""Levels that an element stands for, those of its parts included; 1 for all others."""

_FORMATTING: Final = "b big center em font i ins nobr s small span strike strong tt u"
_MEANING: Final = "a abbr acronym bdi bdo cite code data del dfn kbd label mark q samp sub sup time var"

NEEDLESS: Final = frozenset((_FORMATTING + " div section").split())
"""Elements that a page can lose and still be read."""

PHRASING: Final = frozenset((_FORMATTING + " " + _MEANING).split())
"""Elements whose going leaves no gap between words; in place of others a paragraph begins."""
