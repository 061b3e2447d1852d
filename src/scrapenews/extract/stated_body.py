"""The text that a page states for machines (JSON-LD ``articleBody``), beside the text that it shows."""

import dataclasses

from scrapenews.record import Block, Body, Claim, Issue
from scrapenews.record.words import count_words

LONGER = 1.5
"""From how many times as many words on the stated text is remarked on."""


def with_stated_body(body: Body, claims: list[Claim]) -> Body:
    """The body, with the stated text for its paragraphs where the page shows none; else with a remark where the page
    states far more than was kept, which shows that something is missing.
    """
    stated = next((claim for claim in claims if claim.field == "text"), None)
    if stated is None:
        return body
    shown = "\n".join(block.text for block in body.blocks if block.is_prose)
    if not shown.strip():
        paragraphs = tuple(Block(type="paragraph", text=text) for text in stated.value.split("\n"))
        issue = Issue(code="body_from_metadata", message=f"The page shows no text; it is taken from {stated.place}.")
        return dataclasses.replace(body, blocks=(*body.blocks, *paragraphs), issues=(*body.issues, issue))
    if _is_longer(stated.value, shown):
        message = f"{stated.source} {stated.place} states far more text than was found on the page."
        return dataclasses.replace(body, issues=(*body.issues, Issue(code="witness_disagrees", message=message)))
    return body


def _is_longer(stated: str, shown: str) -> bool:
    return len(stated) > LONGER * len(shown) and count_words(stated) > LONGER * count_words(shown)
