"""Which encoding a page's bytes are in, and the page as UTF-8.

The order of evidence is the HTML Standard's ("determining the character encoding"): BOM, Content-Type, meta element,
XML declaration. Two things are added, for what pages declare is often what their server's default is: bytes that are
UTF-8 throughout are read as UTF-8 whatever is declared, and bytes that plainly are not UTF-8 are not read as such.
"""

from dataclasses import dataclass

from scrapenews.parse.decode import REPLACEMENT, decode
from scrapenews.parse.detect import detect_encoding
from scrapenews.parse.fallbacks import DEFAULT
from scrapenews.parse.prescan import PRESCAN_BYTES, find_meta_encoding, find_xml_encoding
from scrapenews.record import Issue

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_UTF_16 = frozenset(("utf-16le", "utf-16be"))
_ASCII_IS_OTHER = frozenset(("iso-2022-jp", "replacement"))
_LATE_META_BYTES = 32_768  # browsers heed a meta element wherever the parser meets it, which is in the head
_UTF_16_NULS = 0.25  # of every other byte; the markup of a page is ASCII in any language
_HEADER = "the Content-Type header field"
_META = "a meta element"
_XML = "the XML declaration"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A page's bytes, read."""

    encoding: str
    """The encoding they are in (a name of the Encoding Standard, lower-cased)."""
    utf8: bytes
    """The page as UTF-8, without a BOM."""
    issues: tuple[Issue, ...] = ()
    """Where the page says otherwise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Declaration:
    encoding: str
    where: str


def read_encoding(data: bytes, *, header_encoding: str | None, url: str | None) -> Reading:
    r"""The page as UTF-8, and the encoding its bytes were in. `header_encoding` is what the Content-Type field names.

    >>> read_encoding(b"<meta charset=latin1>\x93caf\xe9\x94", header_encoding=None, url=None).utf8.decode()
    '<meta charset=latin1>“café”'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read_as(data, encoding)
    utf_16 = _find_utf_16(data)
    if utf_16 is not None:
        return _read_as(data, utf_16, _conflict(f"Every other byte is NUL: read as {utf_16.upper()}."))
    declaration = _find_declaration(data, header_encoding)
    if declaration is not None and declaration.encoding in _UTF_16:
        if b"\0" in data[:PRESCAN_BYTES] or declaration.where != _HEADER:
            return _read_as(data, declaration.encoding)
        return _with_conflict(read_encoding(data, header_encoding=None, url=url), declaration)
    if data.isascii():
        return _read_ascii(data, declaration)
    return _read_utf8(data, declaration) or _read_legacy(data, declaration, url)


def _find_declaration(data: bytes, header_encoding: str | None) -> _Declaration | None:
    if header_encoding is not None:
        return _Declaration(encoding=header_encoding, where=_HEADER)
    head = data[:PRESCAN_BYTES]
    for find, where in ((find_meta_encoding, _META), (find_xml_encoding, _XML)):
        encoding = find(head)
        if encoding is not None:
            return _Declaration(encoding=encoding, where=where)
    return None


def _find_late_declaration(data: bytes) -> _Declaration | None:
    encoding = find_meta_encoding(data[:_LATE_META_BYTES])
    return None if encoding is None else _Declaration(encoding=encoding, where=_META)


def _find_utf_16(data: bytes) -> str | None:
    """UTF-16 that no BOM announces: NULs at every other place, on one side only."""
    head = data[:PRESCAN_BYTES]
    if b"\0" not in head:
        return None
    enough = len(head) // 2 * _UTF_16_NULS
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > enough and even * 10 < odd:
        return "utf-16le"
    return "utf-16be" if even > enough and odd * 10 < even else None


def _read_as(data: bytes, encoding: str, *issues: Issue) -> Reading:
    utf8 = decode(data, encoding).encode("utf-8", "replace")
    return Reading(encoding=encoding, utf8=utf8, issues=issues)


def _read_ascii(data: bytes, declaration: _Declaration | None) -> Reading:
    """ASCII reads the same in nearly every encoding, so that the declared one may stand."""
    declaration = declaration or _find_late_declaration(data)
    if declaration is None and b"\x1b$" in data:
        return _read_as(data, "iso-2022-jp")
    encoding = DEFAULT if declaration is None else declaration.encoding
    return _read_as(data, encoding) if encoding in _ASCII_IS_OTHER else Reading(encoding=encoding, utf8=data)


def _read_utf8(data: bytes, declaration: _Declaration | None) -> Reading | None:
    """The reading of bytes that are UTF-8, if only up to a character that the end of the page cuts in two; ``None`` for
    others. Text in another encoding is hardly ever UTF-8 by chance.
    """
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data" or data[: error.start].isascii():
            return None
        data = data[: error.start] + REPLACEMENT.encode()
    reading = Reading(encoding="utf-8", utf8=data)
    return _with_conflict(reading, declaration) if declaration and declaration.encoding != "utf-8" else reading


def _read_legacy(data: bytes, declaration: _Declaration | None, url: str | None) -> Reading:
    """The reading of bytes that are not UTF-8, or not throughout."""
    declaration = declaration or _find_late_declaration(data)
    if declaration is not None and declaration.encoding != "utf-8":
        return _read_as(data, declaration.encoding)
    broken = _read_broken_utf8(data)
    if broken is not None:
        return broken
    reading = _read_as(data, detect_encoding(data, url))
    return reading if declaration is None else _with_conflict(reading, declaration)


def _read_broken_utf8(data: bytes) -> Reading | None:
    """The reading of UTF-8 with some bytes in it that are none; ``None`` where those outnumber its characters."""
    text = data.decode("utf-8", "replace")
    replaced = text.count(REPLACEMENT)
    broken = replaced - data.count(REPLACEMENT.encode())
    characters = len(text) - len(text.encode("ascii", "ignore")) - replaced
    if broken > characters:
        return None
    issue = _conflict(f"{broken} places in the page's bytes are not UTF-8; U+FFFD stands there.")
    return Reading(encoding="utf-8", utf8=text.encode(), issues=(issue,))


def _with_conflict(reading: Reading, declaration: _Declaration) -> Reading:
    said = f"{declaration.where[0].upper()}{declaration.where[1:]} says {declaration.encoding}"
    issue = _conflict(f"{said}, but the bytes are not that: read as {reading.encoding}.")
    return Reading(encoding=reading.encoding, utf8=reading.utf8, issues=(*reading.issues, issue))


def _conflict(message: str) -> Issue:
    return Issue(code="encoding_conflict", message=message)
