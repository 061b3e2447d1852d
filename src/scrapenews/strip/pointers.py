"""Short lines inside an article that are none of it by what they say: they lead elsewhere, announce advertising, ask
for a subscription, or were printed by the site's own program.
"""

import unicodedata

from scrapenews.dom import TextBlock
from scrapenews.strip.calls import asks_readers, says_click
from scrapenews.strip.draft import Draft
from scrapenews.strip.phrases import announces_advertising, is_error_message, leads_elsewhere
from scrapenews.strip.prose import is_heading, link_density

_LONGEST = 160
_LINKS = 0.3
_THRESHOLD = 1.5
"""The score that a short line needs that is a third a link and no sentence."""
_BARE = 40
_CALL_THRESHOLD = 2.8
"""The score (a probability of 0.94) above which a line with a link that asks something of readers is text."""
_NO_LINES = ("li", "td", "th", "blockquote", "pre", "dt", "dd")
"""A line in one of these is part of something larger."""
_CLOSED = (".", "!", "?", "…", "。", "！", "？", "।", "؟")


def drop_pointers(draft: Draft) -> None:
    """Take such lines out; a call only if its score is not high."""
    for block in draft.kept():
        if block.container.closest(*_NO_LINES) is None or _is_quoted_pointer(block):
            draft.verdicts[block.index] = _verdict(block, draft.scores.get(block.index, -9.0))


def _verdict(block: TextBlock, score: float) -> str:
    text = block.text
    if len(text) < _LONGEST:
        if announces_advertising(text):
            return "advertising"
        if _is_pointer(block) or (score <= _THRESHOLD and _ends_in_a_link(block) and not is_heading(block)):
            return "related"
        if is_error_message(text):
            return "label"
    is_call = score <= _CALL_THRESHOLD and (block.link_length > 0 or _is_pointed_at(text)) and asks_readers(text)
    return "newsletter" if is_call else ""


def _is_pointer(block: TextBlock) -> bool:
    """A phrase like "Read more", alone, with a link behind it, or with a colon: "Read more: Bridge to reopen"."""
    is_bare = len(block.text) < _BARE or ":" in block.text[:_BARE]
    return (block.link_length > 0 or is_bare) and leads_elsewhere(block.text)


def _is_quoted_pointer(block: TextBlock) -> bool:
    """A pointer that is set as a quote of its own, for its looks."""
    quote = block.container.closest("blockquote")
    return quote is not None and quote.last - quote.first == 1 and block.link_length > 0 and leads_elsewhere(block.text)


def _is_pointed_at(text: str) -> bool:
    """A line that begins with a pictogram, or asks to be clicked on: a script sets its link."""
    return unicodedata.category(text[0]) == "So" or says_click(text)


def _ends_in_a_link(block: TextBlock) -> bool:
    """A line that is a third a link and no sentence."""
    return link_density(block) > _LINKS and not block.text.rstrip("\"'”’»)").endswith(_CLOSED)
