"""When two readings of a page are the same."""

import dataclasses
from typing import Any

import pytest
from making import NOW, article

from scrapenews.record import Block, Correction, Image, Issue, Mark, Person, Policy
from scrapenews.store.digest import version_digest

RECORD = article(image=Image(url="https://img.example/a.jpg?w=800"), retrieved_at=NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"retrieved_at": None},
        {"policy": Policy(robots_txt="ignored")},
        {"issues": (Issue(code="future_date", message="it is in the future"),)},
        {"url": None},
    ],
)
def test_how_it_was_fetched_makes_no_difference(changes: Any) -> None:
    assert version_digest(RECORD) == version_digest(dataclasses.replace(RECORD, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "Sluice shut"},
        {"authors": (Person(name="Ida Lund"),)},
        {"date_modified": NOW},
        {"blocks": (Block(type="heading", level=2, text="The sluice is open."),)},
        {
            "blocks": (
                Block(type="paragraph", text="The sluice is open.", marks=(Mark(type="strong", start=0, end=3),)),
            )
        },
        {"corrections": (Correction(text="It was shut."),)},
        {"image": Image(url="https://img.example/b.jpg")},
        {"policy": Policy(robots=("noindex",))},
    ],
)
def test_what_the_page_says_makes_a_difference(changes: Any) -> None:
    assert version_digest(RECORD) != version_digest(dataclasses.replace(RECORD, **changes))


def test_a_tracking_parameter_makes_no_difference() -> None:
    other = dataclasses.replace(RECORD, image=Image(url="https://img.example/a.jpg?w=800&utm_source=feed"))
    assert version_digest(RECORD) == version_digest(other)


@pytest.mark.parametrize("url", ["", "data:image/gif;base64,R0", "https://[", "https://a.example:99999/", "\ud800\x00"])
def test_any_text_may_stand_in_place_of_an_address(url: str) -> None:
    assert version_digest(dataclasses.replace(RECORD, image=Image(url=url))) != version_digest(RECORD)


def test_the_part_of_an_address_that_is_no_address_makes_no_difference() -> None:
    other = dataclasses.replace(RECORD, image=Image(url="https://img.example/a.jpg?w=800#top"))
    assert version_digest(RECORD) == version_digest(other)
