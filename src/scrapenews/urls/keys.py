"""The one form under which an address is known.

What makes no other page is folded: how it is written (RFC 3986, 6.2.2, and the URL Standard of the WHATWG), whether by
http or https, whether ``www.`` stands before the host, a slash at the end, the order of parameters, and parameters that
only say where a reader came from. Sites name one story in all of these ways, a feed by http and a sitemap by https; two
stories that differ in nothing else are not known. The order of parameters with one name is kept: there it may count.
"""

import re
from urllib.parse import quote, unquote, urlsplit

from scrapenews.urls.tracking import is_tracking

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_KEPT = "%/:@!$&'()*+,;=~-._"
_WWW = re.compile(r"(?:www\.)+(?=[^.]+\.)")
_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)


def article_key(url: str) -> str:
    """The key under which an address is known: two addresses with one key are one article's. Only a key: never fetched.

    What is no http or https address, or a malformed one, is its own key.

    >>> article_key("HTTP://www.News.example:80/b/../caf\u00e9/?utm_source=rss&id=7#top")
    'https://news.example/caf%C3%A9?id=7'
    """
    try:
        parts = urlsplit(url.strip().replace("\\", "/"))
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return url
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return url
    default = port in (None, _DEFAULT_PORTS[parts.scheme])
    query = _query(parts.query)
    origin = f"https://{host}" if default else f"{parts.scheme}://{host}:{port}"
    return origin + _path(parts.path) + (f"?{query}" if query else "")


def _host(host: str) -> str:
    """A host in ASCII. Raises `ValueError` (as `idna.IDNAError` is one) for what cannot be one."""
    if ":" in host:
        return f"[{host}]"
    if not host.isascii():
        import idna

        host = idna.encode(host, uts46=True).decode("ascii")
    return _WWW.sub("", host.rstrip("."), count=1) if host.startswith("www.") else host.rstrip(".")


def _path(path: str) -> str:
    pieces: list[str] = []
    for piece in _SESSION.sub("", _escaped(path)).split("/")[1:]:
        if piece == "..":
            del pieces[-1:]
        elif piece != ".":
            pieces.append(piece)
    return "/" + "/".join(pieces).rstrip("/")


def _query(query: str) -> str:
    parameters = [_escaped(piece).partition("=") for piece in query.split("&") if piece]
    kept = (part for part in parameters if not is_tracking(unquote(part[0]), unquote(part[2])))
    return "&".join("".join(part) for part in sorted(kept, key=lambda part: part[0]))


def _escaped(text: str) -> str:
    """Text in which is escaped what has to be, and nothing else."""
    return quote(_ESCAPE.sub(_unescaped, text), safe=_KEPT, errors="replace")


def _unescaped(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return "%25"  # a bare percent sign must not become the beginning of an escape
    character = chr(int(escape[1], 16))
    return character if _UNRESERVED.fullmatch(character) else escape[0].upper()
