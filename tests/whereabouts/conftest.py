"""Sites on the loopback interface, read without manners."""

from collections.abc import Callable
from typing import Any

import pytest

from scrapenews import scrape
from scrapenews.record import Article

OPTIONS = {"allow_private": True, "ignore_robots": True, "pause": 0.0, "retries": 0, "connect_timeout": 1.0}


@pytest.fixture
def read(serve: Callable[..., Any]) -> Callable[..., Article]:
    """Scrape a path of a site: ``read("walls", "/consent")``; `read.site` is the running site."""

    def scraped(name: str, path: str, **chosen: Any) -> Article:
        scraped.site = serve(name)  # type: ignore[attr-defined]
        return scrape(scraped.site.url.rstrip("/") + path, **{**OPTIONS, **chosen})  # type: ignore[attr-defined]

    return scraped
