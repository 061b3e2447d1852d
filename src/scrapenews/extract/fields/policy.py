"""What a page asks of machines: robots directives, text and data mining reservation, licence.

Sources: the robots meta element and X-Robots-Tag field as search engines document them; TDM Reservation Protocol
(W3C Community Group, final report of 2024); the ``noai`` directives.
"""

from collections.abc import Iterable, Iterator

from scrapenews.record import Policy
from scrapenews.urls import absolute_url

OUR_NAME = "scrapenews"
_RESERVING = frozenset(["noai", "noimageai", "noml"])
_WITH_VALUE = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
_RESERVED = {"1": True, "0": False}


def read_policy(
    metas: Iterable[tuple[str, str]], headers: Iterable[tuple[str, str]], license_name: str | None, base_url: str | None
) -> Policy:
    """The policy that meta elements (name, content) and header fields (lower-cased name, value) state together."""
    metas, headers = list(metas), list(headers)
    robots = [part for name, content in metas if name in ("robots", OUR_NAME) for part in _directives(content)]
    tags = [part for name, value in headers if name == "x-robots-tag" for part in _directives(_for_us(value))]
    reservation = _stated("tdm-reservation", headers, metas)
    reserved = _RESERVED.get(reservation.strip()) if reservation else None
    if reserved is None and not _RESERVING.isdisjoint((*robots, *tags)):
        reserved = True
    return Policy(
        robots=tuple(dict.fromkeys(robots)),
        x_robots_tag=tuple(dict.fromkeys(tags)),
        tdm_reservation=reserved,
        tdm_policy=absolute_url(_stated("tdm-policy", headers, metas), base_url),
        license=license_name,
    )


def _stated(name: str, *places: Iterable[tuple[str, str]]) -> str | None:
    return next((value for place in places for key, value in place if key == name), None)


def _directives(content: str) -> Iterator[str]:
    """The directives of one list, lower-cased.

    >>> list(_directives("NOINDEX, max-snippet: 20"))
    ['noindex', 'max-snippet:20']
    """
    for part in content[:2_000].lower().split(","):
        name, colon, value = (piece.strip() for piece in part.partition(":"))
        if name:
            yield f"{name}:{value}" if colon else name


def _for_us(value: str) -> str:
    """The directives of a field without the product token it begins with; nothing where it is for another's.

    >>> _for_us("scrapenews: noindex, nofollow"), _for_us("otherbot: noindex"), _for_us("max-snippet:0")
    ('noindex, nofollow', '', 'max-snippet:0')
    """
    token, colon, rest = value.partition(":")
    token = token.strip().lower()
    if not colon or "," in token or token in _WITH_VALUE:
        return value
    return rest.strip() if token == OUR_NAME else ""
