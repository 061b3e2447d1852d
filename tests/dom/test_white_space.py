"""White space folded as a browser folds it, and where one block of text ends and the next begins."""

import pytest
from tests.dom.trees import tags, text, texts


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("It rained.", "<p>  It \n\t rained. </p>"),
        ("It rained.", "<p>It<b> rained.</b></p>"),
        ("It rained.", "<p>It <b> rained. </b> </p>"),
        ("It rained.", "<p>\n<b>It</b>\n<i>rained.</i>\n</p>"),
        ("It rained.", "<p>It&nbsp;&nbsp;rained.</p>"),
        ("It rained.", "<p>It\u3000rained.</p>"),
        ("Rain", "<p>R<b>a</b><i>i</i>n</p>"),
        ("weatherman", "<p>wea&shy;ther&shy;man</p>"),
        ("weatherman", "<p>weather\u200b\ufeffman\u2060</p>"),
        ("weatherman", "<p>weather<wbr>man</p>"),
        ("می\u200cروم", "<p>می\u200cروم</p>"),
        ("👩\u200d🚀", "<p>👩\u200d🚀</p>"),
        ("ه\u200d ب", "<p>ه\u200d ب</p>"),
        ("It rained.", "<p>\u200d<br>\u200dIt rained.<br>\u200c</p>"),
        ("It rained.", "<p>It\u200d <b>\u200drained.\u200d</b></p>"),
        ("東京で火事", "<p>東京<b>で</b>火事</p>"),
        ("هطل المطر أمس", "<p dir=rtl>هطل <b>المطر</b>\nأمس</p>"),
    ],
)
def test_white_space_is_folded_and_invisible_characters_go(expected: str, html: str) -> None:
    assert expected == text(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p> \n </p>",
        "<p>&nbsp;</p>",
        "<p>\u200b</p>",
        "<p><b> </b></p>",
        "<p><br></p>",
        "<pre> \n </pre>",
        "<br><br>",
        "",
    ],
)
def test_what_shows_nothing_is_no_block(html: str) -> None:
    assert [] == texts(f"<body>{html}")


@pytest.mark.parametrize("tag", ["p", "div", "li", "h2", "td", "section", "figcaption", "address", "summary", "dt"])
def test_words_never_glue_over_the_edge_of_a_block(tag: str) -> None:
    assert ["one", "two", "three"] == texts(f"<div>one<{tag}>two</{tag}>three</div>")


@pytest.mark.parametrize("tag", ["span", "b", "time", "data", "font", "nobr", "label", "abbr", "bdi", "u", "slot"])
def test_inline_elements_neither_part_nor_glue_words(tag: str) -> None:
    assert "one two three" == text(f"<p>one <{tag}>two</{tag}> three</p>")


def test_text_of_body_div_and_cell_is_a_block_of_its_own() -> None:
    html = "<body>one<div>two<p>three</p>four</div><table><tr><td>five<td>six</table>seven"
    assert ["body", "div", "p", "div", "td", "td", "body"] == tags(html)


# ---------------------------------------------------------------------------------------------------- line breaks


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["one\ntwo"], "one<br>two"),
        (["one\ntwo"], "one <br>\n two"),
        (["one"], "one<br>"),
        (["one"], "<br>one"),
        (["one", "two"], "one<br><br>two"),
        (["one", "two"], "one<br> \n <br>two"),
        (["one", "two"], "one<br>&nbsp;<br>two"),
        (["one", "two"], "one<br><br><br><br>two<br><br>"),
        (["one", "two\nthree"], "one<br><br>two<br>three"),
        (["one\ntwo"], "one<br><b>two</b>"),
        (["one", "two"], "<b>one<br><br>two</b>"),
        (["one", "two"], "<span>one<br></span><br>two"),
    ],
)
def test_one_break_ends_a_line_and_two_end_a_paragraph(expected: list[str], html: str) -> None:
    assert expected == texts(f"<p>{html}</p>")


def test_no_line_of_a_block_is_empty() -> None:
    assert "one\ntwo" == text("<p>one<br>\u200b<br>two</p>")


# ---------------------------------------------------------------------------------------------------- preformatted text


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("a\n  b", "<pre>a\n  b</pre>"),
        ("  a\n\tb", "<pre>\n  a\n\tb\n</pre>"),
        ("a\n\nb", "<pre>a\n\nb</pre>"),
        ("a  b", "<pre>a <b> b</b></pre>"),
        ("a\nb", "<pre>a<br>b</pre>"),
    ],
)
def test_preformatted_text_keeps_its_white_space(expected: str, html: str) -> None:
    assert expected == text(html)
