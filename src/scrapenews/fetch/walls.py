"""Pages that protection against robots puts in the article's place, known by what such products leave in them.

Tables of signs, and the look-up. A sign is one that stands on the wall itself and not on every page that the product
guards: ``cdn-cgi/challenge-platform`` or a sensor's script are on most articles of their customers. Products are named
here, sites never.
"""

import re
from typing import Literal

from scrapenews.record import Response

Wall = Literal["page.challenge", "page.blocked"]
"""A question that a browser is to answer, or a plain refusal."""

_FIELDS: tuple[tuple[str, str, Wall], ...] = (
    ("cf-mitigated", r"challenge", "page.challenge"),
    ("x-amzn-waf-action", r"challenge|captcha", "page.challenge"),
    ("x-vercel-mitigated", r"challenge", "page.challenge"),
    ("x-vercel-mitigated", r"deny", "page.blocked"),
    ("x-sucuri-block", r".", "page.blocked"),
)
"""Header fields: name, pattern of the value."""

_ACCESS_DENIED = (
    rb"<title>access denied</title>.{0,600}you don't have permission to access "
    rb".{0,400}reference(?:\s|&#32;)*(?:#|&#35;)"
)

_OCTETS: tuple[tuple[bytes, Wall], ...] = (
    (rb"window\._cf_chl_opt\s*=", "page.challenge"),
    (rb"<title>just a moment\.\.\.</title>", "page.challenge"),
    (rb"(?:geo|ct|c)\.captcha-delivery\.com", "page.challenge"),
    (rb"id=[\"']px-captcha[\"']", "page.challenge"),
    (rb"window\.gokuprops\s*=", "page.challenge"),
    (rb"\.token\.awswaf\.com/[^\"']+/challenge\.js", "page.challenge"),
    (rb"id=[\"']anubis_challenge[\"']", "page.challenge"),
    (rb"sucuri_cloudproxy_js", "page.challenge"),
    (rb"<title>ddos-guard</title>", "page.challenge"),
    (rb"_incapsula_resource\?[cs]wudnsai=", "page.challenge"),
    (rb"window\.kpsdk\s*=\s*\{\}", "page.challenge"),
    (rb"<title>vercel security checkpoint</title>", "page.challenge"),
    (rb"/_fs-ch-[\w-]+/", "page.challenge"),
    (rb"/\.well-known/sgcaptcha/", "page.challenge"),
    (rb"class=[\"']cf-error-(?:details|overview)", "page.blocked"),
    (rb"<title>attention required! \| cloudflare</title>", "page.blocked"),
    (rb"incapsula incident id", "page.blocked"),
    (rb"<title>sucuri website firewall - access denied</title>", "page.blocked"),
    (_ACCESS_DENIED, "page.blocked"),
    (rb"the requested url was rejected\. please consult with your administrator\.", "page.blocked"),
    (rb"<title>request unsuccessful\.? incapsula", "page.blocked"),
    (rb"our systems have detected unusual traffic from your computer network", "page.blocked"),
)  # fmt: skip
"""What stands in the content, in lower case."""

_PATTERNS = tuple((re.compile(pattern, re.DOTALL), wall) for pattern, wall in _OCTETS)
_LOOKED_AT = 65_536


def find_wall(answer: Response) -> Wall | None:
    """The wall that an answer is, if its fields or the beginning of its content show the sign of one.

    Of an answer with an article in it, do not ask: a story about such products quotes them.
    """
    if wall := find_wall_in_fields(answer):
        return wall
    beginning = answer.content[:_LOOKED_AT].lower()
    return next((wall for pattern, wall in _PATTERNS if pattern.search(beginning)), None)


def find_wall_in_fields(answer: Response) -> Wall | None:
    """The wall that an answer is by its header fields alone."""
    for name, pattern, wall in _FIELDS:
        if re.search(pattern, answer.header(name) or "", re.IGNORECASE):
            return wall
    return None
