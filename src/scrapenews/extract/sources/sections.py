"""Claims of the section as a reader sees it: the path from the home page, or the link above the headline."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from scrapenews.dom import Container, TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.addresses import is_home
from scrapenews.extract.fields.sections import section_of_path
from scrapenews.extract.fields.text import squashed
from scrapenews.extract.material import Material
from scrapenews.extract.sources.microdata import element_text
from scrapenews.record import Claim
from scrapenews.urls import absolute_url, host_of

_TRAILS = re.compile(
    r"bread-?_?crumb|(?<![a-z])crumbs?(?![a-z])|brotkr[uü]me|krümel|kruimel|fil-?_?d-?_?ariane|(?<![a-z])ariane"
    r"|channel-?_?path|(?<![a-z])(?:page|nav|site|link)?-?_?path(?:way)?(?![a-z])|migas|briciole|you-?_?are-?_?here",
)
"""Finds the name of a path from the home page, among the names or in the label of its element, in lower case."""
_PARTS_OF_TRAILS = ("rum", "rüm", "ruim", "ariane", "path", "migas", "briciole", "here")
"""One of these stands in every such name; to look for them is quick."""
_CATEGORIES = re.compile(
    r"kicker|eyebrow|overline|dachzeile|spitzmarke|surtitre|volanta|occhiello|(?<![a-z])cat(?:egor(?:y|ie|ia)s?)?(?![a-z])"
    r"|section(?:-?_?(?:name|link|label|title))?(?![a-z])|rubri|ressort|(?<![a-z])(?:topic|channel)(?![a-z])",
    re.IGNORECASE,
)
"""Finds the name of an element that holds the section."""
_STEPS = re.compile(r"\s?[>»›→]\s?|\s[/|·]\s|\n")
_FEW_BLOCKS = 40
_MOST_STEPS = 8
_BLOCKS_ABOVE = 3
_LONGEST_TRAIL = 200
_LONGEST_LINK = 40


def section_claims(material: Material) -> list[Claim]:
    """The section by the page's own words, the surer ways of knowing it first."""
    return [*_named_trails(material), *_printed_trails(material), *_category_links(material)]


def _named_trails(material: Material) -> Iterator[Claim]:
    """Elements above the headline or right under it that say of themselves that they are the path to the page."""
    end = material.headline.index + 3 if material.headline else _FEW_BLOCKS
    for container in material.outline.containers:
        if container.first > end:
            return
        if 0 < container.last - container.first <= 2 * _MOST_STEPS and _is_trail(container):
            names = _steps(container, material)
            if section := section_of_path(names):
                yield claim("page", "breadcrumbs", "section", section, " > ".join(names))
                return


def _is_trail(container: Container) -> bool:
    names = container.names.lower()
    if container.tag in ("nav", "ol") or "navigation" in names:
        names += f" {container.element.get('aria-label', '').lower()}"
    return bool(names) and any(part in names for part in _PARTS_OF_TRAILS) and bool(_TRAILS.search(names))


def _steps(container: Container, material: Material) -> list[str]:
    """The names on a path: those of its links or, where there are none, the pieces of its text."""
    if links := list(_links(container.element, material)):
        return links
    blocks = material.outline.blocks[container.first : container.last][:_MOST_STEPS]
    return [name for block in blocks for name in _STEPS.split(block.text[:_LONGEST_TRAIL])]


def _links(element: etree._Element, material: Material) -> Iterator[str]:
    """The names of the links in an element, but for those to the home page and to the page itself."""
    for count, link in enumerate(element.iter("a")):
        url = absolute_url(link.get("href"), material.base_url)
        if count < _MOST_STEPS and url and not (_is_own_home(url, material) or url == material.document.url):
            yield element_text(link) or ""


def _is_own_home(url: str, material: Material) -> bool:
    return is_home(url) and f".{host_of(material.base_url)}".endswith(f".{host_of(url)}")


def _printed_trails(material: Material) -> Iterator[Claim]:
    """A line right above the headline of links with ``>`` or ``»`` between them."""
    for block in _above(material):
        pieces = [piece for piece in re.split(r"\s?[>»›→]\s?", block.text[:_LONGEST_TRAIL]) if piece]
        if len(pieces) > 1 and block.link_length and len(block.text) <= _LONGEST_TRAIL:
            names = list(_links(block.container.element, material)) or pieces
            if section := section_of_path(names):
                yield claim("page", "breadcrumbs text", "section", section, block.text)
                return


def _category_links(material: Material) -> Iterator[Claim]:
    """A link right above the headline, alone in its line, to a page that the article's address lies under, or in an
    element that is named for the section.
    """
    for block in _above(material):
        if block.link_length < max(1, len(block.text)) or len(block.text) > _LONGEST_LINK or _is_in_menu(block):
            continue
        for link in _links_around(block):
            url = absolute_url(link.get("href"), material.base_url)
            if not url or _is_own_home(url, material) or squashed(element_text(link) or "") != squashed(block.text):
                continue
            names = f"{block.container.names} {link.get('class', '')} {link.get('rel', '')}"
            known = _lies_under(material.document.url, url) or _CATEGORIES.search(names)
            if known and (section := section_of_path([block.text])):
                yield claim("page", "category link", "section", section, block.text)
                return


def _is_in_menu(block: TextBlock) -> bool:
    """Whether a block is one of several in a list or a menu."""
    around = block.container.closest("ul", "ol", "nav", "menu", "table", "footer")
    return around is not None and around.last - around.first > 1


def _links_around(block: TextBlock) -> Iterator[etree._Element]:
    """The link that a block is: inside its element, or around it."""
    element = block.container.element
    yield from (link for count, link in enumerate(element.iter("a")) if count < _MOST_STEPS)
    yield from element.iterancestors("a")


def _lies_under(page: str | None, section: str) -> bool:
    """Whether a page's address begins with that of a section.

    >>> _lies_under("https://a.example/sport/rain-5.html", "https://a.example/sport/")
    True
    """
    path = urlsplit(section).path.rstrip("/")
    return bool(page and path and host_of(page) == host_of(section) and urlsplit(page).path.startswith(f"{path}/"))


def _above(material: Material) -> list[TextBlock]:
    """The blocks right above the headline, the nearest first."""
    if material.headline is None:
        return []
    place = material.headline.index
    return material.outline.blocks[max(0, place - _BLOCKS_ABOVE) : place][::-1]
