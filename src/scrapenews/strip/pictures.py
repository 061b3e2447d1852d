"""Reading a picture: the largest version that the page names, and what it says of it."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lxml import etree

from scrapenews.dom.drawings import is_drawing, is_sign, names_drawing
from scrapenews.record import Image
from scrapenews.urls import absolute_url

_SOURCES = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-image", "data-full-src",
    "data-large-file", "data-orig-file", "data-url", "src",
)  # fmt: skip
"""Attributes that hold an address, those that scripts read first: where they stand, `src` is a placeholder."""
_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "srcset")
_REFERENCE = re.compile(r"[\s,]*(\S+)")
_DESCRIPTORS = re.compile(r"[^,]*")
_SIZE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)[wxh]")

_FOR_READERS = re.compile(
    r"e-?mail(?:\sthis)?|print(?:\sthis)?|rss(?:\sfeed)?|advertisement|anzeige|werbung|publicidad|publicité|реклама|"
    r"share(?:\sthis|\son\s\w+)?|add\sto\s[\w\s]{1,20}|follow\s(?:us|me)?[\w\s]{0,20}|facebook|twitter|logo",
    re.IGNORECASE,
)
"""The text alternative of a drawing for something that a reader can do."""
_SMALLEST = 80
"""A picture that says it is smaller than this many pixels is an icon, a face or a counter."""
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#\s]|$)", re.IGNORECASE)
_IS_FILE = re.compile(r"/[^/?#:]+\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", re.IGNORECASE)
_PATTERN = re.compile(r"[{}]|%7B", re.IGNORECASE)
"""What stands in the pattern of an address, which a script fills in."""
_HIDING = re.compile(r"(?:^|;)(?:display:none|visibility:hidden|(?:max-)?(?:width|height):[01](?:px)?(?:;|!|$))")
_SIZE_IN_NAME = re.compile(r"[-_]?(?:\d{2,4}x\d{2,4}|\d{2,4}w|small|medium|large|thumb(?:nail)?|scaled)?$")
_STEPS = 3
"""How many elements around a picture are looked at for a link to its larger version."""


def read_image(element: etree._Element, base_url: str | None) -> Image | None:
    """The picture that an ``img``, ``amp-img`` or ``picture`` shows; ``None`` for placeholders, icons and counters."""
    shown = element if element.tag != "picture" else next(element.iter("img", "amp-img"), None)
    if shown is None:
        return None
    width, height = _pixels(shown.get("width")), _pixels(shown.get("height"))
    if min(width or _SMALLEST, height or _SMALLEST) < _SMALLEST or 0 in (width, height):
        return None
    if names_drawing(shown.get("class") or "") or _is_hidden(shown):
        return None
    url = _largest(element, shown, base_url)
    if url is None:
        return None
    alt = " ".join((shown.get("alt") or "").split())
    if _FOR_READERS.fullmatch(alt.strip("!. ")):
        return None
    return Image(url=url, width=width, height=height, alt=alt or None)


def names_file(url: str) -> bool:
    """Whether an address ends in the name of a picture's file.

    >>> names_file("https://a.example/boats.jpg?w=9"), names_file("https://a.example/count?id=9")
    (True, False)
    """
    return _IS_FILE.search(url) is not None


def _largest(element: etree._Element, shown: etree._Element, base_url: str | None) -> str | None:
    """The address with the largest width or density among all that are named (HTML Standard, 4.8.4.2)."""
    sources = [shown] if element is shown else [*element.iter("source"), shown]
    sets = (_candidates(source.get(name)) for source in sources for name in _SETS)
    candidates = sorted((candidate for found in sets for candidate in found), key=lambda found: -found[0])
    references = chain((reference for _, reference in candidates), map(shown.get, _SOURCES), _kept_for_scripts(shown))
    url = next(_addresses(references, base_url), None)
    return url and (_linked(element, url, base_url) or url)


def _addresses(references: Iterable[str | None], base_url: str | None) -> Iterator[str]:
    """Those of some references that lead to a picture."""
    for reference in references:
        url = absolute_url(reference, base_url) if reference and not _PATTERN.search(reference) else None
        if url and not is_drawing(url) and not is_sign(url):
            yield url


def _kept_for_scripts(shown: etree._Element) -> Iterator[str | None]:
    """The values of a placeholder's other attributes that end like a picture's file."""
    for name, value in shown.items():
        if str(name).startswith("data-") and _FILE.search(str(value)):
            yield str(value).split()[0].rstrip(",")


def _linked(element: etree._Element, url: str, base_url: str | None) -> str | None:
    """The larger version of a picture that is a link to it."""
    link = next((here for here in islice(element.iterancestors(), _STEPS) if here.tag == "a"), None)
    larger = absolute_url(link.get("href"), base_url) if link is not None else None
    return larger if larger and names_file(larger) and _are_related(larger, url) and not is_drawing(larger) else None


def _are_related(larger: str, url: str) -> bool:
    """Two addresses whose files have one name, but for the size in it.

    >>> _are_related("https://a.example/b/boats.jpg", "https://a.example/c/boats-300x200.jpg")
    True
    """
    one, other = (
        _SIZE_IN_NAME.sub("", address.partition("?")[0].rpartition("/")[2].rpartition(".")[0])
        for address in (larger, url)
    )
    return one == other and len(one) > 1


def _candidates(srcset: str | None) -> Iterator[tuple[float, str]]:
    """The addresses of a ``srcset`` with their sizes.

    >>> list(_candidates("a.jpg 320w, b.jpg 2x, c.jpg"))
    [(320.0, 'a.jpg'), (2.0, 'b.jpg'), (1.0, 'c.jpg')]
    """
    place = 0
    while match := _REFERENCE.match(srcset or "", place):
        place = match.end()
        size = None
        if not match[1].endswith(","):
            descriptors = _DESCRIPTORS.match(srcset or "", place)
            place = descriptors.end() if descriptors else place
            size = _SIZE.search(descriptors[0]) if descriptors else None
        yield float(size[1]) if size else 1.0, match[1].rstrip(",")


def _is_hidden(shown: etree._Element) -> bool:
    """A picture of no size, or that is not shown and waits for no script."""
    style = (shown.get("style") or "").replace(" ", "").lower()
    hidden = "hidden" in shown.attrib or _HIDING.search(style) is not None
    return hidden and not any(str(name).startswith("data-") for name in shown.attrib)


def _pixels(value: str | None) -> int | None:
    """A width or height in CSS pixels.

    >>> _pixels("640"), _pixels("640px"), _pixels("100%")
    (640, 640, None)
    """
    digits = (value or "").strip().removesuffix("px").rstrip()
    return int(digits) if re.fullmatch(r"[0-9]{1,5}", digits) else None
