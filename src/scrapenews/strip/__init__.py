"""Outline → Body: boilerplate gone, every removal traced with its reason.

Stripping is two sentences. The outline (`scrapenews.dom`) is the page's list of blocks; a judgement keeps the blocks that
are the article and gives every other one a reason. Then the kept blocks are assembled into typed blocks.

1. `evidence` weighs the good text of every block and container, and reads what containers' names say (`words`, a table).
2. `judge` finds the innermost container with most of the good text, keeps what stands in it or on the same path, and takes
   out what is named boilerplate, mostly links, a mere label, or (`front`) a field of the record.
3. `assemble` makes paragraphs, headings, lists, tables, quotes (`structures`), figures (`figures`, `pictures`) and embeds
   (`embeds`) of what was kept, in reading order.

Two rules carry most of the weight. A container that holds a large share of the page's good text is never boilerplate,
whatever its class says, except for consent dialogs, overlays and readers' comments, which can be longer than the article.
And a block on the same path of elements and classes as the body counts as inside it, since sites split bodies over siblings.

Tables of words stand in `words`, reasons in `reasons`. No rule knows a site.
"""

from scrapenews.dom import Outline
from scrapenews.record import Body, Removal
from scrapenews.strip.assemble import assemble
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.judgement import find_main, judge
from scrapenews.strip.reasons import REASONS

__all__ = ["REASONS", "strip_boilerplate"]


def strip_boilerplate(outline: Outline) -> Body:
    """The article's blocks of a page, and a verdict on every other one. The tree is only read.

    A page without running text has an empty body; nothing is raised.
    """
    evidence = Evidence(outline)
    verdicts = judge(evidence)
    blocks = assemble(outline, verdicts, evidence.reasons, find_main(evidence))
    return Body(blocks=blocks, verdicts=tuple(verdicts), removals=_removals(outline, verdicts))


def _removals(outline: Outline, verdicts: list[str]) -> tuple[Removal, ...]:
    return tuple(
        Removal(text=block.text[:200], reason=REASONS[verdict], path=block.container.path())
        for block, verdict in zip(outline.blocks, verdicts, strict=True)
        if verdict
    )
