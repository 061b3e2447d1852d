"""One request and its answer, as they pass between the steps of a fetch.

`Send` is the seam of this package. The innermost one is `lines.Lines.send`, which talks to the network; a `Layer` wraps
a `Send` in another that may answer by itself (a cache), add validators to the request, or look on at what passes
(an archive). Layers see whole exchanges whatever the protocol's version: the header section first, then the content in
pieces, transfer codings undone and content codings in place, as RFC 9111 wants them stored.
"""

import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from scrapenews.fetch.target import Target
from scrapenews.fetch.visit import Visit

Fields = tuple[tuple[str, str], ...]
"""Header fields in order, as names and values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One GET, without content."""

    target: Target
    """What is asked for."""
    fields: Fields
    """The header fields, ``Host`` apart."""
    visit: Visit
    """The fetch it belongs to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An answer whose content is still on the wire."""

    status_code: int
    """The status code."""
    headers: Fields
    """The header fields in order, names lower-cased."""
    pieces: AsyncIterator[bytes]
    """The content as it was sent, its content codings in place; raises a `FetchError` where it breaks off."""
    reason: str = ""
    """The reason phrase; HTTP/2 has none."""
    http_version: str = "HTTP/1.1"
    """The protocol as it names itself."""
    raw_headers: tuple[tuple[bytes, bytes], ...] = ()
    """The header fields as octets, names in the case in which they were sent."""
    peer: str | None = None
    """The IP address at the other end: the server's, or the proxy's."""
    received_at: dt.datetime | None = None
    """When it came or was last confirmed, where a layer knows."""

    def header(self, name: str) -> str | None:
        """The field's value, several joined with a comma; ``None`` where it was not sent."""
        values = [value for key, value in self.headers if key == name]
        return ", ".join(values) if values else None


def field_text(octets: bytes) -> str:
    """A header field's text: UTF-8, which servers send though they should not, else Latin-1 (RFC 9110, section 5.5)."""
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1")


Send = Callable[[Request], AbstractAsyncContextManager[Answer]]
"""Sends a request; the answer's content can be read inside the context. Raises `FetchError`."""

Layer = Callable[[Send], Send]
"""A `Send` around another."""
