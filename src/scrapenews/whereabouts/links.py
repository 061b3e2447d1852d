"""Where a page points for its article: a refresh, an AMP or print page, the next of several pages."""

import re

from lxml import etree

from scrapenews.dom import Document, Outline
from scrapenews.urls import absolute_url
from scrapenews.whereabouts.numbering import find_page_number
from scrapenews.whereabouts.reading import plain_text

_REFRESH = re.compile(r"\s*([0-9]+)(?:\.[0-9.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?(['\"]?)(.+)", re.IGNORECASE | re.DOTALL)
_SOON = 10
"""Seconds after which a refresh is no redirect but a page that keeps itself up to date."""

_NEXT = re.compile(
    r"(?:next(?: page)?|continue(?: reading)?|weiter(?:lesen)?|nächste(?: seite)?|page suivante|suivante?|suite|"
    r"siguiente|página siguiente|successiva|pagina successiva|avanti|próxima(?: página)?|volgende(?: pagina)?|"
    r"następna(?: strona)?|nästa(?: sida)?|næste(?: side)?|neste(?: side)?|další|sonraki|далее|следующая(?: страница)?|"
    r"次へ|次のページ|下一页|下一頁|다음|[›»→>]+)?\s*[›»→>]*",
    re.IGNORECASE,
)
"""What the link to the next page says; a number is compared apart."""
_LONGEST_LABEL = 40


def find_refresh(document: Document) -> str | None:
    """The address that a page sends its reader to at once (HTML Standard, section 4.2.5.3); ``None`` without one."""
    for element in document.root.iter("meta"):
        if element.get("http-equiv", "").strip().lower() == "refresh":
            match = _REFRESH.match(element.get("content", "")[:4096])
            if match and int(match[1][:9]) <= _SOON:
                target = match[3].split(match[2], 1)[0] if match[2] else match[3]
                return absolute_url(target, document.base_url)
    return None


def find_alternates(document: Document) -> list[str]:
    """The addresses of the same article in another form: its AMP page, its print page."""
    found = []
    for element in document.root.iter("link", "a"):
        rels, media = _rels(element), element.get("media", "").lower()
        is_print = "alternate" in rels and "print" in media.split()
        if ("amphtml" in rels or is_print or "print" in rels) and (url := _target(element, document)):
            found.append(url)
    return list(dict.fromkeys(found))


def find_next_page(outline: Outline, first: str, number: int) -> str | None:
    """The address of page `number` of the article at `first`, if this page links to it as such."""
    document, numbered = outline.document, _standing(number)
    for element in document.root.iter("link", "a"):
        if not numbered.search(element.get("href", "")):
            continue
        url = _target(element, document)
        if url and find_page_number(first, url) == number and _is_for_page(element, number):
            return url.partition("#")[0]
    return None


def _standing(number: int) -> re.Pattern[str]:
    """Finds what may be a number in an address, which few on a page have: to look closer at one takes long."""
    return re.compile(rf"(?<!\d)0*{number}(?!\d)|%")


def _is_for_page(element: etree._Element, number: int) -> bool:
    """Whether a link says that it leads to the next page, or to the page with a number."""
    if "next" in _rels(element):
        return True
    if element.tag != "a":
        return False
    label = " ".join(plain_text(element).split()) or element.get("aria-label", "") or element.get("title", "")
    words = label[:_LONGEST_LABEL].split()
    if words and words[-1] == str(number):
        return len(words) <= len(("page", "2"))
    return bool(words) and len(label) <= _LONGEST_LABEL and _NEXT.fullmatch(label) is not None


def _target(element: etree._Element, document: Document) -> str | None:
    return absolute_url(element.get("href"), document.base_url)


def _rels(element: etree._Element) -> list[str]:
    return element.get("rel", "").lower().split()
