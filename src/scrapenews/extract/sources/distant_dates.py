"""Claims of dates far from the headline, for pages that state no date of publication anywhere else."""

import re
from collections.abc import Iterator

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.dates import day_of, read_date
from scrapenews.extract.material import Material
from scrapenews.extract.sources.date_stamps import Stamp, kinds_of_lists, stamps_of
from scrapenews.record import Claim

_ELSEWHERE = frozenset(["comments", "related", "consent", "advertising", "navigation"])
"""Verdicts on blocks whose dates belong to something else."""
_NEAR = 12
"""How many blocks from the article a date can stand that does not say what it is."""
_AT_THE_HEADLINE = 3
"""How many blocks from the headline a date is of the article, whatever else its place looks like."""
_LONGEST_SCRIPT = 2_000_000
_MOST_VALUES = 50
_SCRIPT_KEYS = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publicationDate", "publishedDate",
    "pubDate", "firstPublished", "first_publication_date", "createdAt",
)  # fmt: skip
_SCRIPT_VALUE = re.compile(r'(?:At)?\\?":\s?\\?"(\d{4}-\d\d-\d\d[T \d:.+Z-]{0,30})')


def distant_date_claims(material: Material) -> list[Claim]:
    """Dates of short texts that say what they are or stand alone beside the article, the nearest first; then of the
    page's ``time`` elements, where all name one day; then those in the data of the page's scripts.
    """
    return [*_stamped(material), *_one_day(material), *_in_scripts(material)]


def _stamped(material: Material) -> Iterator[Claim]:
    """Dates of texts, those first that say what they are. Texts of one kind that hold different days are the entries
    of a list.
    """
    stamps = [(block, stamp) for block in material.outline.blocks for stamp in stamps_of(block, material)]
    lists = kinds_of_lists(stamps)
    found: list[tuple[bool, int, Stamp]] = []
    first, last = _article(material)
    for block, stamp in stamps:
        away, verdict = max(first - block.index, block.index - last, 0), material.body.verdicts[block.index]
        close = stamp.labelled or stamp.named or (away <= _NEAR and verdict != "footer")
        ours = verdict not in _ELSEWHERE or abs(block.index - first) <= _AT_THE_HEADLINE
        if stamp.sure and close and ours and block.container.signature not in lists:
            found.append((not stamp.labelled, away, stamp))
    for _, _, stamp in sorted(found, key=lambda each: each[:2]):
        yield stamp.claim("distant text")


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


def _in_scripts(material: Material) -> Iterator[Claim]:
    """The first date that a script gives for a key of the kind, where all that it gives for the key is one day: where
    there are several, they are a list of stories.
    """
    for script in material.document.root.iter("script"):
        text = script.text
        if not text or len(text) > _LONGEST_SCRIPT:
            continue
        for key in _SCRIPT_KEYS:
            values = _values(text, key)
            if len({value[:10] for value in values}) == 1 and (value := read_date(values[0], material.language)):
                yield claim("page", f"script {key}", "date_published", value, values[0])
                return


def _values(text: str, key: str) -> list[str]:
    values: list[str] = []
    place = text.find(key)
    while place >= 0 and len(values) < _MOST_VALUES:
        if found := _SCRIPT_VALUE.match(text, place + len(key)):
            values.append(found[1])
        place = text.find(key, place + len(key))
    return values
