"""Hypothesis strategies for whole records: everything `Article.from_dict` admits, the unlikely first."""

import datetime as dt
from typing import Any, get_args

from hypothesis import strategies as st

from scrapenews import Article
from scrapenews.record import (
    Block,
    Cell,
    Correction,
    Image,
    Issue,
    IssueCode,
    Kind,
    ListItem,
    Mark,
    MarkType,
    Organization,
    Person,
    Policy,
    Video,
)

MARKUP = (
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "#",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "---",
    "===",
    "|",
    ":-",
    "[",
    "]",
    "](",
    "(",
    ")",
    "!",
    "![",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "</script>",
    "&",
    "&amp;",
    "&#60;",
    "\\",
    '"',
    "'",
    "=1+1",
    "\t",
    "\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\xa0",
    "中文",
    "“«",
    "»”",
    "\x00",
    "\x1b[2J",
    "\x7f",
    "\x9b",
    "\u2028",
    "\x85",
    "\r",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\U000e0041",
    "\ufffe",
    "word",
    "a",
    "1",
    "é",
    "😀",
)
"""Pieces that mean something to one of the formats, or to a terminal."""

pieces = st.lists(st.sampled_from(MARKUP) | st.text(max_size=4), max_size=8).map("".join)
texts = st.sampled_from(("One plain sentence.", "Two words")) | pieces | st.text(max_size=20)
words = st.sampled_from(("Ada Example", "World")) | texts
urls = (
    st.sampled_from(
        (
            "https://news.example/a?b=c&d=e#f",
            "http://a/) [x](javascript:alert(1)",
            "javascript:alert(1)",
            "//evil.example/x",
            'http://a" onmouseover="alert(1)',
            "https://news.example/a b`c*d_e|f&copy;g\\h<i>",
            "http://[",
        )
    )
    | texts
)
numbers = st.integers(min_value=-(2**70), max_value=2**70) | st.integers(min_value=0, max_value=2000)
offsets = st.integers(-14 * 3600, 14 * 3600).map(lambda seconds: dt.timezone(dt.timedelta(seconds=seconds)))
moments = st.datetimes(timezones=st.just(dt.UTC) | offsets)
dates = st.dates() | st.datetimes() | moments


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _some(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def marks_of(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """Marks that lie within a text, in any order, overlapping or not."""
    if not text:
        return ()
    marks = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(get_args(MarkType)))
        marks.append(Mark(type=kind, start=start, end=end, url=draw(urls) if kind == "link" else None))
    return tuple(marks)


@st.composite
def marked(draw: st.DrawFn, kind: Any, **fields: st.SearchStrategy[Any]) -> Any:
    """A value with a text and marks within it."""
    text = draw(texts)
    return kind(text=text, marks=draw(marks_of(text)), **{name: draw(field) for name, field in fields.items()})


images = st.builds(
    Image,
    url=urls,
    width=_maybe(numbers),
    height=_maybe(numbers),
    caption=_maybe(texts),
    credit=_maybe(words),
    alt=_maybe(texts),
)
videos = st.builds(
    Video,
    url=urls,
    embed_url=_maybe(urls),
    name=_maybe(words),
    description=_maybe(texts),
    thumbnail_url=_maybe(urls),
    duration=_maybe(words),
)
items = marked(ListItem, level=st.integers(0, 4))
spans = st.integers(min_value=-1, max_value=4) | st.just(10**6)
cells = marked(Cell, header=st.booleans(), colspan=spans, rowspan=spans)
blocks = st.one_of(
    marked(Block, type=st.just("paragraph")),
    marked(Block, type=st.just("heading"), level=st.integers(1, 6)),
    marked(Block, type=st.just("quote"), url=_maybe(urls), author=_maybe(words)),
    marked(Block, type=st.just("code")),
    marked(Block, type=st.just("figure"), images=_some(images)),
    marked(Block, type=st.just("embed"), url=_maybe(urls), author=_maybe(words), provider=_maybe(words)),
    st.builds(Block, type=st.just("list"), text=texts, ordered=_maybe(st.booleans()), items=_some(items, 5)),
    st.builds(Block, type=st.just("table"), text=texts, rows=_some(_some(cells))),
)
articles = st.builds(
    Article,
    url=_maybe(urls),
    canonical_url=_maybe(urls),
    headline=_maybe(words),
    alternative_headline=_maybe(texts),
    description=_maybe(texts),
    authors=_some(st.builds(Person, name=words, url=_maybe(urls), job_title=_maybe(words))),
    date_published=_maybe(dates),
    date_published_raw=_maybe(words),
    date_modified=_maybe(dates),
    date_modified_raw=_maybe(words),
    publisher=_maybe(st.builds(Organization, name=words, url=_maybe(urls), logo=_maybe(urls))),
    section=_maybe(words),
    keywords=_some(words),
    in_language=_maybe(st.sampled_from(("de", "pt-BR", "ar", '"><x>'))),
    dateline=_maybe(words),
    image=_maybe(images),
    images=_some(images),
    videos=_some(videos, 2),
    blocks=_some(blocks, 5),
    is_accessible_for_free=_maybe(st.booleans()),
    kind=st.sampled_from(get_args(Kind)),
    corrections=_some(st.builds(Correction, text=texts, date=_maybe(dates))),
    policy=st.builds(
        Policy,
        robots=_some(words),
        x_robots_tag=_some(words),
        tdm_reservation=_maybe(st.booleans()),
        tdm_policy=_maybe(urls),
        license=_maybe(urls),
    ),
    retrieved_at=_maybe(moments),
    issues=_some(
        st.builds(Issue, code=st.sampled_from(get_args(IssueCode)), message=texts, block=_maybe(st.integers(0, 9)))
    ),
)
"""Whole articles."""
