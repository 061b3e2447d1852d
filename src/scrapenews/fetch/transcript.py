"""What went over the wire around a page's content, for those who keep a record of it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Transcript:
    """One request and the header section of its answer, as they were sent."""

    request: bytes
    """The request's header section, from the request line to its empty line. Over HTTP/2 it is what HTTP/1.1 would have
    sent."""
    version: str
    """The answer's protocol: ``"HTTP/1.1"``, ``"HTTP/2"``."""
    status_code: int
    """The status code."""
    reason: str
    """The reason phrase; HTTP/2 has none."""
    fields: tuple[tuple[bytes, bytes], ...]
    """The header fields in order, names in the case in which they were sent."""
    address: str | None = None
    """The IP address that answered."""
