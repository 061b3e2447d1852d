"""What is refused, by name, and what is a page all the same."""

import gzip
import io
import zipfile

import pytest

from scrapenews.errors import ParseError
from scrapenews.parse import parse_document


def an_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.html", "<p>x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n\x80\xff", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"GIF89a\1\0", "a GIF picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"\0\0\0\x1cftypavif", "an AVIF picture"),
        (b"\0\0\0\x18ftypmp42", "an MP4 video"),
        (an_archive(), "a ZIP archive"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo", "a WARC file"),
        (b"\1\2\3\4\5\6\7\x08data", "binary data"),
        (b"\0" * 1000, "binary data"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "an RSS feed"),
        (b"<!-- a -->\n<!DOCTYPE x>\n<feed xmlns='http://www.w3.org/2005/Atom'>", "an Atom feed"),
        (b"\xef\xbb\xbf<RDF:RDF>", "an RDF file"),
        ("<urlset>".encode("utf-16"), "a sitemap"),
        (b"<?xml version='1.0'?><svg><title>x</title></svg>", "an SVG picture"),
        (b'{"headline": "x", "articleBody": "<p>y</p>"}', "JSON"),
        (b' [{"a": 1}]', "JSON"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "JSON"),
        (b"\x1f\x8bnot gzip", "a damaged gzip file"),
        (gzip.compress(b"%PDF-1.7", mtime=0), "a PDF file"),
    ],
)
def test_other_files_are_refused_by_name(data: bytes, name: str) -> None:
    with pytest.raises(ParseError, match=name) as caught:
        parse_document(data, url="https://news.example/a")
    assert ("parse.not_html", "https://news.example/a") == (caught.value.code, caught.value.url)


@pytest.mark.parametrize("text", ["%PDF-1.7", "<rss version='2.0'><channel>", '{"a": 1}'])
def test_text_of_other_files_is_refused_too(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_document(text)
    assert caught.value.code == "parse.not_html"


@pytest.mark.parametrize(
    "text",
    [
        "[1] The vote was on Monday. [2] It was close.",
        "{braces} and [brackets]",
        '{"not": JSON',
        "ID3 cards are not accepted.",
        "The new WEBP format is here.",
        "BZh is no word.",
        "a < b and c > d",
        "<svg><title>icon</title></svg><p>a sprite before a page</p>",
        "<rssfeed>x</rssfeed>",
        "RSS feeds: <rss>",
    ],
)
def test_pages_that_look_a_little_like_other_files_are_read(text: str) -> None:
    assert parse_document(text).root.tag == "html"
    assert parse_document(text.encode()).root.tag == "html"


@pytest.mark.parametrize(
    "empty", [b"", "", b" \n\t", " \n\u00a0", b"\xef\xbb\xbf", "<!-- x -->", "<!DOCTYPE html>", b"\0\0 \n<!-- -->"]
)
def test_nothing_is_refused_as_nothing(empty: bytes | str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_document(empty)
    assert caught.value.code == "parse.empty"


@pytest.mark.parametrize("media_type", ["image/png", "application/json", "text/css", "video/mp4", "application/pdf"])
def test_what_is_declared_as_something_else_must_begin_as_html_does(media_type: str) -> None:
    headers = {"Content-Type": media_type}
    assert parse_document("<html><p>x", headers=headers).root.findtext("body/p") == "x"
    with pytest.raises(ParseError, match=media_type):
        parse_document("x <p>y", headers=headers)


@pytest.mark.parametrize("media_type", ["text/html", "application/xhtml+xml", "text/xml", "application/octet-stream"])
def test_media_types_under_which_pages_come(media_type: str) -> None:
    assert parse_document("x <b>y", headers={"Content-Type": media_type}).root.findtext("body/b") == "y"


def test_a_frameset_is_a_page() -> None:
    assert parse_document("<html><frameset><frame src=x></frameset></html>").root.find("frameset/frame") is not None


def test_plain_text_becomes_paragraphs() -> None:
    root = parse_document("AT&amp;T fell.\nSo what.\r\n \r\n\r\nMore.").root
    assert ["AT&T fell.\nSo what.", "More."] == [paragraph.text for paragraph in root.iterfind("body/p")]


def test_plain_text_that_is_declared_so_is_literal() -> None:
    root = parse_document("1 &lt; 2, x<y>z", headers={"content-type": "text/plain"}).root
    assert root.findtext("body/p") == "1 &lt; 2, x<y>z"
