"""Every hostile payload of the injection vectors, in every output it may reach."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from tests.output.readers import expected, markdown_tokens, shown_by_html, shown_by_markdown

from scrapenews import Article
from scrapenews.errors import RecordError
from scrapenews.output import to_csv, to_html, to_json, to_jsonl, to_markdown, to_schema_org, to_text
from scrapenews.record import Block, Cell, Correction, Image, ListItem, Mark, Organization, Person, Video
from scrapenews.record.codec import decode_article

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "injection.json"
if not VECTORS.exists():
    pytest.skip(f"no vectors at {VECTORS}", allow_module_level=True)
CASES = [
    (case["field"], sink, case["payload"])
    for case in json.loads(VECTORS.read_text("utf-8"))["cases"]
    for sink in case["sinks"]
]

ELSEWHERE = {
    ("link/image/canonical url", "json"): "the record itself: what extraction lets into it is tested there",
    ("date", "json"): "extraction reads dates from pages",
    ("json-ld", "json"): "extraction reads JSON-LD; below is what a record's own JSON does with the same",
    ("any text", "log"): "the command line writes messages",
    ("url/title in log line", "log"): "the command line writes messages",
    ("url path used for a file name", "files"): "the command line names files",
    ("url path used for a file name", "warc"): "archives are written elsewhere",
    ("header into WARC", "warc"): "archives are written elsewhere",
    ("url into WARC-Target-URI", "warc"): "archives are written elsewhere",
    ("any text into SQLite", "sqlite"): "the store writes databases",
}
"""What no output of this package decides, and who does."""

STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0041]"
)


def _saying(text: str) -> Article:
    """An article that says the text wherever an article can say something."""
    url = "https://news.example/"
    image = Image(url=url, alt=text, caption=text, credit=text)
    listed, table = (ListItem(text=text),), ((Cell(text=text, header=True),), (Cell(text=text),))
    mark = (Mark(type="link", start=0, end=len(text), url=url),)
    return Article(
        url=url,
        headline=text,
        alternative_headline=text,
        description=text,
        authors=(Person(name=text, url=url, job_title=text),),
        publisher=Organization(name=text),
        section=text,
        keywords=(text,),
        in_language=text,
        dateline=text,
        image=image,
        videos=(Video(url=url, name=text),),
        blocks=(
            Block(type="paragraph", text=text, marks=mark),
            Block(type="heading", text=text, level=2),
            Block(type="quote", text=text, author=text),
            Block(type="list", text=text, items=listed),
            Block(type="table", text=text, rows=table),
            Block(type="figure", text=text, images=(image,)),
            Block(type="embed", text=text, author=text, provider=text, url=url),
            Block(type="code", text=text),
        ),
        corrections=(Correction(text=text),),
    )


def _leading_to(url: str) -> Article:
    """An article that leads to an address wherever an article can lead somewhere."""
    image = Image(url=url, alt="alt")
    return Article(
        url=url,
        canonical_url=url,
        authors=(Person(name="Ada", url=url),),
        publisher=Organization(name="The Example", url=url, logo=url),
        image=image,
        blocks=(
            Block(type="paragraph", text="Click here", marks=(Mark(type="link", start=0, end=5, url=url),)),
            Block(type="quote", text="said", author="Ben", url=url),
            Block(type="figure", text="", images=(image,)),
            Block(type="embed", text="", provider="embedded", url=url),
        ),
    )


def _body(text: str) -> tuple[Block, ...]:
    return (Block(type="paragraph", text=text),)


def _text_in_html(payload: str) -> None:
    written = to_html(_saying(payload))
    tree = html.document_fromstring(written)
    assert not tree.xpath("//script | //svg | //details | //*[@*[starts-with(name(), 'on')]]")
    assert expected(payload) == shown_by_html(html.tostring(tree.find(".//h1"), encoding="unicode", with_tail=False))
    assert not set("<>") & set(to_schema_org(_saying(payload)))


def _text_in_markdown(payload: str) -> None:
    body = to_markdown(Article(headline=payload, blocks=_body(payload))).partition("\n---\n")[2]
    tokens = markdown_tokens(body)
    assert ["h1", "p"] == [token.tag for token in tokens if token.nesting == 1]
    assert expected(payload) * 2 == shown_by_markdown(tokens)
    assert not [i for token in tokens for i in token.children or [] if i.type in ("html_inline", "link_open", "image")]


def _text_in_json(payload: str) -> None:
    for written in (to_json(_saying(payload)), to_jsonl([_saying(payload)])):
        assert not STEERING.search(written)
        written.encode()
        assert re.sub("[\x00\ud800-\udfff]", "\ufffd", payload) == json.loads(written)["headline"]


def _text_in_json_lines(payload: str) -> None:
    assert 1 == len(to_jsonl([_saying(payload)]).splitlines())
    _text_in_json(payload)


def _text_in_csv(payload: str) -> None:
    header, row = csv.reader(io.StringIO(to_csv([_saying(payload)]), newline=""))
    for column in ("headline", "authors", "text"):
        assert row[header.index(column)].startswith("'")
    _text_in_json(payload)


def _text_on_a_terminal(payload: str) -> None:
    article = _saying(payload)
    for write in (to_text, to_markdown, to_html, to_json, to_schema_org):
        assert not STEERING.search(write(article))
    assert not STEERING.search(to_csv([article]).replace("\r\n", "\n"))


def _is_good(payload: str) -> bool:
    """Whether the WHATWG parser makes an http or https address of it, by hand for the few that look alike."""
    return payload in ("http://a/) [x](javascript:alert(1)", "http://user:pw@example.com/")


def _address_in_html(payload: str) -> None:
    tree = html.document_fromstring(to_html(_leading_to(payload)))
    addresses = tree.xpath("//@href | //@src")
    assert bool(addresses) == _is_good(payload)
    assert all(re.fullmatch(r"http://[^\s\"<>]+", address) for address in addresses)
    assert not tree.xpath("//*[@*[starts-with(name(), 'on')]]")


def _address_in_markdown(payload: str) -> None:
    front, _, body = to_markdown(_leading_to(payload)).partition("\n---\n")
    inlines = [inline for token in markdown_tokens(body) for inline in token.children or []]
    addresses = [str(address) for inline in inlines if (address := inline.attrGet("href") or inline.attrGet("src"))]
    assert bool(addresses) == _is_good(payload) == ("\nurl: " in front)
    assert all(re.fullmatch(r"http://[^\s()]+", address) for address in addresses)


def _a_number_of_any_length(payload: str) -> None:
    with pytest.raises(RecordError):
        decode_article(f'{{"word_count": {payload}}}')


CHECKS: dict[tuple[str, str], Callable[[str], None]] = {
    ("title", "html"): _text_in_html,
    ("title", "md"): _text_in_markdown,
    ("title", "json"): _text_in_json,
    ("title", "jsonl"): _text_in_json_lines,
    ("body", "html"): _text_in_html,
    ("body", "md"): _text_in_markdown,
    ("link/image/canonical url", "html"): _address_in_html,
    ("link/image/canonical url", "md"): _address_in_markdown,
    ("title/author", "csv"): _text_in_csv,
    ("any text", "tty"): _text_on_a_terminal,
    ("any text", "json"): _text_in_json,
    ("any text", "jsonl"): _text_in_json_lines,
    ("wordCount", "json"): _a_number_of_any_length,
}


def test_every_case_is_checked_here_or_known_to_be_checked_elsewhere() -> None:
    assert {(field, sink) for field, sink, _ in CASES} == CHECKS.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize(
    ("field", "sink", "payload"),
    [
        pytest.param(*case, id=f"{number}-{case[1]}")
        for number, case in enumerate(CASES)
        if (case[0], case[1]) in CHECKS
    ],
)
def test_a_payload_does_no_harm(field: str, sink: str, payload: str) -> None:
    CHECKS[field, sink](payload)


@pytest.mark.parametrize("payload", [payload for field, _, payload in CASES if field == "json-ld"], ids=("deep", "nan"))
def test_what_breaks_a_json_reader_is_no_record(payload: str) -> None:
    for text in payload.split(" / "):
        with pytest.raises(RecordError):
            decode_article(f'{{"word_count": {text}}}')


@pytest.mark.parametrize(
    "payload", [text for field, _, payload in CASES if field == "date" for text in payload.split(" / ")]
)
def test_a_date_that_does_not_exist_is_no_record(payload: str) -> None:
    with pytest.raises(RecordError):
        Article.from_dict({"date_published": payload})
