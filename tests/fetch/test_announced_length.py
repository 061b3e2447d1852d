"""What Content-Length announces."""

import pytest

from scrapenews.errors import BodyError
from scrapenews.fetch.content import check_length


@pytest.mark.parametrize("length", ["101", "9" * 5000])
def test_more_than_the_cap_is_refused(length: str) -> None:
    with pytest.raises(BodyError):
        check_length(length, "news.example", 100)


@pytest.mark.parametrize("length", [None, "100", "0", "many"])
def test_anything_else_is_not(length: str | None) -> None:
    check_length(length, "news.example", 100)
