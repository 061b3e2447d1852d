"""Cookies of one fetch: what its redirects set is sent back along the way, and forgotten at its end (RFC 6265).

Some sites redirect a page to itself until a cookie comes back. No cookie outlives its fetch: two pages of a run are
never told to be one reader's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scrapenews.fetch.target import Target

_MOST = 50
"""How many cookies are kept: what a browser must hold for one host (section 6.1)."""
_LONGEST = 4096
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e\" ,\\]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cookie:
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool

    def is_for(self, target: Target) -> bool:
        """Section 5.4: the host, the path and the scheme must fit."""
        path = target.url.split("/", 3)[3].partition("?")[0]
        return (
            (target.host == self.domain or (not self.host_only and _is_under(target.host, self.domain)))
            and (f"/{path}/".startswith(f"{self.path.rstrip('/')}/"))
            and (not self.secure or target.scheme == "https")
        )


class Cookies:
    """The cookies that a fetch has been given on its way."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, str], _Cookie] = {}

    def take(self, target: Target, values: Iterable[str]) -> None:
        """Keep what the Set-Cookie fields of a target's answer say; what makes no sense is passed over."""
        for value in values:
            pair, *attributes = value[:_LONGEST].split(";")
            name, equals, content = (part.strip() for part in pair.partition("="))
            if not equals or not _NAME.fullmatch(name) or not _VALUE.fullmatch(content):
                continue
            said = {key.strip().lower(): told.strip() for key, _, told in (each.partition("=") for each in attributes)}
            self._keep(target, name, content, said)

    def _keep(self, target: Target, name: str, value: str, said: dict[str, str]) -> None:
        domain = said.get("domain", "").removeprefix(".").lower()
        if domain and domain != target.host and not ("." in domain and _is_under(target.host, domain)):
            return
        path = said.get("path", "")
        cookie = _Cookie(
            value=value,
            domain=domain or target.host,
            host_only=not domain,
            path=path if path.startswith("/") else "/",
            secure="secure" in said,
        )
        place = (cookie.domain, cookie.path, name)
        self._kept.pop(place, None)
        if said.get("max-age", "1").lstrip("-").isdigit() and int(said.get("max-age", "1")[:9]) <= 0:
            return
        if len(self._kept) < _MOST:
            self._kept[place] = cookie

    def for_target(self, target: Target) -> str | None:
        """The value of a Cookie field for a target; ``None`` without cookies."""
        pairs = [f"{name}={cookie.value}" for (_, _, name), cookie in self._kept.items() if cookie.is_for(target)]
        return "; ".join(pairs) or None


def _is_under(host: str, domain: str) -> bool:
    return host.endswith(f".{domain}") and not host.replace(".", "").isdigit() and ":" not in host
