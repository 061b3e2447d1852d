"""The Content-Type header field, read as browsers read it (WHATWG MIME Sniffing and Fetch)."""

import re
from dataclasses import dataclass

from scrapenews.parse.labels import find_encoding

_NAME = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
_ESSENCE = re.compile(rf"[\t\n\r ]*({_NAME}/{_NAME})[\t\n\r ]*(?:;|\Z)")
_PARAMETER = re.compile(r';[\t\n\r ]*+([^;=]*+)(?:=(?:"((?:[^"\\]|\\.)*+)"?[^;]*+|([^;]*+)))?+', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class MediaType:
    """What a Content-Type field says."""

    essence: str
    """Type and subtype, lower-cased (``"text/html"``)."""
    encoding: str | None
    """The encoding that the charset parameter names; ``None`` where there is none, or one that is no label."""


def find_media_type(headers: tuple[tuple[str, str], ...]) -> MediaType | None:
    """The media type of a response; ``None`` where no Content-Type field can be read.

    Of several fields the last one that can be read counts; it inherits the charset of an earlier one with the same
    essence (Fetch, "extract a MIME type").

    >>> find_media_type((("content-type", 'text/html; charset="UTF8"; charset=gbk'),))
    MediaType(essence='text/html', encoding='utf-8')
    """
    found: MediaType | None = None
    for name, value in headers:
        media_type = _find_in_value(value) if name == "content-type" else None
        if media_type is None:
            continue
        inherits = found is not None and found.essence == media_type.essence and media_type.encoding is None
        found = found if inherits else media_type
    return found


def _find_in_value(value: str) -> MediaType | None:
    essence = _ESSENCE.match(value)
    if essence is None:
        return None
    charset = _find_charset(value, essence.end(1))
    return MediaType(essence=essence[1].lower(), encoding=find_encoding(charset) if charset else None)


def _find_charset(value: str, start: int) -> str | None:
    """The first charset parameter's value; an empty one does not count, quotation marks belong to the syntax."""
    start = value.find(";", start)
    while 0 <= start < len(value) and (parameter := _PARAMETER.match(value, start)):
        name, quoted, plain = parameter.groups()
        if name.lower() == "charset" and (quoted is not None or plain):
            return _ESCAPED.sub(r"\1", quoted) if quoted is not None else str(plain)
        start = parameter.end()
    return None
