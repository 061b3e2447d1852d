"""Every page of `fixtures/pages` against its golden record, one test a field, and its golden body."""

import difflib
from collections.abc import Callable
from typing import Any

import pytest
from canonical import canonical
from fixture_pages import ABOUT_THE_JUDGEMENT, Page, pages

import scrapenews.errors
from scrapenews import Article, extract

Read = Callable[[Page], Article]

READ = [page for page in pages() if not page.is_refused]
REFUSED = [page for page in pages() if page.is_refused]


@pytest.mark.parametrize(
    ("page", "field"), [pytest.param(page, field, id=f"{page.name}-{field}") for page in READ for field in page.fields]
)
def test_field(page: Page, field: str, record_of: Read) -> None:
    assert page.golden(field) == _said(record_of(page), field)


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in READ if not page.is_no_article])
def test_body(page: Page, record_of: Read) -> None:
    golden, found = page.body(), canonical(record_of(page).blocks)
    assert golden == found, _difference(golden, found)


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in READ if page.is_no_article])
def test_body_without_boilerplate(page: Page, record_of: Read) -> None:
    found = canonical(record_of(page).blocks)
    assert [] == [line for line in page.body().split("\n") if line and line.removeprefix("not: ") in found]


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in REFUSED])
def test_refusal(page: Page) -> None:
    golden, response = page.json("error.json"), page.json("response.json")
    with pytest.raises(getattr(scrapenews.errors, golden["error"])) as raised:
        extract(page.content(), url=response["url"], headers=response["headers"])
    assert (golden["code"], response["url"]) == (raised.value.code, raised.value.url)


def _difference(golden: str, found: str) -> str:
    return "\n".join(difflib.unified_diff(golden.split("\n"), found.split("\n"), "golden", "found", n=0, lineterm=""))


def _said(article: Article, field: str) -> Any:
    if field == "issues":
        return sorted({issue.code for issue in article.issues} - ABOUT_THE_JUDGEMENT)
    return article.to_dict()[field]
