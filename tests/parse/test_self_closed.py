"""Scripts that begin as if they were empty: their code is no text, and the text behind them is all there."""

import time

import pytest
from lxml import etree

from scrapenews.parse.tree import find_tree


def shown(markup: str) -> str:
    """The text of a page outside its scripts."""
    tree = find_tree(markup.encode())
    assert tree is not None
    etree.strip_elements(tree.root, "script", "style", with_tail=False)
    return "".join(map(str, tree.root.itertext()))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>one</p><script/>let a = 1</script><p>two</p>",
        "<p>one</p><SCRIPT type='text/javascript' />let a = '<b>x</b>'</SCRIPT><p>two</p>",
        "<p>one</p><style media=all/>p { color: red }</style><p>two</p>",
        "<p>one</p><script/>let a</script><script/>let b</script><p>two</p>",
    ],
)
def test_code_behind_the_tag_is_no_text(markup: str) -> None:
    assert "onetwo" == shown(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>one</p><script src='a.js'/><p>two</p>",
        "<p>one</p><script src='a.js'/>two",
        "<p>one</p><script></script>two",
        "<p>one</p><script/><p>two</p>",
    ],
)
def test_text_behind_an_empty_script_stays(markup: str) -> None:
    assert "onetwo" == shown(markup)


def test_many_of_them_cost_little() -> None:
    begun = time.process_time()
    shown("<script/>x</script>" * 50_000 + "<script " * 50_000)
    assert time.process_time() - begun < 4
