"""Outline → Body: boilerplate gone, every removal traced with its reason.

Stripping is two sentences. The outline (`scrapenews.dom`) is the page's list of blocks; a judgement keeps the blocks
that are the article and gives every other one a reason. Then the kept blocks are assembled into typed blocks.

1. `prose` says how each block reads, `names` what the containers' names say (`words`, a table). `evidence` weighs the
   good text of blocks and containers by them; `unpardoned`, `beside` and `entries` say which of it no share of the
   text pardons.
2. `front` finds the headline, `titles` what repeats it.
3. `features` turns each block into numbers about its shape and place, each with a name; `forest` sums small decision
   trees over them into a score (`weights.json`, learned by ``training/``); `judgement` keeps what scores above a
   threshold and gives plain reasons for the rest. Where nothing scores, the plain rules decide, with a second opinion
   from readability-lxml (`witness`).
4. From here on the verdicts are a `draft`, which rules change one after the other (their order stands in `judgement`).
   `mending` keeps together what belongs together: tables, lists, headings with their text, columns; `standfirst` marks
   the fields in front.
5. What shape and place do not tell is taken out again: `lines` at both ends (dates and bylines, told by `stamps`;
   sources, rights), `insets` and `pointers` between the paragraphs (credits, boxes, repetitions; "read more", calls to
   subscribe), `tails` behind the article (comments, a word on the site, lists of stories), `notices` where a player
   will stand, `captions` beside pictures. `phrases` and `calls` are their tables of what such lines say in many
   languages.
6. `assemble` makes paragraphs, headings, lists, tables, quotes (`structures`), figures (`figures`, `pictures`) and
   embeds (`embeds`) of what was kept, in reading order.

What took thought. Everything is measured in shares of the page's *good text*, running text that is not made of links,
so that no number depends on how long a page is, and weighed in bytes of UTF-8, so that none depends on a script. A
container with a large share of it is never boilerplate, whatever its class says, except for consent dialogs, overlays
and readers' comments, which can be longer than the article. Blocks on the same path of elements and classes belong
together, since sites split bodies over siblings. Scores were learned rather than tuned by hand because they are
better on hosts never seen, and stay explainable because the plain rules still name the reasons. Captions stand with
their figures; boxes beside the text (`aside`), whoever wrote them, are not the running text. What is named a
standfirst is one; what is only named a lead, or repeats the page's description, is one unless its own score takes it
for text, since as many sites mark their first paragraph so. Text that stands on a page twice is kept once.

Tables of words stand in `words`, reasons in `reasons`. No rule knows a site.
"""

from scrapenews.dom import Outline
from scrapenews.record import Body, Issue, Removal
from scrapenews.strip.assemble import assemble
from scrapenews.strip.captions import mark_captions
from scrapenews.strip.evidence import Evidence
from scrapenews.strip.forest import load_forest
from scrapenews.strip.judgement import Judgement
from scrapenews.strip.notices import drop_notices
from scrapenews.strip.reasons import REASONS
from scrapenews.strip.witness import find_witnessed

__all__ = ["REASONS", "strip_boilerplate"]


def strip_boilerplate(outline: Outline, *, tracing: bool = True) -> Body:
    """The article's blocks of a page, and a verdict on every other one. The tree is only read.

    A page without running text has an empty body; nothing is raised. Without `tracing` no removals are written down.
    """
    judgement = Judgement(Evidence(outline))
    verdicts = judgement.verdicts(judgement.scores(load_forest()))
    issues: tuple[Issue, ...] = ()
    if judgement.is_unsure(verdicts) and (witnessed := find_witnessed(outline)):
        rescued = [index for index in sorted(witnessed) if verdicts[index] in _DOUBTFUL]
        for index in rescued:
            verdicts[index] = ""
        if rescued:
            message = "The page has little running text: part of the body was kept on the word of a second extractor."
            issues = (Issue(code="boilerplate_doubt", message=message),)
    drop_notices(verdicts, outline, judgement.evidence.paragraph_path(verdicts))
    mark_captions(verdicts, outline)
    blocks = assemble(outline, verdicts, judgement.evidence.reasons, judgement.main)
    removals = _removals(outline, verdicts) if tracing else ()
    return Body(blocks=blocks, verdicts=tuple(verdicts), removals=removals, issues=issues)


_LONGEST_REMOVAL = 200
_DOUBTFUL = frozenset(["outside", "label", "unlike"])
"""Verdicts that the witness may overrule: no name of a container speaks for them."""


def _removals(outline: Outline, verdicts: list[str]) -> tuple[Removal, ...]:
    return tuple(
        Removal(text=block.text[:_LONGEST_REMOVAL], reason=REASONS[verdict], path=block.container.path())
        for block, verdict in zip(outline.blocks, verdicts, strict=True)
        if verdict
    )
