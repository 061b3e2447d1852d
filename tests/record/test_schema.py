"""The published JSON Schema says exactly what a record's dict is."""

import subprocess
import sys
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from tests.record.changing import changed
from tests.record.strategies import articles

from scrapenews import Article, record
from scrapenews.record import Block, Correction, Image, Mark, Person
from scrapenews.record.codec import ArticleJson
from scrapenews.record.schema import article_schema, field_rows

SCHEMA = article_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
FULL = Article(
    headline="A",
    authors=(Person(name="Ada"),),
    blocks=(
        Block(type="heading", text="Two words", level=2, marks=(Mark(type="strong", start=0, end=3),)),
        Block(type="figure", text="", images=(Image(url="https://news.example/a.jpg"),)),
    ),
    corrections=(Correction(text="a"),),
).to_dict()


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@settings(deadline=None, max_examples=50)
@given(articles)
def test_every_article_fits_the_schema(article: Article) -> None:
    VALIDATOR.validate(article.to_dict())


def test_the_record_that_is_spoilt_below_fits_while_it_is_whole() -> None:
    VALIDATOR.validate(FULL)


@pytest.mark.parametrize("name", [field.name for field in fields(ArticleJson)])
def test_every_field_is_required(name: str) -> None:
    assert not VALIDATOR.is_valid({key: value for key, value in FULL.items() if key != name})


@pytest.mark.parametrize(
    "data",
    [
        [],
        changed(FULL, "colour", to="red"),
        changed(FULL, "headline", to=1),
        changed(FULL, "kind", to="blog"),
        changed(FULL, "kind", to=None),
        changed(FULL, "keywords", to=None),
        changed(FULL, "text", to=None),
        changed(FULL, "word_count", to=-1),
        changed(FULL, "word_count", to="1"),
        changed(FULL, "digest", to="md5:0"),
        changed(FULL, "date_published", to="1 May 2024"),
        changed(FULL, "date_published", to="2024-05-01T10:00"),
        changed(FULL, "retrieved_at", to="2024-05-01T10:00:00"),
        changed(FULL, "retrieved_at", to="2024-05-01"),
        changed(FULL, "corrections", 0, "date", to="yesterday"),
        changed(FULL, "authors", 0, to={}),
        changed(FULL, "authors", 0, "url", to=None),
        changed(FULL, "authors", 0, "role", to="x"),
        changed(FULL, "blocks", 0, "type", to="para"),
        changed(FULL, "blocks", 0, "level", to=7),
        changed(FULL, "blocks", 0, "marks", to=[]),
        changed(FULL, "blocks", 0, "marks", 0, "start", to=-1),
        changed(FULL, "blocks", 0, "marks", 0, "x", to=1),
        changed(FULL, "blocks", 1, "images", 0, to={"caption": "no address"}),
        changed(FULL, "policy", to=None),
        changed(FULL, "policy", "robots", to=[]),
    ],
    ids=range(26),
)
def test_a_wrong_record_is_rejected(data: Any) -> None:
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    "text",
    ["2024-05-01", "2024-05-01T10:00:00", "2024-05-01T10:00:00Z", "2024-05-01T10:00:00.000001-03:30", None],
)
def test_a_date_may_have_a_time_and_a_zone(text: str | None) -> None:
    assert VALIDATOR.is_valid(changed(FULL, "date_published", to=text))


def test_every_field_has_its_docstring_for_a_description() -> None:
    bare = [
        (name, field)
        for name, definition in (("Article", SCHEMA), *SCHEMA["$defs"].items())
        for field, described in definition["properties"].items()
        if not described["description"]
    ]
    assert [] == bare


def test_the_values_inside_a_record_are_those_of_the_package() -> None:
    assert set(SCHEMA["$defs"]) <= set(record.__all__)


def test_a_description_is_the_docstring_on_one_line() -> None:
    expected = "The standfirst (dek): the sentence or two between headline and body. Not part of `blocks` or `text`."
    assert expected == SCHEMA["properties"]["alternative_headline"]["description"]


def test_a_derived_field_is_described_by_its_property() -> None:
    expected = "The addresses that the body links to, in order, each once."
    assert expected == SCHEMA["properties"]["links"]["description"]


def test_there_is_no_address_of_the_schema_to_go_stale() -> None:
    assert "$id" not in SCHEMA


def test_each_call_gives_a_schema_of_its_own() -> None:
    article_schema()["properties"].clear()
    assert SCHEMA == article_schema()


def test_there_is_a_row_for_every_field_of_the_article_in_order() -> None:
    assert [field.name for field in fields(ArticleJson)] == [name for name, _, _ in field_rows()]


@pytest.mark.parametrize(
    ("definition", "field", "words"),
    [
        ("Article", "headline", "text or null"),
        ("Article", "authors", "list of Person"),
        ("Article", "date_published", "date or date-time or null"),
        ("Article", "retrieved_at", "date-time with zone or null"),
        ("Article", "is_accessible_for_free", "boolean or null"),
        ("Article", "policy", "Policy"),
        ("Article", "kind", "one of article, gallery, listing, live_blog, other, video"),
        ("Block", "rows", "list of list of Cell"),
        ("Block", "level", "whole number"),
        ("Correction", "date", "date or date-time"),
    ],
)
def test_a_type_is_said_in_words(definition: str, field: str, words: str) -> None:
    assert words == {name: said for name, said, _ in field_rows(definition)}[field]


def test_the_docstrings_are_found_where_the_package_is_not_a_folder(tmp_path: Path) -> None:
    archive = tmp_path / "scrapenews.zip"
    source = Path(record.__file__).parents[1]
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in (*source.glob("*.py"), *source.glob("record/*.py")):
            zipped.write(path, Path("scrapenews") / path.relative_to(source))
    program = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "from scrapenews.record import schema\n"
        f"assert schema.__file__.startswith({str(archive)!r}), schema.__file__\n"
        "print(schema.article_schema()['properties']['publisher']['description'])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "Who publishes it.\n" == found.stdout
