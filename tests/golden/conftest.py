"""The module beside the tests, and each page's record, made once."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fixture_pages import Page

from scrapenews import Article, extract


@pytest.fixture(scope="session")
def record_of() -> Callable[[Page], Article]:
    """The record of a page; made once, since every field is a test of its own."""

    @cache
    def read(page: Page) -> Article:
        response = page.json("response.json")
        return extract(page.content(), url=response["url"], headers=response["headers"])

    return read
