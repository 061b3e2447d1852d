"""Responses out of WARC files: ours, and those of other crawlers as far as they hold the same kinds of records."""

import datetime as dt
from collections.abc import Coroutine, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, TypeVar
from urllib.parse import urlsplit

from scrapenews.errors import ArchiveError, FetchError
from scrapenews.fetch.content import read_content
from scrapenews.fetch.message import field_text
from scrapenews.fetch.notices import PATHS, SiteFiles
from scrapenews.fetch.rendered import OF_THE_CONTENT, rendered
from scrapenews.fetch.robots.file import MOST_BYTES
from scrapenews.fetch.verdict import check_content, check_media_type, is_page
from scrapenews.fetch.warc.parts import check_installed
from scrapenews.record import Response, SiteNotice

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

Result = TypeVar("Result")
Place = tuple[Path, int]
Robots = Literal["obeyed", "ignored"] | None

_LONGEST_HEAD = 1 << 20
_MOST_ORIGINS = 100_000
_OUR_NAME = "scrapenews"
_ROBOTS: dict[str, Robots] = {"obey": "obeyed", "classic": "obeyed", "ignore": "ignored"}
_FILES = ("*.warc", "*.warc.gz")


@dataclass(slots=True)
class Index:
    """Where records lie that others refer to."""

    by_id: dict[str, Place] = field(default_factory=dict)
    by_date: dict[tuple[str, str], Place] = field(default_factory=dict)
    converted: dict[str, Place] = field(default_factory=dict)
    """Conversions, by the id of the record that they were made from."""
    files: dict[str, SiteFiles] = field(default_factory=dict)
    """What the files beside the pages say, by the origin that they stand at."""


def read_archive(paths: Iterable[Path], *, max_bytes: int = 20_000_000) -> Iterator[Response]:
    """The pages in WARC files, or in all WARC files of a folder, in order, as a fetch gave them.

    Only what a fetch would have given: pages that are whole, may be a page by their media type, and are not larger than
    `max_bytes`. A 304 gives the page that it confirmed, from any of the files; a page that a browser has filled in
    is given in the place of the one that was sent. Each page stands by itself: the several of one article are several
    here. Raises `ArchiveError` for a file that is none.
    """
    check_installed("fastwarc")
    files = [file for path in paths for file in _files_of(path)]
    index = Index()
    for file in files:
        for record in _records(file):
            _note(record, file, index)
    for file in files:
        robots: Robots = None
        for record in _records(file):
            if _kind(record) == "warcinfo":
                robots = _robots(record)
            elif response := find_response(record, index, max_bytes):
                beside = index.files.get(_origin(response.url))
                site = beside.notice(response.url) if beside and robots != "ignored" else SiteNotice()
                yield replace(response, robots_txt=robots, site=site)


def find_response(record: "WarcRecord", index: Index, max_bytes: int) -> Response | None:
    """The page that a record holds; ``None`` for one that holds none."""
    kind = _kind(record)
    url = record.headers.get("WARC-Target-URI") or ""
    if kind not in ("response", "revisit") or urlsplit(url).path in PATHS:
        return None
    try:
        page = _response(record, max_bytes) if kind == "response" else _revisited(record, index, max_bytes)
        if page is None:
            return None
        check_media_type(page, url)
        check_content(page.content, url)
    except FetchError:
        return None
    origin = record.record_id if kind == "response" else record.headers.get("WARC-Refers-To")
    converted = index.converted.get(origin or "")
    return _converted(page, converted) if converted and kind == "response" else page


def _response(record: "WarcRecord", max_bytes: int) -> Response | None:
    http = record.http_headers
    if http is None or not is_page(http.status_code or 0) or record.headers.get("WARC-Truncated"):
        return None
    url = record.headers["WARC-Target-URI"]
    headers = _fields(record)
    coded = record.reader.read(max_bytes + 1)
    codings = ", ".join(value for name, value in headers if name == "content-encoding")

    async def pieces() -> Any:
        yield coded

    content = _at_once(read_content(pieces(), codings=codings or None, host=url, max_bytes=max_bytes))
    return Response(
        url=url,
        requested_url=url,
        status_code=http.status_code or 0,
        headers=headers,
        content=content,
        retrieved_at=_moment(record),
    )


def _revisited(record: "WarcRecord", index: Index, max_bytes: int) -> Response | None:
    """The page a revisit is about, with its fields brought up to date."""
    named = record.headers.get
    uri = named("WARC-Refers-To-Target-URI") or named("WARC-Target-URI") or ""
    place = index.by_id.get(named("WARC-Refers-To") or "") or index.by_date.get(
        (uri, named("WARC-Refers-To-Date") or "")
    )
    if place is None:
        return None
    moment, fresh = _moment(record), _fields(record)
    url = record.headers["WARC-Target-URI"]
    with _record_at(place) as original:
        page = _response(original, max_bytes)
    if page is None:
        return None
    changed = {name for name, _ in fresh} - OF_THE_CONTENT  # RFC 9111, section 3.2
    headers = (
        *(pair for pair in page.headers if pair[0] not in changed),
        *(pair for pair in fresh if pair[0] in changed),
    )
    return replace(page, url=url, requested_url=url, headers=headers, retrieved_at=moment)


def _converted(page: Response, place: Place) -> Response:
    with _record_at(place) as record:
        content, moment = record.reader.read(), _moment(record)
        url = record.headers.get("WARC-Target-URI") or page.url
    return rendered(page, url, content, moment)


def _robots(record: "WarcRecord") -> Robots:
    """What a warcinfo record says of robots.txt (WARC 1.1, section 6.2)."""
    for line in record.reader.read(65_536).decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "robots":
            return _ROBOTS.get(value.strip().lower())
    return None


def _note(record: "WarcRecord", file: Path, index: Index) -> None:
    place, named = (file, record.stream_pos), record.headers.get
    if _kind(record) == "response":
        url = named("WARC-Target-URI") or ""
        if urlsplit(url).path in PATHS:
            _note_file(record, url, index)
        index.by_id[record.record_id or ""] = place
        index.by_date[named("WARC-Target-URI") or "", named("WARC-Date") or ""] = place
    elif _kind(record) == "conversion" and (origin := named("WARC-Refers-To")):
        index.converted[origin] = place


def _note_file(record: "WarcRecord", url: str, index: Index) -> None:
    with suppress(FetchError):
        if (file := _response(record, MOST_BYTES)) and len(index.files) < _MOST_ORIGINS:
            index.files.setdefault(_origin(url), SiteFiles()).note(urlsplit(url).path, file.content, _OUR_NAME)


def _origin(url: str) -> str:
    return "/".join(url.split("/", 3)[:3])


def _kind(record: "WarcRecord") -> str:
    return str(record.record_type)


def _files_of(path: Path) -> list[Path]:
    return sorted(file for pattern in _FILES for file in path.glob(pattern)) if path.is_dir() else [path]


def _records(file: Path) -> Iterator["WarcRecord"]:
    try:
        with file.open("rb") as stream:
            yield from _iterator(stream)
    except (OSError, ValueError) as error:
        raise ArchiveError(f"{file} cannot be read ({error}): give a WARC file", code="archive.read") from error


def _iterator(stream: BinaryIO) -> Iterator["WarcRecord"]:
    from fastwarc.warc import ArchiveIterator

    return iter(ArchiveIterator(stream, auto_decode="transfer", max_header_len=_LONGEST_HEAD))


@contextmanager
def _record_at(place: Place) -> Iterator["WarcRecord"]:
    with place[0].open("rb") as stream:
        stream.seek(place[1])
        yield next(_iterator(stream))


def _fields(record: "WarcRecord") -> tuple[tuple[str, str], ...]:
    http = record.http_headers
    return tuple((field_text(name).lower(), field_text(value)) for name, value in http.items_bytes()) if http else ()


def _moment(record: "WarcRecord") -> dt.datetime:
    found = record.record_date
    return found.astimezone(dt.UTC) if found else dt.datetime.fromtimestamp(0, dt.UTC)


def _at_once(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What a coroutine gives that never waits for anything: the content is there."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: Result = end.value
        return result
    raise RuntimeError("the content was to be at hand")
