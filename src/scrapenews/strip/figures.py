"""Figures: the pictures of an article, with caption and credit told apart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from scrapenews.dom import Container, Medium, Outline, TextBlock
from scrapenews.record import Block, Image
from scrapenews.strip.pictures import read_image

_CREDIT_NAMES = re.compile(r"credit|copyright|source|photographer|fotograf|quelle|agency|copy\b|author|byline", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:^|(?<=[.!?\s]))[(\[/|–—-]*\s*((?:©|\(c\)|(?:photo(?:graph)?s?|image|picture|pic|credit|bild|foto|fotos|photo credit|source|quelle|crédit|crédits|imagen|"
    r"immagine|kuva|фото|写真|图|摄影|撮影)\b\s*(?:by|von|de|par|di|:|©|/))\s*[^.]{2,120}?)[)\]]*\.?$",
    re.IGNORECASE,
)
_FIGURE_SIZE = 6
"""A container with more blocks than this around a picture is not its figure."""


def figure_of(media: Sequence[Medium], outline: Outline, verdicts: Sequence[str]) -> Block | None:
    """One figure for the pictures that share a container; ``None`` where none of them is content."""
    base_url = outline.document.base_url
    images = [image for image in (read_image(medium.element, base_url) for medium in media) if image]
    if not images:
        return None
    frame = frame_of(media[0].container)
    captions = [
        block for block in outline.blocks[frame.first : frame.last] if verdicts[block.index] == "caption" or frame.tag == "figure"
    ]
    caption, credit = read_caption(captions)
    if len(images) == 1 or caption:
        images[0] = replace(images[0], caption=caption, credit=credit)
    unique = {image.url: image for image in reversed(images)}
    return Block(type="figure", text=caption or "", images=tuple(reversed(unique.values())))


def frame_of(container: Container) -> Container:
    """The container that holds a picture with its caption: its ``figure``, or the first one around it with any text, if
    that is little."""
    figure = container.closest("figure")
    if figure is not None and figure.last - figure.first <= _FIGURE_SIZE:
        return figure
    here = container
    for _ in range(3):
        if here.last > here.first or here.parent is None or here.parent.last - here.parent.first > _FIGURE_SIZE:
            break
        here = here.parent
    return here if here.last - here.first <= _FIGURE_SIZE else container


def read_caption(blocks: Sequence[TextBlock]) -> tuple[str | None, str | None]:
    """The caption and the credit that stand under a picture."""
    caption: list[str] = []
    credit: list[str] = []
    for block in blocks:
        names = " ".join(container.names for container in block.container.ancestors()[:2])
        text, said = split_credit(block.text)
        if _CREDIT_NAMES.search(names) and not said:
            credit.append(text)
        else:
            caption.extend([text] if text else [])
            credit.extend([said] if said else [])
    return " ".join(dict.fromkeys(caption)) or None, " ".join(dict.fromkeys(credit)) or None


def split_credit(text: str) -> tuple[str, str | None]:
    """A caption and the credit at its end.

    >>> split_credit("The harbour at dawn. Photo: Ida Lund/Press")
    ('The harbour at dawn.', 'Photo: Ida Lund/Press')
    >>> split_credit("The harbour at dawn.")
    ('The harbour at dawn.', None)
    """
    if len(text) > 2000:
        return text, None
    match = _CREDIT.search(text)
    return (text[: match.start()].rstrip(" (["), match[1].strip()) if match else (text, None)


def is_picture(medium: Medium) -> bool:
    """A medium that shows a still picture."""
    return medium.element.tag in ("img", "picture", "amp-img")


def distinct(blocks: Sequence[Block]) -> list[Block]:
    """The same figures without pictures that an earlier one shows."""
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        images: tuple[Image, ...] = tuple(image for image in block.images if image.url not in seen)
        seen.update(image.url for image in images)
        if block.type != "figure" or images:
            kept.append(replace(block, images=images) if block.type == "figure" else block)
    return kept
