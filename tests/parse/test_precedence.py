"""Which evidence of the encoding, and of the kind of page, counts: a row of the vectors each."""

import codecs
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scrapenews.dom.document import Document
from scrapenews.errors import ParseError
from scrapenews.parse import parse_document

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "encoding_decode.json"
ROWS: dict[str, Callable[[], None]] = {}


def row(case: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Name the row of the vectors that a function shows."""

    def keep(check: Callable[[], None]) -> Callable[[], None]:
        ROWS[case] = check
        return check

    return keep


def read(data: bytes, content_type: str | None = None, url: str | None = None) -> Document:
    return parse_document(data, url=url, headers=[("Content-Type", content_type)] if content_type else None)


def text(document: Document) -> str:
    return "".join(document.root.itertext())


def issues(document: Document) -> list[str]:
    return [issue.code for issue in document.issues]


@pytest.mark.skipif(not VECTORS.is_file(), reason=f"no vectors at {VECTORS}")
def test_every_row_of_the_vectors_is_here() -> None:
    assert {each["case"] for each in json.loads(VECTORS.read_text(encoding="utf-8"))["precedence"]} == set(ROWS)


@row("BOM utf-8 + header charset=iso-8859-1 + meta gbk")
def _bom_wins() -> None:
    document = read(codecs.BOM_UTF8 + "<meta charset=gbk><p>é".encode(), "text/html; charset=iso-8859-1")
    assert ("utf-8", "é", []) == (document.encoding, text(document), issues(document))


@row("BOM utf-16le + header utf-8")
def _bom_of_utf_16_wins() -> None:
    document = read(codecs.BOM_UTF16_LE + "<p>é".encode("utf-16-le"), "text/html; charset=utf-8")
    assert ("utf-16le", "é") == (document.encoding, text(document))


@row("BOM utf-16be, no other")
def _bom_alone() -> None:
    document = read(codecs.BOM_UTF16_BE + "<p>é".encode("utf-16-be"))
    assert ("utf-16be", "é") == (document.encoding, text(document))


@row("header charset=windows-1251 + meta utf-8, bytes are windows-1251")
def _header_beats_meta() -> None:
    document = read("<meta charset=utf-8><p>Привет".encode("windows-1251"), "text/html; charset=windows-1251")
    assert ("windows-1251", "Привет", []) == (document.encoding, text(document), issues(document))


@row("header charset=utf-8 + meta windows-1252")
def _header_of_utf_8_beats_meta() -> None:
    document = read("<meta charset=windows-1252><p>é".encode(), "text/html; charset=utf-8")
    assert ("utf-8", "é", []) == (document.encoding, text(document), issues(document))


@row('header charset="utf-8" (quoted)')
def _quoted() -> None:
    assert read(b"<p>x", 'text/html; charset="utf-8"').encoding == "utf-8"


@row("header charset='utf-8' (single quotes)")
def _single_quotes_are_no_quotes() -> None:
    assert read(b"<meta charset=koi8-r><p>x", "text/html; charset='utf-8'").encoding == "koi8-r"


@row('header "text/html; charset=utf-8; charset=gbk"')
def _first_parameter() -> None:
    assert read(b"<p>x", "text/html; charset=utf-8; charset=gbk").encoding == "utf-8"


@row('header "text/html;charset=UTF8"')
def _label() -> None:
    assert read(b"<p>x", "text/html;charset=UTF8").encoding == "utf-8"


@row("header charset=bogus, meta utf-8")
def _unknown_label() -> None:
    assert read(b"<meta charset=utf-8><p>x", "text/html; charset=bogus").encoding == "utf-8"


@row("header charset=iso-8859-1 but bytes are valid multi-byte UTF-8")
def _utf_8_beats_a_legacy_label() -> None:
    document = read("<p>“é”".encode(), "text/html; charset=iso-8859-1")
    assert ("utf-8", "“é”", ["encoding_conflict"]) == (document.encoding, text(document), issues(document))


@row("header charset=utf-8 but bytes are windows-1252")
def _declared_utf_8_wrongly() -> None:
    document = read("<p>It’s “so” – caf\u00e9".encode("windows-1252"), "text/html; charset=utf-8")
    assert ("windows-1252", "It’s “so” – caf\u00e9") == (document.encoding, text(document))
    assert issues(document) == ["encoding_conflict"]


@row("meta charset=utf-16 in ASCII-compatible bytes")
def _meta_of_utf_16() -> None:
    assert read(b"<meta charset=utf-16><p>x").encoding == "utf-8"


@row("meta charset=x-user-defined")
def _meta_of_x_user_defined() -> None:
    assert read(b"<meta charset=x-user-defined><p>x").encoding == "windows-1252"


@row('meta http-equiv content="text/html; charset=gbk"')
def _pragma() -> None:
    document = read('<meta http-equiv=Content-Type content="text/html; charset=gbk"><p>中国'.encode("gbk"))
    assert ("gbk", "中国") == (document.encoding, text(document))


@row("meta charset at byte 1100 (past 1024)")
def _late_meta() -> None:
    document = read(b"<!--".ljust(1100, b"x") + "--><meta charset=koi8-r><p>Привет".encode("koi8-r"))
    assert ("koi8-r", "Привет") == (document.encoding, text(document))


@row("meta inside comment")
def _meta_in_a_comment() -> None:
    assert read(b"<!-- <meta charset=gbk> --><p>x").encoding == "windows-1252"


@row("meta inside <script> / <title> text")
def _meta_in_raw_text() -> None:
    assert read(b"<script>'<meta charset=koi8-r>'</script><p>x").encoding == "koi8-r"  # the prescan sees it


@row("two metas, different")
def _first_meta() -> None:
    assert read(b"<meta charset=koi8-r><meta charset=gbk><p>x").encoding == "koi8-r"


@row('XML declaration encoding="windows-1251", no header')
def _xml_declaration() -> None:
    document = read('<?xml version="1.0" encoding="windows-1251"?><html><body><p>Привет'.encode("windows-1251"))
    assert ("windows-1251", "Привет") == (document.encoding, text(document))


@row("nothing declared, valid UTF-8")
def _undeclared_utf_8() -> None:
    document = read("<p>Привет".encode())
    assert ("utf-8", "Привет", []) == (document.encoding, text(document), issues(document))


@row("nothing declared, not UTF-8, .ru host")
def _undeclared_russian() -> None:
    document = read("<p>Мы".encode("windows-1251"), url="https://news.example.ru/a")
    assert ("windows-1251", "Мы") == (document.encoding, text(document))


@row("nothing declared, not UTF-8")
def _undeclared_western() -> None:
    document = read("<p>“Café”".encode("windows-1252"))
    assert ("windows-1252", "“Café”", []) == (document.encoding, text(document), issues(document))


@row("NULs between ASCII, no BOM")
def _undeclared_utf_16() -> None:
    for encoding, codec in (("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be")):
        document = read("<html><p>plain é".encode(codec), "text/html; charset=iso-8859-1")
        assert (encoding, "plain é", ["encoding_conflict"]) == (document.encoding, text(document), issues(document))


@row("mixed encodings in one page (utf-8 body, latin-1 comments)")
def _mixed() -> None:
    document = read("<p>“É” übergroß".encode() + b"<div>caf\xe9 x</div>", "text/html; charset=utf-8")
    assert ("utf-8", "“É” übergroßcaf\ufffd x") == (document.encoding, text(document))
    assert issues(document) == ["encoding_conflict"]


@row("double-encoded UTF-8 (\u00c3\u00a9)")
def _double_encoded() -> None:
    assert text(read("<p>cafÃ©".encode())) == "cafÃ©"


@row("gzip magic though no Content-Encoding")
def _gzip() -> None:
    document = read(gzip.compress("<p>é".encode()))
    assert ("é", ["encoding_repaired"]) == (text(document), issues(document))


@row("Content-Type: image/png but HTML bytes")
def _html_as_a_picture() -> None:
    assert text(read(b"<!DOCTYPE html><p>x", "image/png")) == "x"
    with pytest.raises(ParseError, match="image/png"):
        read(b"words", "image/png")


@row("Content-Type: text/plain with HTML")
def _html_as_plain_text() -> None:
    with pytest.raises(ParseError, match="text/plain"):
        read(b"<!DOCTYPE html><p>x", "text/plain")


@row("no Content-Type")
def _no_media_type() -> None:
    assert text(read(b"  <!-- x --><html><p>x")) == "x"


@row("application/xhtml+xml")
def _xhtml() -> None:
    page = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "EXPANDED">]><html><body><p>&a; x</p></body></html>'
    document = read(page, "application/xhtml+xml")
    assert document.root.findtext("body/p") == "&a; x"
    assert "EXPANDED" not in text(document)


@row("application/pdf")
def _pdf() -> None:
    with pytest.raises(ParseError, match="a PDF file"):
        read(b"%PDF-1.7 x", "application/pdf")


@pytest.mark.parametrize("case", ROWS)
def test_row(case: str) -> None:
    ROWS[case]()
