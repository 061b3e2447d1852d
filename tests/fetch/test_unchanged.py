"""Asking for what has changed only, and for files of any type."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from server import SiteServer

from scrapenews.errors import ContentError, StatusError
from scrapenews.fetch import Fetcher, FetchOptions
from scrapenews.fetch.wish import Wish, wished_fields
from scrapenews.record import Response, Validators

Serve = Callable[..., SiteServer]
Local = Callable[..., FetchOptions]


def fetched(
    url: str, options: FetchOptions, validators: Validators | None = None, *, any_type: bool = False
) -> Response:
    async def fetch() -> Response:
        async with Fetcher(options) as fetcher:
            ask = fetcher.fetch_document if any_type else fetcher.fetch_page
            return await ask(url, validators=validators)

    return asyncio.run(fetch())


@pytest.mark.parametrize("path", ["etag", "modified"])
def test_what_has_not_changed_comes_without_content(serve: Serve, local: Local, path: str) -> None:
    site = serve("archive")
    first = fetched(site.url + path, local())
    second = fetched(site.url + path, local(), first.validators)
    assert (True, 304, b"") == (second.not_modified, second.status_code, second.content)


def test_validators_are_those_of_the_answer(serve: Serve, local: Local) -> None:
    answer = fetched(serve("archive").url + "modified", local())
    assert Validators(last_modified="Sat, 02 May 2026 10:00:00 GMT") == answer.validators


def test_what_has_changed_comes_whole(serve: Serve, local: Local) -> None:
    answer = fetched(serve("archive").url + "etag", local(), Validators(etag='"another"'))
    assert (200, False) == (answer.status_code, answer.not_modified)


def test_the_callers_validators_go_past_the_cache(serve: Serve, local: Local, tmp_path: Path) -> None:
    site = serve("archive")
    first = fetched(site.url + "fresh", local(cache_folder=tmp_path))
    fetched(site.url + "fresh", local(cache_folder=tmp_path), Validators(etag='"another"'))
    assert (2, 200) == (len(site.requests), first.status_code)


def test_a_304_that_nobody_asked_for_is_no_page(serve: Serve, local: Local) -> None:
    with pytest.raises(StatusError) as caught:
        fetched(serve("archive").url + "unasked-304", local())
    assert 304 == caught.value.status_code


def test_a_file_of_any_type_comes_as_a_document(serve: Serve, local: Local) -> None:
    assert fetched(serve("press").url + "leaflets/timetable.pdf", local(), any_type=True).content == b"%PDF-1.7"


def test_an_empty_document_is_none(serve: Serve, local: Local) -> None:
    with pytest.raises(ContentError, match="empty"):
        fetched(serve("archive").url + "empty", local(), any_type=True)


def test_a_document_is_asked_for_as_a_feed() -> None:
    wished = wished_fields((("Accept", "text/html"), ("Host", "a.example")), Wish(any_type=True))
    assert wished[0][1].startswith("application/rss+xml")
