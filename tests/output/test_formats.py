"""The table of formats."""

import csv
import io
import json
import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from tests.record.strategies import articles

from scrapenews import Article, output
from scrapenews.output import FORMATS

NAMES = list(FORMATS)
TWO = [Article(headline="One"), Article(headline="Two")]


def _many(name: str) -> str:
    return "".join(FORMATS[name].write_many(TWO))


def test_the_formats_are_those_of_the_command_line() -> None:
    assert ["json", "jsonl", "markdown", "text", "html", "csv", "schema-org"] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_format_stands_under_its_own_name(name: str) -> None:
    assert name == FORMATS[name].name


@pytest.mark.parametrize("name", NAMES)
def test_every_part_of_a_format_ends_its_line(name: str) -> None:
    format_ = FORMATS[name]
    parts = (format_.write_one(TWO[0]), format_.write_item(TWO[0]), format_.header, format_.separator, format_.footer)
    assert all(part.endswith("\n") for part in parts if part)


@pytest.mark.parametrize("name", NAMES)
def test_file_endings_begin_with_a_dot_and_differ(name: str) -> None:
    endings = [format_.file_ending for format_ in FORMATS.values()]
    assert FORMATS[name].file_ending.startswith(".")
    assert 1 == endings.count(FORMATS[name].file_ending)


@settings(deadline=None)
@given(st.lists(articles, max_size=3), st.sampled_from(NAMES))
def test_any_articles_can_be_written_in_any_format(many: list[Article], name: str) -> None:
    "".join(FORMATS[name].write_many(many)).encode()


def test_one_record_of_json_is_printed_and_many_are_lines() -> None:
    assert "One" == json.loads(FORMATS["json"].write_one(TWO[0]))["headline"]
    assert ["One", "Two"] == [json.loads(line)["headline"] for line in _many("json").splitlines()]


def test_many_articles_of_schema_org_are_lines() -> None:
    assert ["One", "Two"] == [json.loads(line)["headline"] for line in _many("schema-org").splitlines()]


def test_many_rows_stand_under_one_header() -> None:
    rows = list(csv.DictReader(io.StringIO(_many("csv"), newline="")))
    assert ["One", "Two"] == [row["headline"] for row in rows]


def test_many_articles_are_one_page() -> None:
    written = _many("html")
    assert 1 == written.count("<!DOCTYPE html>")
    assert ["One", "Two"] == html.document_fromstring(written).xpath("/html/body/article/header/h1/text()")


def test_many_documents_of_markdown_each_have_their_front_matter() -> None:
    assert 4 == _many("markdown").splitlines().count("---")


def test_texts_are_two_blank_lines_apart() -> None:
    assert "One\n===\n\n\nTwo\n===\n" == _many("text")


def test_nothing_is_written_but_header_and_footer_for_no_article() -> None:
    assert FORMATS["html"].header + FORMATS["html"].footer == "".join(FORMATS["html"].write_many([]))


def test_an_article_is_written_before_the_next_is_asked_for() -> None:
    def articles_until_failure() -> object:
        yield TWO[0]
        raise RuntimeError

    pieces = FORMATS["jsonl"].write_many(articles_until_failure())  # type: ignore[arg-type]
    assert ["", True] == [next(pieces), "One" in next(pieces)]


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        FORMATS["x"] = FORMATS["csv"]  # type: ignore[index]


def test_every_field_of_a_format_is_said() -> None:
    assert all(format_.media_type and format_.file_ending for format_ in FORMATS.values())
    assert "name" == fields(FORMATS["json"])[0].name


@pytest.mark.parametrize("name", sorted(set(output.__all__) - {"FORMATS"}))
def test_every_public_function_and_class_is_documented(name: str) -> None:
    assert getattr(output, name).__doc__


def test_the_table_of_formats_is_light_to_import() -> None:
    program = "import sys, scrapenews.output; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert set() == {"csv", "difflib", "html", "httpx", "json", "lxml", "scrapenews.record.schema"} & set(
        loaded.split()
    )
