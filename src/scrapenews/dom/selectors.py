"""Selectors of style sheets, as far as they name an element by its name, classes and id, and those around it the same
way. Of others nothing is known, so that their rules are passed over.
"""

import re
from itertools import islice
from typing import NamedTuple

from lxml import etree

_COMPOUND = re.compile(r"([a-z][\w-]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_FARTHEST = 64
"""How many elements outwards an ancestor is looked for."""


class Compound(NamedTuple):
    """What a selector asks of one element: its name (``""`` for any), its classes and ids."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]

    def matches(self, element: etree._Element) -> bool:
        """Whether an element is what is asked for."""
        return (
            self.tag in ("", element.tag)
            and (not self.ids or self.ids <= {element.get("id")})
            and (not self.classes or self.classes.issubset((element.get("class") or "").split()))
        )


class Selector(NamedTuple):
    """What a rule is for."""

    subject: Compound
    ancestors: tuple[Compound, ...] = ()
    """What it must stand in, from the inside out."""

    def speaks_of(self, element: etree._Element) -> bool:
        """Whether the rule is for this element."""
        return self.subject.matches(element) and (not self.ancestors or self._stands_right(element))

    def _stands_right(self, element: etree._Element) -> bool:
        wanted = iter(self.ancestors)
        next_one = next(wanted, None)
        for around in islice(element.iterancestors(), _FARTHEST):
            if next_one is not None and next_one.matches(around):
                next_one = next(wanted, None)
        return next_one is None


def find_selector(text: str) -> Selector | None:
    """A selector without a pseudo-element; ``None`` for one that cannot be understood.

    >>> found = find_selector("main > .said b.loud")
    >>> found.subject.tag, len(found.ancestors)
    ('b', 2)
    """
    steps = text.replace(">", " ").split()
    compounds = [compound for compound in map(_compound, steps) if compound]
    if not steps or len(compounds) < len(steps):
        return None
    return Selector(compounds[-1], tuple(reversed(compounds[:-1])))


def _compound(text: str) -> Compound | None:
    """A compound selector of a name, classes and ids; ``None`` for any other."""
    match = _COMPOUND.fullmatch(text)
    if not match:
        return None
    names = re.findall(r"[.#][\w-]+", match[2])
    classes = frozenset(name[1:] for name in names if name[0] == ".")
    return Compound((match[1] or "").lower(), classes, frozenset(name[1:] for name in names if name[0] == "#"))
