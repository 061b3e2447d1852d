"""What a fetch brings back."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

_NOT_MODIFIED = 304


@dataclass(frozen=True, kw_only=True, slots=True)
class Validators:
    """What a server gave to ask with whether something has changed (RFC 9110, section 8.8)."""

    etag: str | None = None
    """The entity tag, as sent."""
    last_modified: str | None = None
    """The Last-Modified field, as sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteNotice:
    """What the files beside a page say of it to machines that learn from what they read."""

    ai_bots_disallowed: tuple[str, ...] = ()
    """Crawlers of such machines that robots.txt names and does not let read the page."""
    content_signals: tuple[str, ...] = ()
    """What robots.txt says on the use of content, as written (``"search=yes, ai-train=no"``)."""
    tdm_reservation: bool | None = None
    """What ``/.well-known/tdmrep.json`` says of the page (W3C TDMRep); ``None`` where it says nothing."""
    tdm_policy: str | None = None
    """The address of the mining policy that it names, as written."""
    ai_txt: Literal["allowed", "disallowed"] | None = None
    """What ``/ai.txt`` says of the page, if it was asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Response:
    """A page as a server sent it."""

    url: str
    """The target URI the content came from, after redirects."""
    requested_url: str
    """The address that was asked for, as given."""
    status_code: int
    """The status code (RFC 9110, section 15)."""
    headers: tuple[tuple[str, str], ...]
    """The header fields in order, names lower-cased; a field that was sent twice stands twice."""
    content: bytes
    """The content, content codings undone."""
    retrieved_at: dt.datetime
    """When the answer came, aware, in UTC."""
    redirects: tuple[str, ...] = ()
    """The addresses that redirected, in order, the requested one first."""
    robots_txt: Literal["obeyed", "ignored"] | None = None
    """Whether robots.txt was asked before; ``None`` where that is not known."""
    site: SiteNotice = SiteNotice()
    """What the files beside it say."""

    @property
    def validators(self) -> Validators:
        """What to ask with, next time, whether this has changed."""
        return Validators(etag=self.header("etag"), last_modified=self.header("last-modified"))

    @property
    def not_modified(self) -> bool:
        """Whether the server says that nothing has changed (RFC 9110, section 15.4.5); then there is no content."""
        return self.status_code == _NOT_MODIFIED

    def header(self, name: str) -> str | None:
        """The field's value, several joined with a comma (RFC 9110, section 5.2); ``None`` where it was not sent."""
        values = [value for key, value in self.headers if key == name.lower()]
        return ", ".join(values) if values else None
