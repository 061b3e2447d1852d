"""Claims of dates far from the headline, for pages that state no date of publication anywhere else."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from scrapenews.dom import TextBlock
from scrapenews.extract.claims import claim
from scrapenews.extract.fields.dates import day_of, read_date
from scrapenews.extract.material import Material
from scrapenews.extract.sources.date_stamps import Stamp, kinds_of_lists, stamps_of
from scrapenews.extract.sources.printed_dates import opening_dates
from scrapenews.extract.sources.script_objects import dates_of_story
from scrapenews.record import Claim

_ELSEWHERE = frozenset(["comments", "related", "consent", "advertising", "navigation"])
"""Verdicts on blocks whose dates belong to something else."""
_NEAR = 12
"""How many blocks from the article a date can stand that does not say what it is."""
_AT_THE_HEADLINE = 3
"""How many blocks from the headline a date is of the article, whatever else its place looks like."""
_LONGEST_SCRIPT = 2_000_000
_SHORTEST_STATE = 200
_MOST_VALUES = 50
_SCRIPT_DATE = re.compile(
    r"""(?P<key>(?:date_?)?(?:publi[sc]|pub_?-?date|posted|(?<!first)(?<!first_)post_?-?date)[\w.:-]{0,20})"""
    r"""\\?["']?\s{0,3}[:=,]\s{0,3}\\?["']?"""
    r"""(?P<value>(?<=["'])\d[^"'\\,<>]{5,38}|(?<=["'])[^\W\d_]{2,12}\.? \d[^"'\\<>]{5,25}|\d{10}(?:\d{3})?(?!\d))""",
    re.IGNORECASE,
)
"""A key of a script that says when something was published, and the date that it holds."""
_KEY = re.compile(r"p(?:ubli[sc]|ub_?-?date|osted|ost_?-?date)")
"""Finds the word of such a key that no other key has, in lower case."""
_HINTS = (
    "ubli",
    "UBLI",
    "ubdate",
    "ubDate",
    "ub_date",
    "ub-date",
    "osted",
    "ost_date",
    "ostDate",
    "ostdate",
    "ost-date",
)
"""Parts of such keys, which are looked for first, since that is fast."""
_NOT_FIRST = re.compile(r"(?:(?<![a-z])(?:last|re|un|end|next|prev(?:ious)?)|Last|Re|Un|End|Next|Prev(?:ious)?)[_.-]?$")
"""What stands before the key where it is of another day."""


def distant_date_claims(material: Material) -> list[Claim]:
    """Dates of short texts that say what they are or stand alone beside the article, the nearest first; without one of
    publication, that of the page's ``time`` elements, where all name one day; then that which opens a paragraph; then
    what the page's scripts hold of its story, or at all.
    """
    claims: list[Claim] = []
    for source in (_stamped, _one_day, _opening, _of_the_story, _in_scripts):
        claims += source(material)
        if any(claim.field == "date_published" for claim in claims):
            break
    return claims


def _stamped(material: Material) -> Iterator[Claim]:
    """Dates of texts, those first that say what they are. Texts of one kind that hold different days are the entries
    of a list.
    """
    stamps = [(block, stamp) for block in material.outline.blocks for stamp in stamps_of(block, material)]
    lists = kinds_of_lists(stamps)
    first, last = _article(material)
    found: list[tuple[bool, int, Stamp]] = []
    for block, stamp in stamps:
        if stamp.sure and block.container.signature not in lists and _is_ours(block, stamp, material, first, last):
            found.append((not stamp.labelled, max(first - block.index, block.index - last, 0), stamp))
    for _, _, stamp in sorted(found, key=lambda each: each[:2]):
        yield stamp.claim("distant text")


def _is_ours(block: TextBlock, stamp: Stamp, material: Material, first: int, last: int) -> bool:
    """Whether a date may be the one of the article: it says so, or it stands close to the article but not in the midst
    of its text or in a table. The lines next to the headline may, whatever else they look like; so may those that
    close the text. Far above the article stands the day on which the page was fetched.
    """
    verdict = material.body.verdicts[block.index]
    if verdict in _ELSEWHERE:
        return material.headline is not None and abs(block.index - material.headline.index) <= _AT_THE_HEADLINE
    if stamp.labelled:
        return True
    inside = first + _AT_THE_HEADLINE < block.index < last - 1
    if block.container.closest("td", "th") or (inside and not verdict):
        return False
    away = max(first - block.index, block.index - last, 0)
    if away > _NEAR:
        return stamp.named and block.index > first
    return stamp.named or verdict != "footer"


def _article(material: Material) -> tuple[int, int]:
    """The first and the last block of the article: from the headline, where there is one, to the end of the body."""
    body = [place for place, verdict in enumerate(material.body.verdicts) if not verdict] or [0]
    first = material.headline.index if material.headline else body[0]
    return first, max(body[-1], first)


def _one_day(material: Material) -> Iterator[Claim]:
    near = set(material.near)
    stated = [element.get("datetime", "") for element in material.markup.times if element not in near]
    dates = {text: value for text in stated if (value := read_date(text, material.language))}
    if len({day_of(value) for value in dates.values()}) == 1:
        text, value = next(iter(dates.items()))
        yield claim("page", "distant time element", "date_published", value, text)


def _opening(material: Material) -> Iterator[Claim]:
    """The day that opens a paragraph of the body as datelines do, where no other paragraph opens with another."""
    blocks = (block for block in material.outline.blocks if not material.body.verdicts[block.index])
    found = [claim for block in blocks for claim in opening_dates(block, material)]
    if len({day_of(claim.value) for claim in found}) == 1:
        yield found[0]


def _of_the_story(material: Material) -> Iterator[Claim]:
    """The date of the objects in scripts that carry the headline, where all of them name one day."""
    shown = material.headline.text if material.headline else ""
    stated = (shown, material.markup.content("og:title", "twitter:title"), material.markup.title)
    titles = [" ".join(title.split()) for title in stated if title]
    for script in material.document.root.iter("script"):
        text = script.text or ""
        if len(text) <= _LONGEST_SCRIPT and (raw := dates_of_story(text, titles)):
            dates = [date for date in map(read_date, raw) if date]
            if len({day_of(date) for date in dates}) == 1:
                yield claim("page", "script object with the headline", "date_published", dates[0], raw[0])
            return


def _in_scripts(material: Material) -> Iterator[Claim]:
    """The date that a script gives for a key of the kind, where all that it gives for the key is one day: where there
    are several, they are a list of stories.
    """
    for text in _states(material.document.root):
        for key, dates in _dates_of(text, material.language).items():
            if len({day_of(value) for _, value in dates}) == 1:
                raw, value = dates[0]
                yield claim("page", f"script {key}", "date_published", value, raw)
                return


def _states(root: etree._Element) -> Iterator[str]:
    """The texts in which a page keeps data for its scripts: the scripts themselves, and long attributes."""
    for element in root.iter("script"):
        text = element.text
        if text and len(text) <= _LONGEST_SCRIPT and any(hint in text for hint in _HINTS):
            yield text
    for element in root.iter("*"):
        for value in element.values():
            if _SHORTEST_STATE <= len(value) <= _LONGEST_SCRIPT and "ublish" in value:
                yield str(value)


def _dates_of(text: str, language: str | None) -> dict[str, list[tuple[str, dt.date]]]:
    """The dates that a script holds, as written and read, by their keys."""
    dates: dict[str, list[tuple[str, dt.date]]] = {}
    for found in islice(_keyed_dates(text), _MOST_VALUES):
        if not _NOT_FIRST.search(text[max(0, found.start() - 10) : found.start()]):
            raw = found["value"].strip()
            if value := read_date(raw, language):
                dates.setdefault(found["key"], []).append((raw, value))
    return dates


def _keyed_dates(text: str) -> Iterator[re.Match[str]]:
    """What `_SCRIPT_DATE` finds, which is looked for only where a key has its word: a pattern that may begin in several
    ways, in letters of any size, is tried at every letter of a script.
    """
    lowered, end = text.lower(), 0
    if len(lowered) != len(text):  # a letter that is two in lower case
        yield from _SCRIPT_DATE.finditer(text)
        return
    for word in _KEY.finditer(lowered):
        start = word.start()
        for prefix in ("date_", "date"):
            if lowered.endswith(prefix, end, start):
                start -= len(prefix)
                break
        if start >= end and (found := _SCRIPT_DATE.match(text, start)):
            yield found
            end = found.end()
