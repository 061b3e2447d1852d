"""The table of formats: what a program needs to write articles without knowing which format it writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scrapenews.output.csv import CSV_HEADER, to_csv, to_csv_row
from scrapenews.output.html import FOOTER, header, to_html, to_html_fragment
from scrapenews.output.json import to_json, to_json_line
from scrapenews.output.markdown import to_markdown
from scrapenews.output.schema_org import to_schema_org, to_schema_org_line
from scrapenews.output.text import to_text
from scrapenews.record import Article


@dataclass(frozen=True, kw_only=True, slots=True)
class Format:
    """How articles are written: one as a whole document, or many as `header`, items with `separator` between, `footer`.

    Every piece ends with its line end, so that pieces are joined as they are.
    """

    name: str
    """The name on the command line."""
    media_type: str
    """The media type of a document."""
    file_ending: str
    """What the name of a file ends with, dot included."""
    write_one: Callable[[Article], str]
    """A document of one article."""
    write_item: Callable[[Article], str]
    """One article among many."""
    header: str = ""
    """What stands before the first of many."""
    separator: str = ""
    """What stands between two of many."""
    footer: str = ""
    """What stands after the last of many."""

    def write_many(self, articles: Iterable[Article]) -> Iterator[str]:
        r"""A document of any number of articles, in pieces as they come: nothing waits for the last one.

        >>> "".join(FORMATS["jsonl"].write_many([Article(), Article()])).count("\n")
        2
        """
        yield self.header
        for index, article in enumerate(articles):
            yield (self.separator if index else "") + self.write_item(article)
        yield self.footer


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format(
                name="json",
                media_type="application/json",
                file_ending=".json",
                write_one=to_json,
                write_item=to_json_line,
            ),
            Format(
                name="jsonl",
                media_type="application/jsonl",
                file_ending=".jsonl",
                write_one=to_json_line,
                write_item=to_json_line,
            ),
            Format(
                name="markdown",
                media_type="text/markdown; charset=utf-8",
                file_ending=".md",
                write_one=to_markdown,
                write_item=to_markdown,
                separator="\n",
            ),
            Format(
                name="text",
                media_type="text/plain; charset=utf-8",
                file_ending=".txt",
                write_one=to_text,
                write_item=to_text,
                separator="\n\n",
            ),
            Format(
                name="html",
                media_type="text/html; charset=utf-8",
                file_ending=".html",
                write_one=to_html,
                write_item=to_html_fragment,
                header=header(),
                footer=FOOTER,
            ),
            Format(
                name="csv",
                media_type="text/csv; charset=utf-8; header=present",
                file_ending=".csv",
                write_one=lambda article: to_csv([article]),
                write_item=to_csv_row,
                header=CSV_HEADER,
            ),
            Format(
                name="schema-org",
                media_type="application/ld+json",
                file_ending=".jsonld",
                write_one=to_schema_org,
                write_item=to_schema_org_line,
            ),
        )
    }
)
"""Every format by its name."""
