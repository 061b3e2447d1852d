"""What lines around an article say: buttons and their counters, notices, rights, tags, menus.

Believed only of short lines: the same words may begin a sentence of an article. The words stand in `words`.
"""

import re

from scrapenews.flat import words as table

_AROUND = " |•·»›>/,:-–—+"
_LONGEST_BUTTONS = 160
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
LONGEST_NOTICE = 420
_READ_OF_LINE, _MENU = 200, 0.5


def is_share_line(line: str) -> bool:
    """A line of nothing but share buttons and numbers; a numbered one is an item of something.

    >>> [is_share_line(line) for line in ("Share 1.2k Tweet Facebook", "Teilen", "LinkedIn", "Share prices fell.")]
    [True, True, False, False]
    """
    if len(line) > _LONGEST_BUTTONS or _NUMBERED.match(line):
        return False
    words = table.WORD.findall(line.casefold())
    signs = sum(word in table.SHARE_WORDS for word in words)
    verbs = sum(word in table.SHARE_VERBS for word in words)
    if not signs or table.MONEY.search(line) or (signs == 1 and not verbs):
        return False
    counts = [word for word in words if table.COUNT.fullmatch(word)]
    known = signs + len(counts) + sum(word in table.JOINING_WORDS for word in words)
    return known >= len(words) and (2 * signs >= len(words) or bool(counts))


def speaks_of_consent(line: str) -> bool:
    """A line that tells of cookies or of privacy, and of what the site does with them or what may be agreed to.

    >>> speaks_of_consent("We use cookies on this site."), speaks_of_consent("Her cookies are the best in town.")
    (True, False)
    """
    return len(line) < LONGEST_NOTICE and bool(table.CONSENT.search(line)) and bool(table.CONSENT_ACT.search(line))


def speaks_of_cookies(line: str) -> bool:
    """A line with a word for cookies, or for the site's own policy."""
    return table.COOKIES.search(line) is not None


def states_rights(line: str) -> bool:
    """A short line that says whose the text is.

    >>> states_rights("© 2024 The Example. All rights reserved."), states_rights("Copyright law is old.")
    (True, False)
    """
    return len(line) < LONGEST_NOTICE and bool(table.RIGHTS.search(line))


def asks_to_subscribe(line: str) -> bool:
    """A short line that asks to subscribe, sign in or follow.

    >>> asks_to_subscribe("Sign up to our newsletter"), asks_to_subscribe("Many newsletters are dull, he wrote.")
    (True, False)
    """
    return len(line) < _LONGEST_BUTTONS and bool(table.SUBSCRIBE.search(line))


def lists_tags(line: str) -> bool:
    """A line that begins as lists of tags do.

    >>> lists_tags("Tags: ferry, harbour"), lists_tags("Tags are useful.")
    (True, False)
    """
    return len(line) < LONGEST_NOTICE and bool(table.TAGS.match(line))


def is_credit(line: str) -> bool:
    """A short line that names a picture's maker.

    >>> is_credit("The pier in May. Photo: Ann Lee"), is_credit("(Foto: dpa)"), is_credit("The photo shows a pier.")
    (False, True, False)
    """
    return len(line) < _LONGEST_BUTTONS and bool(table.CREDIT.search(line))


def menu_share(words: list[str]) -> float:
    """The share of words that menus are made of."""
    return sum(word.strip(_AROUND).casefold() in table.MENU_WORDS for word in words) / len(words) if words else 0.0


def is_made_of_menu(text: str) -> bool:
    """A line half of whose words, or more, are words of menus. A label before an address is none of them.

    >>> is_made_of_menu("Sport Weather Harbour"), is_made_of_menu("Email: desk@harbour.example")
    (True, False)
    """
    return "@" not in text and menu_share(text[:_READ_OF_LINE].split()) >= _MENU
