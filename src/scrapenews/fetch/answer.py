"""An answer whose content is still to be read, wherever it comes from: the wire or the cache."""

import datetime as dt
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from scrapenews.fetch.transcript import Transcript

Fields = Sequence[tuple[str, str]]
"""Header fields in order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An answer whose content is still to be read."""

    status_code: int
    """The status code."""
    headers: tuple[tuple[str, str], ...]
    """The header fields in order, names lower-cased."""
    pieces: AsyncIterator[bytes]
    """The content as it was sent, its content codings in place; raises a `FetchError` where it breaks off."""
    transcript: Transcript | None = None
    """What went over the wire; ``None`` for an answer out of the cache for which nothing did."""
    received_at: dt.datetime | None = None
    """When the answer came or was last found to hold, where that was not just now."""

    def header(self, name: str) -> str | None:
        """The field's value, several joined with a comma (RFC 9110, section 5.2); ``None`` where it was not sent."""
        values = [value for key, value in self.headers if key == name]
        return ", ".join(values) if values else None


def field_text(octets: bytes) -> str:
    """A header field's text: UTF-8, which servers send though they should not, else Latin-1 (RFC 9110, section 5.5)."""
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1")


Open = Callable[[Fields], AbstractAsyncContextManager[Answer]]
"""Sends a request with these header fields; the connection is closed on leaving the context."""
