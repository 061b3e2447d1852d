"""What a caller may choose about a fetch."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_FIELD_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FIELD_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?|")
_COOKIE_VALUE = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e\"]*")
_OWN_FIELDS = frozenset({"accept-encoding", "connection", "content-length", "host", "te", "transfer-encoding"})
_LONGEST_URL = 65_536  # httpx refuses longer ones


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchOptions:
    """Bounds and manners of fetching. Raises `ValueError` for values that make no sense."""

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
    pause: float = 1.0
    """Seconds between two pages of one host; a Crawl-delay in its robots.txt can make it longer."""
    longest_pause: float = 30.0
    """The longest pause to wait for, whoever asks for it. What wants a longer one fails, as worth a later try."""
    per_host: int = 1
    """How many connections to have to one host."""
    concurrency: int = 64
    """How many connections to have to all hosts together."""
    ignore_robots: bool = False
    """Whether to fetch without asking robots.txt; the record says so (`scrapenews.record.Policy.robots_txt`)."""
    respect_tdm: bool = False
    """Whether to refuse pages that reserve their rights or do not want to be indexed: by the TDM Reservation Protocol
    (header fields, meta elements, ``/.well-known/tdmrep.json``), by X-Robots-Tag or by the robots meta element."""
    contact: str | None = None
    """An e-mail address or URL under which the operator of this program can be reached. It is part of the User-Agent:
    ``scrapenews/<version> (+contact)``."""
    allow_private: bool = False
    """Whether private, local and reserved networks, local names and ports of services other than the web may be
    reached."""
    proxy: str | None = None
    """The address of an HTTP proxy: ``http://user:word@proxy.example:3128``, with ``https:`` if it is spoken to over
    TLS. Hosts are looked up and checked here all the same, and it is asked for tunnels to their addresses; with
    `allow_private` it looks them up itself."""
    headers: tuple[tuple[str, str], ...] = ()
    """Further header fields to send. ``Authorization`` and ``Cookie`` go to the host of the address as given only."""
    cookies: tuple[tuple[str, str], ...] = ()
    """Cookies to send, names and values; they go to the host of the address as given only."""

    max_pages: int = 10
    """How many pages of one article are read, where it stands on several."""
    browser: Literal["auto", "always", "never"] = "never"
    """When to have an installed Chromium fill a page in: where scripts have to (``auto``), always or never."""
    cache_folder: Path | None = None
    """Where to keep pages that need not be sent again (RFC 9111); ``None`` keeps none. `fetch.user_cache_folder` is the
    user's own."""
    warc_folder: Path | None = None
    """Where to write WARC files of everything that is asked and answered; ``None`` writes none."""
    warc_all: bool = False
    """Whether WARC files hold the content of pages, too, that ask not to be archived: by ``noarchive`` or ``none`` in a
    robots meta element or in X-Robots-Tag."""

    def __post_init__(self) -> None:
        self._check_numbers()
        if self.contact is not None and not (self.contact and _FIELD_VALUE.fullmatch(self.contact)):
            raise ValueError("contact must be printable ASCII text")
        if self.proxy is not None:
            from scrapenews.fetch.proxy import read_proxy

            read_proxy(self.proxy)
        for field in self.headers:
            _check_field(*field)
        for name, value in self.cookies:
            if not _FIELD_NAME.fullmatch(name) or not _COOKIE_VALUE.fullmatch(value):
                raise ValueError(f"{name!r} is no valid cookie (RFC 6265, section 4.1.1)")

    def _check_numbers(self) -> None:
        for name in ("total_timeout", "connect_timeout", "read_timeout", "max_bytes", "max_url_length"):
            if not 0 < getattr(self, name) < float("inf"):
                raise ValueError(f"{name} must be a finite number above zero")
        for name in ("max_redirects", "retries", "pause", "longest_pause"):
            if not 0 <= getattr(self, name) < float("inf"):
                raise ValueError(f"{name} must not be negative")
        for name in ("per_host", "concurrency", "max_pages"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be one at least")
        if self.max_url_length > _LONGEST_URL:
            raise ValueError(f"max_url_length must not exceed {_LONGEST_URL}")


def _check_field(name: str, value: str) -> None:
    if not _FIELD_NAME.fullmatch(name) or not _FIELD_VALUE.fullmatch(value):
        raise ValueError(f"{name!r} is no valid header field (RFC 9110, section 5.1)")
    if name.lower() in _OWN_FIELDS:
        raise ValueError(f"the header field {name} is set by scrapenews itself")
