"""What goes through the pipes comes out as it went in."""

import io
from pathlib import Path

import pytest

from scrapenews import explain
from scrapenews.errors import FetchError, ScrapenewsError
from scrapenews.record import Block, Claim, Person, Removal
from scrapenews.workers.messages import LENGTH, Answer, packed, read_message

PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*/page.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_record_comes_out_as_it_went_in(page: Path) -> None:
    try:
        sent = explain(page.read_bytes(), url="https://news.example/a")
    except ScrapenewsError:
        pytest.skip("the page gives no record")
    came = read_message(io.BytesIO(packed(Answer(value=sent))))
    assert Answer(value=sent) == came
    assert repr(sent) == repr(came.value)


def test_what_came_is_as_frozen_as_what_went_in() -> None:
    came = read_message(io.BytesIO(packed(Person(name="Ann Lee"))))
    with pytest.raises(AttributeError, match="cannot assign"):
        came.name = "Bea Lee"


def test_values_are_shared_as_they_were() -> None:
    block = Block(type="paragraph", text="The pier is open.")
    came = read_message(io.BytesIO(packed([block, block, Removal(text="Share", reason="share buttons", path="p")])))
    assert came[0] is came[1]
    assert came[2].reason == "share buttons"


def test_an_error_comes_out_with_all_it_says() -> None:
    error = FetchError("the server says 404: check the address", code="http.404", url="https://news.example/a")
    came = read_message(io.BytesIO(packed(Answer(error=error))))
    assert (error.message, error.code, error.url) == (came.error.message, came.error.code, came.error.url)


def test_messages_stand_one_behind_the_other() -> None:
    claim = Claim(field="headline", value="Pier opens", raw="Pier opens", source="page", place="h1", chosen=True)
    stream = io.BytesIO(packed(claim) + packed("next"))
    assert [claim, "next"] == [read_message(stream), read_message(stream)]


def test_a_message_that_breaks_off_is_the_end() -> None:
    whole = packed("all of it")
    for length in (0, 3, LENGTH.size, len(whole) - 1):
        with pytest.raises(EOFError):
            read_message(io.BytesIO(whole[:length]))
