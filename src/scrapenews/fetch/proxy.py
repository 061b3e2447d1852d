"""Where a proxy is, as its address says."""

from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, kw_only=True, slots=True)
class Proxy:
    """Where a proxy is, and what it wants to be shown."""

    scheme: str
    """``"http"``, or ``"https"`` for one that is spoken to over TLS."""
    host: str
    """Its host."""
    port: int
    """Its port."""
    authorization: str | None
    """The value of Proxy-Authorization, from the user name and password in its address."""

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """The header fields that are for the proxy."""
        return (("Proxy-Authorization", self.authorization),) if self.authorization else ()


def read_proxy(url: str) -> Proxy:
    """The proxy at an address such as ``http://user:word@proxy.example:3128``. Raises `ValueError`.

    >>> read_proxy("http://proxy.example").port
    80
    """
    parts = urlsplit(url)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or not parts.hostname.isascii():
        raise ValueError("proxy must be an address such as http://proxy.example:3128")
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError("proxy must be an address without a path")
    authorization = None
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + b64encode(pair.encode()).decode()
    port = parts.port if parts.port is not None else _DEFAULT_PORTS[parts.scheme]
    return Proxy(scheme=parts.scheme, host=parts.hostname, port=port, authorization=authorization)
