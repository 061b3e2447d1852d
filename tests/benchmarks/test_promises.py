"""What the campaign of damaged pages holds a record to."""

from typing import Any

import pytest
from promises import record_validator
from tests.record.changing import changed

from scrapenews import Article
from scrapenews.record import Block, Image, Mark, Person

VALIDATOR = record_validator()
WHOLE = Article(
    url="https://news.example/a",
    headline="Old bridge to close",
    authors=(Person(name="Ann Lee"),),
    keywords=("bridge", "town"),
    in_language="en-GB",
    images=(Image(url="https://news.example/a.jpg", width=640),),
    blocks=(
        Block(type="heading", text="Why", level=2),
        Block(type="paragraph", text="So", marks=(Mark(type="link", start=0, end=2, url="https://news.example/b"),)),
        Block(type="code", text="    run()\n"),
    ),
).to_dict()


def test_a_record_that_keeps_its_promises_is_valid() -> None:
    VALIDATOR.validate(WHOLE)


@pytest.mark.parametrize(
    "data",
    [
        changed(WHOLE, "headline", to=""),
        changed(WHOLE, "headline", to="Old bridge to close "),
        changed(WHOLE, "headline", to="Old bridge to close\n"),
        changed(WHOLE, "canonical_url", to="/a"),
        changed(WHOLE, "authors", 0, "name", to=" Ann Lee"),
        changed(WHOLE, "keywords", to=["bridge", "bridge"]),
        changed(WHOLE, "in_language", to="eni\u0307"),
        changed(WHOLE, "images", 0, "width", to=0),
        changed(WHOLE, "images", 0, "url", to="a.jpg"),
        changed(WHOLE, "blocks", 0, to={"type": "heading", "text": "Why"}),
        changed(WHOLE, "blocks", 1, "level", to=2),
        changed(WHOLE, "blocks", 1, "text", to=" So"),
        changed(WHOLE, "blocks", 1, "marks", 0, "url", to="b"),
        changed(WHOLE, "blocks", 2, "text", to="\n"),
        changed(WHOLE, "colour", to="red"),
    ],
    ids=range(15),
)
def test_one_that_does_not_is_refused(data: Any) -> None:
    assert not VALIDATOR.is_valid(data)
