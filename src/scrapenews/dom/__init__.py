"""Questions about a tree that know nothing about news.

`document` is a parsed page; `walk` goes over its tree once and makes the `outline`: blocks of text as a reader sees
them, the containers they stand in, and the media between them. `inline` folds white space and places marks, `quotes`
knows the quotation marks that markup and style sheets draw, `elements` is the table of what elements are to a reader.
"""

from scrapenews.dom.document import Document
from scrapenews.dom.outline import Container, Medium, Outline, TextBlock
from scrapenews.dom.walk import read_outline

__all__ = ["Container", "Document", "Medium", "Outline", "TextBlock", "read_outline"]
