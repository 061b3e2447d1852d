"""What stands before the body and is a field of the record: the headline, the standfirst, the byline, the date."""

import re
import unicodedata

from lxml import etree

from scrapenews.dom import TextBlock

_DASHES_AND_BARS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")


def fingerprint(text: str) -> str:
    """A text reduced to its letters and digits, for comparing what sites print with other marks, cases and spaces."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text).casefold()))


def claimed_headlines(root: etree._Element) -> frozenset[str]:
    """Fingerprints of what the head says the headline is: ``og:title`` and the like, and the parts of ``<title>``."""
    claimed: list[str] = []
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in ("og:title", "twitter:title", "title", "dc.title"):
            claimed.append(meta.get("content") or "")
    title = next(root.iter("title"), None)
    if title is not None and title.text:
        claimed.append(title.text)
    parts = [part for text in claimed for part in (text, *_DASHES_AND_BARS.split(text))]
    # The site's own name is a part of the title too, but is no headline: it is short.
    return frozenset(print_ for print_ in map(fingerprint, parts) if len(print_) >= 12)


def claimed_descriptions(root: etree._Element) -> frozenset[str]:
    """Fingerprints of the page's summaries for machines."""
    names = ("description", "og:description", "twitter:description")
    metas = (m for m in root.iter("meta") if (m.get("property") or m.get("name") or "").lower() in names)
    return frozenset(print_ for print_ in (fingerprint(m.get("content") or "") for m in metas) if len(print_) >= 20)


def repeats_headline(block: TextBlock, headlines: frozenset[str]) -> bool:
    """A block that says what the page's title says; a heading may say a kicker or the site's name with it."""
    if not 8 < len(block.text) < 300:  # noqa: PLR2004
        return False
    said = fingerprint(block.text)
    if said in headlines:
        return True
    return block.container.closest("h1", "h2") is not None and any(
        headline in said and len(headline) * 2 > len(said) for headline in headlines
    )


_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|autor(?:in|es?)?|author|text|texte|written by|posted by|published by|story by|from|"
    r"автор|от|作者|記者|记者|文)\b\s*:?\s*\S",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}|\d{1,2}[./:]\d{1,2}")


def is_byline(text: str) -> bool:
    """A short line that begins as bylines do: "By Ann Example"."""
    return len(text) < 120 and _BYLINE.match(text) is not None and not text.endswith((".", "!", "?", ":"))


def is_date_line(text: str) -> bool:
    """A short line that is mostly a date or a time."""
    if len(text) > 90 or not _DATE.search(text):
        return False
    letters = sum(c.isalpha() for c in text)
    return letters <= 40 and not text.endswith((".", "!", "?", "。"))
