"""Hosts as the WHATWG URL Standard reads them (https://url.spec.whatwg.org/#host-parsing)."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import unquote_to_bytes

from scrapenews.errors import InvalidURL

_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0[xX][0-9A-Fa-f]*")
_LONGEST_NAME = 253
_PARTS_OF_IPV4 = 4
_LONGEST_NUMBER = 64  # more digits than any part of an address needs, leading zeros included


def read_host(text: str) -> str:
    """A host in ASCII: a lower-cased name, an IPv4 address in four decimal parts, or an IPv6 address without brackets.

    Every way to write an IPv4 address gives the same four parts, so that nothing slips past a look at the address.
    Raises `InvalidURL`.

    >>> read_host("News.EXAMPLE"), read_host("127.1"), read_host("0x7f000001"), read_host("[::1]")
    ('news.example', '127.0.0.1', '127.0.0.1', '::1')
    """
    if text.startswith("["):
        return _read_ipv6(text)
    name = _to_ascii(_percent_decoded(text))
    labels = name.removesuffix(".").split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _read_ipv4(labels, text)
    if len(name.removesuffix(".")) > _LONGEST_NAME or not all(map(_LABEL.fullmatch, labels)):
        raise _no_host(text)
    return name


def _no_host(text: str) -> InvalidURL:
    return InvalidURL(f"{text[:100]!r} is no valid host name: check the address")


def _read_ipv6(text: str) -> str:
    try:
        address = IPv6Address(text[1:-1])
    except AddressValueError as error:
        raise _no_host(text) from error
    if address.scope_id:
        raise _no_host(text)
    return address.compressed


def _percent_decoded(text: str) -> str:
    if "%" not in text:
        return text
    if _PERCENT.search(text):
        raise _no_host(text)
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError as error:
        raise _no_host(text) from error


def _to_ascii(name: str) -> str:
    """A name in ASCII, lower-cased, after IDNA 2008 with the mapping of UTS 46."""
    lowered = name.lower()
    if lowered.isascii() and "xn--" not in lowered:
        return lowered
    import idna

    try:
        labels = idna.uts46_remap(name, std3_rules=False).split(".")
        return ".".join(label if _is_plain(label) else idna.alabel(label).decode("ascii") for label in labels)
    except idna.IDNAError as error:
        raise _no_host(name) from error


def _is_plain(label: str) -> bool:
    return label.isascii() and not label.startswith("xn--")


def _read_ipv4(parts: list[str], text: str) -> str:
    """WHATWG's IPv4 parser: one to four parts, decimal, octal or hexadecimal; the last fills what is left."""
    if len(parts) > _PARTS_OF_IPV4:
        raise _no_host(text)
    *first, last = (_read_number(part, text) for part in parts)
    if any(number > 0xFF for number in first) or last >= 256 ** (_PARTS_OF_IPV4 - len(first)):  # noqa: PLR2004 - a byte
        raise _no_host(text)
    return str(IPv4Address(last + sum(number << (24 - 8 * place) for place, number in enumerate(first))))


def _read_number(part: str, text: str) -> int:
    if not _NUMBER.fullmatch(part) or len(part) > _LONGEST_NUMBER:
        raise _no_host(text)
    lowered = part.lower()
    try:
        if lowered.startswith("0x"):
            return int(lowered[2:] or "0", 16)
        return int(lowered, 8) if lowered.startswith("0") and lowered != "0" else int(lowered)
    except ValueError as error:  # an octal number with an 8 or 9
        raise _no_host(text) from error
