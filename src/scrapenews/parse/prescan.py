"""The encoding a page declares in its own first bytes, found before any of it can be read.

This is the HTML Standard's "prescan a byte stream to determine its encoding" (section 13.2.3.2) and its companion "get
an XML encoding". Where the standard steps from byte to byte, one regular expression takes a whole attribute: a page
pays for this on every parse.
"""

import re
from collections.abc import Iterator

from scrapenews.parse.labels import find_encoding

PRESCAN_BYTES = 1024
"""How far the standard lets a parser look."""

_SPACE = rb"\t\n\f\r "
_TAG = re.compile(rb"</?[a-zA-Z][^%s>]*+(?=[%s>])" % (_SPACE, _SPACE))
_META = re.compile(rb"<meta(?=[%s/])" % _SPACE, re.IGNORECASE)
# No match means that the bytes run out inside the attribute, which ends the prescan. An equals sign can begin a name,
# and a name must be followed by something.
_ATTRIBUTE = re.compile(
    rb"""[%(s)s/]*+
    (?: (?P<end>>)
      | (?P<name>[^%(s)s/>][^%(s)s/>=]*+)
        (?: [%(s)s]*+ = [%(s)s]*+ (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)'
                                    | (?P<plain>[^%(s)s>"'][^%(s)s>]*+)(?=[%(s)s>]) | (?=>) )
          | (?=[%(s)s]*+[^%(s)s=]) ) )"""
    % {b"s": _SPACE},
    re.VERBOSE,
)
_CHARSET = re.compile(rb"charset[%s]*+=[%s]*+([\"']?)" % (_SPACE, _SPACE))
_CHARSET_END = re.compile(rb"[%s;]|\Z" % _SPACE)
_XML_ENCODING = re.compile(
    rb"<\?xml(?:(?!encoding)[^>])*+encoding[\x00-\x20]*+=[\x00-\x20]*+(?:\"([^\">]*+)\"|'([^'>]*+)')[^>]*+>"
)


def find_meta_encoding(data: bytes) -> str | None:
    """The encoding that a ``<meta>`` element in the bytes declares, as a browser takes it: UTF-16 means UTF-8, and
    x-user-defined means windows-1252. ``None`` where none is declared before the bytes run out.

    >>> find_meta_encoding(b'<!-- <meta charset=gbk> --><meta charset="latin1">')
    'windows-1252'
    """
    if data.startswith(b"<\0?\0x\0"):
        return "utf-16le"
    if data.startswith(b"\0<\0?\0x"):
        return "utf-16be"
    for attributes in _meta_elements(data):
        encoding = _find_in_attributes(attributes)
        if encoding is not None:
            return encoding
    return None


def find_xml_encoding(data: bytes) -> str | None:
    """The encoding that an XML declaration at the very beginning names; ``None`` where there is none.

    >>> find_xml_encoding(b'<?xml version="1.0" encoding="windows-1251"?>')
    'windows-1251'
    """
    declaration = _XML_ENCODING.match(data)
    if declaration is None:
        return None
    label = declaration[1] if declaration[1] is not None else declaration[2]
    return None if re.search(rb"[\x00-\x20]", label) else _as_declared(label)


def _as_declared(label: bytes) -> str | None:
    encoding = find_encoding(label.decode("latin-1"))
    # A declaration that can be read byte by byte cannot be UTF-16.
    return {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}.get(encoding or "", encoding)


def _meta_elements(data: bytes) -> Iterator[dict[bytes, bytes]]:
    """The attributes of each ``<meta>`` tag that is complete, in order. Comments and other tags are stepped over."""
    position = data.find(b"<")
    while position >= 0:
        meta = _META.match(data, position)
        tag = meta or _TAG.match(data, position)
        if data.startswith(b"<!--", position):
            end = data.find(b"-->", position + 2)
        elif tag is not None:
            attributes, end = _read_attributes(data, tag.end())
            if meta is not None and end >= 0:
                yield attributes
        elif data.startswith((b"<!", b"</", b"<?"), position):
            end = data.find(b">", position)
        else:
            end = position
        position = data.find(b"<", end + 1) if end >= 0 else -1


def _read_attributes(data: bytes, position: int) -> tuple[dict[bytes, bytes], int]:
    """A tag's attributes, names and values lower-cased, the first of each name; and where the tag ends, -1 for a tag
    that the bytes cut off.
    """
    attributes: dict[bytes, bytes] = {}
    while attribute := _ATTRIBUTE.match(data, position):
        position = attribute.end()
        if attribute["end"]:
            return attributes, position - 1
        value = attribute["double"] or attribute["single"] or attribute["plain"] or b""
        attributes.setdefault(attribute["name"].lower(), value.lower())
    return attributes, -1


def _find_in_attributes(attributes: dict[bytes, bytes]) -> str | None:
    """What one meta element declares. A ``charset`` wins over a ``content`` in either order, even if it is no label."""
    if b"charset" in attributes:
        return _as_declared(attributes[b"charset"])
    is_pragma = attributes.get(b"http-equiv") == b"content-type"
    return _find_in_content(attributes.get(b"content", b"")) if is_pragma else None


def _find_in_content(content: bytes) -> str | None:
    """The encoding named in ``text/html; charset=...`` ("extracting a character encoding from a meta element")."""
    charset = _CHARSET.search(content)
    if charset is None:
        return None
    start = charset.end()
    if charset[1]:
        end = content.find(charset[1], start)
        return _as_declared(content[start:end]) if end >= 0 else None
    unquoted_end = _CHARSET_END.search(content, start)
    return _as_declared(content[start : unquoted_end.start()]) if unquoted_end else None
