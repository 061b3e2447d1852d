"""How well the links of front pages are told apart: ``python tests/site/fronts.py`` prints it page by page.

The pages are invented, each of another build; a link that leads to an article is marked with ``data-article``, which
nothing but this module looks at.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from scrapenews.discover import read_listing
from scrapenews.record import Response

PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "fronts").glob("*.html"))
SITE = "https://paper.example/front"


@dataclass(frozen=True, kw_only=True)
class Told:
    """Addresses by what they were taken for."""

    right: set[str]
    missed: set[str]
    wrong: set[str]


def told(page: Path) -> Told:
    """What is found on a page, beside its marks."""
    content = page.read_bytes()
    now = dt.datetime(2024, 5, 2, tzinfo=dt.UTC)
    fields = (("content-type", "text/html; charset=utf-8"),)
    answer = Response(url=SITE, requested_url=SITE, status_code=200, headers=fields, content=content, retrieved_at=now)
    found = {candidate.url for candidate in read_listing(answer).candidates}
    marked = html.document_fromstring(content.decode()).xpath("//a[@data-article]/@href")
    articles = {urljoin(SITE, str(href)) for href in marked}
    return Told(right=found & articles, missed=articles - found, wrong=found - articles)


def precision_and_recall(pages: list[Told]) -> tuple[float, float]:
    """Of what was found, how much is an article; of the articles, how many were found."""
    right = sum(len(page.right) for page in pages)
    found, all_ = (right + sum(len(getattr(page, name)) for page in pages) for name in ("wrong", "missed"))
    return right / found if found else 0.0, right / all_ if all_ else 0.0


if __name__ == "__main__":
    for path in PAGES:
        page = told(path)
        print(path.stem, len(page.right), "missed:", *sorted(page.missed), "wrong:", *sorted(page.wrong))
    print("precision {:.3f} recall {:.3f}".format(*precision_and_recall([told(path) for path in PAGES])))
