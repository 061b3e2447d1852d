"""Addresses as a fetch takes them: read strictly, by the rules browsers follow (WHATWG URL Standard)."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from scrapenews.errors import InvalidURL
from scrapenews.fetch.host import read_host

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PARTS = re.compile(r"//([^/?#]*)([^?#]*)(\?[^#]*)?")
_AUTHORITY = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]*))?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_STRIPPED = "".join(map(chr, range(0x21)))  # C0 controls and space
_PATH_SAFE = "!$%&'()*+,-./:;=@[\\]_|~"
_QUERY_SAFE = "?!$%&()*+,-./:;=@[\\]^_`{|}~"
_DEFAULT_PORTS = {"http": 80, "https": 443}
_DOTS = {".": ".", "%2e": ".", "..": "..", ".%2e": "..", "%2e.": "..", "%2e%2e": ".."}


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """An http or https address, taken apart."""

    url: str
    """The whole address in ASCII, as it is sent and recorded: without fragment and default port."""
    scheme: str
    """``"http"`` or ``"https"``."""
    host: str
    """The host in ASCII, lower-cased: a name, an IPv4 address in four decimal parts, or an IPv6 address."""
    port: int
    """The port, the scheme's own if none was given."""

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port (RFC 6454)."""
        return self.scheme, self.host, self.port


def read_target(url: str, *, max_length: int = 8192) -> Target:
    """The target that an address means.

    Stricter than a browser where leniency only helps an attacker: control characters, user names and passwords,
    backslashes before the path, port 0 and a missing ``//`` are refused. Raises `InvalidURL`, with the code
    ``url.scheme`` for another scheme than http and https.

    >>> read_target("HTTP://Bücher.example:80/a b/../ü?q=ö#top").url
    'http://xn--bcher-kva.example/%C3%BC?q=%C3%B6'
    >>> read_target("http://0x7f.1/").host
    '127.0.0.1'
    """
    if len(url) > max_length:
        raise InvalidURL(f"the address is longer than {max_length} characters: check where it came from")
    url = url.strip(_STRIPPED)
    if _CONTROL.search(url):
        raise InvalidURL("the address holds a control character: check where it came from")
    scheme, rest = _read_scheme(url)
    parts = _PARTS.match(rest)
    if not parts or not parts[1]:
        raise InvalidURL(f"{url[:200]!r} names no host: write it as https://host/path")
    host, port = _read_authority(parts[1], scheme)
    shown = f"[{host}]" if ":" in host else host
    place = shown if port == _DEFAULT_PORTS[scheme] else f"{shown}:{port}"
    path = quote(_without_dots(parts[2].replace("\\", "/")), safe=_PATH_SAFE)
    query = quote(parts[3] or "", safe=_QUERY_SAFE)
    return Target(url=f"{scheme}://{place}{path}{query}", scheme=scheme, host=host, port=port)


def _read_scheme(url: str) -> tuple[str, str]:
    match = _SCHEME.match(url)
    if not match:
        raise InvalidURL(f"{url[:200]!r} is no web address: write it with https:// in front")
    scheme = match[1].lower()
    if scheme not in _DEFAULT_PORTS:
        raise InvalidURL(f"{scheme}: addresses cannot be fetched: give an http or https address", code="url.scheme")
    return scheme, url[match.end() :]


def _read_authority(authority: str, scheme: str) -> tuple[str, int]:
    if "@" in authority:
        raise InvalidURL("the address holds a user name or password: leave it out")
    match = _AUTHORITY.fullmatch(authority)
    if not match:
        raise InvalidURL(f"{authority[:200]!r} is no host with a port: check the address")
    return read_host(match[1]), _read_port(match[2], scheme)


def _read_port(text: str | None, scheme: str) -> int:
    if not text:
        return _DEFAULT_PORTS[scheme]
    digits = text.lstrip("0")
    if not 0 < len(digits) <= len("65535") or int(digits) > 65535:  # noqa: PLR2004 - the largest port there is
        raise InvalidURL(f"{text[:20]} is no port: use 1 to 65535, or leave it out")
    return int(digits)


def _without_dots(path: str) -> str:
    """A path with its ``.`` and ``..`` segments resolved (WHATWG URL, path state)."""
    *segments, last = path.split("/")[1:] or [""]
    kept: list[str] = []
    for segment in segments:
        dots = _DOTS.get(segment.lower())
        if dots == "..":
            del kept[-1:]
        elif dots is None:
            kept.append(segment)
    dots = _DOTS.get(last.lower())
    if dots == "..":
        del kept[-1:]
    return "/" + "/".join([*kept, "" if dots else last])
