"""Bodies for the tests of assembly: HTML in, typed blocks out, with the judgement's part given by hand."""

from collections.abc import Mapping

from tests.dom.trees import outline

from scrapenews.record import Block
from scrapenews.strip.assemble import assemble

NOTHING: Mapping[str, str] = {}


def body(html: str, *, gone: Mapping[str, str] = NOTHING, boxes: Mapping[str, str] = NOTHING) -> list[Block]:
    """The body of a page whose article is its ``article`` element, or all of it.

    `gone` gives the verdict on each block that is not kept, by its text; `boxes` the reason of containers, by a class.
    """
    page = outline(html)
    verdicts = [gone.get(block.text, "") for block in page.blocks]
    reasons: list[str] = []
    for container in page.containers:
        own = next((boxes[name] for name in container.names.split() if name in boxes), "")
        reasons.append((reasons[container.parent.index] if container.parent else "") or own)
    main = next((container for container in page.containers if container.tag == "article"), page.containers[0])
    return list(assemble(page, verdicts, reasons, main))


def article(html: str, *, gone: Mapping[str, str] = NOTHING, boxes: Mapping[str, str] = NOTHING) -> list[Block]:
    """The body of an article with this inside."""
    return body(f"<article>{html}</article>", gone=gone, boxes=boxes)


def only(html: str, *, gone: Mapping[str, str] = NOTHING) -> Block:
    """The one block of an article with this inside."""
    (block,) = article(html, gone=gone)
    return block


def types(blocks: list[Block]) -> list[str]:
    """What the blocks are."""
    return [block.type for block in blocks]


def told(blocks: list[Block]) -> list[str]:
    """What the blocks say; a figure and an embed give their address."""
    return [block.images[0].url.rpartition("/")[2] if block.images else block.url or block.text for block in blocks]
