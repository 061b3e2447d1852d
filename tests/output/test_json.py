"""JSON that is the record, and stays on its line."""

import json

import pytest
from hypothesis import given, settings
from tests.record.strategies import articles

from scrapenews import Article
from scrapenews.output.json import to_json, to_json_line, to_jsonl
from scrapenews.record.codec import decode_article, encode_article


@settings(deadline=None)
@given(articles)
def test_the_record_comes_back(article: Article) -> None:
    assert decode_article(encode_article(article)) == decode_article(to_json(article))
    assert decode_article(encode_article(article)) == decode_article(to_json_line(article))


@settings(deadline=None)
@given(articles)
def test_a_record_is_one_line_for_everyone(article: Article) -> None:
    assert 1 == len(to_json_line(article).splitlines())


@settings(deadline=None)
@given(articles)
def test_only_printable_characters_are_written(article: Article) -> None:
    written = to_json(article)
    assert not [c for c in written if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or "\u202a" <= c <= "\u202e"]
    written.encode()


def test_one_record_is_printed_for_reading() -> None:
    assert to_json(Article(headline="Ä")).startswith(
        '{\n  "url": null,\n  "canonical_url": null,\n  "headline": "Ä",\n'
    )


def test_many_records_are_a_line_each() -> None:
    lines = to_jsonl(Article(headline=headline) for headline in "ab").splitlines()
    assert ["a", "b"] == [json.loads(line)["headline"] for line in lines]


@pytest.mark.parametrize("text", ["\u2028", "\x85", "\x9b31m", "\u202e", "\ufeff", "\U000e0041", "\x7f"])
def test_what_should_not_be_seen_is_escaped_and_comes_back(text: str) -> None:
    written = to_json_line(Article(headline=text))
    assert text not in written
    assert text == json.loads(written)["headline"]


@pytest.mark.parametrize("text", ["é", "中文", "😀", "נ", "ا\u200cب"])
def test_what_can_be_read_is_left_readable(text: str) -> None:
    assert text in to_json_line(Article(headline=text))
