"""The pages of one article, made into one record."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from scrapenews.record import Article, Block, Extraction, Image, Issue, Video

Item = TypeVar("Item")
_TELLING = 30
"""Characters from which on a text that stands on two pages is the same text twice."""
_ENDINGS = ("truncated_end", "teaser_only", "no_body")


def is_further_page(article: Article, pages: Sequence[Article]) -> bool:
    """Whether a page goes on with an article: under the same headline, with text most of which is new."""
    first = pages[0]
    if not article.blocks or not _is_same_headline(article.headline, first.headline):
        return False
    known = {block.text for page in pages for block in page.blocks}
    new = sum(len(block.text) for block in article.blocks if block.text not in known)
    return new * 2 > sum(len(block.text) for block in article.blocks)


def _is_same_headline(one: str | None, other: str | None) -> bool:
    """The same, or the same with something around it: ``(page 2 of 3)``."""
    if not one or not other:
        return True
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short in long


def joined(first: Extraction, others: Sequence[Extraction], urls: Sequence[str]) -> Extraction:
    """The record of an article that stands on several pages, read from these addresses: the fields of the first page,
    the body of all. What a page repeats of earlier ones stands once. A remark names the addresses.
    """
    articles = [first.article, *(other.article for other in others)]
    blocks: list[Block] = []
    issues: list[Issue] = []
    for article in articles:
        kept, places = _new_blocks(article.blocks, blocks)
        issues += _moved(article, places, is_last=article is articles[-1])
        blocks += kept
    message = f"The article was read from {len(urls)} pages: {', '.join(urls)}"
    whole = replace(
        first.article,
        blocks=tuple(blocks),
        images=_once((image for article in articles for image in article.images), _image_url),
        videos=_once((video for article in articles for video in article.videos), _video_key),
        corrections=_once((note for article in articles for note in article.corrections), lambda note: note),
        issues=(*_once(issues, lambda issue: issue), Issue(code="joined_pages", message=message)),
    )
    removals = tuple(removal for page in (first, *others) for removal in page.removals)
    return replace(first, article=whole, removals=removals)


def _new_blocks(blocks: Iterable[Block], before: Sequence[Block]) -> tuple[list[Block], dict[int, int]]:
    """The blocks that do not stand there already, and the place that each gets behind those."""
    known = {block.text for block in before if len(block.text) >= _TELLING}
    kept: list[Block] = []
    places: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if block.text not in known:
            places[index] = len(before) + len(kept)
            kept.append(block)
    return kept, places


def _moved(article: Article, places: dict[int, int], *, is_last: bool) -> list[Issue]:
    """A page's remarks, for the places that its blocks have now. How a page ends matters for the last one only."""
    remarks = [issue for issue in article.issues if is_last or issue.code not in _ENDINGS]
    return [
        issue if issue.block is None else replace(issue, block=places[issue.block])
        for issue in remarks
        if issue.block is None or issue.block in places
    ]


def _once(items: Iterable[Item], key: Callable[[Item], Hashable]) -> tuple[Item, ...]:
    return tuple({key(item): item for item in reversed(list(items))}.values())[::-1]


def _image_url(image: Image) -> str:
    return image.url


def _video_key(video: Video) -> str:
    return repr(video)
