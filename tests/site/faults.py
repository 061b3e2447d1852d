"""What a server can do wrong, as recipes: the steps it takes once it has read a request.

A recipe is a tuple of steps: bytes to send, a `Wait`, a `Forever`, a `Bare`, `ABORT` or `RESET`. After the last step
the connection is closed in the ordinary way.
"""

import gzip
import zlib
from base64 import b85decode
from dataclasses import dataclass


@dataclass(frozen=True)
class Wait:
    """Do nothing for so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Forever:
    """Send the same bytes again and again, until the client has had enough."""

    data: bytes
    every: float = 0.0


@dataclass(frozen=True)
class Bare:
    """Send bytes past the encryption: over TLS, a broken record."""

    data: bytes


@dataclass(frozen=True)
class Abort:
    """Close the connection without a farewell: over TLS, without its close_notify."""


@dataclass(frozen=True)
class Reset:
    """Cut the connection with a TCP reset."""


Step = bytes | Wait | Forever | Bare | Abort | Reset
ABORT = Abort()
RESET = Reset()
SILENCE = Wait(3600)
MOMENT = Wait(0.1)  # lets the client read what came before a reset, which would throw it away

PAGE = b"<!DOCTYPE html><html><head><title>Tide tables</title></head><body><p>" + b"High water at six. " * 100 + b"</p>"
OK = b"HTTP/1.1 200 OK\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n"
CHUNKED = OK + HTML + b"Transfer-Encoding: chunked\r\n\r\n"
# Brotli has no encoder in the standard library, and this server needs nothing else: `PAGE`, and fifty million zeros.
BROTLI_PAGE = b85decode("8?*;NMJGpkpa9R!1FY4pEy*bdtgWSyWr4Jv%<lo0rUWI7a0<+DNS#m?@-h>G^#*$B>cPF>pZN3!!XgL")
BROTLI_BOMB = b85decode(
    "%m4pB_$L73u|OdA{*V9vfACKL#9<MD?)@MC|Nr2h0Eoi^0NwjP{{R2MKLHSj1pvDDfBgUdgMR`b4hsNu@Bi`-UJw5SKpYkT=%DKX"
)
MEGABYTE = gzip.compress(bytes(1_000_000), mtime=0)


def head(length: int | bytes, *fields: bytes, status: bytes = OK) -> bytes:
    """A header section with a Content-Length."""
    value = length if isinstance(length, bytes) else str(length).encode()
    return b"\r\n".join([status + HTML + b"Content-Length: " + value, *fields, b"", b""])


def whole(content: bytes, *fields: bytes) -> bytes:
    """A complete answer."""
    return head(len(content), *fields) + content


def coded(coding: bytes, content: bytes) -> bytes:
    """A complete answer with a Content-Encoding."""
    return whole(content, b"Content-Encoding: " + coding)


def chunk(data: bytes) -> bytes:
    """One chunk of a chunked message (RFC 9112, section 7.1)."""
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def raw_deflate(data: bytes) -> bytes:
    """DEFLATE data without the zlib header that HTTP asks for."""
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


FAULTS: dict[str, tuple[Step, ...]] = {
    # before and in the header section
    "close_before_bytes": (),
    "rst_before_bytes": (RESET,),
    "rst_mid_headers": (OK + b"Content-Ty", MOMENT, RESET),
    "close_mid_headers": (OK + b"Content-Ty",),
    "stall_before_headers": (SILENCE,),
    "drip_headers": (OK, Forever(b"X-Drip: drop\r\n", every=0.1)),
    "endless_headers": (OK, Forever(b"X-Flood: water\r\n")),
    "huge_header": (OK + b"X-Huge: " + b"a" * 300_000 + b"\r\n\r\n",),
    "endless_100": (Forever(b"HTTP/1.1 100 Continue\r\n\r\n", every=0.001),),
    "not_http": (b"SSH-2.0-OpenSSH_9.6\r\n",),
    "http09": (PAGE,),
    "garbage": (bytes(range(256)) * 8,),
    "101": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: news\r\nConnection: upgrade\r\n\r\n",),
    "status_000": (head(1, status=b"HTTP/1.1 000 Nothing\r\n") + b"x",),
    "status_999": (head(1, status=b"HTTP/1.1 999 Denied\r\n") + b"x",),
    "two_content_lengths": (head(len(PAGE), b"Content-Length: 7") + PAGE,),
    "bad_content_length": (head(b"-5") + PAGE,),
    "header_lf_only": ((OK + HTML).replace(b"\r\n", b"\n") + b"\n" + PAGE,),
    "header_nul": (whole(PAGE, b"X-Nul: a\x00b"),),
    "header_no_colon": (whole(PAGE, b"a line of junk"),),
    "header_latin1": (whole(PAGE, b"X-Town: Malm\xf6"),),
    "set_cookie_flood": (whole(PAGE, *(b"Set-Cookie: crumb%d=1" % n for n in range(1000))),),
    "set_cookie_bad_date": (whole(PAGE, b"Set-Cookie: a=b; Expires=Foo, 99 Bar 99999 99:99:99 GMT; Max-Age=1e9"),),
    "old_alert": (bytes.fromhex("15 0301 0002 0246"), MOMENT),  # the alert of a peer that knows TLS 1.0 and no more
    # in the length of the content
    "rst_mid_body": (head(len(PAGE)) + PAGE[:500], MOMENT, RESET),
    "long_content_length": (head(len(PAGE) + 5000) + PAGE,),
    "short_content_length": (head(100) + PAGE,),
    "no_length_close": (OK + HTML + b"\r\n" + PAGE,),
    "no_length_abort": (OK + HTML + b"\r\n" + PAGE, MOMENT, ABORT),
    "content_length_10gb": (head(10_000_000_000) + PAGE,),
    "broken_record": (head(len(PAGE) + 100) + PAGE, MOMENT, Bare(b"no TLS record at all"), MOMENT),
    "stall_mid_body": (head(len(PAGE)) + PAGE[:500], SILENCE),
    "drip_body": (head(len(PAGE)), Forever(b"x", every=0.1)),
    "endless_body": (OK + HTML + b"\r\n", Forever(b"water " * 10_000)),
    "cl_and_te": (head(3, b"Transfer-Encoding: chunked") + chunk(PAGE) + chunk(b""),),
    "chunk_truncated": (CHUNKED + chunk(PAGE)[:500],),
    "chunk_no_final": (CHUNKED + chunk(PAGE),),
    "chunk_bad_size": (CHUNKED + b"ZZ\r\n" + PAGE,),
    "chunk_huge_size": (CHUNKED + b"ffffffffffffffff\r\n" + PAGE,),
    # in the content coding
    "gzip_truncated": (coded(b"gzip", gzip.compress(PAGE)[:-12]),),
    "gzip_bad_crc": (coded(b"gzip", gzip.compress(PAGE)[:-8] + bytes(8)),),
    "gzip_lie": (coded(b"gzip", PAGE),),
    "gzip_two_members": (coded(b"gzip", gzip.compress(PAGE[:700]) + gzip.compress(PAGE[700:])),),
    "gzip_trailing_garbage": (coded(b"gzip", gzip.compress(PAGE) + b"trailing junk"),),
    "gzip_undeclared": (whole(gzip.compress(PAGE)),),
    "gzip_bomb": (coded(b"gzip", MEGABYTE * 100),),
    "gzip_bomb_nested": (coded(b"gzip, gzip", gzip.compress(MEGABYTE * 200)),),
    "gzip_many_members": (coded(b"gzip", gzip.compress(b"") * 5000),),
    "deflate_raw": (coded(b"deflate", raw_deflate(PAGE)),),
    "deflate_zlib": (coded(b"deflate", zlib.compress(PAGE)),),
    "br": (coded(b"br", BROTLI_PAGE),),
    "br_truncated": (coded(b"br", BROTLI_PAGE[:-5]),),
    "br_bomb": (coded(b"br", BROTLI_BOMB),),
    "enc_twice": (coded(b"br, gzip", gzip.compress(BROTLI_PAGE)),),
    "enc_many_layers": (coded(b", ".join([b"gzip"] * 5000), gzip.compress(PAGE)),),
    "enc_unknown": (coded(b"x-foo", PAGE),),
}
"""Every misbehaviour by its name."""
