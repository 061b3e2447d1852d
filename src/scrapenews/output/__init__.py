"""Articles as text that programs and people read.

What comes in: an `Article`. What goes out: a `str`. Each format is a module with a function ``to_…`` that is pure:
the same article gives the same text, and none raises for any article that `Article.from_dict` would admit.

The idea. A record may hold anything that some page once held, so a format's first duty is that text stays text: what
would be markup is escaped, an address that is not http or https is no link, no cell becomes a formula, and of
characters that a terminal would obey none is left (in JSON they are escaped, which keeps the record whole). Its second
duty is that structure stays structure: headings, lists, quotations, tables, links and emphasis are those of the record.

The parts. `characters` and `addresses` say what may be written at all, `inline` turns overlapping marks into nested
ones, `parts` and `grid` answer what several formats ask; then `json`, `csv`, `text`, `html`, `schema_org` and
`markdown` (with `markdown_inline` and `front_matter`) are a format each, and `formats` is the table of them all.

Decisions that took thought:

- JSON is the record itself: nothing is dropped from it, not even an address that no link should have. Every other
  format is for showing, and leaves out what should not be shown.
- Markdown's emphasis fails next to letters and punctuation in ways that depend on the reader; where it would, an HTML
  element stands instead, so that the marks of a Chinese or a badly set English text survive.
- Body headings begin at the second level: the headline is the first.
- Many articles in one file are JSON lines, rows under one header, ``article`` elements in one page, or documents one
  after the other; no format needs to see the last article before it writes the first.
"""

from scrapenews.output.csv import to_csv
from scrapenews.output.formats import FORMATS, Format
from scrapenews.output.html import to_html, to_html_fragment
from scrapenews.output.json import to_json, to_jsonl
from scrapenews.output.markdown import to_markdown
from scrapenews.output.schema_org import to_schema_org
from scrapenews.output.text import to_text

__all__ = [
    "FORMATS",
    "Format",
    "to_csv",
    "to_html",
    "to_html_fragment",
    "to_json",
    "to_jsonl",
    "to_markdown",
    "to_schema_org",
    "to_text",
]
