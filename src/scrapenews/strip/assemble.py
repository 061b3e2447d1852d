"""Assembly: the blocks that the judgement kept, as typed blocks of the record in reading order."""

from collections.abc import Iterator
from itertools import groupby

from scrapenews.dom import Container, Medium, Outline, TextBlock
from scrapenews.record import Block
from scrapenews.strip.embeds import embedded_player, embedded_post, find_post
from scrapenews.strip.evidence import is_heading
from scrapenews.strip.figures import distinct, figure_of, frame_of, is_picture
from scrapenews.strip.structures import find_structure, read_structure

_MEDIA_REASONS = frozenset(["", "caption"])
"""Reasons of a container whose pictures may still be the article's."""


def assemble(outline: Outline, verdicts: list[str], reasons: list[str], main: Container) -> tuple[Block, ...]:
    """The body: kept text as paragraphs, headings, lists, tables and quotes, with figures and embeds between."""
    kept = [block for block in outline.blocks if not verdicts[block.index]]
    if not kept:
        return ()
    media = _media_blocks(outline, verdicts, reasons, kept)
    made: list[tuple[int, Block]] = sorted([*_text_blocks(kept, main, outline), *media], key=lambda placed: placed[0])
    return tuple(distinct([block for _, block in made]))


# ---------------------------------------------------------------------------------------------------- text


def _text_blocks(kept: list[TextBlock], main: Container, outline: Outline) -> Iterator[tuple[int, Block]]:
    base_url = outline.document.base_url
    posts = {block.index: post for block in kept if (post := find_post(block.container))}
    structures = {block.index: structure for block in kept if (structure := find_structure(block, main))}
    whole = {container.index: container for container in (*posts.values(), *structures.values())}

    def group(block: TextBlock) -> int:
        owner = posts.get(block.index) or structures.get(block.index)
        return owner.index if owner else -1

    for index, members in groupby(kept, key=group):
        blocks = list(members)
        owner = whole.get(index)
        made = None
        if owner is not None:
            is_post = blocks[0].index in posts
            made = embedded_post(owner, blocks, base_url) if is_post else read_structure(owner, blocks, base_url)
        if made is not None:
            yield blocks[0].index, made
        else:
            yield from ((block.index, _plain(block, base_url)) for block in blocks)


def _plain(block: TextBlock, base_url: str | None) -> Block:
    tag = block.container.tag
    marks = block.marks(base_url)
    if is_heading(block):
        return Block(type="heading", text=block.text, marks=marks, level=int(tag[1]))
    if tag in ("pre", "listing", "xmp"):
        return Block(type="code", text=block.text, marks=marks)
    return Block(type="paragraph", text=block.text, marks=marks)


# ---------------------------------------------------------------------------------------------------- media


def _media_blocks(
    outline: Outline, verdicts: list[str], reasons: list[str], kept: list[TextBlock]
) -> Iterator[tuple[int, Block]]:
    """Figures and embeds that stand between headline and end. Ties go to the medium: a picture inside a paragraph comes
    before it."""
    first = _front(verdicts, kept[0].index)
    last = kept[-1].index + 1
    inside = [m for m in outline.media if first <= m.before <= last and reasons[m.container.index] in _MEDIA_REASONS]

    def frame(medium: Medium) -> tuple[bool, int]:
        return is_picture(medium), frame_of(medium.container).index

    for (pictures, _), members in groupby(inside, key=frame):
        media = list(members)
        if pictures:
            block = figure_of(media, outline, verdicts)
            if block:
                yield media[0].before, block
        else:
            for medium in media:
                player = embedded_player(medium, outline.document.base_url)
                if player:
                    yield medium.before, player


def _front(verdicts: list[str], first_kept: int) -> int:
    """Where the article's own pictures may begin: at its headline, if that stands before the body."""
    for index in range(first_kept, -1, -1):
        if verdicts[index] == "headline":
            return index
    return first_kept
