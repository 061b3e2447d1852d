"""Pages made to break a parser: each within a second and a second a megabyte, with its article in the tree."""

import itertools
import json
import string
import time
from pathlib import Path
from typing import Any

import pytest

from scrapenews.errors import ParseError
from scrapenews.parse import parse_document

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "hostile_pages.json"
SENTENCE = "genuine article text, which speaks about a council vote"
PARAGRAPHS = 12
REFUSED = {"empty": "parse.empty", "spaces": "parse.empty", "nul": "parse.not_html", "rss": "parse.not_html",
           "json_body": "parse.not_html", "pdf": "parse.not_html"}  # fmt: skip


def recipes() -> tuple[dict[str, str], set[str]]:
    """The vectors' pages by name, and which of them carry no article."""
    if not VECTORS.is_file():
        return {}, set()
    data = json.loads(VECTORS.read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    exec(data["recipe_prelude"], names)  # noqa: S102 - the vectors are recipes in Python
    return eval(data["recipes"], names), set(data["meta"]["pages_without_article"])  # noqa: S307


PAGES, WITHOUT_ARTICLE = recipes()
WITHOUT_ARTICLE.discard("template_nested")  # no browser shows it, but a tree has it


def soup(count: int, decoy: str = "", space: str = " ") -> str:
    """As many different attributes as fit into a page, one in five hundred with a value."""
    names = itertools.islice(itertools.product(string.ascii_lowercase + string.digits, repeat=4), count)
    return space.join("".join(name) + (decoy if number % 500 == 0 else "") for number, name in enumerate(names))


DOUBLE_QUOTED = '="<p>"'
SINGLE_QUOTED = "='>'"
OWN = {
    "attributes_with_quoted_brackets": "<div " + soup(70_000, DOUBLE_QUOTED) + ">",
    "attributes_behind_a_script": '<script>a<b="</script><div ' + soup(70_000, SINGLE_QUOTED) + ">",
    "attributes_named_like_tags": "<div " + soup(60_000, space=" <") + ">",
    "attributes_parted_by_slashes": "<div/" + soup(60_000, space="/") + ">",
    "many_tags_with_many_attributes": f"<i {soup(2000)}>x</i>" * 100,
    "tags_in_tags": ("<a " * 140 + ">") * 2000,
    "quotes_in_quotes": '<a b="' * 100_000 + '">',
    "equals_signs": "<a " + "=" * 1_000_000 + ">",
    "stray_end_tags": "<b>" * 60_000 + "</i>" * 60_000,
    "closed_in_the_wrong_order": "<div>" * 300 + "</b>" * 100_000,
    "ends_of_pages": "</html>x" * 30_000,
    "ends_of_bodies": "</body><p>x" * 30_000,
    "heads": "<html><head><meta name=a></head></html>" * 10_000,
    "openings_of_comments": "<!--" * 50_000 + "-->",
    "instructions": "<?x" * 50_000 + ">",
    "document_types": "<!DOCTYPE " * 50_000 + ">",
    "bases": "<base>" * 50_000,
    "metas_cut_short": "<meta charset=" * 30_000 + ">",
    "controls": "\x01\x02" * 300_000,
    "prefixed": "<h:html>" + "<h:div>" * 20_000,
}  # fmt: skip


@pytest.mark.skipif(not PAGES, reason=f"no vectors at {VECTORS}")
def test_the_vectors_are_whole() -> None:
    assert len(PAGES) == 47


@pytest.mark.parametrize("as_text", [False, True], ids=["bytes", "text"])
@pytest.mark.parametrize("name", PAGES)
def test_vectors(name: str, as_text: bool) -> None:  # noqa: FBT001
    page = PAGES[name] if as_text else PAGES[name].encode()
    started = time.process_time()
    if name in REFUSED:
        with pytest.raises(ParseError) as caught:
            parse_document(page)
        assert caught.value.code == REFUSED[name]
    else:
        text = "".join(parse_document(page).root.itertext())
        assert text.count(SENTENCE) == (0 if name in WITHOUT_ARTICLE else PARAGRAPHS)
    assert time.process_time() - started <= 1 + len(page) / 1_000_000


@pytest.mark.parametrize("name", OWN)
def test_other_pages(name: str) -> None:
    page = f"<html><body>{OWN[name]}<p>The article.</p>".encode()
    started = time.process_time()
    assert "The article." in "".join(parse_document(page).root.itertext())
    assert time.process_time() - started <= 2 + 2 * len(page) / 1_000_000  # twice, for machines that are busy


@pytest.mark.parametrize("opening", ["<title>x", "<!--", "<textarea>"], ids=["title", "comment", "textarea"])
@pytest.mark.parametrize(
    "piece", ["<a ", '<a b="', "<a b='\"", "</a ", "<!", "<?", "<![CDATA[", "<b>", "<td><b>", '<a>"']
)
def test_rescues(opening: str, piece: str) -> None:
    page = f"{opening}{piece * (60_000 // len(piece))}<p>x".encode()
    started = time.process_time()
    parse_document(page)
    assert time.process_time() - started <= 3


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "\n\n" * 200_000 + "x",
        "a\r\n\r\n" * 50_000,
        "<!-- -->" * 50_000 + "<rss",
        "\x1b$B" + "0!" * 200_000,
        "&" * 500_000,
        "<" * 500_000,
    ],
    ids=["words", "lines", "paragraphs", "comments", "japanese", "ampersands", "less_than"],
)
def test_pages_of_little_markup(text: str) -> None:
    started = time.process_time()
    assert parse_document(text.encode()).root.tag == "html"
    assert time.process_time() - started <= 2


@pytest.mark.parametrize("text", ["[" * 500_000, '{"a":' + "9" * 2_000_000], ids=["brackets", "digits"])
def test_json_without_end(text: str) -> None:
    started = time.process_time()
    with pytest.raises(ParseError, match="JSON"):
        parse_document(text.encode())
    assert time.process_time() - started <= 2
