"""What follows for a block from the verdicts on its neighbours.

Scores judge each block by itself. These rules see to it that what belongs together stays together: a table, a list, a
heading with its text, a column.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from scrapenews.dom import Container, TextBlock
from scrapenews.strip.draft import Draft
from scrapenews.strip.nesting import Nesting
from scrapenews.strip.prose import is_heading, link_density
from scrapenews.strip.stamps import is_byline, is_date_line

_LONGEST_GAP = 12
"""A heading with more removed blocks than this between it and the next text heads nothing."""
_LIKELY_HEADING = -1.4
"""A heading with a lower score than this (a probability of 0.2) is not rescued."""
_LIKELY_TEXT = -0.85
"""The least score (a probability of 0.3) at which text between kept text is kept."""
_LIKELY_PART = -3.6
"""The same for a quote or a table (0.03)."""
_LARGEST_GAP = 60
_UNNAMED = frozenset(["unlike", "outside", "label", "links"])
"""Verdicts that no name of a container speaks for."""
_FEW_LINKS = 0.25
_LAST_WORDS = 4
"""How far behind the last kept block its last words may stand."""
_STRUCTURES = frozenset(["ul", "ol", "table"])
_LARGEST_STRUCTURE = 400


def keep_structures_whole(draft: Draft) -> None:
    """Keep a table or a list whole, or take it out whole, by what most of its text deserves. A table around another
    one lays out the page: it is no whole.
    """
    weights = draft.evidence.prose.weights
    for own in _structures(draft):
        if 1 < len(own) <= _LARGEST_STRUCTURE:
            kept = sum(weights[block.index] for block in own if not draft.verdicts[block.index])
            total = sum(weights[block.index] for block in own)
            if 0 < kept < total:
                _decide(draft.verdicts, own, keep=kept * 2 > total)


def _structures(draft: Draft) -> Iterator[list[TextBlock]]:
    """The blocks of each outermost table and list of which some are kept."""
    outermost = Nesting(draft.main, lambda here: here.tag in _STRUCTURES, outermost=True)
    held = [block.container for block in draft.kept() if not block.container.elements_around.isdisjoint(_STRUCTURES)]
    structures = dict.fromkeys(map(outermost.find, held))
    layouts = _layouts(draft, outermost) if structures else ()
    for structure in structures:
        if structure is not None and structure not in layouts:
            inside = draft.blocks[structure.first : structure.last]
            for found, members in groupby(inside, key=lambda block: outermost.find(block.container)):
                if found is structure:
                    yield list(members)


def _layouts(draft: Draft, outermost: Nesting) -> set[Container]:
    """The outermost tables with another one inside."""
    tables = [here for here in draft.evidence.outline.containers if here.tag == "table"]
    around = ((here, outermost.find(here)) for here in tables)
    return {outer for here, outer in around if outer is not None and outer is not here and outer.tag == "table"}


def fill_gaps(draft: Draft) -> None:
    """Keep what stands between kept text in the main container, is not named boilerplate and was taken out by a
    narrow margin; a quote or a table by a wide one: learned scores are unsure of them, and an article's own quotes
    and tables stand in the flow of its text.
    """
    blocks, main = draft.blocks, draft.main
    kept = [block.index for block in draft.kept()]
    for before, after in pairwise(kept):
        gap = blocks[before + 1 : after]
        if not 0 < len(gap) <= _LARGEST_GAP or not main.first <= before < after < main.last:
            continue
        for block in gap:
            score = draft.scores.get(block.index, -9.0) if draft.verdicts[block.index] == "unlike" else -9.0
            if score > _LIKELY_TEXT or (score > _LIKELY_PART and _in_quote_or_table(block, main, blocks)):
                draft.verdicts[block.index] = ""


def keep_last_words(draft: Draft) -> None:
    """Keep a paragraph right behind the body, beside its container, that was taken out by a narrow margin."""
    blocks, verdicts = draft.blocks, draft.verdicts
    last = max((block.index for block in draft.kept()), default=None)
    if last is None:
        return
    around = blocks[last].container.ancestors()
    for block in blocks[last + 1 : last + 1 + _LAST_WORDS]:
        is_narrow = (
            verdicts[block.index] == "unlike"
            and draft.scores.get(block.index, -9.0) > _LIKELY_TEXT
            and link_density(block) < _FEW_LINKS
        )
        box = block.container.parent
        if (
            is_narrow
            and draft.evidence.good[block.index]
            and box is not None
            and (box in around or box.parent in around)
        ):
            verdicts[block.index] = ""


def _in_quote_or_table(block: TextBlock, main: Container, blocks: Sequence[TextBlock]) -> bool:
    """A part of a quote or a table inside the main container; a table with many links, as of offers, is none."""
    here: Container | None = block.container
    while here is not None and here is not main:
        if here.tag in ("blockquote", "table"):
            inside = blocks[here.first : here.last]
            links = sum(each.link_length for each in inside)
            return links <= _FEW_LINKS * sum(len(each.text) for each in inside)
        here = here.parent
    return False


def _decide(verdicts: list[str], blocks: list[TextBlock], *, keep: bool) -> None:
    reason = next((verdicts[block.index] for block in blocks if verdicts[block.index]), "unlike")
    for block in blocks:
        if keep and verdicts[block.index] in _UNNAMED:
            verdicts[block.index] = ""
        elif not keep:
            verdicts[block.index] = verdicts[block.index] or reason


def rescue_headings(draft: Draft) -> None:
    """Keep a heading whose text was kept, if it stands in one container with it and is no link."""
    verdicts = draft.verdicts
    for block, after in pairwise(draft.blocks):
        if (
            verdicts[block.index]
            and not verdicts[after.index]
            and is_heading(block)
            and not is_heading(after)
            and link_density(block) < 0.5  # noqa: PLR2004 (less than half)
            and draft.scores.get(block.index, _LIKELY_HEADING) > _LIKELY_HEADING
            and block.container.parent in after.container.ancestors()
            and not is_date_line(block.text)
            and not is_byline(block.text)
        ):
            verdicts[block.index] = ""


def drop_other_columns(draft: Draft) -> None:
    """Take out what stands beside the article in a table that lays out the page."""
    for cell in draft.main.ancestors():
        if cell.tag == "td" and cell.parent is not None:
            row = cell.parent
            for index in (*range(row.first, cell.first), *range(cell.last, row.last)):
                draft.verdicts[index] = draft.verdicts[index] or "outside"


def drop_above_headline(draft: Draft) -> None:
    """Take out what stands before the container of headline and body."""
    main, headline = draft.main, draft.front.headline
    if headline is not None and main.first <= headline < main.last:
        for index in range(main.first):
            draft.verdicts[index] = draft.verdicts[index] or "outside"


def drop_idle_headings(draft: Draft) -> None:
    """Take headings out that head nothing: no kept text follows, or it follows only after much that was removed."""
    verdicts = draft.verdicts
    text_follows = False
    gap = 0
    for block in reversed(draft.blocks):
        if verdicts[block.index]:
            gap += 1
        elif not is_heading(block):
            text_follows = True
            gap = 0
        elif text_follows and gap <= _LONGEST_GAP:
            gap = 0
        else:
            verdicts[block.index] = "related"
            gap += 1
