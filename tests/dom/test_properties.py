"""What holds for the outline of any page."""

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.dom.trees import URL, document

from scrapenews.dom import Document, read_outline
from scrapenews.dom.elements import BLOCK, MEDIA, SWALLOWING, UNSEEN
from scrapenews.dom.inline import INVISIBLE

INLINE = {"a", "b", "i", "span", "q", "br", "x-y", "wbr", "cite"}
NAMES = sorted(BLOCK | UNSEEN | MEDIA | SWALLOWING | INLINE)
ATTRIBUTES = (
    "", " hidden", " style='display:none'", " class=sr-only", " class=q", " lang=fr", " href=/x", " href=':'",
    " alt='😀'", " class='a b' id=c", " style", " class", " class=l", " style=display:flex", " class=dropcap",
    " style='position:fixed;left:-999px'", " class=icon",
)  # fmt: skip
STYLE = "<style>.q::before{content:'“'} div .q::after{content:close-quote} .l{display:block}</style>"

words = st.text("ab é東\u00ad\u200b\u200f \n\t\u00a0“”.", max_size=8)
tags = st.builds(
    lambda slash, name, attribute: f"<{slash}{name}{attribute if not slash else ''}>",
    st.sampled_from(["", "", "/"]),
    st.sampled_from(NAMES),
    st.sampled_from(ATTRIBUTES),
)
markup = st.lists(st.one_of(words, tags, tags), max_size=40).map("".join)
pages = st.one_of(markup, markup.map(lambda html: STYLE + html), st.text(max_size=200), st.binary(max_size=200))

relaxed = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@relaxed
@given(pages)
def test_any_page_that_parses_has_an_outline(html: str | bytes) -> None:
    page = parsed(html)
    outline = read_outline(page)
    assert all(block.text for block in outline.blocks)
    assert [block.index for block in outline.blocks] == list(range(len(outline.blocks)))


@relaxed
@given(pages)
def test_the_tree_is_only_read(html: str | bytes) -> None:
    page = parsed(html)
    before = etree.tostring(page.root)
    for block in read_outline(page).blocks:
        block.marks(URL)
    assert before == etree.tostring(page.root)


@relaxed
@given(pages)
def test_every_mark_lies_in_its_text_and_ends_on_visible_characters(html: str | bytes) -> None:
    for block in read_outline(parsed(html)).blocks:
        for mark in block.marks(URL):
            assert 0 <= mark.start < mark.end <= len(block.text)
            assert not block.text[mark.start].isspace()
            assert not block.text[mark.end - 1].isspace()


@relaxed
@given(pages)
def test_no_words_are_invented(html: str | bytes) -> None:
    page = parsed(html)
    shown = "".join(map(str, page.root.itertext())) + "".join(image.get("alt", "") for image in page.root.iter("img"))
    text = "".join(block.text for block in read_outline(page).blocks)
    assert letters(text) <= letters(shown)
    assert len(re.sub(r"\W", "", text)) <= len(re.sub(r"\W", "", shown))


@relaxed
@given(markup)
def test_white_space_is_folded_and_no_invisible_character_left(html: str) -> None:
    for block in read_outline(parsed(html)).blocks:
        assert not INVISIBLE.search(block.text)
        if block.container.tag not in ("pre", "listing", "xmp"):
            assert block.text == re.sub(r"[^\S\n]*\n\s*", "\n", re.sub(r"[^\S\n]+", " ", block.text)).strip()


@relaxed
@given(pages)
def test_every_block_stands_inside_its_containers(html: str | bytes) -> None:
    for block in read_outline(parsed(html)).blocks:
        assert all(here.first <= block.index < here.last for here in block.container.ancestors())


@relaxed
@given(st.lists(words, min_size=1, max_size=8))
def test_all_words_of_paragraphs_are_kept(paragraphs: list[str]) -> None:
    page = parsed("".join(f"<p>{text}</p>" for text in paragraphs))
    expected = [" ".join(INVISIBLE.sub("", text).split()) for text in paragraphs]
    assert [text for text in expected if text] == [block.text for block in read_outline(page).blocks]


def parsed(html: str | bytes) -> Document:
    """A page, where libxml2 makes one of it."""
    try:
        page = document(html)
    except etree.XMLSyntaxError:
        assume(False)  # noqa: FBT003 - hypothesis has it so
    assume(page.root is not None)
    return page


def letters(text: str) -> set[str]:
    """The letters and digits of a text."""
    return set(re.findall(r"\w", text))


def test_a_control_character_that_a_page_names_moves_no_mark() -> None:
    (block,) = read_outline(document("<p>Great&#1;&#1; stuff. Read more <a href=/x>here</a></p>")).blocks
    (mark,) = block.marks(URL)
    assert "here" == block.text[mark.start : mark.end]
