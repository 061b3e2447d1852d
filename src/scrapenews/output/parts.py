"""What the parts of an article say, apart from any format."""

import datetime as dt
from collections.abc import Iterator

from scrapenews.output.characters import on_one_line
from scrapenews.record import Article, Block, ListItem

DEEPEST = 20
"""How deep a list is nested at most: no page means more, and indentation grows with the square of it."""


LONGEST_CAPTION = 2000
"""How much of a figure's text is searched for what its pictures say: a hostile figure has thousands of pictures."""

MOST_CORRECTIONS = 100
"""How many notes are searched for in the body, for the same reason."""


def nested_items(items: tuple[ListItem, ...]) -> Iterator[tuple[int, ListItem]]:
    """A list's items with their depth, which begins at 0 and never rises by more than one: a level that the page
    skips cannot be shown.

    >>> [depth for depth, _ in nested_items(tuple(ListItem(text="", level=level) for level in (1, 3, 2, 0)))]
    [0, 1, 1, 0]
    """
    levels: list[int] = []
    for item in items:
        while levels and levels[-1] >= item.level:
            levels.pop()
        yield min(len(levels), DEEPEST), item
        levels.append(item.level)


def further_captions(block: Block) -> Iterator[str]:
    """What a figure's pictures say that the figure's own text does not: a caption, a credit in brackets."""
    text = on_one_line(block.text)[:LONGEST_CAPTION]
    said: set[str] = set()
    for image in block.images:
        caption, credit = on_one_line(image.caption), on_one_line(image.credit)
        shown = [] if caption in text or caption in said else [caption]
        if not (credit in text or credit in said or credit in caption):
            shown.append(f"({credit})")
        said |= {caption, credit}
        if shown:
            yield " ".join(shown)


def names_of_authors(article: Article) -> str:
    """The authors' names on one line, parted by commas; ``""`` without authors."""
    return ", ".join(name for person in article.authors if (name := on_one_line(person.name)))


def separate_dateline(article: Article) -> str:
    """The dateline, unless the body begins with it."""
    dateline = on_one_line(article.dateline)
    return "" if on_one_line(article.text[: len(dateline) + 20]).startswith(dateline) else dateline


def separate_corrections(article: Article) -> Iterator[str]:
    """The notes of correction that do not stand in the body."""
    body = on_one_line(article.text)
    for index, correction in enumerate(article.corrections):
        note = on_one_line(correction.text)
        if note and (index >= MOST_CORRECTIONS or note not in body):
            yield note


def readable_date(date: dt.date) -> str:
    """A date for people of any language: ISO 8601 with a space for the ``T``, and no seconds.

    >>> readable_date(dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.UTC)), readable_date(dt.date(2024, 5, 1))
    ('2024-05-01 10:30+00:00', '2024-05-01')
    """
    return date.isoformat(" ", "minutes") if isinstance(date, dt.datetime) else date.isoformat()
