"""Reading a picture: the largest version that the page names, and what it says of it."""

import re

from lxml import etree

from scrapenews.record import Image
from scrapenews.urls import absolute_url

_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-image", "data-full-src",
                 "data-large-file", "data-orig-file", "data-url", "src")  # fmt: skip
"""Attributes that hold an address, those that scripts read first: where they stand, `src` is a placeholder."""

_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wxh]))?\s*(?:,|$)")
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|pixel|placeholder|transparent|1x1|loading|lazy|clear|dummy|tracking|beacon)[_.\d-]*(?:[/.?]|$)", re.IGNORECASE
)
_DRAWING = re.compile(r"(?:^|[/_.-])(?:logo|icon|sprite|avatar|emoji|badge|button|arrow)s?(?:[/_.-]|$)", re.IGNORECASE)
_SMALLEST = 80
"""A picture that says it is smaller than this many pixels is an icon, a face or a counter."""


def read_image(element: etree._Element, base_url: str | None) -> Image | None:
    """The picture an ``img``, ``amp-img`` or ``picture`` element shows; ``None`` for placeholders, icons and counters."""
    shown = element
    if element.tag == "picture":
        found = next(element.iter("img", "amp-img"), None)
        if found is None:
            return None
        shown = found
    width, height = _pixels(shown.get("width")), _pixels(shown.get("height"))
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST):
        return None
    url = _largest(element, shown, base_url)
    if url is None or _PLACEHOLDER.search(url) or _DRAWING.search(f"{shown.get('class', '')} {url.partition('?')[0]}"):
        return None
    alt = " ".join((shown.get("alt") or "").split())
    return Image(url=url, width=width, height=height, alt=alt or None)


def _largest(element: etree._Element, shown: etree._Element, base_url: str | None) -> str | None:
    """The address with the largest width or density among all that are named (HTML Standard, 4.8.4.2)."""
    candidates: list[tuple[float, str]] = []
    sources = [shown] if element is shown else [*element.iter("source"), shown]
    for source in sources:
        for name in _LAZY_SETS:
            candidates.extend(_candidates(source.get(name)))
    for _, reference in sorted(candidates, key=lambda candidate: -candidate[0]):
        url = absolute_url(reference, base_url)
        if url:
            return url
    references = (shown.get(name) for name in _LAZY_SOURCES)
    urls = (absolute_url(reference, base_url) for reference in references)
    return next((url for url in urls if url and not _PLACEHOLDER.search(url)), None)


def _candidates(srcset: str | None) -> list[tuple[float, str]]:
    """The addresses of a ``srcset`` with their sizes.

    >>> _candidates("a.jpg 320w, b.jpg 2x, c.jpg")
    [(320.0, 'a.jpg'), (2.0, 'b.jpg'), (1.0, 'c.jpg')]
    """
    if not srcset or len(srcset) > 10_000:
        return []
    found: list[tuple[float, str]] = []
    for match in _CANDIDATE.finditer(srcset):
        try:
            found.append((float(match[2] or 1), match[1]))
        except ValueError:
            continue
    return found


def _pixels(value: str | None) -> int | None:
    digits = (value or "").strip().removesuffix("px")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None
