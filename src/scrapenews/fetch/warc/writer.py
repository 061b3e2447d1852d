"""Records into files that are whole, or still called ``.open``."""

import contextlib
import datetime as dt
import os
import threading
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO, Literal

from scrapenews.errors import ArchiveError
from scrapenews.fetch.warc import records
from scrapenews.fetch.warc.consent import LOOKED_AT, forbids_archiving, page_forbids_archiving
from scrapenews.fetch.warc.parts import check_installed
from scrapenews.fetch.warc.records import Exchange, Reference

LARGEST_FILE = 1_000_000_000
"""A file that has grown to so many bytes is completed and another begun (WARC 1.1, annex C, recommends 1 GB)."""

_REMEMBERED = 1000

OPEN = ".open"
"""The suffix of a file that may still grow, or that a run left behind when it was killed."""


class Archive:
    """A folder of WARC files, one of them being written. Its methods may be called from threads.

    Every method raises `ArchiveError` where the disk fails. `contact` and `robots` (whether robots.txt is obeyed) stand
    in every file's ``warcinfo``. Of pages that ask not to be archived only the header section is, unless it is to be
    `whole`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: dt.datetime | None = None,
        contact: str | None = None,
        robots: Literal["obey", "ignore"] | None = None,
        whole: bool = False,
        max_size: int = LARGEST_FILE,
    ) -> None:
        self._folder = folder
        self._stem = f"scrapenews-{(now or dt.datetime.now(dt.UTC)):%Y%m%d%H%M%S%f}-{os.getpid()}"
        self._info = {"operator": contact, "robots": robots}
        self._max_size = max_size
        self._whole = whole
        self._files = 0
        self._lock = threading.Lock()
        self._stream: BinaryIO | None = None
        self._writer: Any = None
        self._name = ""
        self._latest: dict[str, Reference | None] = {}
        check_installed("warcio")
        with _archiving(folder):
            folder.mkdir(parents=True, exist_ok=True)
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError("the folder cannot be written")

    def write(self, exchange: Exchange) -> str | None:
        """Write the records of an exchange; the answer is the `Reference` to the answer's, as text, or ``None`` if that
        is without its content because the page wants it so.
        """
        is_left_out = self._is_left_out(exchange)
        with self._lock, _archiving(self._folder):
            writer = self._begun()
            answer = records.answer_record(writer, records.without_content(exchange) if is_left_out else exchange)
            writer.write_record(answer)
            writer.write_record(records.request_record(writer, exchange, answer))
            reference = Reference.parse(exchange.revisited) if exchange.revisited else self._reference(answer)
            self._remember(exchange.request.target.url, None if is_left_out else reference)
            return None if is_left_out else str(reference)

    def _is_left_out(self, exchange: Exchange) -> bool:
        if self._whole or exchange.revisited:
            return False
        exchange.content.seek(0)
        return forbids_archiving(exchange.answer, exchange.content.read(LOOKED_AT))

    def _remember(self, url: str, reference: Reference | None) -> None:
        """Note where a page lies, for a conversion that may follow soon."""
        self._latest.pop(url, None)
        self._latest[url] = reference
        if len(self._latest) > _REMEMBERED:
            del self._latest[next(iter(self._latest))]

    def write_conversion(self, url: str, content: bytes, moment: dt.datetime, of_url: str) -> None:
        """Write a page as a browser has filled it in, which was made from the page at `of_url`; nothing where either of
        the two asks not to be archived.
        """
        if not self._whole and (self._latest.get(of_url, "") is None or page_forbids_archiving(content)):
            return
        with self._lock, _archiving(self._folder):
            writer = self._begun()
            writer.write_record(records.conversion_record(writer, url, content, moment, self._latest.get(of_url)))

    def holds(self, reference: str | None) -> bool:
        """Whether the folder holds the record that a `Reference` (as text) means."""
        if reference is None:
            return False
        try:
            name = Reference.parse(reference).file
        except ValueError:
            return False
        return name == Path(name).name and ((self._folder / name).is_file() or name == self._name)

    def close(self) -> None:
        """Complete the file that is being written: from then on it has its own name."""
        with self._lock, _archiving(self._folder):
            self._complete()

    def _begun(self) -> Any:
        from warcio.warcwriter import WARCWriter

        if self._stream and self._stream.tell() >= self._max_size:
            self._complete()
        if self._stream is None:
            self._name = f"{self._stem}-{self._files:05d}.warc.gz"
            self._files += 1
            self._stream = (self._folder / (self._name + OPEN)).open("xb")
            self._writer = WARCWriter(self._stream, gzip=True, warc_version="WARC/1.1")
            self._writer.write_record(self._writer.create_warcinfo_record(self._name, {**_software(), **self._info}))
        return self._writer

    def _reference(self, answer: Any) -> Reference:
        named = answer.rec_headers.get_header
        return Reference(
            file=self._name,
            record_id=named("WARC-Record-ID"),
            date=named("WARC-Date"),
            payload_digest=named("WARC-Payload-Digest"),
        )

    def _complete(self) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            return
        with stream:
            stream.flush()
            os.fsync(stream.fileno())
        (self._folder / (self._name + OPEN)).rename(self._folder / self._name)
        self._name = ""
        _sync(self._folder)


def _software() -> dict[str, str]:
    return {
        "software": f"scrapenews/{version('scrapenews')}",
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    }


def _sync(folder: Path) -> None:
    """Make the new name last through a loss of power, where the platform knows how."""
    if hasattr(os, "O_DIRECTORY"):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextlib.contextmanager
def _archiving(folder: Path) -> Any:
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        message = f"the archive in {folder} cannot be written ({reason}): free the disk, or choose another folder"
        raise ArchiveError(message) from error
