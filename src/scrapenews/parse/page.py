"""From bytes or text to a `Document`: the steps of this package in their order."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from scrapenews.dom.document import Document
from scrapenews.errors import ParseError
from scrapenews.parse.content_type import MediaType, find_media_type
from scrapenews.parse.encoding import Reading, read_encoding
from scrapenews.parse.kind import find_other_file, find_other_text, has_markup, looks_like_html
from scrapenews.parse.plain import plain_markup
from scrapenews.parse.signatures import READABLE_TYPES
from scrapenews.parse.tree import find_tree
from scrapenews.parse.twice import undo_double_encoding
from scrapenews.record import Issue
from scrapenews.urls import absolute_url

MAX_LENGTH = 50_000_000
"""How much of a page is read: bytes, or characters of a page given as text."""

_WITHOUT_HEADERS = "if it is a page all the same, save it and read the file, or call `extract` without `headers`"
_BASE_TAG = re.compile(rb"<[bB][aA][sS][eE][\s/]")
_HEAD_BYTES = 32_768
_SIGNATURE_CHARACTERS = 16  # of a file that was read as text by mistake

Headers = Mapping[str, str] | Sequence[tuple[str, str]]
"""Header fields by name, or as pairs in the order they were sent."""


def parse_document(html: bytes | str, *, url: str | None = None, headers: Headers | None = None) -> Document:
    r"""The page as a tree. `url` is its address, `headers` the response's header fields, where they are known.

    Bytes are decoded by the WHATWG rules, with what the Content-Type field says; text is taken as it is. Plain text
    becomes paragraphs. Raises `ParseError`: ``parse.type`` for arguments of another type, ``parse.empty`` where there
    is nothing, ``parse.not_html`` for another kind of file.

    >>> document = parse_document(b"<title>A</title><p>caf\xe9", url="https://news.example/a")
    >>> document.encoding, document.root.findtext("body/p")
    ('windows-1252', 'café')
    """
    if url is not None and not isinstance(url, str):
        raise ParseError(f"`url` is {_type(url)}: give the page's address as text, or leave it out", code="parse.type")
    fields = _read_headers(headers, url)
    media_type = find_media_type(fields)
    reading = undo_double_encoding(_read(html, media_type, url))
    markup = _markup(reading.utf8, media_type, url)
    tree = find_tree(markup)
    if tree is None:
        raise _empty("nothing but white space, comments or a document type", url)
    return Document(
        root=tree.root,
        url=url,
        base_url=_base_url(tree.root, markup, url),
        encoding=reading.encoding,
        headers=fields,
        issues=reading.issues + tree.issues,
    )


def _read_headers(headers: Headers | None, url: str | None) -> tuple[tuple[str, str], ...]:
    """The header fields as pairs, names lower-cased."""
    pairs = headers.items() if isinstance(headers, Mapping) else headers or ()
    try:
        fields = tuple((name.lower(), value) for name, value in pairs)
        are_text = all(isinstance(value, str) for _, value in fields)
    except (AttributeError, TypeError, ValueError):
        are_text = False
    if not are_text or any(not isinstance(name, str) for name, _ in fields):
        raise ParseError(
            f"`headers` is {_type(headers)} with something else than text in it: give a mapping of names to values, or "
            "pairs of a name and a value",
            code="parse.type",
            url=url,
        )
    return fields


def _read(html: object, media_type: MediaType | None, url: str | None) -> Reading:
    """What was given, as UTF-8."""
    if isinstance(html, str):
        return _read_text(html, url)
    if isinstance(html, bytes | bytearray | memoryview):
        return _read_bytes(bytes(html), media_type, url)
    raise ParseError(f"`html` is {_type(html)}: give the page as bytes or as text", code="parse.type", url=url)


def _read_text(html: str, url: str | None) -> Reading:
    if not html or html.isspace():
        raise _empty("an empty text" if not html else "nothing but white space", url)
    text = html[:MAX_LENGTH].removeprefix("\ufeff")
    _refuse(find_other_file(text[:_SIGNATURE_CHARACTERS].encode("utf-8", "replace")), url)
    try:
        utf8 = text.encode()
    except UnicodeEncodeError:  # surrogates: pairs are characters, lone ones are nothing
        utf8 = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return Reading(encoding="unicode", utf8=utf8, issues=_cut_issues(len(html)))


def _read_bytes(data: bytes, media_type: MediaType | None, url: str | None) -> Reading:
    issues: tuple[Issue, ...] = ()
    if data.startswith(b"\x1f\x8b"):
        data = _gunzip(data, url)
        issues = (Issue(code="encoding_repaired", message="The bytes were gzip, which nothing said."),)
    if not data or data.isspace():
        raise _empty("no bytes" if not data else "nothing but white space", url)
    _refuse(find_other_file(data), url)
    issues += _cut_issues(len(data))
    reading = read_encoding(data[:MAX_LENGTH], header_encoding=media_type.encoding if media_type else None, url=url)
    return replace(reading, issues=issues + reading.issues) if issues else reading


def _gunzip(data: bytes, url: str | None) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data, MAX_LENGTH + 1)
    except zlib.error as error:
        raise _not_html("it looks like a damaged gzip file", url) from error


def _cut_issues(length: int) -> tuple[Issue, ...]:
    if length <= MAX_LENGTH:
        return ()
    return (Issue(code="cut", message=f"Only the first {MAX_LENGTH:,} bytes or characters of the page were read."),)


def _markup(utf8: bytes, media_type: MediaType | None, url: str | None) -> bytes:
    """The text as markup, if it is a page."""
    essence = media_type.essence if media_type else "unknown/unknown"
    _refuse(find_other_text(utf8), url)
    if essence not in READABLE_TYPES and not looks_like_html(utf8):
        raise _not_html(f"it is declared as {essence} and does not begin as HTML does", url, _WITHOUT_HEADERS)
    is_literal = essence == "text/plain"
    if is_literal and looks_like_html(utf8):
        raise _not_html("it is HTML declared as text/plain, of which a browser shows the source", url, _WITHOUT_HEADERS)
    if is_literal or not has_markup(utf8):
        return plain_markup(utf8.decode("utf-8", "replace"), literal=is_literal).encode()
    return utf8


def _base_url(root: etree._Element, markup: bytes, url: str | None) -> str | None:
    """What relative addresses are resolved against (HTML Standard, 2.4.1): the first ``<base href>``."""
    # Most pages have none, and to look through the tree takes longer.
    if _BASE_TAG.search(markup, 0, _HEAD_BYTES) is None:
        return url
    hrefs = (base.get("href") for base in root.iter("base"))
    return absolute_url(next((href for href in hrefs if href is not None), None), url) or url


def _type(value: object) -> str:
    return "None" if value is None else f"of type {type(value).__name__}"


def _refuse(other: str | None, url: str | None) -> None:
    if other is not None:
        raise _not_html(f"it looks like {other}", url)


def _empty(what: str, url: str | None) -> ParseError:
    return ParseError(f"there is no page here ({what}): check what was fetched or read", code="parse.empty", url=url)


def _not_html(why: str, url: str | None, advice: str = "give the page of the article itself") -> ParseError:
    return ParseError(f"this is no HTML page ({why}): {advice}", code="parse.not_html", url=url)
