"""What the input is, if it is no page: other files are refused by name, not read as a soup of letters."""

import json
import re

from scrapenews.parse.signatures import SIGNATURES, XML_ROOTS

_SNIFFED_BYTES = 1445  # WHATWG MIME Sniffing, section 5.2
_SIGNATURE = re.compile(b"|".join(b"(" + pattern + b")" for pattern, _ in SIGNATURES), re.DOTALL)
_MARKUP = re.compile(rb"<[a-zA-Z!/?]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_TEXT = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_NOISE_BYTES = 8192
_FEW = 16
_CONTROL_SHARE = 1 / 32  # of random bytes a tenth are control characters, of a page next to none
# What may stand before a document's first element.
_PROLOGUE = re.compile(rb"(?:\s++|<\?[^>]*+>|<!--(?>.*?-->)|<!doctype[^>]*+>)*+", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(rb"<([a-zA-Z_][^\s/>]*+)[\s/>]")
_HTML_START = re.compile(
    rb"<(?:a|article|b|body|br|div|font|h1|head|header|html|iframe|link|main|meta|p|script|section|style|table|title)[\s>]",
    re.IGNORECASE,
)
_DOCTYPE = re.compile(rb"\s*+<!doctype html[\s>]", re.IGNORECASE)
_JSON_START = re.compile(rb"\s*+(?:\{\s*+[\"}]|\[\s*+[\"{\[\]\d-])")
_JSON_SCAN_BYTES = 1_000_000


def find_other_file(data: bytes) -> str | None:
    """The name of the file format that bytes begin like; ``None`` where they may be text.

    >>> find_other_file(b"%PDF-1.7 ...")
    'a PDF file'
    """
    signature = _SIGNATURE.match(data)
    return SIGNATURES[signature.lastindex - 1][1] if signature and signature.lastindex else None


def find_other_text(utf8: bytes) -> str | None:
    """The name of what a text is that is not a page: a feed, JSON, control characters; ``None`` for all others.

    >>> find_other_text(b'<?xml version="1.0"?><!-- news --><rss version="2.0">')
    'an RSS feed'
    """
    start = _start(utf8)
    root = _ELEMENT.match(utf8, start)
    if root is not None:
        name = root[1].decode("utf-8", "replace").lower()
        is_picture = name == "svg" and utf8.lstrip().startswith(b"<?xml")
        return "an SVG picture" if is_picture else XML_ROOTS.get(name)
    if _JSON_START.match(utf8) and _is_json(utf8):
        return "JSON"
    if _CONTROL.search(utf8, 0, _SNIFFED_BYTES) and (not _MARKUP.search(utf8) or _is_noise(utf8)):
        return "binary data"
    return None


def looks_like_html(utf8: bytes) -> bool:
    """Whether a text begins as HTML does (MIME Sniffing, section 7.1, and a few more elements).

    >>> looks_like_html(b"<!-- x --><html>"), looks_like_html(b"body { color: red }")
    (True, False)
    """
    return bool(_HTML_START.match(utf8, _start(utf8)) or _DOCTYPE.match(utf8))


def has_markup(utf8: bytes) -> bool:
    """Whether there is anything in a text that could be a tag."""
    return _MARKUP.search(utf8) is not None


def _start(utf8: bytes) -> int:
    prologue = _PROLOGUE.match(utf8)
    return prologue.end() if prologue else 0


def _is_noise(utf8: bytes) -> bool:
    """Whether a text is so full of controls and of what could not be decoded that its tags are there by chance."""
    text = utf8[:_NOISE_BYTES].decode("utf-8", "replace").replace("\0", "")
    controls, undecoded = len(_NO_TEXT.findall(text)), text.count("\ufffd")
    return controls > max(_FEW, _CONTROL_SHARE * len(text)) or controls + undecoded > max(_FEW, len(text) / 2)


def _is_json(utf8: bytes) -> bool:
    if len(utf8) > _JSON_SCAN_BYTES:  # as long as an article never is: what it begins like is enough
        return True
    try:
        json.loads(utf8)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True
