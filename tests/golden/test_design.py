"""The pages and goldens themselves: nothing missing, nothing beside, and no golden word that is not on its page."""

import re
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urljoin

import pytest
from canonical import canonical
from fixture_pages import FIELDS, FOLDER, GOLDEN, REFUSED, SHARED, Page, pages
from lxml import html

from scrapenews.record import Article, Block, Cell, Image, ListItem, Mark
from scrapenews.record.article import IssueCode

every_page = pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in pages()])
every_read_page = pytest.mark.parametrize(
    "page", [pytest.param(page, id=page.name) for page in pages() if not page.is_refused]
)

_ADDRESS = re.compile(r"\]\((\S+?)\)|<(http\S+)>")
_UNSEEN = re.compile("[\u00ad\u200b]")
_DRAWN = re.compile("[“”„‘‚’«»‹›\"']")
_REAL_HOST = re.compile(r"https?://(?:\w+@)?([\w.-]+)")
_NAMED_BY_FORMATS = (
    "schema.org",
    "www.w3.org",
    "ogp.me",
    "gmpg.org",
    "api.w.org",
    "twitter.com",
    "platform.twitter.com",
    "www.instagram.com",
    "www.tiktok.com",
    "www.facebook.com",
    "www.youtube-nocookie.com",
    "bsky.app",
    "embed.bsky.app",
)
"""Hosts that formats name: vocabularies, and the markup of an embedded post."""


def test_there_are_enough_pages() -> None:
    assert len(pages()) >= 28


def test_nothing_lies_beside_the_folders() -> None:
    assert [] == [entry.name for entry in FOLDER.iterdir() if not entry.is_dir()]


@every_page
def test_folder_has_its_files_and_no_others(page: Page) -> None:
    assert SHARED | (REFUSED if page.is_refused else GOLDEN) == {entry.name for entry in page.folder.iterdir()}


@every_page
def test_folder_is_named_in_words(page: Page) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.name)


@every_page
def test_about_says_what_the_page_catches(page: Page) -> None:
    lines = (page.folder / "about.md").read_text(encoding="utf-8").strip().split("\n")
    assert 2 <= len(lines) <= 5
    assert all(0 < len(line) <= 125 for line in lines)


@every_page
def test_response_gives_address_and_header_fields(page: Page) -> None:
    response = page.json("response.json")
    assert {"url", "headers"} == set(response)
    assert response["headers"]["content-type"].startswith("text/html")


@every_page
def test_page_names_invented_hosts_only(page: Page) -> None:
    hosts = {host for host in _REAL_HOST.findall(page.text()) if not host.endswith(".example")}
    assert set() == hosts - set(_NAMED_BY_FORMATS)


@every_page
def test_page_is_no_toy(page: Page) -> None:
    assert 2_000 < len(page.content()) <= 60_000


@every_read_page
def test_golden_record_has_only_known_fields(page: Page) -> None:
    assert set() == set(page.json("article.json")) - set(FIELDS)


@every_read_page
def test_golden_record_lists_no_absent_field(page: Page) -> None:
    assert [] == [name for name, value in page.json("article.json").items() if value in (None, "", [], {})]


@every_read_page
def test_golden_record_is_a_record(page: Page) -> None:
    golden = {name: value for name, value in page.json("article.json").items() if name != "issues"}
    assert golden == {name: value for name, value in Article.from_dict(golden).to_dict().items() if name in golden}


@every_read_page
def test_golden_issues_are_known_codes(page: Page) -> None:
    assert set() == set(page.golden("issues")) - set(get_args(IssueCode))


@every_read_page
def test_golden_addresses_stand_on_the_page(page: Page) -> None:
    url = page.json("response.json")["url"]
    tree: Any = html.fromstring(page.text())
    named = {urljoin(url, value) for element in tree.iter(html.etree.Element) for value in element.attrib.values()}
    named |= {part for value in tree.xpath("//@data-srcset | //@srcset") for part in re.split(r"[\s,]+", value)}
    golden = {first or second for first, second in _ADDRESS.findall(page.body())}
    assert set() == golden - named


@every_read_page
def test_golden_words_stand_on_the_page(page: Page) -> None:
    """In one piece, with nothing between their letters but tags and characters that no reader sees."""
    tree: Any = html.fromstring(page.text())
    alternatives = " ".join(tree.xpath("//@alt"))
    for reading in tree.xpath("//rt | //rp"):
        reading.text = None
    shown = _DRAWN.sub("", _UNSEEN.sub("", alternatives + " " + "".join(tree.itertext())))
    words = re.findall(r"[^\W_]+", _DRAWN.sub("", _words_only(page.body())))
    assert [] == [word for word in words if word not in shown]


def _words_only(body: str) -> str:
    """A body without the addresses and the names of its notation."""
    body = re.sub(r"\{(?:col|row)span=\d+\}", "", _ADDRESS.sub("]", body))
    return re.sub(r"(?m)^(?: *1\.|(?:caption|credit|author|text|picture|not):) ", "", body)


def test_missing_golden_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"<p>Rain.")
    with pytest.raises(FileNotFoundError):
        Page(tmp_path).golden("headline")
    with pytest.raises(FileNotFoundError):
        Page(tmp_path).body()


# The form that bodies are compared in.


def test_canonical_form_shows_type_and_level() -> None:
    blocks = [
        Block(type="heading", text="Tide", level=3),
        Block(type="paragraph", text="Low.\nHigh."),
        Block(type="quote", text="Wait.", author="Ann Lee", url="https://a.example/"),
        Block(type="code", text="x = 1"),
    ]
    assert "### Tide\n\nLow.\nHigh.\n\n> Wait.\n> <https://a.example/>\n> -- Ann Lee\n\n```\nx = 1\n```" == canonical(
        blocks
    )


def test_canonical_form_shows_marks_from_the_outside_in() -> None:
    marks = (
        Mark(type="emphasis", start=0, end=3),
        Mark(type="link", start=0, end=3, url="https://a.example/"),
        Mark(type="strong", start=0, end=7),
    )
    assert "**[*One*](https://a.example/) two** three" == canonical(
        [Block(type="paragraph", text="One two three", marks=marks)]
    )


def test_canonical_form_shows_depth_and_numbering_of_items() -> None:
    items = (ListItem(text="Lamp"), ListItem(text="oil", level=1))
    lists = [Block(type="list", text="", ordered=ordered, items=items) for ordered in (False, True)]
    assert "- Lamp\n  - oil\n\n1. Lamp\n  1. oil" == canonical(lists)


def test_canonical_form_shows_header_cells_and_spans() -> None:
    rows = (
        (Cell(text="Port", header=True), Cell(text="Crans", header=True, colspan=2)),
        (Cell(text=""), Cell(text="1")),
    )
    assert "| # Port | # Crans {colspan=2} |\n|  | 1 |" == canonical([Block(type="table", text="", rows=rows)])


def test_canonical_form_shows_pictures_and_embeds() -> None:
    image = Image(url="https://a.example/1.jpg", alt="Boat", caption="A boat.", credit="Ann Lee")
    blocks = [
        Block(type="figure", text="A boat.", images=(image,)),
        Block(type="embed", text="Hello", url="https://b.example/2", author="Bo"),
    ]
    assert (
        "![Boat](https://a.example/1.jpg)\ncaption: A boat.\ncredit: Ann Lee\n\n"
        "<https://b.example/2>\nauthor: Bo\ntext: Hello"
    ) == canonical(blocks)
