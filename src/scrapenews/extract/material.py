"""What the sources look at: the page's outline and body, and its machine-readable elements, gathered in one pass."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lxml import etree

from scrapenews.dom import Document, Outline, TextBlock
from scrapenews.extract.fields.dates import Found, find_dates
from scrapenews.extract.fields.languages import read_language
from scrapenews.extract.fields.text import plain_text
from scrapenews.extract.region import find_headline, near_elements
from scrapenews.record import Body

MOST_ELEMENTS = 600
"""Meta elements, links and so on of each kind that are read at most: pages have dozens, hostile pages more."""
MOST_LINKS = 2_000
"""The same of links with a ``rel`` or a ``property``."""
LONGEST_VALUE = 20_000
"""Characters of a meta element's content that are read at most."""


class Meta(NamedTuple):
    """A ``meta`` element that names something."""

    name: str
    """Its name, property or http-equiv, lower-cased; ``itemprop`` elements are kept apart."""
    content: str


@dataclass(slots=True)
class Markup:
    """A page's machine-readable elements, in page order."""

    metas: list[Meta] = field(default_factory=list)
    items: list[etree._Element] = field(default_factory=list)
    """``meta``, ``link`` and ``time`` elements with an ``itemprop``."""
    links: list[tuple[str, etree._Element]] = field(default_factory=list)
    """``link`` elements with the lower-cased value of their ``rel``."""
    scripts: list[str] = field(default_factory=list)
    """The contents of JSON-LD scripts."""
    times: list[etree._Element] = field(default_factory=list)
    """``time`` elements with a ``datetime``."""
    related: list[etree._Element] = field(default_factory=list)
    """Links in the page's text that say by a ``rel``, or a ``property``, how what they lead to is related to it."""
    title: str | None = None
    """The text of the ``title`` element."""

    def content(self, *names: str) -> str | None:
        """The content of the first meta element that has one of the names and says something, names in order."""
        for name in names:
            for meta in self.metas:
                if meta.name == name and (text := plain_text(meta.content)):
                    return text
        return None


def read_markup(root: etree._Element) -> Markup:
    """Gather a page's machine-readable elements."""
    markup = Markup()
    for element in root.iter("a", "meta", "link", "script", "title", "time"):
        if (gather_one := _GATHER.get(element.tag)) is not None:
            gather_one(markup, element)
        elif element.get("rel") or element.get("property"):
            markup.related.append(element)
    del markup.related[MOST_LINKS:]
    for kind in (markup.metas, markup.items, markup.links, markup.scripts, markup.times):
        del kind[MOST_ELEMENTS:]
    return markup


def _gather_meta(markup: Markup, element: etree._Element) -> None:
    content = element.get("content")
    if not content:
        return
    name = element.get("property") or element.get("name")
    if name is None:
        if element.get("itemprop"):
            markup.items.append(element)
        name = element.get("http-equiv")
    elif "itemprop" in element.attrib:
        markup.items.append(element)
    if name:
        markup.metas.append(Meta(name.strip().lower(), content[:LONGEST_VALUE]))


def _gather_link(markup: Markup, element: etree._Element) -> None:
    if rel := element.get("rel"):
        markup.links.append((rel.strip().lower(), element))
    elif element.get("itemprop"):
        markup.items.append(element)


def _gather_script(markup: Markup, element: etree._Element) -> None:
    kind = element.get("type")
    if kind and "ld+json" in kind.lower() and element.text:
        markup.scripts.append(element.text)


def _gather_title(markup: Markup, element: etree._Element) -> None:
    parent = element.getparent()
    if markup.title is None and (parent is None or parent.tag != "svg"):
        markup.title = plain_text(element.text)


def _gather_time(markup: Markup, element: etree._Element) -> None:
    if element.get("itemprop"):
        markup.items.append(element)
    if element.get("datetime"):
        markup.times.append(element)


_GATHER = {
    "meta": _gather_meta,
    "link": _gather_link,
    "script": _gather_script,
    "title": _gather_title,
    "time": _gather_time,
}


@dataclass(slots=True)
class Material:
    """All that a source may look at."""

    outline: Outline
    body: Body
    markup: Markup
    language: str | None
    """The language that the page declares, for reading its dates."""
    headline: TextBlock | None
    """The block that shows the headline."""
    above: list[etree._Element]
    """The elements a little above the headline, in page order."""
    below: list[etree._Element]
    """The elements from the headline down to the first paragraphs, in page order."""
    typed: list[etree._Element]
    """All elements with an ``itemtype``, in page order."""
    found_dates: dict[str, list[Found]] = field(default_factory=dict)
    """The dates of the texts that were asked about."""

    def dates_in(self, text: str) -> list[Found]:
        """The dates printed in a text, read in the page's language. Several sources ask about one line."""
        found = self.found_dates.get(text)
        if found is None:
            found = self.found_dates[text] = find_dates(text, self.language)
        return found

    @property
    def near(self) -> list[etree._Element]:
        """The elements around the headline."""
        return [*self.above, *self.below]

    @property
    def document(self) -> Document:
        """The page."""
        return self.outline.document

    @property
    def base_url(self) -> str | None:
        """What relative addresses are resolved against."""
        return self.outline.document.base_url


def gather(outline: Outline, body: Body) -> Material:
    """Everything the sources need, from one pass over the tree and a look around the headline."""
    markup = read_markup(outline.document.root)
    titles = [text for text in (markup.content("og:title", "twitter:title"), markup.title) if text]
    headline = find_headline(outline, titles)
    root = outline.document.root
    declared = root.get("lang") or root.get("xml:lang") or markup.content("og:locale", "content-language", "language")
    above, below = near_elements(outline, body, headline)
    typed: Any = root.xpath("descendant::*[@itemtype]")
    return Material(outline, body, markup, read_language(declared), headline, above, below, typed)
