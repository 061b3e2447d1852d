"""Undoing content codings piece by piece, so that no piece is ever larger than asked for (RFC 9110, section 8.4)."""

import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

PIECE = 65_536
"""The largest piece a decoder gives at once."""

_GZIP = zlib.MAX_WBITS | 16
_GZIP_MAGIC = b"\x1f\x8b"
_MOST_MEMBERS = 1000  # each costs time of its own, however small it is
_ZSTD_WINDOW_LOG = 23
_ZSTD_MODULES = (("compression", "compression.zstd"), ("backports", "backports.zstd"))  # Python 3.14, and before


class CodingError(Exception):
    """The bytes are not what the content coding says."""


class Overflow(Exception):
    """A coding gives more bytes than allowed."""


class Decoder(Protocol):
    """One content coding, being undone."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What some more coded bytes give, in pieces of at most `PIECE` bytes. Raises `CodingError`."""
        ...

    def finished(self) -> bool:
        """Whether the coded data has come to its proper end."""
        ...


class GzipDecoder:
    """``gzip`` (RFC 1952): one or several members; anything else after a member is ignored, as gzip itself does."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._members = 1
        self._rest = b""
        self._over = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        data = self._rest + data
        self._rest = b""
        while data and not self._over:
            if self._member.eof and not self._begin_member(data):
                return
            yield from _inflate(self._member, data)
            data = self._member.unused_data

    def _begin_member(self, data: bytes) -> bool:
        if len(data) < len(_GZIP_MAGIC):
            self._rest = data
            return False
        self._over = not data.startswith(_GZIP_MAGIC)
        if self._over:
            return False
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise CodingError("too many gzip members")
        self._member = zlib.decompressobj(_GZIP)
        return True

    def finished(self) -> bool:
        """See `Decoder`."""
        return self._member.eof


class DeflateDecoder:
    """``deflate``: the zlib format, or the bare one that some servers send under that name."""

    def __init__(self) -> None:
        self._head = b""
        self._stream: zlib._Decompress | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        if self._stream is None:
            self._head += data
            if len(self._head) < 2:  # noqa: PLR2004 - the two bytes of a zlib header
                return
            data = self._head
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if _has_zlib_header(data) else -zlib.MAX_WBITS)
        if not self._stream.eof:
            yield from _inflate(self._stream, data)

    def finished(self) -> bool:
        """See `Decoder`."""
        return self._stream is not None and self._stream.eof


class BrotliDecoder:
    """``br`` (RFC 7932)."""

    def __init__(self) -> None:
        import brotli  # type: ignore[import-untyped]

        self._stream = brotli.Decompressor()
        self._error: type[Exception] = brotli.error

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        try:
            while not self._stream.is_finished():
                piece: bytes = self._stream.process(data, output_buffer_limit=PIECE)
                data = b""
                if piece:
                    yield piece
                elif self._stream.can_accept_more_data():
                    return
        except self._error as error:
            raise CodingError(str(error)) from error

    def finished(self) -> bool:
        """See `Decoder`."""
        return bool(self._stream.is_finished())


class ZstdDecoder:
    """``zstd`` (RFC 8878), with a window of at most 8 MB, as a content coding may have (RFC 9659); several frames."""

    def __init__(self) -> None:
        self._zstd = _zstd_module()
        self._options = {self._zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW_LOG}
        self._stream = self._zstd.ZstdDecompressor(options=self._options)
        self._frames = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        try:
            while True:
                if self._stream.eof:
                    data = self._stream.unused_data or data
                    if not data or not self._begin_frame():
                        return
                piece: bytes = self._stream.decompress(data, PIECE)
                data = b""
                if piece:
                    yield piece
                elif self._stream.needs_input:
                    return
        except self._zstd.ZstdError as error:
            raise CodingError(str(error)) from error

    def _begin_frame(self) -> bool:
        self._frames += 1
        if self._frames > _MOST_MEMBERS:
            raise CodingError("too many zstd frames")
        self._stream = self._zstd.ZstdDecompressor(options=self._options)
        return True

    def finished(self) -> bool:
        """See `Decoder`."""
        return bool(self._stream.eof)


class Capped:
    """A decoder that raises `Overflow` when it has given more than so many bytes in all.

    Between two codings as after the last: what one of them blows up the next might throw away unseen, for minutes.
    """

    def __init__(self, decoder: Decoder, max_bytes: int) -> None:
        self._decoder = decoder
        self._left = max_bytes

    def feed(self, data: bytes) -> Iterator[bytes]:
        """See `Decoder`."""
        for piece in self._decoder.feed(data):
            self._left -= len(piece)
            if self._left < 0:
                raise Overflow
            yield piece

    def finished(self) -> bool:
        """See `Decoder`."""
        return self._decoder.finished()


def _has_zstd() -> bool:
    return any(find_spec(package) and find_spec(name) for package, name in _ZSTD_MODULES)


def _zstd_module() -> Any:
    name = next(name for package, name in _ZSTD_MODULES if find_spec(package) and find_spec(name))
    return import_module(name)


DECODERS: dict[str, Callable[[], Decoder]] = {
    "gzip": GzipDecoder,
    "x-gzip": GzipDecoder,
    "deflate": DeflateDecoder,
    "br": BrotliDecoder,
    **({"zstd": ZstdDecoder} if _has_zstd() else {}),
}
"""The content codings that can be undone: zstd where Python or ``backports.zstd`` can."""


def _inflate(stream: "zlib._Decompress", data: bytes) -> Iterator[bytes]:
    try:
        while True:
            piece = stream.decompress(data, PIECE)
            data = stream.unconsumed_tail
            if piece:
                yield piece
            if stream.eof or (not piece and not data):
                return
    except zlib.error as error:
        raise CodingError(str(error)) from error


def _has_zlib_header(data: bytes) -> bool:
    """RFC 1950, section 2.2: method 8, and a check that the two bytes are a multiple of 31."""
    return data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0  # noqa: PLR2004 - the numbers of the RFC
