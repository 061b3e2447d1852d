"""Reading a page's content: content codings undone, never more than the cap, never less than the whole."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress

from scrapenews.errors import BodyError
from scrapenews.fetch.coding import DECODERS, Capped, CodingError, Decoder, Overflow
from scrapenews.fetch.failures import cut_short

_MOST_CODINGS = 2
_SLICE = 4096
_HONEST_RATIO = 100  # HTML seldom shrinks below a twentieth; a bomb swells a thousandfold
_LONGEST_LENGTH = 20  # digits that say too much already; of thousands Python makes no number
_WORTH_A_LOOK = 2_000_000  # below it, even a bomb does no harm


async def read_content(pieces: AsyncIterator[bytes], *, codings: str | None, host: str, max_bytes: int) -> bytes:
    """The content from its coded pieces; `codings` is the value of Content-Encoding.

    Raises `BodyError`: ``body.decode`` for codings that are unknown, too many, or not what was sent; ``body.truncated``
    for coded data without its end; ``body.too_large`` for content over the cap, ``body.bomb`` where it was small when
    coded.
    """
    decoders = [Capped(decoder, max_bytes) for decoder in find_decoders(codings, host)]
    content, received = bytearray(), 0
    async for coded in _in_slices(pieces) if decoders else pieces:
        received += len(coded)
        try:
            for piece in _decoded(coded, decoders):
                content += piece
                if len(content) > max(_WORTH_A_LOOK, received * 2 * _HONEST_RATIO):
                    raise _too_large(host, len(content), ratio=len(content) / received)
        except Overflow as error:
            raise _too_large(host, max_bytes, ratio=max_bytes / received) from error
        except CodingError as error:
            raise _undecodable(f"{host} sent a page that is not coded as it says", retryable=True) from error
        if received > max_bytes:  # bare, or coded data that gives nothing
            raise _too_large(host, max_bytes, ratio=1)
    if received and not all(decoder.finished() for decoder in decoders):
        raise cut_short(host)
    return bytes(content)


async def read_beginning(
    pieces: AsyncIterator[bytes], *, codings: str | None, host: str, max_bytes: int
) -> tuple[bytes, bool]:
    """The content up to so many bytes, and whether that is all of it. What lies beyond is not read, and no error; for
    the rest, raises `BodyError` as `read_content` does.
    """
    decoders = [Capped(decoder, _HONEST_RATIO * max_bytes) for decoder in find_decoders(codings, host)]
    content, received = bytearray(), 0
    async for coded in _in_slices(pieces):
        received += len(coded)
        try:
            for piece in _decoded(coded, decoders):
                content += piece
                if len(content) > max_bytes:
                    return bytes(content[:max_bytes]), False
        except (CodingError, Overflow) as error:
            raise _undecodable(f"{host} sent a file that is not coded as it says", retryable=True) from error
        if received > max_bytes:
            return bytes(content), False
    if received and not all(decoder.finished() for decoder in decoders):
        raise cut_short(host)
    return bytes(content), True


def decoded_beginning(coded: bytes, codings: str | None, max_bytes: int) -> bytes:
    """What a content that is at hand begins with: so many bytes at most, and no more than can be decoded."""
    content = bytearray()
    with suppress(BodyError, CodingError, Overflow):
        decoders = [Capped(decoder, max_bytes) for decoder in find_decoders(codings, "the host")]
        for piece in _decoded(coded, decoders):
            content += piece
    return bytes(content[:max_bytes])


async def _in_slices(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same bytes in small slices, so that what was received is never much more than what was decoded of it."""
    async for piece in pieces:
        for start in range(0, len(piece), _SLICE):
            yield piece[start : start + _SLICE]


def check_length(length: str | None, host: str, max_bytes: int) -> None:
    """Raises `BodyError` if Content-Length announces more than the cap."""
    if length and length.isdecimal() and int(length[:_LONGEST_LENGTH]) > max_bytes:
        raise _too_large(host, max_bytes, ratio=1)


def find_decoders(codings: str | None, host: str) -> Sequence[Decoder]:
    """Decoders for the value of Content-Encoding, in the order in which to undo them. Raises `BodyError`."""
    if codings and codings.count(",") > 2 * _MOST_CODINGS:  # empty members are allowed (RFC 9110, section 5.6.1.2)
        raise _undecodable(f"{host} coded its page too often")
    names = [name for part in (codings or "").split(",") if (name := part.strip().lower()) not in ("", "identity")]
    if len(names) > _MOST_CODINGS:
        raise _undecodable(f"{host} coded its page too often")
    if unknown := [name for name in names if name not in DECODERS]:
        raise _undecodable(f"{host} coded its page in a way that was not asked for ({unknown[0][:40]})")
    return [DECODERS[name]() for name in reversed(names)]


def _decoded(coded: bytes, decoders: Sequence[Decoder]) -> Iterator[bytes]:
    if not decoders:
        yield coded
        return
    for piece in decoders[0].feed(coded):
        yield from _decoded(piece, decoders[1:])


def _undecodable(what: str, *, retryable: bool = False) -> BodyError:
    return BodyError(f"{what}: there is no page to be had there", code="body.decode", retryable=retryable)


def _too_large(host: str, max_bytes: int, *, ratio: float) -> BodyError:
    if ratio > _HONEST_RATIO:
        message = f"{host} sent a small page that swells to more than {max_bytes} bytes: it is not meant to be read"
        return BodyError(message, code="body.bomb")
    message = f"the page at {host} is larger than {max_bytes} bytes: allow more with max_bytes or --max-body"
    return BodyError(message, code="body.too_large")
