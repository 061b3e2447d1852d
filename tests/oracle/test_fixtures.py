"""Every kept block of every fixture page is what a browser shows for it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "golden"))

from chromium import Browser, open_browser, why_absent
from comparison import Verdict, compare
from fixture_pages import Page, pages
from units import units

from scrapenews.parse import parse_document
from scrapenews.pipeline import explain

ABSENT = why_absent()
READ = [pytest.param(page, id=page.name) for page in pages() if not page.is_refused]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if ABSENT:
        pytest.skip(f"{ABSENT}: on Debian, `apt-get install chromium` and `pip install playwright`")
    with open_browser() as running:
        yield running


def verdicts(browser: Browser, page: Page) -> list[Verdict]:
    content, response = page.content(), page.json("response.json")
    headers, url = response["headers"], response["url"]
    encoding = parse_document(content, url=url, headers=headers).encoding
    return compare(units(explain(content, url=url, headers=headers)), browser.readings(content, encoding))


@pytest.mark.parametrize("page", READ)
def test_kept_text_is_what_a_browser_shows(browser: Browser, page: Page) -> None:
    different = [each for each in verdicts(browser, page) if not each.is_equal]
    assert [] == [f"{each.cause}: {each.unit.kind}: {each.shown or each.unit.text}" for each in different]
