"""What files that are no pages begin with, and what the messages call them."""

from typing import Final

SIGNATURES: Final = (
    (rb"%PDF-", "a PDF file"),
    (rb"%!PS-", "a PostScript file"),
    (rb"\x89PNG\r\n", "a PNG picture"),
    (rb"\xff\xd8\xff", "a JPEG picture"),
    (rb"GIF8[79]a", "a GIF picture"),
    (rb"RIFF....WEBP", "a WebP picture"),
    (rb"\x00\x00..ftypavi", "an AVIF picture"),
    (rb"\x00\x00..ftyphei", "an HEIC picture"),
    (rb"\x00\x00..ftyp", "an MP4 video"),
    (rb"\x00\x00\x01\x00", "an icon"),
    (rb"\x1aE\xdf\xa3", "a WebM or Matroska video"),
    (rb"OggS\x00", "an Ogg file"),
    (rb"ID3[\x02-\x04]", "an MP3 file"),
    (rb"RIFF....WAVE", "a WAVE file"),
    (rb"PK\x03\x04", "a ZIP archive (or an office document)"),
    (rb"PK\x05\x06", "an empty ZIP archive"),
    (rb"Rar!\x1a\x07", "a RAR archive"),
    (rb"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (rb"BZh[1-9]1AY&SY", "a bzip2 file"),
    (rb"\xfd7zXZ\x00", "an XZ file"),
    (rb"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (rb"\{\\rtf", "an RTF document"),
    (rb"wOF[F2]", "a web font"),
    (rb"\x00asm", "a WebAssembly module"),
    (rb"\x7fELF", "a program"),
    (rb"WARC/[01]\.", "a WARC file"),
)
"""Regular expressions for the first bytes, and names (mostly from WHATWG MIME Sniffing, section 6); the first that fits
counts."""

XML_ROOTS: Final = {
    "rss": "an RSS feed",
    "feed": "an Atom feed",
    "rdf:rdf": "an RDF file (perhaps an RSS 1.0 feed)",
    "urlset": "a sitemap",
    "sitemapindex": "a sitemap index",
    "opml": "an OPML outline",
}
"""XML documents that are no pages, by the lower-cased name of their root element."""

READABLE_TYPES: Final = frozenset(
    (
        "text/html",
        "text/plain",
        "text/xml",
        "application/xhtml+xml",
        "application/xml",
        "application/octet-stream",
        "application/x-httpd-php",
        "application/vnd.wap.xhtml+xml",
        "unknown/unknown",
        "*/*",
    )
)
"""Media types under which a page may come. What is declared as another one must begin as HTML does."""
