"""What stands in the article's place, named."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from lxml import etree

from scrapenews.errors import FetchError, StandIn
from scrapenews.record import Response
from scrapenews.whereabouts import signs
from scrapenews.whereabouts.reading import Reading, plain_text

_SHORT_TEXT = 150
"""Words that the text of a wall may have where its sign is certain. A body that has more is an article."""
_HARDLY_TEXT = 60
_NO_TEXT = 20
_SMALL_PAGE = 250
"""Words that a reader sees on a page that is nothing but a form or a notice."""
_SEVERAL = 4
_SITE_PART = re.compile(r"\s+[|–—·•:»-]\s+|\s*[|»]\s*")

FindWall = Callable[[Response], str | None]
"""Finds the sign of a protection against robots on a page."""

_MESSAGES = {
    "page.challenge": "asks whether a person is reading: open the page in a browser",
    "page.blocked": "refuses us with a page of its own: it does not want to be read by this program",
    "page.consent": "shows a page that asks for consent and not the article: open it in a browser",
    "page.login": "shows a login and not the article: it can be read only with an account",
    "page.paywall": "shows an offer to subscribe and not the article: it can be read only by subscribers",
    "page.not_found": "has no such page, though it says so with status 200: check the address",
    "page.scripts": "sends a page that scripts fill in: have a browser do that with browser='auto' or --browser auto",
}


def find_stand_in(reading: Reading, find_wall: FindWall) -> StandIn | None:
    """What a page is that is not the article, but stands in its place.

    Never found on a page with a body of more than 150 words, or one that tells machines of a story: what such a page
    lacks is remarked in its record.
    """
    if reading.words >= _SHORT_TEXT or reading.states_story or isinstance(reading.failure, FetchError):
        return None
    wall = find_wall(reading.response)
    code = wall or next((code for code, is_one in _RULES if is_one(reading)), None)
    if code is None:
        return None
    host = urlsplit(reading.response.url).hostname
    return StandIn(f"{host} {_MESSAGES[code]}", code=code, url=reading.response.requested_url)


def check_stand_in(reading: Reading, find_wall: FindWall) -> None:
    """Raises the `StandIn` that a page is, if it is one."""
    if stand_in := find_stand_in(reading, find_wall):
        raise stand_in


def needs_scripts(reading: Reading) -> bool:
    """Whether the page is next to empty for a reader without scripts, and made to be filled in by them."""
    if reading.outline is None or reading.words >= _NO_TEXT or reading.visible_words >= _HARDLY_TEXT:
        return False
    root = reading.outline.document.root
    if next(root.iter("script"), None) is None:
        return False
    said = " ".join(map(plain_text, root.iter("noscript"))).lower() + reading.visible_text
    return any(phrase in said for phrase in signs.SCRIPT_PHRASES) or any(map(_is_empty_root, root.iter("div", "main")))


def _is_empty_root(element: etree._Element) -> bool:
    return element.get("id", "").lower() in signs.SCRIPT_ROOTS and len(plain_text(element).split()) < _NO_TEXT


def _asks_for_consent(reading: Reading) -> bool:
    if _was_sent(reading) and _host(reading).startswith(signs.CONSENT_PLACES):
        return True
    named = any(text.startswith(signs.CONSENT_TITLES) for text in (reading.title, *reading.headings))
    words = sum(phrase in reading.visible_text for phrase in signs.CONSENT_PHRASES)
    return named and words >= _SEVERAL


def _is_login(reading: Reading) -> bool:
    if reading.words >= _HARDLY_TEXT or reading.visible_words >= _SMALL_PAGE:
        return False
    sent = _was_sent(reading) and bool(
        set(urlsplit(reading.response.url).path.lower().split("/")) & {*signs.LOGIN_PATHS}
    )
    return _has_password(reading) and (sent or _is_called(reading, signs.LOGIN_TITLES))


def _is_paywall(reading: Reading) -> bool:
    if reading.words >= _NO_TEXT or reading.visible_words >= _SMALL_PAGE:
        return False
    return any(phrase in reading.visible_text for phrase in signs.PAYWALL_PHRASES)


def _is_not_found(reading: Reading) -> bool:
    return reading.words < _HARDLY_TEXT and (_is_called(reading, signs.NOT_FOUND) or _was_sent_home(reading))


def _was_sent_home(reading: Reading) -> bool:
    """Whether an address somewhere in the site redirects to its front page."""
    asked, here = urlsplit(reading.response.requested_url), urlsplit(reading.response.url)
    return _was_sent(reading) and here.path in ("", "/") and not here.query and len(asked.path) > len("/en/")


def _is_called(reading: Reading, names: tuple[str, ...]) -> bool:
    """Whether the title, a part of it or a main heading is one of some names."""
    texts = (*_SITE_PART.split(reading.title), *reading.headings)
    return any(text.strip(" .!…:-–—") in names for text in texts)


def _has_password(reading: Reading) -> bool:
    inputs = reading.outline.document.root.iter("input") if reading.outline else ()
    return any(element.get("type", "").lower() == "password" for element in inputs)


def _was_sent(reading: Reading) -> bool:
    return bool(reading.response.redirects)


def _host(reading: Reading) -> str:
    return urlsplit(reading.response.url).hostname or ""


_RULES: tuple[tuple[str, Callable[[Reading], bool]], ...] = (
    ("page.consent", _asks_for_consent),
    ("page.not_found", _is_not_found),
    ("page.login", _is_login),
    ("page.paywall", _is_paywall),
    ("page.scripts", needs_scripts),
)
