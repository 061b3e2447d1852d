"""Flattened text → Extraction: what another tool made of a page is read again, and what it spoiled is repaired or told.

In comes a text without markup: an article with dirt around it, or every word of a page. Out comes the record with
headline, dates, people and typed blocks, and a removal with its reason for every line that is not in it. No word is in
the record that is not in the text.

1. `lines` cuts the text at its line breaks. `joining` undoes breaks in mid-sentence, `glue` parts blocks that were
glued, `runs` parts runs of icon names and menu words from the sentence behind them.
2. `judgement` weighs every line (`features`, `weights`: its form, what stands around it, where it stands to the densest
   run of prose (`region`, `surroundings`), whether its words are said again there (`said_again`)) and finds the
   stretches worth keeping (`stretches`). By what would fall away it tells the text of a whole page from that of an
   article (`pages`). Of a page the stretches are kept; of an article only what is surely dirt is taken away: at the
   ends by shape (`edges`), between paragraphs by what a line says (`notices`, `phrases`).
3. `front` finds the fields before the body, `blocks` makes what is kept paragraphs and headings.
4. `issues` remarks on damage that no one can undo: holes in sentences, quotation marks without a partner.

What took thought. An undamaged text must come out as it went in, character for character, so that of an article
nothing is folded or rewritten, and a lone short first line stays in the text unless a date line, a byline or a menu
before it shows that it is the headline. Runs of icon names are told by a token that most of the words share, whatever
it is. A line is judged with its neighbours: in a text of one line the sentences of an article and those of teasers are
alike, but an article is a stretch of them and says its words again. Dates, names and the phrases of "read more" lines
are read by functions of other stages, which must not be imported here: the pipeline hands them over as `Readers`.
"""

from scrapenews.flat.assemble import read_flat_text
from scrapenews.flat.readers import Readers

__all__ = ["Readers", "read_flat_text"]
