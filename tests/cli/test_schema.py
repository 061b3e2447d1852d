"""``scrapenews schema`` prints what the records it writes are held to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from scrapenews.record.schema import article_schema

Run = Callable[..., Any]  # of conftest


def test_the_schema_is_printed(scrapenews: Run) -> None:
    ended = scrapenews("schema")
    assert (0, "", article_schema()) == (ended.code, ended.err, ended.record)


def test_a_record_that_was_written_is_valid(scrapenews: Run, page: Callable[..., Path]) -> None:
    schema = scrapenews("schema").record
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(scrapenews(page()).record)) == []
