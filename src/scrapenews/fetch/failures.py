"""What went wrong on the network, as errors of ours: each kind of failure has its code and its sentence.

Pure functions from the exception at hand (its whole chain is looked at) to the error to raise. httpx's own classes
are told apart in `transport`, which alone knows them.
"""

import errno
import socket
import ssl
from collections.abc import Iterator

from scrapenews.errors import BodyError, ConnectError, FetchError, FetchTimeout, ProtocolError

_NO_SUCH_NAME = frozenset(
    getattr(socket, name)
    for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY", "EAI_FAMILY")
    if hasattr(socket, name)
)
_UNREACHABLE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_TOO_LARGE_HINT = 431  # h11 suggests this status where the header section outgrows its buffer


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and all that it arose from, the latest first.

    ``__context__`` is followed where there is no ``__cause__``: httpcore raises some errors again ``from None``.
    """
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def resolver_failure(error: BaseException, host: str, within: float) -> FetchError:
    """Why a host has no address, from what the resolver raised."""
    if isinstance(error, socket.gaierror) and error.errno in _NO_SUCH_NAME:
        return ConnectError(f"no host is called {host}: check the spelling", code="dns.not_found")
    if isinstance(error, UnicodeError):
        return ConnectError(f"{host} is no name that can be looked up: check the spelling", code="dns.not_found")
    if isinstance(error, TimeoutError):
        message = f"the address of {host} was not found within {within:g} s: try again later"
        return ConnectError(message, code="dns.timeout", retryable=True)
    message = f"the address of {host} cannot be found now: check this machine's network, or try again later"
    return ConnectError(message, code="dns.temporary", retryable=True)


def connect_failure(error: BaseException, host: str) -> FetchError:
    """Why no connection came about, from what connecting or the TLS handshake raised."""
    for cause in chain(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            reason = cause.verify_message
            message = (
                f"the certificate of {host} is not valid ({reason}): check the address, or ask the site to renew it"
            )
            return ConnectError(message, code="tls.certificate")
        if isinstance(cause, ssl.SSLError):
            message = f"{host} does not speak TLS as https needs it: check scheme and port of the address"
            return ConnectError(message, code="tls.handshake")
        if isinstance(cause, OSError) and (known := _from_errno(cause, host)):
            return known
    return ConnectError(f"no connection to {host} could be made: try again later", code="connect", retryable=True)


def _from_errno(error: OSError, host: str) -> FetchError | None:
    if isinstance(error, ConnectionRefusedError):
        message = f"{host} refuses connections: check the address and the port, or try again later"
        return ConnectError(message, code="connect.refused", retryable=True)
    if isinstance(error, ConnectionResetError | BrokenPipeError):
        return reset(host)
    if error.errno == errno.ETIMEDOUT:
        return FetchTimeout(
            f"{host} did not accept a connection: try again later", code="connect.timeout", retryable=True
        )
    if error.errno in _UNREACHABLE:
        message = f"there is no way to {host} from here: check this machine's network, or try again later"
        return ConnectError(message, code="connect.unreachable", retryable=True)
    return None


def reset(host: str) -> ConnectError:
    """The peer cut the connection before it had answered."""
    return ConnectError(f"{host} cut the connection: try again later", code="connect.reset", retryable=True)


def connect_timed_out(host: str, seconds: float) -> FetchTimeout:
    """No connection within the connect timeout."""
    message = f"{host} did not accept a connection within {seconds:g} s: try again later"
    return FetchTimeout(message, code="connect.timeout", retryable=True)


def read_timed_out(host: str, seconds: float) -> FetchTimeout:
    """Nothing came within the read timeout."""
    message = f"{host} sent nothing for {seconds:g} s: try again later"
    return FetchTimeout(message, code="timeout.read", retryable=True)


def answer_failure(error: BaseException, host: str, heard: bytes, *, ended: bool) -> FetchError:
    """Why a header section could not be read, given the first bytes that came and whether the peer then hung up."""
    if _is_short(error):  # the whole answer came at once
        return cut_short(host)
    if any(map(_is_too_large, chain(error))):
        message = f"{host} sent a header section that is too large: there is no page to be had there"
        return ProtocolError(message, code="protocol.headers_too_large")
    if ended and not heard:
        message = f"{host} hung up without an answer: try again later"
        return ProtocolError(message, code="protocol.empty", retryable=True)
    if ended and heard.startswith(b"HTTP/"):
        message = f"{host} hung up in the middle of its answer: try again later"
        return ProtocolError(message, code="protocol.truncated", retryable=True)
    return malformed(host)


def _is_too_large(error: BaseException) -> bool:
    """h11 has a status for it, h2 an error of that name."""
    return (
        getattr(error, "error_status_hint", None) == _TOO_LARGE_HINT or type(error).__name__ == "DenialOfServiceError"
    )


def _is_short(error: BaseException) -> bool:
    """h2 compares the length of the content with the one that was announced."""
    return any(type(cause).__name__ == "InvalidBodyLengthError" for cause in chain(error))


def malformed(host: str) -> ProtocolError:
    """The answer is no HTTP."""
    return ProtocolError(f"the answer of {host} breaks the rules of HTTP: check scheme and port of the address")


def content_failure(error: BaseException, host: str, *, ended: bool) -> FetchError:
    """Why content could not be read, given whether the peer hung up."""
    if ended or _is_short(error):
        return cut_short(host)
    return ProtocolError(f"{host} broke the rules of HTTP in the middle of the page: there is no page to be had there")


def cut_short(host: str) -> BodyError:
    """The content ends before its end."""
    message = f"{host} sent only a part of the page: try again later"
    return BodyError(message, code="body.truncated", retryable=True)
