"""The key of an address: the same for all the ways in which one article's address is written.

Decisions that took thought:

- The scheme and a leading ``www.`` say nothing: a site that answers to both shows one article at both. A port that is
  not the scheme's own is another matter, there the scheme is kept too.
- A slash at the end says nothing: sites redirect one form to the other. Upper and lower case in the path do.
- Parameters stay in their order, and each stays that is not known to track readers: to a site that keeps its articles
  under ``?id=`` all of them matter, and two keys for one article cost one page read twice, one key for two an article.
"""

import re
from urllib.parse import quote, unquote_to_bytes, urlsplit

from scrapenews.urls.tracking import CHANNELS, NAMES, PREFIXES, SAYS_WHENCE

_STRIPPED = "".join(map(chr, range(0x21)))
_IGNORED = str.maketrans("", "", "\t\n\r")
_OWN_PORTS = {"http": 80, "https": 443}
_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "!$%&'()*+,-./:;=@[]_|~"
_QUERY_SAFE = "!$%&'()*+,-./:;=?@[]_|~"


def article_key(url: str) -> str:
    """The key under which an address is known: two addresses with one key are one article's. Only a key: never fetched.

    Its own key is the key itself. What is no http or https address is its own key but for a fragment.

    >>> article_key("http://www.News.example:80/a/%7Eb/?utm_source=rss&id=7#top")
    'https://news.example/a/~b?id=7'
    """
    cleaned = url.translate(_IGNORED).partition("#")[0].strip(_STRIPPED)
    try:
        parts = urlsplit(cleaned)
        scheme, host, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        return cleaned
    if scheme not in _OWN_PORTS or not host:
        return cleaned
    query = _query(parts.query)
    return f"{_place(scheme, host, port)}{_path(parts.path)}{f'?{query}' if query else ''}"


def _place(scheme: str, host: str, port: int | None) -> str:
    name = _ascii(host.rstrip(".").removeprefix("www.") or host)
    shown = f"[{name}]" if ":" in name else name
    return f"https://{shown}" if port in (None, _OWN_PORTS[scheme]) else f"{scheme}://{shown}:{port}"


def _ascii(host: str) -> str:
    """A host name in ASCII, as browsers write it (UTS 46); one that cannot be written so stays as it is."""
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True, transitional=False).decode()
    except (idna.IDNAError, UnicodeError):
        return host


def _path(path: str) -> str:
    kept: list[str] = []
    for segment in _plain(_SESSION.sub("", path), _PATH_SAFE).split("/")[1:]:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    while kept and not kept[-1]:
        kept.pop()
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    return "&".join(_plain(part, _QUERY_SAFE) for part in query.split("&") if part and not _tracks(part))


def _tracks(part: str) -> bool:
    """Whether a parameter says how a reader came and not what there is to read."""
    name, _, value = _plain(part, _QUERY_SAFE).lower().partition("=")
    if name in NAMES or name.startswith(PREFIXES):
        return True
    return name in SAYS_WHENCE and value in CHANNELS


def _plain(text: str, safe: str) -> str:
    """Escapes of what needs none undone, the others in capitals, and all escaped that has to be (RFC 3986, 6.2.2)."""
    return _ESCAPE.sub(_escape, quote(text, safe=safe, errors="replace"))


def _escape(match: re.Match[str]) -> str:
    byte = unquote_to_bytes(match[0])
    return byte.decode("ascii") if byte[0] in _UNRESERVED else match[0].upper()
