"""Questions about a tree that know nothing about news.

`document` is a parsed page; `walk` goes over its tree once and makes the `outline`: blocks of text as a reader sees
them, the containers they stand in, and the media between them. `inline` folds white space and places marks, `quotes`
knows the quotation marks that markup and style sheets draw, `elements` is the table of what elements are to a reader,
`unseen` tells by their names and styles what no reader sees, `displays` which elements of a line of text stand on
lines of their own.

What took thought. The text of a block is what a browser shows for it (``tests/oracle`` asks one), not what the tree
holds. Where something is taken out of a line the words on both sides stay two; where nothing is known of an element,
it neither parts nor glues. Style sheets in the page are asked for what changes the words a reader sees, never read as
a whole; those it refers to are not there.
"""

from scrapenews.dom.document import Document
from scrapenews.dom.outline import Container, Medium, Outline, TextBlock
from scrapenews.dom.walk import read_outline

__all__ = ["Container", "Document", "Medium", "Outline", "TextBlock", "read_outline"]
