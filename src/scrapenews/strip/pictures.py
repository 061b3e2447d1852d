"""Reading a picture: the largest version that the page names, and what it says of it."""

import re
from collections.abc import Iterator

from lxml import etree

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

_SMALLEST = 80
"""A picture that says it is smaller than this many pixels is an icon, a face or a counter."""
_PLACEHOLDER_WORDS = frozenset(
    ["blank", "spacer", "pixel", "placeholder", "transparent", "loading", "loader", "lazy", "lazyload", "clear",
     "dummy", "tracking", "beacon", "1x1"]
)  # fmt: skip
_PLAIN_WORDS = frozenset(
    ["image", "img", "gif", "bg", "background", "default", "grey", "gray", "white", "black", "px",
     "small", "large", "square", "landscape", "portrait", "spinner", "photo", "picture", "new"]
)  # fmt: skip
"""Words beside which a placeholder's name is still that of a placeholder."""
_DRAWING_WORDS = frozenset(
    ["logo", "icon", "sprite", "avatar", "gravatar", "emoji", "badge", "button", "arrow", "favicon", "smiley"]
)
_MOST_WORDS = 3
"""A file whose name has more words than this is named for what it shows."""
_WORD = re.compile(r"(?<![0-9a-z])1x1(?![0-9a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def read_image(element: etree._Element, base_url: str | None) -> Image | None:
    """The picture that an ``img``, ``amp-img`` or ``picture`` shows; ``None`` for placeholders, icons and counters."""
    shown = element if element.tag != "picture" else next(element.iter("img", "amp-img"), None)
    if shown is None:
        return None
    width, height = _pixels(shown.get("width")), _pixels(shown.get("height"))
    if min(width or _SMALLEST, height or _SMALLEST) < _SMALLEST or 0 in (width, height):
        return None
    if not _DRAWING_WORDS.isdisjoint(_words(shown.get("class") or "")):
        return None
    url = _largest(element, shown, base_url)
    if url is None:
        return None
    alt = " ".join((shown.get("alt") or "").split())
    return Image(url=url, width=width, height=height, alt=alt or None)


def _largest(element: etree._Element, shown: etree._Element, base_url: str | None) -> str | None:
    """The address with the largest width or density among all that are named (HTML Standard, 4.8.4.2)."""
    sources = [shown] if element is shown else [*element.iter("source"), shown]
    sets = (_candidates(source.get(name)) for source in sources for name in _SETS)
    candidates = sorted((candidate for found in sets for candidate in found), key=lambda found: -found[0])
    references = [*(reference for _, reference in candidates), *(shown.get(name) for name in _SOURCES)]
    urls = (absolute_url(reference, base_url) for reference in references)
    return next((url for url in urls if url and not _is_drawing(url)), None)


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


def _is_drawing(url: str) -> bool:
    """An address whose file is named as a placeholder, an icon or a counter, or lies in a folder of such.

    >>> _is_drawing("https://a.example/site-logo.png"), _is_drawing("https://a.example/new-logo-of-the-state-bank.jpg")
    (True, False)
    """
    *folders, file = url.partition("?")[0].split("/")[3:] or [""]
    stem = file.rpartition(".")[0] or file
    words = _words(stem)
    if any(map(_holds_drawings, folders)):
        return True
    if not words or len(words) > _MOST_WORDS:
        return False
    is_placeholder = not _PLACEHOLDER_WORDS.isdisjoint(words) and _PLACEHOLDER_WORDS | _PLAIN_WORDS >= set(words)
    return is_placeholder or words[0] in _DRAWING_WORDS or words[-1] in _DRAWING_WORDS


def _holds_drawings(folder: str) -> bool:
    """A folder of icons: ``logo``, ``social-media-icons``."""
    words = _words(folder)
    return bool(words) and words[-1] in _DRAWING_WORDS and (len(words) == 1 or folder.endswith("s"))


def _words(text: str) -> list[str]:
    """The words of a name, in lower case and without the ``s`` of icons, logos and badges.

    >>> _words("press_logo@2x"), _words("shareIcons")
    (['pres', 'logo'], ['share', 'icon'])
    """
    return [word.lower().removesuffix("s") for word in _WORD.findall(text) if len(word) > 1]


def _pixels(value: str | None) -> int | None:
    """A width or height in CSS pixels.

    >>> _pixels("640"), _pixels("640px"), _pixels("100%")
    (640, 640, None)
    """
    digits = (value or "").strip().removesuffix("px").rstrip()
    return int(digits) if re.fullmatch(r"[0-9]{1,5}", digits) else None
