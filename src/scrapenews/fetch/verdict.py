"""What an answer's header section says about it: a redirect, a refusal, a wrong media type, or a page."""

import re

from scrapenews.errors import ContentError, FetchError, ProtocolError, StandIn, StatusError
from scrapenews.fetch.walls import Wall, find_wall_in_fields
from scrapenews.record import Response

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""Status codes that send the reader elsewhere (RFC 9110, section 15.4)."""

NAMED_STATUS = {
    401: ("http.auth", "asks for a login"),
    402: ("http.paywall", "asks for payment"),
    403: ("http.forbidden", "does not give out this page"),
    404: ("http.not_found", "has no such page"),
    407: ("proxy.auth", "is behind a proxy that asks for a login"),
    410: ("http.gone", "has removed this page"),
    429: ("http.throttled", "has had too many requests"),
    451: ("http.legal", "may not show this page here"),
}
"""Status codes with a code of their own, and what the host says by them."""

WALLS: dict[Wall, str] = {
    "page.challenge": "asks whether a person is reading",
    "page.blocked": "refuses us with a page of its protection",
}
"""What a host says by a wall."""

RETRIED_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504, *range(520, 528)})
"""Status codes of failures that may pass."""

_NO_CONTENT = frozenset({204, 205})
_PARTIAL = 206
_FIRST_FINAL, _FIRST_ERROR, _SERVER_ERROR, _BEYOND = 200, 300, 500, 600

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain"})
"""Media types that may be a page."""

NOT_TEXT = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"wOF", "font"),
)
"""How contents begin that are no text, whatever their media type says."""


def find_redirect(answer: Response) -> str | None:
    """The Location of a redirect; ``None`` for any other answer."""
    return answer.header("location") if answer.status_code in REDIRECTS else None


def is_page(status: int) -> bool:
    """Whether a status code means that the content is the page."""
    return _FIRST_FINAL <= status < _FIRST_ERROR and status not in _NO_CONTENT and status != _PARTIAL


def check_status(status: int, host: str, retry_after: float | None = None, wall: Wall | None = None) -> None:
    """Raises `StatusError` for a status code that means there is no page, `ContentError` for one that means an empty
    one, `ProtocolError` for one that no server may send unasked. `retry_after` is what the answer asks for, `wall` what
    it shows the sign of.
    """
    if status < _FIRST_FINAL:
        raise ProtocolError(f"{host} wants to speak another protocol than HTTP: check the address")
    if status in _NO_CONTENT:
        raise _empty(host, retryable=False)
    if not is_page(status):
        raise _status_error(status, host, retry_after, wall)


def _status_error(status: int, host: str, retry_after: float | None, wall: Wall | None) -> FetchError:
    code, said = NAMED_STATUS.get(status, ("http.status", "has no page for us"))
    if _SERVER_ERROR <= status < _BEYOND:
        code, said = "http.server", "has a fault of its own"
    if wall:
        code, said = wall, WALLS[wall]
    retryable = status in RETRIED_STATUS and not wall
    advice = "try again later" if retryable else "check the address"
    message = f"{host} {said} (status {status}): {advice}"
    return StatusError(message, status_code=status, code=code, retryable=retryable, retry_after=retry_after)


def check_wall(answer: Response, host: str) -> None:
    """Raises `StandIn` for an answer whose fields say that it is a protection's and not the site's."""
    if wall := find_wall_in_fields(answer):
        message = f"{host} {WALLS[wall]}: open the page in a browser"
        raise StandIn(message, code=wall)


def check_media_type(answer: Response, host: str) -> None:
    """Raises `ContentError` for a media type that is no page; an answer without one may be a page."""
    media_type = re.split("[;,]", answer.header("content-type") or "", maxsplit=1)[0].strip().lower()
    if media_type and media_type not in PAGE_TYPES:
        raise _not_a_page(host, media_type[:60])


def check_content(content: bytes, host: str, *, any_type: bool = False) -> None:
    """Raises `ContentError` for content that is empty or, unless it may be of any type, by its first bytes no text."""
    if not content:
        raise _empty(host, retryable=True)
    if any_type:
        return
    for beginning, kind in NOT_TEXT:
        if content.startswith(beginning):
            raise _not_a_page(host, kind)


def _not_a_page(host: str, kind: str) -> ContentError:
    return ContentError(f"{host} sent {kind}, not a web page: give the address of the article", code="content.type")


def _empty(host: str, *, retryable: bool) -> ContentError:
    message = f"{host} sent an empty page: check the address, or try again later"
    return ContentError(message, code="content.empty", retryable=retryable)
