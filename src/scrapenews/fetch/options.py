"""What a caller may choose about a fetch."""

import re
from dataclasses import dataclass
from pathlib import Path

_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FIELD_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?|")
_OWN_FIELDS = frozenset({"accept-encoding", "connection", "content-length", "host", "te", "transfer-encoding"})
_LONGEST_URL = 65_536  # httpx refuses longer ones


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchOptions:
    """Bounds and manners of one fetch. Raises `ValueError` for values that make no sense."""

    total_timeout: float = 30.0
    """Seconds for the whole fetch: redirects, retries, pauses and the content included."""
    connect_timeout: float = 10.0
    """Seconds to resolve a host, and again to connect to it (TLS included)."""
    read_timeout: float = 15.0
    """Seconds to wait for the next bytes."""
    max_bytes: int = 20_000_000
    """How large a page may be, its content codings undone."""
    max_redirects: int = 10
    """How many redirects to follow."""
    max_url_length: int = 8192
    """How many characters an address may have."""
    retries: int = 2
    """How many more times to try after a failure that may pass."""
    contact: str | None = None
    """An e-mail address or URL under which the operator of this program can be reached. It is part of the User-Agent:
    ``scrapenews/<version> (+contact)``."""
    allow_private: bool = False
    """Whether private, local and reserved networks, local names and ports of services other than the web may be
    reached."""
    headers: tuple[tuple[str, str], ...] = ()
    """Further header fields to send. ``Authorization`` and ``Cookie`` go to the first origin only."""

    cache_folder: Path | None = None
    """Where to keep pages that need not be sent again (RFC 9111); ``None`` keeps none. `fetch.user_cache_folder` is the
    user's own."""
    warc_folder: Path | None = None
    """Where to write WARC files of everything that is asked and answered; ``None`` writes none."""

    def __post_init__(self) -> None:
        for name in ("total_timeout", "connect_timeout", "read_timeout", "max_bytes", "max_url_length"):
            if not 0 < getattr(self, name) < float("inf"):
                raise ValueError(f"{name} must be a finite number above zero")
        for name in ("max_redirects", "retries"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative")
        if self.max_url_length > _LONGEST_URL:
            raise ValueError(f"max_url_length must not exceed {_LONGEST_URL}")
        if self.contact is not None and not (self.contact and _FIELD_VALUE.fullmatch(self.contact)):
            raise ValueError("contact must be printable ASCII text")
        for field in self.headers:
            _check_field(*field)


def _check_field(name: str, value: str) -> None:
    if not _FIELD_NAME.fullmatch(name) or not _FIELD_VALUE.fullmatch(value):
        raise ValueError(f"{name!r} is no valid header field (RFC 9110, section 5.1)")
    if name.lower() in _OWN_FIELDS:
        raise ValueError(f"the header field {name} is set by scrapenews itself")
