"""What a page asks of machines: robots directives, text and data mining reservation, licence.

Sources: the robots meta element and X-Robots-Tag field as search engines document them; TDM Reservation Protocol
(W3C Community Group, final report of 2024); the ``noai`` directives; the Content-Signal and Content-Usage fields.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrapenews.record import Policy, Response
from scrapenews.urls import absolute_url

OUR_NAME = "scrapenews"
_RESERVING = frozenset(["noai", "noimageai", "noml"])
_WITH_VALUE = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
_RESERVED = {"1": True, "0": False}
_OTHERS = frozenset(
    "googlebot googlebot-news googlebot-image googlebot-video google-extended bingbot msnbot slurp duckduckbot yandex "
    "yandexbot baiduspider applebot applebot-extended gptbot ccbot claudebot perplexitybot facebookexternalhit".split()
)
"""Other products' names, as pages write them in the place of ``robots``."""
_USES = ("content-signal", "content-usage")
_NO_TRAINING = re.compile(r"(?:^|[,;\s])(?:ai-train|train-ai|train-genai|tdm)\s?=\s?(?:no|n)(?=$|[,;\s])")


def read_policy(
    metas: Iterable[tuple[str, str]], headers: Iterable[tuple[str, str]], license_name: str | None, base_url: str | None
) -> Policy:
    """The policy that meta elements (name, content) and header fields (lower-cased name, value) state together.

    What is said to another product is recorded with that product's name before it, and means nothing to us.
    """
    metas, headers = list(metas), list(headers)
    robots = [part for name, content in metas for part in _of_meta(name, content)]
    tags = [part for name, value in headers if name == "x-robots-tag" for part in _of_field(value)]
    reservation = _stated("tdm-reservation", headers, metas)
    reserved = _RESERVED.get(reservation.strip()) if reservation else None
    if reserved is None and (not _RESERVING.isdisjoint((*robots, *tags)) or _forbids_training(headers)):
        reserved = True
    return Policy(
        robots=tuple(dict.fromkeys(robots)),
        x_robots_tag=tuple(dict.fromkeys(tags)),
        tdm_reservation=reserved,
        tdm_policy=absolute_url(_stated("tdm-policy", headers, metas), base_url),
        license=license_name,
    )


def read_license(stated: str | None, base_url: str | None) -> Policy | None:
    """The policy of a stated licence: its absolute address, or its name; ``None`` where nothing is stated.

    >>> read_license(" /terms ", "https://news.example/a").license, read_license(" CC BY 4.0 ", None).license
    ('https://news.example/terms', 'CC BY 4.0')
    """
    name = " ".join((stated or "").split())
    return Policy(license=absolute_url(name, base_url) or name) if name else None


def with_notice(policy: Policy, response: Response) -> Policy:
    """A page's policy with what the files beside it say. On a reservation the page itself has the last word."""
    site, reserved, terms = response.site, policy.tdm_reservation, policy.tdm_policy
    if reserved is None:
        reserved = site.tdm_reservation
        terms = terms or absolute_url(site.tdm_policy, response.url)
    if reserved is None and _forbids_training(("content-signal", signal) for signal in site.content_signals):
        reserved = True
    return replace(
        policy,
        robots_txt=response.robots_txt,
        ai_bots_disallowed=site.ai_bots_disallowed,
        ai_txt=site.ai_txt,
        tdm_reservation=reserved,
        tdm_policy=terms,
    )


def _forbids_training(headers: Iterable[tuple[str, str]]) -> bool:
    """Whether a field on the use of content says that machines may not learn from it."""
    return any(name in _USES and _NO_TRAINING.search(value[:1_000].lower()) for name, value in headers)


def _of_meta(name: str, content: str) -> Iterator[str]:
    if name in ("robots", OUR_NAME):
        yield from _directives(content)
    elif name in _OTHERS:
        yield from (f"{name}:{part}" for part in _directives(content))


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


def _of_field(value: str) -> Iterator[str]:
    """The directives of a field; those for another product with its token before them.

    >>> list(_of_field("scrapenews: noindex, nofollow")), list(_of_field("otherbot: noindex, nofollow"))
    (['noindex', 'nofollow'], ['otherbot:noindex', 'otherbot:nofollow'])
    """
    token, colon, rest = value.partition(":")
    token = token.strip().lower()
    if not colon or "," in token or token in _WITH_VALUE:
        yield from _directives(value)
    elif token == OUR_NAME:
        yield from _directives(rest)
    else:
        yield from (f"{token}:{part}" for part in _directives(rest))
