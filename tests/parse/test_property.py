"""Whatever goes in: a document or a declared error, and twice the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from scrapenews.errors import ParseError
from scrapenews.parse import parse_document
from scrapenews.parse.thin import ANY_DEPTH, NO_DEPTH, SOME_DEPTH, thin_markup

PIECES = [
    *("<html>", "</html>", "<head>", "<body>", "</body>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>"),
    *(
        "<td>",
        "<script>",
        "</script>",
        "<title>",
        "</title>",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "<?xml version='1.0'?>",
    ),
    *("<base href=", "<meta charset=", "<meta http-equiv=content-type content='text/html; charset=", "utf-8", "gbk"),
    *("utf-16", "iso-2022-jp", ">", "<", "&amp;", "&#0;", "&#x110000;", "\0", "\x1b$B", "\ufeff", "\ud800", "é", "“x”"),
    *("日本語", "\x01", "=", '"', "'", "<a href='x'>", "<frameset>", "<svg>", "<![CDATA[", "]]>", "{", "[", "%PDF"),
    *("<rss>", "<x:html>", "<template>", " ", "\n"),
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
PAGES = (
    st.binary(max_size=300)
    | st.text(max_size=300)
    | MARKUP
    | MARKUP.map(lambda markup: markup.encode("utf-8", "surrogatepass"))
    | st.tuples(MARKUP, st.sampled_from(["utf-16", "utf-16-le", "cp1252", "shift_jis", "koi8-r"])).map(
        lambda page: page[0].encode(page[1], "replace")
    )
)
LABELS = st.sampled_from(
    ["utf-8", "gbk", "utf-16", "iso-2022-kr", "x-user-defined", "hex", "é", '"', "big5;charset=utf-8"]
)
CONTENT_TYPES = (
    st.text(max_size=30)
    | LABELS.map("text/html; charset={}".format)
    | st.sampled_from(["text/plain", "image/png", "text/html", 'a/b; c="\\'])
)
HEADERS = st.none() | st.lists(st.tuples(st.sampled_from(["Content-Type", "X", ""]), CONTENT_TYPES), max_size=3)
URLS = st.none() | st.text(max_size=20) | st.sampled_from(["https://a.example.ru/b", "http://[::1", "//"])


def outcome(page: bytes | str, url: str | None, headers: list[tuple[str, str]] | None) -> tuple[object, ...]:
    try:
        document = parse_document(page, url=url, headers=headers)
    except ParseError as error:
        return error.code, error.stage, str(error)
    assert document.root.tag == "html"
    assert document.root.getparent() is document.root.getnext() is None
    return etree.tostring(document.root), document.base_url, document.encoding, document.headers, document.issues


@settings(deadline=None)
@given(page=PAGES, url=URLS, headers=HEADERS)
def test_any_page_is_read_or_refused_and_twice_the_same(
    page: bytes | str, url: str | None, headers: list[tuple[str, str]] | None
) -> None:
    first = outcome(page, url, headers)
    assert first == outcome(page, url, headers)
    assert first[0] in ("parse.empty", "parse.not_html") or isinstance(first[0], bytes)


@settings(deadline=None)
@given(words=st.lists(st.text("abcdefghijklmnop", min_size=1, max_size=5), min_size=1, max_size=8), tags=st.data())
def test_no_word_between_tags_is_lost(words: list[str], tags: st.DataObject) -> None:
    tag = st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<li>", "<td>", "</body>", "</html>", "<html>"]
    )
    markup = "".join("".join(tags.draw(st.lists(tag, max_size=4))) + word + " " for word in words)
    assert words == "".join(parse_document(f"<p>{markup}").root.itertext()).split()


@settings(deadline=None)
@given(markup=MARKUP)
def test_thinning_changes_nothing_where_nothing_is_too_much(markup: str) -> None:
    utf8 = markup.encode("utf-8", "replace")
    assert utf8 == thin_markup(utf8, ANY_DEPTH).utf8


@pytest.mark.parametrize("depth", [SOME_DEPTH, NO_DEPTH])
@settings(deadline=None)
@given(times=st.integers(1, 300), markup=MARKUP)
def test_thinning_leaves_no_more_levels_than_asked_for(depth: int, times: int, markup: str) -> None:
    thinned = thin_markup(b"<blockquote>" * times + markup.encode("utf-8", "replace"), depth)
    assert thinned.utf8.count(b"<blockquote>") == min(times, depth)
