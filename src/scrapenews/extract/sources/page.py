"""Claims of the page itself: headline, standfirst, dateline, breadcrumbs and corrections as a reader sees them."""

import re
from collections.abc import Iterator

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.corrections import read_correction
from scrapenews.extract.fields.dateline import find_dateline
from scrapenews.extract.fields.sections import section_of_path
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_BREADCRUMBS = re.compile("[Bb]read[-_]?[Cc]rumb|brotkrumen|ariane")
_FEW_BLOCKS = 40
_LONGEST_HEADLINE = 400


def page_claims(material: Material) -> list[Claim]:
    """What the visible page says, people and dates left to `byline` and `printed_dates`."""
    return [
        *_headline(material),
        *_standfirst(material),
        *_dateline(material),
        *_breadcrumbs(material),
        *_corrections(material),
    ]


def _headline(material: Material) -> Iterator[Claim]:
    block = material.headline
    if block is not None and len(block.text) <= _LONGEST_HEADLINE:
        yield claim("page", f"{block.container.tag} headline", "headline", " ".join(block.text.split()), block.text)


def _standfirst(material: Material) -> Iterator[Claim]:
    blocks = material.outline.blocks
    texts = [blocks[place].text for place, verdict in enumerate(material.body.verdicts) if verdict == "standfirst"]
    if texts:
        text = " ".join(" ".join(texts).split())
        yield claim("page", "standfirst", "alternative_headline", text, text)


def _dateline(material: Material) -> Iterator[Claim]:
    for block in material.body.blocks:
        if block.type == "paragraph":
            if dateline := find_dateline(block.text):
                yield claim("page", "first paragraph", "dateline", dateline, block.text[:120])
            return


def _breadcrumbs(material: Material) -> Iterator[Claim]:
    """The path from the home page, which stands above the headline or right under it."""
    blocks = material.outline.blocks
    end = material.headline.index + 3 if material.headline else _FEW_BLOCKS
    for container in material.outline.containers:
        if container.first > end:
            return
        if ("read" in container.names or "ri" in container.names) and _BREADCRUMBS.search(container.names):
            inside = blocks[container.first : min(container.last, container.first + 12)]
            names = [name for block in inside for name in re.split(r"\s?[>»›/|→]\s?", block.text[:300])]
            if section := section_of_path(names):
                yield claim("page", "breadcrumbs", "section", section, " > ".join(names))
                return


def _corrections(material: Material) -> Iterator[Claim]:
    """Notes between the headline and a little after the body's end."""
    verdicts = material.body.verdicts
    last = next((place for place in range(len(verdicts) - 1, -1, -1) if not verdicts[place]), -1)
    start = material.headline.index if material.headline else 0
    for block in material.outline.blocks[start : last + 4]:
        if correction := read_correction(block.text, material.language):
            yield claim("page", "text", "corrections", correction, block.text)
