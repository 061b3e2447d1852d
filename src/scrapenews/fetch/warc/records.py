"""The WARC records of one exchange."""

import datetime as dt
from dataclasses import dataclass, replace
from io import BytesIO
from typing import IO, Any, Literal

from scrapenews.fetch.message import Answer, Request

Truncation = Literal["length", "time", "disconnect", "unspecified"]
"""Why a content ends before its time (WARC 1.1, section 5.13)."""

NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
"""Of a revisit that the server itself confirmed (WARC 1.1, section 6.7.3)."""

SECRET_FIELDS = (b"authorization", b"cookie", b"proxy-authorization")
"""Fields of a request whose value is not recorded."""

_BLOTTED = b"(not recorded)"
_UNFRAMED = b"X-Crawl-Transfer-Encoding"


@dataclass(frozen=True, kw_only=True, slots=True)
class Exchange:
    """A request, its answer, and what was read of it."""

    request: Request
    """What was sent."""
    answer: Answer
    """What came, its content apart."""
    moment: dt.datetime
    """When it came."""
    content: IO[bytes]
    """The content as sent, its content codings in place."""
    truncated: Truncation | None = None
    """Why the content is not whole; ``None`` if it is."""
    revisited: str | None = None
    """For a 304: the `Reference` of the record it confirms, as text."""


def without_content(exchange: Exchange) -> Exchange:
    """The same exchange as an archive may hold it that must not hold its content."""
    return replace(exchange, content=BytesIO(), truncated="unspecified")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """Where an archive holds a record."""

    file: str
    """The name of the file in the archive's folder."""
    record_id: str
    """The record's id."""
    date: str
    """Its WARC-Date."""
    payload_digest: str
    """Its WARC-Payload-Digest."""

    def __str__(self) -> str:
        return f"{self.record_id} {self.date} {self.payload_digest} {self.file}"

    @classmethod
    def parse(cls, text: str) -> "Reference":
        """The reference that ``str`` gave. Raises `ValueError`."""
        record_id, date, digest, file = text.split(" ", 3)
        return cls(file=file, record_id=record_id, date=date, payload_digest=digest)


class Head:
    """A header section as octets, in the place of warcio's own, which rewrites what is not ASCII."""

    def __init__(self, octets: bytes) -> None:
        self.headers_buff = octets

    def compute_headers_buffer(self, _filter: object = None) -> None:
        """Nothing: the octets are there."""


def answer_record(builder: Any, exchange: Exchange) -> Any:
    """The ``response`` record of an exchange, or the ``revisit`` of a 304."""
    said, named = exchange.answer, {"WARC-Date": warc_date(exchange.moment)}
    if said.peer:
        named["WARC-IP-Address"] = said.peer
    if not said.http_version.startswith("HTTP/1"):
        named["WARC-Protocol"] = said.http_version.lower().replace("http/2", "h2")
    if exchange.truncated:
        named["WARC-Truncated"] = exchange.truncated
    kind, content = "response", exchange.content
    if exchange.revisited:
        kind, content = "revisit", BytesIO()
        named |= _revisited(exchange)
    return builder.create_warc_record(
        exchange.request.target.url,
        kind,
        payload=content,
        length=_size(content),
        http_headers=Head(answer_head(said)),
        warc_headers_dict=named,
    )


def _revisited(exchange: Exchange) -> dict[str, str]:
    reference = Reference.parse(exchange.revisited or "")
    return {
        "WARC-Profile": NOT_MODIFIED_PROFILE,
        "WARC-Refers-To": reference.record_id,
        "WARC-Refers-To-Target-URI": exchange.request.target.url,
        "WARC-Refers-To-Date": reference.date,
    }


def request_record(builder: Any, exchange: Exchange, answer: Any) -> Any:
    """The ``request`` record that belongs to an answer's."""
    named = {
        "WARC-Date": answer.rec_headers.get_header("WARC-Date"),
        "WARC-Concurrent-To": answer.rec_headers.get_header("WARC-Record-ID"),
    }
    head = Head(without_secrets(request_head(exchange.request)))
    return builder.create_warc_record(
        exchange.request.target.url, "request", payload=BytesIO(), length=0, http_headers=head, warc_headers_dict=named
    )


def conversion_record(builder: Any, url: str, content: bytes, moment: dt.datetime, reference: Reference | None) -> Any:
    """The record of a page as a browser has filled it in (WARC 1.1, section 6.8)."""
    named = {"WARC-Date": warc_date(moment)}
    if reference:
        named["WARC-Refers-To"] = reference.record_id
    return builder.create_warc_record(
        url,
        "conversion",
        payload=BytesIO(content),
        length=len(content),
        warc_content_type="text/html; charset=utf-8",
        warc_headers_dict=named,
    )


def answer_head(said: Answer) -> bytes:
    """The header section of an answer as it was sent, the field that announced chunks renamed.

    HTTP/2 has no status line; the archives' readers know those of HTTP/1.
    """
    version = said.http_version if said.http_version.startswith("HTTP/1") else "HTTP/1.1"
    lines = [f"{version} {said.status_code} {said.reason}".encode("latin-1", "replace")]
    for name, value in said.raw_headers:
        lines.append((_UNFRAMED if name.lower() == b"transfer-encoding" else name) + b": " + value)
    return b"\r\n".join([*lines, b"", b""])


def _size(content: IO[bytes]) -> int:
    size = content.seek(0, 2)
    content.seek(0)
    return size


def request_head(request: Request) -> bytes:
    """The header section of a request as HTTP/1.1 sends it: HTTP/2 says the same in other words."""
    place, path = request.target.url.split("/", 3)[2:]
    lines = [f"GET /{path} HTTP/1.1", f"Host: {place}", *(f"{name}: {value}" for name, value in request.fields)]
    return "\r\n".join([*lines, "", ""]).encode()


def without_secrets(head: bytes) -> bytes:
    """A request's header section with the values of `SECRET_FIELDS` blotted out."""
    lines = head.split(b"\r\n")
    for number, line in enumerate(lines):
        name, colon, _ = line.partition(b":")
        if number and colon and name.lower() in SECRET_FIELDS:
            lines[number] = name + b": " + _BLOTTED
    return b"\r\n".join(lines)


def warc_date(moment: dt.datetime) -> str:
    """A moment as WARC 1.1 writes it, to the microsecond.

    >>> warc_date(dt.datetime(2026, 5, 1, 6, 30, tzinfo=dt.UTC))
    '2026-05-01T06:30:00.000000Z'
    """
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
