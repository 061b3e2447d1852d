"""Assembly: the blocks that the judgement kept, as typed blocks of the record in reading order."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, takewhile

from scrapenews.dom import Container, Medium, Outline, TextBlock
from scrapenews.record import Block
from scrapenews.strip.embeds import embedded_player, embedded_post, is_post
from scrapenews.strip.fallbacks import missing_pictures
from scrapenews.strip.figures import is_picture, read_figures
from scrapenews.strip.nesting import Nesting
from scrapenews.strip.prose import is_heading
from scrapenews.strip.structures import is_structure, read_structure
from scrapenews.strip.words import reason_of_names

_MEDIA_REASONS = frozenset(["", "caption"])
"""Reasons of a container whose pictures may still be the article's."""
_POST_REASONS = _MEDIA_REASONS | {"share"}
"""The same of a box that holds nothing but a post."""
_NO_PICTURES = frozenset(["advertising", "share", "author_box", "newsletter", "comments", "navigation", "footer"])
"""What names say of boxes whose pictures are none of the article's."""
_CODE = ("pre", "listing", "xmp")
_DEEPEST = 8
"""How many structures that are only layout are looked into, one inside the other."""

_Placed = tuple[int, int, Block]
"""The index of the first block it stands before, 0 for media and 1 for text, and the block: a picture inside a
paragraph comes before it."""


def assemble(outline: Outline, verdicts: Sequence[str], reasons: Sequence[str], main: Container) -> tuple[Block, ...]:
    """The body: kept text as paragraphs, headings, lists, tables and quotes, with figures and embeds between.

    `verdicts` has one entry a block, ``""`` for kept ones; `reasons` one a container, for what stands in it; `main`
    is the container of the body, which is itself no list, table or quote of it.
    """
    kept = [block for block in outline.blocks if not verdicts[block.index]]
    if not kept:
        return ()
    first, last = _stretch(verdicts, kept)
    posts = dict(_posts(outline, first, last, reasons, main))
    of_posts = frozenset(index for post in posts for index in range(post.first, post.last))
    media = [
        medium
        for medium in sorted(
            [*outline.media, *missing_pictures(outline, first, last)], key=lambda medium: medium.before
        )
        if first <= medium.before <= last
        and _may_hold_media(medium.container, reasons)
        and posts.keys().isdisjoint(medium.container.ancestors())
    ]
    figures = read_figures([medium for medium in media if is_picture(medium)], outline, verdicts)
    taken = of_posts.union(*(figure.captions for figure in figures))
    placed: list[_Placed] = [(figure.place, 0, figure.block) for figure in figures]
    placed.extend((post.first, 1, block) for post, block in posts.items())
    placed.extend(_players(media, outline.document.base_url))
    placed.extend(_text_blocks([block for block in kept if block.index not in taken], posts, main, outline))
    return tuple(block for _, _, block in sorted(placed, key=lambda each: each[:2]))


def _stretch(verdicts: Sequence[str], kept: Sequence[TextBlock]) -> tuple[int, int]:
    """Where the article's own media begin and end.

    They may stand before the text, behind its headline, and behind it, with their captions.
    """
    headlines = (index for index in range(kept[0].index, -1, -1) if verdicts[index] == "headline")
    first, last = next(headlines, kept[0].index), kept[-1].index + 1
    for index in range(last, len(verdicts)):
        if verdicts[index] == "caption":
            last = index + 1
        elif verdicts[index] != "label":  # the counter of a gallery
            break
    return first, last


# ---------------------------------------------------------------------------------------------------- text


def _text_blocks(
    kept: Sequence[TextBlock], posts: Collection[Container], main: Container, outline: Outline
) -> Iterator[_Placed]:
    """Typed blocks of kept text. An embedded post parts the list or quote it stands in."""
    places = sorted(post.first for post in posts)
    for _, blocks in groupby(kept, key=lambda block: bisect_right(places, block.index)):
        yield from _structured(list(blocks), main, outline, _DEEPEST)


def _structured(blocks: Sequence[TextBlock], around: Container, outline: Outline, deepest: int) -> Iterator[_Placed]:
    """Blocks as the lists, tables and quotes they stand in; where one is only layout, as those inside it."""
    structures = Nesting(around, is_structure, outermost=True)
    for structure, members in groupby(blocks, key=lambda block: structures.find(block.container)):
        group = list(members)
        made = read_structure(structure, group, outline) if structure else ()
        if made:
            yield from ((group[0].index, 1, block) for block in made)
        elif structure and deepest:
            yield from _structured(group, structure, outline, deepest - 1)
        else:
            yield from ((block.index, 1, _plain(block, outline.document.base_url)) for block in group)


def _plain(block: TextBlock, base_url: str | None) -> Block:
    tag = block.container.tag
    marks = block.marks(base_url)
    if is_heading(block):
        return Block(type="heading", text=block.text, marks=marks, level=int(tag[1]))
    return Block(type="code" if tag in _CODE else "paragraph", text=block.text, marks=marks)


# ---------------------------------------------------------------------------------------------------- media


def _posts(
    outline: Outline, first: int, last: int, reasons: Sequence[str], main: Container
) -> Iterator[tuple[Container, Block]]:
    """The embedded posts in a stretch of the page.

    They are no text of the article, whatever the judgement made of their words, but stand in it as pictures do.
    """
    for post in outline.containers:
        if not first <= post.first <= last or post.first == post.last or not is_post(post) or _holds(post, main):
            continue
        if not _may_hold_post(post, reasons):
            continue
        blocks = [block for block in outline.blocks[post.first : post.last] if not block.container.hidden]
        made = embedded_post(post, blocks, outline.document.base_url)
        if made:
            first = post.last  # a post inside this one is part of it
            yield post, made


def _may_hold_post(post: Container, reasons: Sequence[str]) -> bool:
    """A place where a post is the article's. A box of its own may be named for the network, as share bars are."""
    around = post.parent
    while around is not None and (around.first, around.last) == (post.first, post.last):
        if reasons[around.index] not in _POST_REASONS:
            return False
        around = around.parent
    return around is None or reasons[around.index] in _MEDIA_REASONS


def _holds(container: Container, other: Container) -> bool:
    return container in other.ancestors()


def _may_hold_media(container: Container, reasons: Sequence[str]) -> bool:
    """A container, none of whose names speak of boilerplate.

    The judgement reads the names of containers with text; those of a box around a mere picture are read here.
    """
    empty = takewhile(lambda here: here.first == here.last, container.ancestors())
    return reasons[container.index] in _MEDIA_REASONS and not any(
        reason_of_names(here.names) in _NO_PICTURES for here in empty
    )


def _players(media: Sequence[Medium], base_url: str | None) -> Iterator[_Placed]:
    seen: set[str | None] = set()
    for medium in media:
        player = embedded_player(medium, base_url)
        if player and player.url not in seen:
            seen.add(player.url)
            yield medium.before, 0, player
