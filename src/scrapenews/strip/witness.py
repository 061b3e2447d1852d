"""A second opinion, from readability-lxml, asked for only where the judgement is unsure: it costs more than all the
rest.

A witness never adds text of its own. It names blocks of the page's outline that it would keep, and the judgement
decides.
"""

import logging
from itertools import accumulate

from lxml import etree

from scrapenews.dom import Outline

_FEWEST = 40
"""Shorter blocks are too common on a page to say where the witness found them."""


_MOST_LINKED = 1_000_000
"""Characters in links: where links stand in links, the witness reads the same text again for each of them."""


def find_witnessed(outline: Outline) -> frozenset[int]:
    """The indices of the blocks that readability-lxml takes for the main content; empty where it finds none."""
    from readability import Document
    from readability.readability import Unparseable

    if _is_all_links(outline.document.root):
        return frozenset()
    # It logs what it gives up on; here giving up is an answer. One handler is enough, however many pages are read.
    logger = logging.getLogger("readability.readability")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    source = etree.tostring(outline.document.root, encoding="unicode", method="html")
    try:
        summary = Document(source).summary(html_partial=True)
        tree = etree.fromstring(summary, etree.HTMLParser())
    except (Unparseable, etree.LxmlError, ValueError, RecursionError):
        return frozenset()
    if tree is None:
        return frozenset()
    text = "".join("".join(map(str, tree.itertext())).split())
    return frozenset(
        block.index for block in outline.blocks if len(block.text) >= _FEWEST and "".join(block.text.split()) in text
    )


def _is_all_links(root: etree._Element) -> bool:
    """Whether links hold more text than a page has, each counted by itself."""
    texts = (text for link in root.iter("a") for text in link.itertext())
    return any(linked > _MOST_LINKED for linked in accumulate(map(len, texts)))
