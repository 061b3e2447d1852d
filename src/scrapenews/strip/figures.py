"""Figures: the pictures of an article with what stands under them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from lxml import etree

from scrapenews.dom import Container, Medium, Outline, TextBlock
from scrapenews.record import Block, Image
from scrapenews.strip.credits import read_caption
from scrapenews.strip.pictures import read_image

_FRAME_SIZE = 6
"""A container with more blocks than this around a picture is not its frame."""
_FRAME_STEPS = 4
"""How many containers around a picture are looked at for its frame."""
_MOST_LINES = 3
"""How many lines of caption may follow a picture that stands in no frame."""
_ALIEN = frozenset(
    ["hidden", "share", "advertising", "navigation", "related", "links", "newsletter", "form", "author_box", "comments",
     "consent", "overlay", "footer"]
)  # fmt: skip
"""Verdicts on what is neither the article's nor about its pictures."""
_LINK_STEPS = 6
"""How many elements around a picture are looked at for a link."""
_MOST_ELEMENTS = 60
_SHORTEST_TEASER = 20
_NO_TEASER = ("caption", "credit", "copyright", "script", "style", "svg", "button", "enlarge", "zoom")
"""What elements in a link are called whose words are no teaser's."""
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)$", re.IGNORECASE)
_SIZE_IN_NAME = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)")


class Figure(NamedTuple):
    """A figure at its place."""

    place: int
    """Index of the first block that follows it."""
    block: Block
    """The figure."""
    captions: frozenset[int]
    """Indices of the blocks that are its caption, which are no text of the body's."""


class _Group(NamedTuple):
    """Pictures that stand together."""

    media: list[Medium]
    frame: Container | None
    """The container that holds them and their caption."""


def read_figures(media: Sequence[Medium], outline: Outline, verdicts: Sequence[str]) -> list[Figure]:
    """The figures that pictures make, in page order.

    Pictures that share a container are one figure, icons none, and a picture that stands on the page several times is
    in one figure only, where it is best described and largest.
    """
    groups = _groups([medium for medium in media if not _is_teaser(medium, outline, verdicts)], verdicts)
    framed = {index for group in groups if group.frame for index in range(group.frame.first, group.frame.last)}
    figures = (_figure(group, outline, verdicts, framed) for group in groups)
    return _without_repetition([figure for figure in figures if figure])


def is_picture(medium: Medium) -> bool:
    """A medium that shows a still picture."""
    return medium.element.tag in ("img", "picture", "amp-img")


def _is_teaser(medium: Medium, outline: Outline, verdicts: Sequence[str]) -> bool:
    """A picture in a link to another page that holds more words than a label's, and no text that was kept: it is the
    picture of the story that the link leads to.
    """
    around = islice(medium.element.iterancestors(), _LINK_STEPS)
    link = next((here for here in around if here.tag == "a" and here.get("href")), None)
    if link is None or _leads_to_picture(link.get("href") or ""):
        return False
    words = _words_in(link)
    following = outline.blocks[medium.before : medium.before + 1]
    is_kept = any(not verdicts[block.index] and "".join(block.text.split()) in words for block in following)
    return len(words) >= _SHORTEST_TEASER and not is_kept


def _leads_to_picture(reference: str) -> bool:
    return reference.startswith(("#", "javascript:")) or _IMAGE_FILE.search(reference.partition("?")[0]) is not None


def _words_in(link: etree._Element) -> str:
    """The words in a link, without spaces and captions."""
    texts: list[str] = []
    for element in islice(link.iter(), _MOST_ELEMENTS):
        names = f"{element.tag} {element.get('class') or ''}"
        is_own = not any(word in names.lower() for word in _NO_TEASER)
        texts.append((element.text or "") if is_own else "")
        texts.append((element.tail or "") if element is not link else "")
    return "".join("".join(texts).split())


# ---------------------------------------------------------------------------------------------------- frames


def _groups(media: Sequence[Medium], verdicts: Sequence[str]) -> list[_Group]:
    groups: dict[tuple[int, int], _Group] = {}
    for medium in media:
        frame = _find_frame(medium.container, verdicts)
        if frame is None or not _is_alien(frame, verdicts):
            key = (frame.index, 0) if frame else (-1, medium.before)
            groups.setdefault(key, _Group([], frame)).media.append(medium)
    return list(groups.values())


def _find_frame(container: Container, verdicts: Sequence[str]) -> Container | None:
    """The container that holds a picture with its caption.

    That is its ``figure``, or the first one around it with any text, if that is little and not the article's.
    """
    figure = container.closest("figure")
    if figure is not None and figure.last - figure.first <= _FRAME_SIZE:
        return figure
    around = islice(container.ancestors(), _FRAME_STEPS)
    frame = next((here for here in around if here.last > here.first), None)
    if frame is None or frame.last - frame.first > _FRAME_SIZE:
        return None
    return frame if all(verdicts[frame.first : frame.last]) else None


def _is_alien(frame: Container, verdicts: Sequence[str]) -> bool:
    """A frame whose text is all boilerplate, as that of a teaser: its picture is, too."""
    return frame.tag != "figure" and _ALIEN.issuperset(verdicts[frame.first : frame.last])


# ---------------------------------------------------------------------------------------------------- figures


def _figure(group: _Group, outline: Outline, verdicts: Sequence[str], framed: set[int]) -> Figure | None:
    base_url = outline.document.base_url
    images = [image for image in (read_image(medium.element, base_url) for medium in group.media) if image]
    if not images:
        return None
    place = group.media[0].before
    lines = _captions(group, outline, verdicts, framed)
    caption, credit = read_caption(lines, group.frame)
    images[0] = replace(images[0], caption=caption, credit=credit)
    block = Block(type="figure", text=caption or "", images=tuple(images))
    return Figure(place, block, frozenset(line.index for line in lines))


def _captions(group: _Group, outline: Outline, verdicts: Sequence[str], framed: set[int]) -> list[TextBlock]:
    if group.frame is not None:
        inside = outline.blocks[group.frame.first : group.frame.last]
        return [block for block in inside if _is_caption(block, group.frame, verdicts[block.index])]
    place = group.media[-1].before
    following = outline.blocks[place : place + _MOST_LINES]
    return list(takewhile(lambda block: verdicts[block.index] == "caption" and block.index not in framed, following))


def _is_caption(block: TextBlock, frame: Container, verdict: str) -> bool:
    """A line of a frame that speaks of the picture.

    In a ``figure`` that is all that is neither kept as text nor known to be alien, and what its ``figcaption`` holds
    even where the judgement took it for text.
    """
    if frame.tag != "figure":
        return verdict == "caption"
    nearest = block.container.closest("figure", "figcaption")
    if nearest is not frame and (nearest is None or nearest.tag == "figure" or nearest.closest("figure") is not frame):
        return False
    return verdict not in _ALIEN and (bool(verdict) or nearest is not frame)


# ---------------------------------------------------------------------------------------------------- repetition


def _without_repetition(figures: Sequence[Figure]) -> list[Figure]:
    best: dict[str, Image] = {}
    for image in (image for figure in figures for image in figure.block.images):
        key = _picture(image)
        if key not in best or _worth(image) > _worth(best[key]):
            best[key] = image
    kept = []
    for figure in figures:
        images = tuple(image for image in figure.block.images if best[_picture(image)] is image)
        if images:
            kept.append(figure._replace(block=replace(figure.block, images=images)))
    return kept


def _worth(image: Image) -> tuple[bool, int]:
    return bool(image.caption or image.credit), image.width or 0


def _picture(image: Image) -> str:
    """What an address says of the picture, whatever its size: no query behind a file's name, no size in the name."""
    path, _, query = image.url.partition("?")
    name = _SIZE_IN_NAME.sub("", path)
    for size in (image.width, image.height):
        if size:
            name = re.sub(rf"[-_]?(?<!\d){size}(?!\d)", "", name)
    return name if _IMAGE_FILE.search(path) else f"{name}?{query}"
