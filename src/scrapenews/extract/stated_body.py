"""The text that a page states for machines (JSON-LD ``articleBody``), beside the text that it shows.

What was kept of the page is believed, unless it is another text: one of which the stated text, which is as long as an
article, holds next to nothing. Then the page shows a cookie notice, say, and scripts
fill in the article, or the judgement took the wrong part of the page for the article. The beginning of an article
that is not free is no other text, nor is a summary.
"""

import dataclasses
import unicodedata
from itertools import islice
from math import ceil

from scrapenews.dom import Outline, TextBlock
from scrapenews.extract.fields.languages import main_script
from scrapenews.extract.fields.text import squashed
from scrapenews.record import Block, Body, Claim, Issue, Removal
from scrapenews.record.words import count_words

LONGER = 1.5
"""From how many times as many words on the stated text is remarked on."""
FEWEST_WORDS = 60
"""A stated text with fewer words may be a summary."""
_LEAST_PART = 0.5
"""A stated text that is shorter than this part of what was kept may be one, too."""
_NEXT_TO_NOTHING = 0.2
_MOST = 0.7
_SAMPLES = 50
_SAMPLE = 16
"""Letters of each sample that is looked for: some three words, or a Chinese clause."""
_SHORTEST_LINE = 20
"""Letters from which on a line that stands in the stated text does not stand there by chance."""
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ELSEWHERE = "is another text than the article's, which the page states for machines"


def with_stated_body(outline: Outline, body: Body, claims: list[Claim]) -> Body:
    """The body, or where the page shows another text or none, the stated one: as the page shows it, if it does at all.

    Where the page states far more than was kept, which shows that something is missing, a remark says so.
    """
    stated = next((claim for claim in claims if claim.field == "text"), None)
    if stated is None:
        return body
    shown = "\n".join(block.text for block in body.blocks if block.is_prose)
    if not shown.strip():
        message = f"The page shows no text; it is taken from {stated.place}."
        return _filled(body, body.blocks, stated.value, message)
    if _is_another(stated.value, shown):
        if blocks := _find_stated(outline, stated.value):
            return _replaced(outline, body, blocks, stated.place)
        message = f"The page shows other text; it is taken from {stated.place}."
        return _filled(_without(outline, body, frozenset()), (), stated.value, message)
    if _is_longer(stated.value, shown):
        message = f"{stated.source} {stated.place} states far more text than was found on the page."
        return dataclasses.replace(body, issues=(*body.issues, Issue(code="witness_disagrees", message=message)))
    return body


def _is_longer(stated: str, shown: str) -> bool:
    return len(stated) > LONGER * len(shown) and count_words(stated) > LONGER * count_words(shown)


# ---------------------------------------------------------------------------------------------------- another text


def _is_another(stated: str, shown: str) -> bool:
    """Two texts in one script, the stated one no summary, that have next to nothing in common."""
    there, here = _letters(stated), _letters(shown)
    return (
        len(there) >= _LEAST_PART * len(here)
        and _has_next_to_nothing_of(here, there)
        and count_words(stated) >= FEWEST_WORDS
        and main_script(stated) == main_script(shown)  # else it may be written in a wrong encoding
    )


def _letters(text: str) -> str:
    """A text without what sites print differently: marks, spaces, cases."""
    return squashed(unicodedata.normalize("NFC", text))


def _has_next_to_nothing_of(one: str, other: str) -> bool:
    """Whether hardly any of a text stands in the other, judged by samples from all of it."""
    last = max(1, len(one) - _SAMPLE + 1)
    samples = [one[place : place + _SAMPLE] for place in range(0, last, max(1, last // _SAMPLES))]
    few = _NEXT_TO_NOTHING * len(samples)
    found = (sample for sample in samples if sample in other)
    return sum(1 for _ in islice(found, ceil(few))) < few


def _find_stated(outline: Outline, stated: str) -> list[TextBlock]:
    """The page's blocks that stand in the stated text, each once, if they make most of it."""
    there = _letters(stated)
    beginnings = {there[place : place + _SAMPLE] for place in range(len(there))}
    found: dict[str, TextBlock] = {}
    length = 0
    for block in outline.blocks:
        letters = _letters(block.text)
        if len(letters) < _SHORTEST_LINE or letters in found or letters[:_SAMPLE] not in beginnings:
            continue
        if length < len(there) and letters in there:
            found[letters] = block
            length += len(letters)
    return list(found.values()) if length >= _MOST * len(there) else []


# ---------------------------------------------------------------------------------------------------- bodies


def _filled(body: Body, before: tuple[Block, ...], stated: str, message: str) -> Body:
    """The body with the stated text for its paragraphs."""
    paragraphs = tuple(Block(type="paragraph", text=text) for text in stated.split("\n"))
    issues = (*body.issues, Issue(code="body_from_metadata", message=message))
    return dataclasses.replace(body, blocks=(*before, *paragraphs), issues=issues)


def _replaced(outline: Outline, body: Body, blocks: list[TextBlock], place: str) -> Body:
    """The body with other blocks of the page for its text."""
    message = f"What was kept first is not what {place} states: the body is the part of the page that is."
    issues = (*body.issues, Issue(code="boilerplate_doubt", message=message))
    without = _without(outline, body, frozenset(block.index for block in blocks))
    made = tuple(_as_block(block, outline.document.base_url) for block in blocks)
    return dataclasses.replace(without, blocks=made, issues=issues)


def _as_block(block: TextBlock, base_url: str | None) -> Block:
    marks, tag = block.marks(base_url), block.container.tag
    if tag in _HEADINGS:
        return Block(type="heading", text=block.text, marks=marks, level=int(tag[1]))
    return Block(type="paragraph", text=block.text, marks=marks)


def _without(outline: Outline, body: Body, kept: frozenset[int]) -> Body:
    """The body with new verdicts: these blocks were kept, and none of the others."""
    verdicts: list[str] = []
    removals: list[Removal] = []
    before = iter(body.removals)
    for block, verdict in zip(outline.blocks, body.verdicts, strict=True):
        told = next(before, None) if verdict else None
        is_kept = block.index in kept
        verdicts.append("" if is_kept else verdict or "outside")
        if not is_kept:
            made = Removal(text=block.text[:200], reason=_ELSEWHERE, path=block.container.path())
            removals.append(told or made)
    return dataclasses.replace(body, verdicts=tuple(verdicts), removals=tuple(removals))
