"""Records out to JSON-ready values and back in."""

import datetime as dt
import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from tests.record.strategies import articles

from scrapenews import Article
from scrapenews.errors import RecordError
from scrapenews.record import (
    Block,
    Cell,
    Claim,
    Correction,
    Extraction,
    ListItem,
    Mark,
    Person,
    Removal,
)
from scrapenews.record.codec import (
    DERIVED,
    article_from_dict,
    article_to_dict,
    decode_article,
    encode_article,
    extraction_to_dict,
    read_date,
    read_moment,
)

PLUS_TWO = dt.timezone(dt.timedelta(hours=2))
PARAGRAPH = Block(type="paragraph", text="One two", marks=(Mark(type="strong", start=0, end=3),))


@settings(deadline=None)
@given(articles)
def test_every_article_comes_back_from_its_dict(article: Article) -> None:
    assert article == Article.from_dict(article.to_dict())


@settings(deadline=None)
@given(articles)
def test_every_article_comes_back_from_its_json_but_for_what_utf_8_cannot_say(article: Article) -> None:
    expected = _fields(_in_utf_8(article.to_dict()))
    assert expected == _fields(decode_article(encode_article(article)).to_dict())


def _fields(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in DERIVED}


def _in_utf_8(value: Any) -> Any:
    if isinstance(value, str):
        return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in value)
    if isinstance(value, list):
        return [_in_utf_8(part) for part in value]
    return {key: _in_utf_8(part) for key, part in value.items()} if isinstance(value, dict) else value


# Out


def test_every_field_of_the_article_stands_in_the_dict_whatever_is_absent() -> None:
    names = [field.name for field in fields(Article)]
    assert [*names, *DERIVED] == list(article_to_dict(Article()))


def test_the_readme_promise_to_dict_is_what_the_codec_gives() -> None:
    article = Article(headline="A")
    assert article_to_dict(article) == article.to_dict()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.date(2024, 5, 1), "2024-05-01"),
        (dt.datetime(2024, 5, 1, 9, 30), "2024-05-01T09:30:00"),  # noqa: DTZ001 a page that gives no zone
        (dt.datetime(2024, 5, 1, 9, 30, tzinfo=PLUS_TWO), "2024-05-01T09:30:00+02:00"),
        (dt.datetime(2024, 5, 1, 9, 30, tzinfo=dt.UTC), "2024-05-01T09:30:00Z"),
        (dt.datetime(2024, 5, 1, 9, 30, 0, 5, tzinfo=dt.UTC), "2024-05-01T09:30:00.000005Z"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(value: dt.date, text: str) -> None:
    assert text == article_to_dict(Article(date_published=value))["date_published"]


def test_what_is_absent_inside_a_value_is_left_out() -> None:
    assert [{"name": "Ada"}] == article_to_dict(Article(authors=(Person(name="Ada"),)))["authors"]


def test_an_empty_text_of_a_block_stands() -> None:
    assert [{"type": "figure", "text": ""}] == article_to_dict(Article(blocks=(Block(type="figure", text=""),)))[
        "blocks"
    ]


def test_false_and_zero_are_not_absent() -> None:
    block = Block(type="list", text="a", ordered=False, items=(ListItem(text="a", level=0),))
    written = article_to_dict(Article(blocks=(block,)))["blocks"][0]
    assert {"type": "list", "text": "a", "ordered": False, "items": [{"text": "a", "level": 0}]} == written


def test_an_empty_row_of_a_table_keeps_its_place() -> None:
    block = Block(type="table", text="a", rows=((), (Cell(text="a"),)))
    assert [] == article_to_dict(Article(blocks=(block,)))["blocks"][0]["rows"][0]


def test_a_lone_surrogate_does_not_stop_the_encoding() -> None:
    assert "a\ufffdb" == decode_article(encode_article(Article(headline="a\ud800b"))).headline


def test_no_nul_is_written_into_json() -> None:
    assert "a\ufffdb" == decode_article(encode_article(Article(headline="a\x00b"))).headline


def test_a_text_that_spells_an_escape_is_left_alone() -> None:
    assert "a\\u0000b" == decode_article(encode_article(Article(headline="a\\u0000b"))).headline


def test_an_extraction_is_written_with_all_that_explains_it() -> None:
    claim = Claim(
        field="authors", value=(Person(name="Ada"),), raw="Ada", source="json_ld", place="$.author", chosen=True
    )
    removal = Removal(text="Share", reason="a button", path="div.share")
    extraction = Extraction(
        article=Article(headline="A"), claims=(claim,), removals=(removal,), confidence={"headline": 0.9}
    )
    written = extraction_to_dict(extraction)
    assert {
        "article": article_to_dict(extraction.article),
        "claims": [
            {
                "field": "authors",
                "value": [{"name": "Ada"}],
                "raw": "Ada",
                "source": "json_ld",
                "place": "$.author",
                "chosen": True,
            }
        ],
        "removals": [{"text": "Share", "reason": "a button", "path": "div.share"}],
        "confidence": {"headline": 0.9},
    } == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_json_has_no_numbers_that_are_none(value: float) -> None:
    extraction = Extraction(article=Article(), confidence={"headline": value})
    assert {"headline": None} == extraction_to_dict(extraction)["confidence"]


def test_a_claim_of_any_value_can_be_written() -> None:
    claim = Claim(field="x", value={"a": dt.date(2024, 5, 1), "b": {1}}, raw="", source="meta", place="")
    assert {"a": "2024-05-01", "b": "{1}"} == extraction_to_dict(Extraction(article=Article(), claims=(claim,)))[
        "claims"
    ][0]["value"]


# In


def _record(**changes: Any) -> dict[str, Any]:
    return article_to_dict(Article(blocks=(PARAGRAPH,), authors=(Person(name="Ada"),))) | changes


def _block(**changes: Any) -> list[dict[str, Any]]:
    return [{"type": "paragraph", "text": "One two"} | changes]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ([], "$"),
        ("text", "$"),
        (None, "$"),
        (Article(), "$"),
        ({1: "a"}, "$"),
        (_record(headline=1), "$.headline"),
        (_record(headline=b"a"), "$.headline"),
        (_record(is_accessible_for_free=1), "$.is_accessible_for_free"),
        (_record(is_accessible_for_free="true"), "$.is_accessible_for_free"),
        (_record(kind="blog"), "$.kind"),
        (_record(kind=None), "$.kind"),
        (_record(authors=None), "$.authors"),
        (_record(authors={}), "$.authors"),
        (_record(authors=["Ada"]), "$.authors[0]"),
        (_record(authors=[{}]), "$.authors[0]"),
        (_record(authors=[{"name": "Ada"}, {"name": None}]), "$.authors[1].name"),
        (_record(authors=[Person(name="Ada")]), "$.authors[0]"),
        (_record(keywords={"a"}), "$.keywords"),
        (_record(keywords=["a", 1]), "$.keywords[1]"),
        (_record(blocks=_block(type="para")), "$.blocks[0].type"),
        (_record(blocks=_block(rows=[[{"text": "a"}, {"text": 1}]])), "$.blocks[0].rows[0][1].text"),
        (_record(text=None), "$.text"),
        (_record(links="a"), "$.links"),
        (_record(word_count="2"), "$.word_count"),
        (_record(word_count=2.0), "$.word_count"),
        (_record(digest=1), "$.digest"),
        (_record(policy=None), "$.policy"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_its_path(data: Any, path: str) -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict(data)
    assert path == caught.value.path


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (_record(headlne="A"), "$.headlne"),
        (_record(blocks=[*_block(), *_block(colour="red")]), "$.blocks[1].colour"),
        (_record(blocks=_block(marks=[{"type": "strong", "start": 0, "end": 1, "x": 1}])), "$.blocks[0].marks[0].x"),
        (_record(blocks=_block(rows=[[], [{"text": "a", "span": 2}]])), "$.blocks[0].rows[1][0].span"),
        (_record(authors=[{"name": "Ada", "role": "x"}]), "$.authors[0].role"),
        (_record(policy={"robot": []}), "$.policy.robot"),
        (_record(publisher={"name": "A", "icon": "x"}), "$.publisher.icon"),
        (_record(corrections=[{"text": "a", "day": None}]), "$.corrections[0].day"),
        (_record(**{"a\nb": 1}), "$.'a\\nb'"),
    ],
)
def test_an_unknown_key_is_refused_with_its_path(data: Any, path: str) -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict(data)
    assert path == caught.value.path


def test_an_unknown_key_that_is_nearly_right_is_told_the_right_one() -> None:
    with pytest.raises(RecordError, match=r"^\$\.headlne: unknown field; did you mean `headline`\?$"):
        article_from_dict({"headlne": "A"})


def test_an_unknown_key_of_any_length_makes_a_short_message() -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict({"x" * 10**6: 1})
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "2024-5-1",
        "20240501",
        "2024-W18-3",
        "2024-02-30",
        "0000-00-00",
        "99999-01-01",
        "2024-05-01T25:00:00",
        "2024-05-01T10:00",
        "2024-05-01 10:00:00",
        "2024-05-01T10:00:00+99:00",
        "2024-05-01T10:00:00+24:00",
        "2024-05-01T10:00:00z",
        "2024-05-01\n",
        "٢٠٢٤-٠٥-٠١",
        "1714557600",
        "2024-05-01" * 10_000,
    ],
)
@pytest.mark.parametrize("field", ["date_published", "date_modified"])
def test_what_is_no_date_is_refused_with_its_path(field: str, text: str) -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict({field: text})
    assert f"$.{field}" == caught.value.path


def test_the_date_of_a_correction_is_checked_too() -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict({"corrections": [{"text": "a"}, {"text": "b", "date": "2024-02-30"}]})
    assert "$.corrections[1].date" == caught.value.path


@pytest.mark.parametrize(
    "value",
    [dt.date(2024, 5, 1), dt.datetime(2024, 5, 1, 9), dt.datetime(2024, 5, 1, 9, tzinfo=PLUS_TWO)],  # noqa: DTZ001
)
def test_a_correction_keeps_its_date_as_it_was(value: dt.date) -> None:
    article = Article(corrections=(Correction(text="a", date=value),))
    assert value == article_from_dict(article_to_dict(article)).corrections[0].date


def test_a_date_stays_a_date() -> None:
    assert dt.date is type(read_date("2024-05-01"))


def test_a_time_without_a_zone_stays_without() -> None:
    read = read_date("2024-05-01T09:30:00")
    assert isinstance(read, dt.datetime)
    assert read.tzinfo is None


@pytest.mark.parametrize("text", ["2024-05-01", "2024-05-01T10:00:00"])
def test_a_moment_needs_its_zone(text: str) -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict({"retrieved_at": text})
    assert "$.retrieved_at" == caught.value.path


def test_a_moment_is_read_with_its_zone() -> None:
    assert dt.datetime(2024, 5, 1, 8, tzinfo=dt.UTC) == read_moment("2024-05-01T10:00:00+02:00")


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 2), (2, 2), (3, 2), (0, 8), (7, 8), (10**5000, 10**5001)],
    ids=lambda n: str(n)[:9] if n < 10**9 else "huge",
)
def test_a_mark_lies_within_its_text(start: int, end: int) -> None:
    mark = {"type": "strong", "start": start, "end": end}
    for blocks, path in (
        (_block(marks=[mark]), "$.blocks[0].marks[0]"),
        (_block(type="list", items=[{"text": "One two", "marks": [mark]}]), "$.blocks[0].items[0].marks[0]"),
        (_block(type="table", rows=[[{"text": "One two", "marks": [mark]}]]), "$.blocks[0].rows[0][0].marks[0]"),
    ):
        with pytest.raises(RecordError) as caught:
            article_from_dict({"blocks": blocks})
        assert path == caught.value.path


@pytest.mark.parametrize("level", [None, 0, 7, 10**5000], ids=("none", "0", "7", "huge"))
def test_a_heading_has_a_level_of_one_to_six(level: int | None) -> None:
    with pytest.raises(RecordError) as caught:
        article_from_dict({"blocks": _block(type="heading", level=level)})
    assert "$.blocks[0].level" == caught.value.path


def test_derived_fields_are_made_anew() -> None:
    article = article_from_dict(_record(text="something else", word_count=99, links=["x"], digest="y"))
    assert ("One two", 2, ()) == (article.text, article.word_count, article.links)


def test_what_is_left_out_is_absent() -> None:
    assert Article() == article_from_dict({})


def test_the_given_dict_is_left_as_it_was() -> None:
    data = _record(date_published="2024-05-01")
    before = json.dumps(data)
    article_from_dict(data)
    assert before == json.dumps(data)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"null",
        b"NaN",
        b'{"headline": NaN}',
        b"\xff",
        b'{"headline": "\xff"}',
        b'{"headline": "\\ud800"}',
        '{"headline": "\ud800"}',
        b"[" * 100_000,
        b'{"x":' * 100_000,
        b'{"word_count": ' + b"9" * 5000 + b"}",
        b"<html>",
    ],
    ids=range(13),
)
def test_what_is_no_json_or_no_record_is_a_record_error(text: bytes | str) -> None:
    with pytest.raises(RecordError):
        decode_article(text)


def test_a_number_that_nobody_can_write_is_a_record_error() -> None:
    block = replace(PARAGRAPH, level=10**5000)
    with pytest.raises(RecordError):
        encode_article(Article(blocks=(block,)))
