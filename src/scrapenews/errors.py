"""Everything scrapenews raises on purpose, as one tree.

::

    ScrapenewsError
    ├── FetchError                    no page came back
    │   ├── InvalidURL                the address itself cannot be used
    │   ├── BlockedAddress            the address points where we must not go
    │   ├── ConnectError              no connection: DNS, refused, reset, TLS
    │   ├── FetchTimeout              a deadline passed
    │   ├── ProtocolError             the peer did not speak HTTP
    │   ├── RedirectError             redirects that loop, lead nowhere, or are too many
    │   ├── BodyError                 the body is too large, truncated or cannot be decoded
    │   ├── PolicyError               the site does not want it: robots.txt, rights reserved
    │   ├── StatusError               an answer, but not a page: 4xx, 5xx
    │   ├── StandIn                   a page in the article's place: a challenge, a login, a shell
    │   └── ContentError              a page, but not one that can be read: wrong media type, empty
    ├── ArchiveError                  a WARC file that cannot be written or read
    ├── ParseError                    bytes that are no HTML document
    ├── NoMainContent                 a page without any text to return
    ├── JobError                      a job file that says what cannot be
    ├── RecordError                   a dictionary or JSON text that is not a record
    ├── StoreError                    a store that cannot be opened, read or written
    ├── ExportError                   a file of exported articles that cannot be written
    └── WorkerError                   a page that its worker process did not survive, or not in time

Each error has a stable dotted ``code`` for programs, and says which address it concerns, at which stage
it arose, and whether trying again later is worth it. The message is for people: what happened, then what
can be done.
"""

from pathlib import Path
from typing import ClassVar, Literal

Stage = Literal["job", "fetch", "parse", "strip", "extract", "record", "store"]
"""The part of the pipeline an error arose in."""


class ScrapenewsError(Exception):
    """Base of every error that scrapenews raises on purpose.

    `code` is a dotted name that programs may rely on (``"connect.refused"``); `url` is the address concerned,
    as it was given, if there is one; `retryable` says whether the same call may succeed later.
    """

    stage: ClassVar[Stage] = "extract"
    default_code: ClassVar[str] = "error"

    def __init__(
        self, message: str, *, code: str | None = None, url: str | None = None, retryable: bool = False
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
        self.url = url
        self.retryable = retryable

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders in batch work, and keyword-only arguments do not survive the default pickling.
        return (_rebuild, (type(self), self.message, dict(vars(self))))


def _rebuild(kind: type[ScrapenewsError], message: str, state: dict[str, object]) -> ScrapenewsError:
    error = kind.__new__(kind)
    Exception.__init__(error, message)
    vars(error).update(state)
    return error


def fault_text(error: Exception) -> str:
    """What to say of an exception that is none of ours: which one, and where."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "an unknown place"
    return f"unexpected {type(error).__name__} in {place}: a fault of scrapenews, please report it with the page"


class FetchError(ScrapenewsError):
    """No page came back.

    `retry_after` is in how many seconds the site wants to be asked again, where it said so.
    """

    stage = "fetch"
    default_code = "fetch"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        url: str | None = None,
        retryable: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, url=url, retryable=retryable)
        self.retry_after = retry_after


class InvalidURL(FetchError):
    """The address is malformed, or not http or https."""

    default_code = "url.invalid"


class BlockedAddress(FetchError):
    """The address leads to a private, local or otherwise reserved network, which was not allowed."""

    default_code = "address.blocked"


class ConnectError(FetchError):
    """No connection could be made: the name is unknown, the peer refuses or resets, TLS fails."""

    default_code = "connect"


class FetchTimeout(FetchError):
    """A deadline passed: to connect, between two bytes, or for the whole fetch."""

    default_code = "timeout.total"


class ProtocolError(FetchError):
    """The peer's answer breaks HTTP."""

    default_code = "protocol.malformed"


class RedirectError(FetchError):
    """Redirects loop, are too many, or lead to an address that cannot be used."""

    default_code = "redirect"


class BodyError(FetchError):
    """The body is larger than allowed, ends early, or its content coding cannot be undone."""

    default_code = "body"


class PolicyError(FetchError):
    """The site does not want machines to read the page.

    Its robots.txt forbids it (RFC 9309) or cannot be reached, or it reserves its rights and the caller wants that
    respected.
    """

    default_code = "policy"


class StatusError(FetchError):
    """The server answered with a status code that means there is no page here (RFC 9110, section 15)."""

    default_code = "http.status"

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        code: str | None = None,
        url: str | None = None,
        retryable: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, url=url, retryable=retryable, retry_after=retry_after)
        self.status_code = status_code


class ContentError(FetchError):
    """The answer is no readable page: its media type is not HTML, or it is empty."""

    default_code = "content"


class StandIn(FetchError):
    """What came stands in the article's place; the code says what it is.

    A question to robots, a refusal, a consent wall, a login, an offer to subscribe, a notice that there is no such
    page, a shell that scripts fill in.
    """

    default_code = "page.stand_in"


class ArchiveError(ScrapenewsError):
    """A WARC file cannot be written, or is none."""

    stage = "fetch"
    default_code = "archive.write"


class ParseError(ScrapenewsError):
    """The input is no HTML document: empty, or another kind of file."""

    stage = "parse"
    default_code = "parse"


class NoMainContent(ScrapenewsError):
    """The page holds no text that could be returned."""

    stage = "strip"
    default_code = "content.none"


class WorkerError(ScrapenewsError):
    """A page was not read: it took too long, too much memory, or the process that read it."""

    default_code = "worker.killed"


class RecordError(ScrapenewsError, ValueError):
    """A dictionary or JSON text is not a valid record; `path` says where (``$.authors[0].name``)."""

    stage = "record"
    default_code = "record.invalid"

    def __init__(self, message: str, *, path: str = "$") -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class StoreError(ScrapenewsError):
    """A store cannot be opened, read or written.

    `code` says why: ``store.none`` (there is none), ``store.busy`` (another run holds it), ``store.newer`` (a newer
    version of scrapenews wrote it), ``store.corrupt`` (damaged, or no store), ``store.read_only``, ``store.full`` (the
    disk takes no more), ``store.unreachable`` (the database server does not answer).
    """

    stage = "store"
    default_code = "store"


class JobError(ScrapenewsError):
    """A job file is wrong; `path` says where in it (``source[0].every``), empty for the file as a whole."""

    stage = "job"
    default_code = "job.invalid"

    def __init__(self, message: str, *, code: str | None = None, path: str = "") -> None:
        super().__init__(message, code=code)
        self.path = path


class ExportError(ScrapenewsError):
    """Articles cannot be exported: the file cannot be written, or a part that writes its format is not installed."""

    stage = "store"
    default_code = "export.write"
